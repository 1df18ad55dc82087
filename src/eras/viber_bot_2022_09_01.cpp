#include "eras.hpp"
#include "viber_bot_rows.hpp"

namespace chatfare::eras {
namespace {

using namespace viber_bot;

constexpr Citation kLegacyFaq{
    "Viber, Bot commercial model FAQ (legacy)",
    "https://help.viber.com/hc/en-us/articles/8790322961309-Bot-commercial-model-FAQ-legacy",
    "2026-11-20"};

constexpr Citation kLeeloo{
    "Leeloo.ai, Viber restrictions",
    "https://leelooai.atlassian.net/wiki/spaces/DOC/pages/3961356398/Viber+Restrictions",
    "2026-11-20"};

constexpr Allowance kPool{"chatbot-initiated", 10'000};

// Bots created before 2024-02-05: free sessions, 10,000 free chatbot-initiated messages a month,
// then charged by country, or blocked where the owner did not accept the commercial terms.
constexpr Row kRows[] = {
    kChatOpened,
    kSubscribed,
    kUnsubscribed,
    kReceivedMessage,
    kNotSubscribed,
    kTooManyUnanswered,
    // What is said of the model of 2024; of the older one nothing is.
    citing(kModel, kUndelivered, Confidence::derived),
    citing(kLegacyFaq, kWelcome),
    citing(kLeeloo, kSession, Confidence::provider),
    {.id = "pool",
     .when = kFromBot,
     .needs = fact::allowance_left,
     .verdict = Verdict::free,
     .uses_allowance = true,
     .text =
         "The first 10,000 delivered chatbot-initiated messages of the calendar month (UTC) are "
         "free; what is left of them expires.",
     .source = kLegacyFaq,
     .confidence = Confidence::official},
    {.id = "pool-exceeded",
     .when = kFromBot,
     .needs = fact::non_billable,
     .verdict = Verdict::refused,
     .text =
         "A bot whose owner did not accept the commercial terms is blocked after the 10,000 free "
         "messages of the month (status 23).",
     .source = kDeveloperDocs,
     .confidence = Confidence::official},
    citing(kLeeloo, kChatbotInitiated, Confidence::provider),
};

}  // namespace

const RuleSet viber_bot_2022_09_01{
    .id = "viber-bot/2022-09-01",
    .channel = Channel::viber_bot,
    .title = "Legacy bots: 10,000 free chatbot-initiated messages a month",
    .from = date::year{2022} / 9 / 1,
    .unit = Unit::message,
    .rows = kRows,
    .permits_without = fact::not_subscribed | fact::too_many_unanswered | fact::non_billable,
    .allowance = &kPool,
    .goes_on = true,
    .borrows_card = true,
};

}  // namespace chatfare::eras
