#include "windows.hpp"

#include <algorithm>

#include "order.hpp"

namespace chatfare {

void WindowLog::begin(std::uint32_t index, const Event& event,
                      Visit<bool(Instant closes)> is_open) {
  event_ = index;
  thread_ = event.thread;
  auto& open = open_[thread_];
  std::erase_if(open, [&](std::uint32_t window) { return !is_open(windows_[window].closes); });
  standings_[index].inside = open;
  standings_[index].latest = latest_[thread_];
}

void WindowLog::end() {
  Standing& standing = standings_[event_];
  for (const auto* list : {&standing.inside, &standing.opens}) {
    for (const std::uint32_t index : *list)
      standing.until.emplace_back(index, windows_[index].closes);
  }
}

void WindowLog::opened(WindowKind kind, Instant from, Instant until, Category category) {
  const auto index = static_cast<std::uint32_t>(windows_.size());
  windows_.push_back({kind, category, thread_, from, until, event_, {}});
  open_[thread_].push_back(index);
  latest_[thread_][static_cast<std::size_t>(kind)] = index;
  standings_[event_].opens.push_back(index);
}

void WindowLog::extended(WindowKind kind, Instant until) {
  for (const std::uint32_t index : open_[thread_]) {
    Window& window = windows_[index];
    if (window.kind != kind) continue;
    window.closes = until;
    window.extended_by.push_back(event_);
    standings_[event_].extends.push_back(index);
  }
}

void WindowLog::closed(WindowKind kind, Category category, Instant at) {
  std::erase_if(open_[thread_], [&](std::uint32_t index) {
    Window& window = windows_[index];
    if (window.kind != kind || window.category != category) return false;
    window.closes = at;
    standings_[event_].closes.push_back(index);
    return true;
  });
}

void WindowLog::subscription_began() {
  subscriptions_of_[thread_] = static_cast<std::uint32_t>(subscriptions_.size());
  subscriptions_.push_back({event_, std::nullopt});
}

void WindowLog::subscription_ended() {
  subscriptions_[*subscriptions_of_[thread_]].ended_by = event_;
  subscriptions_of_[thread_].reset();
}

void WindowLog::number() {
  const auto order = order_of(windows_.size(), [this](std::uint32_t a, std::uint32_t b) {
    const Window& left = windows_[a];
    const Window& right = windows_[b];
    return left.opens != right.opens ? left.opens < right.opens : left.opened_by < right.opened_by;
  });
  std::vector<Window> sorted;
  std::vector<std::uint32_t> number(windows_.size());
  sorted.reserve(windows_.size());
  for (const std::uint32_t index : order) {
    number[index] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(windows_[index]));
  }
  windows_ = std::move(sorted);
  const auto renumber = [&number](std::vector<std::uint32_t>& list) {
    for (auto& window : list) window = number[window];
    std::sort(list.begin(), list.end());
  };
  for (Standing& standing : standings_) {
    renumber(standing.opens);
    renumber(standing.extends);
    renumber(standing.closes);
    renumber(standing.inside);
    for (auto& [window, closes] : standing.until) window = number[window];
    for (auto& window : standing.latest) {
      if (window) window = number[*window];
    }
  }
}

}  // namespace chatfare
