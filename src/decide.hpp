#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "request.hpp"
#include "rules.hpp"
#include "timeline.hpp"

namespace chatfare {

/// The instant whose windows decide an event.
Instant decided_at(const Event& event, const Choices& choices);
/// The instant whose rules, card and month apply to an event on its way to one contact.
Instant billed_at(const Event& event, const Delivery& delivery, const Choices& choices);

/// Which rule set decides an event: by its date in the account's zone, by the creation date of a
/// Viber bot, or the one that the request forces.
class RuleChoice {
 public:
  explicit RuleChoice(const Request& request);
  /// Null where no documented rule set covers the sender at that instant.
  RuleTable* rules_for(Channel channel, const Sender& sender, Instant instant,
                       const Choices& choices);
  /// Whether the rules speak of such an event at that instant; never where there are none.
  bool covers(const RuleTable* table, const Sender& sender, Kind kind, Instant instant) const;
  /// The points that were open questions for at least one choice so far.
  Points asked() const { return asked_; }

 private:
  struct Era {
    Instant from;
    RuleTable table;
  };
  bool legacy(const Sender& sender, const Era& commercial, const Choices& choices);
  RuleTable* rules_of_bot(const Sender& sender, Instant instant, const Choices& choices);

  using Eras = std::array<std::vector<Era>, kChannelNames.size()>;  ///< by channel and date
  const Request& request_;
  std::vector<Eras> eras_;      ///< by WABA
  Instant commercial_in_zone_;  ///< the commercial model of bots, in the account's zone
  std::optional<RuleTable> forced_;
  Points asked_;
};

/// What the rules say of one event on its way to one contact, before money.
struct Decision {
  RuleTable* table = nullptr;  ///< null: no documented rule covers the event
  const Row* row = nullptr;    ///< null with it
  Facts facts = 0;
  Facts observed = 0;            ///< the facts, but not as if it were permitted
  const Row* refusal = nullptr;  ///< the row that refuses what the log says was delivered
  std::uint8_t sessions = 0;     ///< that the event opened, as providers count them

  const RuleSet& rules() const { return table->rules(); }
};

/// What the rules say of one event.
struct DecidedEvent {
  Decision whole;
  std::vector<Decision> members;  ///< of a group message: for each recipient
  ThreadState before;             ///< the thread just before the event took effect
};

/// Counts the sessions that an event opens while another log takes its notes: conversations in
/// their years, else customer service windows and the sessions of bots. Those of Viber Business
/// begin for a provider with the message that charges them.
template <class Log>
class SessionCount {
 public:
  SessionCount(Log& log, const WindowRules& windows) : log_(log), windows_(windows) {}
  std::uint8_t sessions() const { return sessions_; }

  void opened(WindowKind kind, Instant from, Instant until, Category category) {
    const WindowKind not_counted =
        windows_.conversations ? WindowKind::customer_service : WindowKind::conversation;
    if (kind != not_counted && kind != WindowKind::entry_point &&
        kind != WindowKind::viber_business_session)
      ++sessions_;
    log_.opened(kind, from, until, category);
  }
  void extended(WindowKind kind, Instant until) { log_.extended(kind, until); }
  void closed(WindowKind kind, Category category, Instant at) { log_.closed(kind, category, at); }
  void subscription_began() { log_.subscription_began(); }
  void subscription_ended() { log_.subscription_ended(); }

 private:
  Log& log_;
  const WindowRules& windows_;
  std::uint8_t sessions_ = 0;
};

/// Decides the events of a request: phase 1, per thread, without money.
class Decisions {
 public:
  Decisions(const Request& request, const Choices& choices, RuleChoice& rules)
      : request_(request), choices_(choices), rules_(rules) {
    for (std::uint32_t waba = 0; waba <= request.wabas.size(); ++waba)
      timelines_.emplace_back(request, choices, waba, threads_);
    make_room();
  }
  Decisions(const Decisions&) = delete;  // its parts refer to each other

  /// Makes room for the threads that the request has by now.
  void make_room() { threads_.make_room(request_); }

  /// What a thread remembers.
  ThreadState state(const Event& event) const { return threads_.state(event.thread); }

  /// Decides one event and lets it take effect. Events come in the order of the instants that
  /// decide them, ties in input order.
  template <class Log>
  Decision decide(const Event& event, Instant now, Log&& log) {
    Decision decision = decide_delivery(event, event.delivery, now);
    const WindowRules& windows = windows_of(decision.table);
    SessionCount noted{log, windows};
    timeline_of(event).advance(event, now, decision.row, windows, noted);
    decision.sessions = noted.sessions();
    return decision;
  }

