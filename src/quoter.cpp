#include "quoter.hpp"

#include <algorithm>

#include "fees.hpp"
#include "tiers.hpp"
#include "windows.hpp"

namespace chatfare {
namespace {

Instant begin_of(const QuoteRequest& quote) {
  return instant_in(quote.plan.account.zone, quote.start);
}

}  // namespace

Quoter::Quoter(const QuoteRequest& quote, const Stage& stage, std::span<const Play> plays,
               const Choices& choices)
    : quote_(quote),
      request_(stage.request()),
      choices_(choices),
      rules_(request_),
      prices_(*request_.tariffs, request_.account, request_.forced_rules, choices, market_names_),
      commitments_(request_, choices, prices_),
      provider_fees_(request_, prices_),
      packages_(request_, prices_) {
  provider_fees_.begin(begin_of(quote));
  packages_.begin(begin_of(quote));
  SilentLog silent;
  Decisions decisions{request_, choices, rules_};
  decided_ = decisions.decide(silent);
  take_counters();
  for (const Play& play : plays) price(play);
  add_fees();
  add_commitments();
  add_provider_fees();
  asked_ |= decisions.asked() | rules_.asked() | prices_.asked() | commitments_.asked();
}

Invoice Quoter::invoice() const {
  Invoice invoice = bill_.invoice();
  if (quote_.margin.share.micros > 0) invoice.sell_at_margin(quote_.margin.share);
  return invoice;
}

void Quoter::take_counters() {
  for (const auto& counter : request_.counters.tiers) {
    tier_counts_[{counter.item, prices_.market_id(counter.market), quote_.start}] = counter.count;
  }
}

void Quoter::price(const Play& play) {
  const Decision& decision = decided_[play.event].whole;
  VolumeOutcome outcome;
  outcome.play = &play;
  if (!decision.row) {
    problem("no-rules", "No documented rules of " + std::string{name(play.volume->route.channel)} +
                            " cover " + format_month(play.month) + "; this volume is not priced.");
    outcomes_.push_back(outcome);
    return;
  }
  outcome.rules = &decision.rules();
  outcome.row = decision.row;
  outcome.market = market_of(play, decision.rules().unit);
  std::int64_t rest = play.quantity - spend_allowance(play, decision, outcome);
  if (rest > 0 && outcome.row->verdict == Verdict::charged) {
    charge(play, outcome, rest);
  } else {
    outcome.free += outcome.row->verdict == Verdict::free ? rest : 0;
  }
  if (outcome.free > 0) note_delivery(play, nullptr);
  note_occasions(play, *outcome.row);
  outcomes_.push_back(outcome);
}

std::int64_t Quoter::spend_allowance(const Play& play, const Decision& decision,
                                     VolumeOutcome& outcome) {
  const Allowance* allowance = decision.rules().allowance;
  if (!allowance) return 0;
  AllowanceUse& use = allowance_of(*allowance, request_.events[play.event].sender, play.month);
  const std::int64_t taken =
      decision.row->uses_allowance
          ? std::min(play.quantity, std::max<std::int64_t>(use.of - use.used, 0))
          : 0;
  use.used += taken;
  outcome.free += taken;
  if (use.used >= use.of && taken < play.quantity) {
    outcome.row = &decision.table->row_for(request_.events[play.event].kind,
                                           decision.facts & ~fact::allowance_left);
  }
  return taken;
}

AllowanceUse& Quoter::allowance_of(const Allowance& allowance, std::uint32_t sender, Month month) {
  if (request_.senders[sender].moved_from) asked_.set(static_cast<std::size_t>(Point::number_move));
  sender = allowance.per_sender ? request_.allowed_as(sender, choices_)
                                : every_sender_of(request_.senders[sender].waba);
  for (AllowanceUse& use : allowances_) {
    if (use.name == allowance.name && use.sender == sender && use.month == month) return use;
  }
  allowances_.push_back(
      {allowance.name, sender, month, used_before(allowance, sender, month), allowance.units});
  return allowances_.back();
}

std::int64_t Quoter::used_before(const Allowance& allowance, std::uint32_t sender,
                                 Month month) const {
  if (month != quote_.start) return 0;
  std::int64_t used = 0;
  for (const auto& counter : request_.counters.allowances) {
    const bool shared = counter.sender >= request_.senders.size();
    const std::uint32_t of =
        shared ? counter.sender : request_.allowed_as(counter.sender, choices_);
    if (counter.name == allowance.name && of == sender) used += counter.used;
  }
  return used;
}

void Quoter::charge(const Play& play, VolumeOutcome& outcome, std::int64_t quantity) {
  const Item item = outcome.row->item;
  const Channel channel = play.volume->route.channel;
  const Instant instant = instant_of(play);
  outcome.charged += quantity;
  const TrafficClass traffic = request_.senders[request_.events[play.event].sender].traffic;
  const Tag tag =
      prices_.tag_of(channel, item, outcome.rules->unit, outcome.market, instant, traffic);
  const Price price = tag.price(quantity);
  const PackageShare share = packages_.take(channel, item, price, instant, play.month, quantity);
  const std::int64_t covered = share.covered;
  if (covered > 0) add(play, outcome, Packages::covered(price, share), covered);
  const Price beyond = Packages::beyond(price, share);
  charge_tiers(play, outcome, beyond, tag, covered, quantity - covered);
}

void Quoter::charge_tiers(const Play& play, const VolumeOutcome& outcome, Price price,
                          const Tag& tag, std::int64_t covered, std::int64_t quantity) {
  const Item item = outcome.row->item;
  std::vector<TierShare> shares;
  if (tier_item(item) != Item::none) {
    std::int64_t& count = tier_counts_[{tier_item(item), outcome.market, play.month}];
    count = add_exact(count, covered);
    if (price.overlay == tag.overlay) shares = graduate(tag.bands(item), count, quantity);
    count = add_exact(count, quantity);
    if (shares.empty() && quantity > 0) note_unknown_tiers(price, outcome.market, item, count);
  }
  if (shares.empty() && quantity > 0) add(play, outcome, price, quantity);
  for (const TierShare& share : shares) {
    price.tier = share.tier;
    price.unit_price = share.band->rate;
    price.confidence = share.band->confidence;
    add(play, outcome, price, share.quantity);
  }
}

void Quoter::note_unknown_tiers(const Price& price, MarketId market, Item item,
                                std::int64_t count) {
  if (!price.card || price.overlay || !price.unit_price || tiers_noted_.contains(price.card))
    return;
  const auto end = prices_.end_of_list_rate(*price.card, market, item);
  if (!end || count <= *end) return;
  tiers_noted_.insert(price.card);
  problem("tiers-unknown", say_tiers_unknown(*price.card, *end, item, prices_.market_name(market)));
}

void Quoter::add(const Play& play, const VolumeOutcome& outcome, Price price,
                 std::int64_t quantity) {
  const Channel channel = play.volume->route.channel;
  const Item item = outcome.row->item;
  price.quantity = multiply({quantity}, counted_per_unit(item)).micros;
  if (price.unit_price) price.amount = multiply(*price.unit_price, quantity);
  price.asked = prices_.asked_for(channel, item, outcome.market, price, instant_of(play));
  if (!price.amount) explain_missing(play, outcome, price);
  bill_.add_usage(play.month, channel, item, outcome.market, prices_.market_name(outcome.market),
                  price);
  note_delivery(play, &price);
}

void Quoter::note_occasions(const Play& play, const Row& row) {
  if (prices_.overlays().empty()) return;
  const Event& event = request_.events[play.event];
  const bool counts_tokens = event.kind == Kind::agent;
  if (is_message(event.kind) && !counts_tokens) {
    const FeeUnit per = event.from_customer()             ? FeeUnit::incoming_message
                        : row.verdict == Verdict::refused ? FeeUnit::failed_message
                                                          : FeeUnit::outgoing_message;
    provider_fees_.note(per, event, play.month, play.quantity);
  }
  if (counts_tokens) {
    problem("messages-unknown",
            "Volumes of agent messages count tokens, not messages: fees per message are left out.");
  }
  if (decided_[play.event].whole.sessions > 0 || row.item == Item::business_session)
    provider_fees_.note(FeeUnit::session, event, play.month, play.quantity);
}

void Quoter::note_late_minimums() {
  for (const auto& [id, overlay] : request_.tariffs->overlays()) {
    if (!overlay->commitment) continue;
    const Zone& zone = prices_.zone_of(overlay->channel);
    const Instant from = zone.start_of(overlay->effective_from);
    const Month month = zone.month_of(from);
    const int place = month.index - quote_.start.index;
    if (place < 0 || place >= quote_.months || from == zone.start_of(month)) continue;
    problem("begins-later", id + " takes effect on " + format_date(overlay->effective_from) +
                                ": its minimum is due from the next month on.");
  }
}

void Quoter::add_provider_fees() {
  if (prices_.overlays().empty()) return;
  for (int i = 0; i < quote_.months; ++i) {
    for (const Channel channel : channels()) {
      const Month month{quote_.start.index + i};
      provider_fees_.note_month(channel, month);
      packages_.note(channel, instant_in(prices_.zone_of(channel), month), month);
    }
  }
  for (std::uint32_t i = 0; i < request_.senders.size(); ++i) {
    for (const Month month : months_of(request_.senders[i]))
      provider_fees_.note_sender_month(i, month);
  }
  provider_fees_.add_to(bill_);
  packages_.add_to(bill_);
  note_late_minimums();
}

std::set<Channel> Quoter::channels() const {
  std::set<Channel> used;
  for (const Sender& sender : request_.senders) used.insert(sender.channel);
  return used;
}

void Quoter::note_delivery(const Play& play, const Price* price) {
  commitments_.note_delivery(request_.events[play.event].sender, play.month,
                             play.volume->route.country, price);
}

void Quoter::explain_missing(const Play& play, const VolumeOutcome& outcome, const Price& price) {
  const TrafficClass traffic = request_.senders[request_.events[play.event].sender].traffic;
  problem("rate-missing", format_month(play.month) + ": no rate for " +
                              std::string{name(outcome.row->item)} + " in " +
                              prices_.market_name(outcome.market) + " is known " +
                              where_missing(price, traffic) + "; it is not counted as zero.");
}

void Quoter::add_fees() {
  for (const Sender& sender : request_.senders) {
    if (!sender.declared) continue;
    for (const Month month : months_of(sender)) {
      auto line = monthly_fee(sender, month, choices_, rules_, prices_);
      if (line) bill_.add(std::move(*line));
    }
  }
}

void Quoter::add_commitments() {
  for (std::uint32_t i = 0; i < request_.senders.size(); ++i) {
    for (const Month month : months_of(request_.senders[i])) commitments_.note_activity(i, month);
  }
  commitments_.add_to(bill_);
  for (const std::string& sentence : commitments_.problems())
    problem("deactivation-limit", sentence);
}

std::vector<Month> Quoter::months_of(const Sender& sender) const {
  std::vector<Month> months;
  for (int i = 0; i < quote_.months; ++i) {
    const Month month{quote_.start.index + i};
    const Zone& zone = prices_.zone_of(sender.channel);
    const Instant end = zone.start_of(Month{month.index + 1});
    if (!sender.created_at || sender.created_at->in(zone) < end) months.push_back(month);
  }
  return months;
}

MarketId Quoter::market_of(const Play& play, Unit unit) {
  const Route& route = play.volume->route;
  if (!route.market.empty()) return prices_.market_id(route.market);
  return prices_.market_of(request_.contacts[request_.events[play.event].delivery.contact],
                           route.channel, unit, instant_of(play));
}

void Quoter::problem(std::string_view code, std::string message) {
  if (said_.insert(message).second) problems_.push_back({code, std::move(message)});
}

PricedQuote::PricedQuote(QuoteRequest read)
    : request(std::move(read)),
      stage(request.plan),
      plays(plays_of(request, stage)),
      quoter(request, stage, plays, request.plan.choices),
      cards(quoter.cards()) {
  const Totals totals = quoter.invoice().totals;
  for_each_alternative(
      quoter.asked(), request.plan.choices,
      [&](const Assumption& assumption, std::string_view value, const Choices& choices) {
        const Quoter other{request, stage, plays, choices};
        cards.insert(other.cards().begin(), other.cards().end());
        Totals others = other.invoice().totals;
        if (others != totals)
          sensitivity.push_back({assumption.point, std::string{value}, std::move(others)});
      });
}

}  // namespace chatfare
