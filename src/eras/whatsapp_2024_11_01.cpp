#include "eras.hpp"
#include "whatsapp_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace whatsapp;

// Conversations by category, 2024-11-01 to 2025-06-30: as before, service conversations free.
constexpr Row kRows[] = {
    citing(kConversations, kReceivedMessage),
    kReceivedCall,
    kReceivedReaction,
    kMarketingUsPause,
    citing(kConversations, kServiceNoWindow),
    kBusinessReaction,
    citing(kConversations, kUndelivered),
    kReplyOpensEntryPoint,
    citing(kConversations, kEntryPoint),
    kJoinsOwnCategory,
    kOpensMarketing,
    kOpensMarketingLite,
    kOpensUtility,
    kOpensInternational,
    kOpensAuthentication,
    kJoinsAnyConversation,
    {.id = "service",
     .when = kConversationKinds,
     .verdict = Verdict::free,
     .opens = Category::service,
     .text = "Since 1 November 2024 service conversations are free without limit; how they open "
             "is unchanged.",
     .source = kConversations,
     .confidence = Confidence::official},
};

}  // namespace

const RuleSet whatsapp_2024_11_01{
    .id = "whatsapp/2024-11-01",
    .channel = Channel::whatsapp,
    .title = "Conversations by category, service free",
    .from = date::year{2024} / 11 / 1,
    .unit = Unit::conversation,
    .rows = kRows,
    .windows = {.entry_points = kEntryPointsOf72Hours, .conversations = true},
    .permits = fact::customer_service_window,
    .permits_without = fact::unavailable_in_country,
};

}  // namespace chatfare::eras
