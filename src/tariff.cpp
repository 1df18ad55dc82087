#include "tariff.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "json.hpp"
#include "names.hpp"
#include "object.hpp"
#include "order.hpp"
#include "tariff_check.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostDecimals = 6;

enum class DocumentKind : std::uint8_t { rate_card, overlay, market_table, number_plan };
constexpr std::string_view kDocumentKinds[] = {"rate-card", "overlay", "market-table",
                                               "number-plan"};

bool all_between(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(),
                     [first, last](char c) { return c >= first && c <= last; });
}

std::string read_words(const json& value, const std::string& path) {
  std::string words = text_of(value, path);
  if (words.empty()) throw invalid_request(path, "Expected a text that is not empty.");
  return words;
}

std::string read_url(const json& value, const std::string& path) {
  std::string url = text_of(value, path);
  if (url.starts_with("https://") || url.starts_with("http://")) return url;
  throw invalid_request(path, "Expected an address that begins with https:// or http://.");
}

date::year_month_day read_date(const json& value, const std::string& path) {
  if (const auto day = parse_date(text_of(value, path))) return *day;
  throw invalid_request(path, "Expected a date such as \"2026-10-01\".");
}

/// A date as it is written.
std::string read_day(const json& value, const std::string& path) {
  read_date(value, path);
  return text_of(value, path);
}

/// Reads the exclusive end of something that begins on `from`.
auto end_after(date::year_month_day from) {
  return [from](const json& value, const std::string& path) {
    const auto end = read_date(value, path);
    if (end > from) return end;
    throw invalid_request(path, "Expected a date after " + format_date(from) + ".");
  };
}

std::size_t read_place(std::span<const std::string_view> names, const json& value,
                       const std::string& path) {
  if (const auto place = find_name(names, text_of(value, path))) return *place;
  throw invalid_request(path, "Expected one of " + join(names) + ".");
}

/// Reads one of these names as the value of its place.
template <class Enum>
auto one_of(std::span<const std::string_view> names) {
  return [names](const json& value, const std::string& path) {
    return static_cast<Enum>(read_place(names, value, path));
  };
}

Country read_country_code(const std::string& code, const std::string& path) {
  if (code.size() == 2 && all_between(code, 'A', 'Z')) return to_country(code);
  throw invalid_request(path, "Expected an ISO 3166-1 code of two capital letters such as \"UA\".");
}

Country read_country_text(const json& value, const std::string& path) {
  return read_country_code(text_of(value, path), path);
}

