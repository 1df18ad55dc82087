#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "decide.hpp"
#include "rating.hpp"
#include "request.hpp"

namespace chatfare {

/// Plays a log an event at a time: the timeline, rules and rating of an evaluation, without holding
/// all of it.
///
/// Phase 2 follows on phase 1 at once where a message is billed at the instant of its sending.
/// Other messages wait until the log has come to their delivery, so that allowances and volume
/// tiers are used up in billing order without sorting the log by delivery.
///
/// `Rows` is whoever has the log. Its `Key` names a row, and says by `<` which of two comes first
/// at equal times. It has
/// - read(key): the event of the row, which it puts into the only place of `request.events`;
/// - notes(): takes the notes of what happens to windows, as SilentLog does;
/// - decided(key, decision, row): what became of a row that is not billed;
/// - billed(key, charge, price): the same of a delivered message; `price` is null where it is free;
/// - found(key, problem): what keeps the price of a row that was billed from being known;
/// - found(problem): the same of no row, once all have been played.
template <class Rows>
class Play {
 public:
  using Key = typename Rows::Key;

  Play(const Request& request, Rows& rows)
      : request_(request),
        rows_(rows),
        rules_(request),
        decisions_(request, request.choices, rules_),
        rating_(request, request.choices, rules_) {}
  Play(const Play&) = delete;  // its parts refer to each other

  /// The first instant of the log: `counters` belong to its month.
  void begin(Instant first) { rating_.begin(first); }
  /// Makes room for the senders and threads that the request has by now.
  void make_room() {
    decisions_.make_room();
    rating_.make_room();
  }
  /// What the thread of the row that was read last remembers.
  ThreadState state(const Event& event) const { return decisions_.state(event); }
  /// Phase 1 of the row that was read last. Rows come in the order of what decides them.
  Decision decide(const Event& event, Instant now) {
    return decisions_.decide(event, now, rows_.notes());
  }
  /// Phase 2 of a row that comes up. Rows come in the order of their times.
  void take(const Key& key, const Event& event, const Decision& decision);
  /// Both, where the time of a row decides it.
  void play(const Key& key, Instant at) {
    settle_before(at, key);
    const Event& event = rows_.read(key);
    take(key, event, decide(event, event.at));
  }
  /// Settles what was billed before the row `key` of that time.
  void settle_before(Instant at, const Key& key);
  /// There are no more rows.
  void finish();

  void fetch(std::span<const std::uint32_t> threads) { decisions_.fetch(threads); }
  Points asked() const { return decisions_.asked() | rating_.asked(); }
  const Rating& rating() const { return rating_; }
  /// What the row that was read last, which is charged as `charged` if at all, would cost as
  /// another item.
  Price price_as(Item item, const Event& event, const Decision& decision, Item charged) {
    return rating_.price_as(item, event, decision, charged);
  }
  /// The market of the row that was read last.
  MarketId market_of(const Event& event, const RuleSet& rules, Instant instant) {
    return rating_.market_of(event, rules, instant);
  }
  /// Whether an instant is on one of the days of the invoice.
  bool in_invoice(const Event& event, Instant instant) const {
    return rating_.in_invoice(event, instant);
  }
  /// The month of an instant in the zone that counts for an event.
  Month month_of(const Event& event, Instant instant) { return rating_.month_of(event, instant); }

  /// Whether an event has other rules so much sooner or later.
  bool near_other_rules(const Event& event, Instant at, Duration apart) {
    return rules_at(event, at - apart) != rules_at(event, at + apart);
  }
  /// Whether so much sooner or later it is of a month that has units of its allowance left, unlike
  /// its own, or none; `left`: whether its own has.
  bool near_other_allowance(const Event& event, Instant at, Duration apart, bool left);

 private:
  RuleTable* rules_at(const Event& event, Instant instant) {
    return rules_.rules_for(event.channel, request_.senders[event.sender], instant,
                            request_.choices);
  }

  /// A message whose delivery the log has not come to yet.
  struct Waiting {
    Instant billed_at;
    Key key;
    std::uint32_t place;  ///< of what was decided, in decisions_waiting_
    /// For a heap with the first one billed on top.
    friend bool operator<(const Waiting& a, const Waiting& b) {
      return a.billed_at != b.billed_at ? b.billed_at < a.billed_at : b.key < a.key;
    }
  };

  void settle(const Key& key, const Event& event, Decision decision);
  void settle_first();
  void wait(Instant until, const Key& key, const Decision& decision);
  void bill(const Key& key, const Event& event, const Decision& decision);
  /// Whether it makes a difference to a row how much of an allowance is left.
  static bool uses_up(const Row& row) {
    return row.uses_allowance || (row.needs & fact::allowance_left);
  }

