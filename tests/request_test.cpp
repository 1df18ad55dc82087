#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "api.hpp"
#include "support/engine.hpp"
#include "support/json_nodes.hpp"

namespace chatfare {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

/// A request that uses every field of the contract once.
json full_request() {
  return json::parse(R"({
    "channel": "whatsapp",
    "rules": "auto",
    "account": {
      "timezone": "Europe/Kyiv", "currency": "USD", "country": "UA",
      "exempt": false, "solutionPartner": false,
      "senders": {
        "main": { "channel": "whatsapp", "plan": "commercial" },
        "bot": { "channel": "viber-bot", "createdAt": "2024-03-10", "fees": { "bot-maintenance": "100.00" } },
        "brand": { "channel": "viber-business", "createdAt": "2024-10-01", "country": "UA",
          "direction": "two-way", "traffic": "regulated", "destinations": ["UA", "CZ"] }
      },
      "authenticationInternational": {
        "eligible": true,
        "startTimes": { "default": "2025-02-01T00:00:00Z", "IN": 1751328000000 }
      },
      "counters": { "service@main": 995, "utility:Ukraine": 10 }
    },
    "assumptions": { "fep-length": "72h" },
    "tariffs": "bundled",
    "events": [
      { "id": "e0", "at": "2026-11-20T09:00:00Z", "contact": "+380671234567", "from": "customer",
        "type": "message", "entryPoint": "click-to-whatsapp-ad" },
      { "id": "e1", "at": "2026-11-20T09:05:00Z", "contact": "+380671234567", "country": "UA",
        "sender": "main", "from": "business", "type": "template", "category": "utility",
        "status": "delivered", "deliveredAt": "2026-11-20T09:05:03Z" },
      { "id": "e2", "at": 1795165800000, "contact": "+380671234567", "from": "business",
        "type": "agent", "tokens": 1500 },
      { "id": "e3", "at": "2026-11-20T09:15:00Z", "contact": "group-1", "from": "business",
        "type": "template", "category": "marketing",
        "recipients": [ "+380671234567",
          { "contact": "visitor", "country": "DE", "status": "read", "deliveredAt": 1795167000000 } ] },
      { "id": "e4", "at": "2026-11-20T09:20:00Z", "contact": "+380671234567", "from": "business",
        "type": "service", "status": "failed", "error": 131047 },
      { "id": "e5", "at": "2026-11-20T09:25:00Z", "contact": "+380671234567", "sender": "bot",
        "from": "customer", "type": "message" },
      { "id": "e6", "at": "2026-11-20T09:30:00Z", "contact": "+380671234567", "sender": "brand",
        "from": "business", "type": "transactional", "template": false, "validity": 60,
        "content": { "text": 900, "button": 20, "file": 20, "list": 40, "cards": 3, "image": true,
          "videoSeconds": 30, "videoMegabytes": 12 } }
    ]
  })");
}

json with(const std::string& pointer, const json& value) {
  json request = full_request();
  request[Pointer{pointer}] = value;
  return request;
}

json without(const std::string& pointer) {
  const Pointer at{pointer};
  json request = full_request();
  request[at.parent_pointer()].erase(at.back());
  return request;
}

/// An error envelope with everything in it.
/// A path and a sentence about it.
bool is_fault(const json& fault) {
  return fault.at("path").is_string() && fault.at("message").get<std::string>().ends_with(".");
}

bool is_error(const json& answer) {
  if (!answer.contains("error") || answer.contains("ok")) return false;
  const json& error = answer.at("error");
  const json problems = error.value("problems", json::array());
  return error.size() == (problems.empty() ? 3u : 4u) &&
         !error.at("code").get<std::string>().empty() && is_fault(error) &&
         std::all_of(problems.begin(), problems.end(), is_fault);
}

bool is_answer(const json& answer) {
  return is_error(answer) || (answer.size() == 1 && answer.contains("ok"));
}

