#pragma once

#include <vector>

#include "assumptions.hpp"
#include "event.hpp"
#include "facts.hpp"
#include "request.hpp"
#include "rules.hpp"

namespace chatfare {

/// A stretch of time with a rule attached.
enum class WindowKind : std::uint8_t { customer_service, entry_point, viber_session };
inline constexpr std::array<std::string_view, 3> kWindowNames{"customer-service", "entry-point",
                                                              "viber-session"};

/// What one thread remembers: the ends of its latest windows and what is waiting for an answer.
struct ThreadState {
  Instant window_closes = kNever;   ///< customer service window
  Instant entry_closes = kNever;    ///< free entry point; the later end where several are open
  Instant clicked = kNever;         ///< click on an ad or Page button that nobody answered yet
  Instant session_closes = kNever;  ///< Viber bot session
  Instant chat_opened = kNever;     ///< opening of a Viber chat that no welcome message took yet
  enum class Subscription : std::uint8_t { unknown, none, active } subscription{};
};

/// Told what happens to windows and subscriptions; the overloads of a caller that does not care are
/// empty and cost nothing.
struct NoLog {
  void opened(WindowKind, Instant /*from*/, Instant /*until*/) {}
  void extended(WindowKind, Instant /*until*/) {}
  void subscription_began() {}
  void subscription_ended() {}
};

/// The one state machine of windows: takes the events of every thread in the order in which they are
/// decided, says which facts hold for each and lets it open, extend or close windows. It knows
/// nothing of money.
class Timeline {
 public:
  Timeline(const Request& request, const Choices& choices);

  const ThreadState& state(const Event& event) const { return threads_[event.thread]; }

  /// The facts of an event of the business. `now` decides windows, `billed_at` everything dated.
  Facts observe(const Event& event, Instant now, Instant billed_at);

  /// Lets a decided event take effect.
  template <class Log>
  void advance(const Event& event, Instant now, Verdict verdict, Log& log);

  /// The points that were open questions for at least one event so far.
  Points asked() const { return asked_; }

 private:
  Facts observe_whatsapp(const Event& event, const ThreadState& state, Instant now, Instant billed_at);
  Facts observe_viber_bot(const Event& event, const ThreadState& state, Instant now);
  bool open(Instant closes, Instant now);
  bool answers_click(const Event& event, const ThreadState& state, Instant now);
  bool charged_internationally(const Event& event, Instant billed_at) const;
  bool entry_point_counts(const Event& event, Instant now);
  Duration entry_point_length(Instant opens);
  bool welcome_in_time(const ThreadState& state, Instant now);
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }

  template <class Log>
  void refresh_customer_service_window(ThreadState& state, Instant now, Log& log);
  template <class Log>
  void open_entry_point(const Event& event, ThreadState& state, Log& log);
  template <class Log>
  void advance_whatsapp(const Event& event, ThreadState& state, Instant now, Verdict verdict, Log& log);
  template <class Log>
  void advance_viber_bot(const Event& event, ThreadState& state, Instant now, Verdict verdict, Log& log);

  const Request& request_;
  Choices choices_;
  std::vector<ThreadState> threads_;
  Points asked_;
  Instant us_pause_begins_;
  Instant agent_tokens_begin_;
  Instant exemption_ends_;
  Instant long_entry_points_begin_;
};

inline constexpr std::chrono::hours kDay{24};

template <class Log>
void Timeline::advance(const Event& event, Instant now, Verdict verdict, Log& log) {
  ThreadState& state = threads_[event.thread];
  if (event.channel == Channel::whatsapp) {
    advance_whatsapp(event, state, now, verdict, log);
  } else {
    advance_viber_bot(event, state, now, verdict, log);
  }
}

template <class Log>
void Timeline::refresh_customer_service_window(ThreadState& state, Instant now, Log& log) {
  const bool was_open = open(state.window_closes, now);
  state.window_closes = now + kDay;
  if (was_open) {
    log.extended(WindowKind::customer_service, state.window_closes);
  } else {
    log.opened(WindowKind::customer_service, now, state.window_closes);
  }
}

template <class Log>
void Timeline::open_entry_point(const Event& event, ThreadState& state, Log& log) {
  const Instant opens = event.at;
  const Instant closes = opens + entry_point_length(opens);
  state.clicked = kNever;
  state.entry_closes = std::max(state.entry_closes, closes);
  log.opened(WindowKind::entry_point, opens, closes);
}

template <class Log>
void Timeline::advance_whatsapp(const Event& event, ThreadState& state, Instant now, Verdict verdict,
                                Log& log) {
  switch (event.kind) {
    case Kind::customer_message:
      if (entry_point_counts(event, now)) state.clicked = now;
      refresh_customer_service_window(state, now, log);
      break;
    case Kind::customer_reaction:
      ask(Point::reaction_opens_window);
      if (choices_.switched(Point::reaction_opens_window)) break;
      refresh_customer_service_window(state, now, log);
      break;
    case Kind::customer_call:
      refresh_customer_service_window(state, now, log);
      break;
    case Kind::business_call:
      if (verdict == Verdict::charged) refresh_customer_service_window(state, now, log);
      break;
    default:
      if ((verdict == Verdict::free || verdict == Verdict::charged) &&
          answers_click(event, state, now)) {
        open_entry_point(event, state, log);
      }
  }
}

template <class Log>
void Timeline::advance_viber_bot(const Event& event, ThreadState& state, Instant now, Verdict verdict,
                                 Log& log) {
  using Subscription = ThreadState::Subscription;
  const auto subscribe = [&] {
    state.chat_opened = kNever;
    if (state.subscription == Subscription::active) return;
    state.subscription = Subscription::active;
    log.subscription_began();
  };
  switch (event.kind) {
    case Kind::chat_opened:
      if (state.subscription == Subscription::active) break;
      state.subscription = Subscription::none;
      state.chat_opened = now;
      break;
    case Kind::subscribed:
      subscribe();
      break;
    case Kind::unsubscribed:
      if (state.subscription == Subscription::active) log.subscription_ended();
      state.subscription = Subscription::none;
      state.chat_opened = kNever;
      break;
    case Kind::customer_message: {
      subscribe();
      const bool was_open = open(state.session_closes, now);
      if (was_open) ask(Point::viber_session);
      if (was_open && !choices_.switched(Point::viber_session)) break;
      state.session_closes = now + kDay;
      if (was_open) {
        log.extended(WindowKind::viber_session, state.session_closes);
      } else {
        log.opened(WindowKind::viber_session, now, state.session_closes);
      }
      break;
    }
    case Kind::welcome:
      // The first welcome that arrives takes the opening; what failed leaves it for another.
      if (verdict == Verdict::free && welcome_in_time(state, now)) state.chat_opened = kNever;
      break;
    default:
      break;
  }
}

}  // namespace chatfare
