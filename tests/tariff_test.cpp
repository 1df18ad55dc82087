#include "tariff.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "api.hpp"
#include "support/engine.hpp"
#include "support/json_nodes.hpp"

namespace chatfare {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

template <class... Values>
json list(Values... values) {
  return json::array({std::move(values)...});
}

const json kSource{
    {"title", "A price list"}, {"url", "https://example.org"}, {"date", "2026-09-10"}};

json numbers() {
  return {{"kind", "number-plan"},    {"id", "numbers"},
          {"source", kSource},        {"read", "2026-11-20"},
          {"confidence", "official"}, {"prefixes", {{"380", "UA"}, {"49", "DE"}}}};
}

json markets() {
  return {
      {"kind", "market-table"},
      {"id", "whatsapp/markets"},
      {"channel", "whatsapp"},
      {"source", kSource},
      {"read", "2026-11-20"},
      {"confidence", "official"},
      {"other", "Other"},
      {"markets", list(json{{"country", "UA"},
                            {"market", "Ukraine"},
                            {"from", "2022-02-01"},
                            {"to", "2038-01-01"}},
                       json{{"country", "DE"}, {"market", "Germany"}, {"from", "2022-02-01"}})}};
}

json card(const std::string& from, const json& rates, const std::string& currency = "USD") {
  return {{"kind", "rate-card"},   {"id", "whatsapp/" + currency + "/" + from},
          {"channel", "whatsapp"}, {"issuer", "meta"},
          {"currency", currency},  {"effectiveFrom", from},
          {"unit", "message"},     {"source", kSource},
          {"read", "2026-11-20"},  {"confidence", "official"},
          {"rates", rates}};
}

/// A card that uses every field of the format once.
json full_card() {
  json full = card("2026-10-01", {{"Ukraine",
                                   {{"utility", "0.0298"},
                                    {"marketing",
                                     {{"rate", "0.0860"},
                                      {"confidence", "provider"},
                                      {"source", kSource},
                                      {"note", "read from a copy"}}}}}});
  full["$schema"] = "../../schema/tariff.schema.json";
  full["note"] = "a note";
  full["anyCurrency"] = false;
  full["validTo"] = "2027-01-01";
  full["gaps"] = list("one gap");
  full["tiers"] = {
      {"Ukraine",
       {{"utility", list(json{{"upTo", 100}, {"rate", "0.0298"}}, json{{"rate", "0.0224"}})}}}};
  full["fees"] = list(json{{"item", "bot-maintenance"},
                           {"per", "sender-month"},
                           {"from", "2026-10-01"},
                           {"amount", "100.00"},
                           {"confidence", "derived"},
                           {"source", kSource},
                           {"note", "a note"}});
  return full;
}

Engine engine_with(const std::vector<json>& cards) {
  Engine engine;
  test::result_of(engine, "load", list(numbers(), markets()));
  test::result_of(engine, "load", cards);
  return engine;
}

/// A delivered template at an instant, priced alone.
json priced(Engine& engine, const std::string& at, const std::string& category,
            const json& account = json::object(), const json& tariffs = "bundled") {
  return test::result_of(engine, "evaluate",
                         {{"channel", "whatsapp"},
                          {"account", account},
                          {"tariffs", tariffs},
                          {"events", list(json{{"id", "e1"},
                                               {"at", at},
                                               {"contact", "+380671234567"},
                                               {"from", "business"},
                                               {"type", "template"},
                                               {"category", category}})}});
}

json price_of(const json& result) { return result.at("events").at(0).at("price"); }
json amount_of(const json& result) { return price_of(result).at("amount"); }

/// Charged, but nobody knows how much: never zero, never another card's price.
void check_missing(const json& result) {
  const auto& event = result.at("events").at(0);
  CHECK(event.at("verdict") == "charged");
  CHECK(event.at("price").is_null());
  REQUIRE(result.at("problems").size() == 1);
  CHECK(result.at("problems").at(0).at("code") == "rate-missing");
  CHECK(result.at("problems").at(0).at("event") == "e1");
  const auto& invoice = result.at("invoice");
  CHECK(invoice.at("partial") == true);
  CHECK(invoice.at("months").at(0).at("partial") == true);
  const auto& line = invoice.at("months").at(0).at("lines").at(0);
  CHECK(line.at("quantity") == "1");
  CHECK(line.at("unitPrice").is_null());
  CHECK(line.at("amount").is_null());
}

std::string refusal(const json& answer) {
  if (!answer.contains("error")) return "no error: " + answer.dump();
  const json& error = answer.at("error");
  return error.at("code").get<std::string>() + " " + error.at("path").get<std::string>();
}

TEST_CASE("tariffs: documents that use every field of the format are accepted") {
  Engine engine;
  CHECK(test::result_of(engine, "load", list(numbers(), markets(), full_card())) ==
        json{{"documents", 3}});
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0298");
  CHECK(price_of(priced(engine, "2026-11-20T09:00:00Z", "marketing")).at("confidence") ==
        "provider");
}

TEST_CASE("tariffs: a value of the wrong type is refused with its path") {
  Engine engine;
  const json documents = list(numbers(), markets(), full_card());
  for (const auto& node : test::nodes_of(documents)) {
    const json& right = documents.at(node.pointer);
    for (const auto& wrong : test::values_of_other_types(right)) {
      // A cell may be unknown, and a list of nothing is a list.
      const bool cell = node.path == "[2].rates.Ukraine.utility" ||
                        node.path == "[2].rates.Ukraine.marketing" ||
                        node.path == "[2].rates.Ukraine.marketing.rate";
      if (cell && wrong.is_null()) continue;
      json changed = documents;
      changed[node.pointer] = wrong;
      const std::string answer = refusal(test::call(engine, "load", changed));
      CHECK_MESSAGE(answer.starts_with("invalid-request " + node.path), node.path, " = ",
                    wrong.dump(), ": ", answer);
    }
  }
  CHECK(test::result_of(engine, "load", json::array()) == json{{"documents", 0}});
}

TEST_CASE("tariffs: a field that the format does not know is refused in every object") {
  Engine engine;
  const json documents = list(numbers(), markets(), full_card());
  for (const auto& node : test::nodes_of(documents)) {
    if (!documents.at(node.pointer).is_object()) continue;
    json changed = documents;
    changed[node.pointer / "colour"] = 1;
    CHECK(refusal(test::call(engine, "load", changed)) ==
          "invalid-request " + node.path + ".colour");
  }
}

TEST_CASE("tariffs: a malformed document is refused with the path of what is wrong") {
  struct {
    std::string pointer;
    json value;
    std::string path;
  } const cases[] = {
      {"/kind", "price-list", "[0].kind"},
      {"/id", "", "[0].id"},
      {"/issuer", "", "[0].issuer"},
      {"/note", "", "[0].note"},
      {"/gaps/0", "", "[0].gaps[0]"},
      {"/read", "yesterday", "[0].read"},
      {"/source/title", "", "[0].source.title"},
      {"/source/url", "example.org", "[0].source.url"},
      {"/source/date", "2026", "[0].source.date"},
      {"/traffic", "regulated", "[0].traffic"},
      {"/channel", "telegram", "[0].channel"},
      {"/unit", "page", "[0].unit"},
      {"/unit", "", "[0].unit"},
      {"/confidence", "certain", "[0].confidence"},
      {"/effectiveFrom", "2026-02-30", "[0].effectiveFrom"},
      {"/effectiveFrom", "2026-10-01T00:00:00Z", "[0].effectiveFrom"},
      {"/validTo", "soon", "[0].validTo"},
      {"/rates/Ukraine/utility", "0,0298", "[0].rates.Ukraine.utility"},
      {"/rates/Ukraine/utility", "-0.0298", "[0].rates.Ukraine.utility"},
      {"/rates/Ukraine/utility", "0.02980001", "[0].rates.Ukraine.utility"},
      {"/rates/Ukraine/utility", "", "[0].rates.Ukraine.utility"},
      {"/rates/Ukraine/utility", "9223372036855", "[0].rates.Ukraine.utility"},
      {"/rates/Ukraine/utility", 0.0298, "[0].rates.Ukraine.utility"},
      {"/rates/Ukraine/marketing/rate", "free", "[0].rates.Ukraine.marketing.rate"},
      {"/rates/Ukraine/coffee", "1", "[0].rates.Ukraine.coffee"},
      {"/rates/Ukraine/", "1", "[0].rates.Ukraine."},
      {"/rates/", json::object(), "[0].rates."},
      {"/tiers/Ukraine/coffee", json::array(), "[0].tiers.Ukraine.coffee"},
      {"/tiers/Ukraine/utility/0/rate", "x", "[0].tiers.Ukraine.utility[0].rate"},
      {"/tiers/Ukraine/utility/0/upTo", 0, "[0].tiers.Ukraine.utility[0].upTo"},
      {"/tiers/Ukraine/utility/0/upTo", -5, "[0].tiers.Ukraine.utility[0].upTo"},
      {"/tiers/Ukraine/utility/0/upTo", 1.5, "[0].tiers.Ukraine.utility[0].upTo"},
      {"/tiers/Ukraine/utility/1/upTo", 100, "[0].tiers.Ukraine.utility[1].upTo"},
      {"/tiers/Ukraine/utility/2", {{"rate", "0.01"}}, "[0].tiers.Ukraine.utility[2]"},
      {"/tiers/Ukraine/utility", json::array(), "[0].tiers.Ukraine.utility"},
      {"/tiers/Ukraine/utility/1/upTo", 200, "[0].tiers.Ukraine.utility"},  // and then?
      {"/currency", "dollars", "[0].currency"},
      {"/fees/0/item", "coffee", "[0].fees[0].item"},
      {"/fees/0/per", "month", "[0].fees[0].per"},
      {"/fees/0/from", "2026", "[0].fees[0].from"},
      {"/fees/0/amount", "100 EUR", "[0].fees[0].amount"},
      {"/fees/1",
       {{"item", "bot-maintenance"},
        {"per", "sender-month"},
        {"from", "2026-09-30"},
        {"amount", "1"}},
       "[0].fees[1].from"},
  };
  Engine engine;
  for (const auto& [pointer, value, path] : cases) {
    json changed = full_card();
    changed[Pointer{pointer}] = value;
    CHECK_MESSAGE(refusal(test::call(engine, "load", list(changed))) == "invalid-request " + path,
                  pointer, " = ", value.dump());
    CHECK_MESSAGE(refusal(test::call(engine, "evaluate",
                                     {{"events", json::array()}, {"tariffs", list(changed)}})) ==
                      "invalid-request tariffs" + path,
                  pointer);
  }
  for (const char* field : {"kind", "id", "channel", "issuer", "currency", "effectiveFrom", "unit",
                            "source", "read", "confidence", "rates"}) {
    json changed = full_card();
    changed.erase(field);
    CHECK(refusal(test::call(engine, "load", list(changed))) ==
          std::string{"invalid-request [0]."} + field);
  }
  for (const char* field :
       {"kind", "id", "channel", "other", "markets", "source", "read", "confidence"}) {
    json changed = markets();
    changed.erase(field);
    CHECK(refusal(test::call(engine, "load", list(changed))) ==
          std::string{"invalid-request [0]."} + field);
  }
}

/// The paths of problems.
std::vector<std::string> paths_of(const json& problems) {
  std::vector<std::string> paths;
  for (const auto& problem : problems) paths.push_back(problem.at("path"));
  return paths;
}

using Paths = std::vector<std::string>;

TEST_CASE("tariffs: everything that is wrong is listed, and the documents before stay") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}})});
  json first = full_card();
  first["channel"] = "telegram";
  first["source"]["url"] = "nowhere";
  first["rates"]["Ukraine"] = {{"coffee", "1"}, {"marketing", "-1"}, {"utility", {{"rate", "x"}}}};
  first["tiers"]["Ukraine"]["utility"] =
      list(json{{"upTo", 5}, {"rate", "free"}, {"size", 1}}, json{{"upTo", 3}}, json::array());
  first["fees"].push_back({{"item", "tea"}, {"per", "day"}});
  first["colour"] = 1;
  first["taste"] = 2;
  json last = markets();
  last["markets"][0]["country"] = "Ukraine";
  last["markets"][1]["from"] = "soon";
  const json answer = test::call(engine, "load", list(first, 7, last));
  const Paths expected{"[0].channel",
                       "[0].source.url",
                       "[0].rates.Ukraine.coffee",
                       "[0].rates.Ukraine.marketing",
                       "[0].rates.Ukraine.utility.rate",
                       "[0].tiers.Ukraine.utility[0].rate",
                       "[0].tiers.Ukraine.utility[0].size",
                       "[0].tiers.Ukraine.utility[1].rate",
                       "[0].tiers.Ukraine.utility[2]",
                       "[0].fees[1].item",
                       "[0].fees[1].per",
                       "[0].fees[1].from",
                       "[0].fees[1].amount",
                       "[0].colour",
                       "[0].taste",
                       "[1]",
                       "[2].markets[0].country",
                       "[2].markets[1].from"};
  const json& error = answer.at("error");
  CHECK(paths_of(error.at("problems")) == expected);
  CHECK(error.at("path") == "[0].channel");
  CHECK(error.at("message") == error.at("problems").at(0).at("message"));
  CHECK(test::result_of(engine, "load", json::array()) == json{{"documents", 3}});
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0298");

  const json request{{"events", json::array()}, {"tariffs", list(first)}};
  CHECK(paths_of(test::call(engine, "evaluate", request).at("error").at("problems")).front() ==
        "tariffs[0].channel");
}

