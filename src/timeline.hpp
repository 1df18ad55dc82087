#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "assumptions.hpp"
#include "event.hpp"
#include "facts.hpp"
#include "request.hpp"
#include "rules.hpp"

namespace chatfare {

/// A stretch of time with a rule attached.
enum class WindowKind : std::uint8_t {
  customer_service,
  entry_point,
  conversation,
  viber_session,
  viber_business_session,
};
inline constexpr std::array<std::string_view, 5> kWindowNames{
    "customer-service", "entry-point", "conversation", "viber-session", "viber-business-session"};

/// A conversation of 2022 to 2025. While its opening message is on the way it counts as open.
struct Conversation {
  Instant opens = kNever;
  Instant closes = kNever;
};

/// What one WhatsApp thread remembers. Most events touch nothing else: two of these fit into a line
/// of the processor's cache.
struct WhatsappThread {
  Instant window_closes = kNever;        ///< customer service window
  Instant entry_closes = kNever;         ///< free entry point; the later end where several are open
  Instant clicked = kNever;              ///< click on an ad or Page button that nobody answered yet
  Instant conversations_close = kNever;  ///< no conversation is open from then on
};
using Conversations = std::array<Conversation, kCategoryNames.size()>;

/// What one Viber thread remembers.
struct ViberThread {
  Instant session_closes = kNever;  ///< Viber bot or Viber Business session
  Instant chat_opened = kNever;     ///< opening of a Viber chat that no welcome message took yet
  Instant full_until =
      kNever;  ///< Viber Business: end of a session that its 60th message cut short
  bool session_charged = false;  ///< Viber Business: by its first session message
  std::uint8_t in_session = 0;   ///< Viber Business: session messages delivered in the open session
  std::uint8_t in_a_row = 0;     ///< Viber Business: session messages since the customer's last
  bool answerable = false;  ///< Viber Business: no session message answered the customer's last yet
  bool viber_delivered = false;  ///< Viber Business: the latest message, SMS apart, arrived
  enum class Subscription : std::uint8_t { unknown, none, active } subscription{};
  Instant subscribed = kNever;  ///< beginning of the active subscription
};

/// What one thread remembers: the ends of its latest windows and what is waiting for an answer.
struct ThreadState : WhatsappThread, ViberThread {
  Conversations conversations;  ///< the latest of each category
};

/// What the threads of a request remember, by their numbers. Shared by the timelines of its WABAs:
/// a number that moves to another one keeps its threads.
struct Threads {
  // Empty where no sender is of the channel or, of conversations, before the first one.
  std::vector<WhatsappThread> whatsapp;
  std::vector<Conversations> conversations;
  std::vector<ViberThread> viber;
  std::vector<std::vector<Instant>> unanswered;  ///< messages of a bot since the last answer

  /// Makes room for the threads that the request has by now.
  void make_room(const Request& request);
  ThreadState state(std::uint32_t thread) const;

  /// Reads what these threads remember, for the sake of the processor's cache.
  void fetch(std::span<const std::uint32_t> threads) {
    std::int64_t read = 0;
    for (const std::uint32_t thread : threads) {
      if (!whatsapp.empty()) read ^= whatsapp[thread].window_closes.time_since_epoch().count();
      if (!viber.empty()) read ^= viber[thread].session_closes.time_since_epoch().count();
    }
    fetched = read;
  }
  std::int64_t fetched = 0;  ///< keeps reading from being optimised away
};

/// How long the free entry points last that open then; the rules have some.
const EntryPointLength& entry_point_length_of(const WindowRules& windows, const Zone& zone,
                                              Instant opens);

/// Whether a message is charged when it is submitted, whatever becomes of it.
inline bool billed_when_submitted(Kind kind, const Choices& choices) {
  return choices.switched(Point::vbm_billing) && contains(kPricedOnViberBusiness, kind);
}

/// The one state machine of windows: takes the events of every thread in the order in which they
/// are decided, says which facts hold for each and lets it open, extend or close windows. It knows
/// nothing of money.
class Timeline {
 public:
  /// For the events of the senders of a WABA.
  Timeline(const Request& request, const Choices& choices, std::uint32_t waba, Threads& threads);

  /// The facts of an event on its way to one contact. `now` decides windows, `billed_at` all that
  /// is dated, `windows` their lengths.
  Facts observe(const Event& event, const Delivery& delivery, Instant now, Instant billed_at,
                const WindowRules& windows);

