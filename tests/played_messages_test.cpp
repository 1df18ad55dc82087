#include "played_messages.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <vector>

namespace chatfare {

TEST_CASE("what was played is known for a month, and whether it arrived") {
  constexpr std::chrono::hours kStep{6};
  constexpr std::chrono::days kSurely{31}, kAtMost{31 + 4};
  std::mt19937_64 random{1};
  struct Known {
    Instant at;
    bool arrived;
  };
  std::map<std::uint64_t, Known> all;
  PlayedMessages played;
  Instant now = kFirstInstant;
  for (int turn = 0; turn < 400; ++turn) {
    now += kStep;
    std::vector<std::uint64_t> messages(random() % 200);
    for (std::uint64_t& message : messages) {
      message = random();
      all[message | 1] = {now, (message & 1) != 0};
    }
    played.add(now, messages);
  }
  int kept = 0;
  for (const auto& [message, known] : all) {
    const auto found = played.arrived(message);
    if (known.at + kSurely >= now) CHECK(found == known.arrived);
    if (known.at + kAtMost < now) CHECK(!found);
    kept += found.has_value();
  }
  CHECK(kept > 1000);
  for (int i = 0; i < 10'000; ++i) CHECK(!played.arrived(random()));
}

TEST_CASE("numbers that all begin alike are told apart") {
  PlayedMessages played;
  std::vector<std::uint64_t> messages;
  for (std::uint64_t i = 0; i < 1000; ++i) messages.push_back(i * 4 + (i % 2));
  messages.push_back(UINT64_MAX);
  played.add(kFirstInstant, messages);
  for (std::uint64_t i = 0; i < 1000; ++i) {
    CHECK(played.arrived(i * 4) == (i % 2 == 1));
    CHECK(played.arrived(i * 4 + 1) == (i % 2 == 1));
    CHECK(!played.arrived(i * 4 + 2));
  }
  CHECK(played.arrived(UINT64_MAX) == true);
  CHECK(!played.arrived(UINT64_MAX - 2));
}

}  // namespace chatfare
