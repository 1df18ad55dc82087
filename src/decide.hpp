#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "request.hpp"
#include "rules.hpp"
#include "timeline.hpp"

namespace chatfare {

/// The instant whose windows decide an event.
Instant decided_at(const Event& event, const Choices& choices);
/// The instant whose rules, card and month apply to an event.
Instant billed_at(const Event& event, const Choices& choices);

/// Which rule set decides an event: by its date in the account's zone, by the creation date of a
/// Viber bot, or the one that the request forces.
class RuleChoice {
 public:
  explicit RuleChoice(const Request& request);
  /// Null where no documented rule set covers the event.
  RuleTable* rules_for(const Event& event, Instant instant);

 private:
  struct Era {
    Instant from;
    RuleTable table;
  };
  const Request& request_;
  std::map<Channel, std::vector<Era>> eras_;
  std::optional<RuleTable> forced_;
};

/// What the rules say of one event, before money.
struct Decision {
  const RuleSet* rules = nullptr;  ///< null: no documented rule covers the event
  const Row* row = nullptr;
  RuleTable* table = nullptr;
  Facts facts = 0;
  ThreadState before;          ///< the thread just before the event took effect
  bool contradiction = false;  ///< delivered by the log, though the rules refuse it
};

/// Decides every event of a request: phase 1, per thread, without money.
class Decisions {
 public:
  Decisions(const Request& request, const Choices& choices, RuleChoice& rules)
      : request_(request), choices_(choices), rules_(rules), timeline_(request, choices) {}

  /// `log` is told of every event by `begin` and then of what it does to windows.
  template <class Log>
  std::vector<Decision> decide(Log& log) {
    std::vector<Decision> decisions(request_.events.size());
    for (const std::uint32_t index : order()) {
      const Event& event = request_.events[index];
      const Instant now = decided_at(event, choices_);
      Decision& decision = decisions[index];
      log.begin(index, event, now);
      decision = decide_one(event, now);
      timeline_.advance(event, now, decision.row ? decision.row->verdict : Verdict::received, log);
    }
    return decisions;
  }

  Points asked() const { return timeline_.asked(); }

 private:
  /// Indices of the events by the instant that decides them, ties in input order.
  std::vector<std::uint32_t> order() const;
  Decision decide_one(const Event& event, Instant now);

  const Request& request_;
  Choices choices_;
  RuleChoice& rules_;
  Timeline timeline_;
};

}  // namespace chatfare
