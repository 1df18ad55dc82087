#pragma once

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
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

/// How much of a monthly allowance was used.
struct AllowanceUse {
  std::string_view name;
  std::uint32_t sender = kEverySender;  ///< or every_sender_of a WABA
  Month month;
  std::int64_t used = 0;
  std::int64_t of = 0;
};

/// Phase 2: rates what phase 1 decided, in billing order, per account and month.
class Rating {
 public:
  Rating(const Request& request, const Choices& choices, RuleChoice& rules);
  Rating(const Rating&) = delete;  // its parts refer to each other
  /// Rates every delivered or refused event of the request. Refers to the decisions.
  void rate(const std::vector<DecidedEvent>& decided);

  // The same, one message at a time.

  /// The first instant of all: `counters` belong to its month.
  void begin(Instant first);
  /// Makes room for the senders that the request has by now.
  void make_room() { spending_.resize(request_.senders.size()); }
  /// What a decision means for the bill; of an undelivered message what it would have meant.
  Charge prepare(std::uint32_t event, std::int32_t member, const Delivery& delivery,
                 const Decision& decision);
  /// Whether units of an allowance are left to a sender in a month.
  bool allowance_left(const Allowance& allowance, std::uint32_t sender, Month month) const;
  /// Whether the sending of a message uses up an allowance; otherwise its delivery does.
  bool counts_sends(const Charge& charge) const;
  /// Whether an undelivered message uses up a unit of an allowance all the same.
  bool uses_up_undelivered(const Charge& charge) const;
  /// Takes a unit where the row grants one; once none is left, reads the table again without it.
  /// Charges come in the order of the instants that spend.
  void spend_allowance(Charge& charge);
  /// Prices and bills a message. Charges come in billing order, their allowances spent. The price
  /// holds until the next call; null for what costs nothing.
  const Price* bill(Charge& charge);
  /// What a delivered message would cost as another item, one unit of it, at the volume tier that
  /// stands now. The message counts already where it is charged as `charged`.
  Price price_as(Item item, const Event& event, const Decision& decision, Item charged);
  /// Whether providers set prices and fees: then they have to hear of every event.
  bool of_providers() const { return !prices_.overlays().empty(); }
  /// An event: packages are due from the first one on.
  void note_use(const Event& event) {
    packages_.note(event.channel, event.at, month_of(event, event.at));
  }
  /// What fees are due for of an event, at once or little by little.
  void note_occasions(const Event& event, const Occasions& occasions);
  /// Senders, and the months in which they have an event.
  using Activity = std::set<std::pair<std::uint32_t, Month>>;
  /// The monthly fees of declared bots whose rules have one, the minimum monthly commitments of
  /// other declared senders, and the fees and packages of providers, of the months that end within
  /// the days of the invoice. Last of all.
  void add_dues(const Activity& active);
  /// The month of an instant in the zone that counts for an event.
  Month month_of(const Event& event, Instant instant) {
    if (event.channel == Channel::viber_business) return month_on_viber_business(instant);
    const bool bot = event.channel == Channel::viber_bot;
    return (bot ? bot_months_ : months_[request_.senders[event.sender].waba]).of(instant);
  }
  /// Whether an instant is on one of the days of the invoice, in the zone that counts for an event.
  bool in_invoice(const Event& event, Instant instant) const {
    return billed_of(event).contains(instant);
  }

  /// The charges of an event: one, or one per delivered or refused recipient; none when it came
  /// from the customer or was not delivered.
  std::span<const Charge> charges_of(std::uint32_t event) const {
    return std::span{charges_}.subspan(first_charge_[event],
                                       first_charge_[event + 1] - first_charge_[event]);
  }
  /// The market of what is, or would be, billed then.
  MarketId market_of(const Event& event, const RuleSet& rules, Instant billed) {
    return prices_of(event).market_of(request_.contacts[event.delivery.contact], event.channel,
                                      rules.unit, billed);
  }
  /// Empty for kNoMarket.
  const std::string& market_name(MarketId market) const { return prices_.market_name(market); }
  const std::vector<std::string>& market_names() const { return market_names_.all(); }
  Invoice invoice() const { return bill_.invoice(); }
  /// The cards that it rests on, by id.
  std::map<std::string_view, const Card*> cards() const;
  /// Of the months in which messages were decided by rules with an allowance, by month.
  std::vector<AllowanceUse> allowances() const;
  std::vector<PackageUse> packages() const { return packages_.uses(); }
  /// The provider's fees for an event, each with the number of times it is due.
  std::vector<std::pair<DueFee, std::int64_t>> fees_of(std::uint32_t event) const;
  const std::vector<Problem>& problems() const { return problems_; }
  /// The problems found since they were last taken.
  std::vector<Problem> take_problems() { return std::exchange(problems_, {}); }
  Points asked() const;

