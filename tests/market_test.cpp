#include "market.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "support/engine.hpp"
#include "support/load_tariffs.hpp"
#include "tariff.hpp"

namespace chatfare {
namespace {

using namespace date::literals;

const TariffBook& bundled() {
  static const TariffBook kBook = [] {
    TariffBook book;
    book.load(nlohmann::json::parse(test::load_tariffs(CHATFARE_TARIFFS)), "");
    return book;
  }();
  return kBook;
}

std::string country_of(std::string_view number) {
  return std::string{text(bundled().numbers().match(phone_digits(number)).country)};
}

std::string market(std::string_view country, date::year_month_day day,
                   const Choices& choices = {}) {
  return bundled().market_table(Channel::whatsapp).market(to_country(country), day, choices);
}

TEST_CASE("numbers: the longest prefix of a small plan decides") {
  NumberPlan plan;
  plan.add("1", to_country("US"));
  plan.add("1204", to_country("CA"));
  plan.add("120", to_country("ZZ"));
  CHECK(text(plan.match("12045550123").country) == "CA");
  CHECK(plan.match("12045550123").prefix == "1204");
  CHECK(text(plan.match("12055550123").country) == "ZZ");
  CHECK(text(plan.match("13055550123").country) == "US");
  CHECK(text(plan.match("1").country) == "US");
  CHECK(plan.match("4930123456").country == kNoCountry);
  CHECK(plan.match("4930123456").prefix.empty());
  CHECK(plan.match("").country == kNoCountry);
  CHECK(plan.knows(to_country("CA")));
  CHECK(!plan.knows(to_country("DE")));
  CHECK(NumberPlan{}.match("380671234567").country == kNoCountry);
}

TEST_CASE("numbers: +1 and +7 are told apart by what follows") {
  struct {
    std::string number;
    std::string country;
  } const cases[] = {
      {"+1 202 555 0123", "US"},  {"+1 907 555 0123", "US"},  {"+1 416 555 0123", "CA"},
      {"+1 204 555 0123", "CA"},  {"+1 867 555 0123", "CA"},  {"+1 242 555 0123", "BS"},
      {"+1 868 555 0123", "TT"},  {"+1 876 555 0123", "JM"},  {"+1 658 555 0123", "JM"},
      {"+1 809 555 0123", "DO"},  {"+1 829 555 0123", "DO"},  {"+1 849 555 0123", "DO"},
      {"+1 787 555 0123", "PR"},  {"+1 939 555 0123", "PR"},  {"+1 671 555 0123", "GU"},
      {"+1 340 555 0123", "VI"},  {"+7 916 123 45 67", "RU"}, {"+7 495 123 45 67", "RU"},
      {"+7 701 123 45 67", "KZ"}, {"+7 600 123 45 67", "KZ"}, {"+380 67 123 45 67", "UA"},
      {"+49 30 123456", "DE"},    {"+44 20 7946 0018", "GB"},
  };
  for (const auto& [number, country] : cases) CHECK_MESSAGE(country_of(number) == country, number);
  CHECK(country_of("+210 123 4567").empty());  // not assigned
}

TEST_CASE("contacts: a number is known by its digits however it is written") {
  for (const std::string written :
       {"+380671234567", "380671234567", "+380 67 123 45 67", "+380-67-123-45-67",
        "+380 (67) 123-45-67", "380.67.123.45.67"}) {
    CHECK_MESSAGE(std::string{phone_digits(written)} == "380671234567", written);
  }
  CHECK(std::string{phone_digits("1234567")} == "1234567");
  CHECK(std::string{phone_digits("+123456789012345")} == "123456789012345");
}

TEST_CASE("contacts: an id, or too few or too many digits, is no number") {
  for (const std::string other :
       {"", "+", "++380671234567", "380671234567+", "123456", "+123456", "1234567890123456",
        "0671234567", "+0671234567", "+1234567890123456", "MY.20261120", "id:380671234567",
        "38067123456x", "380/671234567", "+380\t671234567", "visitor", "()"}) {
    CHECK_MESSAGE(phone_digits(other).empty(), "\"", other, "\"");
  }
  CHECK(phone_digits(std::string(100'000, '1')).empty());
  CHECK(phone_digits(std::string(100'000, ' ')).empty());
  CHECK(phone_digits(std::string{"380671234567\0", 13}).empty());
}

TEST_CASE("markets: a row holds from its day up to the day before its end") {
  const MarketTable table{
      {{to_country("UA"), "Rest of Europe", 2022_y / 2 / 1, 2026_y / 10 / 1, {}},
       {to_country("UA"), "Ukraine", 2026_y / 10 / 1, std::nullopt, {}}},
      "Elsewhere"};
  CHECK(table.market(to_country("UA"), 2022_y / 1 / 31, {}) == "Elsewhere");
  CHECK(table.market(to_country("UA"), 2022_y / 2 / 1, {}) == "Rest of Europe");
  CHECK(table.market(to_country("UA"), 2026_y / 9 / 30, {}) == "Rest of Europe");
  CHECK(table.market(to_country("UA"), 2026_y / 10 / 1, {}) == "Ukraine");
  CHECK(table.market(to_country("DE"), 2026_y / 10 / 1, {}) == "Elsewhere");
  CHECK(table.market(kNoCountry, 2026_y / 10 / 1, {}) == "Elsewhere");
  CHECK(table.row(to_country("DE"), 2026_y / 10 / 1) == nullptr);
}

TEST_CASE("markets: on 1 October 2026 Ukraine and Kazakhstan leave their groups") {
  CHECK(market("UA", 2026_y / 9 / 30) == "Rest of Central & Eastern Europe");
  CHECK(market("UA", 2026_y / 10 / 1) == "Ukraine");
  CHECK(market("KZ", 2026_y / 9 / 30) == "Other");
  CHECK(market("KZ", 2026_y / 10 / 1) == "Kazakhstan");
  CHECK(market("BD", 2026_y / 9 / 30) == "Rest of Asia Pacific");
  CHECK(market("BD", 2026_y / 10 / 1) == "Bangladesh");
  CHECK(market("US", 2026_y / 10 / 1) == "North America");
  CHECK(market("CA", 2026_y / 10 / 1) == "North America");
  CHECK(market("PR", 2026_y / 10 / 1) == "Rest of Latin America");
  CHECK(market("BS", 2026_y / 10 / 1) == "Other");
  CHECK(market("GU", 2026_y / 10 / 1) == "Other");
}

TEST_CASE("markets: other readings of Kazakhstan end when it gets a market of its own") {
  Choices russia, neighbours;
  REQUIRE(russia.set(Point::kazakhstan_market, "Russia"));
  REQUIRE(neighbours.set(Point::kazakhstan_market, "Rest of Central & Eastern Europe"));
  CHECK(market("KZ", 2026_y / 9 / 30, russia) == "Russia");
  CHECK(market("KZ", 2026_y / 9 / 30, neighbours) == "Rest of Central & Eastern Europe");
  CHECK(market("KZ", 2026_y / 10 / 1, russia) == "Kazakhstan");
  CHECK(market("KZ", 2026_y / 10 / 1, neighbours) == "Kazakhstan");
  CHECK(market("RU", 2026_y / 9 / 30, neighbours) == "Russia");
}

TEST_CASE("markets: the other reading of the Caribbean concerns only what Meta does not list") {
  Choices latin;
  REQUIRE(latin.set(Point::caribbean_market, "Rest of Latin America"));
  const auto& table = bundled().market_table(Channel::whatsapp);
  for (const auto& [prefix, country] : bundled().numbers().prefixes()) {
    if (!is_unlisted_caribbean(country)) {
      CHECK(market(text(country), 2026_y / 10 / 1, latin) ==
            market(text(country), 2026_y / 10 / 1));
      continue;
    }
    INFO(text(country));
    CHECK(prefix.starts_with("1"));
    CHECK(table.row(country, 2026_y / 10 / 1) == nullptr);
    CHECK(market(text(country), 2026_y / 10 / 1) == "Other");
    CHECK(market(text(country), 2026_y / 10 / 1, latin) == "Rest of Latin America");
  }
}

TEST_CASE("markets: no country is in two at once") {
  const auto& rows = bundled().market_table(Channel::whatsapp).rows();
  CHECK(rows.size() > 100);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK((!rows[i].to || rows[i].from < *rows[i].to));
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      if (rows[i].country != rows[j].country) continue;
      const bool apart = (rows[i].to && *rows[i].to <= rows[j].from) ||
                         (rows[j].to && *rows[j].to <= rows[i].from);
      CHECK_MESSAGE(apart, text(rows[i].country));
    }
  }
}

TEST_CASE("markets: the rows of a complete card are the markets of its day") {
  Engine engine = test::bundled_engine();
  for (const std::string day : {"2026-07-01", "2026-10-01"}) {
    std::set<std::string> markets{"Other"}, rows;
    const auto table = test::result_of(engine, "markets", {{"at", day}});
    const auto card = test::result_of(engine, "rates",
                                      {{"channel", "whatsapp"}, {"currency", "USD"}, {"at", day}});
    for (const auto& row : table.at("markets")) {
      markets.insert(row.at("market").get<std::string>());
    }
    for (const auto& row : card.at("rates")) {
      rows.insert(row.at("market").get<std::string>());
    }
    INFO(day);
    for (const auto& entry : rows) CHECK_MESSAGE(markets.contains(entry), entry);
    for (const auto& entry : markets) CHECK_MESSAGE(rows.contains(entry), entry);
  }
}

TEST_CASE("rates: calls, messages of AI Providers and tokens of the agent have cards of their own") {
  Engine engine = test::bundled_engine();
  const auto rates = [&](const nlohmann::json& query) {
    nlohmann::json whole = {{"channel", "whatsapp"}};
    whole.update(query);
    return test::result_of(engine, "rates", whole);
  };
  CHECK(rates({{"unit", "minute"}, {"at", "2026-06-30"}}).at("card") ==
        "whatsapp-calling/usd/2025-08-01");
  CHECK(rates({{"unit", "minute"}, {"currency", "INR"}}).at("card") ==
        "whatsapp-calling/inr/2026-07-01");
  CHECK(rates({{"unit", "ai-message"}, {"currency", "EUR"}}).at("card") ==
        "whatsapp-ai-provider/eur/2026-02-16");
  CHECK(rates({{"unit", "conversation"}, {"at", "2023-06-01"}}).at("unit") == "conversation");
  CHECK(rates({{"unit", "message"}}).at("card") == rates(nlohmann::json::object()).at("card"));

  // A card of every currency and every market answers for each of them.
  const auto agent = rates({{"unit", "token"}, {"currency", "EUR"}, {"country", "UA"}});
  CHECK(agent.at("card") == "whatsapp-agent/usd/2026-08-01");
  CHECK(agent.at("anyCurrency") == true);
  CHECK(agent.at("rates").at(0).at("market") == "*");
  CHECK(agent.at("rates").at(0).at("rates").at("agent-tokens").at("rate") == "0.000002");
  CHECK(!rates(nlohmann::json::object()).contains("anyCurrency"));
}

TEST_CASE("rates: fees of plans name their plan") {
  Engine engine = test::bundled_engine();
  const auto card = test::result_of(
      engine, "rates", {{"channel", "viber-bot"}, {"currency", "USD"}, {"at", "2022-08-31"}});
  REQUIRE(card.at("fees").size() == 2);
  CHECK(card.at("fees").at(0).at("plan") == "2019-500000");
  CHECK(card.at("fees").at(0).at("amount") == "4500.0000");
  CHECK(card.at("fees").at(1).at("plan") == "2019-1000000");
  CHECK(card.at("fees").at(1).at("amount") == "6500.0000");
}

TEST_CASE("markets: a question about a number is answered with its country and prefix") {
  Engine engine = test::bundled_engine();
  const auto ask = [&engine](const char* phone, const char* at) {
    return test::result_of(engine, "market", {{"phoneOrCountry", phone}, {"at", at}});
  };
  CHECK(ask("+380 67 123 45 67", "2026-10-01") ==
        nlohmann::json{{"country", "UA"}, {"market", "Ukraine"}, {"prefix", "380"}});
  CHECK(ask("+77011234567", "2026-09-30T23:59:59Z") ==
        nlohmann::json{{"country", "KZ"}, {"market", "Other"}, {"prefix", "77"}});
  CHECK(ask("+2101234567", "2026-10-01") ==
        nlohmann::json{{"country", nullptr}, {"market", "Other"}, {"prefix", nullptr}});
}

TEST_CASE("markets: a message to a contact without a matching prefix names none") {
  Engine engine = test::bundled_engine();
  const auto sent = [&engine](nlohmann::json event) {
    event.update({{"at", "2026-11-10T10:00:00Z"},
                  {"from", "business"},
                  {"type", "template"},
                  {"category", "utility"}});
    return test::result_of(engine, "evaluate",
                           {{"channel", "whatsapp"}, {"events", nlohmann::json::array({event})}})
        .at("events")
        .at(0);
  };
  CHECK(sent({{"contact", "+380671234567"}}).at("prefix") == "380");
  CHECK_FALSE(sent({{"contact", "olena"}, {"country", "UA"}}).contains("prefix"));
  CHECK_FALSE(sent({{"contact", "+2101234567"}}).contains("prefix"));
}

TEST_CASE("markets: a question about a country is answered without a prefix") {
  Engine engine = test::bundled_engine();
  const auto ask = [&engine](const char* country, const char* at) {
    return test::result_of(engine, "market", {{"phoneOrCountry", country}, {"at", at}});
  };
  CHECK(ask("UA", "2026-10-01") ==
        nlohmann::json{{"country", "UA"}, {"market", "Ukraine"}, {"prefix", nullptr}});
  CHECK(ask("KZ", "2026-09-30T23:59:59Z").at("market") == "Other");
  CHECK(ask("KZ", "2026-10-01").at("market") == "Kazakhstan");
}

}  // namespace
}  // namespace chatfare
