#pragma once

#include "../rules.hpp"
#include "citing.hpp"

/// Rows that the rule sets of Viber bots share word for word, and the documents they rest on.
namespace chatfare::eras::viber_bot {

inline constexpr Citation kModel{
    "Viber, Bot commercial model",
    "https://help.viber.com/hc/en-us/articles/15247629658525-Bot-commercial-model", "2026-11-20"};
inline constexpr Citation kModelAndButtons{
    "Viber, Bot commercial model; on taps Viber, Bot API: message data model "
    "(github.com/Viber/creators-hub, docs/bots-api/data-models/message.md)",
    "https://help.viber.com/hc/en-us/articles/15247629658525-Bot-commercial-model", "2026-11-20"};
inline constexpr Citation kConversationStarted{
    "Viber, Bot API: conversation started",
    "https://github.com/Viber/creators-hub/blob/main/docs/bots-api/events/conversation-started.md",
    "2023-05-18"};
inline constexpr Citation kDeveloperDocs{
    "Viber, Bot API reference",
    "https://github.com/Viber/creators-hub/blob/main/docs/bots-api/errors.md", "2023-05-18"};

inline constexpr Kinds kFromBot = kinds(Kind::welcome, Kind::bot_message);
inline constexpr Kinds kEveryKind = kFromBot | kinds(Kind::customer_message, Kind::chat_opened,
                                                     Kind::subscribed, Kind::unsubscribed);

inline constexpr Row kChatOpened{
    .id = "chat-opened",
    .when = kinds(Kind::chat_opened),
    .verdict = Verdict::received,
    .text =
        "Opening the chat is not a message: it subscribes nobody and opens no session, but allows "
        "one welcome message.",
    .source = kConversationStarted,
    .confidence = Confidence::derived};

inline constexpr Row kSubscribed{
    .id = "subscribed",
    .when = kinds(Kind::subscribed),
    .verdict = Verdict::received,
    .text =
        "A subscription permits messages to the subscriber; it is not a message and opens no "
        "session.",
    .source = kModel,
    .confidence = Confidence::derived};

inline constexpr Row kUnsubscribed{
    .id = "unsubscribed",
    .when = kinds(Kind::unsubscribed),
    .verdict = Verdict::received,
    .text =
        "After the customer unsubscribes, messages to them are not accepted; a session that is "
        "open runs on.",
    .source = kDeveloperDocs,
    .confidence = Confidence::derived};

inline constexpr Row kReceivedMessage{
    .id = "received-message",
    .when = kinds(Kind::customer_message),
    .verdict = Verdict::received,
    .text =
        "A message from the customer is never charged; it subscribes them and, where none is "
        "open, opens a session of 24 hours. A tap on a button is one, also where it opens a URL.",
    .source = kModelAndButtons,
    .confidence = Confidence::official};

inline constexpr Row kNotSubscribed{
    .id = "not-subscribed",
    .when = kFromBot,
    .needs = fact::not_subscribed,
    .forbids = fact::welcome_slot,
    .verdict = Verdict::refused,
    .text = "A bot may write only to its subscribers (status 6, not subscribed).",
    .source = kDeveloperDocs,
    .confidence = Confidence::official};

inline constexpr Row kUndelivered{
    .id = "undelivered",
    .when = kFromBot,
    .forbids = fact::delivered,
    .verdict = Verdict::undelivered,
    .text =
        "Only delivered messages are charged: a message that failed or never arrived costs "
        "nothing.",
    .source = kModel,
    .confidence = Confidence::official};

inline constexpr Row kWelcome{
    .id = "welcome",
    .when = kFromBot,
    .needs = fact::welcome_slot,
    .verdict = Verdict::free,
    .text =
        "One welcome message, right after the customer opened the chat and before they subscribe, "
        "is free.",
    .source = kModel,
    .confidence = Confidence::official};

inline constexpr Row kSession{
    .id = "session",
    .when = kFromBot,
    .needs = fact::session,
    .verdict = Verdict::free,
    .text = "Messages inside an open session are free, without a limit on their number.",
    .source = kModel,
    .confidence = Confidence::official};

inline constexpr Row kTooManyUnanswered{
    .id = "too-many-unanswered",
    .when = kFromBot,
    .needs = fact::too_many_unanswered,
    .verdict = Verdict::refused,
    .text =
        "At most 100 messages within an hour may go to a customer who does not answer (status 12).",
    .source = kDeveloperDocs,
    .confidence = Confidence::official};

inline constexpr Row kChatbotInitiated{
    .id = "chatbot-initiated",
    .when = kEveryKind,
    .verdict = Verdict::charged,
    .item = Item::chatbot_initiated,
    .text =
        "A message to a subscriber outside a session is charged at the country's "
        "chatbot-initiated rate when it is delivered: once, on however many devices. A broadcast "
        "is one message to each receiver.",
    .source = kModel,
    .confidence = Confidence::official};

}  // namespace chatfare::eras::viber_bot
