#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "api.hpp"
#include "calendar.hpp"
#include "support/engine.hpp"

namespace chatfare {
namespace {

using nlohmann::json;
using namespace date::literals;

constexpr int kRequests = 40;
constexpr int kEvents = 40;

/// Random traffic of two phone numbers and a bot with a handful of contacts around the change of
/// rules and month of 1 October 2026. No two instants are the same.
class Traffic {
 public:
  explicit Traffic(std::uint64_t seed) : random_(seed) {}

  json request() {
    now_ = Instant{date::sys_days{2026_y / 9 / 28}};
    json events = json::array();
    for (int i = 0; i < kEvents; ++i) events.push_back(event(i));
    std::shuffle(events.begin(), events.end(), random_);
    return {{"channel", "whatsapp"},
            {"account",
             {{"timezone", pick({"UTC", "Europe/Kyiv", "America/New_York"})},
              {"country", "UA"},
              {"exempt", chance(20)},
              {"authenticationInternational",
               {{"eligible", chance(50)}, {"startTimes", {{"default", "2026-09-30T12:00:00Z"}}}}},
              {"senders", {{"bot", {{"channel", "viber-bot"}, {"createdAt", "2024-03-10"}}}}}}},
            {"events", std::move(events)}};
  }

  void shuffle(json& list) { std::shuffle(list.begin(), list.end(), random_); }

 private:
  std::uint64_t below(std::uint64_t end) { return random_() % end; }
  bool chance(std::uint64_t percent) { return below(100) < percent; }
  std::string pick(const std::vector<std::string>& choices) {
    return choices[below(choices.size())];
  }

  std::string number() {
    return pick(
        {"+380671234567", "+4915112345678", "+12025550123", "+77011234567", "+12425550123"});
  }

  json event(int index) {
    // Whole seconds; deliveries are told apart by their milliseconds.
    now_ += std::chrono::seconds{1 + below(5) * below(5) * 1200};
    const std::string sender = pick({"main", "main", "second", "bot"});
    json event{
        {"id", "e" + std::to_string(index)}, {"at", format_instant(now_)}, {"sender", sender}};
    event["contact"] = chance(10) ? "visitor" : number();
    const bool customer = chance(45);
    event["from"] = customer ? "customer" : "business";
    if (customer) {
      add_customer_side(event, sender == "bot");
    } else {
      add_business_side(event, sender == "bot");
      add_delivery(event, index);
    }
    return event;
  }

  void add_customer_side(json& event, bool bot) {
    event["type"] = bot ? pick({"open", "subscribe", "message", "message", "unsubscribe"})
                        : pick({"message", "message", "message", "reaction", "call"});
    if (!bot && event["type"] == "message" && chance(40)) {
      event["entryPoint"] = pick({"click-to-whatsapp-ad", "facebook-page-button"});
    }
  }

  void add_business_side(json& event, bool bot) {
    event["type"] = bot ? pick({"welcome", "message"})
                        : pick({"template", "template", "service", "agent", "reaction", "call"});
    if (event["type"] == "template") {
      event["category"] = pick({"marketing", "utility", "authentication"});
    }
    if (event["type"] == "agent") event["tokens"] = below(5000);
    const bool groups = event["type"] == "service" || event["type"] == "template";
    if (groups && event.value("category", "") != "authentication" && chance(15)) {
      event["contact"] = "group";
      json absent{{"contact", number()}, {"status", pick({"read", "failed"})}};
      event["recipients"] = json::array({"+380501234567", "visitor", std::move(absent)});
    }
  }

  void add_delivery(json& event, int index) {
    if (chance(50)) event["status"] = pick({"delivered", "read", "sent", "failed"});
    const std::string status = event.value("status", "delivered");
    if ((status == "delivered" || status == "read") && chance(60)) {
      event["deliveredAt"] =
          format_instant(now_ + std::chrono::seconds{below(7200)} + Duration{index + 1});
    }
  }

