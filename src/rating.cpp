#include "rating.hpp"

#include <algorithm>
#include <limits>

#include "fees.hpp"
#include "order.hpp"
#include "tiers.hpp"

namespace chatfare {
namespace {

constexpr int kLetters = 26;  ///< of which two make a country's code
constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max();

/// The place of a country and an item in a list of all that can be.
std::size_t place_of(Country country, Item item) {
  const auto place = static_cast<std::size_t>((country[0] - 'A') * kLetters + country[1] - 'A');
  return place * kItemNames.size() + static_cast<std::size_t>(item);
}

}  // namespace

Rating::Rating(const Request& request, const Choices& choices, RuleChoice& rules)
    : request_(request),
      choices_(choices),
      rules_(rules),
      prices_(*request.tariffs, request.account, request.forced_rules, choices, market_names_),
      bot_months_(request.account.zone_of(Channel::viber_bot)),
      business_months_(prices_.zone_of(Channel::viber_business)),
      billed_of_bots_(span_of(request.billed, request.account.zone_of(Channel::viber_bot))),
      billed_of_business_(span_of(request.billed, prices_.zone_of(Channel::viber_business))),
      commitments_(request, choices, prices_),
      provider_fees_(request, prices_),
      packages_(request, prices_) {
  make_room();
  for (std::uint32_t waba = 0; waba <= request.wabas.size(); ++waba) {
    months_.emplace_back(request.account_of(waba).zone);
    billed_.push_back(span_of(request.billed, request.account_of(waba).zone));
  }
  for (const Waba& waba : request.wabas)
    prices_of_wabas_.emplace_back(*request.tariffs, waba.account, request.forced_rules, choices,
                                  market_names_);
}

std::map<std::string_view, const Card*> Rating::cards() const {
  std::map<std::string_view, const Card*> cards = prices_.consulted();
  for (const PriceList& prices : prices_of_wabas_)
    cards.insert(prices.consulted().begin(), prices.consulted().end());
  return cards;
}

PriceList& Rating::prices_of(const Event& event) {
  const std::uint32_t waba = request_.senders[event.sender].waba;
  return waba == 0 ? prices_ : prices_of_wabas_[waba - 1];
}

Points Rating::asked() const {
  Points asked = asked_ | prices_.asked() | commitments_.asked();
  for (const PriceList& prices : prices_of_wabas_) asked |= prices.asked();
  return asked;
}

void Rating::begin(Instant first) {
  provider_fees_.begin(first);
  packages_.begin(first);
  for (const auto& counter : request_.counters.allowances) {
    const bool shared = counter.sender >= request_.senders.size();
    const Zone& zone = shared ? request_.account_of(kEverySender - counter.sender).zone
                              : zone_of(request_.senders[counter.sender]);
    const Month month = zone.month_of(first);
    const std::uint32_t of =
        shared ? counter.sender : request_.allowed_as(counter.sender, choices_);
    allowances_[{month, counter.name, of}].used += counter.used;
  }
  const Month month = request_.account.zone.month_of(first);
  for (const auto& counter : request_.counters.tiers) {
    tier_counts_[{counter.item, prices_.market_id(counter.market), month}] =
        counter.count * counted_per_unit(counter.item);
  }
}

void Rating::rate(const std::vector<DecidedEvent>& decided) {
  if (!request_.events.empty()) begin(request_.begins_at());
  collect(decided);
  if (of_providers()) {
    for (const Event& event : request_.events) note_use(event);
  }
  spend_allowances();
  const auto billing_order = order_of(charges_.size(), [this](std::uint32_t a, std::uint32_t b) {
    return charges_[a].billed_at < charges_[b].billed_at;
  });
  for (const std::uint32_t i : billing_order) {
    if (const Price* price = bill(charges_[i])) charges_[i].price = *price;
  }
  if (of_providers()) note_all_occasions(decided);
  Activity active;
  for (const Event& event : request_.events)
    active.emplace(event.sender, month_of(event, event.at));
  add_dues(active);
}

/// Cards and months begin with a day.
Month Rating::month_on_viber_business(Instant instant) {
  if (request_.account.zone.local_day(instant) != Zone::utc().local_day(instant))
    ask(Point::vbm_months);
  return business_months_.of(instant);
}

void Rating::collect(const std::vector<DecidedEvent>& decided) {
  charges_.reserve(decided.size());
  first_charge_.reserve(decided.size() + 1);
  for (std::uint32_t index = 0; index < decided.size(); ++index) {
    const Event& event = request_.events[index];
    const DecidedEvent& decision = decided[index];
    first_charge_.push_back(charges_.size());
    if (event.from_customer()) continue;
    if (decision.members.empty()) collect_one(index, -1, event.delivery, decision.whole);
    for (std::size_t m = 0; m < decision.members.size(); ++m) {
      collect_one(index, static_cast<std::int32_t>(m), event.members[m], decision.members[m]);
    }
  }
  first_charge_.push_back(charges_.size());
}

void Rating::collect_one(std::uint32_t index, std::int32_t member, const Delivery& delivery,
                         const Decision& decision) {
  if (!decision.row) return;
  const Charge found = prepare(index, member, delivery, decision);
  if (decision.row->verdict != Verdict::undelivered) {
    charges_.push_back(found);
  } else if (uses_up_undelivered(found)) {
    undelivered_.push_back(found);
  }
}

Charge Rating::prepare(std::uint32_t index, std::int32_t member, const Delivery& delivery,
                       const Decision& decision) {
  const Event& event = request_.events[index];
  Charge charge;
  charge.event = index;
  charge.member = member;
  charge.decision = &decision;
  charge.row = decision.row;
  charge.facts = decision.facts;
  charge.billed_at =
      decision.row->verdict == Verdict::refused ? event.at : billed_at(event, delivery, choices_);
  charge.month = month_of(event, charge.billed_at);
  const bool lost = charge.row->verdict == Verdict::undelivered;
  if (lost) {  // what it would have been
    charge.facts |= fact::delivered;
    charge.row = &decision.table->row_for(event.kind, charge.facts);
  }
  const bool of_pool = event.channel == Channel::viber_bot && charge.row->uses_allowance;
  if (of_pool && (lost || charge.billed_at != event.at)) ask(Point::legacy_pool);
  return charge;
}

bool Rating::uses_up_undelivered(const Charge& charge) const {
  return charge.row->uses_allowance && counts_sends(charge);
}

bool Rating::counts_sends(const Charge& charge) const {
  return request_.events[charge.event].channel == Channel::viber_bot &&
         choices_.switched(Point::legacy_pool);
}

Instant Rating::spent_at(const Charge& charge) const {
  return counts_sends(charge) ? request_.events[charge.event].at : charge.billed_at;
}

void Rating::spend_allowances() {
  std::vector<Charge*> all;
  for (auto* list : {&charges_, &undelivered_}) {
    for (Charge& charge : *list) {
      if (charge.decision->rules().allowance) all.push_back(&charge);
    }
  }
  for (const std::uint32_t i : order_of(all.size(), [this, &all](std::uint32_t a, std::uint32_t b) {
         return std::pair{spent_at(*all[a]), all[a]->event} <
                std::pair{spent_at(*all[b]), all[b]->event};
       })) {
    spend_allowance(*all[i]);
  }
}

const Price* Rating::bill(Charge& charge) {
  if (charge.row->verdict == Verdict::refused) return nullptr;
  if (charge.row->verdict != Verdict::charged) {
    charge.market = market_of(charge);
    note_delivery(charge, nullptr);
    return nullptr;
  }
  Repeat* last = like(charge);
  const Price& price = last ? bill_again(charge, *last) : bill_anew(charge);
  note_delivery(charge, &price);
  return &price;
}

MarketId Rating::market_of(const Charge& charge) {
  const Event& event = request_.events[charge.event];
  return prices_of(event).market_of(contact_of(charge), event.channel,
                                    charge.decision->rules().unit, charge.billed_at);
}

const Price& Rating::bill_anew(Charge& charge) {
  const Event& event = request_.events[charge.event];
  const Item item = charge.row->item;
  charge.market = market_of(charge);
  const Details& details = request_.details_of(event);
  const bool reported = item == Item::marketing_lite && details.max_price;
  price_ = reported ? reported_price(charge, details) : price(charge, item, quantity(charge));
  if (!price_.amount) explain_missing(charge, price_);
  price_.asked =
      prices_of(event).asked_for(event.channel, item, charge.market, price_, charge.billed_at);
  Line& line = bill_of(charge).add_usage(charge.month, event.channel, item, charge.market,
                                         market_name(charge.market), price_);
  if (!reported) remember(charge, line);
  return price_;
}

Bill& Rating::bill_of(const Charge& charge) {
  return in_invoice(request_.events[charge.event], charge.billed_at) ? bill_ : other_days_;
}

const Price& Rating::bill_again(Charge& charge, Repeat& last) {
  charge.market = last.market;
  if (last.count) last.price.count = ++*last.count;
  add_to(*last.line, last.price);
  return last.price;
}

/// The last message that cost what this one does; null where there was none.
Rating::Repeat* Rating::like(const Charge& charge) {
  const Country country = contact_of(charge).country;
  if (repeat_of_.empty() || country == kNoCountry) return nullptr;
  const std::uint16_t number = repeat_of_[place_of(country, charge.row->item)];
  if (number == 0) return nullptr;
  Repeat& last = repeats_[number - 1u];
  const Event& event = request_.events[charge.event];
  const bool same = charge.billed_at < last.until && &charge.decision->rules() == last.rules &&
                    request_.senders[event.sender].traffic == last.traffic &&
                    request_.senders[event.sender].waba == last.waba &&
                    (!last.count || *last.count < last.last_of_tier);
  const bool at_most = event.details != kNoDetails && request_.details[event.details].max_price;
  return same && !at_most ? &last : nullptr;
}

/// Keeps what a message came to for those like it. What has a quantity, no country or no known
/// price is looked at on its own each time, and so is all that a provider may have a word in.
void Rating::remember(const Charge& charge, Line& line) {
  const Item item = charge.row->item;
  const bool of_quantity = item == Item::agent_tokens || item == Item::call_minutes;
  const bool of_country = contact_of(charge).country != kNoCountry;
  if (of_quantity || !of_country || !price_.amount || of_providers()) return;
  if (repeat_of_.empty()) repeat_of_.resize(kLetters * kLetters * kItemNames.size());
  std::uint16_t& number = repeat_of_[place_of(contact_of(charge).country, item)];
  if (number == 0) {
    repeats_.emplace_back();
    number = static_cast<std::uint16_t>(repeats_.size());
  }
  const Event& event = request_.events[charge.event];
  const Unit usual = charge.decision->rules().unit;
  Repeat& repeat = repeats_[number - 1u];
  repeat.rules = &charge.decision->rules();
  repeat.traffic = request_.senders[event.sender].traffic;
  repeat.waba = request_.senders[event.sender].waba;
  PriceList& prices = prices_of(event);
  repeat.until = std::min({prices.zone_of(event.channel).start_of(Month{charge.month.index + 1}),
                           prices.next_card_after(event.channel, usual, charge.billed_at),
                           prices.next_card_after(event.channel, unit_of(item, usual),
                                                  charge.billed_at, repeat.traffic)});
  for (const Instant turn : {billed_of(event).from, billed_of(event).to})
    if (charge.billed_at < turn) repeat.until = std::min(repeat.until, turn);
  repeat.market = charge.market;
  repeat.price = price_;
  repeat.count =
      price_.count ? &tier_counts_[{tier_item(item), charge.market, charge.month}] : nullptr;
  repeat.last_of_tier = last_of_tier_;
  repeat.line = &line;
}

void Rating::note_delivery(const Charge& charge, const Price* price) {
  commitments_.note_delivery(request_.events[charge.event].sender, charge.month,
                             contact_of(charge).country, price);
}

void Rating::spend_allowance(Charge& charge) {
  const Allowance* allowance = charge.decision->rules().allowance;
  if (!allowance) return;
  const Event& event = request_.events[charge.event];
  std::int64_t& units = used(*allowance, event.sender, month_of(event, spent_at(charge)));
  if (units >= allowance->units) {
    charge.facts &= ~fact::allowance_left;
    charge.row = &charge.decision->table->row_for(event.kind, charge.facts);
    if (charge.row->verdict == Verdict::refused) keep_delivered(charge);
  } else if (charge.row->uses_allowance) {
    charge.allowance_used = ++units;
  }
}

std::uint32_t Rating::sharer_of(const Allowance& allowance, std::uint32_t sender) const {
  return allowance.per_sender ? request_.allowed_as(sender, choices_)
                              : every_sender_of(request_.senders[sender].waba);
}

bool Rating::allowance_left(const Allowance& allowance, std::uint32_t sender, Month month) const {
  const auto use = allowances_.find({month, allowance.name, sharer_of(allowance, sender)});
  return use == allowances_.end() || use->second.used < allowance.units;
}

std::int64_t& Rating::used(const Allowance& allowance, std::uint32_t sender, Month month) {
  Spending& last = spending_[sender];
  if (last.allowance != &allowance || last.month != month) {
    const std::uint32_t of = sharer_of(allowance, sender);
    if (allowance.per_sender && request_.senders[sender].moved_from) ask(Point::number_move);
    AllowanceUse& use = allowances_[{month, allowance.name, of}];
    use.name = allowance.name;
    use.sender = of;
    use.month = month;
    use.of = allowance.units;
    last = {&allowance, month, &use.used};
  }
  return *last.used;
}

std::vector<AllowanceUse> Rating::allowances() const {
  std::vector<AllowanceUse> uses;
  for (const auto& [key, use] : allowances_) {
    if (use.of > 0) uses.push_back(use);  // otherwise a counter that no message came to
  }
  return uses;
}

/// What the log says was delivered is not refused for want of an allowance.
void Rating::keep_delivered(Charge& charge) {
  const Delivery& delivery = delivery_of(charge);
  if (charge.decision->row->verdict == Verdict::refused || !delivery.given) return;
  charge.refusal = charge.row;
  charge.facts = charge.decision->rules().permitted(charge.facts);
  charge.row = &charge.decision->table->row_for(request_.events[charge.event].kind, charge.facts);
}

std::int64_t Rating::quantity(const Charge& charge) const {
  const std::int64_t given = request_.events[charge.event].quantity;
  if (charge.row->item == Item::agent_tokens) return given;
  if (charge.row->item != Item::call_minutes) return 1;
  return given == kQuantityUnknown ? given : (given + kSecondsPerPulse - 1) / kSecondsPerPulse;
}

/// A message with a maximum price costs that or less; how much, only Meta can tell.
Price Rating::reported_price(const Charge& charge, const Details& details) {
  Price price;
  price.currency = request_.account.currency;
  price.unit_price = details.cost;
  price.amount = details.cost;
  if (!details.cost) price.at_most = details.max_price;
  if (details.cost && details.cost->micros > details.max_price->micros) {
    problem("contradiction", charge.event,
            "The log says it cost more than its maximum price: priced as the log says.");
  }
  return price;
}

Tag Rating::tag_of(const Event& event, const RuleSet& rules, Item item, MarketId market,
                   Instant billed) {
  const Tag tag = prices_of(event).tag_of(event.channel, item, rules.unit, market, billed,
                                          request_.senders[event.sender].traffic);
  if (!rules.borrows_card || tag.overlay) return tag;
  ask(Point::legacy_bot_card);
  return choices_.switched(Point::legacy_bot_card) ? Tag{.currency = tag.currency} : tag;
}

Price Rating::price(const Charge& charge, Item item, std::int64_t quantity) {
  const Tag tag = tag_of(request_.events[charge.event], charge.decision->rules(), item,
                         charge.market, charge.billed_at);
  Price price = tag.price(quantity);
  last_of_tier_ = kNoEnd;
  if (tier_item(item) != Item::none) apply_tier(price, charge, item, tag);
  if (price.unit_price && quantity != kQuantityUnknown) {
    // Exact: cards by the minute have no sixth decimal.
    price.amount = multiply({price.unit_price->micros / counted_per_unit(item)}, quantity);
  }
  return of_providers() ? packaged(price, charge, item) : price;
}

Price Rating::price_as(Item item, const Event& event, const Decision& decision, Item charged) {
  const Instant billed = billed_at(event, event.delivery, choices_);
  const MarketId market = market_of(event, decision.rules(), billed);
  const Tag tag = tag_of(event, decision.rules(), item, market, billed);
  Price price = tag.price(1);
  const auto counted = tier_counts_.find({tier_item(item), market, month_of(event, billed)});
  const std::int64_t count = counted == tier_counts_.end() ? 0 : counted->second;
  const bool has_itself = count > 0 && tier_item(charged) == tier_item(item);
  for (const TierShare& share : graduate(tag.bands(item), count - has_itself, 1))
    price.unit_price = share.band->rate;
  price.amount = price.unit_price;
  return price;
}

Price Rating::packaged(const Price& price, const Charge& charge, Item item) {
  const Channel channel = request_.events[charge.event].channel;
  const PackageShare share =
      packages_.take(channel, item, price, charge.billed_at, charge.month, 1);
  return share.covered > 0 ? Packages::covered(price, share) : Packages::beyond(price, share);
}

/// Marginal volume tiers: the n-th charged message of the month is priced by the band n falls in, a
/// call as a whole by that of its last minute. A provider's own rate has none, but counts.
void Rating::apply_tier(Price& price, const Charge& charge, Item item, const Tag& tag) {
  if (price.quantity == kQuantityUnknown) return;
  std::int64_t& count = tier_counts_[{tier_item(item), charge.market, charge.month}];
  count = add_exact(count, price.quantity);
  price.count = count;
  if (!tag.of_market || tag.overlay) return;
  const auto bands = tag.bands(item);
  if (bands.empty()) return note_unknown_tiers(price, charge, item);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const Band& band = bands[i];
    if (band.up_to && count > *band.up_to * counted_per_unit(item)) continue;
    price.tier = static_cast<int>(i);
    price.unit_price = band.rate;
    price.confidence = band.confidence;
    if (band.up_to) last_of_tier_ = *band.up_to * counted_per_unit(item);
    return;
  }
}