/// The engine still answers, and as before.
void check_alive(Engine& engine) {
  const auto result = test::result_of(engine, "evaluate", full_request());
  CHECK(result.at("events").at(1).at("rule") == "whatsapp/2026-10-01#entry-point-reply");
}

/// What the engine says of a request: "code path".
std::string refusal(Engine& engine, const json& request) {
  const json answer = test::call(engine, "evaluate", request);
  if (!is_error(answer)) return "no error: " + answer.dump().substr(0, 200);
  const json& error = answer.at("error");
  return error.at("code").get<std::string>() + " " + error.at("path").get<std::string>();
}

/// "code path" of the answer to a text.
std::string refusal_of_text(Engine& engine, std::string_view method, const std::string& text) {
  const json answer = json::parse(engine.call(method, text));
  if (!is_error(answer)) return "no error: " + answer.dump().substr(0, 200);
  const json& error = answer.at("error");
  return error.at("code").get<std::string>() + " " + error.at("path").get<std::string>();
}

TEST_CASE("a request with every field of the contract is accepted") {
  Engine engine = test::bundled_engine();
  const auto result = test::result_of(engine, "evaluate", full_request());
  CHECK(result.at("events").size() == 7);
  check_alive(engine);
}

TEST_CASE("a value that does not fit is refused with its path") {
  struct {
    std::string pointer;
    json value;
    std::string path;  ///< of the error
  } const cases[] = {
      // Times: without a zone, unparsable, impossible, in seconds, beyond the calendar.
      {"/events/1/at", "2026-11-20T09:05:00", "events[1].at"},
      {"/events/1/at", "2026-11-20", "events[1].at"},
      {"/events/1/at", "", "events[1].at"},
      {"/events/1/at", "yesterday", "events[1].at"},
      {"/events/1/at", "2026-02-29T09:05:00Z", "events[1].at"},
      {"/events/1/at", "2026-11-20T09:05:60Z", "events[1].at"},
      {"/events/1/at", "2014-12-31T23:59:59Z", "events[1].at"},
      {"/events/1/at", "2038-01-01T00:00:00Z", "events[1].at"},
      {"/events/1/at", "0000-01-01T00:00:00Z", "events[1].at"},
      {"/events/1/at", "9999-12-31T23:59:59Z", "events[1].at"},
      {"/events/1/at", 1795165500, "events[1].at"},  // epoch seconds are 1970 in milliseconds
      {"/events/1/at", "1795165500000", "events[1].at"},
      {"/events/1/at", 0, "events[1].at"},
      {"/events/1/at", -1795165500000, "events[1].at"},
      {"/events/1/at", 1795165500000.5, "events[1].at"},
      {"/events/1/at", std::numeric_limits<std::int64_t>::max(), "events[1].at"},
      {"/events/1/at", std::numeric_limits<std::int64_t>::min(), "events[1].at"},
      {"/events/1/at", std::numeric_limits<std::uint64_t>::max(), "events[1].at"},
      {"/events/1/at", 1e300, "events[1].at"},
      {"/events/1/deliveredAt", "2026-11-20T09:04:59.999Z", "events[1].deliveredAt"},
      {"/events/1/deliveredAt", "2026-11-20T09:05:03", "events[1].deliveredAt"},
      {"/events/3/recipients/1/deliveredAt", "2026-11-20T09:14:59Z",
       "events[3].recipients[1].deliveredAt"},
      {"/account/senders/bot/createdAt", "2024-02-30", "account.senders.bot.createdAt"},
      {"/account/senders/bot/createdAt", "1999-01-01", "account.senders.bot.createdAt"},
      {"/account/authenticationInternational/startTimes/IN", "2025-07-01",
       "account.authenticationInternational.startTimes.IN"},
      // Words that the contract does not know.
      {"/channel", "telegram", "channel"},
      {"/channel", "WhatsApp", "channel"},
      {"/rules", "whatsapp/2026-10-02", "rules"},
      {"/rules", "", "rules"},
      {"/tariffs", "latest", "tariffs"},
      {"/events/1/from", "sender", "events[1].from"},
      {"/events/1/type", "Template", "events[1].type"},
      {"/events/1/type", "welcome", "events[1].type"},  // of another channel
      {"/events/1/category", "promotion", "events[1].category"},
      {"/events/1/category", "", "events[1].category"},
      {"/events/1/status", "seen", "events[1].status"},
      {"/events/0/entryPoint", "website", "events[0].entryPoint"},
      {"/events/3/recipients/1/status", "seen", "events[3].recipients[1].status"},
      {"/assumptions/fep-length", "71h", "assumptions.fep-length"},
      {"/assumptions/fep-length", "169h", "assumptions.fep-length"},
      {"/assumptions/fep-length", "72", "assumptions.fep-length"},
      {"/assumptions/viber-session", "elastic", "assumptions.viber-session"},
      {"/assumptions/moon-phase", "full", "assumptions.moon-phase"},
      // Codes.
      {"/account/timezone", "Europe/Atlantis", "account.timezone"},
      {"/account/timezone", "UTC+2", "account.timezone"},
      {"/account/timezone", "", "account.timezone"},
      {"/account/currency", "XXX", "account.currency"},
      {"/account/currency", "usd", "account.currency"},
      {"/account/currency", "US", "account.currency"},
      {"/account/currency", "USDT", "account.currency"},
      {"/account/currency", "ED ", "account.currency"},
      {"/account/currency", "", "account.currency"},
      {"/account/country", "Ukraine", "account.country"},
      {"/account/country", "ua", "account.country"},
      {"/account/country", "ZZ", "account.country"},
      {"/events/1/country", "UKR", "events[1].country"},
      {"/events/1/country", "PL", "events[1].country"},  // the number says Ukraine
      {"/events/3/recipients/1/country", "??", "events[3].recipients[1].country"},
      {"/account/authenticationInternational/startTimes/XX", 1751328000000,
       "account.authenticationInternational.startTimes.XX"},
      // Contacts.
      {"/events/1/contact", "", "events[1].contact"},
      {"/events/1/contact", "+", "events[1].contact"},
      {"/events/1/contact", "+12345", "events[1].contact"},
      {"/events/1/contact", "+1234567890123456", "events[1].contact"},
      {"/events/1/contact", "+38067abc4567", "events[1].contact"},
      {"/events/3/recipients/0", "+1", "events[3].recipients[0]"},
      {"/events/3/recipients", json::array(), "events[3].recipients"},
      // Numbers.
      {"/events/2/tokens", -1, "events[2].tokens"},
      {"/events/2/tokens", 0.5, "events[2].tokens"},
      {"/events/2/tokens", std::numeric_limits<std::uint64_t>::max(), "events[2].tokens"},
      {"/account/counters/service@main", -1, "account.counters.service@main"},
      {"/account/counters/service@main", 1.5, "account.counters.service@main"},
      {"/account/counters/utility:Ukraine", std::numeric_limits<std::int64_t>::max(),
       "account.counters.utility:Ukraine"},
      {"/account/counters/service@main", "995", "account.counters.service@main"},
      {"/account/counters/service", 1, "account.counters.service"},
      {"/account/counters/coffee@main", 1, "account.counters.coffee@main"},
      {"/account/counters/marketing:Ukraine", 1, "account.counters.marketing:Ukraine"},
      {"/account/counters/utility:Atlantis", 1, "account.counters.utility:Atlantis"},
      {"/account/senders/bot/fees/bot-maintenance", "-1",
       "account.senders.bot.fees.bot-maintenance"},
      {"/account/senders/bot/fees/bot-maintenance", "1e3",
       "account.senders.bot.fees.bot-maintenance"},
      {"/account/senders/bot/fees/utility", "1", "account.senders.bot.fees.utility"},
      // Fields where they mean nothing.
      {"/events/0/status", "delivered", "events[0].status"},
      {"/events/0/deliveredAt", "2026-11-20T09:00:01Z", "events[0].deliveredAt"},
      {"/events/0/category", "utility", "events[0].category"},
      {"/events/0/recipients", json::array({"+380671234567"}), "events[0].recipients"},
      {"/events/1/entryPoint", "click-to-whatsapp-ad", "events[1].entryPoint"},
      {"/events/1/tokens", 5, "events[1].tokens"},
      {"/events/1/error", 131047, "events[1].error"},
      {"/events/2/recipients", json::array({"+380671234567"}), "events[2].recipients"},
      {"/events/4/deliveredAt", "2026-11-20T09:20:01Z", "events[4].deliveredAt"},
      {"/events/5/entryPoint", "click-to-whatsapp-ad", "events[5].entryPoint"},
      {"/events/3/category", "authentication", "events[3].category"},
      {"/events/1/content", json::object(), "events[1].content"},
      {"/events/1/validity", 60, "events[1].validity"},
      {"/events/1/template", true, "events[1].template"},
      {"/account/senders/bot/direction", "one-way", "account.senders.bot.direction"},
      {"/account/senders/bot/traffic", "regulated", "account.senders.bot.traffic"},
      // What Viber Business messages hold.
      {"/events/6/content/text", -1, "events[6].content.text"},
      {"/events/6/content/cards", 2.5, "events[6].content.cards"},
      {"/events/6/content/videoSeconds", -0.5, "events[6].content.videoSeconds"},
      {"/events/6/validity", 14, "events[6].validity"},
      {"/events/6/validity", 86401, "events[6].validity"},
      {"/events/6/validity", 60.5, "events[6].validity"},
      {"/account/senders/brand/direction", "both", "account.senders.brand.direction"},
      {"/account/senders/brand/traffic", "casino", "account.senders.brand.traffic"},
      {"/account/senders/bot/destinations", json::array(), "account.senders.bot.destinations"},
      {"/account/senders/brand/destinations/1", "ZZ", "account.senders.brand.destinations[1]"},
      {"/account/senders/brand/country", "ZZ", "account.senders.brand.country"},
      // Ids.
      {"/events/1/id", "e0", "events[1].id"},
  };
  Engine engine = test::bundled_engine();
  for (const auto& [pointer, value, path] : cases) {
    CHECK_MESSAGE(refusal(engine, with(pointer, value)) == "invalid-request " + path, pointer,
                  " = ", value.dump());
  }
  check_alive(engine);
}