TEST_CASE("tariffs: every band out of order is listed") {
  Engine engine;
  json wrong = full_card();
  wrong["tiers"]["Ukraine"]["utility"] =
      list(json{{"upTo", 5}, {"rate", "3"}}, json{{"upTo", 4}, {"rate", "2"}}, json{{"rate", "2"}},
           json{{"upTo", 9}, {"rate", "1"}});
  const std::string bands = "[0].tiers.Ukraine.utility";
  CHECK(paths_of(test::call(engine, "load", list(wrong)).at("error").at("problems")) ==
        Paths{bands + "[1].upTo", bands + "[3]", bands});
}

TEST_CASE("tariffs: documents that contradict each other are refused") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}})});
  const auto renamed = [](json document, const std::string& id) {
    document["id"] = id;
    return document;
  };
  const json same_day = renamed(full_card(), "mine");
  CHECK(refusal(test::call(engine, "load", list(same_day))) == "invalid-request [0].effectiveFrom");
  const json november = card("2026-11-01", json::object());
  CHECK(paths_of(test::call(engine, "load", list(november, renamed(november, "mine")))
                     .at("error")
                     .at("problems")) == Paths{"[0].effectiveFrom", "[1].effectiveFrom"});
  for (const auto& [field, other] : {std::pair{"currency", "EUR"},
                                     {"issuer", "acme"},
                                     {"unit", "minute"},
                                     {"effectiveFrom", "2026-10-02"}}) {
    json apart = renamed(card("2026-10-01", json::object()), "mine");
    apart[field] = other;
    Engine copy = engine;
    const json loaded = test::result_of(copy, "load", list(apart));
    CHECK_MESSAGE(loaded.at("documents") == 4, field);
  }

  json table = markets();
  table["markets"][0]["to"] = "2026-10-01";
  table["markets"].push_back({{"country", "UA"}, {"market", "Other"}, {"from", "2026-09-30"}});
  CHECK(refusal(test::call(engine, "load", list(table))) == "invalid-request [0].markets[2].from");
  table["markets"][2]["from"] = "2026-10-01";
  CHECK(test::result_of(engine, "load", list(table)) == json{{"documents", 3}});
}