std::string read_currency_text(const json& value, const std::string& path) {
  return read_currency(text_of(value, path), path);
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

Item read_item_text(const json& value, const std::string& path) {
  return read_item(text_of(value, path), path);
}

Confidence read_confidence(Object& object, Confidence otherwise) {
  return object.optional("confidence", one_of<Confidence>(kConfidenceNames)).value_or(otherwise);
}

Source read_source(Object object) {
  Source source;
  source.title = object.read("title", read_words);
  source.url = object.read("url", read_url);
  source.date = object.read("date", read_day);
  object.done();
  return source;
}

std::optional<Source> read_optional_source(Object& object) {
  return object.has("source") ? std::optional{object.read_object("source", read_source)}
                              : std::nullopt;
}

/// What every document says of its origin.
struct Origin {
  Source source;
  Confidence confidence{};
};

Origin read_origin(Object& object) {
  object.optional("read", read_date);
  return {object.read_object("source", read_source),
          object.read("confidence", one_of<Confidence>(kConfidenceNames))};
}

std::vector<std::string> read_gaps(Object& object) {
  std::vector<std::string> gaps;
  if (!object.has("gaps")) return gaps;
  object.for_each_element(
      "gaps", [&](const json& gap, const std::string& at) { gaps.push_back(read_words(gap, at)); });
  return gaps;
}

/// What the rates of an item have in common.
struct RateReader {
  bool by_minute = false;
  Confidence confidence{};
  Faults* faults = nullptr;

  /// Calls are priced by a tenth of a minute, which must come out exactly.
  Amount operator()(const json& value, const std::string& path) const {
    const Amount amount = read_amount(value, path);
    if (by_minute && amount.micros % 10 != 0)
      throw invalid_request(path, "Expected at most 5 decimals in a rate per minute.");
    return amount;
  }

  std::optional<Amount> known(const json& value, const std::string& path) const {
    return value.is_null() ? std::nullopt : std::optional{(*this)(value, path)};
  }

  Rate cell(const json& value, const std::string& path) const {
    if (!value.is_object()) return {known(value, path), confidence, std::nullopt};
    Object object{value, path, faults};
    Rate rate;
    rate.amount = object.read(
        "rate", [this](const json& amount, const std::string& at) { return known(amount, at); });
    rate.confidence = read_confidence(object, confidence);
    rate.source = read_optional_source(object);
    object.optional("note", read_words);
    object.done();
    return rate;
  }

  std::vector<Band> bands(const json& list, const std::string& path) const {
    std::vector<Band> bands;
    for_each_element(
        list, path,
        [&](const json& element, const std::string& at) {
          Object object{element, at, faults};
          Band band;
          band.up_to = object.optional("upTo", whole_number_of);
          band.rate = object.read("rate", *this);
          band.confidence = read_confidence(object, confidence);
          object.done();
          if (object.sound()) bands.push_back(band);
        },
        faults);
    if (bands.size() == list.size()) check_limits(bands, path);
    return bands;
  }

 private:
  static std::int64_t whole_number_of(const json& value, const std::string& path) {
    return whole_number(value, path);
  }

  void check_limits(const std::vector<Band>& bands, const std::string& path) const {
    std::int64_t before = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      const std::string at = path + "[" + std::to_string(i) + "]";
      Faults::note(faults, [&] {
        if (i > 0 && !bands[i - 1].up_to)
          throw invalid_request(at, "Expected no band after one without an end.");
        if (bands[i].up_to && *bands[i].up_to <= before)
          throw invalid_request(at + ".upTo", "Expected more than " + std::to_string(before) + ".");
      });
      before = bands[i].up_to.value_or(before);
    }
    if (bands.empty() || bands.back().up_to)
      throw invalid_request(path, "Expected a last band without an end.");
  }
};

bool is_type(std::string_view type) {
  const auto kinds = kind_names();
  return std::any_of(kinds.begin(), kinds.end(),
                     [type](const KindName& row) { return row.type == type; });
}

/// Calls f for each element of a member that is a list of one at least.
void for_each_of_some(Object& object, std::string_view key, VisitElement f) {
  object.read(key, [&](const json& list, const std::string& at) {
    for_each_element(list, at, f, object.faults());
    if (list.empty()) throw invalid_request(at, "Expected at least one.");
    return true;
  });
}

std::vector<std::string> read_types(Object& fee) {
  std::vector<std::string> types;
  if (!fee.has("types")) return types;
  for_each_of_some(fee, "types", [&types](const json& element, const std::string& at) {
    types.push_back(text_of(element, at));
    if (!is_type(types.back()))
      throw invalid_request(at, "Expected a type of event such as \"template\".");
  });
  return types;
}

Item read_fee_item(const json& value, const std::string& at) {
  const Item item = read_item_text(value, at);
  if (item == Item::bot_maintenance || item == Item::bot_plan || item == Item::provider_fee)
    return item;
  throw invalid_request(at, "Expected one of bot-maintenance, bot-plan, provider-fee.");
}

Fee read_fee(Object& fee, Confidence confidence, std::span<const std::string_view> units) {
  Fee row;
  row.item = fee.read("item", read_fee_item);
  row.plan = fee.optional_text("plan");
  row.per = fee.read("per", one_of<FeeUnit>(units));
  row.types = read_types(fee);
  row.from = fee.read("from", read_date);
  row.amount = fee.read("amount", read_amount);
  row.confidence = read_confidence(fee, confidence);
  row.source = read_optional_source(fee);
  fee.optional("note", read_words);
  fee.done();
  return row;
}

