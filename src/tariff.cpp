#include "tariff.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "json.hpp"
#include "names.hpp"
#include "object.hpp"
#include "order.hpp"
#include "overlay_reader.hpp"
#include "tariff_check.hpp"
#include "tariff_fields.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr std::string_view kDocumentKinds[] = {"rate-card", "overlay", "market-table",
                                               "number-plan"};

/// What fees of a card may be due for.
constexpr std::string_view kCardFeeUnitNames[] = {"", "", "", "", "", "", "sender-month"};

Prices read_prices(Object& object, Unit unit) {
  Prices prices;
  const Origin origin = read_origin(object);
  prices.source = origin.source;
  prices.read = origin.read;
  prices.confidence = origin.confidence;
  prices.gaps = read_gaps(object);
  read_rates(object, unit, origin.confidence, prices.markets);
  if (object.has("tiers")) read_tiers(object, unit, origin.confidence, prices.markets);
  prices.fees = read_fees(object, origin.confidence, kCardFeeUnitNames);
  return prices;
}

void read_head(Object& object, Card& card) {
  card.id = object.read("id", read_words);
  card.channel = object.read("channel", one_of<Channel>(kChannelNames));
  card.issuer = object.read("issuer", read_words);
  card.currency = object.read("currency", read_currency_text);
  card.any_currency = object.optional_boolean("anyCurrency", false);
  card.effective_from = object.read("effectiveFrom", read_date);
  card.valid_to = object.optional("validTo", end_after(card.effective_from));
  card.unit = object.read("unit", one_of<Unit>(kUnitNames));
  card.traffic = object.optional("traffic", one_of<TrafficClass>(kTrafficNames))
                     .value_or(TrafficClass::non_regulated);
  object.optional("traffic", [&card](const json&, const std::string& path) {
    if (card.channel == Channel::viber_business) return true;
    reject(path, "Expected only on cards of viber-business.");
  });
}

MarketRow read_market_row(Object row, Confidence confidence) {
  MarketRow read;
  read.country = row.read("country", read_country_text);
  read.market = row.read("market", read_words);
  read.from = row.read("from", read_date);
  read.to = row.optional("to", end_after(read.from));
  read.confidence = read_confidence(row, confidence);
  row.optional("note", read_words);
  row.done();
  return read;
}

std::shared_ptr<const MarketTable> read_market_table(Object& object) {
  object.read("id", read_words);
  const Confidence confidence = read_origin(object).confidence;
  std::vector<MarketRow> rows;
  object.for_each_element("markets", [&](const json& element, const std::string& at) {
    rows.push_back(read_market_row(Object{element, at, object.faults()}, confidence));
  });
  return std::make_shared<MarketTable>(std::move(rows), object.read("other", read_words));
}

std::shared_ptr<const NumberPlan> read_number_plan(Object& object) {
  auto plan = std::make_shared<NumberPlan>();
  object.read("id", read_words);
  read_origin(object);
  object.for_each_member(
      "prefixes", [&](const std::string& prefix, const json& country, const std::string& at) {
        const bool fits = !prefix.empty() && prefix.size() <= NumberPlan::kLongestPrefix &&
                          prefix.front() != '0' && all_between(prefix, '0', '9');
        if (!fits) reject(at, "Expected a prefix of 1 to 8 digits, not 0 first.");
        plan->add(prefix, read_country_text(country, at));
      });
  return plan;
}

const std::vector<Band>* bands_of(const MarketRates& rates, Item item) {
  const auto found = rates.tiers.find(item);
  return found == rates.tiers.end() ? nullptr : &found->second;
}

}  // namespace

enum class TariffBook::DocumentKind : std::uint8_t {
  rate_card,
  overlay,
  market_table,
  number_plan
};

const MarketRates* Prices::find(std::string_view market) const {
  auto found = markets.find(market);
  if (found == markets.end()) found = markets.find("*");
  return found == markets.end() ? nullptr : &found->second;
}

const std::vector<Band>* Prices::bands(std::string_view market, Item item) const {
  const MarketRates* own = find(market);
  return own ? bands_of(*own, item) : nullptr;
}

