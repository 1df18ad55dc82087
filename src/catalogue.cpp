#include "catalogue.hpp"

#include <algorithm>
#include <span>

#include "instants.hpp"
#include "json.hpp"
#include "object.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr date::year_month_day kLastDay = date::year{2037} / 12 / 31;

/// The day of `at`: a date, or an instant in UTC. Without it the last day there is, and so the
/// newest card or table.
date::year_month_day read_day(Object& query) {
  if (!query.has("at")) return kLastDay;
  const std::string at = query.text("at");
  if (const auto day = parse_date(at)) return *day;
  if (const auto instant = parse_instant(at)) return date::floor<date::days>(*instant);
  reject(query.path("at"), "Expected a date such as \"2026-10-01\" or a time with its zone.");
}

template <class Day>
void write_day(Writer& out, std::string_view key, const std::optional<Day>& day) {
  out.key(key).text_or_null(day ? format_date(*day) : "");
}

void write_source(Writer& out, const Citation& source) {
  out.source(source.title, source.url, source.date);
}

void write_rate(Writer& out, const Rate& rate) {
  out.begin_object().key("rate").text_or_null(rate.amount ? format_amount(*rate.amount) : "");
  out.member("confidence", name(rate.confidence));
  if (rate.source) out.source(rate.source->title, rate.source->url, rate.source->date);
  out.end_object();
}

void write_bands(Writer& out, std::span<const Band> bands) {
  out.begin_array();
  for (const Band& band : bands) {
    out.begin_object().key("upTo").text_or_null(band.up_to ? std::to_string(*band.up_to) : "");
    out.member("rate", format_amount(band.rate)).end_object();
  }
  out.end_array();
}

void write_market_rates(Writer& out, std::string_view market, const MarketRates& entry) {
  out.begin_object().member("market", market).key("rates").begin_object();
  for (const auto& [item, rate] : entry.rates) {
    out.key(name(item));
    write_rate(out, rate);
  }
  out.end_object().key("tiers").begin_object();
  for (const auto& [item, bands] : entry.tiers) {
    out.key(name(item));
    write_bands(out, bands);
  }
  out.end_object().end_object();
}

void write_fee(Writer& out, const Fee& fee) {
  out.begin_object().member("item", name(fee.item));
  if (!fee.plan.empty()) out.member("plan", fee.plan);
  out.member("from", format_date(fee.from));
  out.member("amount", format_amount(fee.amount))
      .member("confidence", name(fee.confidence))
      .end_object();
}

/// Every row of a card, or only one of them.
void write_card(Writer& out, const Card& card, const MarketRates* only) {
  out.begin_object().member("card", card.id).member("channel", name(card.channel));
  out.member("issuer", card.issuer)
      .member("currency", card.currency);
  if (card.any_currency) out.member("anyCurrency", true);
  out.member("unit", name(card.unit));
  out.member("effectiveFrom", format_date(card.effective_from));
  write_day(out, "validTo", card.valid_to);
  if (card.traffic == TrafficClass::regulated) out.member("traffic", name(card.traffic));
  out.member("confidence", name(card.prices().confidence));
  const Source& source = card.prices().source;
  out.source(source.title, source.url, source.date);
  out.member("read", card.prices().read);
  out.key("gaps").begin_array();
  for (const auto& gap : card.prices().gaps) out.value(gap);
  out.end_array().key("rates").begin_array();
  for (const auto& [name, entry] : card.prices().markets) {
    if (!only || only == &entry) write_market_rates(out, name, entry);
  }
  out.end_array().key("fees").begin_array();
  for (const auto& fee : card.prices().fees) write_fee(out, fee);
  out.end_array().end_object();
}

std::optional<Unit> read_unit(Object& query) {
  if (!query.has("unit")) return {};
  const auto unit = find_named<Unit>(kUnitNames, query.text("unit"));
  if (!unit) reject("unit", "Expected one of " + join(kUnitNames) + ".");
  return unit;
}

