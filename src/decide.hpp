#pragma once

#include <map>
#include <optional>
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
  RuleTable* rules_for(Channel channel, const Sender& sender, Instant instant);
  /// Whether the rules speak of such an event at that instant; never where there are none.
  bool covers(const RuleTable* table, Kind kind, Instant instant) const;

 private:
  struct Era {
    Instant from;
    RuleTable table;
  };
  const Zone& zone_;
  std::map<Channel, std::vector<Era>> eras_;
  std::optional<RuleTable> forced_;
};

/// What the rules say of one event on its way to one contact, before money.
struct Decision {
  RuleTable* table = nullptr;  ///< null: no documented rule covers the event
  const Row* row = nullptr;    ///< null with it
  Facts facts = 0;
  const Row* refusal = nullptr;  ///< the row that refuses what the log says was delivered

  const RuleSet& rules() const { return table->rules(); }
};

/// What the rules say of one event.
struct DecidedEvent {
  Decision whole;
  std::vector<Decision> members;  ///< of a group message: for each recipient
  ThreadState before;             ///< the thread just before the event took effect
  std::uint8_t sessions = 0;      ///< that it opened, as providers count them
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

/// Decides every event of a request: phase 1, per thread, without money.
class Decisions {
 public:
  Decisions(const Request& request, const Choices& choices, RuleChoice& rules)
      : request_(request), choices_(choices), rules_(rules), timeline_(request, choices) {}

  /// `log` is told of every event by `begin` and then of what it does to windows.
  template <class Log>
  std::vector<DecidedEvent> decide(Log& log) {
    std::vector<DecidedEvent> decided(request_.events.size());
    for (const std::uint32_t index : order()) {
      const Event& event = request_.events[index];
      const Instant now = decided_at(event, choices_);
      log.begin(index, event, [this, now](Instant closes) { return timeline_.open(closes, now); });
      decided[index] = decide_event(event, now);
      const Decision& whole = decided[index].whole;
      SessionCount noted{log, windows_of(whole.table)};
      timeline_.advance(event, now, whole.row, windows_of(whole.table), noted);
      decided[index].sessions = noted.sessions();
      log.end();
    }
    return decided;
  }

  Points asked() const { return timeline_.asked(); }

 private:
  /// Indices of the events by the instant that decides them, ties in input order.
  std::vector<std::uint32_t> order() const;
  DecidedEvent decide_event(const Event& event, Instant now);
  Decision decide_delivery(const Event& event, const Delivery& delivery, Instant now);
  static const WindowRules& windows_of(const RuleTable* table);

  const Request& request_;
  Choices choices_;
  RuleChoice& rules_;
  Timeline timeline_;
};

}  // namespace chatfare