TEST_CASE("a value of the wrong type is refused at every level with its path") {
  Engine engine = test::bundled_engine();
  for (const auto& node : test::nodes_of(full_request())) {
    if (node.path.ends_with(".error")) continue;  // the provider's own words: anything
    const json right = full_request().at(node.pointer);
    for (const auto& wrong : test::values_of_other_types(right)) {
      if (node.path == "tariffs" && wrong.is_array()) continue;
      // A length or size of a video need not be whole.
      if (node.path.find(".content.video") != node.path.npos && wrong.is_number()) continue;
      if (node.path == "events[3].recipients[1]" && wrong.is_string())
        continue;  // just its contact
      json request = full_request();
      request[node.pointer] = wrong;
      const std::string answer = refusal(engine, request);
      CHECK_MESSAGE(answer.starts_with("invalid-request " + node.path), node.path, " = ",
                    wrong.dump(), ": ", answer);
    }
  }
  check_alive(engine);
}

TEST_CASE("a field that the contract does not know is refused in every object") {
  Engine engine = test::bundled_engine();
  int objects = 0;
  for (const auto& node : test::nodes_of(full_request())) {
    if (!full_request().at(node.pointer).is_object()) continue;
    ++objects;
    for (const std::string field : {"colour", "__proto__", "constructor", "toString", ""}) {
      json request = full_request();
      request[node.pointer / field] = 1;
      const std::string path = node.path.empty() ? field : node.path + "." + field;
      CHECK(refusal(engine, request) == "invalid-request " + path);
    }
  }
  CHECK(objects > 10);
  check_alive(engine);
}