  /// Lets a decided event take effect. `log` is told what happens to windows and subscriptions.
  template <class Log>
  void advance(const Event& event, Instant now, const Row* row, const WindowRules& windows,
               Log& log);

  /// True while a window that closes then is open.
  bool open(Instant closes, Instant now) {
    if (now != closes) return now < closes;
    ask(Point::window_end);
    return choices_.switched(Point::window_end);
  }

  /// The points that were open questions for at least one event so far.
  Points asked() const { return asked_; }

 private:
  Facts observe_whatsapp(const Event& event, const Delivery& delivery, Instant now,
                         Instant billed_at, const WindowRules& windows);
  Facts observe_conversations(const Event& event, Instant now);
  Facts observe_viber_bot(const Event& event, Instant now, const WindowRules& windows);
  bool arrived(const Event& event, const Delivery& delivery);
  bool submission_counts(const Event& event);
  Facts observe_viber_business(const Event& event, const Delivery& delivery);
  Facts observe_business_session(const Event& event, Instant now);
  bool international(const Event& event);
  Duration business_session_length(const WindowRules& windows);
  bool content_decides(const Event& event);
  bool over_limits(const Content& content);
  bool charged_beyond_session(const ViberThread& state, Instant now);
  bool too_many_unanswered(const Event& event, Instant now) const;
  Instant known_entry_point_end(const Event& event) const;
  bool proven_in_entry_point(const Event& event, const WindowRules& windows) const;
  Instant conversation_closes(const Event& event) const;
  bool opens_entry_point(const Event& event, const Delivery& delivery, Instant now,
                         const WindowRules& windows);
  bool click_waits(const WhatsappThread& state, Instant now, const WindowRules& windows);
  bool unavailable(const Event& event, Country country);
  bool group_marketing_free(Instant billed_at);
  bool ai_charged(const Event& event, Country country, Instant billed_at, bool entry_point);
  struct InternationalStart {
    Country country;
    Instant from;
  };
  static std::vector<InternationalStart> international_starts(const Account& account);
  bool charged_internationally(Country destination, Instant billed_at) const;
  bool entry_point_counts(const Event& event, Instant now);
  bool opens_beside(const Event& event, Instant now, const WindowRules& windows);
  Instant entry_point_opens(const Event& reply, Instant clicked, const WindowRules& windows);
  Instant entry_point_closes(const Event& reply, Instant opens, const WindowRules& windows);
  bool welcome_in_time(const ViberThread& state, Instant now, const WindowRules& windows);
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }

  template <class Log>
  void refresh_customer_service_window(WhatsappThread& state, Instant now,
                                       const WindowRules& windows, Log& log);
  template <class Log>
  void refresh_session(ViberThread& state, Instant now, const WindowRules& windows, Log& log);
  template <class Log>
  void open_entry_point(const Event& event, WhatsappThread& state, Instant now,
                        const WindowRules& windows, Log& log);
  template <class Log>
  void extend_entry_point(const Event& event, WhatsappThread& state, Instant now, Log& log);
  template <class Log>
  void open_conversation(const Event& event, Category category, WhatsappThread& state, Log& log);
  template <class Log>
  void close_conversations(const Event& event, const WhatsappThread& state, Instant at, Log& log);
  template <class Log>
  void advance_whatsapp(const Event& event, WhatsappThread& state, Instant now, const Row* row,
                        const WindowRules& windows, Log& log);
  template <class Log>
  void advance_viber_bot(const Event& event, ViberThread& state, Instant now, const Row* row,
                         const WindowRules& windows, Log& log);
  template <class Log>
  void advance_viber_business(const Event& event, ViberThread& state, Instant now, const Row* row,
                              const WindowRules& windows, Log& log);
  template <class Log>
  void receive_viber_business(const Event& event, ViberThread& state, Instant now,
                              const WindowRules& windows, Log& log);
  template <class Log>
  void open_business_session(ViberThread& state, Instant now, const WindowRules& windows, Log& log);

  const Request& request_;
  const Account& account_;
  Choices choices_;
  Threads& threads_;
  Points asked_;
  std::vector<InternationalStart> international_starts_;
  Instant us_pause_begins_;
  Instant agent_tokens_begin_;
  Instant group_marketing_corrected_;
  Facts account_facts_ = 0;        ///< WhatsApp: those of every message of the account
  Instant exempt_until_ = kNever;  ///< WhatsApp: from a service charge
  Instant per_message_pricing_begins_;
  Instant page_button_in_doubt_;  ///< from then on
  Instant business_initiated_free_tier_ends_;
  Instant international_rates_begin_;
  Instant international_rates_day_after_;
};

