#include "replay.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "bill_json.hpp"
#include "error.hpp"
#include "evaluation.hpp"
#include "log.hpp"
#include "model/cards.hpp"
#include "model/generator.hpp"
#include "support/engine.hpp"
#include "support/scenario.hpp"
#include "variant.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr double kNotGiven = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t kLogs = 1500;

const json& tariff_documents() {
  static const json kDocuments = json::parse(test::load_tariffs(CHATFARE_TARIFFS));
  return kDocuments;
}

std::shared_ptr<const TariffBook> book() {
  static const auto kBook = [] {
    auto loaded = std::make_shared<TariffBook>();
    loaded->load(tariff_documents(), "");
    return loaded;
  }();
  return kBook;
}

/// One row of a log in columns.
struct LogRow {
  const Event* event;
  const Delivery* delivery;
};

/// The messages of a request as rows: one per event, of a group message one per recipient.
std::vector<LogRow> rows_of(const Request& request) {
  std::vector<LogRow> rows;
  for (const Event& event : request.events) {
    if (event.members.empty()) rows.push_back({&event, &event.delivery});
    for (const Delivery& member : event.members) rows.push_back({&event, &member});
  }
  return rows;
}

std::uint16_t country_code(const Contact& contact) {
  if (contact.country == kNoCountry) {
    return contact.is_number ? kNumberWithoutCountry : kCountryUnknown;
  }
  return static_cast<std::uint16_t>(contact.country[0] << 8 | contact.country[1]);
}

/// The same log in columns.
void fill(Columns& columns, const Request& request) {
  const std::vector<LogRow> rows = rows_of(request);
  columns.make(rows.size(), UINT32_MAX);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& [event, delivery] = rows[i];
    const auto epoch_ms = [](Instant instant) {
      return static_cast<double>(instant.time_since_epoch().count());
    };
    columns.of<double>(Column::time)[i] = epoch_ms(event->at);
    columns.of<std::uint32_t>(Column::thread)[i] = event->thread;
    columns.of<std::uint8_t>(Column::kind)[i] = static_cast<std::uint8_t>(event->kind);
    columns.of<std::uint16_t>(Column::sender)[i] = static_cast<std::uint16_t>(event->sender);
    const bool said = delivery->given || !delivery->delivered();
    columns.of<std::uint8_t>(Column::status)[i] =
        said ? static_cast<std::uint8_t>(static_cast<unsigned>(delivery->status) + 1) : 0;
    columns.of<double>(Column::delivered_at)[i] =
        delivery->delivered() && delivery->at != event->at ? epoch_ms(delivery->at) : kNotGiven;
    columns.of<std::uint8_t>(Column::entry_point)[i] =
        static_cast<std::uint8_t>(event->entry_point);
    columns.of<std::uint16_t>(Column::country)[i] =
        country_code(request.contacts[delivery->contact]);
    columns.of<std::uint8_t>(Column::flags)[i] = flags_of(*event, request.details_of(*event));
    const auto micros = [](std::optional<Amount> amount) {
      return amount ? amount->micros : kAmountUnknown;
    };
    const Details& details = request.details_of(*event);
    columns.of<std::int64_t>(Column::max_price)[i] = micros(details.max_price);
    columns.of<std::int64_t>(Column::cost)[i] = micros(details.cost);
    columns.of<double>(Column::quantity)[i] =
        event->quantity == kQuantityUnknown ? kNotGiven : static_cast<double>(event->quantity);
  }
}

/// The request of the same log in columns.
json options_of(json request, const Request& read) {
  request.erase("events");
  request["senders"] = json::array();
  for (const Sender& sender : read.senders) request["senders"].push_back(sender.id);
  return request;
}

/// What is said of a row.
struct Said {
  std::uint8_t verdict = kNoCode;
  std::string rule;
  Item item = Item::none;
  int tier = -1;
  std::string currency;
  std::int64_t amount = 0;
  friend bool operator==(const Said&, const Said&) = default;
};

Said said_of(const Evaluation& evaluation, std::uint32_t index, std::size_t member) {
  const DecidedEvent& decided = evaluation.decided(index);
  const Decision& decision = decided.members.empty() ? decided.whole : decided.members[member];
  Said said;
  const Row* row = decision.row;
  for (const Charge& charge : evaluation.rating().charges_of(index)) {
    if (charge.member >= 0 && static_cast<std::size_t>(charge.member) != member) continue;
    row = charge.row;
    if (!charge.price) continue;
    said.tier = charge.price->tier.value_or(-1);
    said.currency = charge.price->currency;
    said.amount = charge.price->amount ? charge.price->amount->micros : kAmountUnknown;
  }
  if (!row) return said;
  said.verdict = static_cast<std::uint8_t>(row->verdict);
  said.rule = rule_id(decision.rules(), *row);
  said.item = row->item;
  return said;
}

