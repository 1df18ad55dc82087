#pragma once

#include "../rules.hpp"
#include "citing.hpp"

/// Rows that several WhatsApp rule sets share word for word, and the documents they rest on.
namespace chatfare::eras::whatsapp {

inline constexpr Citation kSending{
    "Meta, Sending messages: customer service windows",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages",
    "2026-05-21"};
inline constexpr Citation kPricing{
    "Meta, Pricing on the WhatsApp Business Platform",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing",
    "2026-09-11"};
inline constexpr Citation kEntryPoints{
    "Meta, Pricing on the WhatsApp Business Platform: free entry points of up to 7 days",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing",
    "2026-09-28"};
inline constexpr Citation kNonTemplate{
    "Meta, Upcoming pricing updates for Meta Business Agent, service and utility messages",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing/"
    "non-template-messages",
    "2026-09-28"};
inline constexpr Citation kStatus{
    "Meta, Status messages webhook reference",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/"
    "messages/status",
    "2026-09-14"};
inline constexpr Citation kCalling{
    "Meta, Calling API pricing",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/pricing",
    "2026-03-30"};
inline constexpr Citation kGroups{
    "Meta, Groups API pricing",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/pricing",
    "2026-05-21"};
inline constexpr Citation kAuthenticationInternational{
    "Meta, Authentication-international rates",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing/"
    "authentication-international-rates",
    "2026-05-21"};
inline constexpr Citation kMarketingLimits{
    "Meta, Per-user marketing template message limits",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/"
    "marketing-templates/per-user-limits",
    "2026-09-29"};
inline constexpr Citation kChangelog{
    "Meta, WhatsApp Business Platform changelog",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/changelog",
    "2026-10-12"};

inline constexpr Citation kAiProviders{
    "Meta, Pricing policy for AI Providers",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing/ai-providers",
    "2026-05-21"};

inline constexpr Citation kMarketingMessages{
    "Meta, WhatsApp Business Platform changelog, entry of 2024-10-15",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/changelog",
    "2024-10-15"};

inline constexpr Citation kConversations{
    "Meta, Conversation-based pricing (deprecated)",
    "https://developers.facebook.com/docs/whatsapp/pricing/conversation-based-pricing",
    "2025-12-23"};
inline constexpr Citation kConversations2022{
    "Meta, Conversation-based pricing, first form",
    "https://developers.facebook.com/docs/whatsapp/pricing", "2022-02-01"};

inline constexpr Kinds kTemplates =
    kinds(Kind::marketing, Kind::marketing_lite, Kind::utility, Kind::authentication);
inline constexpr Kinds kGroupMessages =
    kinds(Kind::group_marketing, Kind::group_utility, Kind::group_service);
inline constexpr Kinds kFromBusiness =
    kTemplates | kGroupMessages |
    kinds(Kind::service, Kind::agent, Kind::business_reaction, Kind::business_call);
inline constexpr Kinds kAnyKind =
    kFromBusiness | kinds(Kind::customer_message, Kind::customer_reaction, Kind::customer_call);

inline constexpr Row kReceivedMessage{
    .id = "received-message",
    .when = kinds(Kind::customer_message),
    .verdict = Verdict::received,
    .text =
        "A message from the customer is never charged; it opens the customer service window for "
        "24 hours or sets it back to 24 hours.",
    .source = kSending,
    .confidence = Confidence::official};

inline constexpr Row kReceivedCall{
    .id = "received-call",
    .when = kinds(Kind::customer_call),
    .verdict = Verdict::received,
    .text =
        "A call from the customer is never charged; answered or not, it opens or refreshes the "
        "customer service window.",
    .source = kSending,
    .confidence = Confidence::official};

inline constexpr Row kReceivedReaction{
    .id = "received-reaction",
    .when = kinds(Kind::customer_reaction),
    .verdict = Verdict::received,
    .text =
        "A reaction from the customer is never charged; it arrives as a message and is taken to "
        "open or refresh the customer service window.",
    .source = kSending,
    .confidence = Confidence::derived};

inline constexpr Row kMarketingUsPause{
    .id = "marketing-us-pause",
    .when = kinds(Kind::marketing, Kind::marketing_lite, Kind::group_marketing),
    .needs = fact::unavailable_in_country,
    .verdict = Verdict::refused,
    .text =
        "Since 1 April 2025 marketing templates to US numbers are not delivered (error 131049) "
        "and not charged.",
    .source = kMarketingLimits,
    .confidence = Confidence::official_mirror,
    .from = date::year{2025} / 4 / 1};

inline constexpr Row kCallNotAvailable{
    .id = "call-not-available",
    .when = kinds(Kind::business_call),
    .needs = fact::unavailable_in_country,
    .verdict = Verdict::refused,
    .text =
        "Business numbers of the United States, Canada, Egypt, Vietnam and Nigeria cannot start calls.",
    .source = kCalling,
    .confidence = Confidence::official};

inline constexpr Row kServiceNoWindow{
    .id = "service-no-window",
    .when = kinds(Kind::service, Kind::agent, Kind::group_service),
    .forbids = fact::customer_service_window,
    .verdict = Verdict::refused,
    .text =
        "A message that is not a template can be sent only while a customer service window is "
        "open (error 131047).",
    .source = kSending,
    .confidence = Confidence::official};

inline constexpr Row kUndelivered{
    .id = "undelivered",
    .when = kFromBusiness,
    .forbids = fact::delivered,
    .verdict = Verdict::undelivered,
    .text =
        "Only delivered messages are charged: a message that failed, expired or was only sent "
        "costs nothing.",
    .source = kPricing,
    .confidence = Confidence::official};

inline constexpr Row kBusinessReaction{
    .id = "business-reaction",
    .when = kinds(Kind::business_reaction),
    .needs = fact::delivered,
    .verdict = Verdict::free,
    .text = "A reaction from the business is free, needs no window and uses no allowance.",
    .source = kChangelog,
    .confidence = Confidence::official_mirror};

inline constexpr Row kAgentTokens{
    .id = "agent-tokens",
    .when = kinds(Kind::agent),
    .needs = fact::ai_charged,
    .verdict = Verdict::charged,
    .item = Item::agent_tokens,
    .text = "A Meta Business Agent reply is charged by the token, also inside a free entry point.",
    .source = kNonTemplate,
    .confidence = Confidence::official_mirror,
    .from = date::year{2026} / 8 / 1};

inline constexpr Row kAgentFree{
    .id = "agent-free",
    .when = kinds(Kind::agent),
    .verdict = Verdict::free,
    .text = "Before 1 August 2026 a Meta Business Agent reply was free.",
    .source = kNonTemplate,
    .confidence = Confidence::official_mirror,
    .from = date::year{2025} / 7 / 1,
    .to = date::year{2026} / 8 / 1};

inline constexpr Row kAiProvider{
    .id = "ai-provider",
    .when = kinds(Kind::service, Kind::group_service),
    .needs = fact::ai_charged,
    .verdict = Verdict::charged,
    .item = Item::ai_provider,
    .text =
        "A delivered message of an AI Provider that is not a template is charged, also inside a "
        "window: in Italy from 16 February 2026, in Brazil and the EU and EEA from 11 March 2026, "
        "in Europe until 12 May 2026.",
    .source = kAiProviders,
    .confidence = Confidence::official,
    .from = date::year{2026} / 2 / 16};

/// Since 2026-09-28 Meta names no length but the longest one.
inline constexpr EntryPointLength kEntryPointsOfUpTo7Days[] = {
    {date::year{2025} / 7 / 1, std::chrono::hours{72}},
    {date::year{2026} / 9 / 28, std::chrono::hours{72}, false},
};

inline constexpr Row kEntryPointReply{
    .id = "entry-point-reply",
    .when = kTemplates | kinds(Kind::service),
    .needs = fact::answers_entry_point,
    .verdict = Verdict::free,
    .text =
        "The first reply within 24 hours to a customer who came through an ad or Page button is "
        "free and opens the free entry point: for 72 hours, since 28 September 2026 for up to 7 "
        "days.",
    .source = kEntryPoints,
    .confidence = Confidence::official_mirror};

inline constexpr Row kEntryPoint{
    .id = "entry-point",
    .when = kTemplates | kinds(Kind::service),
    .needs = fact::entry_point,
    .verdict = Verdict::free,
    .text = "While a free entry point is open, every message to the customer is free.",
    .source = kPricing,
    .confidence = Confidence::official};

inline constexpr Row kMarketing{
    .id = "marketing",
    .when = kinds(Kind::marketing),
    .verdict = Verdict::charged,
    .item = Item::marketing,
    .text =
        "A delivered marketing template is charged at the market's marketing rate, also inside a "
        "customer service window.",
    .source = kPricing,
    .confidence = Confidence::official};

inline constexpr Row kMarketingLite{
    .id = "marketing-lite",
    .when = kinds(Kind::marketing_lite),
    .verdict = Verdict::charged,
    .item = Item::marketing_lite,
    .text =
        "A marketing template through the Marketing Messages API is charged on delivery at the "
        "market's marketing rate; with a maximum price, at that or less.",
    .source = kChangelog,
    .confidence = Confidence::official_mirror};

inline constexpr Row kInternational{
    .id = "authentication-international",
    .when = kinds(Kind::authentication),
    .needs = fact::authentication_international,
    .verdict = Verdict::charged,
    .item = Item::authentication_international,
    .text =
        "A delivered authentication template of an eligible business located elsewhere is charged "
        "at the authentication-international rate from its start time for that country on.",
    .source = kAuthenticationInternational,
    .confidence = Confidence::official};

inline constexpr Row kAuthentication{
    .id = "authentication",
    .when = kinds(Kind::authentication),
    .verdict = Verdict::charged,
    .item = Item::authentication,
    .text =
        "A delivered authentication template is charged at the market's authentication rate, also "
        "inside a customer service window.",
    .source = kPricing,
    .confidence = Confidence::official};

inline constexpr Row kGroupMarketing{
    .id = "group-marketing",
    .when = kinds(Kind::group_marketing),
    .verdict = Verdict::charged,
    .item = Item::group_marketing,
    .text =
        "A marketing template to a group is charged once per delivered recipient, at the "
        "marketing rate of that recipient's market.",
    .source = kGroups,
    .confidence = Confidence::official};

inline constexpr Row kGroupUtility{
    .id = "group-utility",
    .when = kinds(Kind::group_utility),
    .verdict = Verdict::charged,
    .item = Item::group_utility,
    .text =
        "A utility template to a group is charged once per delivered recipient, at the utility "
        "rate of that recipient's market, without volume tiers.",
    .source = kGroups,
    .confidence = Confidence::official};

inline constexpr Row kCallMinutes{
    .id = "call-minutes",
    .when = kinds(Kind::business_call),
    .verdict = Verdict::charged,
    .item = Item::call_minutes,
    .text =
        "A call from the business that the customer accepts is charged by the minute, in pulses "
        "of six seconds, and refreshes the customer service window.",
    .source = kCalling,
    .confidence = Confidence::official};

// Category conversations, 2023-06-01 to 2025-06-30.

/// What existed before groups, Meta Business Agent and calls by the business.
inline constexpr Kinds kConversationKinds =
    kTemplates | kinds(Kind::service, Kind::business_reaction, Kind::customer_message,
                       Kind::customer_reaction, Kind::customer_call);

inline constexpr EntryPointLength kEntryPointsOf72Hours[] = {
    {date::year{2023} / 3 / 1, std::chrono::hours{72}}};

inline constexpr Row kReplyOpensEntryPoint{
    .id = "entry-point-reply",
    .when = kTemplates | kinds(Kind::service),
    .needs = fact::answers_entry_point,
    .verdict = Verdict::free,
    .text =
        "The first reply within 24 hours to a customer who came through an ad or Page button is "
        "free; on delivery it opens the free entry point of 72 hours and closes every open "
        "conversation.",
    .source = kConversations,
    .confidence = Confidence::official};

inline constexpr Row kJoinsOwnCategory{
    .id = "joins-conversation",
    .when = kTemplates,
    .needs = fact::conversation,
    .verdict = Verdict::free,
    .text = "A template joins the open conversation of its category; it is paid already.",
    .source = kConversations,
    .confidence = Confidence::official};

inline constexpr Row kOpensMarketing{
    .id = "marketing",
    .when = kinds(Kind::marketing),
    .verdict = Verdict::charged,
    .item = Item::conversation_marketing,
    .opens = Category::marketing,
    .text =
        "A delivered marketing template opens a marketing conversation of 24 hours, charged once, "
        "also beside conversations of other categories.",
    .source = kConversations,
    .confidence = Confidence::official};

inline constexpr Row kOpensMarketingLite{
    .id = "marketing-lite",
    .when = kinds(Kind::marketing_lite),
    .verdict = Verdict::charged,
    .item = Item::conversation_marketing_lite,
    .opens = Category::marketing_lite,
    .text =
        "Since 15 October 2024 a template through the Marketing Messages API opens a conversation "
        "of its own category, marketing lite, charged once, also beside a marketing conversation.",
    .source = kMarketingMessages,
    .confidence = Confidence::official,
    .from = date::year{2024} / 10 / 15};

inline constexpr Row kOpensUtility{
    .id = "utility",
    .when = kinds(Kind::utility),
    .verdict = Verdict::charged,
    .item = Item::conversation_utility,
    .opens = Category::utility,
    .text =
        "A delivered utility template opens a utility conversation of 24 hours, charged once, "
        "also beside conversations of other categories.",
    .source = kConversations,
    .confidence = Confidence::official};

inline constexpr Row kOpensInternational{
    .id = "authentication-international",
    .when = kinds(Kind::authentication),
    .needs = fact::authentication_international,
    .verdict = Verdict::charged,
    .item = Item::conversation_authentication_international,
    .opens = Category::authentication,
    .text =
        "The authentication conversation that an eligible business located elsewhere opens is "
        "charged at the authentication-international rate from its start time on.",
    .source = kAuthenticationInternational,
    .confidence = Confidence::official,
    .from = date::year{2024} / 6 / 1};

inline constexpr Row kOpensAuthentication{
    .id = "authentication",
    .when = kinds(Kind::authentication),
    .verdict = Verdict::charged,
    .item = Item::conversation_authentication,
    .opens = Category::authentication,
    .text =
        "A delivered authentication template opens an authentication conversation of 24 hours, "
        "charged once, also beside conversations of other categories.",
    .source = kConversations,
    .confidence = Confidence::official};

inline constexpr Row kJoinsAnyConversation{
    .id = "service-joins-conversation",
    .when = kinds(Kind::service),
    .needs = fact::any_conversation,
    .verdict = Verdict::free,
    .text =
        "A message that is not a template joins whatever conversation is open and opens nothing.",
    .source = kConversations,
    .confidence = Confidence::official};

}  // namespace chatfare::eras::whatsapp
