#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "log_reader.hpp"
#include "support/log_recorder.hpp"

namespace chatfare {
namespace {

using Lines = std::vector<std::string>;

Lines read(LogFormat format, std::string_view log, std::size_t step = std::string::npos) {
  LogRecorder recorder;
  const auto reader = make_log_reader(format, recorder);
  for (std::size_t i = 0; i < log.size(); i += std::min(step, log.size()))
    reader->push(log.substr(i, step));
  reader->finish();
  return recorder.lines;
}

Lines events(std::string_view log) { return read(LogFormat::events, log); }
Lines whatsapp(std::string_view log) { return read(LogFormat::whatsapp_webhooks, log); }
Lines viber(std::string_view log) { return read(LogFormat::viber_callbacks, log); }
Lines business(std::string_view log) { return read(LogFormat::viber_business_reports, log); }

void check_lines(const Lines& lines, const Lines& expected) {
  REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i] == expected[i]);
}

constexpr std::string_view kEvent =
    R"({"id":"e1","at":1795165200000,"contact":"+380671234567","from":"customer","type":"message"})";
constexpr std::string_view kEventLine =
    "event id=e1 at=2026-11-20T09:00:00.000Z contact=+380671234567 from=customer type=message";

std::string at_line(int line, std::string_view rest) {
  return std::to_string(line) + " " + std::string{rest};
}

/// A body of Meta's webhooks with one change, on one line.
std::string body(std::string_view field, std::string_view value) {
  std::string text =
      R"({"object":"whatsapp_business_account","entry":[{"id":"102290129340398","time":1743451903,)"
      R"("changes":[{"field":")" +
      std::string{field} + R"(","value":)" + std::string{value} + "}]}]}";
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string value_with(std::string_view list, std::string_view elements) {
  return R"({"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",)"
         R"("phone_number_id":"106540352242922"},")" +
         std::string{list} + R"(":[)" + std::string{elements} + "]}";
}

/// What one status is read as, less what every status of these tests has.
std::string status_line(std::string_view status) {
  const Lines lines = whatsapp(body("messages", value_with("statuses", status)));
  REQUIRE(lines.size() == 1);
  const std::string_view begin = "1 status channel=whatsapp message=wamid.1 sender=+15550783881 ";
  REQUIRE(lines[0].substr(0, begin.size()) == begin);
  return lines[0].substr(begin.size());
}

Lines message_lines(std::string_view message) {
  return whatsapp(body("messages", value_with("messages", message)));
}

}  // namespace

TEST_CASE("records stand one per line, with blank lines, a byte-order mark and no last line end") {
  const std::string log =
      "\xEF\xBB\xBF\n" + std::string{kEvent} + "\r\n  \r\n" + std::string{kEvent};
  check_lines(events(log), {at_line(2, kEventLine), at_line(4, kEventLine)});
}

TEST_CASE("an empty log has no records") {
  check_lines(events(""), {});
  check_lines(events("\xEF\xBB\xBF \n\n"), {});
  check_lines(events("[]"), {});
}

TEST_CASE("a broken line spoils only itself") {
  const std::string log =
      std::string{kEvent} + "\n{\"id\":\"e2\",\n" + "no JSON\n" + std::string{kEvent} + "\n5\n";
  check_lines(
      events(log),
      {at_line(1, kEventLine), "2 problem invalid-json : Expected JSON; byte 11 does not fit.",
       "3 problem invalid-json : Expected a JSON object.", at_line(4, kEventLine),
       "5 problem invalid-json : Expected a JSON object."});
}

TEST_CASE("records stand in one list, on one line or on many") {
  const std::string event{kEvent};
  // Those of one line are told apart by their place in the list.
  check_lines(events("[" + event + "," + event + "]"),
              {at_line(1, kEventLine), at_line(2, kEventLine)});
  check_lines(events("[" + event + "," + event + ",\n" + event + ", 3]"),
              {at_line(1, kEventLine), at_line(2, kEventLine), at_line(3, kEventLine),
               "3 problem invalid-record : Expected an object."});
  check_lines(events("\n[\n" + event + ",\n\n" + event + "\n]\n"),
              {at_line(3, kEventLine), at_line(5, kEventLine)});
  check_lines(events("[\n  {\n    \"id\": \"e1\",\n    \"at\": 1795165200000,\n    \"contact\": "
                     "\"+380671234567\",\n    \"from\": \"customer\",\n    \"type\": \"message\"\n"
                     "  },\n  {\"note\": \"[}\\\"{\"}\n]"),
              {at_line(2, kEventLine),
               "9 problem invalid-record note: Unknown field; expected one of "
               "id, at, sender, contact, country, from, type, category, status, deliveredAt, "
               "entryPoint, tokens, recipients, error, content, template, validity, seconds, api, "
               "maxPrice, cost, purpose, entryPointClosesAt."});
}

TEST_CASE("a line may be a list of records") {
  const std::string event{kEvent};
  check_lines(events(event + "\n[" + event + ",3," + event + "]\n"),
              {at_line(1, kEventLine), at_line(2, kEventLine),
               "2 problem invalid-record [1]: Expected an object.", at_line(2, kEventLine)});
}

TEST_CASE("records that are written over several lines need no list") {
  check_lines(events("{\n\"id\": \"e1\", \"at\": 1795165200000,\n\"contact\": \"+380671234567\",\n"
                     "\"from\": \"customer\", \"type\": \"message\"\n}\n" +
                     std::string{kEvent} + "\n"),
              {at_line(1, kEventLine), at_line(6, kEventLine)});
}

TEST_CASE("in a list, too, what is broken spoils only itself") {
  const std::string event{kEvent};
  check_lines(
      events("[" + event + ",\n5, true,\n{\"at\":\"x,\n\"contact\":1},\n" + event + "]"),
      {at_line(1, kEventLine), "2 problem invalid-record : Expected an object.",
       "3 problem invalid-json : Expected JSON; byte 9 does not fit.", at_line(5, kEventLine)});
}

TEST_CASE("a file that ends too early says so") {
  check_lines(events("[" + std::string{kEvent} + ",\n"),
              {at_line(1, kEventLine),
               "2 problem invalid-json : Expected the end of the list; the file ends first."});
  check_lines(
      events("[\n{\"id\":\n\"e1"),
      {"2 problem invalid-json : Expected the rest of the record; the file ends within it."});
  check_lines(events("{\"id\":"), {"1 problem invalid-json : Expected JSON; byte 6 does not fit."});
}