std::string rule_of(std::uint16_t number) {
  std::vector<std::string> ids;
  for (const RuleSet* rules : rule_sets()) {
    for (const Row& row : rules->rows) ids.push_back(rule_id(*rules, row));
  }
  return number == kNoRule ? "" : ids.at(number);
}

Said said_of(const Replay& replay, const Columns& columns, std::size_t row) {
  Said said;
  said.verdict = columns.of<std::uint8_t>(Column::verdict)[row];
  said.rule = rule_of(columns.of<std::uint16_t>(Column::rule)[row]);
  said.item = static_cast<Item>(columns.of<std::uint8_t>(Column::item)[row]);
  said.tier = columns.of<std::int8_t>(Column::tier)[row];
  const std::uint8_t currency = columns.of<std::uint8_t>(Column::currency)[row];
  if (currency != kNoCode) said.currency = replay.currencies().at(currency);
  said.amount = columns.of<std::int64_t>(Column::amount)[row];
  return said;
}

std::string text_of(const Said& said) {
  return std::to_string(said.verdict) + " " + said.rule + " " + std::string{name(said.item)} +
         " tier " + std::to_string(said.tier) + " " + std::to_string(said.amount) + " " +
         said.currency;
}

std::string text_of(const Invoice& invoice) {
  Writer out;
  write_invoice(out, invoice);
  return out.take();
}

std::string packages_of(const Rating& rating) {
  Writer out;
  out.begin_object();
  write_packages(out, rating.packages());
  return out.end_object().take();
}

std::map<std::string, std::int64_t> problems_of(const Evaluation& evaluation) {
  std::map<std::string, std::int64_t> rows;
  for (const Problem& problem : evaluation.rating().problems()) ++rows[std::string{problem.code}];
  return rows;
}

std::map<std::string, std::int64_t> problems_of(const Replay& replay) {
  std::map<std::string, std::int64_t> rows;
  for (const auto& [code, problem] : replay.problems()) rows[std::string{code}] = problem.rows;
  return rows;
}

void compare_with_evaluation(const json& log) {
  CAPTURE(log.dump());
  const Request request = read_request(log.dump(), book());
  const bool groups = std::any_of(request.events.begin(), request.events.end(),
                                  [](const Event& event) { return !event.members.empty(); });
  // The recipients of a group message share the instant that decides it; rows do not.
  if (groups && request.choices.switched(Point::decided_at)) return;
  const Evaluation evaluation{request};
  Columns columns;
  fill(columns, request);
  const Replay replay{read_request_of_columns(options_of(log, request), book()), columns};
  std::size_t row = 0;
  for (std::uint32_t index = 0; index < request.events.size(); ++index) {
    const std::size_t members = std::max<std::size_t>(1, request.events[index].members.size());
    for (std::size_t member = 0; member < members; ++member, ++row) {
      CAPTURE(index);
      CHECK(text_of(said_of(replay, columns, row)) == text_of(said_of(evaluation, index, member)));
    }
  }
  CHECK(text_of(replay.invoice()) == text_of(evaluation.invoice()));
  CHECK(packages_of(replay.rating()) == packages_of(evaluation.rating()));
  CHECK(problems_of(replay) == problems_of(evaluation));
}

void compare_random_logs(const std::string& channel, const std::string& from) {
  const naive::Cards cards{tariff_documents()};
  const naive::Generator generator{cards, channel, from};
  for (std::uint64_t seed = 1; seed <= kLogs; ++seed) {
    json log = generator.request(seed);
    // Columns do not tell the end of a free entry point.
    for (json& event : log.at("events")) event.erase("entryPointClosesAt");
    compare_with_evaluation(log);
  }
}

/// The events of a request, one per line.
std::string lines_of(const json& events) {
  std::string lines;
  for (const json& event : events) lines += event.dump() + "\n";
  return lines;
}

std::unique_ptr<Log> log_of(const json& request, const std::string& lines) {
  json options = request;
  options.erase("events");
  options["format"] = "ndjson";
  auto log = std::make_unique<Log>(std::move(options), book());
  log->push(lines);
  log->end_of_file();
  log->play(SIZE_MAX);
  return log;
}

/// The events in the order in which a log is played: at equal times that differs from the order of
/// its lines.
json in_order_of_play(const json& events, const Log& log) {
  json ordered = json::array();
  std::set<LogLine> seen;
  for (const LogEntry& entry : log.book().entries())
    if (seen.insert(entry.line).second) ordered.push_back(events.at(entry.line - 1));
  return ordered;
}

