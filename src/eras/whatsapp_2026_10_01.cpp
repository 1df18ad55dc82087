#include "eras.hpp"
#include "whatsapp_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace whatsapp;

constexpr Allowance kServiceAllowance{"service", 1000};
constexpr Kinds kService = kinds(Kind::service, Kind::group_service);

// Per-message pricing with service charges, since 2026-10-01: utility templates are charged inside
// the window too, free-form messages after the first 1,000 of the month on a phone number.
constexpr Row kRows[] = {
    kReceivedMessage,
    kReceivedCall,
    kReceivedReaction,
    kMarketingUsPause,
    kCallNotAvailable,
    kServiceNoWindow,
    kBusinessReaction,
    kUndelivered,
    kAgentTokens,
    kAgentFree,
    kAiProvider,
    {.id = "entry-point-allowance",
     .when = kinds(Kind::service),
     .needs = fact::entry_point_uses_allowance,
     .verdict = Verdict::free,
     .uses_allowance = true,
     .text =
         "By one reading a service message that is free because of a free entry point still takes "
         "one of the month's 1,000.",
     .source = kNonTemplate,
     .confidence = Confidence::derived},
    kEntryPointReply,
    kEntryPoint,
    kMarketing,
    kMarketingLite,
    kInternational,
    kAuthentication,
    {.id = "utility",
     .when = kinds(Kind::utility),
     .verdict = Verdict::charged,
     .item = Item::utility,
     .text = "A delivered utility template is charged at the market's utility rate, also inside "
             "an open customer service window.",
     .source = kNonTemplate,
     .confidence = Confidence::official_mirror},
    kGroupMarketing,
    kGroupUtility,
    kCallMinutes,
    {.id = "ai-provider-free",
     .when = kService,
     .needs = fact::ai_provider,
     .verdict = Verdict::free,
     .text = "Messages of AI Providers are outside the service charge and the 1,000: they are "
             "free where and while their own policy charges nothing.",
     .source = kAiProviders,
     .confidence = Confidence::official},
    {.id = "service-allowance",
     .when = kService,
     .needs = fact::allowance_left,
     .verdict = Verdict::free,
     .uses_allowance = true,
     .text = "The first 1,000 delivered service messages of the month on a phone number are free.",
     .source = kNonTemplate,
     .confidence = Confidence::official_mirror},
    {.id = "service-exempt",
     .when = kService,
     .needs = fact::exempt,
     .verdict = Verdict::free,
     .text =
         "Eligible governments and non-profits pay nothing for service messages beyond the 1,000 "
         "through 31 December 2027.",
     .source = kNonTemplate,
     .confidence = Confidence::official_mirror,
     .to = date::year{2028} / 1 / 1},
    {.id = "no-payment-method",
     .when = kService,
     .needs = fact::no_payment_method,
     .verdict = Verdict::refused,
     .text =
         "Without a payment method service messages stop after the month's 1,000 (error 131042).",
     .source = kNonTemplate,
     .confidence = Confidence::official_mirror},
    {.id = "group-service",
     .when = kinds(Kind::group_service),
     .verdict = Verdict::charged,
     .item = Item::group_service,
     .text =
         "After the month's 1,000 free service messages a free-form group message is charged once "
         "per delivered recipient, at the service rate of that recipient's market.",
     .source = kNonTemplate,
     .confidence = Confidence::official_mirror},
    {.id = "service",
     .when = kAnyKind,
     .verdict = Verdict::charged,
     .item = Item::service,
     .text =
         "After the month's 1,000 free service messages of the phone number, a delivered message "
         "that is not a template is charged at the market's service rate.",
     .source = kNonTemplate,
     .confidence = Confidence::official_mirror},
};

}  // namespace

const RuleSet whatsapp_2026_10_01{
    .id = "whatsapp/2026-10-01",
    .channel = Channel::whatsapp,
    .title = "Per-message pricing with service charges",
    .from = date::year{2026} / 10 / 1,
    .unit = Unit::message,
    .rows = kRows,
    .windows = {.entry_points = kEntryPointsOfUpTo7Days},
    .permits = fact::customer_service_window,
    .permits_without = fact::unavailable_in_country | fact::no_payment_method,
    .allowance = &kServiceAllowance,
};

}  // namespace chatfare::eras
