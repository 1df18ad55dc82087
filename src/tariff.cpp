#include "tariff.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "json.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostDecimals = 6;

Source read_source(Object object) {
  Source source;
  source.title = object.text("title");
  source.url = object.text("url");
  source.date = object.text("date");
  object.done();
  return source;
}

date::year_month_day read_date(Object& object, std::string_view key) {
  const std::string text = object.text(key);
  if (const auto day = parse_date(text)) return *day;
  throw invalid_request(object.path(key), "Expected a date such as \"2026-10-01\".");
}

/// The exclusive end of something that begins on `from`.
std::optional<date::year_month_day> read_end(Object& object, std::string_view key,
                                             date::year_month_day from) {
  if (!object.has(key)) return std::nullopt;
  const auto end = read_date(object, key);
  if (end > from) return end;
  throw invalid_request(object.path(key), "Expected a date after " + format_date(from) + ".");
}

std::string read_id(Object& object) {
  std::string id = object.text("id");
  if (id.empty()) throw invalid_request(object.path("id"), "Expected an id.");
  return id;
}

bool all_between(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(),
                     [first, last](char c) { return c >= first && c <= last; });
}

Country read_country_code(const std::string& code, const std::string& path) {
  if (code.size() == 2 && all_between(code, 'A', 'Z')) return to_country(code);
  throw invalid_request(path, "Expected an ISO 3166-1 code of two capital letters such as \"UA\".");
}

std::size_t read_name(Object& object, std::string_view key,
                      std::span<const std::string_view> names) {
  if (const auto place = find_name(names, object.text(key))) return *place;
  throw invalid_request(object.path(key), "Expected one of " + join(names) + ".");
}

Confidence read_confidence(Object& object, Confidence otherwise) {
  if (!object.has("confidence")) return otherwise;
  return static_cast<Confidence>(read_name(object, "confidence", kConfidenceNames));
}

std::optional<Source> read_optional_source(Object& object) {
  return object.has("source") ? std::optional{read_source(object.object("source"))} : std::nullopt;
}

Amount read_amount(const json& value, const std::string& path) {
  const auto amount =
      value.is_string() ? parse_amount(value.get_ref<const std::string&>()) : std::nullopt;
  if (!amount) {
    throw invalid_request(path,
                          "Expected a decimal string with at most 6 decimals, such as \"0.0298\".");
  }
  return *amount;
}

Item read_item(std::string_view name, const std::string& path) {
  if (const auto item = find_item(name)) return *item;
  throw invalid_request(path, "Expected an item, one of " + join(kItemNames) + ".");
}

Rate read_rate(const json& cell, const std::string& path, Confidence confidence) {
  if (cell.is_null()) return {std::nullopt, confidence, std::nullopt};
  if (!cell.is_object()) return {read_amount(cell, path), confidence, std::nullopt};
  Object object{cell, path};
  Rate rate;
  const json& amount = object.value("rate");
  if (!amount.is_null()) rate.amount = read_amount(amount, object.path("rate"));
  rate.confidence = read_confidence(object, confidence);
  rate.source = read_optional_source(object);
  object.optional_text("note");
  object.done();
  return rate;
}

std::vector<Band> read_bands(const json& list, const std::string& path, Confidence confidence) {
  std::vector<Band> bands;
  std::int64_t before = 0;
  for_each_element(list, path, [&](const json& element, const std::string& at) {
    Object object{element, at};
    Band band;
    if (object.has("upTo")) {
      band.up_to = object.integer("upTo");
      if (*band.up_to <= before)
        throw invalid_request(object.path("upTo"),
                              "Expected more than " + std::to_string(before) + ".");
      before = *band.up_to;
    }
    if (!bands.empty() && !bands.back().up_to)
      throw invalid_request(at, "Expected no band after one without an end.");
    band.rate = read_amount(object.value("rate"), object.path("rate"));
    band.confidence = read_confidence(object, confidence);
    object.done();
    bands.push_back(band);
  });
  if (bands.empty() || bands.back().up_to)
    throw invalid_request(path, "Expected a last band without an end.");
  return bands;
}

bool is_type(std::string_view type) {
  const auto kinds = kind_names();
  return std::any_of(kinds.begin(), kinds.end(),
                     [type](const KindName& row) { return row.type == type; });
}

