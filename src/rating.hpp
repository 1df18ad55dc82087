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

#include "bill.hpp"
#include "commitments.hpp"
#include "decide.hpp"
#include "money.hpp"
#include "packages.hpp"
#include "price_list.hpp"
#include "provider_fees.hpp"
#include "request.hpp"
#include "tariff.hpp"

namespace chatfare {

/// Something that keeps a price from being known or a log from making sense.
struct Problem {
  std::string_view code;
  std::optional<std::uint32_t> event;
  std::string message;
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
  const Row* refusal =
      nullptr;  ///< the row that refuses, for want of an allowance, what the log says was delivered
  MarketId market = kNoMarket;
  std::optional<Price> price;
  std::optional<std::int64_t> allowance_used;  ///< units used with this one
};

/// Phase 2: rates what phase 1 decided, in billing order, per account and month.
class Rating {
 public:
  Rating(const Request& request, const Choices& choices, RuleChoice& rules);
  /// Rates every delivered or refused event. Refers to the decisions.
  void rate(const std::vector<DecidedEvent>& decided);

  /// The charges of an event: one, or one per delivered or refused recipient; none when it came
  /// from the customer or was not delivered.
  std::span<const Charge> charges_of(std::uint32_t event) const {
    return std::span{charges_}.subspan(first_charge_[event],
                                       first_charge_[event + 1] - first_charge_[event]);
  }
  /// Empty for kNoMarket.
  const std::string& market_name(MarketId market) const { return prices_.market_name(market); }
  Invoice invoice() const { return bill_.invoice(); }
  std::span<const PackageUse> packages() const { return packages_.uses(); }
  /// The provider's fees for an event, each with the number of times it is due.
  std::vector<std::pair<DueFee, std::int64_t>> fees_of(std::uint32_t event) const;
  const std::vector<Problem>& problems() const { return problems_; }
  Points asked() const { return asked_ | prices_.asked() | commitments_.asked(); }

 private:
  void collect(const std::vector<DecidedEvent>& decided);
  void collect_one(std::uint32_t index, std::int32_t member, const Delivery& delivery,
                   const Decision& decision);
  void rate_one(Charge& charge);
  void spend_allowances();
  void spend_allowance(Charge& charge);
  bool counts_sends(const Charge& charge) const;
  Instant spent_at(const Charge& charge) const;
  void keep_delivered(Charge& charge);
  std::int64_t quantity(const Charge& charge) const;
  Price price(const Charge& charge, Item item, std::int64_t quantity);
  Price packaged(const Price& price, const Charge& charge, Item item);
  Price reported_price(const Charge& charge, const Details& details);
  void apply_tier(Price& price, const Charge& charge, Item item, const Tag& tag);
  void note_unknown_tiers(const Price& price, const Charge& charge, Item item);
  void explain_missing(const Charge& charge, const Price& price);
  void note_delivery(const Charge& charge);
  void add_fees();
  void add_commitments();
  void note_use(const std::vector<DecidedEvent>& decided);
  void add_provider_fees();
  std::int64_t charged_sessions(std::uint32_t event) const;
  bool refused(std::uint32_t event, std::int32_t member) const;
  std::vector<std::pair<FeeUnit, std::int64_t>> occasions_of(std::uint32_t event) const;
  const Delivery& delivery_of(const Charge& charge) const;
  const Contact& contact_of(const Charge& charge) const;
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }
  void problem(std::string_view code, std::optional<std::uint32_t> event, std::string message) {
    problems_.push_back({code, event, std::move(message)});
  }

  const Request& request_;
  Choices choices_;
  RuleChoice& rules_;
  PriceList prices_;
  std::map<std::tuple<std::string_view, std::uint32_t, Month>, std::int64_t> allowances_;
  std::map<std::tuple<Item, MarketId, Month>, std::int64_t> tier_counts_;
  Commitments commitments_;
  ProviderFees provider_fees_;
  Packages packages_;
  std::vector<std::uint8_t> sessions_;  ///< per event, where there are overlays
  Bill bill_;
  std::set<const Card*> tiers_noted_;
  std::vector<Charge> charges_;
  std::vector<Charge> undelivered_;        ///< those that use up an allowance all the same
  std::vector<std::size_t> first_charge_;  ///< per event, and one past the last
  std::vector<Problem> problems_;
  Points asked_;
};

}  // namespace chatfare
