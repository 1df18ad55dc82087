#include "zones.hpp"

#include <array>
#include <cstddef>

namespace chatfare {
namespace {

/// The history of the zones in one line of kNames.
struct History {
  std::int8_t offset;        ///< UTC offset at the first instant, in quarters of an hour
  std::uint8_t transitions;  ///< how many of kTransitions, after those of the lines before
};

#include "zones_data.inc"

constexpr std::int64_t kTableStart = 1'420'070'400;  // 2015-01-01T00:00:00Z
constexpr std::int32_t kMinute = 60;
constexpr std::int32_t kQuarter = 15 * kMinute;

/// The place in kHistories of the zone with this name; the number of histories when there is none.
/// kNames has one line per history, with the names that share it separated by blanks.
std::size_t find_history(std::string_view name) {
  std::size_t history = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < kNames.size(); ++at) {
    if (kNames[at] != ' ' && kNames[at] != '\n') continue;
    if (kNames.substr(begin, at - begin) == name) return history;
    if (kNames[at] == '\n') ++history;
    begin = at + 1;
  }
  return history;
}

}  // namespace

std::vector<ZoneOffset> zone_offsets(std::string_view iana_name) {
  const std::size_t wanted = find_history(iana_name);
  if (wanted == kHistories.size()) return {};

  std::size_t entry = 0;
  for (std::size_t i = 0; i < wanted; ++i) entry += kHistories[i].transitions;

  ZoneOffset now{kTableStart, kHistories[wanted].offset * kQuarter};
  std::vector<ZoneOffset> offsets{now};
  for (const std::size_t end = entry + kHistories[wanted].transitions; entry < end; ++entry) {
    // Upper 24 bits: minutes since the transition before. Lower 8 bits: change of offset in
    // quarters, plus 128.
    const std::uint32_t transition = kTransitions[entry];
    now.from += std::int64_t{transition >> 8} * kMinute;
    now.offset += (static_cast<std::int32_t>(transition & 0xFF) - 128) * kQuarter;
    offsets.push_back(now);
  }
  return offsets;
}

std::string_view zone_release() { return kRelease; }

}  // namespace chatfare