TEST_CASE("a missing field is refused with its path") {
  struct {
    std::string pointer;
    std::string path;
  } const cases[] = {
      {"/events", "events"},
      {"/events/0/at", "events[0].at"},
      {"/events/0/contact", "events[0].contact"},
      {"/events/0/from", "events[0].from"},
      {"/events/0/type", "events[0].type"},
      {"/events/1/category", "events[1].category"},
      {"/events/3/recipients/1/contact", "events[3].recipients[1].contact"},
  };
  Engine engine = test::bundled_engine();
  for (const auto& [pointer, path] : cases) {
    CHECK_MESSAGE(refusal(engine, without(pointer)) == "invalid-request " + path, pointer);
  }
  // Without a channel of the request, every sender needs one of its own.
  json request = without("/channel");
  CHECK(test::call(engine, "evaluate", request).contains("ok"));
  request["account"].erase("senders");
  request["account"].erase("counters");
  CHECK(refusal(engine, request) == "invalid-request channel");
}

TEST_CASE("a request that is no object, or events that are no list of objects") {
  Engine engine = test::bundled_engine();
  for (const std::string text :
       {"null", "true", "17", "-1.5", "\"evaluate\"", "[]", "[{}]", "[[]]"}) {
    CHECK_MESSAGE(refusal_of_text(engine, "evaluate", text) == "invalid-request ", text);
  }
  for (const std::string events : {"null", "{}", "{\"0\":{}}", "\"\"", "0", "false"}) {
    CHECK_MESSAGE(
        refusal_of_text(engine, "evaluate", R"({"channel":"whatsapp","events":)" + events + "}") ==
            "invalid-request events",
        events);
  }
  const std::string first = full_request().at("events").at(0).dump();
  for (const std::string event : {"null", "[]", "[{}]", "\"e1\"", "1", "true"}) {
    const std::string text = R"({"channel":"whatsapp","events":[)" + first + "," + event + "]}";
    CHECK_MESSAGE(refusal_of_text(engine, "evaluate", text) == "invalid-request events[1]", event);
  }
  CHECK(test::call(engine, "evaluate", {{"events", json::array()}}).contains("ok"));
}

