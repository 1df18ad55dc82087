#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "request.hpp"
#include "timeline.hpp"
#include "visit.hpp"

namespace chatfare {

/// A window that an event opened.
struct Window {
  WindowKind kind{};
  Category category = Category::none;  ///< of a conversation
  std::uint32_t thread = 0;
  Instant opens{};
  Instant closes{};
  std::uint32_t opened_by = 0;  ///< event
  std::vector<std::uint32_t> extended_by;
};

/// How an event stood to the windows of its thread: indices into WindowLog::windows.
struct Standing {
  std::vector<std::uint32_t> opens;
  std::vector<std::uint32_t> extends;
  std::vector<std::uint32_t> closes;
  std::vector<std::uint32_t> inside;  ///< open just before the event took effect
  /// The ends of the windows it opened or stood in, as of right after the event.
  std::vector<std::pair<std::uint32_t, Instant>> until;
  /// The thread's latest window of each kind before the event, if there was one.
  std::array<std::optional<std::uint32_t>, kWindowNames.size()> latest;
};

/// A stretch of time during which a customer was subscribed to a Viber bot.
struct SubscriptionSpan {
  std::uint32_t started_by = 0;
  std::optional<std::uint32_t> ended_by;
};

/// Writes down what the timeline does: the windows and each event's standing to them.
class WindowLog {
 public:
  explicit WindowLog(const Request& request)
      : standings_(request.events.size()),
        open_(request.threads),
        latest_(request.threads),
        subscriptions_of_(request.threads) {}

  void begin(std::uint32_t index, const Event& event, Visit<bool(Instant closes)> is_open);
  void end();
  void opened(WindowKind kind, Instant from, Instant until, Category category);
  void extended(WindowKind kind, Instant until);
  void closed(WindowKind kind, Category category, Instant at);
  void subscription_began();
  void subscription_ended();

  /// Puts the windows in the order of their numbers: by opening, then by the opener's position.
  void number();

  const std::vector<Window>& windows() const { return windows_; }
  const Standing& standing(std::uint32_t event) const { return standings_[event]; }
  const std::vector<SubscriptionSpan>& subscriptions() const { return subscriptions_; }

 private:
  std::uint32_t event_ = 0;
  std::uint32_t thread_ = 0;
  std::vector<Window> windows_;
  std::vector<Standing> standings_;
  std::vector<std::vector<std::uint32_t>> open_;    ///< per thread
  std::vector<decltype(Standing::latest)> latest_;  ///< per thread
  std::vector<SubscriptionSpan> subscriptions_;
  std::vector<std::optional<std::uint32_t>> subscriptions_of_;  ///< per thread: the one that runs
};

/// Lets the timeline run without taking notes.
struct SilentLog {
  void begin(std::uint32_t, const Event&, Visit<bool(Instant closes)>) {}
  void end() {}
  void opened(WindowKind, Instant /*from*/, Instant /*until*/, Category) {}
  void extended(WindowKind, Instant /*until*/) {}
  void closed(WindowKind, Category, Instant /*at*/) {}
  void subscription_began() {}
  void subscription_ended() {}
};

}  // namespace chatfare
