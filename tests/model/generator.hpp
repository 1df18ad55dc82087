#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "cards.hpp"

namespace naive {

/// A random request, the same for the same seed. Instants crowd at the ends of windows, months and
/// eras, counters at the edges of allowances and volume tiers.
class Generator {
 public:
  /// No event is dated before `from` (a date such as "2025-07-01").
  Generator(const Cards& cards, std::string channel, const std::string& from);

  [[nodiscard]] nlohmann::json request(std::uint64_t seed) const;

 private:
  const Cards& cards_;
  std::string channel_;
  int from_;
};

}  // namespace naive
