// Writes src/zones_data.inc from the system's time zone database.
// Usage: make_zones > src/zones_data.inc

#include <date/tz.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace date::literals;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr date::sys_seconds kFirst{date::sys_days{2015_y / 1 / 1}};
constexpr date::sys_seconds kLast{date::sys_days{2038_y / 1 / 1}};
constexpr seconds kQuarter = minutes{15};

/// As src/zones.cpp has it: the offset at the first instant in quarters of an hour, then one number
/// per transition, with the minutes since the one before in its upper 24 bits and the change of the
/// offset, in quarters and plus 128, in its lower 8 bits.
using History = std::pair<std::int64_t, std::vector<std::int64_t>>;

std::int64_t count(seconds duration, seconds unit) {
  if (duration % unit != seconds{0}) {
    std::fprintf(stderr, "A time zone has a transition or an offset that the table cannot hold.\n");
    std::exit(1);
  }
  return duration / unit;
}

History history_of(const date::time_zone& zone) {
  auto info = zone.get_info(kFirst);
  History history{count(info.offset, kQuarter), {}};
  auto last = kFirst;
  while (info.end < kLast) {
    const auto next = zone.get_info(info.end);
    if (next.offset != info.offset) {
      const auto step = count(next.begin - last, minutes{1});
      const auto change = count(next.offset - info.offset, kQuarter);
      history.second.push_back(step * 256 + change + 128);
      last = next.begin;
    }
    info = next;
  }
  return history;
}

/// The system's files carry no release of their own; their text form begins with "# version 2026a".
std::string release() {
  std::ifstream text{"/usr/share/zoneinfo/tzdata.zi"};
  std::string hash, word, value;
  text >> hash >> word >> value;
  return value;
}

}  // namespace

int main() {
  std::map<History, std::vector<std::string>> names;
  for (const auto& zone : date::get_tzdb().zones) {
    // The machine's own zone is not a name of the IANA database.
    if (zone.name() != "localtime") names[history_of(zone)].push_back(zone.name());
  }

  std::printf("// Made by tests/tools/make_zones.cpp. Do not edit.\n\n");
  std::printf("constexpr std::string_view kRelease = \"%s\";\n\n", release().c_str());
  std::printf("constexpr std::string_view kNames =");
  for (const auto& [history, zones] : names) {
    std::printf("\n    \"");
    for (const auto& zone : zones)
      std::printf("%s%s", &zone == &zones.front() ? "" : " ", zone.c_str());
    std::printf("\\n\"");
  }
  std::size_t total = 0;
  std::printf(";\n\nconstexpr std::array<History, %zu> kHistories{{\n", names.size());
  for (const auto& [history, zones] : names) {
    const auto& [offset, transitions] = history;
    std::printf("    {%d, %zu},  // %s\n", static_cast<int>(offset), transitions.size(),
                zones.front().c_str());
    total += transitions.size();
  }
  std::printf("}};\n\nconstexpr std::array<std::uint32_t, %zu> kTransitions{\n", total);
  for (const auto& [history, zones] : names) {
    const auto& [offset, transitions] = history;
    if (transitions.empty()) continue;
    std::printf("    // %s\n    ", zones.front().c_str());
    for (const auto transition : transitions)
      std::printf("%lld,", static_cast<long long>(transition));
    std::printf("\n");
  }
  std::printf("};\n");
}
