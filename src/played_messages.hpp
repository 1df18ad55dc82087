#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "calendar.hpp"

namespace chatfare {

/// Messages of a log that were played and may still be spoken of, by their numbers, which are
/// spread evenly over all that there can be; the lowest bit of each says whether the message
/// arrived.
class PlayedMessages {
 public:
  /// Takes those that were played last, all of them before `until`; forgets what was played so long
  /// before that nothing speaks of it any more.
  void add(Instant until, std::vector<std::uint64_t> messages);
  /// Whether a message arrived; empty where it is none of them. Its lowest bit does not count.
  std::optional<bool> arrived(std::uint64_t message) const;

 private:
  /// Those of some days. Every message asks each stretch, so there are few of them.
  struct Stretch {
    Instant since;
    Instant until;
    std::vector<std::uint64_t> messages;  ///< sorted
    std::vector<std::uint32_t> begins;    ///< of the messages with the same first bits
    int shift = 0;                        ///< behind the first bits

    void index();
    /// In `begins`.
    std::size_t place_of(std::uint64_t message) const {
      return static_cast<std::size_t>(message >> shift);
    }
    std::optional<bool> arrived(std::uint64_t message) const;
  };
  std::deque<Stretch> stretches_;
};

}  // namespace chatfare