/// "code path" of what validateTariff says, errors as "error path".
std::vector<std::string> found_in(Engine& engine, const json& documents) {
  std::vector<std::string> found;
  const json result = test::result_of(engine, "validateTariff", documents);
  for (const auto& problem : result.at("problems")) {
    CHECK(problem.at("message").get<std::string>().ends_with("."));
    const bool is_error = problem.at("severity") == "error";
    CHECK(is_error == (problem.at("code") == "invalid-request"));
    found.push_back((is_error ? std::string{"error"} : problem.at("code").get<std::string>()) +
                    " " + problem.at("path").get<std::string>());
  }
  return found;
}

using Found = std::vector<std::string>;

TEST_CASE("validation: a sound document is without problems, one or a list, and is not loaded") {
  Engine engine = engine_with({});
  json sound = full_card();
  sound["rates"]["Germany"] = sound["rates"]["Other"] = sound["rates"]["Ukraine"];
  CHECK(found_in(engine, sound).empty());
  CHECK(found_in(engine, list(sound, numbers())).empty());
  CHECK(found_in(engine, json::array()).empty());
  CHECK(test::result_of(engine, "load", json::array()) == json{{"documents", 2}});
}

TEST_CASE("validation: errors are those of loading, warnings are of the documents without any") {
  Engine engine = engine_with({});
  json broken = full_card();
  broken["unit"] = "page";
  broken["rates"]["Ukraine"]["utility"] = "0.12345678";
  const json partial = card("2026-11-01", {{"Ukraine", {{"utility", "0.0298"}}}});
  CHECK(found_in(engine, broken) == Found{"error unit", "error rates.Ukraine.utility"});
  CHECK(found_in(engine, list(broken, partial)) ==
        Found{"error [0].unit", "error [0].rates.Ukraine.utility", "missing-market [1].rates"});
  CHECK(found_in(engine, 7) == Found{"error "});
}

