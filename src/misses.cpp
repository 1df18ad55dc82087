#include "misses.hpp"

#include <algorithm>

#include "order.hpp"

namespace chatfare {
namespace {

/// A window whose being open is a fact, and when it last ended in this thread.
struct WindowFact {
  WindowKind kind;
  Facts fact;
  Instant ended;
  std::string_view name;
};

/// A session of Viber Business in which a session message would have been free: one that is charged
/// and has not taken its 60 messages.
std::vector<WindowFact> business_session(const Event& event, const ThreadState& state) {
  const bool free_inside = state.session_charged && state.full_until == kNever;
  if (event.kind != Kind::session_message || !free_inside) return {};
  return {{WindowKind::viber_business_session, fact::business_session | fact::session_charged,
           state.session_closes, "session"}};
}

std::vector<WindowFact> window_facts(const Event& event, const ThreadState& state) {
  if (event.channel == Channel::viber_business) return business_session(event, state);
  if (event.channel == Channel::viber_bot) {
    return {{WindowKind::viber_session, fact::session, state.session_closes, "session"}};
  }
  const auto category = static_cast<std::size_t>(category_of(event.kind));
  return {{WindowKind::customer_service, fact::customer_service_window, state.window_closes,
           "customer service window"},
          {WindowKind::entry_point, fact::entry_point, state.entry_closes, "free entry point"},
          {WindowKind::conversation, fact::conversation, state.conversations[category].closes,
           "conversation of its category"}};
}

std::vector<WindowFact> latest_first(const std::vector<WindowFact>& windows) {
  std::vector<WindowFact> sorted;
  for (const std::uint32_t index :
       order_of(windows.size(), [&windows](std::uint32_t a, std::uint32_t b) {
         return windows[a].ended > windows[b].ended;
       })) {
    sorted.push_back(windows[index]);
  }
  return sorted;
}

/// The facts that hold right after the customer writes.
Facts after_customer_message(Channel channel, Facts facts) {
  if (channel == Channel::viber_business) {
    // A one-way sender hears nothing, and abroad there are no sessions.
    if (facts & (fact::one_way | fact::international)) return facts;
    return (facts | fact::business_session) &
           ~(fact::too_many_in_a_row | fact::refused_outside_session | fact::session_used_up);
  }
  if (channel == Channel::viber_bot) return (facts | fact::session) & ~fact::not_subscribed;
  return facts | fact::customer_service_window;
}

/// "2 h 5 min", "46 min", "30 s", "1 ms"
std::string describe_duration(Duration duration) {
  const auto ms = duration.count();
  const auto seconds = ms / 1000, minutes = seconds / 60, hours = minutes / 60;
  if (hours > 0) {
    const auto rest = minutes % 60;
    return std::to_string(hours) + " h" + (rest > 0 ? " " + std::to_string(rest) + " min" : "");
  }
  if (minutes > 0) return std::to_string(minutes) + " min";
  return seconds > 0 ? std::to_string(seconds) + " s" : std::to_string(ms) + " ms";
}

class Search {
 public:
  Search(const Event& event, const ThreadState& before, const Charge& charge, Instant now)
      : event_(event),
        before_(before),
        table_(*charge.decision->table),
        facts_(charge.facts | fact::delivered),
        now_(now) {}

  std::vector<Miss> run() {
    earlier();
    as_type();
    customer_first();
    if (found_.empty()) allowance();
    if (found_.empty()) entry_point();
    return std::move(found_);
  }

 private:
  /// The row that would decide, when it makes the message free.
  const Row* free_row(Kind kind, Facts facts) const {
    const Row& row = table_.row_for(kind, facts);
    return row.verdict == Verdict::free ? &row : nullptr;
  }
  const Row* free_row(Facts facts) const { return free_row(event_.kind, facts); }

  Miss& add(Miss::Change change, const Row* row, std::string text) {
    Miss miss;
    miss.change = change;
    miss.row = row;
    miss.text = std::move(text);
    return found_.emplace_back(std::move(miss));
  }

  void earlier() {
    for (const WindowFact& window : latest_first(window_facts(event_, before_))) {
      if ((facts_ & window.fact) || window.ended == kNever) continue;
      const Row* row = free_row(while_open(window));
      if (!row) continue;
      // The last instant of a window is outside it, so at that very instant 1 ms earlier was
      // enough.
      const Duration by = std::max(now_ - window.ended, Duration{1});
      Miss& miss =
          add(Miss::Change::earlier, row,
              "Free if sent before " + format_instant(window.ended) + ", " + describe_duration(by) +
                  " earlier: the " + std::string{window.name} + " was still open.");
      miss.before = window.ended;
      miss.by = by;
      miss.window = window.kind;
    }
  }

  /// The facts as if a window were open.
  Facts while_open(const WindowFact& window) const {
    const Facts outside = window.kind == WindowKind::viber_business_session
                              ? fact::refused_outside_session | fact::session_used_up
                              : Facts{0};
    return (facts_ | window.fact) & ~outside;
  }

  /// A session message in a session that is charged already, instead of one with a price of its
  /// own.
  void as_session_message() {
    const bool priced =
        contains(kinds(Kind::transactional, Kind::promotional, Kind::otp), event_.kind);
    const bool open = now_ < before_.session_closes && before_.session_charged;
    if (!priced || !open || before_.in_a_row >= kInARow) return;
    const Facts facts = facts_ | fact::business_session | fact::session_charged;
    if (const Row* row = free_row(Kind::session_message, facts)) {
      add(Miss::Change::as_type, row, "Free as a session message at the same instant.").kind =
          Kind::session_message;
    }
  }

  /// A free-form answer instead of a utility template, or the reverse.
  void as_type() {
    if (event_.channel == Channel::viber_business) return as_session_message();
    const bool service = event_.kind == Kind::service;
    if (!service && event_.kind != Kind::utility) return;
    const Kind other = service ? Kind::utility : Kind::service;
    if (const Row* row = free_row(other, facts_)) {
      add(Miss::Change::as_type, row,
          service ? "Free as a utility template at the same instant."
                  : "Free as a free-form service message at the same instant.")
          .kind = other;
    }
  }

  void customer_first() {
    const Facts facts = after_customer_message(event_.channel, facts_);
    if (facts == facts_) return;
    if (const Row* row = free_row(facts)) {
      add(Miss::Change::customer_first, row, "Free if the customer writes first.");
    }
  }

  void allowance() {
    if (facts_ & fact::allowance_left) return;
    const Row* row = free_row(facts_ | fact::allowance_left);
    if (!row || !row->uses_allowance) return;
    add(Miss::Change::allowance, row,
        "Free as one of the first " + std::to_string(table_.rules().allowance->units) +
            " of the month.");
  }

  void entry_point() {
    if (event_.channel != Channel::whatsapp || (facts_ & fact::entry_point)) return;
    if (const Row* row = free_row(facts_ | fact::customer_service_window | fact::entry_point)) {
      add(Miss::Change::entry_point, row,
          "Free while a free entry point is open: the customer comes through an ad and you "
          "answer within 24 hours.");
    }
  }

  const Event& event_;
  const ThreadState& before_;
  RuleTable& table_;
  Facts facts_;
  Instant now_;
  std::vector<Miss> found_;
};

}  // namespace

std::vector<Miss> find_misses(const Event& event, const ThreadState& before, const Charge& charge,
                              Instant now) {
  const Verdict verdict = charge.row->verdict;
  if (verdict != Verdict::charged && verdict != Verdict::refused) return {};
  return Search{event, before, charge, now}.run();
}

}  // namespace chatfare
