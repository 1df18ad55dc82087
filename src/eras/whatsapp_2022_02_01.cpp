#include "eras.hpp"
#include "whatsapp_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace whatsapp;

constexpr Citation kFreeTier{
    "Meta, WhatsApp Business Platform changelog, entry of 2023-04-04",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/changelog",
    "2023-04-04"};

constexpr Citation kWati{
    "Wati, Understanding the messaging limit for click-to-WhatsApp ads",
    "https://support.wati.io/en/articles/"
    "11463597-understanding-the-messaging-limit-for-click-to-whatsapp-ads-ctwa",
    "2026-11-20"};

constexpr EntryPointLength kEntryPointLengths[] = {
    {date::year{2022} / 2 / 1, std::chrono::hours{24}},
    {date::year{2023} / 3 / 1, std::chrono::hours{72}},
};

constexpr Allowance kConversationAllowance{"conversation", 1000, false};

// Conversations, first form, 2022-02-01 to 2023-05-31: one conversation of 24 hours at a time,
// priced by who began; the first 1,000 of the month on a WhatsApp Business account are free.
// Left out: a provider's remark (360dialog, Conversations, 2022) that a free-form message which
// fails outside the window, and which the customer answers within 24 hours, could be billed as
// business-initiated. No text of Meta's says so; it is refused and costs nothing.
constexpr Row kRows[] = {
    citing(kConversations2022, kReceivedMessage),
    kReceivedCall,
    kReceivedReaction,
    citing(kConversations2022, kServiceNoWindow),
    kBusinessReaction,
    citing(kConversations2022, kUndelivered),
    {.id = "entry-point-reply",
     .when = kTemplates | kinds(Kind::service),
     .needs = fact::answers_entry_point,
     .verdict = Verdict::free,
     .text =
         "The first reply within 24 hours to a customer who came through an ad or Page button is "
         "free; on delivery it opens a free conversation, of 24 hours and since 1 March 2023 of "
         "72, and closes the open one.",
     .source = kWati,
     .confidence = Confidence::provider},
    citing(kConversations2022, kEntryPoint),
    {.id = "joins-conversation",
     .when = kTemplates | kinds(Kind::service),
     .needs = fact::any_conversation,
     .verdict = Verdict::free,
     .text = "Any message, template or not, joins the open conversation; it is paid already.",
     .source = kConversations2022,
     .confidence = Confidence::official},
    {.id = "user-initiated-free",
     .when = kTemplates | kinds(Kind::service),
     .needs = fact::customer_service_window | fact::allowance_left,
     .verdict = Verdict::free,
     .opens = Category::user_initiated,
     .uses_allowance = true,
     .text = "The first 1,000 conversations of the month on a WhatsApp Business account are free.",
     .source = kConversations2022,
     .confidence = Confidence::official},
    {.id = "user-initiated",
     .when = kTemplates | kinds(Kind::service),
     .needs = fact::customer_service_window,
     .verdict = Verdict::charged,
     .item = Item::conversation_user_initiated,
     .opens = Category::user_initiated,
     .text =
         "The first message delivered inside the customer service window opens a user-initiated "
         "conversation of 24 hours, charged once.",
     .source = kConversations2022,
     .confidence = Confidence::official},
    {.id = "business-initiated-free",
     .when = kTemplates,
     .needs = fact::allowance_left | fact::business_initiated_in_free_tier,
     .verdict = Verdict::free,
     .opens = Category::business_initiated,
     .uses_allowance = true,
     .text =
         "Until 4 April 2023 (partners: 1 June 2023) business-initiated conversations shared the "
         "first 1,000 free conversations of the month.",
     .source = kFreeTier,
     .confidence = Confidence::official},
    {.id = "business-initiated",
     .when = kConversationKinds & ~kinds(Kind::marketing_lite),
     .verdict = Verdict::charged,
     .item = Item::conversation_business_initiated,
     .opens = Category::business_initiated,
     .text = "The first template delivered outside the customer service window opens a "
             "business-initiated conversation of 24 hours, charged once.",
     .source = kConversations2022,
     .confidence = Confidence::official},
};

}  // namespace

const RuleSet whatsapp_2022_02_01{
    .id = "whatsapp/2022-02-01",
    .channel = Channel::whatsapp,
    .title = "Conversations, user- and business-initiated",
    .from = date::year{2022} / 2 / 1,
    .unit = Unit::conversation,
    .rows = kRows,
    .windows = {.entry_points = kEntryPointLengths, .conversations = true},
    .permits = fact::customer_service_window,
    .allowance = &kConversationAllowance,
};

}  // namespace chatfare::eras