std::vector<std::string> read_types(Object& fee) {
  std::vector<std::string> types;
  if (!fee.has("types")) return types;
  for_each_element(fee.value("types"), fee.path("types"),
                   [&types](const json& element, const std::string& at) {
                     types.push_back(text_of(element, at));
                     if (!is_type(types.back()))
                       throw invalid_request(at, "Expected a type of event such as \"template\".");
                   });
  return types;
}

Fee read_fee(Object fee, Confidence confidence) {
  Fee row;
  row.item = read_item(fee.text("item"), fee.path("item"));
  row.plan = fee.optional_text("plan");
  row.per = static_cast<FeeUnit>(read_name(fee, "per", kFeeUnitNames));
  row.types = read_types(fee);
  row.from = read_date(fee, "from");
  row.amount = read_amount(fee.value("amount"), fee.path("amount"));
  row.confidence = read_confidence(fee, confidence);
  row.source = read_optional_source(fee);
  fee.optional_text("note");
  fee.done();
  return row;
}

std::vector<Fee> read_fees(Object& object, Confidence confidence) {
  std::vector<Fee> fees;
  for_each_element(object.value("fees"), object.path("fees"),
                   [&](const json& element, const std::string& at) {
                     Fee fee = read_fee(Object{element, at}, confidence);
                     for (const Fee& before : fees) {
                       if (same_but_for_date(before, fee) && before.from >= fee.from)
                         throw invalid_request(
                             at + ".from", "Expected a later date than that of the fee before it.");
                     }
                     fees.push_back(std::move(fee));
                   });
  return fees;
}

/// Calls are priced by a tenth of a minute, which must come out exactly.
void check_divisible(Amount per_minute, const std::string& path) {
  if (per_minute.micros % 10 != 0)
    throw invalid_request(path, "Expected at most 5 decimals in a rate per minute.");
}

std::vector<std::string> read_gaps(Object& object) {
  std::vector<std::string> gaps;
  if (!object.has("gaps")) return gaps;
  for_each_element(
      object.value("gaps"), object.path("gaps"),
      [&](const json& gap, const std::string& at) { gaps.push_back(text_of(gap, at)); });
  return gaps;
}

std::string read_currency(Object& object) {
  std::string code = object.text("currency");
  if (is_currency(code)) return code;
  throw invalid_request(object.path("currency"), "Expected an ISO 4217 code such as \"USD\".");
}

using Markets = std::map<std::string, MarketRates, std::less<>>;

void read_rates(Object& object, std::optional<Unit> unit, Confidence confidence, Markets& markets) {
  for_each_member(object.value("rates"), object.path("rates"),
                  [&](const std::string& market, const json& cells, const std::string& at) {
                    auto& rates = markets[market].rates;
                    for_each_member(
                        cells, at,
                        [&](const std::string& name, const json& cell, const std::string& path) {
                          const Item item = read_item(name, path);
                          const Rate& rate = rates[item] = read_rate(cell, path, confidence);
                          const bool by_minute = unit == Unit::minute || item == Item::call_minutes;
                          if (by_minute && rate.amount) check_divisible(*rate.amount, path);
                        });
                  });
}

Prices read_prices(Object& object, Unit unit) {
  Prices prices;
  prices.source = read_source(object.object("source"));
  object.optional_text("read");
  prices.confidence = read_confidence(object, Confidence::official);
  const Confidence confidence = prices.confidence;
  prices.gaps = read_gaps(object);
  read_rates(object, unit, confidence, prices.markets);
  if (object.has("tiers")) {
    for_each_member(object.value("tiers"), object.path("tiers"),
                    [&](const std::string& market, const json& items, const std::string& at) {
                      auto& tiers = prices.markets[market].tiers;
                      for_each_member(
                          items, at,
                          [&](const std::string& item, const json& bands, const std::string& path) {
                            const auto& read = tiers[read_item(item, path)] =
                                read_bands(bands, path, confidence);
                            for (const Band& band : read) {
                              if (unit == Unit::minute) check_divisible(band.rate, path);
                            }
                          });
                    });
  }
  if (object.has("fees")) prices.fees = read_fees(object, confidence);
  for (const Fee& fee : prices.fees) {
    if (fee.per != FeeUnit::sender_month)
      throw invalid_request(object.path("fees"), "Expected fees per sender-month only on a card.");
  }
  return prices;
}

