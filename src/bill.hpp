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
  const Overlay* overlay = nullptr;   ///< the one that sets the price in the card's place
  const Package* package = nullptr;   ///< that covers it, or whose overage it costs
  std::optional<Amount> asked;        ///< what a reseller asks for a unit
  std::optional<int> tier;            ///< 0 is the list band; empty: the card has no tier table
  std::optional<std::int64_t> count;  ///< place in the month's tier count; of a call in pulses
  Confidence confidence{};

  /// The id of the document that sets the price; empty where there is none.
  std::string_view document() const {
    if (overlay) return overlay->id;
    return card ? std::string_view{card->id} : std::string_view{};
  }
};

enum class LineKind : std::uint8_t { usage, fee, commitment, package };
inline constexpr std::array<std::string_view, 4> kLineKindNames{"usage", "fee", "commitment",
                                                                "package"};

/// The units of a month that a volume tier prices, counted as a line's quantity is.
struct TierSpan {
  std::int64_t first = 0;
  std::optional<std::int64_t> last;  ///< empty: no end
};

/// A fee by the month: for all of its days, or for some.
struct DaysOfFee {
  Amount whole;  ///< of a whole month
  std::int64_t days = 0;
  std::int64_t of = 0;

  /// Its part of the days, to the nearest micro-unit.
  Amount due() const;
};

/// Why a minimum commitment is not due in a month.
enum class Waiver : std::uint8_t { activation, deactivation };
inline constexpr std::array<std::string_view, 2> kWaiverNames{"activation", "deactivation"};

/// What a minimum commitment follows from: max(traffic, minimum) unless it is waived.
struct Minimum {
  Amount amount;
  std::optional<Amount> traffic;               ///< what it cost; empty where that is not known
  std::map<std::string, Amount> destinations;  ///< the minimum of each; "*" is every other country
  date::year_month_day deactivate_by;  ///< last day on which a deactivation releases from it
  std::optional<Waiver> waived;
};

/// One line of an invoice: quantity x unit price, exact.
struct Line {
  Month month;
  LineKind kind{};
  Channel channel{};
  Item item{};
  std::string market;
  std::string sender;         ///< fees and commitments only
  std::int64_t quantity = 0;  ///< of calls in pulses
  std::optional<Amount> unit_price;
  std::optional<Amount> amount;
  std::optional<Amount> at_most;      ///< in place of an amount that only Meta knows
  std::optional<Minimum> minimum;     ///< of a commitment
  std::optional<DaysOfFee> prorated;  ///< of a fee for a part of the month
  std::string currency;
  std::string card;
  std::optional<int> tier;
  std::optional<TierSpan> tier_span;
  Confidence confidence{};
  std::optional<FeeUnit> per;   ///< of a provider's fee
  std::string package;          ///< id of that which is paid for, covers it or sets its overage
  std::optional<Amount> asked;  ///< what a reseller asks for a unit
  std::optional<Amount> price;  ///< what a reseller asks for the line
};

/// Adds a quantity and what it costs to a line of the same price.
void add_to(Line& line, const Price& price);

/// Sums by currency. `partial`: at least one line has no known rate and is not in them.
struct Totals {
  std::map<std::string, Amount> by_currency;
  std::map<std::string, Amount> prices;  ///< what a reseller asks
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

  /// Sets the price of every line so that `share` of it (0 to below 1) is margin, rounded half up
  /// to 4 decimals.
  void sell_at_margin(Amount share);
};

/// Collects what is charged in lines, by month.
class Bill {
 public:
  /// Adds to the line of the month, item, market, card, tier and price, and returns it: it stays
  /// where it is.
  Line& add_usage(Month month, Channel channel, Item item, MarketId market,
                  const std::string& market_name, const Price& price);
  /// A line of its own.
  void add(Line line) { others_.push_back(std::move(line)); }
  Invoice invoice() const;

 private:
  /// What the messages of one line have in common.
  using UsageKey = std::tuple<Month, Item, MarketId, const Card*, const Overlay*, const Package*,
                              int, std::int64_t, std::int64_t, bool, bool>;
  std::map<UsageKey, Line> usage_;
  std::vector<Line> others_;
};

}  // namespace chatfare