TEST_CASE("validation: markets that nobody belongs to, and markets without prices") {
  Engine engine = engine_with({});
  const json cell{{"utility", "0.0298"}};
  const auto of = [&](const std::string& from, const json& rates) {
    return found_in(engine, card(from, rates));
  };
  CHECK(of("2026-10-01", {{"Ukraine", cell}, {"Other", cell}, {"Germnay", cell}}) ==
        Found{"unknown-market rates.Germnay", "missing-market rates"});
  CHECK(of("2026-10-01", {{"*", cell}}).empty());
  // Ukraine is a market until 2037.
  CHECK(of("2038-01-01", {{"Ukraine", cell}, {"Germany", cell}, {"Other", cell}}) ==
        Found{"unknown-market rates.Ukraine"});
  CHECK(of("2021-01-01", {{"Ukraine", cell}, {"Germany", cell}, {"Other", cell}}).empty());

  json viber = card("2026-10-01", {{"UA", cell}, {"XX", cell}, {"Ukraine", cell}, {"*", cell}});
  viber["channel"] = "viber-business";
  CHECK(found_in(engine, viber) ==
        Found{"unknown-market rates.Ukraine", "unknown-market rates.XX"});
}

TEST_CASE("validation: bands that do not follow from the list rate or rise") {
  Engine engine = engine_with({});
  json odd = card("2026-10-01", {{"*", {{"utility", "0.0298"}, {"authentication", nullptr}}}});
  const json rising = list(json{{"upTo", 100}, {"rate", "0.0300"}}, json{{"rate", "0.0301"}});
  odd["tiers"] = {{"*", {{"utility", rising}, {"authentication", rising}, {"marketing", rising}}}};
  CHECK(found_in(engine, odd) == Found{"tiers tiers.*.marketing", "tiers tiers.*.marketing[1].rate",
                                       "tiers tiers.*.utility[0].rate",
                                       "tiers tiers.*.utility[1].rate",
                                       "tiers tiers.*.authentication[1].rate"});
}

