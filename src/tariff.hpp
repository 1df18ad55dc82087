#pragma once

#include <algorithm>
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
#include "faults.hpp"
#include "market.hpp"
#include "money.hpp"
#include "rules.hpp"

namespace chatfare {

class Object;

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
using Markets = std::map<std::string, MarketRates, std::less<>>;

/// What a fee is due for.
enum class FeeUnit : std::uint8_t {
  outgoing_message,  ///< sent by the business, neither failed nor refused; to each recipient
  incoming_message,  ///< from a customer
  failed_message,    ///< from the business, failed or refused; to each recipient
  session,       ///< a conversation of 2022 to 2025, else a customer service window or a session
  month,         ///< a calendar month, whatever the senders
  sender,        ///< once, in the month in which a sender was made
  sender_month,  ///< a calendar month of a sender
};
inline constexpr std::array<std::string_view, 7> kFeeUnitNames{
    "outgoing-message", "incoming-message", "failed-message", "session", "month",
    "sender",           "sender-month"};

/// An amount beside the prices of messages.
struct Fee {
  Item item{};
  FeeUnit per = FeeUnit::sender_month;
  std::vector<std::string> types;  ///< of event that it is due for; empty: all
  std::string plan;  ///< the plan of the sender it belongs to; empty: whatever the plan
  date::year_month_day from;
  Amount amount;
  Confidence confidence{};
  std::optional<Source> source;
};

/// True for the same fee at another date; other fees of a document are due side by side.
bool same_but_for_date(const Fee& a, const Fee& b);

/// What a card charges and where that was read.
struct Prices {
  Source source;
  std::string read;  ///< the day on which it was
  Confidence confidence{};
  std::vector<std::string> gaps;
  Markets markets;
  std::vector<Fee> fees;  ///< by date

  /// The prices of a market, or those of "*" (every market); null when the card has neither.
  const MarketRates* find(std::string_view market) const;
  /// The volume tiers of an item in a market; null when the card has none.
  const std::vector<Band>* bands(std::string_view market, Item item) const;
  /// Those of the first market that has any for the item.
  const std::vector<Band>* bands_of_any_market(Item item) const;
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
  std::int64_t notice = 0;    ///< days before a month by which a deactivation must be asked for
  bool working_days = false;  ///< they are Mondays to Fridays only
  std::optional<std::int64_t> deactivations_per_year;  ///< further ones release from nothing
};

/// How the price that a reseller asks follows from what a unit costs.
struct Markup {
  std::vector<Item> items;           ///< empty: every item that messages are charged as
  std::vector<std::string> markets;  ///< empty: every market
  Amount percent;                    ///< of the cost, in percent
  Amount amount;                     ///< added to it
  std::optional<Amount> floor;
  std::optional<Amount> ceiling;
  std::int64_t step = 1;  ///< what prices are a multiple of, in micro-units
  Rounding rounding{};
};
/// The price of a unit: cost plus percent and amount, rounded, not below the floor nor above the
/// ceiling.
Amount price_of(const Markup& markup, Amount cost);

/// Units paid in advance.
struct Package {
  std::string id;
  std::int64_t units = 0;
  bool monthly = false;  ///< bought anew every month, what is left then is lost; otherwise once
  std::vector<Item> of;  ///< what uses up a unit
  Amount amount;
  std::optional<Amount> overage;  ///< price of each unit beyond; empty: as without the package
};

/// Which side of a provider's business an overlay is about: what it costs, or what is asked for it.
enum class Layer : std::uint8_t { cost, price };
inline constexpr std::array<std::string_view, 2> kLayerNames{"cost", "price"};

/// What a provider or a reseller adds to or changes of the platform's prices, from an effective
/// date on. A part that is empty leaves that of an older document of its issuer in force.
struct Overlay {
  std::string id;
  Channel channel{};
  std::string issuer;
  Layer layer{};
  std::string currency;
  date::year_month_day effective_from;
  std::optional<date::year_month_day> valid_to;  ///< exclusive
  Source source;
  Confidence confidence{};
  Markets rates;                ///< in place of the platform's
  std::vector<Fee> fees;        ///< by date
  std::vector<Markup> markups;  ///< the first that fits applies
  std::vector<Package> packages;
  std::optional<Commitment> commitment;

