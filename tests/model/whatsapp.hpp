#pragma once

#include <string>
#include <vector>

#include "model.hpp"

namespace naive {

enum class Era {
  kNotification,
  kInitiated,
  kCategories,
  kFreeService,
  kPerMessage,
  kServiceCharged
};

/// One WhatsApp number and one contact. Conversations and entry points are noted in the order of
/// their openers; every other question looks at all earlier events again.
struct WhatsAppThread {
  const Request& request;
  Reading& reading;
  std::vector<std::size_t> mine{};  ///< its events in the order of time

  struct EntryPoint {
    std::size_t reply;
    Ms opens;
    Ms closes;
  };
  std::vector<EntryPoint> entry_points{};
  std::vector<Window> conversations{};

  [[nodiscard]] const Event& event(std::size_t k) const { return request.events[k]; }

  /// The rules of an instant.
  [[nodiscard]] Era era(Ms at) const;
  /// The rules that a person's message falls under: those of its delivery.
  [[nodiscard]] Era era(const Event& event, const Person& person) const;
  [[nodiscard]] Ms ruled_at(const Event& event, const Person& person) const;
  [[nodiscard]] Ms billed_at(const Event& event, const Person& person) const;

  [[nodiscard]] bool service_window_open(std::size_t k) const;
  [[nodiscard]] bool entry_point_open(std::size_t k) const;
  [[nodiscard]] std::optional<std::size_t> answered_click(std::size_t k) const;
  [[nodiscard]] bool international(const Person& person, Ms billed_at) const;
  /// Whether a conversation is open just before an event, of one category or, without one, of any.
  /// The event then belongs to it; of several to the one that opened last, or first.
  [[nodiscard]] bool joins_conversation(Part& part, const std::string& category) const;

  /// A delivered template or free-form message from 2022-02-01 to 2025-06-30. The category of the
  /// conversation that it opens is left in `opened`.
  void decide_conversation(Part& part, Era era, std::string& opened) const;
  void open_conversation(std::size_t k, const std::string& category);
  void cut_conversations(std::size_t reply, Ms at);

  void read();

 private:
  [[nodiscard]] bool documented(const Event& event, Ms at) const;
  [[nodiscard]] bool refreshes_service_window(std::size_t k) const;
  [[nodiscard]] bool can_call(const std::string& sender) const;
  [[nodiscard]] bool charged_for_ai(const Part& part, bool entry_point) const;
  [[nodiscard]] bool marketing_paused(std::size_t k, const Person& person) const;
  [[nodiscard]] bool permitted(std::size_t k, const Person& person) const;
  [[nodiscard]] Ms entry_point_length(Era rules, Ms opens) const;
  [[nodiscard]] bool ends_too_late(const Part& part) const;
  [[nodiscard]] bool may_open_entry_point(std::size_t k) const;
  [[nodiscard]] bool proves_entry_point(std::size_t k) const;
  [[nodiscard]] bool reaches_somebody(std::size_t k) const;
  [[nodiscard]] bool qualifies(const Event& click) const;
  [[nodiscard]] Part decide(std::size_t k, std::size_t index, std::string& opened) const;
  void decide_message(Part& part, Era era) const;
  void add_service_windows() const;
  void open_entry_point(std::size_t reply, std::optional<std::size_t> click);
  void prolong_entry_points(std::size_t k);
};

}  // namespace naive