Said said_of(const LogVerdict& verdict, const Log& log) {
  Said said;
  said.verdict = verdict.verdict;
  said.rule = rule_of(verdict.rule);
  said.item = static_cast<Item>(verdict.item);
  said.tier = verdict.tier;
  if (verdict.currency != kNoCode) said.currency = log.currencies().at(verdict.currency);
  said.amount = verdict.amount;
  return said;
}

std::string sender_of(const LogVerdict& verdict, const Log& log) {
  return log.book().request().senders[log.book().threads()[verdict.thread].first].id;
}

void compare_lines_with_evaluation(json log, std::mt19937_64& random) {
  CAPTURE(log.dump());
  if (log.value("assumptions", json::object()).contains("decided-at")) return;
  // A log knows no two events of one id; a line without one is no repetition of another.
  for (json& event : log.at("events")) event.erase("id");
  const auto read = log_of(log, lines_of(log.at("events")));
  log["events"] = in_order_of_play(log.at("events"), *read);
  const auto again = log_of(log, lines_of(log.at("events")));
  const Request request = read_request(log.dump(), book());
  const Evaluation evaluation{request};
  std::multiset<std::string> expected, found;
  for (std::uint32_t i = 0; i < request.events.size(); ++i) {
    for (std::size_t m = 0; m < std::max<std::size_t>(1, request.events[i].members.size()); ++m)
      expected.insert(std::to_string(i + 1) + ": " + request.senders[request.events[i].sender].id +
                      " " + text_of(said_of(evaluation, i, m)));
  }
  for (const LogVerdict& verdict : again->verdicts())
    found.insert(std::to_string(verdict.line) + ": " + sender_of(verdict, *again) + " " +
                 text_of(said_of(verdict, *again)));
  CHECK(expected == found);
  CHECK(text_of(again->invoice()) == text_of(evaluation.invoice()));
  CHECK(packages_of(again->rating()) == packages_of(evaluation.rating()));
  json shuffled = log.at("events");
  std::shuffle(shuffled.begin(), shuffled.end(), random);
  const auto other = log_of(log, lines_of(shuffled));
  CHECK(text_of(other->invoice()) == text_of(evaluation.invoice()));
  CHECK(other->counts() == again->counts());
}

TEST_CASE("a log read line by line is decided and billed as event by event, whatever its order") {
  const naive::Cards cards{tariff_documents()};
  std::mt19937_64 random{1};
  for (const auto& [channel, from] : {std::pair{"whatsapp", "2022-01-01"},
                                      {"viber-bot", "2019-04-01"},
                                      {"viber-business", "2021-01-01"}}) {
    const naive::Generator generator{cards, channel, from};
    for (std::uint64_t seed = 1; seed <= kLogs / 5; ++seed)
      compare_lines_with_evaluation(generator.request(seed), random);
  }
}

TEST_CASE("a number keeps its windows when it moves to an account in another zone") {
  const auto event = [](const char* at, const char* sender, const char* from, json rest) {
    rest.update({{"at", at}, {"sender", sender}, {"from", from}, {"contact", "+380671234567"}});
    return rest;
  };
  const json utility{{"type", "template"}, {"category", "utility"}};
  const json log{
      {"channel", "whatsapp"},
      {"account",
       {{"wabas", {{"a", {{"timezone", "Europe/Kyiv"}}}, {"b", {{"timezone", "America/Bogota"}}}}},
        {"senders",
         {{"first", {{"waba", "a"}}},
          {"second", {{"waba", "b"}, {"movedFrom", "first"}}},
          {"third", {{"waba", "a"}, {"movedFrom", "second"}}}}}}},
      {"events",
       {event("2024-10-31T08:00:00Z", "first", "business", utility),
        event("2024-10-31T12:00:00Z", "second", "business", utility),
        event("2026-08-10T09:00:00Z", "first", "customer", {{"type", "message"}}),
        event("2026-08-10T15:00:00Z", "third", "business", utility),
        event("2026-08-11T09:00:00Z", "second", "business", utility)}}};
  const Request request = read_request(log.dump(), book());
  const Evaluation evaluation{request};
  std::vector<std::string_view> verdicts;
  for (std::uint32_t i = 0; i < request.events.size(); ++i)
    verdicts.push_back(name(evaluation.decided(i).whole.row->verdict));
  CHECK(verdicts ==
        std::vector<std::string_view>{"charged", "free", "received", "free", "charged"});
  compare_with_evaluation(log);
  std::mt19937_64 random{1};
  compare_lines_with_evaluation(log, random);
}