void read_head(Object& object, Card& card) {
  card.id = read_id(object);
  card.channel = static_cast<Channel>(read_name(object, "channel", kChannelNames));
  card.issuer = object.text("issuer");
  card.currency = read_currency(object);
  card.any_currency = object.optional_boolean("anyCurrency", false);
  card.effective_from = read_date(object, "effectiveFrom");
  card.valid_to = read_end(object, "validTo", card.effective_from);
  card.unit = static_cast<Unit>(read_name(object, "unit", kUnitNames));
  if (!object.has("traffic")) return;
  card.traffic = static_cast<TrafficClass>(read_name(object, "traffic", kTrafficNames));
  if (card.channel != Channel::viber_business)
    throw invalid_request(object.path("traffic"), "Expected only on cards of viber-business.");
}

/// A member that can say one thing only.
void expect_text(Object& object, std::string_view key, std::string_view expected) {
  if (object.text(key) != expected)
    throw invalid_request(object.path(key), "Expected \"" + std::string{expected} + "\".");
}

/// A list of names of which "*" stands for all; empty then.
std::vector<std::string> read_names(Object& object, std::string_view key) {
  std::vector<std::string> names;
  bool all = false;
  for_each_element(object.value(key), object.path(key),
                   [&](const json& element, const std::string& at) {
                     names.push_back(text_of(element, at));
                     all = all || names.back() == "*";
                   });
  if (names.empty()) throw invalid_request(object.path(key), "Expected at least one, or \"*\".");
  if (all) names.clear();
  return names;
}

std::vector<Item> read_items(Object& object, std::string_view key) {
  std::vector<Item> items;
  for (const std::string& name : read_names(object, key))
    items.push_back(read_item(name, object.path(key)));
  return items;
}

Commitment read_commitment(Object object) {
  expect_text(object, "item", "minimum-commitment");
  expect_text(object, "per", "sender-month");
  Commitment commitment;
  for_each_member(object.value("amounts"), object.path("amounts"),
                  [&](const std::string& country, const json& amount, const std::string& at) {
                    if (country != "*") read_country_code(country, at);
                    commitment.amounts[country] = read_amount(amount, at);
                  });
  object.done();
  return commitment;
}

Markup read_markup(Object object) {
  Markup markup;
  markup.items = read_items(object, "items");
  markup.markets = read_names(object, "markets");
  const auto amount = [&object](std::string_view key) {
    return object.has(key) ? std::optional{read_amount(object.value(key), object.path(key))}
                           : std::nullopt;
  };
  markup.percent = amount("percent").value_or(Amount{});
  markup.amount = amount("amount").value_or(Amount{});
  markup.floor = amount("floor");
  markup.ceiling = amount("ceiling");
  if (markup.floor && markup.ceiling && markup.floor->micros > markup.ceiling->micros)
    throw invalid_request(object.path("ceiling"), "Expected at least the floor.");
  if (object.has("percent") || object.has("round")) {
    Object round = object.object("round");
    const std::int64_t decimals = round.integer("decimals");
    if (decimals > kMostDecimals) throw invalid_request(round.path("decimals"), "Expected 0 to 6.");
    for (std::int64_t i = decimals; i < kMostDecimals; ++i) markup.step *= 10;
    markup.rounding = static_cast<Rounding>(read_name(round, "mode", kRoundingNames));
    round.done();
  }
  object.done();
  return markup;
}

bool charged_by_conversation(Item item) {
  return item >= Item::conversation_business_initiated && item <= Item::conversation_service;
}

/// What a package is of: items that are counted one by one, or "conversation" for all of those.
std::vector<Item> read_packaged_items(Object& object) {
  std::vector<Item> items;
  for_each_element(
      object.value("of"), object.path("of"), [&items](const json& element, const std::string& at) {
        const std::string name = text_of(element, at);
        const auto item = find_item(name);
        if (name == "conversation") {
          for (std::size_t i = 0; i < kItemNames.size(); ++i) {
            if (charged_by_conversation(static_cast<Item>(i)))
              items.push_back(static_cast<Item>(i));
          }
        } else if (item && is_usage(*item) && *item != Item::agent_tokens &&
                   *item != Item::call_minutes) {
          items.push_back(*item);
        } else {
          throw invalid_request(
              at, "Expected \"conversation\" or an item that messages are charged as.");
        }
      });
  if (items.empty()) throw invalid_request(object.path("of"), "Expected at least one item.");
  return items;
}

