#include "facts.hpp"

namespace chatfare {
namespace {

constexpr FactName kWhatsapp[] = {
    {fact::delivered, "delivered"},
    {fact::allowance_left, "allowance-left"},
    {fact::failed, "failed"},
    {fact::customer_service_window, "customer-service-window"},
    {fact::entry_point, "entry-point"},
    {fact::answers_entry_point, "answers-entry-point"},
    {fact::authentication_international, "authentication-international"},
    {fact::us_marketing_pause, "us-marketing-pause"},
    {fact::exempt, "exempt"},
    {fact::agent_tokens_charged, "agent-tokens-charged"},
    {fact::entry_point_uses_allowance, "entry-point-uses-allowance"},
};

constexpr FactName kViberBot[] = {
    {fact::delivered, "delivered"},           {fact::allowance_left, "allowance-left"},
    {fact::not_subscribed, "not-subscribed"}, {fact::session, "session"},
    {fact::welcome_slot, "welcome-slot"},
};

}  // namespace

std::span<const FactName> fact_names(Channel channel) {
  if (channel == Channel::whatsapp) return kWhatsapp;
  return kViberBot;
}

}  // namespace chatfare