TEST_CASE("a log that is moved to another day is priced as the events of a comparison are") {
  const naive::Cards cards{tariff_documents()};
  for (const auto& [channel, from] : {std::pair{"whatsapp", "2024-01-01"},
                                      {"viber-bot", "2024-02-05"},
                                      {"viber-business", "2021-01-01"}}) {
    const naive::Generator generator{cards, channel, from};
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
      json log = generator.request(seed);
      if (log.value("assumptions", json::object()).contains("decided-at")) continue;
      for (json& event : log.at("events")) event.erase("id");
      const auto unmoved = log_of(log, lines_of(log.at("events")));
      log["events"] = in_order_of_play(log.at("events"), *unmoved);
      CAPTURE(log.dump());
      const Request request = read_request(log.dump(), book());
      const Variant moved = read_variant(request, {{"from", "2026-10-01"}}, "");
      log["startDay"] = "2026-10-01";
      const auto read = log_of(log, lines_of(log.at("events")));
      CHECK(text_of(read->invoice()) == text_of(Evaluation{moved.request}.invoice()));
    }
  }
}

/// The requests of golden scenarios with documents of providers.
std::vector<json> requests_with_overlays() {
  std::vector<json> requests;
  for (const auto& file : test::json_files(CHATFARE_SCENARIOS)) {
    const json scenario = json::parse(std::ifstream{file});
    if (test::method_of(scenario) != "evaluate" || !scenario.contains("expected")) continue;
    const json& request = scenario.at("request");
    const json documents = request.value("tariffs", json::array());
    const bool overlays = std::any_of(documents.begin(), documents.end(), [](const json& document) {
      return document.value("kind", "") == "overlay";
    });
    if (overlays) requests.push_back(request);
  }
  return requests;
}

/// The totals of the days before and from the first of a month on, together.
std::map<std::string, Amount> totals_of_days(json log, const char* last, const char* first) {
  const std::string lines = lines_of(log.at("events"));
  log["to"] = last;
  auto totals = log_of(log, lines)->invoice().totals.by_currency;
  log.erase("to");
  log["from"] = first;
  for (const auto& [currency, amount] : log_of(log, lines)->invoice().totals.by_currency)
    totals[currency] = add(totals[currency], amount);
  return totals;
}

TEST_CASE("what providers set and charge is billed in a log as event by event") {
  const auto requests = requests_with_overlays();
  REQUIRE(requests.size() > 20);
  std::mt19937_64 random{1};
  for (const json& request : requests) {
    compare_with_evaluation(request);
    compare_lines_with_evaluation(request, random);
  }
}

TEST_CASE("what is due in two stretches of days is what is due in both") {
  for (const json& request : requests_with_overlays()) {
    json log = request;
    for (json& event : log.at("events")) event.erase("id");
    CAPTURE(log.dump());
    for (const auto& [last, first] : {std::pair{"2026-09-30", "2026-10-01"},
                                      {"2026-10-31", "2026-11-01"},
                                      {"2026-12-31", "2027-01-01"}}) {
      const auto whole = log_of(log, lines_of(log.at("events")))->invoice().totals.by_currency;
      CHECK(totals_of_days(log, last, first) == whole);
    }
  }
}

TEST_CASE("so is a random log with the documents of a provider") {
  const naive::Cards cards{tariff_documents()};
  const auto requests = requests_with_overlays();
  std::mt19937_64 random{1};
  std::uint64_t seed = 1;
  for (const auto& [channel, from] : {std::pair{"whatsapp", "2022-01-01"},
                                      {"viber-bot", "2024-02-05"},
                                      {"viber-business", "2021-01-01"}}) {
    const naive::Generator generator{cards, channel, from};
    int logs = 0;
    for (const json& provider : requests) {
      if (provider.value("channel", "") != channel) continue;
      for (int i = 0; i < 10; ++i) {
        json log = generator.request(++seed);
        for (json& event : log.at("events")) event.erase("entryPointClosesAt");
        log["tariffs"] = provider.at("tariffs");
        log.erase("cards");
        log.erase("overlays");
        const json account = provider.value("account", json::object());
        if (account.contains("senders")) log["account"]["senders"].update(account.at("senders"));
        compare_with_evaluation(log);
        compare_lines_with_evaluation(log, random);
        ++logs;
      }
    }
    CHECK(logs >= 50);
  }
}

TEST_CASE("a log of WhatsApp in columns is decided and billed as event by event") {
  compare_random_logs("whatsapp", "2022-01-01");
}

TEST_CASE("a log of a Viber bot in columns is decided and billed as event by event") {
  compare_random_logs("viber-bot", "2019-04-01");
}

TEST_CASE("a log of Viber Business in columns is decided and billed as event by event") {
  compare_random_logs("viber-business", "2021-01-01");
}

}  // namespace
}  // namespace chatfare
