#include "eras.hpp"

namespace chatfare::eras {
namespace {

constexpr Citation kInfobip{"Infobip, Viber Business Messages: compliance guidelines",
                            "https://www.infobip.com/docs/viber/business-messages/compliance-guidelines",
                            "2026-11-20"};
constexpr Citation kAlibaba{
    "Alibaba Cloud, Viber message types",
    "https://www.alibabacloud.com/help/zh/chatapp/user-guide/viber-message-type", "2026-10-09"};
constexpr Citation kBulkGate{"BulkGate, Viber sender registration",
                             "https://help.bulkgate.com/docs/en/sender-registration-viber.html",
                             "2026-11-20"};
constexpr Citation kSerwerSms{"SerwerSMS, Viber onboarding guide", "https://serwersms.pl", "2021-12-21"};

constexpr Kinds kFromSender = kinds(Kind::transactional, Kind::promotional, Kind::otp,
                                    Kind::session_message, Kind::sms);

// Viber Business Messages: delivered messages by type and country; a session is charged once, by its
// first session message, and takes 60 of them within 24 hours.
constexpr Row kRows[] = {
    {.id = "received-message",
     .when = kinds(Kind::customer_message),
     .verdict = Verdict::received,
     .text = "A message from the customer costs nothing; where no session is open it opens one of 24 "
             "hours, which is charged only if you answer with a session message.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "five-in-a-row",
     .when = kinds(Kind::session_message),
     .needs = fact::five_in_a_row,
     .verdict = Verdict::refused,
     .text = "At most five session messages in a row may be sent without an answer; the sixth is not "
             "sent.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "session-not-open",
     .when = kinds(Kind::session_message),
     .needs = fact::refused_outside_session,
     .forbids = fact::business_session,
     .verdict = Verdict::refused,
     .text = "By one reading a session message can be sent only after the customer wrote.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "undelivered",
     .when = kFromSender,
     .forbids = fact::delivered,
     .verdict = Verdict::undelivered,
     .text = "Only delivered messages are charged; what expires or is blocked costs nothing.",
     .source = kBulkGate,
     .confidence = Confidence::provider},
    {.id = "session-charged",
     .when = kinds(Kind::session_message),
     .needs = fact::business_session | fact::session_charged,
     .verdict = Verdict::free,
     .text = "The session is charged already: its further session messages, up to the 60th, are free.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "business-session",
     .when = kinds(Kind::session_message),
     .verdict = Verdict::charged,
     .item = Item::business_session,
     .text = "The first session message charges the session once at the country's session rate; outside "
             "a session it opens one.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "transactional",
     .when = kinds(Kind::transactional),
     .verdict = Verdict::charged,
     .item = Item::transactional,
     .text = "A delivered transactional message is charged at the country's transactional rate, also "
             "inside a session.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "promotional",
     .when = kinds(Kind::promotional),
     .verdict = Verdict::charged,
     .item = Item::promotional,
     .text = "A delivered promotional message is charged at the country's promotional rate, also inside "
             "a session.",
     .source = kInfobip,
     .confidence = Confidence::provider},
    {.id = "otp",
     .when = kinds(Kind::otp),
     .verdict = Verdict::charged,
     .item = Item::otp,
     .text = "A delivered one-time password is charged at the country's OTP rate.",
     .source = kAlibaba,
     .confidence = Confidence::provider},
    {.id = "sms",
     .when = kFromSender | kinds(Kind::customer_message),
     .verdict = Verdict::charged,
     .item = Item::sms,
     .text = "A message that Viber did not deliver in time and that went out as an SMS is charged at the "
             "SMS rate.",
     .source = kSerwerSms,
     .confidence = Confidence::provider},
};

}  // namespace

const RuleSet viber_business{
    .id = "viber-business/messages",
    .channel = Channel::viber_business,
    .title = "Viber Business Messages",
    .from = kBeginning,
    .unit = Unit::message,
    .rows = kRows,
    .permits = fact::business_session,
    .permits_without = fact::five_in_a_row | fact::refused_outside_session,
};

}  // namespace chatfare::eras
