#include "eras.hpp"
#include "viber_bot_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace viber_bot;

constexpr Citation kPlans{
    "Texterra, Viber begins to charge owners of chatbots",
    "https://texterra.ru/blog/amp/viber-nachet-brat-s-vladeltsev-chat-botov-po-v-mesyats.html",
    "2019-02-22"};

// The plans announced for 2019-04-01, for bots that name one: a monthly fee that includes the
// messages. What bots without a plan paid until 2022-08-31 nobody documents.
constexpr Row kRows[] = {
    kChatOpened,
    kSubscribed,
    kUnsubscribed,
    kReceivedMessage,
    kNotSubscribed,
    kUndelivered,
    {.id = "plan",
     .when = kEveryKind,
     .verdict = Verdict::free,
     .text =
         "The monthly plan of 2019 includes the messages: 4,500 USD for up to 500,000, 6,500 USD "
         "for up to 1,000,000.",
     .source = kPlans,
     .confidence = Confidence::third_party},
};

}  // namespace

const RuleSet viber_bot_2019_04_01{
    .id = "viber-bot/2019-04-01",
    .channel = Channel::viber_bot,
    .title = "Monthly plans of 2019",
    .from = date::year{2019} / 4 / 1,
    .unit = Unit::message,
    .rows = kRows,
    .permits_without = fact::not_subscribed,
    .monthly_fee = Item::bot_plan,
};

}  // namespace chatfare::eras
