#pragma once

#include <tsl/robin_map.h>

#include <cstddef>
#include <cstdint>

namespace chatfare {

/// Spreads numbers that differ in few bits over the lowest ones, which the map looks at.
struct SpreadNumber {
  std::size_t operator()(std::uint64_t number) const {
    constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;  // 2^64 divided by the golden ratio
    return static_cast<std::size_t>(number * kGolden >> 32);
  }
};

/// Numbers by numbers in one piece of memory: each line of a log looks some up, and waits for
/// memory but once.
using NumberMap = tsl::robin_map<std::uint64_t, std::uint32_t, SpreadNumber>;

}  // namespace chatfare
