#include "tariff_fields.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "names.hpp"

namespace chatfare {

using nlohmann::json;

namespace {

std::string read_url(const json& value, const std::string& path) {
  std::string url = text_of(value, path);
  if (url.starts_with("https://") || url.starts_with("http://")) return url;
  reject(path, "Expected an address that begins with https:// or http://.");
}

/// A date as it is written.
std::string read_day(const json& value, const std::string& path) {
  read_date(value, path);
  return text_of(value, path);
}

Item read_item(std::string_view name, const std::string& path) {
  if (const auto item = find_item(name)) return *item;
  reject(path, "Expected an item, one of " + join(kItemNames) + ".");
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

/// What the rates of an item have in common.
struct RateReader {
  bool by_minute = false;
  Confidence confidence{};
  Faults* faults = nullptr;

  /// Calls are priced by a tenth of a minute, which must come out exactly.
  Amount operator()(const json& value, const std::string& path) const {
    const Amount amount = read_amount(value, path);
    if (by_minute && amount.micros % 10 != 0)
      reject(path, "Expected at most 5 decimals in a rate per minute.");
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
      const std::string at = element_path(path, i);
      Faults::note(faults, [&] {
        if (i > 0 && !bands[i - 1].up_to) reject(at, "Expected no band after one without an end.");
        if (bands[i].up_to && *bands[i].up_to <= before)
          reject(at + ".upTo", "Expected more than " + std::to_string(before) + ".");
      });
      before = bands[i].up_to.value_or(before);
    }
    if (bands.empty() || bands.back().up_to) reject(path, "Expected a last band without an end.");
  }
};

bool is_type(std::string_view type) {
  const auto kinds = kind_names();
  return std::any_of(kinds.begin(), kinds.end(),
                     [type](const KindName& row) { return row.type == type; });
}

std::vector<std::string> read_types(Object& fee) {
  std::vector<std::string> types;
  if (!fee.has("types")) return types;
  for_each_of_some(fee, "types", [&types](const json& element, const std::string& at) {
    types.push_back(text_of(element, at));
    if (!is_type(types.back())) reject(at, "Expected a type of event such as \"template\".");
  });
  return types;
}

Item read_fee_item(const json& value, const std::string& at) {
  const Item item = read_item_text(value, at);
  if (item == Item::bot_maintenance || item == Item::bot_plan || item == Item::provider_fee)
    return item;
  reject(at, "Expected one of bot-maintenance, bot-plan, provider-fee.");
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

/// Calls f(prices of the market, item, value, path) for each cell of a table market -> item ->
/// value.
void for_each_cell(Object& object, std::string_view table, Markets& markets,
                   Visit<void(MarketRates&, Item, const json&, const std::string&)> f) {
  object.for_each_member(
      table, [&](const std::string& market, const json& items, const std::string& at) {
        if (market.empty()) reject(at, "Expected the name of a market.");
        MarketRates& rates = markets[market];
        for_each_member(
            items, at,
            [&](const std::string& item, const json& value, const std::string& path) {
              f(rates, read_item(item, path), value, path);
            },
            object.faults());
      });
}

}  // namespace

bool all_between(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(),
                     [first, last](char c) { return c >= first && c <= last; });
}

std::string read_words(const json& value, const std::string& path) {
  std::string words = text_of(value, path);
  if (words.empty()) reject(path, "Expected a text that is not empty.");
  return words;
}

date::year_month_day read_date(const json& value, const std::string& path) {
  if (const auto day = parse_date(text_of(value, path))) return *day;
  reject(path, "Expected a date such as \"2026-10-01\".");
}

std::size_t read_place(std::span<const std::string_view> names, const json& value,
                       const std::string& path) {
  if (const auto place = find_name(names, text_of(value, path))) return *place;
  reject(path, "Expected one of " + join(names) + ".");
}

Country read_country_code(const std::string& code, const std::string& path) {
  if (code.size() == 2 && all_between(code, 'A', 'Z')) return to_country(code);
  reject(path, "Expected an ISO 3166-1 code of two capital letters such as \"UA\".");
}

Country read_country_text(const json& value, const std::string& path) {
  return read_country_code(text_of(value, path), path);
}

std::string read_currency_text(const json& value, const std::string& path) {
  return read_currency(text_of(value, path), path);
}

Amount read_amount(const json& value, const std::string& path) {
  const std::string text = value.is_string() ? value.get<std::string>() : "";
  if (const auto amount = parse_amount(text)) return *amount;
  if (text.starts_with('-') && parse_amount(std::string_view{text}.substr(1)))
    reject(path, "Expected no negative amount.");
  reject(path, "Expected a decimal string with at most 6 decimals, such as \"0.0298\".");
}

Item read_item_text(const json& value, const std::string& path) {
  return read_item(text_of(value, path), path);
}

Confidence read_confidence(Object& object, Confidence otherwise) {
  return object.optional("confidence", one_of<Confidence>(kConfidenceNames)).value_or(otherwise);
}

Origin read_origin(Object& object) {
  return {object.read_object("source", read_source), object.read("read", read_day),
          object.read("confidence", one_of<Confidence>(kConfidenceNames))};
}

std::vector<std::string> read_gaps(Object& object) {
  std::vector<std::string> gaps;
  if (!object.has("gaps")) return gaps;
  object.for_each_element(
      "gaps", [&](const json& gap, const std::string& at) { gaps.push_back(read_words(gap, at)); });
  return gaps;
}

void for_each_of_some(Object& object, std::string_view key, VisitElement f) {
  object.read(key, [&](const json& list, const std::string& at) {
    for_each_element(list, at, f, object.faults());
    if (list.empty()) reject(at, "Expected at least one.");
    return true;
  });
}

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
        reject(entry.path("from"), "Expected a later date than that of the fee before it.");
      }
    }
    fees.push_back(std::move(fee));
  });
  return fees;
}

void read_rates(Object& object, std::optional<Unit> unit, Confidence confidence, Markets& markets) {
  for_each_cell(object, "rates", markets,
                [&](MarketRates& rates, Item item, const json& cell, const std::string& path) {
                  const bool by_minute = unit == Unit::minute || item == Item::call_minutes;
                  const RateReader reader{by_minute, confidence, object.faults()};
                  rates.rates[item] = reader.cell(cell, path);
                });
}

void read_tiers(Object& object, Unit unit, Confidence confidence, Markets& markets) {
  for_each_cell(object, "tiers", markets,
                [&](MarketRates& rates, Item item, const json& bands, const std::string& path) {
                  const RateReader reader{unit == Unit::minute, confidence, object.faults()};
                  rates.tiers[item] = reader.bands(bands, path);
                });
}

}  // namespace chatfare
