#include "assumptions.hpp"

#include <charconv>

namespace chatfare {
namespace {

constexpr std::string_view kEveryChannel = "";
constexpr std::string_view kWhatsapp = "whatsapp";
constexpr std::string_view kBot = "viber-bot";
constexpr std::string_view kBusiness = "viber-business";

constexpr Citation kPricing{
    "Meta, Pricing on the WhatsApp Business Platform",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing",
    "2026-09-28"};
constexpr Citation kPerNumber{
    "Meta, Pricing on the WhatsApp Business Platform: 1,000 per business phone number and month; it "
    "does not speak of a number that moves",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing",
    "2026-09-28"};
constexpr Citation kConversations{
    "Meta, Conversation-based pricing (deprecated)",
    "https://developers.facebook.com/docs/whatsapp/pricing/conversation-based-pricing",
    "2025-12-23"};
constexpr Citation kGroups{
    "Meta, Groups API pricing: utility and free-form messages",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/pricing",
    "2026-05-21"};
constexpr Citation kGroupsOfDecember{
    "Meta, Groups API pricing, in the wording of December 2025: utility and marketing",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/pricing",
    "2025-12-01"};
constexpr Citation kAiProviders{
    "Meta, Pricing policy for AI Providers",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing/ai-providers",
    "2026-05-21"};
constexpr Citation kCalling{
    "Meta, Calling API pricing",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/pricing",
    "2026-03-30"};
constexpr Citation kHighLevel{
    "HighLevel, WhatsApp calling: call rates by market, without one for Turkey",
    "https://help.gohighlevel.com/support/solutions/articles/155000007253-whatsapp-calling-in-highlevel",
    "2026-04-23"};
constexpr Citation kBotModel{
    "Viber, Bot commercial model",
    "https://help.viber.com/hc/en-us/articles/15247629658525-Bot-commercial-model", "2026-11-20"};
constexpr Citation kGupshup{"Gupshup, Viber bots: features and technical specifications",
                            "https://docs.gupshup.io/docs/features-and-technical-specifications",
                            "2026-11-20"};
constexpr Citation kBotFaq{
    "Viber, Chatbot commercial model FAQ",
    "https://help.viber.com/hc/en-us/articles/15383950711197-Rakuten-Viber-chatbot-commercial-model-FAQ",
    "2026-09-26"};
constexpr Citation kSending{
    "Meta, Sending messages: customer service windows",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages",
    "2026-05-21"};
constexpr Citation kStatus{
    "Meta, Status messages webhook reference, where `pricing` comes with the status `sent` already",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/"
    "messages/status",
    "2026-09-14"};
constexpr Citation kClosesAtTheHour{
    "Meta, Pricing on the WhatsApp Business Platform: its example closes the window that opened in "
    "hour 2 in hour 26",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing",
    "2026-09-11"};
constexpr Citation kWati{"Wati, Message-based pricing",
                         "https://support.wati.io/en/articles/11561662", "2026-11-20"};
// Works that were read but whose address is not public knowledge.
constexpr Citation kPublicEngine{
    "A public pricing engine, @wco/domain, its policy and tests", {}, "2026-11-20"};
constexpr Citation kKazakhNote{
    "A note in Russian on WhatsApp prices in Kazakhstan", {}, "2026-10-01"};
constexpr Citation kKlivo{
    "Klivo, a note on costs as of 1 October 2026, which has both ads and Page buttons",
    {},
    "2026-10-10"};
constexpr Citation kSocialKaizen{
    "Social Kaizen, a reference to Meta's page of 28 September 2026, which names ads only",
    {},
    "2026-09-29"};
constexpr Citation kSent{"Sent, WhatsApp pricing by country",
                         "https://docs.sent.dm/docs/guides/whatsapp-pricing", "2025-07-01"};

constexpr Citation kInfobip{
    "Infobip, Viber Business Messages: compliance guidelines",
    "https://www.infobip.com/docs/viber/business-messages/compliance-guidelines", "2026-11-20"};
constexpr Citation kRoutee{"Routee, Send a Viber session",
                           "https://docs.routee.net/docs/send-a-viber-session", "2026-11-20"};
constexpr Citation kAlibaba{
    "Alibaba Cloud, Viber message types",
    "https://www.alibabacloud.com/help/zh/chatapp/user-guide/viber-message-type", "2026-10-09"};
constexpr Citation kAlibabaErrors{
    "Alibaba Cloud, Viber API error codes: SRVC_BAD_DATA for a text of more than 1,000 characters",
    "https://www.alibabacloud.com/help/en/chatapp/developer-reference/viber-api-error-codes",
    "2026-06-17"};
constexpr Citation kSinch{
    "Sinch, Viber Business Messages: longer content is truncated",
    "https://github.com/sinch/docs/blob/0d7ad81b0aeef8b684f87034218cbb7787702a10/docs/"
    "conversation/conversation-channel-support/conversation-viber-business.md",
    "2021-07-01"};
constexpr Citation kWooxy{
    "Wooxy, Viber pricing: campaigns through its own sender name are billed upon submission",
    "https://wooxy.com/knowledge-base/viber/viber-pricing", "2023-10-23"};
constexpr Citation kRouteMobile{"Route Mobile, Viber Business Messages API",
                                "https://github.com/routemobile/Viber-Business-Messages-API",
                                "2023-09-21"};
constexpr Citation kBusinessFaq{"Viber Business Message FAQ, version 1.0",
                                "https://scribd.com/document/728301283/Viber-BusinessMessage-FAQ",
                                "2022-03-05"};
constexpr Citation kWelcomeMessage{
    "Viber, Bot API: welcome message",
    "https://github.com/Viber/creators-hub/blob/main/docs/bots-api/resources/messaging/welcome-message.md",
    "2023-05-18"};

constexpr Citation kSendAnswer{
    "Viber, Bot API: the answer to a send, whose `billing_status` says at once whether it is free, "
    "one of the free ones of the month or charged",
    "https://github.com/Viber/creators-hub/blob/main/docs/bots-api/resources/messaging/send-message.md",
    "2023-05-18"};
constexpr Citation kNovaTalks{
    "NovaTalks, the commercial model of Viber's bots in Ukrainian: delivered messages by the "
    "calendar month in UTC",
    "https://help.novatalks.com.ua/ua/get-started/connecting_messengers/connecting-viber",
    "2026-11-20"};

constexpr Citation kBotNote{
    "A public note on Viber bots, which gives about 5 minutes", {}, "2026-06-01"};
constexpr Citation kSmartSender{
    "Smart Sender, Viber, whose screens of 16 May 2024 are the last dated ones with 100 EUR",
    "https://smartsendereu.atlassian.net/wiki/spaces/docsru/pages/1684866430/Viber", "2024-05-16"};
constexpr Citation kBotHelp{"BotHelp, features of working with Viber: one table for every bot",
                            "https://help.bothelp.io/en/features-of-working-with-viber",
                            "2026-11-20"};
constexpr Citation kTexterra{
    "Texterra, Viber begins to charge owners of chatbots",
    "https://texterra.ru/blog/amp/viber-nachet-brat-s-vladeltsev-chat-botov-po-v-mesyats.html",
    "2019-02-22"};
constexpr Citation kRespond{"respond.io, Viber bot pricing",
                            "https://respond.io/ja/blog/viber-bot-pricing", "2022-09-08"};
constexpr Citation kAlibabaJapanese{
    "Alibaba Cloud, Viber message types, in Japanese: on or after 1 October 2024",
    "https://www.alibabacloud.com/help/ja/chatapp/user-guide/viber-message-type", "2025-11-09"};
constexpr Citation kAlibabaEnglish{
    "Alibaba Cloud, Types of Viber Business Messages, in English: after 1 October 2024",
    "https://www.alibabacloud.com/help/doc-detail/2807999.html", "2025-12-18"};

constexpr Citation kNxLink{"NXLink, Viber message types and billing methods",
                           "https://help.nxlink.ai/en/docs/Viber-Message-Types-and-Billing-Methods",
                           "2026-11-20"};
constexpr Citation kGms{"GMS, How much do I pay for using Viber Business Messages",
                        "https://developers.gms.net/faq/viber-business-messages/commercial-aspects/"
                        "how-much-do-i-pay-for-using-viber-business-messages/",
                        "2026-11-20"};

constexpr Citation kTyntec{
    "tyntec, Viber Business: billing",
    "https://tyntec.com/helpcenter/docs/channels/viber-business/get-started/billing", "2026-11-20"};
constexpr Citation kBulkGate{"BulkGate, Viber sender registration",
                             "https://help.bulkgate.com/docs/en/sender-registration-viber.html",
                             "2026-11-20"};
constexpr Citation kEdna{"edna, FAQ on Viber", "http://docs-pulse.edna.io/docs/faq/faq-viber",
                         "2026-11-20"};

/// A value that no text names, and from what it is read all the same.
constexpr Citation reading(std::string_view why) { return {why, {}, {}}; }

constexpr Alternative kWindowEnd[] = {
    {"exclusive",
     "a window is over at its last instant: 24:00:00 after it opened is outside",
     kClosesAtTheHour,
     {reading("No source: Viber's texts let a session end after 24 hours and do not speak of the "
              "last instant.")}},
    {"inclusive", "the last instant still belongs to the window",
     reading("No source: \"24 hours\" can be read to hold the 24th hour's last instant too.")}};
constexpr Alternative kDecidedAt[] = {
    {"sent",
     "the windows open when the message was sent decide",
     kPricing,
     {kSendAnswer, kInfobip}},
    {"delivered",
     "the windows open when the message was delivered decide",
     kPricing,
     {reading("No source: Viber charges what is delivered, and no text says at which moment a "
              "session has to be open.")}}};
constexpr Alternative kBilledAt[] = {
    {"delivered",
     "rules, card, month, tiers and allowances of the moment of delivery",
     kPricing,
     {kNovaTalks, kBulkGate}},
    {"sent",
     "rules, card, month, tiers and allowances of the moment of sending",
     kStatus,
     {kSendAnswer, kInfobip}}};
constexpr Alternative kReaction[] = {
    {"yes", "a reaction counts as a message from the customer", kSending},
    {"no", "a reaction opens nothing",
     reading("No source: Meta does not name reactions among what opens the window.")}};
constexpr Alternative kFepLength[] = {{"72h", "72 hours, as before 28 September 2026", kPricing},
                                      {"168h", "7 days, the longest Meta names", kPricing}};
constexpr Alternative kFepOpens[] = {
    {"sent", "when the business responds", kPricing},
    {"delivered", "when the response is delivered, as in the years of conversations",
     kConversations}};
constexpr Alternative kSecondClick[] = {
    {"extends", "answering a second click opens a further window; the later end counts",
     reading(
         "No source: Meta gives every answered click a free entry point and makes no exception.")},
    {"ignored", "nothing opens while a free entry point is open, as in the years of conversations",
     kConversations}};
constexpr Alternative kPageButton[] = {
    {"opens", "a Facebook Page button still opens a free entry point", kKlivo},
    {"ads-only", "since 28 September 2026 only ads that click to WhatsApp open one",
     kSocialKaizen}};
constexpr Alternative kBoostedPost[] = {
    {"no", "it opens only the customer service window, as any message does", kWati},
    {"yes", "it opens one as an ad does",
     reading(
         "No source: Meta's webhooks name posts beside ads, but no text says that they qualify.")}};
constexpr Alternative kUsesAllowance[] = {
    {"no", "a service message that a free entry point makes free uses none of the 1,000",
     kPublicEngine},
    {"yes", "it uses one of the 1,000",
     reading("No source: Meta names what does not use the 1,000, and these are not among it.")}};
constexpr Alternative kNumberMove[] = {
    {"moves", "it goes on with what is left of the 1,000, which are the number's", kPerNumber},
    {"anew", "it has 1,000 on its new account, whatever it used on the one before",
     reading("No source: no text speaks of a number that moves within a month.")}};
constexpr Alternative kAttribution[] = {
    {"latest", "to the one that opened last",
     reading("No source: the webhooks name one conversation, the newest is the likeliest.")},
    {"earliest", "to the one that opened first; a service conversation is always that",
     reading(
         "No source: a service conversation opens only where none is open, so it comes first.")}};
constexpr Alternative kGroupMarketingWindow[] = {
    {"charged", "it is charged: the window frees utility and free-form messages only", kGroups},
    {"free", "it was free until 20 May 2026, the day before the text that no longer names it",
     kGroupsOfDecember}};
constexpr Alternative kAiProviderEntryPoint[] = {
    {"charged", "a free entry point does not free the messages of an AI Provider", kAiProviders},
    {"free", "it frees them as it frees every other message", kPricing}};
constexpr Alternative kCallingTurkey[] = {
    {"allowed", "Meta's list has the United States, Canada, Egypt, Vietnam and Nigeria only",
     kCalling},
    {"refused", "Turkish numbers cannot start calls either", kHighLevel}};
constexpr Alternative kSession[] = {
    {"fixed", "24 hours from the message that opened it", kBotModel},
    {"sliding", "24 hours from the customer's last message", kGupshup}};
constexpr Alternative kWelcome[] = {
    {"5min", "within 5 minutes of the opening of the chat", kBotNote},
    {"none", "without a time limit", kBotModel}};
constexpr Alternative kMaintenance[] = {
    {"100-then-115", "100 EUR, and 115 EUR from 26 September 2026", kBotModel},
    {"100", "100 EUR throughout", kBotFaq},
    {"115-from-2024-06",
     "100 EUR until May 2024, when it was last read with a date, and 115 EUR ever since",
     kSmartSender}};
constexpr Alternative kWelcomeSubscribed[] = {
    {"ordinary", "it is a message like any other: free in a session, chatbot-initiated outside one",
     kBotModel},
    {"free", "it is free, as the welcome of any opening of the chat", kWelcomeMessage}};
constexpr Alternative kSubscribeSession[] = {
    {"no", "only a message from the subscriber opens a session", kBotModel},
    {"yes", "subscribing counts as a message and opens one",
     reading("No source: no text says of the subscription itself that it opens none.")}};
constexpr Alternative kOpenSession[] = {
    {"no", "only a message from the subscriber opens a session", kBotModel},
    {"yes", "opening the chat counts as a message and opens one",
     reading("No source: Viber says that opening the chat is no subscription, and not that it "
             "opens no session.")}};
constexpr Alternative kPool[] = {
    {"delivered", "delivered messages use up the 10,000, in the order of delivery", kBotModel},
    {"sent", "messages use up the 10,000 in the order of sending, whether or not they arrive",
     kSendAnswer}};
constexpr Alternative kLegacyCard[] = {
    {"same", "those of the commercial model", kBotHelp},
    {"unknown", "a card of its own, which is not known: charged, without a price",
     reading("No source: no text says that the models share a card, and none shows another one.")}};
constexpr Alternative kBotModelDay[] = {
    {"utc", "the bot was made on 5 February 2024 or later in UTC, in which Viber counts months",
     reading("No source: Viber names the day without a zone, and UTC for the months of bots.")},
    {"account", "in the zone of the account",
     reading("No source: Viber names the day without a zone; an owner reads it in their own.")}};
constexpr Alternative kBeforeSeptember2022[] = {
    {"unknown", "plans were announced for 1 April 2019; without one nothing is known: no price",
     kTexterra},
    {"free", "sending was free and unlimited until August 2022", kRespond}};
constexpr Alternative kProration[] = {
    {"full", "the whole monthly fee",
     reading("No source: the fee is named per calendar month, and no text speaks of a part of "
             "one.")},
    {"prorated", "for the days of the month on which the bot existed",
     reading("No source: no text says that a part of a month costs the whole fee.")}};
constexpr Alternative kBroadcastStatus[] = {
    {"each", "of each receiver: it is compared with the verdict on each",
     reading(
         "No source: Viber's Bot API shows one `billing_status` in the answer to a broadcast.")},
    {"whole", "of the broadcast as a whole: it is compared with no verdict",
     reading("No source: receivers with and without a session cannot all be what it says.")}};
constexpr Alternative kVbmOutside[] = {
    {"charged", "a session message outside a session opens and charges one", kInfobip},
    {"refused", "a session message needs an open session", kRoutee}};
constexpr Alternative kVbmClock[] = {
    {"customer-message", "with the customer's message that opens it", kInfobip},
    {"first-reply",
     "with the first session message that answers the customer",
     kRoutee,
     {kNxLink}}};
constexpr Alternative kVbmSession[] = {
    {"fixed", "24 hours from its beginning", kAlibaba},
    {"sliding", "24 hours from the customer's last message", kRouteMobile}};
constexpr Alternative kVbmHours[] = {
    {"24h", "24 hours", kInfobip}, {"12h", "12 hours, as in texts of 2022 and 2023", kBusinessFaq}};
constexpr Alternative kVbm61st[] = {
    {"new-session", "it opens and charges a new session", kRoutee},
    {"customer-first", "it is refused until the customer writes, who opens a new session",
     kAlibaba},
    {"each-charged", "each further message is charged the session rate and opens none", kInfobip}};
constexpr Alternative kVbmClass[] = {
    {"content", "by what it holds: a button, an image, a video or cards make it promotional",
     kNxLink},
    {"label", "by the type it is sent as", kGms}};
constexpr Alternative kVbmInARow[] = {{"5", "five, the sixth is refused", kAlibaba},
                                      {"10", "ten, as in texts of 2022 and 2023", kRouteMobile}};
constexpr Alternative kInternational[] = {
    {"on-or-after", "for senders made on 1 October 2024 or later", kAlibabaJapanese},
    {"after", "for senders made on 2 October 2024 or later", kAlibabaEnglish}};
constexpr Alternative kVbmLongText[] = {
    {"refused", "Viber refuses it", kAlibabaErrors},
    {"cut-off", "it is cut off and delivered, and charged as any other", kSinch}};
constexpr Alternative kVbmLateDelivery[] = {
    {"charged", "as delivered: it is charged", kBulkGate},
    {"expired", "as expired: it costs nothing",
     reading("No source: Viber withdraws a message whose time is over, and what expires is not "
             "charged; no text speaks of one that arrives all the same.")}};
constexpr Alternative kVbmBilling[] = {
    {"delivered", "when it is delivered; what is not delivered costs nothing", kBulkGate},
    {"submitted",
     "when it is submitted, whatever becomes of it, as through a provider's own sender", kWooxy}};
constexpr Alternative kVbmMonths[] = {
    {"account", "in the zone of the account",
     reading("No source: no text names a zone; an owner reads a bill in their own.")},
    {"utc", "in UTC, as those of Viber bots",
     reading("No source: Viber names UTC for the months of bots, and no zone for these.")}};
constexpr Alternative kMmcDestinations[] = {
    {"highest", "the highest minimum among the countries it writes to", kTyntec},
    {"sum", "one minimum for each country it writes to, added up", kBulkGate}};
constexpr Alternative kMmcFirstMonth[] = {
    {"free", "none in the month of activation", kTyntec},
    {"due", "a sender active on a single day of a month owes it", kEdna}};
constexpr Alternative kKazakhstan[] = {
    {"Other", "not in Meta's table, so Other", kPricing},
    {"Russia", "priced as the +7 of the table, Russia", kPublicEngine},
    {"Rest of Central & Eastern Europe", "priced with its neighbours", kKazakhNote}};
constexpr Alternative kCaribbean[] = {
    {"Other", "not in Meta's table, so Other", kPricing},
    {"Rest of Latin America", "priced with the islands that are in the table", kSent}};

constexpr Assumption kAssumptions[] = {
    {Point::window_end, "window-end", kEveryChannel,
     "Whether the last instant of a window still belongs to it.", kWindowEnd},
    {Point::decided_at, "decided-at", kEveryChannel,
     "Whether the moment of sending or of delivery decides which windows a message stood in.",
     kDecidedAt},
    {Point::billed_at, "billed-at", kEveryChannel,
     "Whether the moment of delivery or of sending picks the rules, the card and the month.",
     kBilledAt},
    {Point::reaction_opens_window, "reaction-opens-window", kWhatsapp,
     "Whether a customer's reaction opens the customer service window.", kReaction},
    {Point::fep_length, "fep-length", kWhatsapp,
     "How long a free entry point lasts that opens on or after 28 September 2026.", kFepLength},
    {Point::fep_opens, "fep-opens", kWhatsapp,
     "When a free entry point begins since 1 July 2025: with the sending or the delivery of the "
     "response.",
     kFepOpens},
    {Point::fep_second_click, "fep-second-click", kWhatsapp,
     "What a second click on an ad does while a free entry point is open.", kSecondClick},
    {Point::fep_page_button, "fep-page-button", kWhatsapp,
     "Whether a Facebook Page button pressed since 28 September 2026 still opens a free entry point.",
     kPageButton},
    {Point::fep_boosted_post, "fep-boosted-post", kWhatsapp,
     "Whether a boosted post opens a free entry point.", kBoostedPost},
    {Point::fep_uses_allowance, "fep-uses-allowance", kWhatsapp,
     "Whether service messages inside a free entry point use the month's 1,000.", kUsesAllowance},
    {Point::number_move, "number-move", kWhatsapp,
     "What becomes of the month's 1,000 free service messages of a phone number that moves to "
     "another WhatsApp business account.",
     kNumberMove},
    {Point::conversation_attribution, "conversation-attribution", kWhatsapp,
     "To which of several open conversations a message belongs that is not a template; Meta does not "
     "say, and it changes no price.",
     kAttribution},
    {Point::group_marketing_window, "group-marketing-window", kWhatsapp,
     "Whether a group's customer service window freed a marketing template to the group before 21 May "
     "2026.",
     kGroupMarketingWindow},
    {Point::ai_provider_entry_point, "ai-provider-entry-point", kWhatsapp,
     "Whether a free entry point frees the messages of an AI Provider where its policy charges them.",
     kAiProviderEntryPoint},
    {Point::calling_turkey, "calling-turkey", kWhatsapp,
     "Whether a Turkish business number can start calls.", kCallingTurkey},
    {Point::viber_session, "viber-session", kBot,
     "Whether a later message from the customer extends a session.", kSession},
    {Point::viber_welcome_limit, "viber-welcome-limit", kBot,
     "How soon after the opening of the chat a welcome message is free.", kWelcome},
    {Point::viber_welcome_subscribed, "viber-welcome-subscribed", kBot,
     "What the answer to a subscriber's opening of the chat is.", kWelcomeSubscribed},
    {Point::subscribe_opens_session, "subscribe-opens-session", kBot,
     "Whether subscribing, without a message, opens a session.", kSubscribeSession},
    {Point::open_opens_session, "open-opens-session", kBot,
     "Whether opening the chat, without a message, opens a session.", kOpenSession},
    {Point::legacy_pool, "legacy-pool", kBot,
     "What uses up the 10,000 free messages of a legacy bot.", kPool},
    {Point::legacy_bot_card, "legacy-bot-card", kBot,
     "The rates of a legacy bot beyond its 10,000 free messages.", kLegacyCard},
    {Point::bot_model_day, "bot-model-day", kBot,
     "In which zone 5 February 2024 begins, from which on a new bot is of the commercial model.",
     kBotModelDay},
    {Point::bot_before_2022, "bot-before-2022-09", kBot,
     "What a bot without a plan paid from 1 April 2019 until August 2022.", kBeforeSeptember2022},
    {Point::bot_maintenance, "bot-maintenance", kBot, "The monthly maintenance fee of a bot.",
     kMaintenance},
    {Point::bot_fee_proration, "bot-fee-proration", kBot,
     "The monthly fee of a bot in the months in which it was made and deactivated.", kProration},
    {Point::broadcast_billing_status, "broadcast-billing-status", kBot,
     "Of whom the one `billing_status` speaks that answers a broadcast to several receivers; it changes "
     "no price, only what a log is compared with.",
     kBroadcastStatus},
    {Point::vbm_outside, "vbm-outside", kBusiness,
     "What becomes of a session message of Viber Business outside a session.", kVbmOutside},
    {Point::vbm_clock, "vbm-clock", kBusiness, "When a session of Viber Business begins.",
     kVbmClock},
    {Point::vbm_session, "vbm-session", kBusiness,
     "Whether a later message from the customer extends a session of Viber Business.", kVbmSession},
    {Point::vbm_hours, "vbm-hours", kBusiness, "How long a session of Viber Business lasts.",
     kVbmHours},
    {Point::vbm_61st, "vbm-61st", kBusiness,
     "What becomes of a session message after the 60th of its session.", kVbm61st},
    {Point::vbm_class, "vbm-class", kBusiness,
     "What decides the price of a transactional message or a one-time password.", kVbmClass},
    {Point::vbm_in_a_row, "vbm-in-a-row", kBusiness,
     "How many session messages in a row may go unanswered.", kVbmInARow},
    {Point::vbm_international, "vbm-international", kBusiness,
     "Which senders pay the international rate abroad, by the day on which they were made.",
     kInternational},
    {Point::vbm_long_text, "vbm-long-text", kBusiness,
     "What becomes of a text of more than 1,000 characters on Viber Business.", kVbmLongText},
    {Point::vbm_late_delivery, "vbm-late-delivery", kBusiness,
     "How a message of Viber Business counts that is delivered after its validity.",
     kVbmLateDelivery},
    {Point::vbm_billing, "vbm-billing", kBusiness,
     "When a transactional or promotional message or a one-time password is charged; a log does not "
     "say whether its sender is a provider's own.",
     kVbmBilling},
    {Point::vbm_months, "vbm-months", kBusiness,
     "In which zone the months of Viber Business begin, and so of its minimum commitment, and the "
     "days on which its cards take effect.",
     kVbmMonths},
    {Point::mmc_destinations, "mmc-destinations", kBusiness,
     "The minimum monthly commitment of a sender that writes to several countries.",
     kMmcDestinations},
    {Point::mmc_first_month, "mmc-first-month", kBusiness,
     "Whether the minimum monthly commitment is due in the month of activation.", kMmcFirstMonth},
    {Point::kazakhstan_market, "kazakhstan-market", kWhatsapp,
     "The market of Kazakhstan before it became its own on 1 October 2026.", kKazakhstan},
    {Point::caribbean_market, "caribbean-market", kWhatsapp,
     "The market of the Caribbean +1 numbers that Meta's table does not list.", kCaribbean},
};
static_assert(std::size(kAssumptions) == kPointCount);

std::optional<int> entry_point_hours(std::string_view value) {
  int hours = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, hours);
  if (error != std::errc{} || std::string_view(rest, static_cast<std::size_t>(end - rest)) != "h" ||
      hours < 72 || hours > 168) {
    return std::nullopt;
  }
  return hours;
}

}  // namespace

