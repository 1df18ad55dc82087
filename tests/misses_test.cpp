#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "api.hpp"
#include "calendar.hpp"
#include "support/engine.hpp"
#include "support/scenario.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

/// What only some types of messages have.
constexpr const char* kOfSomeTypes[] = {"category", "purpose", "api",
                                        "maxPrice", "cost",    "template"};

Instant instant(const json& at) {
  return at.is_string() ? *parse_instant(at.get<std::string>())
                        : Instant{Duration{at.get<std::int64_t>()}};
}

/// Whether an event is priced as if it were permitted, which the rules deny.
bool contradicts_rules(const json& result, const json& id) {
  const auto& problems = result.at("problems");
  return std::any_of(problems.begin(), problems.end(), [&id](const json& problem) {
    return problem.at("code") == "contradiction" && problem.at("event") == id &&
           problem.at("message").get<std::string>().find("refused") != std::string::npos;
  });
}

/// An event of a request and a miss of it.
struct Try {
  json request;
  std::size_t index;
  const json& miss;

  json& event() { return request["events"][index]; }

  void send_before() {
    const Duration by = instant(event()["at"]) - instant(miss.at("before")) + Duration{1};
    for (const char* member : {"at", "deliveredAt"}) {
      if (event().contains(member)) event()[member] = format_instant(instant(event()[member]) - by);
    }
  }
  void take_type() {
    for (const char* member : kOfSomeTypes) event().erase(member);
    event()["type"] = miss.at("type");
    if (miss.contains("category")) event()["category"] = miss["category"];
  }
  /// The customer writes at the instant that decides, just before the message.
  void let_customer_write(const json& more) {
    const bool by_delivery =
        request.value("assumptions", json::object()).value("decided-at", "") == "delivered";
    const json& at = event()["at"];
    json message{{"at", by_delivery ? event().value("deliveredAt", at) : at},
                 {"from", "customer"},
                 {"type", "message"}};
    for (const char* member : {"sender", "contact", "country"}) {
      if (event().contains(member)) message[member] = event()[member];
    }
    message.update(more);
    auto& events = request["events"];
    events.insert(events.begin() + static_cast<std::ptrdiff_t>(index), message);
  }
  /// Does what the miss says.
  void apply() {
    const std::string change = miss.at("change");
    if (miss.contains("type")) take_type();
    if (change == "earlier") send_before();
    if (change == "customer-first") let_customer_write(json::object());
    if (change == "entry-point") let_customer_write({{"entryPoint", "click-to-whatsapp-ad"}});
  }
};

/// Plays what each miss of a request says. Of an allowance no event could be changed to have it
/// left.
int check_misses(Engine& engine, const json& request, std::string_view name) {
  int checked = 0;
  const json result = test::result_of(engine, "evaluate", request);
  for (std::size_t i = 0; i < request.at("events").size(); ++i) {
    const json& event = result.at("events")[i];
    if (!event.contains("nearestMiss")) continue;
    json misses = event.value("otherMisses", json::array());
    misses.push_back(event["nearestMiss"]);
    for (const json& miss : misses) {
      if (miss.at("change") == "allowance") continue;
      Try other{request, i, miss};
      other.event()["id"] = "tried";
      // What was refused failed for that.
      if (event["verdict"] == "refused") {
        for (const char* member : {"status", "error"}) other.event().erase(member);
      }
      other.apply();
      const json played = test::result_of(engine, "evaluate", other.request);
      const auto tried = std::find_if(played.at("events").begin(), played.at("events").end(),
                                      [](const json& each) { return each.at("id") == "tried"; });
      const bool free = (*tried)["verdict"] == "free" && !contradicts_rules(played, "tried");
      CHECK_MESSAGE(free, name, " ", event["id"].dump(), " ", miss.dump(), " ",
                    (*tried)["rule"].dump());
      ++checked;
    }
  }
  return checked;
}

TEST_CASE("near misses: who does what one says has a free message") {
  Engine engine = test::bundled_engine();
  int checked = 0;
  for (const auto& file : test::json_files(CHATFARE_SCENARIOS)) {
    const auto scenario = json::parse(test::read_file(file));
    if (scenario.contains("expectedError") || test::method_of(scenario) != "evaluate") continue;
    checked += check_misses(engine, scenario.at("request"), file.stem().string());
  }
  CHECK(checked > 1000);
}

}  // namespace
}  // namespace chatfare
