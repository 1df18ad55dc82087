#include "eras.hpp"
#include "whatsapp_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace whatsapp;

constexpr Citation kFreshchat{
    "Freshdesk and Freshchat, articles on WhatsApp pricing of 2021, which are gone: their site",
    "https://support.freshdesk.com", "2021-12-31"};

constexpr Kinds kNotificationKinds = kinds(
    Kind::marketing, Kind::utility, Kind::authentication, Kind::service, Kind::business_reaction,
    Kind::customer_message, Kind::customer_reaction, Kind::customer_call);

// Notifications, from the beginning of the platform on 2018-08-01 (Firstpost, 2018-08-02,
// https://www.firstpost.com/tech/news-analysis/
// whatsapp-business-api-to-enable-messaging-app-to-finally-start-making-money-4873651.html;
// nothing before it has rules) until 2022-01-31: every delivered template was charged, unless the
// customer had written within the last 24 hours.
constexpr Row kRows[] = {
    kReceivedMessage,
    kReceivedCall,
    kReceivedReaction,
    kServiceNoWindow,
    kBusinessReaction,
    citing(kFreshchat, kUndelivered, Confidence::provider),
    {.id = "in-window",
     .when = kNotificationKinds,
     .needs = fact::customer_service_window,
     .verdict = Verdict::free,
     .text = "Whatever the business sends within 24 hours of the customer's last message is free.",
     .source = kFreshchat,
     .confidence = Confidence::provider},
    {.id = "notification",
     .when = kNotificationKinds,
     .verdict = Verdict::charged,
     .item = Item::notification,
     .text =
         "A delivered template outside those 24 hours is a notification, charged by the country "
         "of the number.",
     .source = kFreshchat,
     .confidence = Confidence::provider},
};

}  // namespace

const RuleSet whatsapp_notification{
    .id = "whatsapp/notification",
    .channel = Channel::whatsapp,
    .title = "Notifications",
    .from = date::year{2018} / 8 / 1,
    .unit = Unit::notification,
    .rows = kRows,
    .permits = fact::customer_service_window,
};

}  // namespace chatfare::eras