TEST_CASE("events without an id are numbered; the same id twice is refused") {
  Engine engine = test::bundled_engine();
  json request = full_request();
  for (auto& event : request.at("events")) event.erase("id");
  const auto result = test::result_of(engine, "evaluate", request);
  CHECK(result.at("events").at(0).at("id") == "#0");
  CHECK(result.at("events").at(5).at("id") == "#5");
  request["events"][3]["id"] = "#0";
  CHECK(refusal(engine, request) == "invalid-request events[3].id");
}

TEST_CASE("ids and senders may be any text, names of JavaScript's prototypes too") {
  Engine engine = test::bundled_engine();
  for (const std::string& name :
       {std::string{"__proto__"}, std::string{"constructor"}, std::string{"\0", 1},
        std::string{"\"\\\n\t"}, std::string{"\u0439\u2028\U0001f600"}, std::string{" "}}) {
    json request = with("/events/1/id", name);
    request["events"][1]["sender"] = name;
    request["events"][1]["contact"] = name;
    const auto result = test::result_of(engine, "evaluate", request);
    CHECK(result.at("events").at(1).at("id") == name);
  }
}

TEST_CASE("a contact without a country is charged but not priced, and said so") {
  Engine engine = test::bundled_engine();
  json request = with("/events/1/contact", "visitor-7");
  request["events"][1].erase("country");
  const auto result = test::result_of(engine, "evaluate", request);
  CHECK(result.at("events").at(1).at("verdict") == "charged");
  CHECK(result.at("events").at(1).at("price").is_null());
  const auto& problems = result.at("problems");
  const auto found = std::find_if(problems.begin(), problems.end(),
                                  [](const json& problem) { return problem.at("event") == "e1"; });
  REQUIRE(found != problems.end());
  CHECK(found->at("code") == "contact-without-country");
  CHECK(found->at("path") == "events[1]");
}

