#include "facts.hpp"

namespace chatfare {
namespace {

constexpr FactName kWhatsapp[] = {
    {fact::delivered, "delivered"},
    {fact::allowance_left, "allowance-left"},
    {fact::ai_provider, "ai-provider"},
    {fact::customer_service_window, "customer-service-window"},
    {fact::entry_point, "entry-point"},
    {fact::answers_entry_point, "answers-entry-point"},
    {fact::authentication_international, "authentication-international"},
    {fact::unavailable_in_country, "unavailable-in-country"},
    {fact::exempt, "exempt"},
    {fact::ai_charged, "ai-charged"},
    {fact::entry_point_uses_allowance, "entry-point-uses-allowance"},
    {fact::conversation, "conversation"},
    {fact::any_conversation, "any-conversation"},
    {fact::business_initiated_in_free_tier, "business-initiated-in-free-tier"},
    {fact::no_payment_method, "no-payment-method"},
    {fact::group_marketing_free, "group-marketing-free"},
};

constexpr FactName kViberBot[] = {
    {fact::delivered, "delivered"},
    {fact::allowance_left, "allowance-left"},
    {fact::not_subscribed, "not-subscribed"},
    {fact::session, "session"},
    {fact::welcome_slot, "welcome-slot"},
    {fact::non_billable, "non-billable"},
    {fact::too_many_unanswered, "too-many-unanswered"},
    {fact::plan_of_2019, "plan-of-2019"},
};

constexpr FactName kViberBusiness[] = {
    {fact::delivered, "delivered"},
    {fact::business_session, "business-session"},
    {fact::session_charged, "session-charged"},
    {fact::too_many_in_a_row, "too-many-in-a-row"},
    {fact::refused_outside_session, "refused-outside-session"},
    {fact::session_used_up, "session-used-up"},
    {fact::one_way, "one-way"},
    {fact::international, "international"},
    {fact::content_over_limits, "content-over-limits"},
    {fact::no_session_content, "no-session-content"},
    {fact::promotional_content, "promotional-content"},
    {fact::without_template, "without-template"},
    {fact::blocked, "blocked"},
};

}  // namespace

std::span<const FactName> fact_names(Channel channel) {
  if (channel == Channel::whatsapp) return kWhatsapp;
  return channel == Channel::viber_bot ? std::span<const FactName>{kViberBot} : kViberBusiness;
}

}  // namespace chatfare