const std::vector<Band>* Prices::bands_of_any_market(Item item) const {
  for (const auto& [market, rates] : markets) {
    if (const auto* bands = bands_of(rates, item)) return bands;
  }
  return nullptr;
}

const Prices& Card::prices() const {
  if (!prices_) {
    const json document = parse_json(text_);
    Object object{document, id};
    prices_ = read_prices(object, unit);
    text_.clear();
    text_.shrink_to_fit();
  }
  return *prices_;
}

void TariffBook::load(const json& documents, std::string_view path) {
  if (!documents.is_array()) reject(std::string{path}, "Expected a list.");
  Faults faults;
  load(documents, std::string{path}, faults);
  faults.raise();
}

std::vector<Given> TariffBook::load(const json& documents, const std::string& path,
                                    Faults& faults) {
  std::vector<Given> given;
  const auto add_one = [&](const json& document, const std::string& at) {
    given.push_back(add(document, at, faults));
  };
  if (documents.is_array()) {
    for_each_element(documents, path, add_one, &faults);
  } else {
    Faults::note(&faults, [&] { add_one(documents, path); });
  }
  note_contradictions(given, *this, faults);
  return given;
}

void TariffBook::load_bundled(std::string_view lines) {
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    json document = parse_json_until(line, "source");
    std::optional<std::string> unread;
    if (document.value("kind", "") == "rate-card") {
      unread = line;
    } else {
      document = parse_json(line);
    }
    Faults faults;
    Object object{document, "", &faults};
    add_of_platform(object, read_kind(object), std::move(unread));
    faults.raise();
  }
}

TariffBook::DocumentKind TariffBook::read_kind(Object& object) {
  object.optional_text("$schema");
  object.optional("note", read_words);
  return object.read("kind", one_of<DocumentKind>(kDocumentKinds));
}

Given TariffBook::add(const json& document, const std::string& path, Faults& faults) {
  Object object{document, path, &faults};
  const DocumentKind kind = read_kind(object);
  if (!object.sound()) return {path};
  if (kind != DocumentKind::overlay) return add_of_platform(object, kind, std::nullopt);
  Given given{path};
  given.overlay = read_overlay(object);
  object.done();
  if (!object.sound()) return {path};
  overlays_[given.overlay->id] = given.overlay;
  return given;
}

Given TariffBook::add_of_platform(Object& object, DocumentKind kind,
                                  std::optional<std::string> unread) {
  Given given{object.path()};
  Channel channel{};
  std::shared_ptr<const NumberPlan> numbers;
  switch (kind) {
    case DocumentKind::rate_card: {
      auto card = std::make_shared<Card>();
      read_head(object, *card);
      if (unread) {
        card->text_ = std::move(*unread);
      } else {
        card->prices_ = read_prices(object, card->unit);
      }
      given.card = std::move(card);
      break;
    }
    case DocumentKind::overlay:
      reject(object.path("kind"), "There is no overlay among the documents of the package.");
    case DocumentKind::market_table:
      channel = object.read("channel", one_of<Channel>(kChannelNames));
      given.table = read_market_table(object);
      break;
    case DocumentKind::number_plan:
      numbers = read_number_plan(object);
      break;
  }
  object.done();
  if (!object.sound()) return {object.path()};
  if (given.card) cards_[given.card->id] = given.card;
  if (given.table) tables_[channel] = given.table;
  if (numbers) numbers_ = std::move(numbers);
  return given;
}

bool TariffBook::sells() const {
  return std::any_of(overlays_.begin(), overlays_.end(),
                     [](const auto& entry) { return entry.second->layer == Layer::price; });
}

std::vector<const Card*> TariffBook::cards(Channel channel, Unit unit, TrafficClass traffic,
                                           std::string_view currency) const {
  std::vector<const Card*> found;
  for (const auto& [id, card] : cards_) {
    if (card->channel == channel && card->unit == unit && card->traffic == traffic &&
        (card->any_currency || card->currency == currency)) {
      found.push_back(card.get());
    }
  }
  std::vector<const Card*> by_date;
  for (const std::uint32_t index :
       order_of(found.size(), [&found](std::uint32_t a, std::uint32_t b) {
         return found[a]->effective_from < found[b]->effective_from;
       })) {
    by_date.push_back(found[index]);
  }
  return by_date;
}

