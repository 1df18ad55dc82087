#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation.hpp"

namespace chatfare {

/// What would have made a charged or refused message free.
struct Miss {
  enum class Change : std::uint8_t {
    earlier,
    as_type,
    customer_first,
    allowance,
    entry_point
  } change{};
  const Row* row = nullptr;  ///< the rule that would have decided
  std::string text;
  std::optional<Instant> before;        ///< earlier: free when sent before this instant
  std::optional<Duration> by;           ///< earlier: how much before it was sent
  std::optional<std::uint32_t> window;  ///< earlier: the window that was still open then
  /// earlier: the customer's event from which that window ran; customer_first: their next message.
  std::optional<std::uint32_t> after;
  std::optional<Kind> kind;  ///< as_type
};
inline constexpr std::array<std::string_view, 5> kChangeNames{
    "earlier", "as-type", "customer-first", "allowance", "entry-point"};

/// Finds the misses of decided events: the rule table is read again with one fact changed that the
/// sender could have changed. What cannot be told without playing the events again, such as how
/// many units were left in another month, is not named. Refers to the evaluation.
class Misses {
 public:
  explicit Misses(const Evaluation& evaluation);
  /// Nearest first; empty unless the event was charged or refused. Of a group message those that
  /// free it for every recipient who has the verdict of the charge.
  std::vector<Miss> find(std::uint32_t event, const Charge& charge) const;

 private:
  std::vector<Miss> search(std::uint32_t event, const Charge& charge) const;

  const Evaluation& evaluation_;
  std::vector<std::optional<std::uint32_t>> next_messages_;  ///< of the customer, by event
};

}  // namespace chatfare
