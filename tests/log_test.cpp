#include "log.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/engine.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

/// A customer a second, each answered half a second later.
std::string conversations(int count) {
  constexpr std::int64_t kBegin = 1'759'500'000'000;  // 3 October 2025
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const std::string contact = R"(,"contact":"+4915)" + std::to_string(10'000'000 + i) + '"';
    const auto line = [&](std::int64_t at, const char* rest) {
      lines += R"({"at":)" + std::to_string(at) + contact + rest;
    };
    line(kBegin + i * 1000, R"(,"from":"customer","type":"message"})"
                            "\n");
    line(kBegin + i * 1000 + 500, R"(,"from":"business","type":"service"})"
                                  "\n");
  }
  return lines;
}

json answer_of(Log& log, const char* method, std::string_view text = "") {
  return json::parse(Engine::go_on(log, method, text)).at("ok");
}

/// What the provider's verdicts come to beside those of the rules: "agree billing_status 5 charged
/// chatbot-initiated 1".
std::vector<std::string> cases_of(const json& result) {
  std::vector<std::string> cases;
  for (const json& each : result.at("reconciliation").at("cases")) {
    std::string words;
    for (const char* key : {"agreement", "provider", "rules"})
      words += each.at(key).get<std::string>() + " ";
    cases.push_back(words + std::to_string(each.at("messages").get<int>()));
  }
  return cases;
}

}  // namespace

TEST_CASE("a log of more than is held is played while new customers still come") {
  constexpr int kCustomers = 300'000;
  const Engine engine = test::bundled_engine();
  std::unique_ptr<Log> log;
  engine.open(log, R"({"channel":"whatsapp","format":"ndjson"})");
  REQUIRE(log);
  // The last one comes from an advertisement and is sent a template in the fifth day after the
  // answer.
  const std::string lines =
      conversations(kCustomers) +
      R"({"at":"2026-10-05T10:00:00Z","contact":"+4915999","from":"customer","type":"message","entryPoint":"click-to-whatsapp-ad"})"
      "\n"
      R"({"at":"2026-10-05T10:01:00Z","contact":"+4915999","from":"business","type":"service"})"
      "\n"
      R"({"at":"2026-10-09T14:01:00Z","contact":"+4915999","from":"business","type":"template","category":"utility"})"
      "\n";
  bool ahead = false;
  for (std::size_t at = 0; at < lines.size(); at += std::size_t{1} << 20) {
    answer_of(*log, "push", std::string_view{lines}.substr(at, std::size_t{1} << 20));
    while (answer_of(*log, "ahead", "65536").get<bool>()) ahead = true;
  }
  answer_of(*log, "endOfFile");
  while (answer_of(*log, "play", "65536").get<bool>()) {
  }
  CHECK(ahead);
  const json result = answer_of(*log, "result");
  CHECK(result.at("counts").at("events") == 2 * kCustomers + 3);
  CHECK(result.at("counts").at("verdicts") ==
        json{{"received", kCustomers + 1}, {"free", kCustomers + 1}, {"charged", 1}});
  CHECK(result.at("counts").at("windows") ==
        json{{"customer-service", kCustomers + 1}, {"entry-point", 1}});
  CHECK(result.at("problems") == json::array());
  // It cannot be played again under other assumptions, but says which: a free entry point of a
  // week.
  CHECK(result.at("sensitivity") == nullptr);
  const json& alternatives = result.at("alternatives");
  CHECK(std::count(alternatives.begin(), alternatives.end(),
                   json{{"assumption", "fep-length"}, {"value", "168h"}}) == 1);
}

TEST_CASE("the one status of a broadcast is compared with each receiver's verdict, or with none") {
  // a wrote an hour before and is in a session, b is not; the last message goes to b alone.
  constexpr std::string_view kLog = R"(
{"event":"message","timestamp":"2026-11-20T08:00:00Z","sender":{"id":"a","country":"UA"},"message":{"type":"text"},"message_token":1}
{"event":"subscribed","timestamp":"2026-11-20T08:00:00Z","user":{"id":"b","country":"UA"},"message_token":2}
{"at":"2026-11-20T09:00:00Z","request":{"broadcast_list":["a","b"]},"response":{"status":0,"message_token":12,"billing_status":5}}
{"event":"delivered","timestamp":"2026-11-20T09:00:01Z","message_token":12,"user_id":"a"}
{"event":"delivered","timestamp":"2026-11-20T09:00:01Z","message_token":12,"user_id":"b"}
{"at":"2026-11-20T10:00:00Z","request":{"broadcast_list":["b"]},"response":{"status":0,"message_token":13,"billing_status":5}}
{"event":"delivered","timestamp":"2026-11-20T10:00:01Z","message_token":13,"user_id":"b"}
)";
  const Engine engine = test::bundled_engine();
  const auto read = [&engine, kLog](const json& assumptions) {
    std::unique_ptr<Log> log;
    engine.open(log, json{{"format", "viber-callbacks"}, {"assumptions", assumptions}}.dump());
    REQUIRE(log);
    answer_of(*log, "push", kLog);
    answer_of(*log, "endOfFile");
    while (answer_of(*log, "play", "65536").get<bool>()) {
    }
    return answer_of(*log, "result");
  };
  const json each = read(json::object()), whole = read({{"broadcast-billing-status", "whole"}});
  using Cases = std::vector<std::string>;
  CHECK(cases_of(each) == Cases{"agree billing_status 5 charged chatbot-initiated 2",
                                "window billing_status 5 free 1"});
  CHECK(cases_of(whole) == Cases{"agree billing_status 5 charged chatbot-initiated 1"});
  // Two messages to Ukraine at 0.0196 either way.
  CHECK(each.at("invoice").at("totals") == json{{"EUR", "0.0392"}});
  CHECK(whole.at("invoice") == each.at("invoice"));
}