TEST_CASE("a record of absurd size is a problem and is not kept") {
  std::string huge = "{\"id\":\"";
  huge.append(17u << 20, 'x').append("\"}");
  const Lines expected{"1 problem record-too-long : Expected records of at most 16 MiB.",
                       at_line(2, kEventLine)};
  check_lines(read(LogFormat::events, huge + "\n" + std::string{kEvent}, 65536), expected);
  check_lines(read(LogFormat::events, "[" + huge + ",\n" + std::string{kEvent} + "]", 65536),
              expected);
}

TEST_CASE("records are JSON in UTF-8 of a depth that is bounded") {
  check_lines(events("{\"id\":\"\xC3\x28\"}"),
              {"1 problem invalid-json : Expected UTF-8; byte 7 does not fit."});
  check_lines(events("{\"id\":\"\\uD800\"}"),
              {"1 problem invalid-json : Expected JSON; byte 7 does not fit."});
  check_lines(events("{\"recipients\":" + std::string(100000, '[')),
              {"1 problem invalid-json : Expected at most 64 levels of brackets."});
  check_lines(events("{\"id\":\"e1\"} {}"),
              {"1 problem invalid-json : Expected JSON; byte 12 does not fit."});
  check_lines(events(std::string_view{"{\"id\":\"e1\"}\0{}", 14}),
              {"1 problem invalid-json : Expected JSON; byte 11 does not fit."});
}

TEST_CASE("a character that lacks its end is none, at the end of a record as well") {
  for (const std::string lead : {"\xC3", "\xE3", "\xF1", "\xF1\x80", "\xF1\x80\x80"}) {
    check_lines(events("{\"id\":\"" + lead),
                {"1 problem invalid-json : Expected UTF-8; byte 7 does not fit."});
  }
}

TEST_CASE("an event keeps the shape of every field, for the engine to check") {
  check_lines(
      events(
          R"({"at":"2026-11-20T09:00:00Z","template":true,"recipients":["a",{"contact":"b"}],)"
          R"("tokens":9223372036854775807,"seconds":9223372036854775808,"maxPrice":0.05,)"
          R"("validity":null,"content":{"text":"\u041f\u0440\u0438\u0432\u0456\u0442","n":[1.5,-1,true]},"cost":""})"),
      {"1 event at=2026-11-20T09:00:00Z tokens=9223372036854775807 "
       "recipients=[\"a\",{\"contact\":\"b\"}] content={\"n\":[1.5,-1,true],\"text\":\"Привіт\"} "
       "template=true validity=? seconds=? maxPrice=?"});
}

TEST_CASE("messages of customers are events") {
  check_lines(message_lines(R"({"from":"16315551181","id":"wamid.1","timestamp":"1749416383",)"
                            R"("type":"text","text":{"body":"Does it come in another color?"}})"),
              {"1 event id=wamid.1 at=2025-06-08T20:59:43.000Z sender=+15550783881 "
               "contact=16315551181 from=customer type=message"});
  const std::string begin =
      R"({"from":"16315551181","id":"wamid.1","timestamp":1749416383000,"type":")";
  const std::string line =
      "1 event id=wamid.1 at=2025-06-08T20:59:43.000Z sender=+15550783881 "
      "contact=16315551181 from=customer type=";
  for (const std::string type : {"image", "audio", "video", "document", "sticker", "location",
                                 "contacts", "interactive", "button", "order", "unsupported"}) {
    check_lines(message_lines(begin + type + "\"}"), {line + "message"});
  }
  check_lines(message_lines(begin + R"(reaction","reaction":{"emoji":"x"}})"), {line + "reaction"});
  check_lines(message_lines(begin + R"(text","referral":{"source_type":"ad","ctwa_clid":"A"}})"),
              {line + "message entryPoint=click-to-whatsapp-ad"});
  check_lines(message_lines(begin + R"(text","referral":{"source_type":"post"}})"),
              {line + "message entryPoint=boosted-post"});
  check_lines(
      message_lines(begin + R"(text","referral":{"source_type":"moon"}})"),
      {"1 problem invalid-record entry[0].changes[0].value.messages[0].referral.source_type: "
       "Expected ad or post.",
       line + "message"});
  for (const std::string type : {"system", "request_welcome", "edit", "revoke"})
    check_lines(message_lines(begin + type + "\"}"), {"1 skipped " + type});
}

TEST_CASE("a customer without a number is named by the id of the user") {
  check_lines(message_lines(R"({"from_user_id":"MY.13491208655302741918","id":"wamid.1",)"
                            R"("timestamp":"1749416383","type":"text"})"),
              {"1 event id=wamid.1 at=2025-06-08T20:59:43.000Z sender=+15550783881 "
               "contact=MY.13491208655302741918 from=customer type=message"});
  CHECK(status_line(R"({"id":"wamid.1","status":"delivered","timestamp":"1750030073",)"
                    R"("recipient_user_id":"US.13491208655302741918"})") ==
        "contact=US.13491208655302741918 status=delivered at=2025-06-15T23:27:53.000Z");
  check_lines(
      whatsapp(body("messages", R"({"metadata":{"phone_number_id":"106540352242922"},)"
                                R"("contacts":[{"user_id":"US.1"}],"messages":[{"id":"wamid.1",)"
                                R"("timestamp":"1749416383","type":"text"}]})")),
      {"1 event id=wamid.1 at=2025-06-08T20:59:43.000Z sender=106540352242922 contact=US.1 "
       "from=customer type=message"});
  check_lines(message_lines(R"({"id":"wamid.1","timestamp":"1749416383","type":"text"})"),
              {"1 problem invalid-record entry[0].changes[0].value.messages[0].from: Expected a "
               "number or the id of a user; it is missing."});
}

TEST_CASE("a message in a group belongs to the thread of the group") {
  check_lines(message_lines(R"({"from":"16315551181","group_id":"Y2FwaV9ncm91cDox","id":"wamid.1",)"
                            R"("timestamp":"1749416383","type":"text"})"),
              {"1 event id=wamid.1 at=2025-06-08T20:59:43.000Z sender=+15550783881 "
               "contact=Y2FwaV9ncm91cDox from=customer type=message"});
}

