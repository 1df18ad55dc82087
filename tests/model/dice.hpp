#pragma once

#include <cstddef>
#include <cstdint>

namespace naive {

/// SplitMix64: the same numbers with every standard library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// 0 to sides - 1
  std::int64_t roll(std::int64_t sides) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::int64_t>((z ^ (z >> 31U)) % static_cast<std::uint64_t>(sides));
  }

  bool chance(int percent) { return roll(100) < percent; }

  template <typename List>
  const auto& of(const List& list) {
    return list[static_cast<std::size_t>(roll(static_cast<std::int64_t>(list.size())))];
  }

  /// One of the entries, each as often as its weight says.
  template <typename List>
  auto weighted(const List& list) {
    std::int64_t total = 0;
    for (const auto& entry : list) total += entry.weight;
    std::int64_t at = roll(total);
    for (const auto& entry : list) {
      at -= entry.weight;
      if (at < 0) return entry;
    }
    return list.front();
  }

 private:
  std::uint64_t state_;
};

}  // namespace naive