TEST_CASE("a log is moved by its first message that can be played") {
  const Engine engine = test::bundled_engine();
  std::unique_ptr<Log> log;
  engine.open(log, R"({"channel":"whatsapp","startDay":"2026-10-01"})");
  REQUIRE(log);
  const auto status = [](int id, const char* at, const char* more) {
    return R"({"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"metadata":{"display_phone_number":"1"},"statuses":[{"id":"m)" +
           std::to_string(id) +
           R"(","status":"delivered","recipient_id":"491701234567","timestamp":")" + at + '"' +
           more + "}]}}]}]}\n";
  };
  // What they are nothing tells: there are more of them than are held.
  for (int i = 0; i < 540'000; ++i) answer_of(*log, "push", status(i, "1759500000", ""));
  answer_of(*log, "push",
            status(-1, "1759600000",
                   R"(,"pricing":{"type":"regular","category":"utility","billable":true})"));
  while (answer_of(*log, "ahead", "65536").get<bool>()) {
  }
  answer_of(*log, "endOfFile");
  while (answer_of(*log, "play", "65536").get<bool>()) {
  }
  const json result = answer_of(*log, "result");
  CHECK(result.at("invoice").at("totals") == json{{"USD", "0.0550"}});
  CHECK(result.at("invoice").at("months").at(0).at("month") == "2026-10");
}

TEST_CASE("parts that take turns give one result in any order, with several senders and markets") {
  const Engine engine = test::bundled_engine();
  const auto open = [&engine] {
    std::unique_ptr<Log> log;
    engine.open(log, R"({"channel":"whatsapp","format":"ndjson"})");
    REQUIRE(log);
    return log;
  };
  std::vector<std::string> parts;
  for (int part = 0; part < 3; ++part) {
    const auto log = open();
    for (int i = part; i < 12; i += 3) {
      const json event = {
          {"id", "e" + std::to_string(i)},
          {"at", 1'795'165'200'000 + i},
          {"sender", "sender " + std::to_string(7 * i % 5)},
          {"contact", (i % 2 == 0 ? "+4917012345" : "+3806712345") + std::to_string(10 + i)},
          {"from", "business"},
          {"type", "template"},
          {"category", "marketing"}};
      answer_of(*log, "push", event.dump() + "\n");
    }
    answer_of(*log, "endOfFile");
    answer_of(*log, "part");
    parts.push_back(log->last_part());
  }
  const auto senders_of = [&open](const std::vector<std::string>& order) {
    const auto log = open();
    for (const std::string& part : order) {
      answer_of(*log, "push", part);
      answer_of(*log, "endOfFile");
    }
    answer_of(*log, "play", "65536");
    return answer_of(*log, "result").at("senders");
  };
  const json senders = senders_of(parts);
  CHECK(senders.size() == 10);
  CHECK(senders[0].at("sender") == "sender 0");
  CHECK(senders[0].at("market") == "Germany");
  std::reverse(parts.begin(), parts.end());
  CHECK(senders_of(parts).dump() == senders.dump());
}

TEST_CASE("a number that moves keeps its windows, and each message its sender") {
  // The customer wrote to the old account; the new one answers. A message that the old one sent is
  // delivered once the number has moved: it is told to the new one and charged to the old one.
  constexpr const char* kOptions = R"({"channel":"whatsapp","account":{"senders":{
    "before":{},"after":{"movedFrom":"before"}}}})";
  const auto at = [](const char* time) { return std::string{R"("2026-08-10T)"} + time + R"(Z")"; };
  const auto event = [&at](const char* time, const char* sender, const char* rest) {
    return R"({"at":)" + at(time) + R"(,"sender":")" + sender + R"(","contact":"+380671234567",)" +
           rest + "}\n";
  };
  const std::vector<std::string> lines{
      event("09:00:00", "before", R"("from":"customer","type":"message")"),
      event(
          "10:00:00", "before",
          R"("id":"m","from":"business","type":"template","category":"marketing","status":"sent")"),
      event("10:00:00", "after",
            R"("id":"m","from":"business","type":"template","category":"marketing",)"
            R"("status":"delivered","deliveredAt":"2026-08-10T14:00:00Z")"),
      event("15:00:00", "after", R"("from":"business","type":"template","category":"utility")"),
      event("16:00:00", "after", R"("from":"business","type":"template","category":"marketing")")};
  const Engine engine = test::bundled_engine();
  const auto open = [&engine] {
    std::unique_ptr<Log> log;
    engine.open(log, kOptions);
    REQUIRE(log);
    return log;
  };
  const auto told = [](Log& log) {
    while (answer_of(log, "play", "65536").get<bool>()) {
    }
    std::vector<std::string> rows;
    for (const LogVerdict& verdict : log.verdicts()) {
      const Request& request = log.book().request();
      const auto [sender, contact] = log.book().threads()[verdict.thread];
      rows.push_back(request.senders[sender].id + " " + request.contacts[contact].name + " " +
                     std::string{name(static_cast<Verdict>(verdict.verdict))});
    }
    return rows;
  };
  const std::vector<std::string> expected{
      "before +380671234567 received", "before +380671234567 charged", "after +380671234567 free",
      "after +380671234567 charged"};
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  do {
    const auto whole = open();
    const auto joined = open();
    for (const std::size_t line : order) {
      answer_of(*whole, "push", lines[line]);
      const auto part = open();
      answer_of(*part, "push", lines[line]);
      answer_of(*part, "endOfFile");
      answer_of(*part, "part");
      answer_of(*joined, "push", part->last_part());
      answer_of(*joined, "endOfFile");
    }
    answer_of(*whole, "endOfFile");
    for (Log* log : {whole.get(), joined.get()}) {
      CHECK(told(*log) == expected);
      const json result = answer_of(*log, "result");
      CHECK(result.at("counts").at("windows") == json{{"customer-service", 1}});
      std::vector<std::string> use;
      for (const json& each : result.at("senders"))
        use.push_back(each.at("sender").get<std::string>() + " " +
                      each.at("amount").get<std::string>());
      CHECK(use == std::vector<std::string>{"after 0.0860", "before 0.0860"});
    }
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("the id of a message is kept until it has a row, and not where it cannot have one") {
  LogBook book{json{{"channel", "whatsapp"}}, std::make_shared<TariffBook>()};
  book.keep_ids();
  MessageStatus sent;
  sent.channel = Channel::whatsapp;
  sent.contact = "380671234567";
  sent.message = "m";
  sent.kind = Kind::utility;
  sent.at = Instant{Duration{1'795'165'200'000}};
  MessageStatus of_unknown_kind = sent;
  of_unknown_kind.message = "u";
  of_unknown_kind.kind.reset();
  book.status(1, sent);
  book.status(2, of_unknown_kind);
  const std::vector<LogEntry> entries = book.entries();
  REQUIRE(entries.size() == 2);
  CHECK(book.make_ready(true) == 1);
  CHECK(book.take_id(entries[1]).empty());
  CHECK(book.take_id(entries[0]) == "m");
  CHECK(book.take_id(entries[0]).empty());
  book.forget_ready();
  // Too late for its row.
  book.status(3, sent);
  CHECK(book.take_id(entries[0]).empty());
}

TEST_CASE("a part that was changed or cut off anywhere is refused") {
  const Engine engine = test::bundled_engine();
  std::unique_ptr<Log> log;
  engine.open(log, R"({"channel":"whatsapp","format":"ndjson"})");
  answer_of(*log, "push",
            R"({"id":"e","at":1795165200000,"contact":"+380671234567",)"
            R"("from":"business","type":"template","category":"marketing"})");
  answer_of(*log, "endOfFile");
  answer_of(*log, "part");
  const std::string part = log->last_part();
  const auto code_of = [&engine](const std::string& bytes) -> std::string {
    std::unique_ptr<Log> other;
    engine.open(other, R"({"channel":"whatsapp"})");
    answer_of(*other, "push", bytes);
    const json answer = json::parse(Engine::go_on(*other, "endOfFile", ""));
    return answer.contains("ok") ? "ok" : answer.at("error").at("code").get<std::string>();
  };
  CHECK(code_of(part) == "ok");
  for (std::size_t place = LogBook::kPartBegins.size(); place < part.size(); ++place) {
    std::string damaged = part;
    damaged[place] = static_cast<char>(damaged[place] ^ 1);
    CHECK(code_of(damaged) == "invalid-part");
    CHECK(code_of(part.substr(0, place)) == "invalid-part");
  }
}

}  // namespace chatfare