TEST_CASE("Meta's statuses before v24: conversation and pricing") {  // M1, M15
  CHECK(status_line(R"({"id":"wamid.1","status":"sent","timestamp":"1750030073",
                        "recipient_id":"16505551234",
                        "conversation":{"id":"72b14d6bd5407799e66f64d1b338e567",
                          "expiration_timestamp":"1750116480","origin":{"type":"marketing"}},
                        "pricing":{"billable":true,"pricing_model":"PMP","type":"regular",
                          "category":"marketing"}})") ==
        "contact=16505551234 kind=template marketing status=sent "
        "sent_at=2025-06-15T23:27:53.000Z at=2025-06-15T23:27:53.000Z pricing=regular "
        "category=marketing billable=true conversation=72b14d6bd5407799e66f64d1b338e567 "
        "expires=2025-06-16T23:28:00.000Z");
  CHECK(status_line(R"({"id":"wamid.1","status":"delivered","timestamp":"1750263773",
                        "recipient_id":"16505551234",
                        "conversation":{"id":"6ceb9d929c9bdc4f90e967a32f8639b4",
                          "origin":{"type":"service"}},
                        "pricing":{"billable":true,"pricing_model":"CBP","category":"service"}})") ==
        "contact=16505551234 kind=service status=delivered at=2025-06-18T16:22:53.000Z "
        "category=service billable=true conversation=6ceb9d929c9bdc4f90e967a32f8639b4");
}

TEST_CASE("Meta's statuses from v24 on: neither is a must") {  // M2, M3
  CHECK(status_line(R"({"id":"wamid.1","status":"sent","timestamp":"1750030073",
                        "recipient_id":"16505551234"})") ==
        "contact=16505551234 status=sent sent_at=2025-06-15T23:27:53.000Z "
        "at=2025-06-15T23:27:53.000Z");
  CHECK(status_line(R"({"id":"wamid.1","status":"failed","timestamp":"1751142888",
                        "recipient_id":"16505551234","errors":[{"code":131049}]})") ==
        "contact=16505551234 status=failed at=2025-06-28T20:34:48.000Z");
  CHECK(status_line(R"({"id":"wamid.1","status":"played","timestamp":"1750030073",
                        "recipient_id":"16505551234"})") ==
        "contact=16505551234 status=read at=2025-06-15T23:27:53.000Z");
}

TEST_CASE("what Meta says of a price") {  // M4 to M12, P7, P8
  const auto pricing = [](std::string_view object) {
    const std::string line =
        status_line(R"({"id":"wamid.1","status":"read","timestamp":"1750030073",
        "recipient_id":"16505551234","pricing":)" +
                    std::string{object} + "}");
    return line.substr(line.find("contact=16505551234 ") + 20);
  };
  const std::string read = "status=read at=2025-06-15T23:27:53.000Z ";
  CHECK(
      pricing(
          R"({"billable":false,"pricing_model":"PMP","type":"free_customer_service","category":"service"})") ==
      "kind=service " + read + "pricing=free_customer_service category=service billable=false");
  CHECK(
      pricing(
          R"({"billable":false,"pricing_model":"PMP","type":"free_customer_service","category":"utility"})") ==
      "kind=template utility " + read +
          "pricing=free_customer_service category=utility billable=false");
  CHECK(
      pricing(
          R"({"billable":true,"pricing_model":"PMP","type":"regular","category":"authentication"})") ==
      "kind=template authentication " + read +
          "pricing=regular category=authentication billable=true");
  for (const std::string category :
       {"authentication_international", "authentication-international"}) {
    CHECK(pricing(R"({"billable":true,"pricing_model":"PMP","type":"regular","category":")" +
                  category + "\"}") ==
          "kind=template authentication " + read +
              "pricing=regular category=authentication_international billable=true");
  }
  CHECK(
      pricing(R"({"billable":true,"pricing_model":"PMP","type":"regular","category":"service"})") ==
      "kind=service " + read + "pricing=regular category=service billable=true");
  CHECK(
      pricing(R"({"billable":true,"pricing_model":"PMP","type":"regular","category":"utility"})") ==
      "kind=template utility " + read + "pricing=regular category=utility billable=true");
  CHECK(
      pricing(
          R"({"billable":true,"pricing_model":"PMP","type":"regular","category":"service","subtype":"paid_exempt"})") ==
      "kind=service " + read + "pricing=paid_exempt category=service billable=true");
  CHECK(
      pricing(
          R"({"billable":false,"pricing_model":"PMP","type":"free_entry_point","category":"referral_conversion"})") ==
      read + "pricing=free_entry_point category=referral_conversion billable=false");
  CHECK(
      pricing(
          R"({"billable":false,"pricing_model":"PMP","type":"free_entry_point","category":"service"})") ==
      "kind=service " + read + "pricing=free_entry_point category=service billable=false");
  CHECK(
      pricing(
          R"({"billable":true,"pricing_model":"PMP","type":"regular","category":"general_purpose_ai"})") ==
      read + "pricing=regular category=general_purpose_ai billable=true");
  CHECK(
      pricing(
          R"({"billable":true,"type":"regular","category":"marketing_lite","cost":{"amount":"0.0321","currency":"USD"}})") ==
      "kind=template marketing lite " + read +
          "pricing=regular category=marketing_lite billable=true price=0.0321 currency=USD");
  CHECK(
      pricing(
          R"({"billable":true,"type":"regular","category":"marketing_lite","cost":{"amount":0.0321,"currency":"USD"}})") ==
      "kind=template marketing lite " + read +
          "pricing=regular category=marketing_lite billable=true price=0.0321 currency=USD");
  CHECK(pricing(R"({"billable":false,"pricing_model":"NBP"})") == read + "billable=false");
}

TEST_CASE("a status in a group tells of one member of it") {  // M12
  CHECK(status_line(R"({"id":"wamid.1","status":"delivered","timestamp":"1750030073",
                        "recipient_id":"Y2FwaV9ncm91cDox","recipient_type":"group",
                        "recipient_participant_id":"16505551234",
                        "pricing":{"billable":false,"type":"free_group_customer_service",
                          "category":"group_service"}})") ==
        "contact=Y2FwaV9ncm91cDox member=16505551234 kind=group service status=delivered "
        "at=2025-06-15T23:27:53.000Z pricing=free_group_customer_service category=group_service "
        "billable=false");
  CHECK(status_line(R"({"id":"wamid.1","status":"read","timestamp":"1750030073",
                        "recipient_id":"Y2FwaV9ncm91cDox","recipient_type":"group",
                        "recipient_participant_user_id":"US.1",
                        "pricing":{"type":"regular","category":"group_utility"}})") ==
        "contact=Y2FwaV9ncm91cDox member=US.1 kind=group template utility status=read "
        "at=2025-06-15T23:27:53.000Z pricing=regular category=group_utility");
}