/// How long a conversation lasts.
inline constexpr std::chrono::hours kConversationLength{24};

/// Session messages of Viber Business that a session takes, and that may go unanswered by newer and
/// by older texts.
inline constexpr std::uint8_t kSessionMessages = 60;
inline constexpr std::uint8_t kInARow = 5;
inline constexpr std::uint8_t kInARowBefore = 10;
inline std::uint8_t most_in_a_row(const Choices& choices) {
  return choices.switched(Point::vbm_in_a_row) ? kInARowBefore : kInARow;
}

/// True for a message that arrived and was not refused.
inline bool took_effect(const Row* row) {
  return row && (row->verdict == Verdict::free || row->verdict == Verdict::charged);
}

template <class Log>
void Timeline::advance(const Event& event, Instant now, const Row* row, const WindowRules& windows,
                       Log& log) {
  if (event.channel == Channel::whatsapp) {
    advance_whatsapp(event, threads_.whatsapp[event.thread], now, row, windows, log);
  } else if (event.channel == Channel::viber_bot) {
    advance_viber_bot(event, threads_.viber[event.thread], now, row, windows, log);
  } else {
    advance_viber_business(event, threads_.viber[event.thread], now, row, windows, log);
  }
}

template <class Log>
void Timeline::refresh_customer_service_window(WhatsappThread& state, Instant now,
                                               const WindowRules& windows, Log& log) {
  const bool was_open = open(state.window_closes, now);
  state.window_closes = now + windows.customer_service;
  if (was_open) {
    log.extended(WindowKind::customer_service, state.window_closes);
  } else {
    log.opened(WindowKind::customer_service, now, state.window_closes, Category::none);
  }
}

template <class Log>
void Timeline::refresh_session(ViberThread& state, Instant now, const WindowRules& windows,
                               Log& log) {
  const bool was_open = open(state.session_closes, now);
  if (was_open) ask(Point::viber_session);
  if (was_open && !choices_.switched(Point::viber_session)) return;
  state.session_closes = now + windows.session;
  if (was_open) {
    log.extended(WindowKind::viber_session, state.session_closes);
  } else {
    log.opened(WindowKind::viber_session, now, state.session_closes, Category::none);
  }
}

template <class Log>
void Timeline::open_entry_point(const Event& event, WhatsappThread& state, Instant now,
                                const WindowRules& windows, Log& log) {
  const Instant clicked = click_waits(state, now, windows) ? state.clicked : kNever;
  const Instant opens = entry_point_opens(event, clicked, windows);
  const Instant closes = entry_point_closes(event, opens, windows);
  state.clicked = kNever;
  state.entry_closes = std::max(state.entry_closes, closes);
  if (windows.conversations) close_conversations(event, state, opens, log);
  log.opened(WindowKind::entry_point, opens, closes, Category::none);
}

/// A message that knows a later end of the entry point it stands in proves that one.
template <class Log>
void Timeline::extend_entry_point(const Event& event, WhatsappThread& state, Instant now,
                                  Log& log) {
  const Instant known = known_entry_point_end(event);
  if (known <= state.entry_closes || !open(state.entry_closes, now)) return;
  state.entry_closes = known;
  log.extended(WindowKind::entry_point, known);
}

template <class Log>
void Timeline::open_conversation(const Event& event, Category category, WhatsappThread& state,
                                 Log& log) {
  const Instant opens = event.delivery.at;
  Instant closes = conversation_closes(event);
  // Only utility conversations outlive the switch to per-message pricing.
  if (category != Category::utility && opens < per_message_pricing_begins_) {
    closes = std::min(closes, per_message_pricing_begins_);
  }
  if (threads_.conversations.empty()) threads_.conversations.resize(request_.threads);
  threads_.conversations[event.thread][static_cast<std::size_t>(category)] = {opens, closes};
  state.conversations_close = std::max(state.conversations_close, closes);
  log.opened(WindowKind::conversation, opens, closes, category);
}

template <class Log>
void Timeline::close_conversations(const Event& event, const WhatsappThread& state, Instant at,
                                   Log& log) {
  if (state.conversations_close == kNever) return;
  auto& conversations = threads_.conversations[event.thread];
  for (std::size_t i = 0; i < conversations.size(); ++i) {
    Conversation& conversation = conversations[i];
    if (conversation.opens > at || at >= conversation.closes) continue;
    conversation.closes = at;
    log.closed(WindowKind::conversation, static_cast<Category>(i), at);
  }
}