Package read_package(Object object) {
  constexpr std::array<std::string_view, 2> kSpans{"once", "month"};
  Package package;
  expect_text(object, "item", "package");
  package.id = read_id(object);
  package.units = object.integer("units");
  package.monthly = read_name(object, "per", kSpans) == 1;
  package.of = read_packaged_items(object);
  package.amount = read_amount(object.value("amount"), object.path("amount"));
  if (object.has("overage"))
    package.overage = read_amount(object.value("overage"), object.path("overage"));
  object.done();
  return package;
}

/// An item is of one package at most, or it would be open which one it uses up.
void add_package(std::vector<Package>& packages, Package package, const std::string& at) {
  for (const Package& other : packages) {
    if (other.id == package.id) throw invalid_request(at + ".id", "Expected an id of its own.");
    for (const Item item : package.of) {
      if (std::find(other.of.begin(), other.of.end(), item) != other.of.end()) {
        throw invalid_request(at + ".of", "Expected no item of package \"" + other.id + "\" (" +
                                              std::string{name(item)} + ").");
      }
    }
  }
  packages.push_back(std::move(package));
}

/// What each layer may say: a cost is what somebody else charges, a price what follows from it.
void check_layer(const Object& object, Layer layer) {
  const auto refuse = [&](std::string_view key, Layer meant) {
    if (object.has(key) && layer != meant)
      throw invalid_request(object.path(key),
                            "Expected only in an overlay of layer \"" +
                                std::string{kLayerNames[static_cast<std::size_t>(meant)]} + "\".");
  };
  refuse("markups", Layer::price);
  for (const char* key : {"rates", "packages", "commitments"}) refuse(key, Layer::cost);
}

std::shared_ptr<const Overlay> read_overlay(Object& object) {
  auto overlay = std::make_shared<Overlay>();
  overlay->id = read_id(object);
  overlay->channel = static_cast<Channel>(read_name(object, "channel", kChannelNames));
  overlay->issuer = object.text("issuer");
  overlay->layer = static_cast<Layer>(read_name(object, "layer", kLayerNames));
  overlay->currency = read_currency(object);
  overlay->effective_from = read_date(object, "effectiveFrom");
  overlay->valid_to = read_end(object, "validTo", overlay->effective_from);
  overlay->confidence = read_confidence(object, Confidence::official);
  read_source(object.object("source"));
  object.optional_text("read");
  read_gaps(object);
  check_layer(object, overlay->layer);
  if (object.has("rates")) read_rates(object, std::nullopt, overlay->confidence, overlay->rates);
  if (object.has("fees")) overlay->fees = read_fees(object, overlay->confidence);
  const auto each = [&object](std::string_view key,
                              Visit<void(const json& element, const std::string& at)> f) {
    if (object.has(key)) for_each_element(object.value(key), object.path(key), f);
  };
  each("markups", [&](const json& element, const std::string& at) {
    overlay->markups.push_back(read_markup(Object{element, at}));
  });
  each("packages", [&](const json& element, const std::string& at) {
    add_package(overlay->packages, read_package(Object{element, at}), at);
  });
  each("commitments", [&](const json& element, const std::string& at) {
    if (overlay->commitment) throw invalid_request(at, "Expected one commitment.");
    overlay->commitment = read_commitment(Object{element, at});
  });
  return overlay;
}

std::shared_ptr<const MarketTable> read_market_table(Object& object) {
  const Confidence confidence = read_confidence(object, Confidence::official);
  std::vector<MarketRow> rows;
  for_each_element(object.value("markets"), object.path("markets"),
                   [&](const json& element, const std::string& at) {
                     Object entry{element, at};
                     MarketRow row;
                     row.country = read_country_code(entry.text("country"), entry.path("country"));
                     row.market = entry.text("market");
                     row.from = read_date(entry, "from");
                     row.to = read_end(entry, "to", row.from);
                     row.confidence = read_confidence(entry, confidence);
                     entry.optional_text("mark");
                     entry.optional_text("note");
                     entry.done();
                     rows.push_back(std::move(row));
                   });
  read_source(object.object("source"));
  object.optional_text("read");
  object.text("id");
  return std::make_shared<MarketTable>(std::move(rows), object.text("other"));
}

