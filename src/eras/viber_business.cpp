#include "eras.hpp"

namespace chatfare::eras {
namespace {

constexpr Citation kInfobip{
    "Infobip, Viber Business Messages: compliance guidelines",
    "https://www.infobip.com/docs/viber/business-messages/compliance-guidelines", "2026-11-20"};
constexpr Citation kAlibaba{
    "Alibaba Cloud, Viber message types",
    "https://www.alibabacloud.com/help/zh/chatapp/user-guide/viber-message-type", "2026-10-09"};
constexpr Citation kBulkGate{"BulkGate, Viber sender registration",
                             "https://help.bulkgate.com/docs/en/sender-registration-viber.html",
                             "2026-11-20"};
constexpr Citation kSerwerSms{
    "SerwerSMS, Viber onboarding guide, which has no public address: their site",
    "https://serwersms.pl", "2021-12-21"};

constexpr Citation kInfobipApi{"Infobip, Viber Business Messages API",
                               "https://www.infobip.com/docs/viber/business-messages/api",
                               "2026-11-20"};
constexpr Citation kRoutee{"Routee, Send a Viber session",
                           "https://docs.routee.net/docs/send-a-viber-session", "2026-11-20"};
constexpr Citation kNxlink{"NXLink, Viber message types and billing methods",
                           "https://help.nxlink.ai/en/docs/Viber-Message-Types-and-Billing-Methods",
                           "2026-11-20"};
constexpr Citation kSinch{
    "Sinch, Viber Business Messages",
    "https://github.com/sinch/docs/blob/0d7ad81b0aeef8b684f87034218cbb7787702a10/docs/"
    "conversation/conversation-channel-support/conversation-viber-business.md",
    "2021-07-01"};

constexpr Kinds kFromSender = kViberBusinessMessages | kinds(Kind::sms);

// Viber Business Messages: delivered messages by type and country; a session is charged once, by
// its first session message, and takes 60 of them within 24 hours.
constexpr Row kRows[] = {
    {.id = "received-message",
     .when = kinds(Kind::customer_message),
     .verdict = Verdict::received,
     .text =
         "A message from the customer costs nothing; where no session is open it opens one of 24 "
         "hours (abroad there are none), which is charged only if you answer with a session "
         "message.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "content-limits",
     .when = kViberBusinessMessages,
     .needs = fact::content_over_limits,
     .verdict = Verdict::refused,
     .text = "A text has at most 1,000 characters, a button 30, a file name 25, a list title 85; "
             "a carousel 2 to 5 cards, a video at most 200 MB and 600 seconds.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "session-content",
     .when = kinds(Kind::session_message),
     .needs = fact::no_session_content,
     .verdict = Verdict::refused,
     .text =
         "A session message is a plain text, image, file or list: buttons, cards and videos are "
         "not allowed.",
     .source = kRoutee,
     .confidence = Confidence::provider},
    {.id = "one-way",
     .when = kinds(Kind::session_message),
     .needs = fact::one_way,
     .verdict = Verdict::refused,
     .text = "A one-way sender has no sessions: its customers cannot write to it.",
     .source = kSinch,
     .confidence = Confidence::provider},
    {.id = "five-in-a-row",
     .when = kinds(Kind::session_message),
     .needs = fact::too_many_in_a_row,
     .verdict = Verdict::refused,
     .text = "At most five session messages in a row (older texts: ten) may be sent without an "
             "answer; the next one is not sent.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "session-used-up",
     .when = kinds(Kind::session_message),
     .needs = fact::session_used_up,
     .verdict = Verdict::refused,
     .text = "By one reading the 60th message ends the session for good: the next one is sent "
             "only after the customer wrote.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "session-not-open",
     .when = kinds(Kind::session_message),
     .needs = fact::refused_outside_session,
     .forbids = fact::business_session,
     .verdict = Verdict::refused,
     .text = "By one reading a session message can be sent only after the customer wrote.",
     .source = kRoutee,
     .confidence = Confidence::provider},
    {.id = "blocked",
     .when = kViberBusinessMessages,
     .needs = fact::blocked,
     .forbids = fact::delivered,
     .verdict = Verdict::undelivered,
     .text =
         "The customer blocked the sender (status 8): nothing is delivered, so nothing is charged.",
     .source = kSinch,
     .confidence = Confidence::provider},
    {.id = "undelivered",
     .when = kFromSender,
     .forbids = fact::delivered,
     .verdict = Verdict::undelivered,
     .text = "Only delivered messages are charged; what fails or expires costs nothing.",
     .source = kBulkGate,
     .confidence = Confidence::provider},
    {.id = "international",
     .when = kViberBusinessMessages,
     .needs = fact::international,
     .verdict = Verdict::charged,
     .item = Item::international,
     .text = "Senders made on or after 1 October 2024 pay the international rate for each "
             "message to another country than their own, whatever its type; there are no sessions.",
     .source = kAlibaba,
     .confidence = Confidence::provider,
     .from = date::year{2024} / 10 / 1},
    {.id = "session-charged",
     .when = kinds(Kind::session_message),
     .needs = fact::business_session | fact::session_charged,
     .verdict = Verdict::free,
     .text =
         "The session is charged already: its further session messages, up to the 60th, are free.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "business-session",
     .when = kinds(Kind::session_message),
     .verdict = Verdict::charged,
     .item = Item::business_session,
     .text = "The first session message charges the session once at the country's session rate; "
             "outside a session it opens one.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "transactional-with-media",
     .when = kinds(Kind::transactional),
     .needs = fact::promotional_content,
     .verdict = Verdict::charged,
     .item = Item::promotional,
     .text = "A transactional message with a button, an image, a video or cards is charged as a "
             "promotional one.",
     .source = kNxlink,
     .confidence = Confidence::provider},
    {.id = "transactional-without-template",
     .when = kinds(Kind::transactional),
     .needs = fact::without_template,
     .verdict = Verdict::charged,
     .item = Item::promotional,
     .text = "To Russia, Belarus and Ukraine a transactional message that matches no approved "
             "template is charged as a promotional one.",
     .source = kInfobipApi,
     .confidence = Confidence::provider},
    {.id = "transactional",
     .when = kinds(Kind::transactional),
     .verdict = Verdict::charged,
     .item = Item::transactional,
     .text = "A transactional message is charged at the country's transactional rate, also "
             "inside a session.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "promotional",
     .when = kinds(Kind::promotional),
     .verdict = Verdict::charged,
     .item = Item::promotional,
     .text = "A promotional message is charged at the country's promotional rate, also "
             "inside a session.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "otp-with-media",
     .when = kinds(Kind::otp),
     .needs = fact::promotional_content,
     .verdict = Verdict::charged,
     .item = Item::promotional,
     .text =
         "A one-time password with an image or other media is charged as a promotional message.",
     .source = kNxlink,
     .confidence = Confidence::provider},
    {.id = "otp",
     .when = kinds(Kind::otp),
     .verdict = Verdict::charged,
     .item = Item::otp,
     .text = "A one-time password is charged at the country's OTP rate.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "sms",
     .when = kFromSender | kinds(Kind::customer_message),
     .verdict = Verdict::charged,
     .item = Item::sms,
     .text =
         "A message that Viber did not deliver in time and that went out as an SMS is charged at "
         "the SMS rate.",
     .source = kSerwerSms,
     .confidence = Confidence::provider},
};

}  // namespace

const RuleSet viber_business{
    .id = "viber-business/messages",
    .channel = Channel::viber_business,
    .title = "Viber Business Messages",
    // Partners say that it was there before 2020, not since when: of earlier years nothing is
    // known.
    .from = date::year{2020} / 1 / 1,
    .unit = Unit::message,
    .rows = kRows,
    .permits = fact::business_session,
    .permits_without = fact::content_over_limits | fact::no_session_content | fact::one_way |
                       fact::too_many_in_a_row | fact::session_used_up |
                       fact::refused_outside_session,
};

}  // namespace chatfare::eras