TEST_CASE("validation: gaps and overlaps of dates, among the documents and with those before") {
  const json rates{{"*", {{"utility", "0.0298"}}}};
  const auto lasting = [&](const std::string& from, const std::string& to) {
    json document = card(from, rates);
    document["validTo"] = to;
    return document;
  };
  Engine engine = engine_with({lasting("2026-01-01", "2026-02-01"), card("2026-10-01", rates)});
  CHECK(found_in(engine, lasting("2026-02-01", "2026-10-01")).empty());
  CHECK(found_in(engine, lasting("2026-03-01", "2026-09-01")) ==
        Found{"gap effectiveFrom", "gap validTo"});
  CHECK(found_in(engine, lasting("2026-02-01", "2026-11-01")) == Found{"overlap validTo"});
  CHECK(found_in(engine, list(lasting("2026-11-01", "2026-12-01"), card("2026-12-02", rates))) ==
        Found{"gap [0].validTo", "gap [1].effectiveFrom"});
  CHECK(found_in(engine, list(card("2026-11-01", rates), card("2026-11-01", rates))) ==
        Found{"overlap [0].id"});

  engine = engine_with({card("2026-10-01", rates)});
  json other = card("2026-10-01", rates);
  other["issuer"] = other["id"] = "acme";
  CHECK(found_in(engine, other) == Found{"overlap effectiveFrom"});
  other["id"] = "whatsapp/USD/2026-10-01";
  CHECK(found_in(engine, other).empty());

  json table = markets();
  table["markets"].push_back({{"country", "UA"}, {"market", "Other"}, {"from", "2038-01-02"}});
  CHECK(found_in(engine, table) == Found{"gap markets[2].from"});
}