  const Request& request_;
  Rows& rows_;
  RuleChoice rules_;
  Decisions decisions_;
  Rating rating_;
  std::vector<Waiting> waiting_;  ///< a heap
  std::vector<Decision> decisions_waiting_;
  std::vector<std::uint32_t> free_places_;  ///< of decisions_waiting_
  Rating::Activity active_;                 ///< of declared senders, or all where providers charge
};

template <class Rows>
void Play<Rows>::take(const Key& key, const Event& event, const Decision& decision) {
  if (request_.senders[event.sender].declared || rating_.of_providers())
    active_.emplace(event.sender, rating_.month_of(event, event.at));
  if (rating_.of_providers()) {
    rating_.note_use(event);
    rating_.note_occasions(event, occasions_of(event, decision.sessions));
  }
  const Row* decided = decision.row;
  const bool arrived = took_effect(decided) && !event.from_customer();
  const bool spends = decided && uses_up(*decided) && decision.rules().allowance;
  // A minimum commitment has the destinations of free messages as well.
  if (arrived && (spends || decided->verdict == Verdict::charged || rating_.of_providers()))
    return settle(key, event, decision);
  rows_.decided(key, decision, decided);
  if (rating_.of_providers())
    rating_.note_occasions(event, occasions_of(event, event.delivery, decided));
  if (decided && decided->verdict == Verdict::undelivered && event.channel == Channel::viber_bot) {
    Charge charge = rating_.prepare(0, -1, event.delivery, decision);
    if (rating_.uses_up_undelivered(charge)) rating_.spend_allowance(charge);
  }
}

/// Phase 2, at once or when its delivery comes up.
template <class Rows>
void Play<Rows>::settle(const Key& key, const Event& event, Decision decision) {
  if (event.channel == Channel::viber_bot) {
    Charge charge = rating_.prepare(0, -1, event.delivery, decision);
    if (rating_.counts_sends(charge)) rating_.spend_allowance(charge);
    decision.row = charge.row;
    decision.facts = charge.facts;
  }
  const Instant billed = billed_at(event, event.delivery, request_.choices);
  billed == event.at ? bill(key, event, decision) : wait(billed, key, decision);
}

template <class Rows>
void Play<Rows>::wait(Instant until, const Key& key, const Decision& decision) {
  std::uint32_t place = static_cast<std::uint32_t>(decisions_waiting_.size());
  if (free_places_.empty()) {
    decisions_waiting_.push_back(decision);
  } else {
    place = free_places_.back();
    free_places_.pop_back();
    decisions_waiting_[place] = decision;
  }
  waiting_.push_back({until, key, place});
  std::push_heap(waiting_.begin(), waiting_.end());
}

template <class Rows>
void Play<Rows>::settle_before(Instant at, const Key& key) {
  while (!waiting_.empty()) {
    const Waiting& first = waiting_.front();
    if (first.billed_at != at ? at < first.billed_at : !(first.key < key)) return;
    settle_first();
  }
}

template <class Rows>
void Play<Rows>::settle_first() {
  std::pop_heap(waiting_.begin(), waiting_.end());
  const Waiting message = waiting_.back();
  waiting_.pop_back();
  free_places_.push_back(message.place);
  bill(message.key, rows_.read(message.key), decisions_waiting_[message.place]);
}

/// Messages come in billing order.
template <class Rows>
void Play<Rows>::bill(const Key& key, const Event& event, const Decision& decision) {
  Charge charge = rating_.prepare(0, -1, event.delivery, decision);
  if (uses_up(*charge.row) && !rating_.counts_sends(charge)) rating_.spend_allowance(charge);
  if (rating_.of_providers())
    rating_.note_occasions(event, occasions_of(event, event.delivery, charge.row));
  const bool looked_at = charge.row->verdict == Verdict::charged || rating_.of_providers();
  rows_.billed(key, charge, looked_at ? rating_.bill(charge) : nullptr);
  if (rating_.problems().empty()) return;
  for (Problem& problem : rating_.take_problems()) rows_.found(key, std::move(problem));
}

template <class Rows>
bool Play<Rows>::near_other_allowance(const Event& event, Instant at, Duration apart, bool left) {
  const RuleTable* rules = rules_at(event, at);
  if (!rules || !rules->rules().allowance) return false;
  const Month own = month_of(event, at);
  for (const Instant instant : {at - apart, at + apart}) {
    const Month month = month_of(event, instant);
    if (month == own) continue;
    if (rating_.allowance_left(*rules->rules().allowance, event.sender, month) != left) return true;
  }
  return false;
}

template <class Rows>
void Play<Rows>::finish() {
  while (!waiting_.empty()) settle_first();
  rating_.add_dues(active_);
  for (Problem& problem : rating_.take_problems()) rows_.found(std::move(problem));
}

}  // namespace chatfare