/// `units` are the names of what fees may be due for, each in the place of its FeeUnit.
std::vector<Fee> read_fees(Object& object, Confidence confidence,
                           std::span<const std::string_view> units) {
  std::vector<Fee> fees;
  if (!object.has("fees")) return fees;
  object.for_each_element("fees", [&](const json& element, const std::string& at) {
    Object entry{element, at, object.faults()};
    Fee fee = read_fee(entry, confidence, units);
    if (!entry.sound()) return;
    for (const Fee& before : fees) {
      if (same_but_for_date(before, fee) && before.from >= fee.from) {
        throw invalid_request(entry.path("from"),
                              "Expected a later date than that of the fee before it.");
      }
    }
    fees.push_back(std::move(fee));
  });
  return fees;
}

using Markets = std::map<std::string, MarketRates, std::less<>>;

/// Calls f(prices of the market, item, value, path) for each cell of a table market -> item ->
/// value.
void for_each_cell(Object& object, std::string_view table, Markets& markets,
                   Visit<void(MarketRates&, Item, const json&, const std::string&)> f) {
  object.for_each_member(
      table, [&](const std::string& market, const json& items, const std::string& at) {
        if (market.empty()) throw invalid_request(at, "Expected the name of a market.");
        MarketRates& rates = markets[market];
        for_each_member(
            items, at,
            [&](const std::string& item, const json& value, const std::string& path) {
              f(rates, read_item(item, path), value, path);
            },
            object.faults());
      });
}

void read_rates(Object& object, std::optional<Unit> unit, Confidence confidence, Markets& markets) {
  for_each_cell(object, "rates", markets,
                [&](MarketRates& rates, Item item, const json& cell, const std::string& path) {
                  const bool by_minute = unit == Unit::minute || item == Item::call_minutes;
                  const RateReader reader{by_minute, confidence, object.faults()};
                  rates.rates[item] = reader.cell(cell, path);
                });
}

/// What fees of a card may be due for.
constexpr std::string_view kCardFeeUnitNames[] = {"", "", "", "", "", "", "sender-month"};

Prices read_prices(Object& object, Unit unit) {
  Prices prices;
  const Origin origin = read_origin(object);
  prices.source = origin.source;
  prices.confidence = origin.confidence;
  prices.gaps = read_gaps(object);
  read_rates(object, unit, origin.confidence, prices.markets);
  if (object.has("tiers")) {
    for_each_cell(
        object, "tiers", prices.markets,
        [&](MarketRates& rates, Item item, const json& bands, const std::string& path) {
          const RateReader reader{unit == Unit::minute, origin.confidence, object.faults()};
          rates.tiers[item] = reader.bands(bands, path);
        });
  }
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
    throw invalid_request(path, "Expected only on cards of viber-business.");
  });
}

/// Reads a member that can say one thing only.
auto only(std::string_view expected) {
  return [expected](const json& value, const std::string& path) {
    if (text_of(value, path) == expected) return true;
    throw invalid_request(path, "Expected \"" + std::string{expected} + "\".");
  };
}

/// A list of names of which "*" stands for all; empty then.
std::vector<std::string> read_names(Object& object, std::string_view key) {
  std::vector<std::string> names;
  for_each_of_some(object, key, [&names](const json& element, const std::string& at) {
    names.push_back(read_words(element, at));
  });
  if (std::find(names.begin(), names.end(), "*") != names.end()) names.clear();
  return names;
}

/// The same for items.
std::vector<Item> read_items(Object& object, std::string_view key) {
  std::vector<Item> items;
  bool all = false;
  for_each_of_some(object, key, [&](const json& element, const std::string& at) {
    if (element == "*") {
      all = true;
    } else {
      items.push_back(read_item_text(element, at));
    }
  });
  if (all) items.clear();
  return items;
}

std::int64_t read_days(const json& value, const std::string& at) {
  constexpr std::int64_t kMost = 366;
  const std::int64_t days = whole_number(value, at);
  if (days <= kMost) return days;
  throw invalid_request(at, "Expected at most 366 days.");
}

