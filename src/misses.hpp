#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "decide.hpp"
#include "rating.hpp"

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
  std::optional<Instant> before;     ///< earlier: free when sent before this instant
  std::optional<Duration> by;        ///< earlier: how much before it was sent
  std::optional<WindowKind> window;  ///< earlier: the window that was still open then
  std::optional<Kind> kind;          ///< as_type
};
inline constexpr std::array<std::string_view, 5> kChangeNames{
    "earlier", "as-type", "customer-first", "allowance", "entry-point"};

/// The misses of one decided event, nearest first: the rule table is read again with one fact
/// changed that the sender could have changed. Empty unless charged or refused.
std::vector<Miss> find_misses(const Event& event, const ThreadState& before, const Charge& charge,
                              Instant now);

}  // namespace chatfare
