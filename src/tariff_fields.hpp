#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json.hpp"
#include "object.hpp"
#include "tariff.hpp"

namespace chatfare {

// What the kinds of tariff documents have in common. Readers of a value take it with its path and
// throw InputError for one that does not fit, as Object::read expects.

/// True where every character is from `first` to `last`.
bool all_between(std::string_view text, char first, char last);
/// A text that is not empty.
std::string read_words(const nlohmann::json& value, const std::string& path);
date::year_month_day read_date(const nlohmann::json& value, const std::string& path);
Country read_country_code(const std::string& code, const std::string& path);
Country read_country_text(const nlohmann::json& value, const std::string& path);
std::string read_currency_text(const nlohmann::json& value, const std::string& path);
Amount read_amount(const nlohmann::json& value, const std::string& path);
Item read_item_text(const nlohmann::json& value, const std::string& path);
std::size_t read_place(std::span<const std::string_view> names, const nlohmann::json& value,
                       const std::string& path);

/// Reads the exclusive end of something that begins on `from`.
inline auto end_after(date::year_month_day from) {
  return [from](const nlohmann::json& value, const std::string& path) {
    const auto end = read_date(value, path);
    if (end > from) return end;
    reject(path, "Expected a date after " + format_date(from) + ".");
  };
}

/// Reads one of these names as the value of its place.
template <class Enum>
auto one_of(std::span<const std::string_view> names) {
  return [names](const nlohmann::json& value, const std::string& path) {
    return static_cast<Enum>(read_place(names, value, path));
  };
}

/// Calls f for each element of a member that is a list of one at least.
void for_each_of_some(Object& object, std::string_view key, VisitElement f);

Confidence read_confidence(Object& object, Confidence otherwise);

/// What every document says of its origin.
struct Origin {
  Source source;
  std::string read;
  Confidence confidence{};
};
Origin read_origin(Object& object);
std::vector<std::string> read_gaps(Object& object);

/// `units` are the names of what fees may be due for, each in the place of its FeeUnit.
std::vector<Fee> read_fees(Object& object, Confidence confidence,
                           std::span<const std::string_view> units);

/// The tables `rates` and `tiers` of a document; `unit` is that of a card.
void read_rates(Object& object, std::optional<Unit> unit, Confidence confidence, Markets& markets);
void read_tiers(Object& object, Unit unit, Confidence confidence, Markets& markets);

}  // namespace chatfare