TEST_CASE("text that is not JSON is refused by every method") {
  Engine engine = test::bundled_engine();
  const std::string full = full_request().dump();
  for (const std::string method : {"load", "evaluate", "rates", "markets", "market", "ruleSets",
                                   "rule", "assumptions", "version"}) {
    for (const std::string text : {"",
                                   " ",
                                   "{",
                                   "}",
                                   "{]",
                                   "{\"a\":[1,]}",
                                   "{\"a\":}",
                                   "{'a':1}",
                                   "undefined",
                                   "NaN",
                                   "// {}\n{}",
                                   "{\"events\":[]}}",
                                   "{\"events\":[]} x",
                                   "\"\xff\"",
                                   "{\"events\":\"\xc3\x28\"}",
                                   "\"\xed\xa0\x80\"",
                                   "\"\\ud800\"",
                                   "\"\\udc00\"",
                                   "{\"\\udc00\":1}",
                                   "{\"a\":1e999}",
                                   "{\"a\":\"\n\"}",
                                   "{\"a\":01}",
                                   "\xef\xbb"}) {
      CHECK_MESSAGE(refusal_of_text(engine, method, text) == "invalid-json ", method, " ", text);
    }
  }
  for (std::size_t length = 0; length < full.size(); ++length) {
    CHECK(refusal_of_text(engine, "evaluate", full.substr(0, length)) == "invalid-json ");
  }
  check_alive(engine);
}

