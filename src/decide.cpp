#include "decide.hpp"

#include <algorithm>

#include "order.hpp"

namespace chatfare {

Instant decided_at(const Event& event, const Choices& choices) {
  return choices.switched(Point::decided_at) ? event.delivered_at : event.at;
}

Instant billed_at(const Event& event, const Choices& choices) {
  return choices.switched(Point::billed_at) ? event.at : event.delivered_at;
}

RuleChoice::RuleChoice(const Request& request) : request_(request) {
  if (request.forced_rules) forced_.emplace(*request.forced_rules);
  static const Zone kUtc = *Zone::find("UTC");
  for (const RuleSet* rules : rule_sets()) {
    // A bot's model is chosen by its creation date, whose zone nobody documents: UTC.
    const Zone& zone = rules->channel == Channel::viber_bot ? kUtc : request.account.zone;
    eras_[rules->channel].push_back({zone.start_of(rules->from), RuleTable{*rules}});
  }
}

RuleTable* RuleChoice::rules_for(const Event& event, Instant instant) {
  if (forced_ && forced_->rules().channel == event.channel) return &*forced_;
  auto& eras = eras_[event.channel];
  if (event.channel == Channel::viber_bot) {
    const auto& created_at = request_.senders[event.sender].created_at;
    if (!created_at) return eras.empty() ? nullptr : &eras.back().table;
    instant = *created_at;
  }
  const auto next = std::upper_bound(eras.begin(), eras.end(), instant,
                                     [](Instant t, const Era& era) { return t < era.from; });
  return next == eras.begin() ? nullptr : &std::prev(next)->table;
}

std::vector<std::uint32_t> Decisions::order() const {
  return order_of(request_.events.size(), [this](std::uint32_t a, std::uint32_t b) {
    return decided_at(request_.events[a], choices_) < decided_at(request_.events[b], choices_);
  });
}

Decision Decisions::decide_one(const Event& event, Instant now) {
  Decision decision;
  decision.before = timeline_.state(event);
  const Instant billed = billed_at(event, choices_);
  decision.facts = timeline_.observe(event, now, billed) | fact::allowance_left;
  const auto look_up = [&](Instant instant) {
    decision.table = rules_.rules_for(event, instant);
    if (!decision.table) return false;
    decision.rules = &decision.table->rules();
    decision.row = &decision.table->row_for(event.kind, decision.facts);
    return true;
  };
  // Delivered messages take the rules of their billing, refused ones those of their sending.
  if (!look_up(event.delivered() ? billed : event.at)) return decision;
  if (decision.row->verdict != Verdict::refused) return decision;
  if (event.status_given && event.delivered()) {
    decision.contradiction = true;
    decision.facts = (decision.facts | decision.rules->permits) & ~decision.rules->permits_without;
    look_up(billed);
  } else {
    look_up(event.at);
  }
  return decision;
}

}  // namespace chatfare