/// The cards that bill the currency by the unit; without one, by the message and by the
/// conversation.
std::vector<const Card*> cards_of(const TariffBook& book, Channel channel, std::optional<Unit> unit,
                                  TrafficClass traffic, std::string_view currency) {
  if (unit) return book.cards(channel, *unit, traffic, currency);
  auto cards = book.cards(channel, Unit::message, traffic, currency);
  const auto of_conversations = book.cards(channel, Unit::conversation, traffic, currency);
  cards.insert(cards.end(), of_conversations.begin(), of_conversations.end());
  return cards;
}

/// The card that holds on a day: the newest one not after it.
const Card* card_on(std::span<const Card* const> cards, date::year_month_day day) {
  const Card* newest = nullptr;
  for (const Card* card : cards) {
    const bool holds = card->effective_from <= day && (!card->valid_to || day < *card->valid_to);
    if (holds && (!newest || newest->effective_from < card->effective_from)) newest = card;
  }
  return newest;
}

void write_rule(Writer& out, const RuleSet& rules, const Row& row) {
  out.begin_object().member("id", rule_id(rules, row)).member("ruleSet", rules.id);
  out.member("verdict", name(row.verdict)).key("item").text_or_null(name(row.item));
  out.member("text", row.text);
  out.member("from", format_date(row.from.value_or(rules.from)));
  write_day(out, "to", row.to ? row.to : end_of(rules));
  write_source(out, row.source);
  out.member("confidence", name(row.confidence)).end_object();
}

void write_rule_set(Writer& out, const RuleSet& rules) {
  out.begin_object().member("id", rules.id).member("channel", name(rules.channel));
  out.member("from", format_date(rules.from));
  write_day(out, "to", end_of(rules));
  out.member("title", rules.title).member("unit", name(rules.unit)).key("rules").begin_array();
  for (const Row& row : rules.rows) out.value(rule_id(rules, row));
  out.end_array().end_object();
}

void write_assumption(Writer& out, const Assumption& assumption) {
  out.begin_object().member("id", assumption.id).key("channel").text_or_null(assumption.channel);
  out.member("text", assumption.text).member("default", assumption.alternatives.front().value);
  out.key("alternatives").begin_array();
  for (const auto& alternative : assumption.alternatives) {
    out.begin_object()
        .member("value", alternative.value)
        .member("text", alternative.text)
        .end_object();
  }
  out.end_array().key("sources").begin_array();
  for (const auto& alternative : assumption.alternatives) {
    for_each_source(alternative, [&](const Citation& source) {
      out.begin_object().member("value", alternative.value);
      out.member("kind", documented(source) ? "document" : "reading");
      out.member("title", source.title);
      out.key("url").text_or_null(source.url).key("date").text_or_null(source.date).end_object();
    });
  }
  out.end_array().end_object();
}

}  // namespace

std::string Catalogue::rates(const json& query) const {
  Object object{query, ""};
  const auto channel = find_named<Channel>(kChannelNames, object.text("channel"));
  if (!channel) reject("channel", "Expected one of " + join(kChannelNames) + ".");
  const std::string currency = read_currency(object.optional_text("currency", "USD"), "currency");
  const bool dated = object.has("at");
  const auto day = read_day(object);
  const std::string country = object.optional_text("country");
  const std::string market = object.optional_text("market");
  const auto unit = read_unit(object);
  const auto traffic =
      find_named<TrafficClass>(kTrafficNames, object.optional_text("traffic", "non-regulated"));
  if (!traffic) reject("traffic", "Expected one of " + join(kTrafficNames) + ".");
  object.done();
  const auto cards = cards_of(book_, *channel, unit, *traffic, currency);
  const Card* card = card_on(cards, day);
  if (!card) {
    const std::string of = "card of " + std::string{name(*channel)} + " in " + currency +
                           (unit ? " per " + std::string{name(*unit)} : "") +
                           (*traffic == TrafficClass::regulated ? " for regulated traffic" : "");
    if (cards.empty()) throw InputError{"no-card", "currency", "There is no " + of + "."};
    throw InputError{
        "no-card", "at",
        "No " + of + " holds " + (dated ? "on " + format_date(day) : "without an end") + "."};
  }
  if (!country.empty() && !market.empty())
    reject("country", "Expected market or country, not both.");
  const std::string row =
      country.empty()
          ? market
          : market_of(book_, *channel, read_country(book_, country, known_place("country")), day,
                      Choices{});
  const Prices& prices = card->prices();
  const bool exists = is_market(book_, *channel, row, card->effective_from, card->valid_to);
  // What holds for every market is no answer for a name that is none.
  const MarketRates* only = exists || prices.markets.contains(row) ? prices.find(row) : nullptr;
  if (!row.empty() && !only) {
    const bool is_country = country.empty() && book_.knows(to_country(market));
    throw InputError{"unknown-market", country.empty() ? "market" : "country",
                     "The card " + card->id + " has no market \"" + row + "\"" +
                         (exists       ? ": what is charged there is not known."
                          : is_country ? "; a country goes into `country`."
                                       : ".")};
  }
  Writer out;
  write_card(out, *card, only);
  return out.take();
}