 private:
  Month month_on_viber_business(Instant instant);
  void collect(const std::vector<DecidedEvent>& decided);
  void collect_one(std::uint32_t index, std::int32_t member, const Delivery& delivery,
                   const Decision& decision);
  /// What a message came to, kept for the next one like it: that one costs the same until the card
  /// or the month changes or the volume tier ends.
  struct Repeat {
    Instant until = kNever;  ///< not included
    const RuleSet* rules = nullptr;
    TrafficClass traffic{};
    std::uint32_t waba = 0;
    MarketId market = kNoMarket;
    Price price;
    std::int64_t* count = nullptr;  ///< null: it counts towards no volume tier
    std::int64_t last_of_tier = 0;
    Line* line = nullptr;
  };
  /// Where the month's units of an allowance are counted, found once per sender and month.
  struct Spending {
    const Allowance* allowance = nullptr;
    Month month;
    std::int64_t* used = nullptr;
  };

  void spend_allowances();
  std::uint32_t sharer_of(const Allowance& allowance, std::uint32_t sender) const;
  std::int64_t& used(const Allowance& allowance, std::uint32_t sender, Month month);
  Repeat* like(const Charge& charge);
  const Price& bill_again(Charge& charge, Repeat& last);
  const Price& bill_anew(Charge& charge);
  void remember(const Charge& charge, Line& line);
  Bill& bill_of(const Charge& charge);
  const Span& billed_of(const Event& event) const {
    if (event.channel == Channel::viber_business) return billed_of_business_;
    const bool bot = event.channel == Channel::viber_bot;
    return bot ? billed_of_bots_ : billed_[request_.senders[event.sender].waba];
  }
  MarketId market_of(const Charge& charge);
  Instant spent_at(const Charge& charge) const;
  void keep_delivered(Charge& charge);
  std::int64_t quantity(const Charge& charge) const;
  Tag tag_of(const Event& event, const RuleSet& rules, Item item, MarketId market, Instant billed);
  Price price(const Charge& charge, Item item, std::int64_t quantity);
  Price packaged(const Price& price, const Charge& charge, Item item);
  Price reported_price(const Charge& charge, const Details& details);
  void apply_tier(Price& price, const Charge& charge, Item item, const Tag& tag);
  void note_unknown_tiers(const Price& price, const Charge& charge, Item item);
  void explain_missing(const Charge& charge, const Price& price);
  void note_delivery(const Charge& charge, const Price* price);
  void add_fee(std::uint32_t sender, Month month);
  Occasions occasions_of_outcome(std::uint32_t event) const;
  void note_all_occasions(const std::vector<DecidedEvent>& decided);
  PriceList& prices_of(const Event& event);
  const Zone& zone_of(const Sender& sender) const {
    return request_.account_of(sender.waba).zone_of(sender.channel);
  }
  const Delivery& delivery_of(const Charge& charge) const;
  const Contact& contact_of(const Charge& charge) const;
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }
  void problem(std::string_view code, std::optional<std::uint32_t> event, std::string message) {
    problems_.push_back({code, event, std::move(message)});
  }

  const Request& request_;
  Choices choices_;
  RuleChoice& rules_;
  MarketNames market_names_;
  PriceList prices_;                       ///< of the account
  std::deque<PriceList> prices_of_wabas_;  ///< those of the same number
  std::map<std::tuple<Month, std::string_view, std::uint32_t>, AllowanceUse> allowances_;
  std::map<std::tuple<Item, MarketId, Month>, std::int64_t> tier_counts_;
  std::vector<Spending> spending_;  ///< by sender: the last
  std::vector<Months> months_;      ///< by WABA
  Months bot_months_;               ///< of Viber bots
  Months business_months_;          ///< of Viber Business
  std::vector<Span> billed_;        ///< the days of the invoice, by WABA
  Span billed_of_bots_;
  Span billed_of_business_;
  Price price_;                    ///< of the message billed last
  std::int64_t last_of_tier_ = 0;  ///< the count up to which it holds
  std::vector<Repeat> repeats_;
  std::vector<std::uint16_t> repeat_of_;  ///< by country and item: place in repeats_, from 1 on
  Commitments commitments_;
  ProviderFees provider_fees_;
  Packages packages_;
  std::vector<Occasions> occasions_;  ///< per event, where there are overlays
  Bill bill_;
  Bill other_days_;  ///< of days that are not asked for: their messages count towards tiers
  std::set<const Card*> tiers_noted_;
  std::vector<Charge> charges_;
  std::vector<Charge> undelivered_;        ///< those that use up an allowance all the same
  std::vector<std::size_t> first_charge_;  ///< per event, and one past the last
  std::vector<Problem> problems_;
  Points asked_;
};

}  // namespace chatfare
