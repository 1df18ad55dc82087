#include "eras.hpp"
#include "whatsapp_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace whatsapp;

constexpr Citation kGroupsOfDecember{
    "Meta, Groups API pricing, in the wording of December 2025: utility and marketing",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/pricing",
    "2025-12-01"};

// Per-message pricing, 2025-07-01 to 2026-09-30: templates are charged on delivery, utility
// templates and free-form messages are free inside a customer service window.
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
    kEntryPointReply,
    kEntryPoint,
    kMarketing,
    kMarketingLite,
    kInternational,
    kAuthentication,
    {.id = "utility-conversation",
     .when = kinds(Kind::utility),
     .needs = fact::conversation,
     .verdict = Verdict::free,
     .text = "A utility conversation opened before 1 July 2025 runs to its end: utility templates "
             "join it for free.",
     .source = kPricing,
     .confidence = Confidence::official},
    {.id = "utility-in-window",
     .when = kinds(Kind::utility),
     .needs = fact::customer_service_window,
     .verdict = Verdict::free,
     .text = "A utility template inside an open customer service window is free.",
     .source = kPricing,
     .confidence = Confidence::official},
    {.id = "utility",
     .when = kinds(Kind::utility),
     .verdict = Verdict::charged,
     .item = Item::utility,
     .text =
         "A delivered utility template is charged at the market's utility rate unless a customer "
         "service window is open.",
     .source = kPricing,
     .confidence = Confidence::official},
    {.id = "group-marketing-in-window",
     .when = kinds(Kind::group_marketing),
     .needs = fact::customer_service_window | fact::group_marketing_free,
     .verdict = Verdict::free,
     .text = "By one reading a marketing template to a group was free while the group's customer "
             "service window was open, until 20 May 2026.",
     .source = kGroupsOfDecember,
     .confidence = Confidence::official_mirror,
     .to = date::year{2026} / 5 / 21},
    kGroupMarketing,
    {.id = "group-utility-in-window",
     .when = kinds(Kind::group_utility),
     .needs = fact::customer_service_window,
     .verdict = Verdict::free,
     .text =
         "A utility template to a group is free while the group's customer service window is open.",
     .source = kGroups,
     .confidence = Confidence::official},
    kGroupUtility,
    kCallMinutes,
    {.id = "service",
     .when = kAnyKind,
     .verdict = Verdict::free,
     .text = "A message that is not a template is free inside an open customer service window.",
     .source = kPricing,
     .confidence = Confidence::official},
};

}  // namespace

const RuleSet whatsapp_2025_07_01{
    .id = "whatsapp/2025-07-01",
    .channel = Channel::whatsapp,
    .title = "Per-message pricing",
    .from = date::year{2025} / 7 / 1,
    .unit = Unit::message,
    .rows = kRows,
    .windows = {.entry_points = kEntryPointsOfUpTo7Days},
    .permits = fact::customer_service_window,
    .permits_without = fact::unavailable_in_country,
};

}  // namespace chatfare::eras
