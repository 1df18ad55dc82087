// What a provider says in a log beside what the rules make of it.

#include "reconcile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "instants.hpp"
#include "log.hpp"
#include "support/engine.hpp"

namespace chatfare {
namespace {

using nlohmann::json;
using Records = std::vector<json>;

std::string seconds(std::string_view instant) {
  return std::to_string(parse_instant(instant)->time_since_epoch().count() / 1000);
}

json webhook(const char* list, json element) {
  const json value = {{"messaging_product", "whatsapp"},
                      {"metadata", {{"display_phone_number", "15550783881"}}},
                      {list, json::array({std::move(element)})}};
  return {{"object", "whatsapp_business_account"},
          {"entry", {{{"id", "1"}, {"changes", {{{"field", "messages"}, {"value", value}}}}}}}};
}

/// A message of a customer in Germany.
json asked(std::string_view instant) {
  return webhook("messages", {{"id", "in." + std::string{instant}},
                              {"from", "491701234567"},
                              {"timestamp", seconds(instant)},
                              {"type", "text"}});
}

/// A status of a message to that customer; `more`: its `pricing`, its `conversation`.
json told(const char* message, const char* status, std::string_view instant,
          const json& more = json::object()) {
  json element = {{"id", message},
                  {"status", status},
                  {"timestamp", seconds(instant)},
                  {"recipient_id", "491701234567"}};
  element.update(more);
  return webhook("statuses", std::move(element));
}

json pricing(const char* type, const char* category) {
  return {{"pricing",
           {{"billable", std::string_view{type} == "regular"},
            {"pricing_model", "PMP"},
            {"type", type},
            {"category", category}}}};
}

const json kAccount = {{"account", {{"timezone", "Europe/Berlin"}, {"currency", "EUR"}}}};

json say(Log& log, const char* method, std::string_view text = "") {
  const json answer = json::parse(Engine::go_on(log, method, text));
  REQUIRE_MESSAGE(answer.contains("ok"), answer.dump());
  return answer.at("ok");
}

std::unique_ptr<Log> opened(const json& options) {
  std::unique_ptr<Log> log;
  test::bundled_engine().open(log, options.dump());
  REQUIRE(log);
  return log;
}

void push(Log& log, const json& record) { say(log, "push", record.dump() + "\n"); }

json finished(Log& log) {
  say(log, "endOfFile");
  while (say(log, "play", "65536").get<bool>()) {
  }
  return say(log, "result");
}

json result_of(const Records& records, const json& options = kAccount) {
  const auto log = opened(options);
  for (const json& record : records) push(*log, record);
  return finished(*log);
}

/// The same of a part for each record, joined in this order.
json joined(const Records& records, const json& options = kAccount) {
  const auto log = opened(options);
  for (const json& record : records) {
    const auto part = opened(options);
    push(*part, record);
    say(*part, "endOfFile");
    say(*part, "part");
    say(*log, "push", part->last_part());
    say(*log, "endOfFile");
  }
  return finished(*log);
}

/// Agreement, provider's words and verdict of each case.
Records cases_of(const json& result) {
  Records cases;
  for (const json& found : result.at("reconciliation").at("cases"))
    cases.push_back({found.at("agreement"), found.at("provider"), found.at("rules")});
  return cases;
}

/// One message, whatever order its statuses come in and however they are split.
void check_case(Records records, const json& expected) {
  for (int turn = 0; turn < 2; ++turn) {
    CHECK(cases_of(result_of(records)) == Records{expected});
    CHECK(cases_of(joined(records)) == Records{expected});
    std::reverse(records.begin(), records.end());
  }
}

Records problems_of(const json& result) {
  Records problems;
  for (const json& problem : result.at("problems"))
    problems.push_back({problem.at("code"), problem.at("field"), problem.at("count"),
                        problem.at("examples").at(0).at("line")});
  return problems;
}

}  // namespace

TEST_CASE("what the provider says of the delivery counts, not what of the sending") {
  const auto message = [](const json& at_first, const json& in_the_end) {
    return Records{told("m", "sent", "2026-10-25T10:00:00Z", at_first),
                   told("m", "delivered", "2026-10-25T10:00:03Z", in_the_end)};
  };
  // Without a customer's message before them all of these are charged.
  const std::vector<std::pair<const char*, const char*>> first = {
      {"regular", "utility"},
      {"regular", "marketing"},
      {"free_entry_point", "utility"},
      {"free_customer_service", "utility"}};
  for (const auto& [type, category] : first) {
    for (const char* last : {"utility", "marketing"}) {
      check_case(message(pricing(type, category), pricing("regular", last)),
                 {"agree", "regular " + std::string{last}, "charged " + std::string{last}});
    }
  }
  check_case(message(pricing("regular", "utility"), pricing("free_entry_point", "utility")),
             {"entry-point", "free_entry_point utility", "charged utility"});
  // Until September a utility template in the window was free.
  check_case(
      {asked("2026-09-10T10:00:00Z"),
       told("m", "sent", "2026-09-10T10:01:00Z", pricing("regular", "utility")),
       told("m", "delivered", "2026-09-10T10:01:03Z", pricing("free_customer_service", "utility"))},
      {"agree", "free_customer_service utility", "free"});
  // In a read that comes without a delivery; a status without `pricing` takes nothing back.
  check_case({told("m", "sent", "2026-10-25T10:00:00Z", pricing("regular", "utility")),
              told("m", "delivered", "2026-10-25T10:00:03Z"),
              told("m", "read", "2026-10-25T10:00:09Z", pricing("regular", "marketing"))},
             {"agree", "regular marketing", "charged marketing"});
  check_case({told("m", "sent", "2026-10-25T10:00:00Z", pricing("regular", "utility")),
              told("m", "delivered", "2026-10-25T10:00:03Z")},
             {"agree", "regular utility", "charged utility"});
}

TEST_CASE("a message that is charged in the end is in no entry point") {
  json sent = pricing("free_entry_point", "marketing");
  sent["conversation"] = {{"id", "c"},
                          {"expiration_timestamp", seconds("2026-10-28T10:00:00Z")},
                          {"origin", {{"type", "referral_conversion"}}}};
  check_case({told("m", "sent", "2026-10-25T10:00:00Z", sent),
              told("m", "delivered", "2026-10-25T10:00:03Z", pricing("regular", "marketing"))},
             {"agree", "regular marketing", "charged marketing"});
}

/// A message of a Viber bot, as its send log has it, and what became of it.
json bot_sent(int token, int billing_status) {
  return {
      {"at", "2026-11-22T09:00:00Z"},
      {"request", {{"receiver", "u="}}},
      {"response", {{"status", 0}, {"message_token", token}, {"billing_status", billing_status}}}};
}
json bot_told(const char* event, int token) {
  return {{"event", event},
          {"timestamp", parse_instant("2026-11-22T09:00:01Z")->time_since_epoch().count()},
          {"message_token", token},
          {"user_id", "u="}};
}

TEST_CASE("where nothing tells of a delivery, no verdicts agree") {
  const json regular = pricing("regular", "utility");
  const json sent = told("m", "sent", "2026-10-25T10:00:00Z", regular);
  const json result = result_of({asked("2026-10-25T09:00:00Z"), sent});
  CHECK(cases_of(result) == Records{});
  CHECK(problems_of(result) == Records{{"deliveries-missing", nullptr, 1, 2}});
  CHECK(problems_of(joined({asked("2026-10-25T09:00:00Z"), sent})) == problems_of(result));
  CHECK(cases_of(result_of({bot_sent(1, 5)})) == Records{});
  CHECK(problems_of(result_of({bot_sent(1, 5)})) == Records{{"deliveries-missing", nullptr, 1, 1}});

  // A message that failed costs nothing on either side.
  const json failed = told("m", "failed", "2026-10-25T10:00:03Z");
  check_case({sent, failed}, {"agree", "regular utility", "undelivered"});
  // One delivery of the channel shows that the log has them.
  const json other = told("n", "delivered", "2026-10-25T10:00:03Z", regular);
  CHECK(problems_of(result_of({sent, other})) == Records{});
  CHECK(problems_of(joined({sent, other})) == Records{});
  const json both = result_of({bot_sent(1, 5), bot_sent(2, 5), bot_told("delivered", 2)});
  CHECK(cases_of(both) == Records{{"agree", "billing_status 5", "charged chatbot-initiated"}});
  CHECK(problems_of(both) == Records{{"contact-without-country", nullptr, 1, 2}});
}

/// The agreement on a message that was delivered as it was sent, in a log of these records.
json agreement_on(Records records, std::string_view instant, const json& more,
                  const json& options = kAccount) {
  records.push_back(told("judged", "delivered", instant, more));
  const Records cases = cases_of(result_of(records, options));
  return cases.empty() ? json{} : cases.back().at(0);
}

TEST_CASE("a zone explains a difference only where another month has other rules") {
  const json in_window = pricing("free_customer_service", "utility");
  // The log begins too late to have the customer's message. The rules of July 2025 hold before and
  // after the beginning of September; 00:30 in Berlin is still August in UTC.
  CHECK(agreement_on({}, "2025-08-31T22:30:00Z", in_window) == "window");
  CHECK(agreement_on({}, "2025-09-15T10:00:00Z", in_window) == "window");
  // Those of October 2026 charge utility in the window, those before do not.
  const Records asked_before = {asked("2026-09-30T22:00:00Z")};
  CHECK(agreement_on(asked_before, "2026-09-30T22:30:00Z", in_window) == "time-zone");
  CHECK(agreement_on({asked("2026-10-15T10:00:00Z")}, "2026-10-15T10:30:00Z", in_window) ==
        "window");
}

TEST_CASE("a zone explains an allowance only where another month has more or less of it left") {
  const auto options = [](int used) {
    json with = kAccount;
    with["account"]["senders"]["+15550783881"] = {{"channel", "whatsapp"}};
    with["account"]["counters"]["service@+15550783881"] = used;
    return with;
  };
  const json service = pricing("regular", "service");
  const json in_october =
      told("m", "delivered", "2026-10-31T21:59:00Z", pricing("free_customer_service", "service"));
  const Records before = {asked("2026-10-31T21:00:00Z"), in_october};
  // 00:30 of November 1st in Berlin, October in UTC. The message of October was its 1,000th, or its
  // 500th.
  CHECK(agreement_on(before, "2026-10-31T23:30:00Z", service, options(999)) == "time-zone");
  CHECK(agreement_on(before, "2026-10-31T23:30:00Z", service, options(499)) == "allowance");
  // The 1,000th of October, with all of November's left.
  CHECK(agreement_on({asked("2026-10-31T21:00:00Z")}, "2026-10-31T22:30:00Z", service,
                     options(999)) == "allowance");
  // The 1,001st of October, which the provider has as one of November's first.
  CHECK(agreement_on(before, "2026-10-31T22:30:00Z", pricing("free_customer_service", "service"),
                     options(999)) == "time-zone");
  CHECK(agreement_on({asked("2026-10-15T10:00:00Z")}, "2026-10-15T10:30:00Z", service,
                     options(0)) == "allowance");
}

/// A message of a conversation of 2024: `sent`, which tells its end, and `delivered`.
Records of_conversation(const char* id, const char* category, std::string_view sent,
                        std::string_view delivered, std::string_view ends) {
  json more = {{"conversation", {{"id", id}, {"origin", {{"type", category}}}}},
               {"pricing", {{"billable", true}, {"pricing_model", "CBP"}, {"category", category}}}};
  const std::string message = std::string{id} + std::string{sent};
  const json second = told(message.c_str(), "delivered", delivered, more);
  more["conversation"]["expiration_timestamp"] = seconds(ends);
  return {told(message.c_str(), "sent", sent, more), second};
}

Records operator+(Records records, const Records& others) {
  records.insert(records.end(), others.begin(), others.end());
  return records;
}

/// Cases and how many messages each has, whatever the order of the records.
void check_counts(Records records, const Records& expected) {
  for (int turn = 0; turn < 2; ++turn) {
    for (const json& result : {result_of(records), joined(records)}) {
      Records found;
      for (const json& each : result.at("reconciliation").at("cases"))
        found.push_back({each.at("agreement"), each.at("rules"), each.at("messages")});
      CHECK(found == expected);
    }
    std::reverse(records.begin(), records.end());
  }
}

TEST_CASE("a conversation ends when the provider says") {
  // The log begins 22 hours after the first conversation, which it knows by its end alone.
  const Records first = of_conversation("A", "utility", "2024-03-01T18:00:00Z",
                                        "2024-03-01T18:00:01Z", "2024-03-01T20:00:00Z");
  const Records second = of_conversation("B", "utility", "2024-03-01T21:00:00Z",
                                         "2024-03-01T21:00:01Z", "2024-03-02T21:01:00Z");
  const Records third = of_conversation("B", "utility", "2024-03-01T22:00:00Z",
                                        "2024-03-01T22:00:01Z", "2024-03-02T21:01:00Z");
  check_counts(first + second + third,
               {{"agree", "free", 1}, {"agree", "charged conversation:utility", 2}});
  // One that is open for longer than a day is none; it says nothing of another category.
  const Records endless = of_conversation("C", "utility", "2024-03-01T18:00:00Z",
                                          "2024-03-01T18:00:01Z", "2024-03-04T18:00:00Z");
  const Records after = of_conversation("D", "utility", "2024-03-02T19:00:00Z",
                                        "2024-03-02T19:00:01Z", "2024-03-03T19:00:00Z");
  check_counts(endless + after, {{"agree", "charged conversation:utility", 2}});
  check_counts(first + of_conversation("E", "marketing", "2024-03-01T19:00:00Z",
                                       "2024-03-01T19:00:01Z", "2024-03-02T19:00:00Z"),
               {{"agree", "charged conversation:marketing", 1},
                {"agree", "charged conversation:utility", 1}});
}

TEST_CASE("the id of an entry point proves it, also where nothing tells its end") {
  const auto inside = [](const char* message, std::string_view instant) {
    json more = pricing("free_entry_point", "marketing");
    more["conversation"] = {{"id", "G"}, {"origin", {{"type", "referral_conversion"}}}};
    return told(message, "delivered", instant, more);
  };
  const json regular = pricing("regular", "marketing");
  // It proves nothing of other messages: Meta charges the last one.
  check_counts({inside("d", "2026-11-04T10:00:00Z"), inside("e", "2026-11-05T10:00:00Z"),
                told("f", "delivered", "2026-11-05T11:00:00Z", regular)},
               {{"agree", "charged marketing", 1}, {"agree", "free", 2}});
  // Without an id it is the provider's word against the rules.
  check_counts(
      {told("d", "delivered", "2026-11-04T10:00:00Z", pricing("free_entry_point", "marketing"))},
      {{"entry-point", "charged marketing", 1}});
  // A click is answered as ever: the entry point is open for at least three days.
  json clicked = asked("2026-11-04T09:00:00Z");
  clicked["entry"][0]["changes"][0]["value"]["messages"][0]["referral"] = {{"source_type", "ad"}};
  check_counts(
      {clicked, inside("d", "2026-11-04T10:00:00Z"),
       told("e", "delivered", "2026-11-05T10:00:00Z", pricing("free_entry_point", "marketing"))},
      {{"agree", "free", 2}});
}

TEST_CASE("a template that the provider has as another category is told as that") {
  // Until September a utility template in the window was free; marketing was charged.
  const json options = {{"channel", "whatsapp"}, {"account", kAccount.at("account")}};
  const json sent = {{"id", "m"},
                     {"at", "2026-09-10T10:30:00Z"},
                     {"sender", "+15550783881"},
                     {"contact", "+491701234567"},
                     {"from", "business"},
                     {"type", "template"},
                     {"category", "utility"}};
  const auto log = opened(options);
  push(*log, sent);
  say(*log, "endOfFile");
  push(*log, asked("2026-09-10T10:00:00Z"));
  push(*log, told("m", "delivered", "2026-09-10T10:30:01Z", pricing("regular", "marketing")));
  CHECK(cases_of(finished(*log)) == Records{{"category", "regular marketing", "free"}});
}

/// A message of a bot, made in 2023, that its owner's own log has as delivered.
TEST_CASE("a message that Viber counts among the free ones of the month is told as that") {
  json options = {
      {"account",
       {{"senders",
         {{"main", {{"channel", "viber-bot"}, {"createdAt", "2023-05-01"}, {"fees", false}}}}},
        {"counters", {{"chatbot-initiated@main", 10000}}}}}};
  options["account"]["senders"]["main"].erase("fees");
  for (const int status : {3, 4}) {
    const Records records = {bot_sent(1, status), bot_told("delivered", 1)};
    CHECK(cases_of(result_of(records, options)).at(0).at(0) == "allowance");
  }
  CHECK(cases_of(result_of({bot_sent(1, 0), bot_told("delivered", 1)}, options)).at(0).at(0) ==
        "window");
}

TEST_CASE("a price in another currency is in the provider's sum, and has none beside it") {
  const auto priced = [](const char* amount, const char* currency) {
    json more = pricing("regular", "utility");
    more["pricing"]["cost"] = {{"amount", amount}, {"currency", currency}};
    return told("m", "delivered", "2026-10-25T10:00:03Z", more);
  };
  const auto amounts_of = [](const json& record) {
    return result_of({record}).at("reconciliation").at("amounts");
  };
  // The rate of a utility template to Germany in EUR since 2026-10-01.
  CHECK(cases_of(result_of({priced("0.0456", "EUR")})).at(0).at(0) == "agree");
  CHECK(amounts_of(priced("0.0456", "EUR")) == json{{{"month", "2026-10"},
                                                     {"currency", "EUR"},
                                                     {"provider", "0.0456"},
                                                     {"rules", "0.0456"}}});
  CHECK(cases_of(result_of({priced("0.0550", "USD")})).at(0).at(0) == "agree");
  CHECK(amounts_of(priced("0.0550", "USD")) == json{{{"month", "2026-10"},
                                                     {"currency", "USD"},
                                                     {"provider", "0.0550"},
                                                     {"rules", "0.0000"},
                                                     {"rateMissing", 1}}});
}

json amounts(const char* currency, const char* provider, const char* rules) {
  return {{{"currency", currency}, {"provider", provider}, {"rules", rules}}};
}

TEST_CASE("each case tells what the verdicts of both sides cost") {
  const auto amounts_of = [](const Records& records, const json& options) {
    const json cases = result_of(records, options).at("reconciliation").at("cases");
    REQUIRE(cases.size() == 1);
    return cases.at(0).at("amounts");
  };
  // Germany since 2026-10-01, in EUR: marketing 0.1131, utility and service 0.0456; utility 0.0433
  // from the 100,001st of a month on.
  const json in_window = pricing("free_customer_service", "utility");
  const Records asked_at_ten = {asked("2026-10-15T10:00:00Z")};
  CHECK(amounts_of(asked_at_ten + Records{told("m", "delivered", "2026-10-15T10:30:00Z",
                                               pricing("regular", "service"))},
                   kAccount) == amounts("EUR", "0.0456", "0.0000"));
  CHECK(
      amounts_of(asked_at_ten + Records{told("m", "delivered", "2026-10-15T10:30:00Z", in_window)},
                 kAccount) == amounts("EUR", "0.0000", "0.0456"));
  CHECK(amounts_of({told("m", "delivered", "2026-10-15T10:30:00Z", pricing("regular", "utility"))},
                   kAccount) == amounts("EUR", "0.0456", "0.0456"));
}

/// A template in the log of its sender, which the provider has delivered as something else.
json amounts_as(const char* mine, const char* at, const json& theirs, json options) {
  options["channel"] = "whatsapp";
  const auto log = opened(options);
  push(*log, {{"id", "m"},
              {"at", at},
              {"sender", "+15550783881"},
              {"contact", "+491701234567"},
              {"from", "business"},
              {"type", "template"},
              {"category", mine}});
  say(*log, "endOfFile");
  push(*log, told("m", "delivered", at, theirs));
  const json found = finished(*log).at("reconciliation").at("cases");
  REQUIRE(found.size() == 1);
  CHECK(found.at(0).at("agreement") == "category");
  return found.at(0).at("amounts");
}

TEST_CASE("another category costs what it costs on the card, at the volume tier reached") {
  const char* const october = "2026-10-15T10:30:00Z";
  CHECK(amounts_as("utility", october, pricing("regular", "marketing"), kAccount) ==
        amounts("EUR", "0.1131", "0.0456"));
  json counted = kAccount;
  counted["account"]["counters"] = {{"utility:Germany", 99'999}};
  CHECK(amounts_as("marketing", october, pricing("regular", "utility"), counted) ==
        amounts("EUR", "0.0456", "0.1131"));
  counted["account"]["counters"] = {{"utility:Germany", 100'000}};
  CHECK(amounts_as("marketing", october, pricing("regular", "utility"), counted) ==
        amounts("EUR", "0.0433", "0.1131"));
  // Conversations of 2024 in Germany: marketing 0.1365 USD, utility 0.0853.
  const json by_conversation = {
      {"conversation", {{"id", "c"}, {"origin", {{"type", "marketing"}}}}},
      {"pricing", {{"billable", true}, {"pricing_model", "CBP"}, {"category", "marketing"}}}};
  CHECK(amounts_as("utility", "2024-03-01T10:00:00Z", by_conversation,
                   {{"account", {{"timezone", "Europe/Berlin"}, {"currency", "USD"}}}}) ==
        amounts("USD", "0.1365", "0.0853"));
  // Of two amounts only one is known: Germany has no rate for codes from other countries.
  CHECK(
      amounts_as("authentication", october, pricing("regular", "authentication_international"),
                 kAccount) ==
      json{{{"currency", "EUR"}, {"provider", "0.0000"}, {"rules", "0.0000"}, {"rateMissing", 1}}});
  // No card of that time is known in EUR.
  CHECK(
      amounts_as("utility", "2024-03-01T10:00:00Z", by_conversation, kAccount) ==
      json{{{"currency", "EUR"}, {"provider", "0.0000"}, {"rules", "0.0000"}, {"rateMissing", 1}}});
}

TEST_CASE("a verdict costs the same whatever the rules make of the message") {
  const char* const october = "2026-10-15T10:30:00Z";
  // An AI Provider's message to Italy costs 0.0691 USD, as in the cards; the rules charge service.
  json options = {{"account",
                   {{"timezone", "Europe/Rome"},
                    {"currency", "USD"},
                    {"counters", {{"service@+15550783881", 1000}}},
                    {"senders", {{"+15550783881", {{"channel", "whatsapp"}}}}}}}};
  auto by_ai = told("m", "delivered", october, pricing("regular", "general_purpose_ai"));
  auto& status = by_ai["entry"][0]["changes"][0]["value"]["statuses"][0];
  status["recipient_id"] = "393331234567";
  auto asks = asked("2026-10-15T10:00:00Z");
  asks["entry"][0]["changes"][0]["value"]["messages"][0]["from"] = "393331234567";
  const auto cost = [&] {
    return result_of({asks, by_ai}, options)
        .at("reconciliation")
        .at("cases")
        .at(0)
        .at("amounts")
        .at(0)
        .at("provider");
  };
  CHECK(cost() == "0.0691");
  options["account"]["counters"] = json::object();
  CHECK(cost() == "0.0691");
}

TEST_CASE("the last message of a volume tier is of that tier, whichever of its items it is") {
  // Authentication to Ukraine since 2026-10-01: 0.0298 USD up to the 300,000th of the month, 0.0283
  // behind it; those of another country are counted with them.
  const auto provider_costs = [](int counted) {
    const json options = {
        {"account",
         {{"timezone", "UTC"},
          {"currency", "USD"},
          {"country", "DE"},
          {"authenticationInternational",
           {{"eligible", true}, {"startTimes", {{"default", "2024-01-01T00:00:00Z"}}}}},
          {"counters", {{"authentication:Ukraine", counted}}}}}};
    auto status =
        told("m", "delivered", "2026-10-15T10:30:00Z", pricing("regular", "authentication"));
    status["entry"][0]["changes"][0]["value"]["statuses"][0]["recipient_id"] = "380671234567";
    const json found = result_of({status}, options).at("reconciliation").at("cases");
    return found.at(0).at("amounts").at(0).at("provider");
  };
  CHECK(provider_costs(299'998) == "0.0298");
  CHECK(provider_costs(299'999) == "0.0298");
  CHECK(provider_costs(300'000) == "0.0283");
}

TEST_CASE("a conversation that was charged before the days asked for is not charged again") {
  json more = {
      {"conversation", {{"id", "c"}, {"origin", {{"type", "marketing"}}}}},
      {"pricing", {{"billable", true}, {"pricing_model", "CBP"}, {"category", "marketing"}}}};
  json options = {{"account", {{"timezone", "UTC"}, {"currency", "USD"}}}, {"from", "2024-04-01"}};
  const json result = result_of({told("a", "delivered", "2024-03-31T20:00:00Z", more),
                                 told("b", "delivered", "2024-04-01T08:00:00Z", more)},
                                options);
  CHECK(cases_of(result).at(0).at(0) == "agree");
  CHECK(result.at("reconciliation").at("cases").at(0).at("amounts") == json::array());
}

TEST_CASE("on another day the rules decide what is in an entry point, not the provider") {
  // 47 hours after the answer: within the 72 hours since March 2023, beyond the 24 before.
  const json more = {
      {"conversation",
       {{"id", "c"},
        {"origin", {{"type", "referral_conversion"}}},
        {"expiration_timestamp", seconds("2024-05-04T10:30:00Z")}}},
      {"pricing",
       {{"billable", false}, {"pricing_model", "CBP"}, {"category", "referral_conversion"}}}};
  auto click = asked("2024-05-01T10:00:00Z");
  click["entry"][0]["changes"][0]["value"]["messages"][0]["referral"] = {{"source_type", "ad"},
                                                                         {"source_id", "1"}};
  const Records records = {click, told("a", "delivered", "2024-05-01T10:30:00Z", more),
                           told("b", "delivered", "2024-05-03T09:30:00Z", more)};
  json options = {
      {"account",
       {{"timezone", "UTC"}, {"currency", "USD"}, {"counters", {{"conversation", 1000}}}}}};
  CHECK(result_of(records, options).at("invoice").at("totals") == json::object());
  options["startDay"] = "2023-02-01";
  // Conversations that a business begins cost 0.1365 USD in Germany then.
  CHECK(result_of(records, options).at("invoice").at("totals") == json{{"USD", "0.1365"}});
}

TEST_CASE("a log that is moved to another day is priced by that day, and compared with nothing") {
  const auto options = [](const char* day) {
    json with = kAccount;
    with["startDay"] = day;
    return with;
  };
  // In the window: free in August, charged at the card of October. The provider spoke of August.
  const Records records = {
      asked("2026-08-15T10:00:00Z"),
      told("m", "delivered", "2026-08-15T10:30:00Z", pricing("free_customer_service", "utility"))};
  CHECK(result_of(records).at("invoice").at("totals") == json::object());
  CHECK(cases_of(result_of(records)).size() == 1);
  for (const json& result :
       {result_of(records, options("2026-10-01")), joined(records, options("2026-10-01"))}) {
    CHECK(result.at("invoice").at("totals") == json{{"EUR", "0.0456"}});
    CHECK(result.at("invoice").at("months").at(0).at("month") == "2026-10");
    CHECK(cases_of(result).empty());
  }
  std::unique_ptr<Log> log;
  const json refused = json::parse(test::bundled_engine().open(log, options("October").dump()));
  CHECK(refused.at("error").at("path") == "startDay");
}

TEST_CASE("what a provider adds is billed on the days that are asked for") {
  json options = kAccount;
  options["tariffs"] = {
      {{"kind", "overlay"},
       {"id", "gate/eur/2026-01-01"},
       {"channel", "whatsapp"},
       {"issuer", "gate"},
       {"layer", "cost"},
       {"currency", "EUR"},
       {"effectiveFrom", "2026-01-01"},
       {"source", {{"title", "List"}, {"url", "https://example.com"}, {"date", "2026-01-01"}}},
       {"read", "2026-01-01"},
       {"confidence", "provider"},
       {"fees",
        {{{"item", "provider-fee"},
          {"per", "outgoing-message"},
          {"from", "2026-01-01"},
          {"amount", "0.005"}},
         {{"item", "provider-fee"},
          {"per", "failed-message"},
          {"from", "2026-01-01"},
          {"amount", "0.001"}},
         {{"item", "provider-fee"}, {"per", "month"}, {"from", "2026-01-01"}, {"amount", "10"}}}}}};
  const json utility = pricing("regular", "utility");
  const Records records = {told("a", "delivered", "2026-10-15T10:00:00Z", utility),
                           told("b", "delivered", "2026-11-15T10:00:00Z", utility),
                           told("c", "failed", "2026-11-15T11:00:00Z", utility),
                           told("d", "delivered", "2026-11-20T10:00:00Z", utility)};
  const auto total = [&](const char* from, const char* to) {
    json of_days = options;
    if (*from) of_days["from"] = from;
    if (*to) of_days["to"] = to;
    const json whole = result_of(records, of_days).at("invoice").at("totals");
    CHECK(joined(records, of_days).at("invoice").at("totals") == whole);
    return whole.value("EUR", "");
  };
  // A template to Germany 0.0456 and 0.0050 for sending it; the failed one 0.0010; 10 a month.
  CHECK(total("", "") == "20.1528");
  CHECK(total("2026-11-01", "") == "10.1022");
  CHECK(total("2026-10-01", "2026-10-31") == "10.0506");
  // The fee of November is due on its last day.
  CHECK(total("2026-11-01", "2026-11-15") == "0.0516");
}

/// Events of a log of one's own.
json event_of(const json& more) {
  json event = {
      {"at", "2026-11-02T10:00:00Z"}, {"contact", "u="}, {"from", "customer"}, {"type", "message"}};
  event.update(more);
  return event;
}
const json kBot = {{"channel", "viber-bot"}};

TEST_CASE("of two countries of a contact the one that was told last counts, in any order") {
  Records records = {event_of({{"country", "UA"}}),
                     event_of({{"at", "2026-11-04T10:00:00Z"}, {"country", "PL"}}),
                     event_of({{"at", "2026-11-06T10:00:00Z"}, {"from", "business"}}),
                     event_of({{"at", "2026-11-03T10:00:00Z"}, {"country", "UA"}})};
  for (int turn = 0; turn < 2; ++turn) {
    const json result = result_of(records, kBot);
    CHECK(result.at("senders").at(0).at("market") == "PL");
    CHECK(result.at("counts").at("events") == 4);
    CHECK(joined(records, kBot).at("invoice") == result.at("invoice"));
    CHECK(result.at("problems").at(0).at("code") == "contradiction");
    CHECK(result.at("problems").at(0).at("field") == "country");
    CHECK(result.at("problems").at(0).at("count") == 1);
    std::reverse(records.begin(), records.end());
  }
  // That of a number is no matter of what is told.
  const json number = {{"contact", "+380671234567"}, {"country", "PL"}, {"from", "business"}};
  const json result = result_of({event_of(number)}, kBot);
  CHECK(result.at("senders").at(0).at("market") == "UA");
  CHECK(result.at("problems").size() == 1);
}

TEST_CASE("of several messages with one id the first is priced, and the others are told") {
  const json options = {{"channel", "whatsapp"}};
  const auto message = [](const char* day, const char* category) {
    return event_of({{"id", "x"},
                     {"at", std::string{"2026-11-"} + day + "T10:00:00Z"},
                     {"contact", "+380671234567"},
                     {"from", "business"},
                     {"type", "template"},
                     {"category", category}});
  };
  Records records = {message("05", "marketing"), message("02", "utility"),
                     message("09", "utility")};
  for (int turn = 0; turn < 2; ++turn) {
    for (const json& result : {result_of(records, options), joined(records, options)}) {
      CHECK(result.at("senders").size() == 1);
      CHECK(result.at("senders").at(0).at("item") == "utility");
      CHECK(result.at("counts").at("repeats") == 2);
      REQUIRE(result.at("problems").size() == 1);
      CHECK(result.at("problems").at(0).at("code") == "contradiction");
      CHECK(result.at("problems").at(0).at("field") == "id");
    }
    std::reverse(records.begin(), records.end());
  }
  // Two logs of one message may differ by seconds.
  json late = message("02", "utility");
  late["at"] = "2026-11-02T10:00:41Z";
  CHECK(problems_of(result_of({message("02", "utility"), late}, options)) == Records{});
}

TEST_CASE("what the rules refuse and the log has as delivered is told, as what no rules cover is") {
  const json options = {{"channel", "whatsapp"}};
  const json answer = event_of({{"contact", "+380671234567"},
                                {"from", "business"},
                                {"type", "service"},
                                {"status", "delivered"}});
  CHECK(problems_of(result_of({answer}, options)) == Records{{"contradiction", nullptr, 1, 1}});
  json asked_before = answer;
  asked_before.update({{"at", "2026-11-02T09:00:00Z"}, {"from", "customer"}, {"type", "message"}});
  asked_before.erase("status");
  CHECK(problems_of(result_of({asked_before, answer}, options)) == Records{});
  json early = answer;
  early["at"] = "2017-11-02T10:00:00Z";
  CHECK(problems_of(result_of({early}, options)) == Records{{"no-rules", nullptr, 1, 1}});
  // Of days that are not asked for nothing is told.
  json other_days = options;
  other_days["from"] = "2026-11-03";
  CHECK(problems_of(result_of({answer}, other_days)) == Records{});
}

TEST_CASE("a delivery before its sending is a matter of clocks, and priced") {
  const json event = event_of({{"contact", "+380671234567"},
                               {"from", "business"},
                               {"type", "template"},
                               {"category", "utility"},
                               {"status", "delivered"},
                               {"deliveredAt", "2026-11-02T09:59:58Z"}});
  const json result = result_of({event}, {{"channel", "whatsapp"}});
  CHECK(problems_of(result) == Records{{"clock-skew", nullptr, 1, 1}});
  CHECK(result.at("invoice").at("totals").at("USD") == "0.0298");
}

TEST_CASE("a message with a referral of an unknown kind opens its window all the same") {
  json record = asked("2026-11-04T09:00:00Z");
  record["entry"][0]["changes"][0]["value"]["messages"][0]["referral"] = {{"source_type", "story"}};
  const json result = result_of({record});
  CHECK(result.at("counts").at("windows") == json{{"customer-service", 1}});
  CHECK(problems_of(result) ==
        Records{{"invalid-record", "entry[0].changes[0].value.messages[0].referral.source_type", 1,
                 1}});
}

TEST_CASE("a message is one, whether the send log names its sender or not") {
  json sent = event_of({{"id", "m"},
                        {"at", "2026-11-04T10:00:00Z"},
                        {"contact", "+491701234567"},
                        {"from", "business"},
                        {"type", "template"},
                        {"category", "utility"}});
  const json delivered =
      told("m", "delivered", "2026-11-04T10:00:02Z", pricing("regular", "utility"));
  const json options = {{"channel", "whatsapp"}};
  const auto read = [&options](Records files) {
    const auto log = opened(options);
    for (const json& file : files) {
      push(*log, file);
      say(*log, "endOfFile");
    }
    return finished(*log);
  };
  for (const Records& files : {Records{sent, delivered}, Records{delivered, sent}}) {
    const json result = read(files);
    CHECK(result.at("counts").at("events") == 1);
    REQUIRE(result.at("senders").size() == 1);
    CHECK(result.at("senders").at(0).at("sender") == "+15550783881");
    CHECK(problems_of(result) == Records{});
  }
  // Of a number that moved it is of the account that sent it, whatever that is called.
  const json moved = {{"account",
                       {{"senders",
                         {{"+15550783881", {{"channel", "whatsapp"}, {"movedFrom", "main"}}},
                          {"main", {{"channel", "whatsapp"}}}}}}}};
  for (const Records& records : {Records{told("m", "sent", "2026-11-04T10:00:00Z"), delivered},
                                 Records{delivered, told("m", "sent", "2026-11-04T10:00:00Z")}}) {
    Records of_main = records;
    for (json& record : of_main) {
      json& value = record["entry"][0]["changes"][0]["value"];
      if (value["statuses"][0]["status"] == "sent") value["metadata"].erase("display_phone_number");
    }
    const json result = result_of(of_main, moved);
    REQUIRE(result.at("senders").size() == 1);
    CHECK(result.at("senders").at(0).at("sender") == "main");
    CHECK(problems_of(result) == Records{});
  }
  // One that names another is told, and counts as one all the same.
  sent["sender"] = "Shop";
  for (const Records& files : {Records{sent, delivered}, Records{delivered, sent}}) {
    const json result = read(files);
    CHECK(result.at("counts").at("events") == 1);
    CHECK(problems_of(result) == Records{{"contradiction", "sender", 1, 2}});
  }
}

}  // namespace chatfare
