#include "eras.hpp"
#include "viber_bot_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace viber_bot;

constexpr Citation kPlans{
    "Texterra, Viber begins to charge owners of chatbots",
    "https://texterra.ru/blog/amp/viber-nachet-brat-s-vladeltsev-chat-botov-po-v-mesyats.html",
    "2019-02-22"};
constexpr Citation kRespond{"respond.io, Viber bot pricing",
                            "https://respond.io/ja/blog/viber-bot-pricing", "2022-09-08"};

// The plans announced for 2019-04-01, for bots that name one: a monthly fee that includes the
// messages. What other bots paid until 2022-08-31 is an open question (bot-before-2022-09).
constexpr Row kRows[] = {
    kChatOpened,
    kSubscribed,
    kUnsubscribed,
    kReceivedMessage,
    kNotSubscribed,
    kUndelivered,
    {.id = "plan",
     .when = kFromBot,
     .needs = fact::plan_of_2019,
     .verdict = Verdict::free,
     .text =
         "The monthly plan of 2019 includes the messages: 4,500 USD for up to 500,000, 6,500 USD "
         "for up to 1,000,000.",
     .source = kPlans,
     .confidence = Confidence::third_party},
    {.id = "without-plan",
     .when = kEveryKind,
     .verdict = Verdict::free,
     .text = "By one reading sending was free and unlimited for every bot until August 2022.",
     .source = kRespond,
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
