#include "misses.hpp"

#include <algorithm>

#include "ai_provider.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

/// A window whose being open is a fact, and when it last ended in this thread.
struct WindowFact {
  WindowKind kind;
  Facts fact;
  Instant ended;
  std::string_view name;
  Category category = Category::none;  ///< of a conversation
  /// When it had opened, or since when messages were allowed in it.
  Instant opened = kNever;
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
    return {{WindowKind::viber_session, fact::session, state.session_closes, "session",
             Category::none, state.subscribed}};
  }
  const Category category = category_of(event.kind);
  const Conversation& own = state.conversations[static_cast<std::size_t>(category)];
  return {{WindowKind::customer_service, fact::customer_service_window, state.window_closes,
           "customer service window"},
          {WindowKind::entry_point, fact::entry_point, state.entry_closes, "free entry point"},
          {WindowKind::conversation, fact::conversation, own.closes, "conversation of its category",
           category, own.opens}};
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
  if (channel == Channel::viber_bot)
    return (facts | fact::session) & ~(fact::not_subscribed | fact::too_many_unanswered);
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

constexpr Kinds kTemplates =
    kinds(Kind::marketing, Kind::marketing_lite, Kind::utility, Kind::authentication);
constexpr Kinds kGroupTemplates = kinds(Kind::group_marketing, Kind::group_utility);

/// The free-form message that can take the place of a template; none of other kinds.
std::optional<Kind> free_form_of(Kind kind) {
  if (contains(kTemplates, kind)) return Kind::service;
  if (contains(kGroupTemplates, kind)) return Kind::group_service;
  return std::nullopt;
}

class Search {
 public:
  Search(const Evaluation& evaluation, std::uint32_t index, const Charge& charge,
         std::optional<std::uint32_t> next_message)
      : request_(evaluation.request()),
        log_(evaluation.log()),
        index_(index),
        event_(request_.events[index]),
        before_(evaluation.decided(index).before),
        charge_(charge),
        table_(*charge.decision->table),
        facts_(observed(charge)),
        now_(decided_at(event_, request_.choices)),
        next_message_(next_message) {}

  std::vector<Miss> run() {
    if (decided_by_others()) return {};
    earlier(event_.kind);
    as_type();
    customer_first(event_.kind);
    const bool one_step = !found_.empty();
    if (found_.empty()) allowance();
    if (found_.empty()) entry_point();
    if (!one_step) in_two_steps();
    return std::move(found_);
  }

 private:
  /// The facts of a message that arrives, without the permission that a log may prove: it would
  /// speak for no other message.
  static Facts observed(const Charge& charge) {
    return (charge.decision->observed & ~fact::allowance_left) |
           (charge.facts & fact::allowance_left) | fact::delivered;
  }

  /// The row that would decide, when it makes the message free.
  const Row* free_row(Kind kind, Facts facts) const {
    const Row& row = table_.row_for(kind, facts);
    return row.verdict == Verdict::free ? &row : nullptr;
  }
  const Row* free_row(Facts facts) const { return free_row(event_.kind, facts); }

  /// A template with the window that a free-form message in its place would have needed too.
  void in_two_steps() {
    const auto kind = free_form_of(event_.kind);
    if (!kind) return;
    earlier(*kind);
    customer_first(*kind);
  }

  /// "Free", or as what else.
  std::string free_as(Kind kind) const {
    return kind == event_.kind ? "Free" : "Free as a free-form service message";
  }

  Miss& add(Miss::Change change, Kind kind, const Row* row, std::string text) {
    Miss& miss = add(change, row, free_as(kind) + std::move(text));
    if (kind != event_.kind) miss.kind = kind;
    return miss;
  }

  Miss& add(Miss::Change change, const Row* row, std::string text) {
    Miss miss;
    miss.change = change;
    miss.row = row;
    miss.text = std::move(text);
    return found_.emplace_back(std::move(miss));
  }