void Rating::note_unknown_tiers(const Price& price, const Charge& charge, Item item) {
  if (!price.unit_price || tiers_noted_.contains(price.card)) return;
  const auto end = prices_.end_of_list_rate(*price.card, charge.market, item);
  if (!end) return;
  last_of_tier_ = *end * counted_per_unit(item);
  if (*price.count <= last_of_tier_) return;
  last_of_tier_ = kNoEnd;
  tiers_noted_.insert(price.card);
  problem("tiers-unknown", charge.event,
          say_tiers_unknown(*price.card, *end, item, market_name(charge.market)));
}

void Rating::explain_missing(const Charge& charge, const Price& price) {
  const Contact& contact = contact_of(charge);
  const std::string item{name(charge.row->item)};
  if (price.at_most) {
    problem("price-bounded", charge.event,
            "Charged " + format_amount(*price.at_most) + " " + std::string{price.currency} +
                " or less: what a message with a maximum price costs is known from `cost` only.");
  } else if (price.unit_price) {
    problem(charge.row->item == Item::agent_tokens ? "tokens-missing" : "duration-missing",
            charge.event,
            "Charged, but the quantity of " + item + " is not known; it is not counted as zero.");
  } else if (charge.market == kNoMarket && contact.country == kNoCountry) {
    problem("contact-without-country", charge.event,
            "The country of \"" + contact.name + "\" is not known, so neither is the rate for " +
                item + "; expected a number in E.164 form or `country`.");
  } else {
    const TrafficClass traffic = request_.senders[request_.events[charge.event].sender].traffic;
    problem("rate-missing", charge.event,
            "Charged, but no rate for " + item + " in " +
                (charge.market == kNoMarket ? std::string{text(contact.country)}
                                            : market_name(charge.market)) +
                " is known " + where_missing(price, traffic) + "; it is not counted as zero.");
  }
}

