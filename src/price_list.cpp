#include "price_list.hpp"

#include <algorithm>

namespace chatfare {
namespace {

/// Alternatives of bot-maintenance.
constexpr int kNoRise = 1;
constexpr int kEarlyRise = 2;
constexpr date::year_month_day kEarliestRise = date::year{2024} / 6 / 1;

}  // namespace

const std::vector<PriceList::DatedCard>& PriceList::dated_cards(Channel channel, Unit unit,
                                                                TrafficClass traffic) {
  const auto [entry, added] = cards_.try_emplace({channel, unit, traffic});
  if (added) {
    const Zone& zone = zone_of(channel);
    for (const Card* card : tariffs_.cards(channel, unit, traffic, account_.currency)) {
      const Instant to = card->valid_to ? zone.start_of(*card->valid_to) : kForever;
      entry->second.push_back({zone.start_of(card->effective_from), to, card});
    }
  }
  return entry->second;
}

const Card* PriceList::card_at(Channel channel, Unit unit, Instant instant, TrafficClass traffic) {
  const auto& dated = dated_cards(channel, unit, traffic);
  const auto next =
      std::upper_bound(dated.begin(), dated.end(), instant,
                       [](Instant t, const DatedCard& card) { return t < card.from; });
  const bool forced = forced_ && forced_->channel == channel;
  if (next == dated.begin() && (!forced || dated.empty())) return nullptr;
  const DatedCard& newest = next == dated.begin() ? dated.front() : *std::prev(next);
  consult(*newest.card);
  return instant < newest.to || forced ? newest.card : nullptr;
}

Instant PriceList::next_card_after(Channel channel, Unit unit, Instant instant,
                                   TrafficClass traffic) {
  Instant next = kForever;
  for (const DatedCard& dated : dated_cards(channel, unit, traffic)) {
    for (const Instant change : {dated.from, dated.to}) {
      if (change > instant) next = std::min(next, change);
    }
  }
  return next;
}

std::optional<std::int64_t> PriceList::end_of_list_rate(const Card& card, MarketId market,
                                                        Item item) {
  const auto [entry, added] = nearest_bands_.try_emplace({&card, market, item});
  if (added) entry->second = tariffs_.nearest_bands(card, market_name(market), item);
  const auto& [nearest, bands] = entry->second;
  if (nearest) consult(*nearest);
  return bands ? bands->front().up_to : std::nullopt;
}

std::string_view PriceList::currency_without_card(Channel channel, TrafficClass traffic) {
  const auto& dated = dated_cards(channel, Unit::message, traffic);
  if (dated.empty() || !dated.back().card->any_currency) return account_.currency;
  consult(*dated.back().card);
  return dated.back().card->currency;
}

std::span<const Band> Tag::bands(Item item) const {
  if (!of_market || overlay) return {};
  const auto found = of_market->tiers.find(item);
  return found == of_market->tiers.end() ? std::span<const Band>{} : std::span{found->second};
}

Price Tag::price(std::int64_t quantity) const {
  Price price;
  price.card = card;
  price.overlay = overlay;
  price.currency = currency;
  price.quantity = quantity;
  if (!rate) return price;
  price.unit_price = rate->amount;
  price.confidence = rate->confidence;
  return price;
}

std::string where_missing(const Price& price, TrafficClass traffic) {
  if (!price.document().empty()) return "on card " + std::string{price.document()};
  const std::string of = traffic == TrafficClass::regulated ? " of regulated traffic" : "";
  return "on any card" + of + " in " + std::string{price.currency} + " at that date";
}

std::string say_tiers_unknown(const Card& card, std::int64_t end, Item item,
                              std::string_view market) {
  return "The volume tiers of card " + card.id + " are not known: above " + std::to_string(end) +
         " a month (" + std::string{name(item)} + ", " + std::string{market} +
         ") the list rate is used, which may be too high.";
}

std::string_view PriceList::currency_at(Channel channel, Instant instant) {
  const Card* card = card_at(channel, Unit::message, instant);
  return card ? std::string_view{card->currency} : currency_without_card(channel);
}

Tag PriceList::tag_of(Channel channel, Item item, Unit usual, MarketId market, Instant instant,
                      TrafficClass traffic) {
  Tag tag;
  tag.card = card_at(channel, unit_of(item, usual), instant, traffic);
  tag.currency = tag.card ? tag.card->currency : currency_without_card(channel, traffic);
  tag.of_market = tag.card ? tag.card->prices().find(market_name(market)) : nullptr;
  if (tag.of_market) {
    const auto cell = tag.of_market->rates.find(rate_item(item));
    if (cell != tag.of_market->rates.end()) tag.rate = &cell->second;
  }
  if (overlays_.empty()) return tag;
  const OwnRate own = overlays_.rate(channel, market_name(market), item, tag.currency, instant);
  if (own.rate) {
    tag.overlay = own.overlay;
    tag.rate = own.rate;
  }
  return tag;
}

std::optional<Amount> PriceList::asked_for(Channel channel, Item item, MarketId market,
                                           const Price& price, Instant instant) const {
  if (!overlays_.sells() || !price.unit_price) return std::nullopt;
  return overlays_.price(channel, item, market_name(market), price.currency, *price.unit_price,
                         instant);
}

void PriceList::resell(Line& line) const {
  if (!overlays_.sells() || !line.unit_price || line.asked) return;
  line.asked = overlays_.price(line.channel, line.item, line.market, line.currency,
                               *line.unit_price, zone_of(line.channel).start_of(line.month));
}

MarketId PriceList::market_of(const Contact& contact, Channel channel, Unit unit, Instant instant) {
  // A number that no country's prefix matches belongs to "Other" on WhatsApp; an id belongs
  // nowhere.
  const bool known = contact.country != kNoCountry;
  if (!known && !(contact.is_number && channel == Channel::whatsapp)) return kNoMarket;
  const Card* card = card_at(channel, unit, instant);
  if (!card && before_markets(channel, instant)) return kNoMarket;
  const date::year_month_day day =
      card ? card->effective_from : date::year_month_day{zone_of(channel).local_day(instant)};
  const auto [entry, added] = markets_.try_emplace({channel, date::sys_days{day}, contact.country});
  if (added) {
    if (channel == Channel::whatsapp) ask_for_market(contact.country, day);
    entry->second =
        market_id(chatfare::market_of(tariffs_, channel, contact.country, day, choices_));
  }
  return entry->second;
}

/// The oldest market table known begins with the conversations of 2022.
bool PriceList::before_markets(Channel channel, Instant instant) const {
  if (channel != Channel::whatsapp) return false;
  const auto& rows = tariffs_.market_table(channel).rows();
  return std::none_of(rows.begin(), rows.end(), [&](const MarketRow& row) {
    return date::sys_days{row.from} <= account_.zone.local_day(instant);
  });
}

void PriceList::ask_for_market(Country country, date::year_month_day day) {
  if (is_kazakhstan_before_own_market(country, day)) ask(Point::kazakhstan_market);
  if (is_unlisted_caribbean(country)) ask(Point::caribbean_market);
}

MarketId MarketNames::id(std::string_view name) {
  const auto found = std::find(names_.begin(), names_.end(), name);
  const auto index = found - names_.begin();
  if (found == names_.end()) names_.emplace_back(name);
  return static_cast<MarketId>(index);
}

DatedFee PriceList::fee_of_month(Channel channel, Item item, Plan plan, Month month) {
  DatedFee found;
  for (const DatedCard& candidate :
       dated_cards(channel, Unit::message, TrafficClass::non_regulated)) {
    const Fee* fee = fee_of_month(*candidate.card, item, plan, month);
    if (fee) found = {candidate.card, fee};
  }
  if (found.card) consult(*found.card);
  return found;
}

DaysOfFee PriceList::fee_in_month(Amount fee, const Sender& sender, Month month) {
  const Zone& zone = zone_of(sender.channel);
  const Instant begin = zone.start_of(month), end = zone.start_of(Month{month.index + 1});
  // An instant that is not within the month makes no difference to it.
  const auto within = [&](const std::optional<DayOrInstant>& when, Instant otherwise) {
    const Instant instant = when ? when->in(zone) : otherwise;
    return begin < instant && instant < end ? instant : otherwise;
  };
  const auto days_between = [&zone](Instant from, Instant to) {
    return (zone.local_day(to - Duration{1}) - zone.local_day(from)).count() + 1;
  };
  const std::int64_t days = days_between(begin, end);
  const std::int64_t due =
      days_between(within(sender.created_at, begin), within(sender.deactivated_at, end));
  if (due < days) ask(Point::bot_fee_proration);
  return {fee, choices_.switched(Point::bot_fee_proration) ? due : days, days};
}

/// A rise is where its card has it, assumed away, or as early as it can have been.
const Fee* PriceList::fee_of_month(const Card& card, Item item, Plan plan, Month month) {
  const Zone& zone = zone_of(card.channel);
  const Fee* first = nullptr;
  const Fee* dated = nullptr;
  const Fee* early = nullptr;
  for (const Fee& candidate : card.prices().fees) {
    const bool meant = candidate.plan.empty() || candidate.plan == name(plan);
    if (candidate.item != item || !meant) continue;
    const auto take = [&](const Fee*& fee, date::year_month_day from) {
      const Instant begins = zone.start_of(from);
      const bool begun = begins < zone.start_of(Month{month.index + 1});
      if (begun && (!fee || begins <= zone.start_of(month))) fee = &candidate;
    };
    take(dated, candidate.from);
    take(early, first ? std::min(candidate.from, kEarliestRise) : candidate.from);
    if (!first) first = dated;
  }
  if (dated != first || early != dated) ask(Point::bot_maintenance);
  switch (choices_[Point::bot_maintenance]) {
    case kNoRise:
      return first;
    case kEarlyRise:
      return early;
    default:
      return dated;
  }
}

}  // namespace chatfare