TEST_CASE("validation: everything wrong and remarkable in overlays") {
  Engine engine = engine_with({});
  json cost = card("2026-10-01", {{"Germnay", {{"utility", "1"}}}});
  cost.erase("unit");
  cost["kind"] = "overlay";
  cost["layer"] = "cost";
  CHECK(found_in(engine, cost) == Found{"unknown-market rates.Germnay"});
  cost["fees"] = list(json{{"item", "provider-fee"}, {"per", "day"}, {"types", json::array()}});
  cost["packages"] = list(json{{"item", "bundle"}, {"units", 0}, {"of", list("tea", "utility")}});
  cost["markups"] = json::array();
  CHECK(found_in(engine, cost) == Found{"error markups", "error fees[0].per", "error fees[0].types",
                                        "error fees[0].from", "error fees[0].amount",
                                        "error packages[0].item", "error packages[0].id",
                                        "error packages[0].units", "error packages[0].per",
                                        "error packages[0].of[0]", "error packages[0].amount"});

  json price = cost;
  for (const char* field : {"rates", "fees", "packages"}) price.erase(field);
  price["layer"] = "price";
  price["markups"] = list(
      json{{"items", list("*")}, {"markets", list("Ukraine", "Atlantis")}, {"floor", "0.0100"}});
  CHECK(found_in(engine, price) == Found{"unknown-market markups[0].markets[1]"});
  price["markups"] =
      list(json{{"items", list("tea")}, {"markets", json::array()}}, json{{"items", list("*")},
                                                                          {"markets", list("*")},
                                                                          {"percent", "5"},
                                                                          {"floor", "2"},
                                                                          {"ceiling", "1"}});
  CHECK(found_in(engine, price) == Found{"error markups[0].items[0]", "error markups[0].markets",
                                         "error markups[0]", "error markups[1].ceiling",
                                         "error markups[1].round"});
}

TEST_CASE("validation: commitments for countries that do not exist") {
  Engine engine = engine_with({});
  json overlay = card("2026-10-01", nullptr, "EUR");
  for (const char* field : {"unit", "rates"}) overlay.erase(field);
  overlay["kind"] = "overlay";
  overlay["layer"] = "cost";
  overlay["commitments"] = list(json{{"item", "minimum-commitment"},
                                     {"per", "sender-month"},
                                     {"amounts", {{"UA", "175"}, {"XX", "175"}, {"*", "115"}}}});
  CHECK(found_in(engine, overlay) == Found{"unknown-market commitments[0].amounts.XX"});
  json other = overlay;
  other["id"] = "other";
  CHECK(found_in(engine, list(overlay, other)).front() == "error [0].effectiveFrom");
  overlay["commitments"][0]["per"] = "month";
  overlay["commitments"][0]["amounts"]["Ukraine"] = "-5";
  CHECK(found_in(engine, overlay) ==
        Found{"error commitments[0].per", "error commitments[0].amounts.Ukraine"});
}

TEST_CASE("tariffs: overlays are documents like cards") {
  Engine engine = engine_with({});
  const int before = test::result_of(engine, "load", json::array()).at("documents").get<int>();
  json overlay = card("2026-10-01", {{"Ukraine", {{"utility", "0.0300"}}}});
  overlay.erase("unit");
  overlay["kind"] = "overlay";
  overlay["layer"] = "cost";
  CHECK(test::result_of(engine, "load", list(overlay)).at("documents") == before + 1);
}

