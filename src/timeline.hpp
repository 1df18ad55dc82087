#pragma once

#include <algorithm>
#include <array>
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

/// The one state machine of windows: takes the events of every thread in the order in which they are
/// decided, says which facts hold for each and lets it open, extend or close windows. It knows
/// nothing of money.
class Timeline {
 public:
  Timeline(const Request& request, const Choices& choices);

  const ThreadState& state(const Event& event) const { return threads_[event.thread]; }

  /// The facts of an event on its way to one contact. `now` decides windows, `billed_at` all that is
  /// dated, `windows` their lengths.
  Facts observe(const Event& event, const Delivery& delivery, Instant now, Instant billed_at,
                const WindowRules& windows);

  /// Lets a decided event take effect. `log` is told what happens to windows and subscriptions.
  template <class Log>
  void advance(const Event& event, Instant now, Verdict verdict, const WindowRules& windows, Log& log);

  /// True while a window that closes then is open.
  bool open(Instant closes, Instant now);

  /// The points that were open questions for at least one event so far.
  Points asked() const { return asked_; }

 private:
  Facts observe_whatsapp(const Event& event, const Delivery& delivery, Instant now, Instant billed_at,
                         const WindowRules& windows);
  Facts observe_viber_bot(const Event& event, Instant now, const WindowRules& windows);
  bool answers_click(const Event& event, const Delivery& delivery, Instant now, const WindowRules& windows);
  bool charged_internationally(Country country, Instant billed_at) const;
  bool entry_point_counts(const Event& event, Instant now);
  Duration entry_point_length(Instant opens, const WindowRules& windows);
  bool welcome_in_time(const ThreadState& state, Instant now, const WindowRules& windows);
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }

  template <class Log>
  void refresh_customer_service_window(ThreadState& state, Instant now, const WindowRules& windows, Log& log);
  template <class Log>
  void refresh_session(ThreadState& state, Instant now, const WindowRules& windows, Log& log);
  template <class Log>
  void open_entry_point(const Event& event, ThreadState& state, const WindowRules& windows, Log& log);
  template <class Log>
  void advance_whatsapp(const Event& event, ThreadState& state, Instant now, Verdict verdict,
                        const WindowRules& windows, Log& log);
  template <class Log>
  void advance_viber_bot(const Event& event, ThreadState& state, Instant now, Verdict verdict,
                         const WindowRules& windows, Log& log);

  const Request& request_;
  Choices choices_;
  std::vector<ThreadState> threads_;
  Points asked_;
  Instant us_pause_begins_;
  Instant agent_tokens_begin_;
  Instant exemption_ends_;
  Instant long_entry_points_begin_;
};

template <class Log>
void Timeline::advance(const Event& event, Instant now, Verdict verdict, const WindowRules& windows,
                       Log& log) {
  ThreadState& state = threads_[event.thread];
  if (event.channel == Channel::whatsapp) {
    advance_whatsapp(event, state, now, verdict, windows, log);
  } else {
    advance_viber_bot(event, state, now, verdict, windows, log);
  }
}

template <class Log>
void Timeline::refresh_customer_service_window(ThreadState& state, Instant now,
                                               const WindowRules& windows, Log& log) {
  const bool was_open = open(state.window_closes, now);
  state.window_closes = now + windows.customer_service;
  if (was_open) {
    log.extended(WindowKind::customer_service, state.window_closes);
  } else {
    log.opened(WindowKind::customer_service, now, state.window_closes);
  }
}

template <class Log>
void Timeline::refresh_session(ThreadState& state, Instant now, const WindowRules& windows, Log& log) {
  const bool was_open = open(state.session_closes, now);
  if (was_open) ask(Point::viber_session);
  if (was_open && !choices_.switched(Point::viber_session)) return;
  state.session_closes = now + windows.session;
  if (was_open) {
    log.extended(WindowKind::viber_session, state.session_closes);
  } else {
    log.opened(WindowKind::viber_session, now, state.session_closes);
  }
}

template <class Log>
void Timeline::open_entry_point(const Event& event, ThreadState& state, const WindowRules& windows,
                                Log& log) {
  const Instant opens = std::max(event.at, state.clicked);
  const Instant closes = opens + entry_point_length(opens, windows);
  state.clicked = kNever;
  state.entry_closes = std::max(state.entry_closes, closes);
  log.opened(WindowKind::entry_point, opens, closes);
}

template <class Log>
void Timeline::advance_whatsapp(const Event& event, ThreadState& state, Instant now, Verdict verdict,
                                const WindowRules& windows, Log& log) {
  switch (event.kind) {
    case Kind::customer_message:
      if (entry_point_counts(event, now)) state.clicked = now;
      refresh_customer_service_window(state, now, windows, log);
      break;
    case Kind::customer_reaction:
      ask(Point::reaction_opens_window);
      if (choices_.switched(Point::reaction_opens_window)) break;
      refresh_customer_service_window(state, now, windows, log);
      break;
    case Kind::customer_call:
      refresh_customer_service_window(state, now, windows, log);
      break;
    case Kind::business_call:
      if (verdict == Verdict::charged) refresh_customer_service_window(state, now, windows, log);
      break;
    default:
      if ((verdict == Verdict::free || verdict == Verdict::charged) &&
          answers_click(event, event.delivery, now, windows)) {
        open_entry_point(event, state, windows, log);
      }
  }
}

template <class Log>
void Timeline::advance_viber_bot(const Event& event, ThreadState& state, Instant now, Verdict verdict,
                                 const WindowRules& windows, Log& log) {
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
    case Kind::customer_message:
      subscribe();
      refresh_session(state, now, windows, log);
      break;
    case Kind::welcome:
      // The first welcome that arrives takes the opening; what failed leaves it for another.
      if (verdict == Verdict::free && welcome_in_time(state, now, windows)) state.chat_opened = kNever;
      break;
    default:
      break;
  }
}

}  // namespace chatfare
