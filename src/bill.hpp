#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "calendar.hpp"
#include "market.hpp"
#include "money.hpp"
#include "rules.hpp"
#include "tariff.hpp"

namespace chatfare {

/// What charged messages cost. `amount` is empty when no rate is known.
struct Price {
  std::optional<Amount> unit_price;  ///< of a call per minute
  std::optional<Amount> amount;
  std::optional<Amount> at_most;  ///< in place of an amount that only Meta knows
  std::int64_t quantity = 1;      ///< of a call in pulses
  std::string_view currency;
  const Card* card = nullptr;         ///< null where there is none, or the log names the cost
  std::optional<int> tier;            ///< 0 is the list band; empty: the card has no tier table
  std::optional<std::int64_t> count;  ///< place in the month's tier count; of a call in pulses
  Confidence confidence{};
};

enum class LineKind : std::uint8_t { usage, fee, commitment };
inline constexpr std::array<std::string_view, 3> kLineKindNames{"usage", "fee", "commitment"};

/// One line of an invoice: quantity x unit price, exact.
struct Line {
  Month month;
  LineKind kind{};
  Item item{};
  std::string market;
  std::string sender;         ///< fees and commitments only
  std::int64_t quantity = 0;  ///< of calls in pulses
  std::optional<Amount> unit_price;
  std::optional<Amount> amount;
  std::optional<Amount> at_most;  ///< in place of an amount that only Meta knows
  std::optional<Amount> minimum;  ///< of a commitment: what the month costs at least
  std::string currency;
  std::string card;
  std::optional<int> tier;
  Confidence confidence{};
};

/// Sums by currency. `partial`: at least one line has no known rate and is not in them.
struct Totals {
  std::map<std::string, Amount> by_currency;
  bool partial = false;
  void add(const Line& line);
  friend bool operator==(const Totals&, const Totals&) = default;
};

struct MonthBill {
  Month month;
  std::vector<Line> lines;
  Totals totals;
};

struct Invoice {
  std::vector<MonthBill> months;
  Totals totals;
};

/// Collects what is charged in lines, by month.
class Bill {
 public:
  /// Adds to the line of the month, item, market, card, tier and price.
  void add_usage(Month month, Item item, MarketId market, const std::string& market_name,
                 const Price& price);
  /// A line of its own.
  void add(Line line) { others_.push_back(std::move(line)); }
  Invoice invoice() const;

 private:
  /// What the messages of one line have in common.
  using UsageKey = std::tuple<Month, Item, MarketId, const Card*, int, std::int64_t, bool, bool>;
  std::map<UsageKey, Line> usage_;
  std::vector<Line> others_;
};

}  // namespace chatfare