TEST_CASE("tariffs: of several documents all are taken, or none") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}})});
  json broken = card("2026-11-01", {{"Ukraine", {{"utility", "0.0400"}}}});
  broken["unit"] = "page";
  const json better = card("2026-10-01", {{"Ukraine", {{"utility", "0.0001"}}}});
  CHECK(refusal(test::call(engine, "load", list(better, numbers(), broken))) ==
        "invalid-request [2].unit");
  CHECK(test::result_of(engine, "load", json::array()) == json{{"documents", 3}});
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0298");
}

TEST_CASE("tariffs: a document replaces the one of its id") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}})});
  CHECK(test::result_of(engine, "load",
                        list(card("2026-10-01", {{"Ukraine", {{"utility", "0.0300"}}}}))) ==
        json{{"documents", 3}});
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0300");
}

TEST_CASE("tariffs: documents of a request hold for that request only") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}})});
  const json own = list(card("2026-10-01", {{"Ukraine", {{"utility", "0.0123"}}}}));
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility", json::object(), own)) ==
        "0.0123");
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0298");
  // A copy of the engine shares nothing that could change.
  Engine copy = engine;
  test::result_of(copy, "load", own);
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0298");
}

TEST_CASE("tariffs: the newest card not after the instant applies, from midnight of the account") {
  Engine engine = engine_with({card("2026-12-01", {{"Ukraine", {{"utility", "0.0300"}}}}),
                               card("2026-10-01", {{"Ukraine", {{"utility", "0.0100"}}}}),
                               card("2026-11-01", {{"Ukraine", {{"utility", "0.0200"}}}})});
  const json kyiv{{"timezone", "Europe/Kyiv"}};
  CHECK(amount_of(priced(engine, "2026-10-31T23:59:59.999Z", "utility")) == "0.0100");
  CHECK(amount_of(priced(engine, "2026-11-01T00:00:00Z", "utility")) == "0.0200");
  CHECK(amount_of(priced(engine, "2026-11-30T23:59:59.999Z", "utility")) == "0.0200");
  CHECK(amount_of(priced(engine, "2026-12-01T00:00:00Z", "utility")) == "0.0300");
  CHECK(amount_of(priced(engine, "2036-12-01T00:00:00Z", "utility")) == "0.0300");
  CHECK(amount_of(priced(engine, "2026-10-31T21:59:59.999Z", "utility", kyiv)) == "0.0100");
  CHECK(amount_of(priced(engine, "2026-10-31T22:00:00Z", "utility", kyiv)) == "0.0200");
}

TEST_CASE("tariffs: before the first card and after the end of the last there is no price") {
  json limited = card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}});
  limited["validTo"] = "2026-11-01";
  Engine engine = engine_with({limited});
  check_missing(priced(engine, "2026-09-30T23:59:59.999Z", "utility"));
  CHECK(amount_of(priced(engine, "2026-10-31T23:59:59.999Z", "utility")) == "0.0298");
  check_missing(priced(engine, "2026-11-01T00:00:00Z", "utility"));
}

TEST_CASE("tariffs: a cell that a card lacks stays missing, never an older card's price") {
  Engine engine = engine_with(
      {card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}, {"marketing", "0.0860"}}}}),
       card("2026-11-01", {{"Ukraine", {{"utility", nullptr}}}}),
       card("2026-12-01", {{"Germany", {{"utility", "0.0550"}}}}),
       card("2027-01-01",
            {{"Ukraine", {{"utility", {{"rate", nullptr}, {"confidence", "provider"}}}}}})});
  CHECK(amount_of(priced(engine, "2026-10-20T09:00:00Z", "utility")) == "0.0298");
  check_missing(priced(engine, "2026-11-20T09:00:00Z", "utility"));    // known to be unknown
  check_missing(priced(engine, "2026-11-20T09:00:00Z", "marketing"));  // not on the card
  check_missing(priced(engine, "2026-12-20T09:00:00Z", "utility"));    // no such market
  check_missing(priced(engine, "2027-01-20T09:00:00Z", "utility"));
}

TEST_CASE("tariffs: one unknown price makes the totals partial, the known ones still count") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}})});
  const json template_message{
      {"contact", "+380671234567"}, {"from", "business"}, {"type", "template"}};
  json events = json::array();
  for (const char* category : {"utility", "marketing", "utility"}) {
    events.push_back(template_message);
    events.back()["at"] = "2026-11-20T09:00:00Z";
    events.back()["category"] = category;
  }
  const auto result =
      test::result_of(engine, "evaluate", {{"channel", "whatsapp"}, {"events", events}});
  CHECK(result.at("invoice").at("totals") == json{{"USD", "0.0596"}});
  CHECK(result.at("invoice").at("partial") == true);
}

