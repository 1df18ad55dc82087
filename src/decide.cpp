#include "decide.hpp"

#include <algorithm>

#include "order.hpp"

namespace chatfare {

Instant decided_at(const Event& event, const Choices& choices) {
  return choices.switched(Point::decided_at) ? event.delivery.at : event.at;
}

Instant billed_at(const Event& event, const Delivery& delivery, const Choices& choices) {
  return choices.switched(Point::billed_at) ? event.at : delivery.at;
}

RuleChoice::RuleChoice(const Request& request) : zone_(request.account.zone) {
  if (request.forced_rules) forced_.emplace(*request.forced_rules);
  for (const RuleSet* rules : rule_sets()) {
    // A bot's model is chosen by its creation date, whose zone nobody documents: UTC.
    const Zone& zone = request.account.zone_of(rules->channel);
    eras_[rules->channel].push_back({zone.start_of(rules->from), RuleTable{*rules}});
  }
}

RuleTable* RuleChoice::rules_for(Channel channel, const Sender& sender, Instant instant) {
  if (forced_ && forced_->rules().channel == channel) return &*forced_;
  auto& eras = eras_[channel];
  if (channel == Channel::viber_bot) {
    // The model of a bot is that of its creation; legacy bots follow the models of their time.
    Era& commercial = eras.back();
    const bool legacy = sender.plan != Plan::none
                            ? sender.plan != Plan::commercial
                            : sender.created_at && *sender.created_at < commercial.from;
    if (!legacy) return &commercial.table;
    instant = std::min(instant, commercial.from - Duration{1});
    const bool of_2019 =
        sender.plan == Plan::messages_500000 || sender.plan == Plan::messages_1000000;
    if (!of_2019 && instant < std::prev(eras.end(), 2)->from) return nullptr;
  }
  const auto next = std::upper_bound(eras.begin(), eras.end(), instant,
                                     [](Instant t, const Era& era) { return t < era.from; });
  return next == eras.begin() ? nullptr : &std::prev(next)->table;
}

bool RuleChoice::covers(const RuleTable* table, Kind kind, Instant instant) const {
  if (!table || !table->rules().covers(kind)) return false;
  const auto& debut = table->rules().debut;
  return !debut || debut->kind != kind || instant >= zone_.start_of(debut->day);
}

std::vector<std::uint32_t> Decisions::order() const {
  return order_of(request_.events.size(), [this](std::uint32_t a, std::uint32_t b) {
    return decided_at(request_.events[a], choices_) < decided_at(request_.events[b], choices_);
  });
}

const WindowRules& Decisions::windows_of(const RuleTable* table) {
  static constexpr WindowRules kUsual;
  return table ? table->rules().windows : kUsual;
}

DecidedEvent Decisions::decide_event(const Event& event, Instant now) {
  DecidedEvent decided;
  decided.before = timeline_.state(event);
  decided.whole = decide_delivery(event, event.delivery, now);
  for (const Delivery& member : event.members) {
    decided.members.push_back(decide_delivery(event, member, now));
  }
  return decided;
}

/// Permission is decided by the rules of the sending; the verdict on a delivered message by the
/// rules of its billing.
Decision Decisions::decide_delivery(const Event& event, const Delivery& delivery, Instant now) {
  const Sender& sender = request_.senders[event.sender];
  const Instant billed = billed_at(event, delivery, choices_);
  Decision decision;
  decision.table = rules_.rules_for(event.channel, sender, event.at);
  RuleTable* const deciding =
      delivery.delivered() ? rules_.rules_for(event.channel, sender, billed) : decision.table;
  decision.facts =
      fact::allowance_left | timeline_.observe(event, delivery, now, billed, windows_of(deciding));
  Instant instant = event.at;
  const auto look_up = [&] {
    const bool covered = rules_.covers(decision.table, event.kind, instant);
    decision.row = covered ? &decision.table->row_for(event.kind, decision.facts) : nullptr;
    return decision.row && decision.row->verdict == Verdict::refused;
  };
  const auto permit = [&] {
    decision.facts = decision.rules().permitted(decision.facts);
    look_up();
  };
  if (look_up()) {
    if (!delivery.given || !delivery.delivered()) return decision;
    decision.refusal = decision.row;
    permit();
  }
  if (!delivery.delivered()) return decision;
  instant = billed;
  decision.table = deciding;
  if (look_up()) permit();
  return decision;
}

}  // namespace chatfare
