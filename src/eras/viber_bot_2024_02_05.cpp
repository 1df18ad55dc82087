#include "eras.hpp"
#include "viber_bot_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace viber_bot;

// Bots created on or after 2024-02-05: a monthly fee, free sessions, every delivered message
// outside a session charged by the subscriber's country.
constexpr Row kRows[] = {
    kChatOpened,        kSubscribed,  kUnsubscribed, kReceivedMessage, kNotSubscribed,
    kTooManyUnanswered, kUndelivered, kWelcome,      kSession,         kChatbotInitiated,
};

}  // namespace

const RuleSet viber_bot_2024_02_05{
    .id = "viber-bot/2024-02-05",
    .channel = Channel::viber_bot,
    .title = "Commercial model: monthly fee and chatbot-initiated messages",
    .from = date::year{2024} / 2 / 5,
    .unit = Unit::message,
    .rows = kRows,
    .permits_without = fact::not_subscribed | fact::too_many_unanswered,
    .monthly_fee = Item::bot_maintenance,
};

}  // namespace chatfare::eras