  std::mt19937_64 random_;
  Instant now_{};
};

/// Calls f(request, result) for many random requests.
template <class F>
void for_each_evaluation(std::uint64_t seed, F f) {
  Engine engine = test::bundled_engine();
  Traffic traffic{seed};
  for (int i = 0; i < kRequests; ++i) {
    const json request = traffic.request();
    f(request, test::result_of(engine, "evaluate", request));
  }
}

std::map<std::string, json> by_id(const json& list) {
  std::map<std::string, json> found;
  for (const auto& entry : list) found.emplace(entry.at("id").get<std::string>(), entry);
  return found;
}

/// Micro-units of a decimal string, by its digits alone.
std::int64_t micros(const json& amount) {
  std::string text = amount.get<std::string>();
  const auto decimals = text.size() - text.find('.') - 1;
  REQUIRE(decimals >= 4);
  REQUIRE(decimals <= 6);
  text.erase(text.find('.'), 1).append(6 - decimals, '0');
  return std::stoll(text);
}

using Sums = std::map<std::string, std::int64_t>;

Sums sums_of(const json& totals) {
  Sums sums;
  for (const auto& [currency, amount] : totals.items()) sums[currency] = micros(amount);
  std::erase_if(sums, [](const auto& entry) { return entry.second == 0; });
  return sums;
}

Instant instant(const json& text) { return *parse_instant(text.get<std::string>()); }

TEST_CASE("any traffic: the order in which events are listed changes nothing") {
  Engine engine = test::bundled_engine();
  Traffic shuffler{1};
  for_each_evaluation(11, [&](json request, const json& result) {
    shuffler.shuffle(request["events"]);
    const auto shuffled = test::result_of(engine, "evaluate", request);
    CHECK(by_id(shuffled.at("events")) == by_id(result.at("events")));
    CHECK(shuffled.at("windows") == result.at("windows"));
    CHECK(shuffled.at("invoice") == result.at("invoice"));
    CHECK(shuffled.at("sensitivity") == result.at("sensitivity"));
    CHECK(shuffled.at("problems").size() == result.at("problems").size());
  });
}

TEST_CASE(
    "any traffic: the result keeps the order of the request, byte for byte the same each time") {
  Engine engine = test::bundled_engine();
  for_each_evaluation(12, [&](const json& request, const json& result) {
    REQUIRE(result.at("events").size() == request.at("events").size());
    for (std::size_t i = 0; i < request.at("events").size(); ++i) {
      CHECK(result.at("events")[i].at("id") == request.at("events")[i].at("id"));
    }
    const std::string text = request.dump();
    CHECK(engine.call("evaluate", text) == engine.call("evaluate", text));
  });
}

TEST_CASE("any traffic: a thread alone is decided as it is among others") {
  // No allowance is used up and no tier is left by so few messages, so threads do not touch.
  Engine engine = test::bundled_engine();
  for_each_evaluation(13, [&](const json& request, const json& result) {
    std::map<std::pair<std::string, std::string>, json> threads;
    for (const auto& event : request.at("events")) {
      threads[{event.at("sender"), event.at("contact")}].push_back(event);
    }
    const auto together = by_id(result.at("events"));
    for (const auto& [thread, events] : threads) {
      json alone = request;
      alone["events"] = events;
      const auto answer = test::result_of(engine, "evaluate", alone);
      for (const auto& event : answer.at("events")) {
        const json& other = together.at(event.at("id"));
        for (const char* key : {"verdict", "rule", "item", "market", "billedAt", "month"}) {
          CHECK_MESSAGE(event.at(key) == other.at(key), event.dump(), " ", other.dump());
        }
        CHECK(event.at("price").is_null() == other.at("price").is_null());
        if (!event.at("price").is_null()) {
          CHECK(event.at("price").at("amount") == other.at("price").at("amount"));
        }
        for (const char* key : {"opens", "extends", "closes", "inside"}) {
          CHECK(event.at("windows").at(key).size() == other.at("windows").at(key).size());
        }
      }
    }
  });
}

TEST_CASE("any traffic: the prices of the events are the invoice, to the last micro-unit") {
  for_each_evaluation(14, [](const json&, const json& result) {
    std::map<std::string, Sums> by_month;
    Sums all;
    const auto add = [&](const std::string& month, const json& price) {
      if (price.is_null() || micros(price.at("amount")) == 0) return;
      CHECK(micros(price.at("amount")) ==
            micros(price.at("unitPrice")) * std::stoll(price.at("quantity").get<std::string>()));
      by_month[month][price.at("currency")] += micros(price.at("amount"));
      all[price.at("currency")] += micros(price.at("amount"));
    };
    for (const auto& event : result.at("events")) {
      if (event.at("month").is_null()) continue;
      if (!event.contains("recipients")) add(event.at("month"), event.at("price"));
      for (const auto& recipient : event.value("recipients", json::array())) {
        add(event.at("month"), recipient.at("price"));
      }
    }
    const auto& invoice = result.at("invoice");
    Sums total;
    for (const auto& month : invoice.at("months")) {
      Sums lines;
      for (const auto& line : month.at("lines")) {
        if (line.at("amount").is_null()) {
          CHECK(month.at("partial") == true);
          CHECK(invoice.at("partial") == true);
          continue;
        }
        const auto amount = micros(line.at("amount"));
        CHECK(amount ==
              micros(line.at("unitPrice")) * std::stoll(line.at("quantity").get<std::string>()));
        if (amount == 0) continue;
        const std::string currency = line.at("currency");
        lines[currency] += amount;
        total[currency] += amount;
        if (line.at("kind") == "fee") {
          by_month[month.at("month")][currency] += amount;
          all[currency] += amount;
        }
      }
      CHECK(sums_of(month.at("totals")) == lines);
      CHECK(by_month[month.at("month")] == lines);
    }
    CHECK(sums_of(invoice.at("totals")) == total);
    CHECK(all == total);
  });
}

TEST_CASE("any traffic: what is charged has a price or a problem that names it") {
  for_each_evaluation(15, [](const json&, const json& result) {
    std::set<std::string> named;
    for (const auto& problem : result.at("problems")) {
      if (!problem.at("event").is_null()) named.insert(problem.at("event").get<std::string>());
    }
    for (const auto& event : result.at("events")) {
      INFO(event.dump());
      const bool charged = event.at("verdict") == "charged";
      CHECK(event.at("item").is_null() == !charged);
      if (!charged) CHECK(event.at("price").is_null());
      if (charged && event.at("price").is_null()) CHECK(named.contains(event.at("id")));
    }
  });
}

TEST_CASE("any traffic: only what was delivered by the business has a month and a market") {
  for_each_evaluation(16, [](const json& request, const json& result) {
    const auto asked = by_id(request.at("events"));
    for (const auto& event : result.at("events")) {
      INFO(event.dump());
      const bool delivered = event.at("verdict") == "free" || event.at("verdict") == "charged";
      CHECK(event.at("billedAt").is_null() == !delivered);
      CHECK(event.at("month").is_null() == !delivered);
      if (!delivered) CHECK(event.at("market").is_null());
      const json& given = asked.at(event.at("id"));
      CHECK((event.at("verdict") == "received") == (given.at("from") == "customer"));
      if (delivered && !given.contains("recipients")) {
        CHECK(instant(event.at("billedAt")) == instant(given.value("deliveredAt", given.at("at"))));
      }
    }
  });
}

TEST_CASE("any traffic: problems name an event and its place in the request") {
  for_each_evaluation(17, [](const json& request, const json& result) {
    for (const auto& problem : result.at("problems")) {
      std::string path = problem.at("path");
      REQUIRE(path.starts_with("events["));
      const json& event = request.at("events").at(std::stoul(path.substr(7)));
      CHECK(event.at("id") == problem.at("event"));
      CHECK(problem.at("message").get<std::string>().ends_with("."));
    }
  });
}

TEST_CASE("any traffic: windows and events speak of each other and agree") {
  for_each_evaluation(18, [](const json& request, const json& result) {
    const auto asked = by_id(request.at("events"));
    const auto windows = by_id(result.at("windows"));
    std::map<std::string, std::set<std::string>> opened, extended;
    for (const auto& event : result.at("events")) {
      const std::string id = event.at("id");
      const json& given = asked.at(id);
      for (const char* key : {"opens", "extends", "closes", "inside"}) {
        for (const auto& name : event.at("windows").at(key)) {
          REQUIRE(windows.contains(name));
          const json& window = windows.at(name);
          INFO(key, " ", window.dump(), " ", given.dump());
          CHECK(window.at("sender") == given.at("sender"));
          CHECK(window.at("contact") == given.at("contact"));
          const Instant at = instant(given.at("at"));
          CHECK(instant(window.at("opensAt")) <= at);
          CHECK(at < instant(window.at("closesAt")));
        }
      }
      for (const auto& name : event.at("windows").at("opens")) {
        opened[name].insert(id);
        CHECK(windows.at(name).at("opensAt") == given.at("at"));
      }
      for (const auto& name : event.at("windows").at("extends")) {
        extended[name].insert(id);
        const auto& inside = event.at("windows").at("inside");
        CHECK(std::find(inside.begin(), inside.end(), name) != inside.end());
      }
    }
    for (const auto& [name, window] : windows) {
      CHECK(opened[name] == std::set<std::string>{window.at("openedBy")});
      CHECK(extended[name] == window.at("extendedBy").get<std::set<std::string>>());
    }
  });
}

TEST_CASE("any traffic: windows are numbered by opening and those of one kind never overlap") {
  for_each_evaluation(19, [](const json&, const json& result) {
    std::map<std::tuple<std::string, std::string, std::string>, Instant> closed;
    Instant previous = kNever;
    int number = 0;
    for (const auto& window : result.at("windows")) {
      CHECK(window.at("id") == "w" + std::to_string(++number));
      const Instant opens = instant(window.at("opensAt")), closes = instant(window.at("closesAt"));
      CHECK(opens < closes);
      CHECK(previous <= opens);
      previous = opens;
      const std::string kind = window.at("kind");
      // A second click opens a further entry point while one is open.
      if (kind == "entry-point") {
        CHECK(closes - opens == std::chrono::hours{72});
        continue;
      }
      const auto [entry, first] =
          closed.try_emplace({kind, window.at("sender"), window.at("contact")}, kNever);
      CHECK_MESSAGE(entry->second <= opens, window.dump());
      entry->second = closes;
      if (kind == "viber-session") CHECK(closes - opens == std::chrono::hours{24});
      if (kind == "customer-service") {
        CHECK((window.at("extendedBy").empty() ? closes - opens == std::chrono::hours{24}
                                               : closes - opens > std::chrono::hours{24}));
      }
    }
  });
}

}  // namespace
}  // namespace chatfare