std::span<const Assumption> assumptions() { return kAssumptions; }

const Assumption& describe(Point point) { return kAssumptions[static_cast<std::size_t>(point)]; }

const Assumption* find_assumption(std::string_view id) {
  for (const auto& assumption : kAssumptions) {
    if (assumption.id == id) return &assumption;
  }
  return nullptr;
}

bool Choices::set(Point point, std::string_view value) {
  auto& slot = values_[static_cast<std::size_t>(point)];
  if (point == Point::fep_length) {
    const auto hours = entry_point_hours(value);
    if (!hours) return false;
    entry_point_hours_ = *hours;
    slot = *hours == 72 ? 0 : 1;
    return true;
  }
  const auto alternatives = describe(point).alternatives;
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    if (alternatives[i].value != value) continue;
    slot = static_cast<std::int8_t>(i);
    return true;
  }
  return false;
}

std::string Choices::value(Point point) const {
  if (point == Point::fep_length) return std::to_string(entry_point_hours_) + "h";
  return std::string{describe(point).alternatives[static_cast<std::size_t>((*this)[point])].value};
}

void for_each_source(const Alternative& alternative, Visit<void(const Citation&)> f) {
  f(alternative.source);
  for (const Citation& source : alternative.also) {
    if (!source.title.empty()) f(source);
  }
}

void for_each_alternative(Points asked, const Choices& chosen,
                          Visit<void(const Assumption&, std::string_view, const Choices&)> f) {
  for (const Assumption& assumption : assumptions()) {
    if (!asked.test(static_cast<std::size_t>(assumption.point))) continue;
    for (const Alternative& alternative : assumption.alternatives) {
      if (chosen.value(assumption.point) == alternative.value) continue;
      Choices choices = chosen;
      choices.set(assumption.point, alternative.value);
      f(assumption, alternative.value, choices);
    }
  }
}

}  // namespace chatfare
