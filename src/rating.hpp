#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "decide.hpp"
#include "money.hpp"
#include "price_list.hpp"
#include "request.hpp"
#include "tariff.hpp"

namespace chatfare {

/// Something that keeps a price from being known or a log from making sense.
struct Problem {
  std::string_view code;
  std::optional<std::uint32_t> event;
  std::string message;
};

inline constexpr std::string_view kContradiction =
    "The log says delivered, the rules say refused: priced as if it were permitted.";

/// What one charged message costs. `amount` is empty when no rate is known.
struct Price {
  std::optional<Amount> unit_price;
  std::optional<Amount> amount;
  std::int64_t quantity = 1;
  std::string_view currency;
  const Card* card = nullptr;
  std::optional<int> tier;            ///< 0 is the list band; empty: the card has no tier table
  std::optional<std::int64_t> count;  ///< place in the month's tier count
  Confidence confidence{};
};

/// One message to one recipient, as the bill sees it: a group message has one per recipient.
struct Charge {
  std::uint32_t event = 0;
  std::int32_t member = -1;  ///< index into Event::members; -1: not a group
  Instant billed_at{};
  Month month;
  const Decision* decision = nullptr;
  const Row* row = nullptr;  ///< that of the decision, or the one without an allowance
  Facts facts = 0;
  MarketId market = kNoMarket;
  std::optional<Price> price;
  std::optional<std::int64_t> allowance_used;  ///< units used with this one
};

enum class LineKind : std::uint8_t { usage, fee };
inline constexpr std::array<std::string_view, 2> kLineKindNames{"usage", "fee"};

/// One line of an invoice: quantity x unit price, exact.
struct Line {
  Month month;
  LineKind kind{};
  Item item{};
  std::string market;
  std::string sender;  ///< fees only
  std::int64_t quantity = 0;
  std::optional<Amount> unit_price;
  std::optional<Amount> amount;
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

/// Phase 2: rates what phase 1 decided, in billing order, per account and month.
class Rating {
 public:
  Rating(const Request& request, const Choices& choices, RuleChoice& rules);
  /// Rates every delivered or refused event. Refers to the decisions.
  void rate(const std::vector<DecidedEvent>& decided);

  /// The charges of an event: one, or one per delivered or refused recipient; none when it came from
  /// the customer or was not delivered.
  std::span<const Charge> charges_of(std::uint32_t event) const {
    return std::span{charges_}.subspan(first_charge_[event], first_charge_[event + 1] - first_charge_[event]);
  }
  /// Empty for kNoMarket.
  const std::string& market_name(MarketId market) const { return prices_.market_name(market); }
  Invoice invoice() const;
  const std::vector<Problem>& problems() const { return problems_; }
  Points asked() const { return prices_.asked(); }

 private:
  /// What the messages of one invoice line have in common.
  using UsageKey = std::tuple<Month, Item, MarketId, const Card*, int, std::int64_t, bool>;

  void collect(const std::vector<DecidedEvent>& decided);
  void collect_one(std::uint32_t index, std::int32_t member, const Delivery& delivery, const Decision& decision);
  void rate_one(Charge& charge);
  void spend_allowance(Charge& charge);
  void keep_delivered(Charge& charge);
  std::int64_t quantity(const Charge& charge) const;
  Price price(const Charge& charge, Item item, std::int64_t quantity);
  void apply_tier(Price& price, const Charge& charge, Item item, const MarketRates* rates);
  void note_unknown_tiers(const Price& price, const Charge& charge, Item item);
  void explain_missing(const Charge& charge, const Price& price);
  void add_usage(const Charge& charge);
  void add_fees();
  void add_fee(const Sender& sender, Item item, Month month);
  const Delivery& delivery_of(const Charge& charge) const;
  const Contact& contact_of(const Charge& charge) const;
  void problem(std::string_view code, std::optional<std::uint32_t> event, std::string message) {
    problems_.push_back({code, event, std::move(message)});
  }

  const Request& request_;
  Choices choices_;
  RuleChoice& rules_;
  PriceList prices_;
  std::map<std::tuple<std::string_view, std::uint32_t, Month>, std::int64_t> allowances_;
  std::map<std::tuple<Item, MarketId, Month>, std::int64_t> tier_counts_;
  std::map<UsageKey, Line> usage_;
  std::vector<Line> fees_;
  std::set<const Card*> tiers_noted_;
  std::vector<Charge> charges_;
  std::vector<std::size_t> first_charge_;  ///< per event, and one past the last
  std::vector<Problem> problems_;
};

}  // namespace chatfare