Commitment read_commitment(Object& object) {
  object.read("item", only("minimum-commitment"));
  object.read("per", only("sender-month"));
  Commitment commitment;
  object.for_each_member(
      "amounts", [&](const std::string& country, const json& amount, const std::string& at) {
        if (country != "*") read_country_code(country, at);
        commitment.amounts[country] = read_amount(amount, at);
      });
  if (object.has("deactivationNotice")) {
    object.read_object("deactivationNotice", [&commitment](Object notice) {
      commitment.working_days = notice.has("workingDays");
      commitment.notice = notice.read(commitment.working_days ? "workingDays" : "days", read_days);
      notice.done();
      return true;
    });
  }
  commitment.deactivations_per_year = object.optional(
      "deactivationsPerYear",
      [](const json& value, const std::string& at) { return whole_number(value, at); });
  object.done();
  return commitment;
}

void read_round(Object& round, Markup& markup) {
  const std::int64_t decimals =
      round.read("decimals", [](const json& value, const std::string& at) {
        const std::int64_t number = whole_number(value, at);
        if (number > kMostDecimals) throw invalid_request(at, "Expected 0 to 6.");
        return number;
      });
  for (std::int64_t i = decimals; i < kMostDecimals; ++i) markup.step *= 10;
  markup.rounding = round.read("mode", one_of<Rounding>(kRoundingNames));
  round.done();
}

Markup read_markup(Object& object) {
  Markup markup;
  markup.items = read_items(object, "items");
  markup.markets = read_names(object, "markets");
  const auto percent = object.optional("percent", read_amount);
  const auto amount = object.optional("amount", read_amount);
  markup.percent = percent.value_or(Amount{});
  markup.amount = amount.value_or(Amount{});
  markup.floor = object.optional("floor", read_amount);
  markup.ceiling = object.optional("ceiling", [&markup](const json& value, const std::string& at) {
    const Amount ceiling = read_amount(value, at);
    if (markup.floor && markup.floor->micros > ceiling.micros)
      throw invalid_request(at, "Expected at least the floor.");
    return ceiling;
  });
  if (percent || object.has("round")) {
    object.read_object("round", [&markup](Object round) {
      read_round(round, markup);
      return true;
    });
  }
  object.done();
  if (!percent && !amount && !markup.floor && !markup.ceiling) {
    throw invalid_request(object.path(), "Expected a percent, an amount, a floor or a ceiling.");
  }
  return markup;
}

bool charged_by_conversation(Item item) {
  return item >= Item::conversation_business_initiated && item <= Item::conversation_service;
}

/// What a package is of: items that are counted one by one, or "conversation" for all of those.
std::vector<Item> read_packaged_items(Object& object) {
  std::vector<Item> items;
  for_each_of_some(object, "of", [&items](const json& element, const std::string& at) {
    const std::string name = text_of(element, at);
    const auto item = find_item(name);
    if (name == "conversation") {
      for (std::size_t i = 0; i < kItemNames.size(); ++i) {
        if (charged_by_conversation(static_cast<Item>(i))) items.push_back(static_cast<Item>(i));
      }
    } else if (item && is_usage(*item) && *item != Item::agent_tokens &&
               *item != Item::call_minutes) {
      items.push_back(*item);
    } else {
      throw invalid_request(at,
                            "Expected \"conversation\" or an item that messages are charged as.");
    }
  });
  return items;
}

