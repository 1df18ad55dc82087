#include "market.hpp"

#include <algorithm>

#include "error.hpp"

namespace chatfare {
namespace {

using namespace date::literals;

constexpr std::size_t kShortestNumber = 7;  // E.164 subscriber numbers with their country code
constexpr std::string_view kSeparators = " -().";

/// Countries of the North American numbering plan without a row in Meta's table.
constexpr std::string_view kUnlistedCaribbean[] = {"AG", "AI", "BB", "BM", "BS", "DM",
                                                   "GD", "KN", "KY", "LC", "MS", "SX",
                                                   "TC", "TT", "VC", "VG", "VI"};

}  // namespace

void NumberPlan::add(std::string prefix, Country country) {
  countries_[std::move(prefix)] = country;
  known_.insert(country);
}

NumberPlan::Match NumberPlan::match(std::string_view digits) const {
  for (std::size_t length = std::min(digits.size(), kLongestPrefix); length > 0; --length) {
    const auto found = countries_.find(digits.substr(0, length));
    if (found != countries_.end()) return {found->second, found->first};
  }
  return {};
}

PhoneDigits phone_digits(std::string_view contact) {
  PhoneDigits digits;
  for (std::size_t i = contact.starts_with('+') ? 1 : 0; i < contact.size(); ++i) {
    const char c = contact[i];
    const bool fits =
        c >= '0' && c <= '9' ? digits.add(c) : kSeparators.find(c) != kSeparators.npos;
    if (!fits) return {};
  }
  const std::string_view number = digits;
  return number.size() >= kShortestNumber && number.front() != '0' ? digits : PhoneDigits{};
}

const MarketRow* MarketTable::row(Country country, date::year_month_day day) const {
  for (const auto& row : rows_) {
    if (row.country == country && row.from <= day && (!row.to || day < *row.to)) return &row;
  }
  return nullptr;
}

const std::string& MarketTable::market(Country country, date::year_month_day day,
                                       const Choices& choices) const {
  static const std::string kRussia = "Russia";
  static const std::string kCentralEurope = "Rest of Central & Eastern Europe";
  static const std::string kLatinAmerica = "Rest of Latin America";
  if (is_kazakhstan_before_own_market(country, day) && choices.switched(Point::kazakhstan_market)) {
    return choices[Point::kazakhstan_market] == 1 ? kRussia : kCentralEurope;
  }
  if (is_unlisted_caribbean(country) && choices.switched(Point::caribbean_market))
    return kLatinAmerica;
  const MarketRow* found = row(country, day);
  return found ? found->market : other_;
}

bool is_kazakhstan_before_own_market(Country country, date::year_month_day day) {
  return text(country) == "KZ" && day < 2026_y / 10 / 1;
}

bool is_unlisted_caribbean(Country country) {
  return std::find(std::begin(kUnlistedCaribbean), std::end(kUnlistedCaribbean), text(country)) !=
         std::end(kUnlistedCaribbean);
}

}  // namespace chatfare
