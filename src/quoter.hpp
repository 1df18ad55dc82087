#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "commitments.hpp"
#include "decide.hpp"
#include "evaluation.hpp"
#include "packages.hpp"
#include "provider_fees.hpp"
#include "stage.hpp"

namespace chatfare {

/// What the rules made of a volume: the part that was free and the part that was charged.
struct VolumeOutcome {
  const Play* play = nullptr;
  const RuleSet* rules = nullptr;
  const Row* row = nullptr;  ///< of the last part; null where no rules are documented
  MarketId market = kNoMarket;
  std::int64_t free = 0;
  std::int64_t charged = 0;
};

struct QuoteProblem {
  std::string_view code;
  std::string message;
};

/// Prices the plays of a quote under one choice of assumptions.
class Quoter {
 public:
  Quoter(const QuoteRequest& quote, const Stage& stage, std::span<const Play> plays,
         const Choices& choices);
  Quoter(const Quoter&) = delete;  // its parts refer to each other
  Invoice invoice() const;
  std::vector<PackageUse> packages() const { return packages_.uses(); }
  const std::vector<VolumeOutcome>& outcomes() const { return outcomes_; }
  const std::vector<AllowanceUse>& allowances() const { return allowances_; }
  const std::vector<QuoteProblem>& problems() const { return problems_; }
  /// The cards that it rests on, by id.
  const std::map<std::string_view, const Card*>& cards() const { return prices_.consulted(); }
  const std::string& market_name(MarketId market) const { return prices_.market_name(market); }
  Points asked() const { return asked_; }

 private:
  void take_counters();
  void price(const Play& play);
  /// Takes units where the row grants them; for what is left the table is read again without them.
  std::int64_t spend_allowance(const Play& play, const Decision& decision, VolumeOutcome& outcome);
  AllowanceUse& allowance_of(const Allowance& allowance, std::uint32_t sender, Month month);
  std::int64_t used_before(const Allowance& allowance, std::uint32_t sender, Month month) const;
  void charge(const Play& play, VolumeOutcome& outcome, std::int64_t quantity);
  /// The messages after the `covered` ones that a package takes, by the tiers they fall into.
  void charge_tiers(const Play& play, const VolumeOutcome& outcome, Price price, const Tag& tag,
                    std::int64_t covered, std::int64_t quantity);
  /// Says once per card that units are priced at its list rate for want of its volume tiers.
  void note_unknown_tiers(const Price& price, MarketId market, Item item, std::int64_t count);
  void add(const Play& play, const VolumeOutcome& outcome, Price price, std::int64_t quantity);
  /// What a provider may charge for: each message out, in or refused, and the sessions they open.
  void note_occasions(const Play& play, const Row& row);
  void add_provider_fees();
  /// Minimums that take effect within a month, and so not yet for it.
  void note_late_minimums();
  std::set<Channel> channels() const;
  void note_delivery(const Play& play, const Price* price);
  void explain_missing(const Play& play, const VolumeOutcome& outcome, const Price& price);
  void add_fees();
  /// Due in every month of the quote, with or without traffic.
  void add_commitments();
  /// The months of the quote in which a sender exists.
  std::vector<Month> months_of(const Sender& sender) const;
  MarketId market_of(const Play& play, Unit unit);
  Instant instant_of(const Play& play) const { return request_.events[play.event].at; }

  /// Once, however many volumes and months it is about.
  void problem(std::string_view code, std::string message);

  const QuoteRequest& quote_;
  const Request& request_;
  Choices choices_;
  RuleChoice rules_;
  MarketNames market_names_;
  PriceList prices_;
  Commitments commitments_;
  ProviderFees provider_fees_;
  Packages packages_;
  std::vector<DecidedEvent> decided_;
  Bill bill_;
  std::map<std::tuple<Item, MarketId, Month>, std::int64_t> tier_counts_;
  std::vector<AllowanceUse> allowances_;
  std::vector<VolumeOutcome> outcomes_;
  std::vector<QuoteProblem> problems_;
  std::set<std::string> said_;  ///< by the problems
  std::set<const Card*> tiers_noted_;
  Points asked_;
};

/// A quote request with everything there is to say about it.
struct PricedQuote {
  QuoteRequest request;
  Stage stage;
  std::vector<Play> plays;
  Quoter quoter;
  /// Those of the quote and of its sensitivity, by id.
  std::map<std::string_view, const Card*> cards;
  std::vector<Sensitivity> sensitivity;

  explicit PricedQuote(QuoteRequest read);
  PricedQuote(const PricedQuote&) = delete;
};

}  // namespace chatfare