Package read_package(Object& object) {
  static constexpr std::string_view kSpans[] = {"once", "month"};
  Package package;
  object.read("item", only("package"));
  package.id = object.read("id", read_words);
  package.units = object.read("units", [](const json& value, const std::string& at) {
    const std::int64_t units = whole_number(value, at);
    if (units == 0) throw invalid_request(at, "Expected at least one unit.");
    return units;
  });
  package.monthly = object.read("per", one_of<std::size_t>(kSpans)) == 1;
  package.of = read_packaged_items(object);
  package.amount = object.read("amount", read_amount);
  package.overage = object.optional("overage", read_amount);
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
void check_layer(Object& object, Layer layer) {
  const auto refuse = [&](std::string_view key, Layer meant) {
    if (layer == meant) return;
    object.optional(key, [meant](const json&, const std::string& at) -> bool {
      throw invalid_request(at, "Expected only in an overlay of layer \"" +
                                    std::string{kLayerNames[static_cast<std::size_t>(meant)]} +
                                    "\".");
    });
  };
  refuse("markups", Layer::price);
  for (const char* key : {"rates", "packages", "commitments"}) refuse(key, Layer::cost);
}

std::shared_ptr<const Overlay> read_overlay(Object& object) {
  auto overlay = std::make_shared<Overlay>();
  overlay->id = object.read("id", read_words);
  overlay->channel = object.read("channel", one_of<Channel>(kChannelNames));
  overlay->issuer = object.read("issuer", read_words);
  overlay->layer = object.read("layer", [&object](const json& value, const std::string& at) {
    const Layer layer = one_of<Layer>(kLayerNames)(value, at);
    check_layer(object, layer);
    return layer;
  });
  overlay->currency = object.read("currency", read_currency_text);
  overlay->effective_from = object.read("effectiveFrom", read_date);
  overlay->valid_to = object.optional("validTo", end_after(overlay->effective_from));
  overlay->confidence = read_origin(object).confidence;
  read_gaps(object);
  if (object.has("rates")) read_rates(object, std::nullopt, overlay->confidence, overlay->rates);
  overlay->fees = read_fees(object, overlay->confidence, kFeeUnitNames);
  const auto each = [&object](std::string_view key, Visit<void(Object&)> f) {
    if (!object.has(key)) return;
    object.for_each_element(key, [&](const json& element, const std::string& at) {
      Object entry{element, at, object.faults()};
      f(entry);
    });
  };
  each("markups", [&](Object& entry) { overlay->markups.push_back(read_markup(entry)); });
  each("packages", [&](Object& entry) {
    Package package = read_package(entry);
    if (entry.sound()) add_package(overlay->packages, std::move(package), entry.path());
  });
  each("commitments", [&](Object& entry) {
    if (overlay->commitment) throw invalid_request(entry.path(), "Expected one commitment.");
    overlay->commitment = read_commitment(entry);
  });
  return overlay;
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
        if (!fits) throw invalid_request(at, "Expected a prefix of 1 to 8 digits, not 0 first.");
        plan->add(prefix, read_country_text(country, at));
      });
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
  if (!documents.is_array()) throw invalid_request(std::string{path}, "Expected a list.");
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
    const json head = parse_json_until(line, "source");
    Faults faults;
    if (head.value("kind", "") == "rate-card") {
      add(head, "", faults, std::string{line});
    } else {
      add(parse_json(line), "", faults);
    }
    faults.raise();
  }
}

Given TariffBook::add(const json& document, const std::string& path, Faults& faults,
                      std::optional<std::string> unread) {
  Object object{document, path, &faults};
  object.optional_text("$schema");
  object.optional("note", read_words);
  const auto kind = object.read("kind", one_of<DocumentKind>(kDocumentKinds));
  if (!object.sound()) return {path};
  Given given{path};
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
      given.overlay = read_overlay(object);
      break;
    case DocumentKind::market_table:
      channel = object.read("channel", one_of<Channel>(kChannelNames));
      given.table = read_market_table(object);
      break;
    case DocumentKind::number_plan:
      numbers = read_number_plan(object);
      break;
  }
  object.done();
  if (!object.sound()) return {path};
  if (given.card) cards_[given.card->id] = given.card;
  if (given.overlay) overlays_[given.overlay->id] = given.overlay;
  if (given.table) tables_[channel] = given.table;
  if (numbers) numbers_ = std::move(numbers);
  return given;
}

bool TariffBook::sells() const {
  return std::any_of(overlays_.begin(), overlays_.end(),
                     [](const auto& entry) { return entry.second->layer == Layer::price; });
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

std::string read_currency(std::string code, const std::string& path) {
  if (is_currency(code)) return code;
  throw invalid_request(path, "Expected an ISO 4217 code such as \"USD\".");
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