  void earlier(Kind kind) {
    for (const WindowFact& window : latest_first(window_facts(event_, before_))) {
      const bool needed = kind == event_.kind || window.kind == WindowKind::customer_service;
      if (!needed || (facts_ & window.fact) || window.ended == kNever) continue;
      const Instant then = window.ended - Duration{1};
      if (then < window.opened || !same_rules(then)) continue;
      const Row* row = free_row(kind, while_open(window, facts_then(kind, then)));
      if (!takes_place(kind, row) || (row->uses_allowance && !same_month(then))) continue;
      // Sent as much before its delivery as it was, where that decides.
      const Instant before = event_.at - (now_ - window.ended);
      // The last instant of a window is outside it, so at that very instant 1 ms earlier was
      // enough.
      const Duration by = std::max(now_ - window.ended, Duration{1});
      Miss& miss = add(Miss::Change::earlier, kind, row,
                       " if sent before " + format_instant(before) + ", " + describe_duration(by) +
                           " earlier: the " + std::string{window.name} + " was still open.");
      miss.before = before;
      miss.by = by;
      if (const auto missed = latest(window)) {
        miss.window = missed;
        note_opener(miss, log_.windows()[*missed]);
      }
    }
  }

  /// The window of the log that a fact speaks of; none where a later one of another category hides
  /// it.
  std::optional<std::uint32_t> latest(const WindowFact& window) const {
    const auto found = log_.standing(index_).latest[static_cast<std::size_t>(window.kind)];
    if (!found) return std::nullopt;
    const Window& last = log_.windows()[*found];
    const bool same = last.closes == window.ended && last.category == window.category;
    return same ? found : std::nullopt;
  }

  /// Says from which event of the customer a window ran, where one opened it.
  void note_opener(Miss& miss, const Window& window) const {
    const bool extended = !window.extended_by.empty();
    const std::uint32_t event = extended ? window.extended_by.back() : window.opened_by;
    if (!request_.events[event].from_customer()) return;
    miss.after = event;
    miss.text += std::string{extended ? " The customer extended it with "
                                      : " The customer opened it with "} +
                 request_.event_ids[event] + ".";
  }

  /// The facts as if a window were open.
  static Facts while_open(const WindowFact& window, Facts facts) {
    const Facts outside = window.kind == WindowKind::viber_business_session
                              ? fact::refused_outside_session | fact::session_used_up
                              : Facts{0};
    return (facts | window.fact) & ~outside;
  }

  /// A session message in a session that is charged already, instead of one with a price of its
  /// own.
  void as_session_message() {
    const bool priced =
        contains(kinds(Kind::transactional, Kind::promotional, Kind::otp), event_.kind);
    const bool open = now_ < before_.session_closes && before_.session_charged;
    if (!priced || !open || before_.in_a_row >= most_in_a_row(request_.choices)) return;
    const Facts facts = facts_ | fact::business_session | fact::session_charged;
    if (const Row* row = free_row(Kind::session_message, facts)) {
      add(Miss::Change::as_type, row, "Free as a session message at the same instant.").kind =
          Kind::session_message;
    }
  }

  /// A free-form message instead of a template, or a utility template instead of it.
  void as_type() {
    if (event_.channel == Channel::viber_business) return as_session_message();
    if (const auto kind = free_form_of(event_.kind)) {
      const Row* row = free_row(*kind, facts_as(*kind));
      if (takes_place(*kind, row)) add(Miss::Change::as_type, *kind, row, " at the same instant.");
      return;
    }
    if (event_.kind != Kind::service) return;
    if (const Row* row = free_row(Kind::utility, facts_as(Kind::utility))) {
      add(Miss::Change::as_type, row, "Free as a utility template at the same instant.").kind =
          Kind::utility;
    }
  }

  /// Whether a row frees a message of that kind, which to a group may take more of the allowance
  /// than is left.
  bool takes_place(Kind kind, const Row* row) const {
    const bool of_many = kind == Kind::group_service;
    return row && !(of_many && row->uses_allowance);
  }

  bool charged_to_ai_provider(Instant then) const {
    const Delivery& delivery = charge_.member < 0
                                   ? event_.delivery
                                   : event_.members[static_cast<std::size_t>(charge_.member)];
    const date::year_month_day day{zone().local_day(then)};
    return ai_provider_policy(request_.contacts[delivery.contact].country, day) ==
           AiProviderPolicy::charged;
  }

  const Zone& zone() const {
    const std::uint32_t waba = request_.senders[event_.sender].waba;
    return request_.account_of(waba).zone_of(event_.channel);
  }
  bool same_rules(Instant then) const {
    return request_.forced_rules || zone().start_of(table_.rules().from) <= then;
  }
  /// Whether a refused message would have arrived under other rules than those that refuse it.
  bool decided_by_others() const {
    const auto end = end_of(table_.rules());
    return !request_.forced_rules && charge_.row->verdict == Verdict::refused && end &&
           zone().start_of(*end) <= event_.delivery.at;
  }
  bool same_month(Instant then) const {
    return zone().month_of(charge_.billed_at - (now_ - then)) == charge_.month;
  }

