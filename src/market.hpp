#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assumptions.hpp"
#include "calendar.hpp"
#include "citation.hpp"
#include "event.hpp"

namespace chatfare {

/// A market by number; PriceList::market_name gives its name.
using MarketId = std::uint16_t;
inline constexpr MarketId kNoMarket = 0;

/// Telephone prefixes and the countries they belong to; the longest prefix decides.
class NumberPlan {
 public:
  static constexpr std::size_t kLongestPrefix = 8;
  struct Match {
    Country country = kNoCountry;  ///< empty when no prefix matches
    std::string_view prefix;
  };
  void add(std::string prefix, Country country);
  /// `digits` without "+".
  Match match(std::string_view digits) const;
  bool knows(Country country) const { return known_.contains(country); }
  const std::map<std::string, Country, std::less<>>& prefixes() const { return countries_; }

 private:
  std::map<std::string, Country, std::less<>> countries_;
  std::set<Country> known_;
};

/// The digits of a telephone number, without memory of their own on the heap: every event of a log
/// has some.
class PhoneDigits {
 public:
  static constexpr std::size_t kMost = 15;  ///< E.164
  bool empty() const { return size_ == 0; }
  operator std::string_view() const { return {digits_.data(), size_}; }
  /// The same as a whole number, in which the digits of a telephone number keep apart: none begins
  /// with 0.
  std::uint64_t number() const { return number_; }
  /// False where there are too many.
  bool add(char digit) {
    if (size_ == kMost) return false;
    digits_[size_++] = digit;
    number_ = number_ * 10 + static_cast<std::uint64_t>(digit - '0');
    return true;
  }

 private:
  std::uint64_t number_ = 0;
  std::array<char, kMost> digits_{};
  std::uint8_t size_ = 0;
};

/// The digits of a contact that is a telephone number ("+380 67 123-45-67"); empty for anything
/// else: it takes 7 to 15 digits to be one.
PhoneDigits phone_digits(std::string_view contact);

/// One line of a channel's market table: this country belongs to that market from a day on.
struct MarketRow {
  Country country{};
  std::string market;
  date::year_month_day from;
  std::optional<date::year_month_day> to;  ///< exclusive
  Confidence confidence{};
};

/// Which market a country belongs to on a day.
class MarketTable {
 public:
  MarketTable() = default;
  MarketTable(std::vector<MarketRow> rows, std::string other)
      : rows_(std::move(rows)), other_(std::move(other)) {}
  /// Countries that the table does not list belong to "Other".
  const std::string& market(Country country, date::year_month_day day,
                            const Choices& choices) const;
  const std::string& other() const { return other_; }
  /// The row of a country on a day; null when the table does not list it then.
  const MarketRow* row(Country country, date::year_month_day day) const;
  const std::vector<MarketRow>& rows() const { return rows_; }

 private:
  std::vector<MarketRow> rows_;
  std::string other_ = "Other";
};

/// Kazakhstan before its own market of 2026-10-01.
bool is_kazakhstan_before_own_market(Country country, date::year_month_day day);
/// A Caribbean +1 country that Meta's table does not list.
bool is_unlisted_caribbean(Country country);

}  // namespace chatfare