  /// Decides them all. `log` is told of every event by `begin` and then of what it does to windows.
  template <class Log>
  std::vector<DecidedEvent> decide(Log& log) {
    std::vector<DecidedEvent> decided(request_.events.size());
    for (const std::uint32_t index : order()) {
      const Event& event = request_.events[index];
      const Instant now = decided_at(event, choices_);
      Timeline& timeline = timeline_of(event);
      log.begin(index, event,
                [&timeline, now](Instant closes) { return timeline.open(closes, now); });
      DecidedEvent& result = decided[index];
      result.before = state(event);
      for (const Delivery& member : event.members) {
        result.members.push_back(decide_delivery(event, member, now));
      }
      result.whole = decide(event, now, log);
      log.end();
    }
    return decided;
  }

  Points asked() const {
    Points asked;
    for (const Timeline& timeline : timelines_) asked |= timeline.asked();
    return asked;
  }

  /// Brings what a few threads remember nearer, all at once: the events of a log take them from all
  /// over the memory, and waiting for one after the other is a fifth of the time of playing it.
  void fetch(std::span<const std::uint32_t> threads) { threads_.fetch(threads); }

 private:
  /// Indices of the events by the instant that decides them, ties in input order.
  std::vector<std::uint32_t> order() const;
  Decision decide_delivery(const Event& event, const Delivery& delivery, Instant now);
  Timeline& timeline_of(const Event& event) {
    return timelines_[request_.senders[event.sender].waba];
  }
  static const WindowRules& windows_of(const RuleTable* table) {
    static constexpr WindowRules kUsual;
    return table ? table->rules().windows : kUsual;
  }

  const Request& request_;
  Choices choices_;
  RuleChoice& rules_;
  Threads threads_;
  std::vector<Timeline> timelines_;  ///< by WABA
};

// Inline, because the columnar path asks all of this for every row.

inline Instant decided_at(const Event& event, const Choices& choices) {
  return choices.switched(Point::decided_at) ? event.delivery.at : event.at;
}

inline Instant billed_at(const Event& event, const Delivery& delivery, const Choices& choices) {
  const bool when_sent =
      choices.switched(Point::billed_at) || billed_when_submitted(event.kind, choices);
  return when_sent ? event.at : delivery.at;
}

inline RuleTable* RuleChoice::rules_for(Channel channel, const Sender& sender, Instant instant,
                                        const Choices& choices) {
  if (forced_ && forced_->rules().channel == channel) return &*forced_;
  if (channel == Channel::viber_bot) return rules_of_bot(sender, instant, choices);
  auto& eras = eras_[sender.waba][static_cast<std::size_t>(channel)];
  for (auto era = eras.rbegin(); era != eras.rend(); ++era) {
    if (instant >= era->from) return &era->table;
  }
  return nullptr;
}

inline bool RuleChoice::covers(const RuleTable* table, const Sender& sender, Kind kind,
                               Instant instant) const {
  if (!table || !table->covers(kind)) return false;
  const auto& debut = table->rules().debut;
  return !debut || debut->kind != kind ||
         instant >= request_.account_of(sender.waba).zone.start_of(debut->day);
}

/// Permission is decided by the rules of the sending; the verdict on a delivered message by the
/// rules of its billing.
inline Decision Decisions::decide_delivery(const Event& event, const Delivery& delivery,
                                           Instant now) {
  const Sender& sender = request_.senders[event.sender];
  const Instant billed = billed_at(event, delivery, choices_);
  Decision decision;
  decision.table = rules_.rules_for(event.channel, sender, event.at, choices_);
  RuleTable* const deciding = delivery.delivered() && billed != event.at
                                  ? rules_.rules_for(event.channel, sender, billed, choices_)
                                  : decision.table;
  decision.facts = fact::allowance_left |
                   timeline_of(event).observe(event, delivery, now, billed, windows_of(deciding));
  decision.observed = decision.facts;
  Instant instant = event.at;
  const auto look_up = [&] {
    const bool covered = rules_.covers(decision.table, sender, event.kind, instant);
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
  if (!delivery.delivered() || billed == instant) return decision;
  instant = billed;
  decision.table = deciding;
  if (look_up()) permit();
  return decision;
}

}  // namespace chatfare