  /// The facts of a message of that kind, had it been sent earlier: what opened only since then was
  /// not open.
  Facts facts_then(Kind kind, Instant then) const {
    if (event_.channel != Channel::whatsapp) return facts_as(kind);
    Facts facts = facts_as(kind) &
                  ~(fact::entry_point | fact::answers_entry_point |
                    fact::entry_point_uses_allowance | fact::conversation | fact::any_conversation);
    if ((facts & fact::ai_provider) && charged_to_ai_provider(then)) facts |= fact::ai_charged;
    for (std::size_t i = 0; i < before_.conversations.size(); ++i) {
      const Conversation& conversation = before_.conversations[i];
      if (then < conversation.opens || conversation.closes <= then) continue;
      facts |= fact::any_conversation;
      if (static_cast<Category>(i) == category_of(kind)) facts |= fact::conversation;
    }
    return facts;
  }

  /// The facts of a message of another kind in its place, which would join another conversation.
  Facts facts_as(Kind kind) const {
    if (kind == event_.kind) return facts_;
    const auto& own = before_.conversations[static_cast<std::size_t>(category_of(kind))];
    return (facts_ & ~fact::conversation) | (now_ < own.closes ? fact::conversation : Facts{0});
  }

  void customer_first(Kind kind) {
    const Facts facts = after_customer_message(event_.channel, facts_as(kind));
    if (facts == facts_as(kind)) return;
    const Row* row = free_row(kind, facts);
    if (!takes_place(kind, row)) return;
    Miss& miss = add(Miss::Change::customer_first, kind, row, " if the customer writes first.");
    if (!next_message_) return;
    miss.after = next_message_;
    const Instant next = decided_at(request_.events[*next_message_], request_.choices);
    miss.text += " Their next message, " + request_.event_ids[*next_message_] + ", came " +
                 (next == now_ ? "at the same instant."
                               : describe_duration(next - now_) + " later.");
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
    const bool group = !event_.members.empty();
    if (event_.channel != Channel::whatsapp || group || (facts_ & fact::entry_point)) return;
    if (const Row* row = free_row(facts_ | fact::customer_service_window | fact::entry_point)) {
      add(Miss::Change::entry_point, row,
          "Free while a free entry point is open: the customer comes through an ad and you "
          "answer within 24 hours.");
    }
  }

  const Request& request_;
  const WindowLog& log_;
  std::uint32_t index_;
  const Event& event_;
  const ThreadState& before_;
  const Charge& charge_;
  RuleTable& table_;
  Facts facts_;
  Instant now_;
  std::optional<std::uint32_t> next_message_;
  std::vector<Miss> found_;
};

/// Leaves of the misses of one recipient of a group message those that another one has too.
void keep_common(std::vector<Miss>& misses, const std::vector<Miss>& others) {
  std::erase_if(misses, [&others](const Miss& miss) {
    return std::none_of(others.begin(), others.end(), [&miss](const Miss& other) {
      return other.change == miss.change && other.kind == miss.kind && other.before == miss.before;
    });
  });
}

}  // namespace

Misses::Misses(const Evaluation& evaluation)
    : evaluation_(evaluation), next_messages_(evaluation.request().events.size()) {
  const Request& request = evaluation.request();
  const auto in_order =
      order_of(request.events.size(), [&request](std::uint32_t a, std::uint32_t b) {
        return decided_at(request.events[a], request.choices) <
               decided_at(request.events[b], request.choices);
      });
  std::vector<std::optional<std::uint32_t>> next(request.threads);
  for (auto index = in_order.rbegin(); index != in_order.rend(); ++index) {
    const Event& event = request.events[*index];
    next_messages_[*index] = next[event.thread];
    if (event.kind == Kind::customer_message) next[event.thread] = *index;
  }
}

std::vector<Miss> Misses::find(std::uint32_t event, const Charge& charge) const {
  const Verdict verdict = charge.row->verdict;
  if (verdict != Verdict::charged && verdict != Verdict::refused) return {};
  auto found = search(event, charge);
  for (const Charge& other : evaluation_.rating().charges_of(event)) {
    if (found.empty()) break;
    if (&other == &charge || other.row->verdict != verdict) continue;
    keep_common(found, search(event, other));
  }
  return found;
}

std::vector<Miss> Misses::search(std::uint32_t event, const Charge& charge) const {
  return Search{evaluation_, event, charge, next_messages_[event]}.run();
}

}  // namespace chatfare