TEST_CASE("statuses of public logs, 2022 to 2026") {  // P1 to P6
  const auto status = [](std::string_view at, std::string_view expires, std::string_view origin,
                         std::string_view pricing) {
    return status_line(
        R"({"id":"wamid.1","status":"sent","recipient_id":"16505551234","timestamp":")" +
        std::string{at} + R"(","conversation":{"id":"c1","expiration_timestamp":")" +
        std::string{expires} + R"(","origin":{"type":")" + std::string{origin} +
        R"("}},"pricing":)" + std::string{pricing} + "}");
  };
  CHECK(status("1665616406", "1665691380", "user_initiated",
               R"({"billable":true,"pricing_model":"CBP","category":"user_initiated"})") ==
        "contact=16505551234 kind=service status=sent sent_at=2022-10-12T23:13:26.000Z "
        "at=2022-10-12T23:13:26.000Z category=user_initiated billable=true conversation=c1 "
        "expires=2022-10-13T20:03:00.000Z");
  CHECK(status("1736379042", "1736461020", "utility",
               R"({"billable":true,"pricing_model":"CBP","category":"utility"})") ==
        "contact=16505551234 kind=template utility status=sent sent_at=2025-01-08T23:30:42.000Z "
        "at=2025-01-08T23:30:42.000Z category=utility billable=true conversation=c1 "
        "expires=2025-01-09T22:17:00.000Z");
  CHECK(status("1691548112", "1691598412", "business_initated",
               R"({"billable":"True","pricing_model":"CBP","category":"business_initated"})") ==
        "contact=16505551234 kind=template utility status=sent sent_at=2023-08-09T02:28:32.000Z "
        "at=2023-08-09T02:28:32.000Z category=business_initiated billable=true conversation=c1 "
        "expires=2023-08-09T16:26:52.000Z");
  CHECK(
      status("1773621987", "1773621988", "utility",
             R"({"billable":true,"pricing_model":"PMP","type":"regular","category":"utility"})") ==
      "contact=16505551234 kind=template utility status=sent sent_at=2026-03-16T00:46:27.000Z "
      "at=2026-03-16T00:46:27.000Z pricing=regular category=utility billable=true "
      "conversation=c1 expires=2026-03-16T00:46:28.000Z");
  CHECK(status("1784600400", "1784859600", "referral_conversion",
               R"({"billable":true,"pricing_model":"CBP","category":"referral_conversion"})") ==
        "contact=16505551234 status=sent sent_at=2026-07-21T02:20:00.000Z "
        "at=2026-07-21T02:20:00.000Z category=referral_conversion billable=true conversation=c1 "
        "expires=2026-07-24T02:20:00.000Z");
}

TEST_CASE("the price tells the category where the conversation is an entry point's") {
  CHECK(status_line(R"({"id":"wamid.1","status":"read","timestamp":"1750030073","recipient_id":"1",
                        "conversation":{"id":"c1","origin":{"type":"referral_conversion"}},
                        "pricing":{"type":"free_entry_point","category":"marketing"}})") ==
        "contact=1 kind=template marketing status=read at=2025-06-15T23:27:53.000Z "
        "pricing=free_entry_point category=marketing conversation=c1");
}