std::string Catalogue::markets(const json& query) const {
  Object object{query, ""};
  const auto day = read_day(object);
  object.done();
  const MarketTable& table = book_.market_table(Channel::whatsapp);
  Writer out;
  out.begin_object()
      .key("at")
      .text_or_null(day == kLastDay ? "" : format_date(day))
      .key("markets")
      .begin_array();
  for (const MarketRow& row : table.rows()) {
    if (table.row(row.country, day) != &row) continue;
    out.begin_object().member("country", text(row.country)).member("market", row.market);
    out.key("prefixes").begin_array();
    for (const auto& [prefix, country] : book_.numbers().prefixes()) {
      if (country == row.country) out.value(prefix);
    }
    out.end_array().member("confidence", name(row.confidence)).end_object();
  }
  out.end_array().member("other", table.other()).end_object();
  return out.take();
}

/// Of a number by its prefix; of a country's code that country.
NumberPlan::Match Catalogue::country_of(const std::string& phone_or_country) const {
  const PhoneDigits digits = phone_digits(phone_or_country);
  if (!digits.empty()) return book_.numbers().match(digits);
  const Country country = to_country(phone_or_country);
  if (book_.knows(country)) return {country, {}};
  reject("phoneOrCountry",
         "Expected a number in E.164 form with 7 to 15 digits, or an ISO 3166-1 "
         "code of two capital letters such as \"UA\".");
}

std::string Catalogue::market(const json& query) const {
  Object object{query, ""};
  const std::string phone_or_country = object.text("phoneOrCountry");
  const auto day = read_day(object);
  object.done();
  const auto match = country_of(phone_or_country);
  Writer out;
  out.begin_object().key("country").text_or_null(text(match.country));
  out.member("market", market_of(book_, Channel::whatsapp, match.country, day, Choices{}));
  out.key("prefix").text_or_null(match.prefix).end_object();
  return out.take();
}

std::string Catalogue::rule_sets() const {
  Writer out;
  out.begin_array();
  for (const RuleSet* rules : chatfare::rule_sets()) write_rule_set(out, *rules);
  out.end_array();
  return out.take();
}

std::string Catalogue::rule(const json& query) const {
  Object object{query, ""};
  const std::string id = object.text("id");
  object.done();
  for (const RuleSet* rules : chatfare::rule_sets()) {
    for (const Row& row : rules->rows) {
      if (rule_id(*rules, row) != id) continue;
      Writer out;
      write_rule(out, *rules, row);
      return out.take();
    }
  }
  throw InputError{"unknown-rule", "id", "There is no rule \"" + id + "\"; ruleSets lists them."};
}

std::string Catalogue::assumptions() const {
  Writer out;
  out.begin_array();
  for (const Assumption& assumption : chatfare::assumptions()) write_assumption(out, assumption);
  out.end_array();
  return out.take();
}

}  // namespace chatfare
