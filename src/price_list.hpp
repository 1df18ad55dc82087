#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bill.hpp"
#include "overlays.hpp"
#include "request.hpp"
#include "rules.hpp"
#include "tariff.hpp"

namespace chatfare {

/// A fee of a card.
struct DatedFee {
  const Card* card = nullptr;
  const Fee* fee = nullptr;
};

/// Where the price of an item comes from: the rate of the card, or a provider's in its place.
struct Tag {
  const Card* card = nullptr;
  const MarketRates* of_market = nullptr;  ///< on the card
  const Overlay* overlay = nullptr;        ///< whose rate it is, if not the card's
  const Rate* rate = nullptr;              ///< null: there is none
  std::string_view currency;

  /// The volume tiers; none for a provider's own rate, nor where they are not known.
  std::span<const Band> bands(Item item) const;
  /// The price of `quantity` at that rate, outside of any tier.
  Price price(std::int64_t quantity) const;
};

/// Where a rate was looked for that is not known: "on card whatsapp/usd/2026-10-01".
std::string where_missing(const Price& price, TrafficClass traffic);
/// That units after the `end` of the list rate are priced at it all the same.
std::string say_tiers_unknown(const Card& card, std::int64_t end, Item item,
                              std::string_view market);

/// The markets that occur, by number; kNoMarket has no name.
class MarketNames {
 public:
  MarketId id(std::string_view name);
  const std::string& name(MarketId market) const { return names_[market]; }
  /// By number.
  const std::vector<std::string>& all() const { return names_; }

 private:
  std::vector<std::string> names_{""};
};

/// Which card, market and fee hold for an account at an instant.
class PriceList {
 public:
  /// `forced`: the rule set that holds whatever the date, if any. Refers to its arguments.
  PriceList(const TariffBook& tariffs, const Account& account, const RuleSet* forced,
            const Choices& choices, MarketNames& markets)
      : tariffs_(tariffs),
        account_(account),
        forced_(forced),
        choices_(choices),
        market_names_(markets),
        overlays_(tariffs, account, choices) {}

  /// Whose months, days and effective dates count.
  const Zone& zone_of(Channel channel) const { return account_.billing_zone(channel, choices_); }
  /// The newest card not after the instant; null where none is in force. Forced rules may need a
  /// card from another time: then the newest before, else the oldest.
  const Card* card_at(Channel channel, Unit unit, Instant instant,
                      TrafficClass traffic = TrafficClass::non_regulated);
  /// When there may be another card than at that instant.
  Instant next_card_after(Channel channel, Unit unit, Instant instant,
                          TrafficClass traffic = TrafficClass::non_regulated);
  /// The last unit at the list rate by the volume tiers nearest in time to a card without any;
  /// empty where none are known.
  std::optional<std::int64_t> end_of_list_rate(const Card& card, MarketId market, Item item);
  /// What a message would be billed in if its rate were known: some channels have one currency for
  /// all.
  std::string_view currency_without_card(Channel channel,
                                         TrafficClass traffic = TrafficClass::non_regulated);

  /// Where the price of an item comes from in a market.
  Tag tag_of(Channel channel, Item item, Unit usual, MarketId market, Instant instant,
             TrafficClass traffic = TrafficClass::non_regulated);
  const Overlays& overlays() const { return overlays_; }
  /// What a reseller asks for a unit; empty where nobody resells.
  std::optional<Amount> asked_for(Channel channel, Item item, MarketId market, const Price& price,
                                  Instant instant) const;
  /// The same for a line that is no message's, at the beginning of its month.
  void resell(Line& line) const;

  /// What messages are billed in at an instant.
  std::string_view currency_at(Channel channel, Instant instant);

  /// The market of a contact on the card of that instant; markets are those of the card.
  MarketId market_of(const Contact& contact, Channel channel, Unit unit, Instant instant);
  MarketId market_id(std::string_view name) { return market_names_.id(name); }
  /// Empty for kNoMarket.
  const std::string& market_name(MarketId market) const { return market_names_.name(market); }

  /// The fee in force on the first day of a month, or the first one that begins within it.
  DatedFee fee_of_month(Channel channel, Item item, Plan plan, Month month);
  /// A sender's fee of a month: of the month in which it was made whole, or for the days from that
  /// one on.
  DaysOfFee fee_in_month(Amount fee, const Sender& sender, Month month);

  /// The cards that decided something asked so far, by id: without any other all answers are the
  /// same.
  const std::map<std::string_view, const Card*>& consulted() const { return consulted_; }
  /// The points that were open questions for something asked so far.
  Points asked() const { return asked_; }

 private:
  struct DatedCard {
    Instant from;
    Instant to;
    const Card* card;
  };
  void consult(const Card& card) { consulted_.emplace(card.id, &card); }
  const std::vector<DatedCard>& dated_cards(Channel channel, Unit unit, TrafficClass traffic);
  const Fee* fee_of_month(const Card& card, Item item, Plan plan, Month month);
  bool before_markets(Channel channel, Instant instant) const;
  void ask_for_market(Country country, date::year_month_day day);
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }

  const TariffBook& tariffs_;
  const Account& account_;
  const RuleSet* forced_;
  Choices choices_;
  MarketNames& market_names_;
  Overlays overlays_;
  std::map<std::tuple<Channel, Unit, TrafficClass>, std::vector<DatedCard>> cards_;
  std::map<std::tuple<const Card*, MarketId, Item>, TariffBook::CardBands> nearest_bands_;
  std::map<std::tuple<Channel, date::sys_days, Country>, MarketId> markets_;
  std::map<std::string_view, const Card*> consulted_;
  Points asked_;
};

}  // namespace chatfare