TariffBook::CardBands TariffBook::nearest_bands(const Card& card, std::string_view market,
                                                Item item) const {
  const std::vector<const Card*> dated =
      cards(card.channel, card.unit, card.traffic, card.currency);
  const auto distance = [&](std::uint32_t place) {
    return std::abs(
        (date::sys_days{dated[place]->effective_from} - date::sys_days{card.effective_from})
            .count());
  };
  const auto nearest = order_of(dated.size(), [&distance](std::uint32_t a, std::uint32_t b) {
    return distance(a) < distance(b);
  });
  for (const std::uint32_t place : nearest) {
    if (const auto* bands = dated[place]->prices().bands(market, item))
      return {dated[place], bands};
  }
  for (const std::uint32_t place : nearest) {
    if (const auto* bands = dated[place]->prices().bands_of_any_market(item))
      return {dated[place], bands};
  }
  return {};
}

const MarketTable& TariffBook::market_table(Channel channel) const {
  static const MarketTable kEmpty;
  const auto found = tables_.find(channel);
  return found == tables_.end() ? kEmpty : *found->second;
}

bool TariffBook::knows(Country country) const {
  if (country == kNoCountry) return false;
  const auto& rows = market_table(Channel::whatsapp).rows();
  return numbers_->knows(country) ||
         std::any_of(rows.begin(), rows.end(),
                     [country](const MarketRow& row) { return row.country == country; });
}

std::string read_currency(std::string code, const std::string& path) {
  if (is_currency(code)) return code;
  reject(path, "Expected an ISO 4217 code such as \"USD\".");
}

Country read_country(const TariffBook& book, std::string_view code, Place place) {
  const Country country = to_country(code);
  if (book.knows(country)) return country;
  reject(place(), "Expected an ISO 3166-1 code of two capital letters such as \"UA\".");
}

Item rate_item(Item item) {
  switch (item) {
    case Item::group_marketing:
    case Item::marketing_lite:
      return Item::marketing;
    case Item::group_utility:
      return Item::utility;
    case Item::group_service:
      return Item::service;
    default:
      return item;
  }
}

bool same_but_for_date(const Fee& a, const Fee& b) {
  return a.item == b.item && a.per == b.per && a.types == b.types && a.plan == b.plan;
}

bool is_usage(Item item) {
  switch (item) {
    case Item::none:
    case Item::bot_maintenance:
    case Item::bot_plan:
    case Item::minimum_commitment:
    case Item::provider_fee:
    case Item::package:
      return false;
    default:
      return true;
  }
}

Unit unit_of(Item item, Unit usual) {
  if (item == Item::ai_provider) return Unit::ai_message;
  if (item == Item::agent_tokens) return Unit::token;
  if (item == Item::call_minutes) return Unit::minute;
  return usual;
}

Item tier_item(Item item) {
  switch (item) {
    case Item::utility:
      return Item::utility;
    case Item::authentication:
    case Item::authentication_international:
      return Item::authentication;
    case Item::call_minutes:
      return Item::call_minutes;
    default:
      return Item::none;
  }
}

std::string market_of(const TariffBook& book, Channel channel, Country country,
                      date::year_month_day day, const Choices& choices) {
  if (channel != Channel::whatsapp) return std::string{text(country)};
  return book.market_table(channel).market(country, day, choices);
}

bool is_market(const TariffBook& book, Channel channel, std::string_view market,
               date::year_month_day from, const std::optional<date::year_month_day>& to) {
  const MarketTable& table = book.market_table(channel);
  if (table.rows().empty()) return book.knows(to_country(market));
  return market == table.other() ||
         std::any_of(table.rows().begin(), table.rows().end(), [&](const MarketRow& row) {
           return row.market == market && (!row.to || *row.to > from) && (!to || row.from < *to);
         });
}

}  // namespace chatfare