void Rating::add_fee(std::uint32_t index, Month month) {
  const Sender& sender = request_.senders[index];
  if (!sender.declared || !request_.billed.end(month)) return;
  if (auto line = monthly_fee(sender, month, choices_, rules_, prices_))
    bill_.add(std::move(*line));
}

void Rating::add_dues(const Activity& active) {
  for (const auto& [sender, month] : active) {
    const Channel channel = request_.senders[sender].channel;
    if (channel == Channel::viber_bot) add_fee(sender, month);
    commitments_.note_activity(sender, month);
    provider_fees_.note_month(channel, month);
    provider_fees_.note_sender_month(sender, month);
  }
  commitments_.add_to(bill_);
  provider_fees_.add_to(bill_);
  packages_.add_to(bill_);
  for (const std::string& sentence : commitments_.problems())
    problem("deactivation-limit", std::nullopt, sentence);
}

void Rating::note_occasions(const Event& event, const Occasions& occasions) {
  if (!in_invoice(event, event.at)) return;
  for (const auto& [per, times] : occasions.by_unit())
    provider_fees_.note(per, event, month_of(event, event.at), times);
}

/// The outcome of an event of the request, with that of each member of a group.
Occasions Rating::occasions_of_outcome(std::uint32_t index) const {
  const Event& event = request_.events[index];
  const auto row_of = [charges = charges_of(index)](std::int32_t member) -> const Row* {
    const auto found = std::find_if(charges.begin(), charges.end(), [member](const Charge& charge) {
      return charge.member == member;
    });
    return found == charges.end() ? nullptr : found->row;
  };
  if (event.members.empty()) return occasions_of(event, event.delivery, row_of(-1));
  Occasions all;
  for (std::size_t m = 0; m < event.members.size(); ++m)
    all += occasions_of(event, event.members[m], row_of(static_cast<std::int32_t>(m)));
  return all;
}

void Rating::note_all_occasions(const std::vector<DecidedEvent>& decided) {
  for (std::uint32_t i = 0; i < decided.size(); ++i) {
    const Event& event = request_.events[i];
    Occasions& occasions = occasions_.emplace_back(occasions_of(event, decided[i].whole.sessions));
    occasions += occasions_of_outcome(i);
    note_occasions(event, occasions);
  }
}

std::vector<std::pair<DueFee, std::int64_t>> Rating::fees_of(std::uint32_t event) const {
  std::vector<std::pair<DueFee, std::int64_t>> fees;
  if (!of_providers()) return fees;
  for (const auto& [per, times] : occasions_[event].by_unit()) {
    if (times == 0) continue;
    for (const DueFee& fee : provider_fees_.due(per, request_.events[event]))
      fees.emplace_back(fee, times);
  }
  return fees;
}

const Delivery& Rating::delivery_of(const Charge& charge) const {
  const Event& event = request_.events[charge.event];
  return charge.member < 0 ? event.delivery
                           : event.members[static_cast<std::size_t>(charge.member)];
}

const Contact& Rating::contact_of(const Charge& charge) const {
  return request_.contacts[delivery_of(charge).contact];
}

}  // namespace chatfare
