#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citation.hpp"
#include "market.hpp"
#include "money.hpp"
#include "rules.hpp"

namespace chatfare {

/// Where a tariff's figures were read.
struct Source {
  std::string title;
  std::string url;
  std::string date;
};

/// One cell of a rate card. A cell that is not in the card at all means: no such rate.
struct Rate {
  std::optional<Amount> amount;  ///< empty: the rate exists, its figure is not known
  Confidence confidence{};
  std::optional<Source> source;  ///< where it differs from the card's
};

/// A volume tier: the rate of the messages up to and including the `up_to`-th of the month.
struct Band {
  std::optional<std::int64_t> up_to;  ///< empty: no end
  Amount rate;
  Confidence confidence{};
};

/// The prices of one market.
struct MarketRates {
  std::map<Item, Rate> rates;
  std::map<Item, std::vector<Band>> tiers;
};

/// An amount per month and sender.
struct Fee {
  Item item{};
  std::string plan;  ///< the plan of the sender it belongs to; empty: whatever the plan
  date::year_month_day from;
  Amount amount;
  Confidence confidence{};
  std::optional<Source> source;
};

/// What a card charges and where that was read.
struct Prices {
  Source source;
  Confidence confidence{};
  std::vector<std::string> gaps;
  std::map<std::string, MarketRates, std::less<>> markets;
  std::vector<Fee> fees;  ///< by date

  /// The prices of a market, or those of "*" (every market); null when the card has neither.
  const MarketRates* find(std::string_view market) const;
  bool has_tiers() const;
  /// The volume tiers of an item: those of the market, or of any where it has none of its own,
  /// since their limits are often the same; null when the card has none for the item.
  const std::vector<Band>* bands(std::string_view market, Item item) const;
};

/// What a Viber Business sender writes about: gambling, microcredit and loans are regulated and
/// have prices of their own. Source: Infobip, Viber Business Messages: compliance guidelines,
/// https://www.infobip.com/docs/viber/business-messages/compliance-guidelines, read 2026-11-20.
enum class TrafficClass : std::uint8_t { non_regulated, regulated };
inline constexpr std::array<std::string_view, 2> kTrafficNames{"non-regulated", "regulated"};
inline std::string_view name(TrafficClass traffic) {
  return kTrafficNames[static_cast<std::size_t>(traffic)];
}

/// Prices of one channel, issuer and currency from an effective date on.
class Card {
 public:
  std::string id;
  Channel channel{};
  std::string issuer;
  std::string currency;
  bool any_currency = false;  ///< billed in `currency` whatever the account's currency
  date::year_month_day effective_from;
  std::optional<date::year_month_day> valid_to;  ///< exclusive
  Unit unit{};
  TrafficClass traffic = TrafficClass::non_regulated;

  /// Read from the document on first use: of 50 bundled cards an evaluation needs one or two.
  const Prices& prices() const;

 private:
  friend class TariffBook;
  mutable std::string text_;  ///< the document as long as its prices are unread
  mutable std::optional<Prices> prices_;
};

/// The least that the traffic of a sender costs in a month, by country of destination; "*" is every
/// other country.
struct Commitment {
  std::map<std::string, Amount, std::less<>> amounts;
};

/// What a provider adds to the platform's prices, from an effective date on.
struct Overlay {
  std::string id;
  Channel channel{};
  std::string currency;
  date::year_month_day effective_from;
  std::optional<date::year_month_day> valid_to;  ///< exclusive
  Confidence confidence{};
  std::optional<Commitment> commitment;
};

/// The rate of an item in a market of a card; null where the card (or there being none) has no such
/// cell.
const Rate* find_rate(const Card* card, std::string_view market, Item item);
/// The volume tiers of an item in a market of a card; empty where they are not known.
std::span<const Band> find_bands(const Card* card, std::string_view market, Item item);

/// Every tariff document the engine knows: rate cards, market tables, the number plan.
class TariffBook {
 public:
  /// Adds documents (a JSON array): a card replaces the one of its id, a market table the one of
  /// its channel, a number plan the one before. Throws InputError for the first document that does
  /// not fit, with its path below `path`; the book is then half changed, so callers change a copy.
  void load(const nlohmann::json& documents, std::string_view path);
  /// Adds the documents that come with the package, one per line: they are known to be sound, so
  /// their prices are read only when a card is used.
  void load_bundled(std::string_view lines);

  /// Cards of a channel, unit and traffic that bill an account of this currency, by effective date.
  std::vector<const Card*> cards(Channel channel, Unit unit, TrafficClass traffic,
                                 std::string_view currency) const;
  /// The card with a volume tier table whose effective date is nearest to that of `card`.
  const Card* nearest_with_tiers(const Card& card) const;
  const std::map<std::string, std::shared_ptr<const Overlay>>& overlays() const {
    return overlays_;
  }
  bool has_card(const std::string& id) const { return cards_.contains(id); }
  /// Forgets every other card.
  void keep_cards(std::span<const std::string> ids);
  const MarketTable& market_table(Channel channel) const;
  const NumberPlan& numbers() const { return *numbers_; }
  /// True for a country with a prefix or a market.
  bool knows(Country country) const;
  std::size_t size() const {
    return cards_.size() + tables_.size() + (numbers_->prefixes().empty() ? 0 : 1);
  }

 private:
  void add(const nlohmann::json& document, const std::string& path,
           std::optional<std::string> unread);

  std::map<std::string, std::shared_ptr<const Card>> cards_;
  std::map<std::string, std::shared_ptr<const Overlay>> overlays_;
  std::map<Channel, std::shared_ptr<const MarketTable>> tables_;
  std::shared_ptr<const NumberPlan> numbers_ = std::make_shared<NumberPlan>();
};

/// The country of an ISO 3166-1 code; InputError where neither the number plan nor a market table
/// knows it.
Country read_country(const TariffBook& book, const std::string& code, const std::string& path);

/// The item whose rate prices this item: group messages are priced like those to one customer.
Item rate_item(Item item);
/// What the price of an item is for; most are for the usual unit of their rule set.
Unit unit_of(Item item, Unit usual);

/// Calls are counted in pulses of six seconds, any part of one a whole one, and priced by the
/// minute. Source: Meta, Calling API pricing, 2026-03-30.
inline constexpr std::int64_t kSecondsPerPulse = 6;
inline constexpr std::int64_t kPulsesPerMinute = 10;
/// How many of what is counted make one of the units in which cards give an item's rate and bands.
inline std::int64_t counted_per_unit(Item item) {
  return item == Item::call_minutes ? kPulsesPerMinute : 1;
}
/// The item that heads the volume tier counter and thresholds of an item, or `none`:
/// authentication and authentication-international share one.
Item tier_item(Item item);

/// The market of a country on a card of a channel: the row name of its market table, or the
/// country itself where the channel has none (Viber).
std::string market_of(const TariffBook& book, Channel channel, Country country,
                      date::year_month_day day, const Choices& choices);

}  // namespace chatfare