  /// The rate of an item in a market, or in "*" (every market); null where it has none.
  const Rate* find(std::string_view market, Item item) const;
};

/// A tariff document that was added to a book, and where it stood. All null where it could not be
/// read; a number plan has no member, since nobody asks for it.
struct Given {
  std::string path;
  std::shared_ptr<const Card> card{};
  std::shared_ptr<const Overlay> overlay{};
  std::shared_ptr<const MarketTable> table{};
};

/// Every tariff document the engine knows: rate cards, overlays, market tables, the number plan.
class TariffBook {
 public:
  /// Adds documents (a JSON array): a card replaces the one of its id, a market table the one of
  /// its channel, a number plan the one before. Throws InputError with everything that does not
  /// fit, at paths below `path`; the book is then half changed, so callers change a copy.
  void load(const nlohmann::json& documents, std::string_view path);
  /// The same for a list or a single document, noting in `faults` what does not fit. A document at
  /// fault is not added.
  std::vector<Given> load(const nlohmann::json& documents, const std::string& path, Faults& faults);
  /// Adds the documents that come with the package, one per line: they are known to be sound, so
  /// their prices are read only when a card is used. There is no overlay among them.
  void load_bundled(std::string_view lines);

  /// Cards of a channel, unit and traffic that bill an account of this currency, by effective date.
  std::vector<const Card*> cards(Channel channel, Unit unit, TrafficClass traffic,
                                 std::string_view currency) const;
  /// Volume tiers, and the card that has them.
  struct CardBands {
    const Card* card = nullptr;
    const std::vector<Band>* bands = nullptr;
  };
  /// The volume tiers of a card whose effective date is nearest to that of `card`: those of the
  /// market, or of any where no card has them, since their limits are often the same. Null where
  /// none are known.
  CardBands nearest_bands(const Card& card, std::string_view market, Item item) const;
  const std::map<std::string, std::shared_ptr<const Overlay>>& overlays() const {
    return overlays_;
  }
  /// The card of an id; null where there is none.
  const Card* card(const std::string& id) const {
    const auto found = cards_.find(id);
    return found == cards_.end() ? nullptr : found->second.get();
  }
  /// Whether some overlay says what is asked, not only what it costs.
  bool sells() const;
  /// Forget every other card, every other overlay.
  void keep_cards(std::span<const std::string> ids) { keep(cards_, ids); }
  void keep_overlays(std::span<const std::string> ids) { keep(overlays_, ids); }
  const MarketTable& market_table(Channel channel) const;
  const NumberPlan& numbers() const { return *numbers_; }
  /// True for a country with a prefix or a market.
  bool knows(Country country) const;
  /// How many documents.
  std::size_t size() const {
    return cards_.size() + overlays_.size() + tables_.size() +
           (numbers_->prefixes().empty() ? 0 : 1);
  }

 private:
  static void keep(auto& documents, std::span<const std::string> ids) {
    std::erase_if(documents, [ids](const auto& entry) {
      return std::find(ids.begin(), ids.end(), entry.first) == ids.end();
    });
  }
  enum class DocumentKind : std::uint8_t;
  /// Reads what every document begins with.
  static DocumentKind read_kind(Object& object);
  Given add(const nlohmann::json& document, const std::string& path, Faults& faults);
  /// Any but an overlay: a module that loads no documents but the package's is linked without what
  /// reads those. `unread` is a card whose prices are not read yet.
  Given add_of_platform(Object& object, DocumentKind kind, std::optional<std::string> unread);

  std::map<std::string, std::shared_ptr<const Card>> cards_;
  std::map<std::string, std::shared_ptr<const Overlay>> overlays_;
  std::map<Channel, std::shared_ptr<const MarketTable>> tables_;
  std::shared_ptr<const NumberPlan> numbers_ = std::make_shared<NumberPlan>();
};

/// A currency code as it is; InputError where there is no such currency.
std::string read_currency(std::string code, const std::string& path);

/// The country of an ISO 3166-1 code; InputError where neither the number plan nor a market table
/// knows it.
Country read_country(const TariffBook& book, std::string_view code, Place place);

/// The item whose rate prices this item: group messages are priced like those to one customer.
Item rate_item(Item item);
/// What the price of an item is for; most are for the usual unit of their rule set.
Unit unit_of(Item item, Unit usual);

/// True for what messages are charged as, not for fees, minimums and packages.
bool is_usage(Item item);

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
/// Whether a country belongs to a market of that name on some day of a period; `to` is exclusive.
bool is_market(const TariffBook& book, Channel channel, std::string_view market,
               date::year_month_day from, const std::optional<date::year_month_day>& to);

}  // namespace chatfare