std::shared_ptr<const NumberPlan> read_number_plan(Object& object) {
  auto plan = std::make_shared<NumberPlan>();
  for_each_member(object.value("prefixes"), object.path("prefixes"),
                  [&](const std::string& prefix, const json& country, const std::string& at) {
                    if (prefix.empty() || prefix.size() > NumberPlan::kLongestPrefix ||
                        !all_between(prefix, '0', '9')) {
                      throw invalid_request(at, "Expected a prefix of 1 to 8 digits.");
                    }
                    plan->add(prefix, read_country_code(text_of(country, at), at));
                  });
  read_source(object.object("source"));
  object.optional_text("read");
  object.text("id");
  read_confidence(object, Confidence::official);
  return plan;
}

}  // namespace

const MarketRates* Prices::find(std::string_view market) const {
  auto found = markets.find(market);
  if (found == markets.end()) found = markets.find("*");
  return found == markets.end() ? nullptr : &found->second;
}

bool Prices::has_tiers() const {
  return std::any_of(markets.begin(), markets.end(),
                     [](const auto& entry) { return !entry.second.tiers.empty(); });
}

const std::vector<Band>* Prices::bands(std::string_view market, Item item) const {
  const auto of = [item](const MarketRates& rates) {
    const auto found = rates.tiers.find(item);
    return found == rates.tiers.end() ? nullptr : &found->second;
  };
  const MarketRates* own = find(market);
  const std::vector<Band>* found = own ? of(*own) : nullptr;
  for (auto other = markets.begin(); !found && other != markets.end(); ++other)
    found = of(other->second);
  return found;
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
  for_each_element(
      documents, std::string{path},
      [this](const json& document, const std::string& at) { add(document, at, std::nullopt); });
}

void TariffBook::load_bundled(std::string_view lines) {
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const json head = parse_json_until(line, "source");
    const bool is_card = head.value("kind", "") == "rate-card";
    add(is_card ? head : parse_json(line), "", std::string{line});
  }
}

void TariffBook::add(const json& document, const std::string& path,
                     std::optional<std::string> unread) {
  Object object{document, path};
  object.optional_text("$schema");
  object.optional_text("note");
  const std::string kind = object.text("kind");
  if (kind == "rate-card") {
    auto card = std::make_shared<Card>();
    read_head(object, *card);
    if (unread) {
      card->text_ = std::move(*unread);
    } else {
      card->prices_ = read_prices(object, card->unit);
    }
    cards_[card->id] = std::move(card);
  } else if (kind == "overlay") {
    auto overlay = read_overlay(object);
    overlays_[overlay->id] = std::move(overlay);
  } else if (kind == "market-table") {
    const auto channel = static_cast<Channel>(read_name(object, "channel", kChannelNames));
    tables_[channel] = read_market_table(object);
  } else if (kind == "number-plan") {
    numbers_ = read_number_plan(object);
  } else {
    throw invalid_request(object.path("kind"),
                          "Expected one of rate-card, overlay, market-table, number-plan.");
  }
  object.done();
}

void TariffBook::keep_cards(std::span<const std::string> ids) {
  std::erase_if(cards_, [ids](const auto& entry) {
    return std::find(ids.begin(), ids.end(), entry.first) == ids.end();
  });
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

const Card* TariffBook::nearest_with_tiers(const Card& card) const {
  const auto distance = [&card](const Card* other) {
    return std::abs(
        (date::sys_days{other->effective_from} - date::sys_days{card.effective_from}).count());
  };
  const Card* nearest = nullptr;
  for (const Card* other : cards(card.channel, card.unit, card.traffic, card.currency)) {
    if (other->prices().has_tiers() && (!nearest || distance(other) < distance(nearest)))
      nearest = other;
  }
  return nearest;
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

Country read_country(const TariffBook& book, const std::string& code, const std::string& path) {
  const Country country = to_country(code);
  if (book.knows(country)) return country;
  throw invalid_request(path, "Expected an ISO 3166-1 code of two capital letters such as \"UA\".");
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

}  // namespace chatfare
