#include "event.hpp"

#include <algorithm>

namespace chatfare {
namespace {

constexpr auto kWhatsapp = Channel::whatsapp;
constexpr auto kBot = Channel::viber_bot;
constexpr auto kBusiness = Channel::viber_business;
constexpr std::string_view kMarketingMessages = "marketing-messages";

constexpr KindName kKindNames[] = {
    {kWhatsapp, Kind::customer_message, "customer", "message", ""},
    {kWhatsapp, Kind::customer_reaction, "customer", "reaction", ""},
    {kWhatsapp, Kind::customer_call, "customer", "call", ""},
    {kWhatsapp, Kind::marketing, "business", "template", "marketing"},
    {kWhatsapp, Kind::marketing_lite, "business", "template", "marketing", false,
     kMarketingMessages},
    {kWhatsapp, Kind::utility, "business", "template", "utility"},
    {kWhatsapp, Kind::authentication, "business", "template", "authentication"},
    {kWhatsapp, Kind::service, "business", "service", ""},
    {kWhatsapp, Kind::agent, "business", "agent", ""},
    {kWhatsapp, Kind::group_marketing, "business", "template", "marketing", true},
    {kWhatsapp, Kind::group_utility, "business", "template", "utility", true},
    {kWhatsapp, Kind::group_service, "business", "service", "", true},
    {kWhatsapp, Kind::business_reaction, "business", "reaction", ""},
    {kWhatsapp, Kind::business_call, "business", "call", ""},
    {kBot, Kind::chat_opened, "customer", "open", ""},
    {kBot, Kind::subscribed, "customer", "subscribe", ""},
    {kBot, Kind::customer_message, "customer", "message", ""},
    {kBot, Kind::unsubscribed, "customer", "unsubscribe", ""},
    {kBot, Kind::welcome, "business", "welcome", ""},
    {kBot, Kind::bot_message, "business", "message", ""},
    {kBusiness, Kind::customer_message, "customer", "message", ""},
    {kBusiness, Kind::transactional, "business", "transactional", ""},
    {kBusiness, Kind::promotional, "business", "promotional", ""},
    {kBusiness, Kind::otp, "business", "otp", ""},
    {kBusiness, Kind::session_message, "business", "session", ""},
    {kBusiness, Kind::sms, "business", "sms", ""},
};

}  // namespace

std::span<const KindName> kind_names() { return kKindNames; }

const KindName& name_of(Kind kind) {
  return *std::find_if(std::begin(kKindNames), std::end(kKindNames),
                       [kind](const KindName& row) { return row.kind == kind; });
}

Kinds kinds_of(Channel channel) {
  Kinds result = 0;
  for (const auto& row : kKindNames) {
    if (row.channel == channel) result |= kinds(row.kind);
  }
  return result;
}

}  // namespace chatfare