TEST_CASE("what is wrong with a price is told, and the message counts all the same") {
  const std::string place = "1 problem invalid-record entry[0].changes[0].value.statuses[0].";
  check_lines(
      whatsapp(body("messages", value_with("statuses", R"({"id":"wamid.1","status":"read",
          "timestamp":"1750030073","recipient_id":"1",
          "conversation":{"id":"c1","expiration_timestamp":"soon"},
          "pricing":{"type":"regular","category":"new","billable":true}})"))),
      {place + "conversation.expiration_timestamp: Expected a time from 2015 to 2037: seconds or "
               "milliseconds since 1970, or one such as \"2026-11-20T09:00:00Z\".",
       place + "pricing.category: Expected a category of Meta's prices such as marketing, utility "
               "or service.",
       "1 status channel=whatsapp message=wamid.1 sender=+15550783881 contact=1 status=read "
       "at=2025-06-15T23:27:53.000Z pricing=regular billable=true conversation=c1"});
  check_lines(
      whatsapp(body("messages", value_with("statuses", R"({"id":"wamid.1","status":"read",
          "timestamp":"1750030073","recipient_id":"1","conversation":[],
          "pricing":{"type":"irregular","billable":1}})"))),
      {place + "conversation: Expected an object.",
       place + "pricing.billable: Expected true or false.",
       place + "pricing.type: Expected regular, free_customer_service, free_entry_point or "
               "free_group_customer_service.",
       "1 status channel=whatsapp message=wamid.1 sender=+15550783881 contact=1 status=read "
       "at=2025-06-15T23:27:53.000Z"});
}

TEST_CASE("what is new in one member of a webhook's verdict takes nothing from the others") {
  const auto read = [](std::string_view verdict) {
    const Lines lines =
        whatsapp(body("messages", value_with("statuses", R"({"id":"wamid.1","status":"read",
            "timestamp":"1750030073","recipient_id":"1",)" + std::string{verdict} +
                                                             "}")));
    REQUIRE(lines.size() == 2);
    const auto begin = lines[0].find("statuses[0].") + 12, end = lines[0].find(": Expected");
    const auto verdict_begins = lines[1].find("kind=");
    return Lines{lines[0].substr(begin, end - begin), lines[1].substr(verdict_begins)};
  };
  const std::string status = "kind=template marketing status=read at=2025-06-15T23:27:53.000Z ";
  check_lines(read(R"("pricing":{"billable":"yes","type":"regular","category":"marketing"})"),
              {"pricing.billable", status + "pricing=regular category=marketing"});
  check_lines(read(R"("pricing":{"billable":true,"type":"new","category":"marketing"})"),
              {"pricing.type", status + "category=marketing billable=true"});
  check_lines(read(R"("pricing":{"type":"regular","category":"marketing","cost":{"amount":"x"}})"),
              {"pricing.cost.amount", status + "pricing=regular category=marketing"});
  check_lines(read(R"("conversation":{"id":[],"origin":{"type":"marketing"}})"),
              {"conversation.id", status + "category=marketing"});
}

TEST_CASE("one status that cannot be understood does not spoil the others of its webhook") {
  const std::string place = "1 problem invalid-record entry[0].changes[0].value.statuses";
  check_lines(
      whatsapp(body("messages", value_with("statuses", R"(
          {"id":"wamid.1","status":"lost","timestamp":"1750030073","recipient_id":"1"}, 5,
          {"status":"read","timestamp":"1750030073","recipient_id":"1"},
          {"id":"wamid.1","status":"read","timestamp":"1750030073","recipient_id":"1"})"))),
      {place + "[0].status: Expected one of sent, delivered, read, played, failed.",
       place + "[1]: Expected an object.", place + "[2].id: Expected a text; it is missing.",
       "1 status channel=whatsapp message=wamid.1 sender=+15550783881 contact=1 status=read "
       "at=2025-06-15T23:27:53.000Z"});
}

TEST_CASE("times are seconds or milliseconds, as text or number, of the years 2015 to 2037") {
  const auto at = [](std::string_view timestamp) {
    return message_lines(R"({"from":"1","id":"wamid.1","type":"text","timestamp":)" +
                         std::string{timestamp} + "}")
        .at(0);
  };
  const std::string read =
      "1 event id=wamid.1 at=2025-06-08T20:59:43.000Z sender=+15550783881 "
      "contact=1 from=customer type=message";
  for (const auto* written : {"1749416383", "\"1749416383\"", "1749416383000", "\"1749416383000\"",
                              "\"2025-06-08T20:59:43Z\"", "\"2025-06-08T22:59:43+0200\""})
    CHECK(at(written) == read);
  for (const auto* written : {"0", "\"1420070399\"", "1749416383000000", "\"\"", "\"now\"", "{}",
                              "true", "1749416383.5", "99999999999999999999", "-1749416383"}) {
    CHECK(at(written) ==
          "1 problem invalid-record entry[0].changes[0].value.messages[0].timestamp: Expected a "
          "time from 2015 to 2037: seconds or milliseconds since 1970, or one such as "
          "\"2026-11-20T09:00:00Z\".");
  }
  CHECK(at("null") ==
        "1 problem invalid-record entry[0].changes[0].value.messages[0].timestamp: "
        "Expected a time; it is missing.");
}

TEST_CASE("a call of the customer is an event when it begins") {
  const std::string call =
      R"({"id":"wacid.1","to":"15550783881","from":"16315553602","direction":"USER_INITIATED",)"
      R"("timestamp":"1671644824","event":)";
  check_lines(whatsapp(body("calls", value_with("calls", call + R"("connect"})"))),
              {"1 event id=wacid.1 at=2022-12-21T17:47:04.000Z sender=+15550783881 "
               "contact=16315553602 from=customer type=call"});
  check_lines(whatsapp(body("calls", value_with("calls", call + R"("terminate","duration":120})"))),
              {"1 skipped end of a customer's call"});
  check_lines(whatsapp(body("calls", value_with("calls", call + R"("call_recording_available"})"))),
              {"1 skipped call_recording_available"});
}

TEST_CASE("a call of the business is told of like a message: ringing, accepted, ended") {
  const std::string call =
      R"({"id":"wacid.1","to":"16315553602","from":"15550783881","direction":"BUSINESS_INITIATED",)"
      R"("timestamp":"1671644824","event":)";
  const std::string begin =
      "1 status channel=whatsapp message=wacid.1 sender=+15550783881 contact=16315553602 kind=call ";
  const auto lines = [](const std::string& element, std::string_view list) {
    return whatsapp(body("calls", value_with(list, element)));
  };
  check_lines(lines(call + R"("connect"})", "calls"),
              {begin + "status=sent sent_at=2022-12-21T17:47:04.000Z at=2022-12-21T17:47:04.000Z"});
  check_lines(lines(call + R"("terminate","status":"COMPLETED","start_time":"1671644830",)"
                           R"("end_time":"1671644950","duration":120})",
                    "calls"),
              {begin + "status=delivered at=2022-12-21T17:47:10.000Z quantity=120"});
  check_lines(lines(call + R"("terminate","status":"FAILED"})", "calls"),
              {begin + "status=failed at=2022-12-21T17:47:04.000Z"});
  const std::string status =
      R"({"id":"wacid.1","type":"call","timestamp":"1671644824","recipient_id":"16315553602","status":)";
  check_lines(lines(status + R"("RINGING"})", "statuses"),
              {begin + "status=sent at=2022-12-21T17:47:04.000Z"});
  check_lines(lines(status + R"("ACCEPTED"})", "statuses"),
              {begin + "status=delivered at=2022-12-21T17:47:04.000Z"});
  check_lines(lines(status + R"("REJECTED"})", "statuses"),
              {begin + "status=failed at=2022-12-21T17:47:04.000Z"});
}

TEST_CASE("webhooks of the account") {  // M13, M14
  const std::string begin = "1 account account=102290129340398 at=2025-03-31T20:11:43.000Z ";
  const auto tier = [](std::string_view band) {
    return whatsapp(body("account_update",
                         R"({"event":"VOLUME_BASED_PRICING_TIER_UPDATE","volume_tier_info":{
                             "tier_update_time":1743451903,"pricing_category":"UTILITY","tier":")" +
                             std::string{band} +
                             R"(","effective_month":"2025-11","region":"India"}})"));
  };
  check_lines(tier("25000001:50000000"),
              {begin + "category=utility region=India tier=25000001:50000000 month=2025-11"});
  check_lines(tier("50000001:"),
              {begin + "category=utility region=India tier=50000001: month=2025-11"});
  for (const auto* band : {"", ":", "one:two", "1:x"}) {
    const Lines lines = tier(band);
    REQUIRE(lines.size() == 1);
    CHECK(
        lines[0].find("problem invalid-record entry[0].changes[0].value.volume_tier_info.tier: ") !=
        std::string::npos);
  }
  check_lines(whatsapp(body("account_update", R"({"event":"AUTH_INTL_PRICE_ELIGIBILITY_UPDATE",
                  "auth_international_rate_eligibility":{"start_time":1732057507,
                    "exception_countries":[{"country_code":"ID","start_time":1742450707}]}})")),
              {begin + "start default=2024-11-19T23:05:07.000Z start ID=2025-03-20T06:05:07.000Z"});
  check_lines(
      whatsapp(body("account_update",
                    R"({"event":"BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE","country":"IN"})")),
      {begin + "country=IN"});
  check_lines(whatsapp(body("account_update", R"({"event":"PARTNER_ADDED"})")),
              {"1 skipped PARTNER_ADDED"});
}

TEST_CASE("a webhook may come in what tools wrap around it, or without its outer parts") {
  const std::string value =
      value_with("statuses",
                 R"({"id":"wamid.1","status":"read","timestamp":"1750030073","recipient_id":"1"})");
  const std::string line =
      "1 status channel=whatsapp message=wamid.1 sender=+15550783881 contact=1 status=read "
      "at=2025-06-15T23:27:53.000Z";
  const std::string whole = body("messages", value);
  check_lines(whatsapp("{\"headers\":{},\"body\":" + whole + "}"), {line});
  check_lines(whatsapp("{\"payload\":{\"data\":" + whole + "}}"), {line});
  check_lines(whatsapp("[" + whole + "]"), {line});
  check_lines(whatsapp(R"({"field":"messages","value":)" + value + "}"), {line});
  check_lines(whatsapp(R"({"changes":[{"value":)" + value + "}]}"), {line});
  check_lines(whatsapp(value), {line});
  check_lines(whatsapp("{\"body\":{\"entry\":[{\"changes\":[{\"field\":\"messages\"}]}]}}"),
              {"1 problem invalid-record body.entry[0].changes[0].value: Expected an object; it is "
               "missing."});
  check_lines(whatsapp("{\"body\":{}}"),
              {"1 problem invalid-record body.entry: Expected a list of entries, as a webhook of "
               "WhatsApp has it."});
}

TEST_CASE("webhooks of other things are skipped by their names") {
  check_lines(whatsapp(body("message_template_status_update", R"({"event":"APPROVED"})") + "\n" +
                       body("smb_message_echoes", R"({"message_echoes":[{}]})") + "\n" +
                       body("messages", R"({"errors":[{"code":130429}]})") + "\n" +
                       body("messages", value_with("statuses", "")) + "\n" +
                       R"({"object":"page","entry":[{"messaging":[]}]})"
                       "\n"),
              {"1 skipped message_template_status_update", "2 skipped smb_message_echoes",
               "3 skipped errors", "4 skipped empty list", "5 skipped webhook of another product"});
}

TEST_CASE("callbacks of a Viber bot are events of the customer") {  // the samples of creators-hub
  check_lines(
      viber(
          R"({"event":"conversation_started","timestamp":1457764197627,"type":"open","context":"context information","user":{"id":"01234567890A=","name":"John McClane","avatar":"http://avatar.example.com","country":"UK","language":"en","api_version":1},"message_token":4912661846655238145,"subscribed":false}
{"event":"message","timestamp":1457764197627,"sender":{"id":"jc9HsWTZ2Yf2NkRZ8KcNug==","name":"John McClane","avatar":"http://avatar.example.com","country":"UK","language":"en","api_version":1},"message":{"type":"text","text":"a message to the service","tracking_data":"tracking data"},"message_token":4912661846655238145}
{"event":"subscribed","timestamp":1457764197627,"chat_hostname":"SN-149_","user":{"id":"jc9HsWTZ2Yf2NkRZ8KcNug==","country":"UK","language":"en","api_version":1},"message_token":4912661846655238145}
{"event":"unsubscribed","timestamp":1457764197627,"user_id":"jc9HsWTZ2Yf2NkRZ8KcNug==","message_token":4912661846655238145}
{"event":"webhook","timestamp":1457764197627,"message_token":4912661846655238145}
{"event":"client_status","timestamp":1457764197627,"user":{"id":"jc9HsWTZ2Yf2NkRZ8KcNug=="},"status":{"type":"payment","code":0}})"),
      {"1 event id=conversation_started:4912661846655238145 at=2016-03-12T06:29:57.627Z "
       "contact=01234567890A= country=GB from=customer type=open",
       "2 event id=message:4912661846655238145 at=2016-03-12T06:29:57.627Z "
       "contact=jc9HsWTZ2Yf2NkRZ8KcNug== country=GB from=customer type=message",
       "3 event id=subscribed:4912661846655238145 at=2016-03-12T06:29:57.627Z "
       "contact=jc9HsWTZ2Yf2NkRZ8KcNug== country=GB from=customer type=subscribe",
       "4 event id=unsubscribed:4912661846655238145 at=2016-03-12T06:29:57.627Z "
       "contact=jc9HsWTZ2Yf2NkRZ8KcNug== from=customer type=unsubscribe",
       "5 skipped webhook", "6 skipped client_status"});
}

TEST_CASE("callbacks of a Viber bot tell what became of its messages") {
  const std::string rest =
      R"(","timestamp":1457764197627,"message_token":4912661846655238145,"user_id":"jc9HsWTZ2Yf2NkRZ8KcNug==","desc":"message validation failed"})";
  const std::string begin =
      "1 status channel=viber-bot message=4912661846655238145 contact=jc9HsWTZ2Yf2NkRZ8KcNug== status=";
  const std::string at = " at=2016-03-12T06:29:57.627Z";
  check_lines(viber(R"({"event":"delivered)" + rest), {begin + "delivered" + at});
  check_lines(viber(R"({"event":"seen)" + rest), {begin + "read" + at});
  check_lines(viber(R"({"event":"failed)" + rest), {begin + "failed" + at});
  check_lines(viber(R"({"event":"danced)" + rest),
              {"1 problem invalid-record event: Expected the name of a callback such as message or "
               "delivered."});
  check_lines(
      viber(
          R"({"event":"delivered","timestamp":1457764197627,"message_token":18446744073709551615,"user_id":"u","bot":"shop"})"),
      {"1 status channel=viber-bot message=18446744073709551615 sender=shop contact=u "
       "status=delivered" +
       at});
}

TEST_CASE("the send log of a Viber bot, in two objects or in one") {
  const std::string line =
      "1 status channel=viber-bot message=1234567890 contact=u= kind=message status=sent "
      "sent_at=2026-11-20T09:00:00.000Z at=2026-11-20T09:00:00.000Z billing_status=0";
  check_lines(
      viber(
          R"({"at":1795165200000,"request":{"receiver":"u=","type":"text","sender":{"name":"Shop"}},"response":{"status":0,"status_message":"ok","message_token":1234567890,"chat_hostname":"chatapi.viber.com","billing_status":0}})"),
      {line});
  check_lines(
      viber(
          R"({"timestamp":"2026-11-20T09:00:00Z","receiver":"u=","status":0,"message_token":"1234567890","billing_status":"0"})"),
      {line});
}

TEST_CASE("a broadcast is one message to each receiver") {
  const std::string end =
      " sent_at=2026-11-20T09:00:00.000Z at=2026-11-20T09:00:00.000Z billing_status=5";
  check_lines(
      viber(
          R"({"at":1795165200000,"request":{"broadcast_list":["a","b"]},"response":{"status":0,"message_token":12,"billing_status":5,"failed_list":[{"receiver":"b","status":6,"status_message":"Not subscribed"}]}})"),
      {"1 status channel=viber-bot message=12 contact=a kind=message status=sent" + end,
       "1 status channel=viber-bot message=12 contact=b kind=message status=failed" + end});
  check_lines(viber(R"({"at":1795165200000,"broadcast_list":[]})"),
              {"1 problem invalid-record broadcast_list: Expected at least one receiver."});
}

TEST_CASE("what Viber refused to send, or answers an opened chat, has no token and is an event") {
  check_lines(
      viber(R"({"at":1795165200000,"receiver":"u","status":6,"status_message":"notSubscribed"})"),
      {"1 event at=2026-11-20T09:00:00.000Z contact=u from=business type=message status=failed"});
  check_lines(
      viber(R"({"at":1795165200000,"bot":"shop","receiver":"u","welcome":true})"),
      {"1 event at=2026-11-20T09:00:00.000Z sender=shop contact=u from=business type=welcome"});
  check_lines(viber(R"({"at":1795165200000,"receiver":"u","welcome":true,"message_token":7})"),
              {"1 status channel=viber-bot message=7 contact=u kind=welcome status=sent "
               "sent_at=2026-11-20T09:00:00.000Z at=2026-11-20T09:00:00.000Z"});
}

TEST_CASE("what a send log cannot say") {
  check_lines(viber(R"({"at":1795165200000,"receiver":"u","message_token":7,"billing_status":6})"),
              {"1 problem invalid-record billing_status: Expected a whole number from 0 to 5.",
               "1 status channel=viber-bot message=7 contact=u kind=message status=sent "
               "sent_at=2026-11-20T09:00:00.000Z at=2026-11-20T09:00:00.000Z"});
  check_lines(
      viber(R"({"at":1795165200000,"request":{},"response":{}})"),
      {"1 problem invalid-record request.receiver: Expected a callback of Viber, or what was "
       "sent and to whom."});
  check_lines(viber(R"({"receiver":"u","message_token":7})"),
              {"1 problem invalid-record timestamp: Expected a time; it is missing."});
}

TEST_CASE("Infobip: delivery reports, messages that were seen and inbound ones") {
  const std::string report =
      R"({"results":[{"bulkId":"a28dd97c-2222-4fcf-99f1-0b557ed381da","price":{"pricePerMessage":0.15,"currency":"EUR"},"status":{"groupId":3,"groupName":"DELIVERED","id":5,"name":"DELIVERED_TO_HANDSET","description":"Message delivered to handset"},"error":{"groupId":0,"groupName":"OK","id":0,"name":"NO_ERROR","description":"No Error","permanent":false},"messageId":"2250be2d4219-3af1-78856-aabe-1362af1edfd2","to":"441134960001","sender":"441134960000","sentAt":"2023-02-01T23:00:00.000+0000","doneAt":"2023-02-03T00:01:01.000+0000","messageCount":1,"mccMnc":"22801","callbackData":"Callback data"}]})";
  const std::string begin =
      "1 status channel=viber-business message=2250be2d4219-3af1-78856-aabe-1362af1edfd2 "
      "sender=441134960000 contact=441134960001 status=";
  const std::string times = " sent_at=2023-02-01T23:00:00.000Z at=2023-02-03T00:01:01.000Z";
  check_lines(business(report), {begin + "delivered" + times + " price=0.1500 currency=EUR"});
  const auto changed = [&report](std::string_view what, std::string_view with) {
    std::string text = report;
    return business(text.replace(text.find(what), what.size(), with));
  };
  check_lines(changed("\"groupName\":\"DELIVERED\"", "\"groupName\":\"EXPIRED\""),
              {begin + "failed" + times + " price=0.1500 currency=EUR"});
  check_lines(changed("\"messageCount\":1", "\"messageCount\":3"),
              {begin + "delivered" + times + " price=0.4500 currency=EUR"});
  check_lines(
      changed("0.15", "0.1500001"),
      {"1 problem invalid-record results[0].price.pricePerMessage: Expected an amount with at "
       "most 6 decimals, such as 0.0298.",
       begin + "delivered" + times});
  check_lines(changed("0.15,", "9000000000000,\"x\":1,"),
              {begin + "delivered" + times + " price=9000000000000.0000 currency=EUR"});
  check_lines(changed("\"groupName\":\"DELIVERED\"", "\"groupName\":\"DANCED\""),
              {"1 problem invalid-record results[0].status.groupName: Expected one of ACCEPTED, "
               "PENDING, UNDELIVERABLE, DELIVERED, EXPIRED, REJECTED."});
  check_lines(
      business(
          R"({"results":[{"messageId":"m1","from":"441134960000","to":"441134960001","sentAt":"2023-02-01T23:00:00.000+0000","seenAt":"2023-02-03T00:01:01.000+0000"},5]})"),
      {"1 status channel=viber-business message=m1 sender=441134960000 contact=441134960001 "
       "status=read" +
           times,
       "1 problem invalid-record results[1]: Expected an object."});
  check_lines(
      business(
          R"({"results":[{"sender":"441134960001","to":"441134960000","integrationType":"VIBER","receivedAt":"2023-02-03T00:01:01.000+0000","messageId":"m2","message":{"text":"x","type":"TEXT"},"price":{"pricePerMessage":0,"currency":"EUR"}}],"messageCount":1,"pendingMessageCount":0})"),
      {"1 event id=m2 at=2023-02-03T00:01:01.000Z sender=441134960000 contact=441134960001 "
       "from=customer type=message"});
  check_lines(business(R"({"results":[]})"), {"1 skipped empty list"});
}

TEST_CASE("Vonage: statuses and inbound messages, of both versions of its API") {
  check_lines(
      business(
          R"({"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab","to":"447700900000","from":"447700900001","timestamp":"2026-02-03T12:14:25Z","status":"delivered","channel":"viber_service","usage":{"currency":"EUR","price":"0.0333"},"client_ref":"abc123"}
{"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab","to":{"type":"viber_service_msg","number":"447700900000"},"from":{"type":"viber_service_msg","id":"16273"},"timestamp":"2026-02-03T12:14:25.000Z","status":"submitted"}
{"message_uuid":"u2","to":"447700900001","from":"447700900000","timestamp":"2026-02-03T12:14:25Z","channel":"viber_service","message_type":"text","text":"hello"}
{"message_uuid":"u3","to":"1","from":"2","timestamp":"2026-02-03T12:14:25Z","status":"read","channel":"whatsapp"}
{"message_uuid":"u4","to":"1","from":"2","timestamp":"2026-02-03T12:14:25Z","status":"rejected","error":{"code":1340,"reason":"x"}})"),
      {"1 status channel=viber-business message=aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab "
       "sender=447700900001 contact=447700900000 status=delivered at=2026-02-03T12:14:25.000Z "
       "price=0.0333 currency=EUR",
       "2 status channel=viber-business message=aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab sender=16273 "
       "contact=447700900000 status=sent sent_at=2026-02-03T12:14:25.000Z "
       "at=2026-02-03T12:14:25.000Z",
       "3 event id=u2 at=2026-02-03T12:14:25.000Z sender=447700900001 contact=447700900000 "
       "from=customer type=message",
       "4 skipped message of another channel",
       "5 status channel=viber-business message=u4 sender=2 contact=1 status=failed "
       "at=2026-02-03T12:14:25.000Z"});
}

TEST_CASE("Route Mobile: statuses in milliseconds, messages in seconds") {
  const auto status = [](std::string_view name, std::string_view service) {
    return business(
        R"({"message_status":")" + std::string{name} +
        R"(","message_time":1499163009878,"phone_number":"972518900000","service_type":")" +
        std::string{service} + R"(","request_id":"a4a3bbf0-14ff-11eb-9acf-0242ac130002"})");
  };
  const std::string begin =
      "1 status channel=viber-business message=a4a3bbf0-14ff-11eb-9acf-0242ac130002 "
      "contact=972518900000 ";
  check_lines(status("delivered", "one_way"),
              {begin + "status=delivered at=2017-07-04T10:10:09.878Z"});
  check_lines(status("seen", "session"),
              {begin + "kind=session status=read at=2017-07-04T10:10:09.878Z"});
  check_lines(status("expired", "two_way"), {begin + "status=failed at=2017-07-04T10:10:09.878Z"});
  check_lines(status("subscribe", "two_way"), {"1 skipped subscribe"});
  check_lines(
      status("delivered/seen/expired/subscribe/unsubscribe", "one_way/two_way/session"),
      {"1 problem invalid-record message_status: Expected one of delivered, seen, expired."});
  check_lines(
      business(
          R"({"phone_number":"972512222000","time":2121212121,"message":{"text":"a message to the sender","tracking_data":"tracking_id:1005"},"service_type":"session","request_id":"70d9758e-70ef-11eb-b813-a81e84000000"})"),
      {"1 event id=70d9758e-70ef-11eb-b813-a81e84000000@2121212121000 "
       "at=2037-03-21T01:35:21.000Z contact=972512222000 from=customer type=message"});
}

TEST_CASE("a report of nobody we know is a problem") {
  check_lines(business(R"({"a":1})"), {"1 problem invalid-record : Expected a delivery report or "
                                       "message of Infobip, Vonage or Route Mobile."});
}

namespace {

/// One log of each format, with broken records among the others.
std::vector<std::pair<LogFormat, std::string>> logs() {
  const std::string status =
      R"({"id":"wamid.1","status":"read","timestamp":"1750030073","recipient_id":"1"})";
  const std::string webhook = body("messages", value_with("statuses", status + ",{}," + status));
  const std::string report =
      R"({"message_uuid":"u4","to":"1","from":"2","timestamp":"2026-02-03T12:14:25Z","status":"read"})";
  const std::string callback =
      R"({"event":"seen","timestamp":1457764197627,"message_token":4912661846655238145,"user_id":"u"})";
  const auto repeated = [](const std::string& record) {
    return "\xEF\xBB\xBF\n" + record + "\r\nbroken\n{\"\n" + record;
  };
  const auto listed = [](const std::string& record) {
    return " [\n" + record + ",\nbroken 5 {\"\n:\"\\\"\\\\\"}" + record + "\n]\n";
  };
  return {{LogFormat::events, repeated(std::string{kEvent})},
          {LogFormat::events, listed(std::string{kEvent})},
          {LogFormat::whatsapp_webhooks, repeated(webhook)},
          {LogFormat::whatsapp_webhooks, listed(webhook)},
          {LogFormat::viber_callbacks, repeated(callback)},
          {LogFormat::viber_callbacks, listed(callback)},
          {LogFormat::viber_business_reports, repeated(report)},
          {LogFormat::viber_business_reports, listed(report)}};
}

}  // namespace

TEST_CASE("where the bytes are cut does not matter") {
  for (const auto& [format, log] : logs()) {
    const Lines whole = read(format, log);
    REQUIRE(whole.size() >= 4);
    for (const std::size_t step : {1, 2, 3, 7, 64}) check_lines(read(format, log, step), whole);
  }
}

TEST_CASE("the format of a log is told by its first record that tells") {
  for (const auto& [format, log] : logs()) CHECK(detect_log_format(log) == format);
  CHECK(detect_log_format(R"({"body":)" + body("messages", value_with("statuses", "")) + "}") ==
        LogFormat::whatsapp_webhooks);
  CHECK(detect_log_format(value_with("statuses", "")) == LogFormat::whatsapp_webhooks);
  CHECK(detect_log_format(R"({"at":1,"request":{"receiver":"u"},"response":{}})") ==
        LogFormat::viber_callbacks);
  CHECK(detect_log_format("{\"event\":\"webhook\",\"timestamp\":1}\n{}\n") ==
        LogFormat::viber_callbacks);
  CHECK(detect_log_format("{\n \"results\": [\n {\"messageId\": \"1\"}\n ]\n}") ==
        LogFormat::viber_business_reports);
  CHECK(detect_log_format(R"({"phone_number":"1","request_id":"2"})") ==
        LogFormat::viber_business_reports);
  for (const auto* log : {"", "{}", "[]", "id,at,contact\n1,2,3\n", "[1,2]", "\x1F\x8B\x08"})
    CHECK(detect_log_format(log) == std::nullopt);
}

}  // namespace chatfare
