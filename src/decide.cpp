#include "decide.hpp"

#include "order.hpp"

namespace chatfare {

RuleChoice::RuleChoice(const Request& request) : request_(request) {
  if (request.forced_rules) forced_.emplace(*request.forced_rules);
  for (std::uint32_t waba = 0; waba <= request.wabas.size(); ++waba) {
    Eras& eras = eras_.emplace_back();
    for (const RuleSet* rules : rule_sets()) {
      // Viber counts the months of its bots in UTC, and so their eras.
      const Zone& zone = request.account_of(waba).zone_of(rules->channel);
      eras[static_cast<std::size_t>(rules->channel)].push_back(
          {zone.start_of(rules->from), RuleTable{*rules}});
    }
  }
  const auto& bots = eras_.front()[static_cast<std::size_t>(Channel::viber_bot)];
  if (bots.empty()) return;
  commercial_in_zone_ = request.account.zone.start_of(bots.back().table.rules().from);
}

/// Whether a bot is older than the commercial model, by its plan or the day on which it was made.
bool RuleChoice::legacy(const Sender& sender, const Era& commercial, const Choices& choices) {
  if (sender.plan != Plan::none) return sender.plan != Plan::commercial;
  if (!sender.created_at) return false;
  const Instant made = sender.created_at->in(Zone::utc());
  const bool in_utc = made < commercial.from;
  if (sender.created_at->day) return in_utc;
  const bool in_zone = made < commercial_in_zone_;
  if (in_utc == in_zone) return in_utc;
  asked_.set(static_cast<std::size_t>(Point::bot_model_day));
  return choices.switched(Point::bot_model_day) ? in_zone : in_utc;
}

/// The model of a bot is that of its creation; legacy bots follow the models of their time.
RuleTable* RuleChoice::rules_of_bot(const Sender& sender, Instant instant, const Choices& choices) {
  auto& eras = eras_.front()[static_cast<std::size_t>(Channel::viber_bot)];
  if (eras.empty()) return nullptr;
  Era& commercial = eras.back();
  if (!legacy(sender, commercial, choices)) {
    // A bot that was made later has earlier events against all sense, and they say so.
    const bool made_later = sender.plan == Plan::none && sender.created_at;
    return made_later || instant >= commercial.from ? &commercial.table : nullptr;
  }
  Era& model = *std::prev(eras.end(), 2);
  if (instant >= model.from) return &model.table;
  Era& first = eras.front();
  if (instant < first.from) return nullptr;
  if (of_2019(sender.plan)) return &first.table;
  asked_.set(static_cast<std::size_t>(Point::bot_before_2022));
  return choices.switched(Point::bot_before_2022) ? &first.table : nullptr;
}

std::vector<std::uint32_t> Decisions::order() const {
  return order_of(request_.events.size(), [this](std::uint32_t a, std::uint32_t b) {
    return decided_at(request_.events[a], choices_) < decided_at(request_.events[b], choices_);
  });
}

}  // namespace chatfare