TEST_CASE("tariffs: a price is never converted from another currency") {
  Engine engine = engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "0.0298"}}}}),
                               card("2026-10-01", {{"Ukraine", {{"utility", "0.0250"}}}}, "EUR")});
  CHECK(price_of(priced(engine, "2026-11-20T09:00:00Z", "utility", {{"currency", "EUR"}}))
            .at("card") == "whatsapp/EUR/2026-10-01");
  const auto result = priced(engine, "2026-11-20T09:00:00Z", "utility", {{"currency", "GBP"}});
  check_missing(result);
  CHECK(!result.at("invoice").at("totals").contains("USD"));
  CHECK(!result.at("invoice").at("totals").contains("EUR"));
}

TEST_CASE("tariffs: a card for any currency bills in its own") {
  json bot = card("2026-10-01", {{"*", {{"chatbot-initiated", "0.0138"}}}}, "EUR");
  bot["channel"] = "viber-bot";
  bot["anyCurrency"] = true;
  Engine engine = engine_with({bot});
  const auto result = test::result_of(engine, "evaluate",
                                      {{"channel", "viber-bot"},
                                       {"account", {{"currency", "GBP"}}},
                                       {"events", list(json{{"at", "2026-11-20T09:00:00Z"},
                                                            {"contact", "+380671234567"},
                                                            {"from", "business"},
                                                            {"type", "message"}})}});
  CHECK(price_of(result).at("currency") == "EUR");
  CHECK(result.at("invoice").at("totals") == json{{"EUR", "0.0138"}});
}

TEST_CASE("tariffs: a market's own rates come before those of every market") {
  Engine engine = engine_with(
      {card("2026-10-01", {{"*", {{"utility", "0.0100"}}}, {"Germany", {{"utility", "0.0550"}}}})});
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "0.0100");
}

TEST_CASE("tariffs: the message after the last of a volume tier takes the next rate") {
  Engine engine = engine_with({full_card()});
  const auto after = [&engine](int count) {
    return price_of(priced(engine, "2026-11-20T09:00:00Z", "utility",
                           {{"counters", {{"utility:Ukraine", count}}}}));
  };
  for (const auto& [used, amount, tier] :
       {std::tuple{0, "0.0298", 0}, std::tuple{98, "0.0298", 0}, std::tuple{99, "0.0298", 0},
        std::tuple{100, "0.0224", 1}, std::tuple{1'000'000, "0.0224", 1}}) {
    const json price = after(used);
    CHECK(price.at("amount") == amount);
    CHECK(price.at("tier") == tier);
    CHECK(price.at("count") == std::to_string(used + 1));
  }
}

TEST_CASE("tariffs: a bill too large to count is refused, not wrapped") {
  Engine engine =
      engine_with({card("2026-10-01", {{"Ukraine", {{"utility", "9223372036854.775807"}}}})});
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "9223372036854.775807");
  json event{{"at", "2026-11-20T09:00:00Z"},
             {"contact", "+380671234567"},
             {"from", "business"},
             {"type", "template"},
             {"category", "utility"}};
  const json request{{"channel", "whatsapp"}, {"events", list(event, event)}};
  CHECK(refusal(test::call(engine, "evaluate", request)).starts_with("overflow "));
  CHECK(amount_of(priced(engine, "2026-11-20T09:00:00Z", "utility")) == "9223372036854.775807");
}

TEST_CASE("tariffs: the bundled documents name where and when they were read") {
  for (const auto& file : test::json_files(CHATFARE_TARIFFS)) {
    const auto document = json::parse(test::read_file(file));
    INFO(file.string());
    CHECK(document.at("source").at("url").get<std::string>().starts_with("https://"));
    CHECK(parse_date(document.at("source").at("date").get<std::string>()).has_value());
    CHECK(parse_date(document.at("read").get<std::string>()).has_value());
    CHECK(document.contains("confidence"));
  }
}

}  // namespace
}  // namespace chatfare
