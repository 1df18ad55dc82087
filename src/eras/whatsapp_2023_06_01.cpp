#include "eras.hpp"
#include "whatsapp_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace whatsapp;

constexpr Citation kChatDaddy{
    "ChatDaddy, copy of Meta's conversation-based pricing of 2023: their site",
    "https://chatdaddy.notion.site", "2026-11-20"};

constexpr Allowance kServiceAllowance{"conversation", 1000, false};

// Conversations by category, 2023-06-01 to 2024-10-31: one per category side by side; a service
// conversation only where none is open, the first 1,000 of the month on an account free.
constexpr Row kRows[] = {
    citing(kConversations, kReceivedMessage),
    kReceivedCall,
    kReceivedReaction,
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
    {.id = "service-free",
     .when = kinds(Kind::service),
     .needs = fact::allowance_left,
     .verdict = Verdict::free,
     .opens = Category::service,
     .uses_allowance = true,
     .text =
         "The first 1,000 service conversations of the month on a WhatsApp Business account are free.",
     .source = kChatDaddy,
     .confidence = Confidence::provider},
    {.id = "service",
     .when = kConversationKinds,
     .verdict = Verdict::charged,
     .item = Item::conversation_service,
     .opens = Category::service,
     .text = "A delivered message that is not a template opens a service conversation of 24 hours "
             "where no conversation is open, charged once.",
     .source = kConversations,
     .confidence = Confidence::official},
};

}  // namespace

const RuleSet whatsapp_2023_06_01{
    .id = "whatsapp/2023-06-01",
    .channel = Channel::whatsapp,
    .title = "Conversations by category",
    .from = date::year{2023} / 6 / 1,
    .unit = Unit::conversation,
    .rows = kRows,
    .windows = {.entry_points = kEntryPointsOf72Hours, .conversations = true},
    .permits = fact::customer_service_window,
    .allowance = &kServiceAllowance,
    .debut = Debut{Kind::marketing_lite, date::year{2024} / 10 / 15},
};

}  // namespace chatfare::eras