template <class Log>
void Timeline::advance_whatsapp(const Event& event, WhatsappThread& state, Instant now,
                                const Row* row, const WindowRules& windows, Log& log) {
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
      if (took_effect(row)) refresh_customer_service_window(state, now, windows, log);
      break;
    default:
      if (!took_effect(row)) break;
      if (opens_entry_point(event, event.delivery, now, windows)) {
        open_entry_point(event, state, now, windows, log);
        break;
      }
      if (!windows.entry_points.empty()) extend_entry_point(event, state, now, log);
      if (row->opens != Category::none) {
        open_conversation(event, row->opens, state, log);
      }
  }
}

template <class Log>
void Timeline::advance_viber_bot(const Event& event, ViberThread& state, Instant now,
                                 const Row* row, const WindowRules& windows, Log& log) {
  using Subscription = ViberThread::Subscription;
  const auto subscribe = [&] {
    state.chat_opened = kNever;
    if (state.subscription == Subscription::active) return;
    state.subscription = Subscription::active;
    state.subscribed = now;
    log.subscription_began();
  };
  switch (event.kind) {
    case Kind::chat_opened:
      if (state.subscription == Subscription::unknown) state.subscription = Subscription::none;
      state.chat_opened = now;
      ask(Point::open_opens_session);
      if (choices_.switched(Point::open_opens_session)) refresh_session(state, now, windows, log);
      break;
    case Kind::subscribed:
      subscribe();
      ask(Point::subscribe_opens_session);
      if (choices_.switched(Point::subscribe_opens_session))
        refresh_session(state, now, windows, log);
      break;
    case Kind::unsubscribed:
      if (state.subscription == Subscription::active) log.subscription_ended();
      state.subscription = Subscription::none;
      break;
    case Kind::customer_message:
      threads_.unanswered[event.thread].clear();
      subscribe();
      refresh_session(state, now, windows, log);
      break;
    case Kind::welcome:
      // The first welcome that arrives takes the opening; what failed leaves it for another.
      // Outside of its slot it is a message like any other.
      if (welcome_in_time(state, now, windows)) {
        if (took_effect(row)) state.chat_opened = kNever;
        break;
      }
      [[fallthrough]];
    default:
      // Also in the years nobody documents: it was sent.
      if (!row || row->verdict != Verdict::refused)
        threads_.unanswered[event.thread].push_back(now);
      break;
  }
}

template <class Log>
void Timeline::open_business_session(ViberThread& state, Instant now, const WindowRules& windows,
                                     Log& log) {
  state.session_closes = now + business_session_length(windows);
  state.session_charged = false;
  state.in_session = 0;
  state.full_until = kNever;
  log.opened(WindowKind::viber_business_session, now, state.session_closes, Category::none);
}

template <class Log>
void Timeline::receive_viber_business(const Event& event, ViberThread& state, Instant now,
                                      const WindowRules& windows, Log& log) {
  state.in_a_row = 0;
  state.full_until = kNever;
  state.answerable = true;
  if (international(event)) return;
  if (!open(state.session_closes, now)) {
    ask(Point::vbm_clock);
    if (!choices_.switched(Point::vbm_clock)) open_business_session(state, now, windows, log);
    return;
  }
  ask(Point::vbm_session);
  if (!choices_.switched(Point::vbm_session)) return;
  state.session_closes = now + business_session_length(windows);
  log.extended(WindowKind::viber_business_session, state.session_closes);
}

template <class Log>
void Timeline::advance_viber_business(const Event& event, ViberThread& state, Instant now,
                                      const Row* row, const WindowRules& windows, Log& log) {
  if (event.kind == Kind::customer_message) receive_viber_business(event, state, now, windows, log);
  if (!row || !contains(kViberBusinessMessages, event.kind)) return;
  state.viber_delivered = took_effect(row) && arrived(event, event.delivery);
  if (event.kind != Kind::session_message || row->verdict == Verdict::refused ||
      international(event))
    return;
  state.in_a_row = std::min<std::uint8_t>(state.in_a_row + 1, kInARowBefore);
  if (!took_effect(row)) return;
  if (charged_beyond_session(state, now)) return;
  if (!open(state.session_closes, now)) open_business_session(state, now, windows, log);
  state.session_charged = true;
  state.answerable = false;
  if (++state.in_session < kSessionMessages) return;
  // A session that is cut short has no last instant that could still belong to it.
  state.full_until = std::exchange(state.session_closes, kNever);
  log.closed(WindowKind::viber_business_session, Category::none, now);
}

}  // namespace chatfare