TEST_CASE("100,000 bytes of garbage do no harm") {
  Engine engine = test::bundled_engine();
  std::mt19937_64 random{100'000};
  std::string garbage(100'000, '\0');
  for (char& byte : garbage) byte = static_cast<char>(random());
  for (const std::string method : {"load", "evaluate", "rates"}) {
    CHECK(refusal_of_text(engine, method, garbage) == "invalid-json ");
    CHECK(refusal_of_text(engine, method, "{\"events\":[{\"id\":\"" + garbage) == "invalid-json ");
  }
  check_alive(engine);
}

TEST_CASE("100,000 nested brackets do no harm wherever they stand") {
  Engine engine = test::bundled_engine();
  constexpr int kDepth = 100'000;
  const std::string lists = std::string(kDepth, '[') + std::string(kDepth, ']');
  std::string objects;
  for (int i = 0; i < kDepth; ++i) objects += "{\"a\":";
  objects += "1" + std::string(kDepth, '}');
  for (const std::string& deep : {lists, objects}) {
    for (const std::string method : {"load", "evaluate"}) {
      CHECK(is_error(json::parse(engine.call(method, deep))));
      CHECK(is_error(json::parse(engine.call(method, deep.substr(0, kDepth)))));
    }
    for (const std::string before : {R"({"events":[],"deep":)", R"({"events":[],"account":)",
                                     R"({"events":[],"tariffs":)", R"({"events":[],"assumptions":)",
                                     R"({"events":[{"at":)", R"({"events":[{"recipients":)"}) {
      const std::string after = before.find("[{") == std::string::npos ? "}" : "}]}";
      CHECK(is_error(json::parse(engine.call("evaluate", before + deep + after))));
    }
    CHECK(is_error(
        json::parse(engine.call("load", "[{\"kind\":\"rate-card\",\"id\":" + deep + "}]"))));
  }
  check_alive(engine);
}

TEST_CASE("huge strings do no harm") {
  Engine engine = test::bundled_engine();
  const std::string huge(300'000, 'x');
  for (const std::string pointer :
       {"/channel", "/rules", "/account/timezone", "/account/currency", "/account/country",
        "/events/1/at", "/events/1/type", "/events/1/category", "/events/1/status"}) {
    CHECK_MESSAGE(is_error(test::call(engine, "evaluate", with(pointer, huge))), pointer);
  }
  CHECK(refusal(engine, with("/events/1/contact", "+" + std::string(300'000, '1'))) ==
        "invalid-request events[1].contact");
  const auto result = test::result_of(engine, "evaluate", with("/events/1/id", huge));
  CHECK(result.at("events").at(1).at("id") == huge);
  CHECK(is_error(json::parse(engine.call(huge, "{}"))));
  check_alive(engine);
}

TEST_CASE("damaged requests are refused or answered, never worse") {
  Engine engine = test::bundled_engine();
  const std::string full = full_request().dump();
  std::mt19937_64 random{9};
  for (int round = 0; round < 1'000; ++round) {
    std::string damaged = full;
    for (auto flips = random() % 3 + 1; flips > 0; --flips) {
      const char byte =
          random() % 2 ? "\"{}[],:0129.-+eE\\ \0"[random() % 18] : static_cast<char>(random());
      damaged[random() % damaged.size()] = byte;
    }
    CHECK_MESSAGE(is_answer(json::parse(engine.call("evaluate", damaged))), damaged);
  }
  check_alive(engine);
}

TEST_CASE("requests with parts of themselves in other places are refused or answered") {
  Engine engine = test::bundled_engine();
  std::mt19937_64 random{10};
  const auto nodes = test::nodes_of(full_request());
  for (int round = 0; round < 1'000; ++round) {
    json request = full_request();
    const json moved = request.at(nodes[random() % nodes.size()].pointer);
    request[nodes[1 + random() % (nodes.size() - 1)].pointer] = moved;
    CHECK_MESSAGE(is_answer(test::call(engine, "evaluate", request)), request.dump());
  }
  check_alive(engine);
}

TEST_CASE("the documents of a variant take the place of those of the request") {
  Engine engine = test::bundled_engine();
  const auto offer = [](const std::string& issuer, const std::string& rate) {
    return json{
        {"kind", "overlay"},
        {"id", issuer + "/usd/2026-10-01"},
        {"channel", "whatsapp"},
        {"issuer", issuer},
        {"layer", "cost"},
        {"currency", "USD"},
        {"effectiveFrom", "2026-10-01"},
        {"source", {{"title", "Offer"}, {"url", "https://example.com/"}, {"date", "2026-10-01"}}},
        {"read", "2026-10-01"},
        {"confidence", "provider"},
        {"rates", {{"Ukraine", {{"utility", rate}}}}}};
  };
  const json request{{"channel", "whatsapp"},
                     {"tariffs", {offer("one", "0.02")}},
                     {"variants",
                      {json::object(),
                       {{"tariffs", "bundled"}},
                       {{"tariffs", json::array()}},
                       {{"tariffs", {offer("two", "0.01")}}}}},
                     {"events",
                      {{{"at", "2026-11-01T10:00:00Z"},
                        {"contact", "+380671234567"},
                        {"from", "business"},
                        {"type", "template"},
                        {"category", "utility"}}}}};
  const json variants = test::result_of(engine, "compare", request).at("variants");
  const char* const totals[] = {"0.0200", "0.0298", "0.0298", "0.0100"};
  for (std::size_t n = 0; n < std::size(totals); ++n)
    CHECK(variants.at(n).at("evaluation").at("invoice").at("totals").at("USD") == totals[n]);
}

TEST_CASE("questions about rates, markets and rules are refused with the path") {
  struct {
    std::string method;
    json query;
    std::string refusal;
  } const cases[] = {
      {"rates", json::object(), "invalid-request channel"},
      {"rates", {{"channel", "sms"}, {"at", "2026-10-01"}}, "invalid-request channel"},
      {"rates", {{"channel", "whatsapp"}, {"at", "tomorrow"}}, "invalid-request at"},
      {"rates", {{"channel", "whatsapp"}, {"at", 20261001}}, "invalid-request at"},
      {"rates", {{"channel", "whatsapp"}, {"at", "2026-10-01"}, {"x", 1}}, "invalid-request x"},
      {"rates", {{"channel", "whatsapp"}, {"at", "2016-10-01"}}, "no-card at"},
      {"rates", {{"channel", "whatsapp"}, {"currency", "XYZ"}}, "invalid-request currency"},
      {"rates", {{"channel", "viber-business"}}, "no-card currency"},
      {"rates", {{"channel", "viber-bot"}, {"traffic", "regulated"}}, "no-card currency"},
      {"rates", {{"channel", "viber-bot"}, {"unit", "minute"}}, "no-card currency"},
      {"rates", {{"channel", "whatsapp"}, {"unit", "hour"}}, "invalid-request unit"},
      {"rates", {{"channel", "whatsapp"}, {"unit", ""}}, "invalid-request unit"},
      {"rates",
       {{"channel", "whatsapp"}, {"at", "2026-10-01"}, {"market", "Atlantis"}},
       "unknown-market market"},
      // Its one row of every market holds for markets, not for other names.
      {"rates",
       {{"channel", "whatsapp"}, {"unit", "token"}, {"market", "Atlantis"}},
       "unknown-market market"},
      {"rates",
       {{"channel", "whatsapp"}, {"unit", "token"}, {"market", "UA"}},
       "unknown-market market"},
      // A market of its own since 2026-10-01, for which the card of calls has no row.
      {"rates",
       {{"channel", "whatsapp"}, {"unit", "minute"}, {"at", "2026-11-20"}, {"country", "UA"}},
       "unknown-market country"},
      {"markets", json::array(), "invalid-request "},
      {"market",
       {{"phoneOrCountry", "nobody"}, {"at", "2026-10-01"}},
       "invalid-request phoneOrCountry"},
      {"market",
       {{"phoneOrCountry", "QQ"}, {"at", "2026-10-01"}},
       "invalid-request phoneOrCountry"},
      {"market",
       {{"phoneOrCountry", 380671234567}, {"at", "2026-10-01"}},
       "invalid-request phoneOrCountry"},
      {"market",
       {{"phoneOrCountry", "+380671234567"}, {"at", "2026-10-01"}, {"x", 1}},
       "invalid-request x"},
      {"rule", json::object(), "invalid-request id"},
      {"rule", {{"id", "whatsapp/2026-10-01#coffee"}}, "unknown-rule id"},
      {"rule", {{"id", ""}}, "unknown-rule id"},
      {"evaluat", json::object(), "unknown-method "},
      {"", json::object(), "unknown-method "},
  };
  Engine engine = test::bundled_engine();
  for (const auto& [method, query, expected] : cases) {
    CHECK_MESSAGE(refusal_of_text(engine, method, query.dump()) == expected, method, " ",
                  query.dump());
  }
  check_alive(engine);
}

TEST_CASE("an engine without tariffs decides, and prices nothing") {
  Engine engine;
  const auto result = test::result_of(engine, "evaluate",
                                      {{"channel", "whatsapp"},
                                       {"events",
                                        {full_request().at("events").at(0),
                                         {{"at", "2026-11-20T10:00:00Z"},
                                          {"contact", "+380671234567"},
                                          {"from", "business"},
                                          {"type", "template"},
                                          {"category", "marketing"},
                                          {"sender", "other"}}}}});
  const auto& event = result.at("events").at(1);
  CHECK(event.at("verdict") == "charged");
  CHECK(event.at("price").is_null());
  CHECK(result.at("invoice").at("partial") == true);
  CHECK(result.at("problems").size() == 1);
}

}  // namespace
TEST_CASE("an unknown field is told with all that may stand there") {
  Engine engine = test::bundled_engine();
  const json answer = test::call(
      engine, "evaluate",
      {{"channel", "whatsapp"}, {"events", json::array()}, {"account", {{"tz", "Europe/Kyiv"}}}});
  const json& error = answer.at("error");
  CHECK(error.at("path") == "account.tz");
  CHECK(error.at("message") ==
        "Unknown field; expected one of aiProvider, authenticationInternational, contacts, "
        "counters, country, currency, exempt, paymentMethod, senders, solutionPartner, timezone, "
        "wabas.");
}

}  // namespace chatfare
