#include "zones.hpp"

#include <date/tz.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <vector>

using chatfare::zone_offsets;
using chatfare::ZoneOffset;

namespace {

using namespace date::literals;
using std::chrono::seconds;

constexpr date::sys_seconds kFirst{date::sys_days{2015_y / 1 / 1}};
constexpr date::sys_seconds kEnd{date::sys_days{2038_y / 1 / 1}};

std::int32_t offset_at(const std::vector<ZoneOffset>& offsets, date::sys_seconds instant) {
  const auto after =
      std::upper_bound(offsets.begin(), offsets.end(), instant.time_since_epoch().count(),
                       [](std::int64_t t, const ZoneOffset& entry) { return t < entry.from; });
  REQUIRE(after != offsets.begin());
  return std::prev(after)->offset;
}

/// The release of the system's database ("2026a"), from the first line of its text form.
std::string system_release() {
  std::ifstream text{"/usr/share/zoneinfo/tzdata.zi"};
  std::string hash, version, release;
  text >> hash >> version >> release;
  return release;
}

/// Whether the table was made from the system's release.
bool same_release() { return system_release() == chatfare::zone_release(); }

/// What lies before the year that precedes the older of two releases changes by corrections only.
date::sys_seconds comparable_until() {
  if (same_release()) return kEnd;
  const std::string older = std::min(system_release(), std::string{chatfare::zone_release()});
  return older.empty() ? kFirst
                       : date::sys_seconds{
                             date::sys_days{date::year{std::stoi(older.substr(0, 4)) - 1} / 1 / 1}};
}

/// How many names a later release may give another past: it corrects a country or two (of 2022,
/// "Moldova has used EU transition times", for two names), where a fault of the table shows in many.
constexpr std::size_t kCorrected = 8;

/// The first instant in which the table and the system's database disagree on a zone.
std::optional<date::sys_seconds> disagreement(const date::time_zone& zone,
                                              const std::vector<ZoneOffset>& offsets,
                                              const std::vector<date::sys_seconds>& instants) {
  const auto end = comparable_until();
  for (const auto at : instants) {
    for (const auto near : {at - seconds{1}, at, at + seconds{1}}) {
      if (near < kFirst || near >= end) continue;
      if (offset_at(offsets, near) != zone.get_info(near).offset.count()) return near;
    }
  }
  return std::nullopt;
}

/// Every zone of the system's database but the machine's own.
std::vector<const date::time_zone*> system_zones() {
  std::vector<const date::time_zone*> zones;
  for (const auto& zone : date::get_tzdb().zones) {
    if (zone.name() != "localtime") zones.push_back(&zone);
  }
  return zones;
}

}  // namespace

TEST_CASE("zones: every name of the system's database is in the table") {
  const auto zones = system_zones();
  CHECK(zones.size() > 400);
  // A newer database may have names that the table cannot know.
  if (system_release() > chatfare::zone_release()) return;
  for (const auto* zone : zones) CHECK_MESSAGE(!zone_offsets(zone->name()).empty(), zone->name());
}

TEST_CASE("zones: other names are unknown") {
  for (const char* name : {"", " ", "\n", "Europe", "Europe/", "Europe/Kyi", "Europe/Kyivv",
                           "europe/kyiv", " Europe/Kyiv", "Europe/Kiev Europe/Kyiv", "UTC+2",
                           "localtime", "Factory", "../../etc/passwd"}) {
    CHECK_MESSAGE(zone_offsets(name).empty(), name);
  }
  CHECK(zone_offsets(std::string(1'000'000, 'A')).empty());
  CHECK(zone_offsets(std::string("UTC\0", 4)).empty());
}

TEST_CASE("zones: entries ascend from 2015-01-01, each with a new offset") {
  for (const auto* zone : system_zones()) {
    const auto offsets = zone_offsets(zone->name());
    if (offsets.empty()) continue;
    CHECK(offsets.front().from == kFirst.time_since_epoch().count());
    CHECK(offsets.back().from < kEnd.time_since_epoch().count());
    for (std::size_t i = 1; i < offsets.size(); ++i) {
      CHECK_MESSAGE(offsets[i - 1].from < offsets[i].from, zone->name());
      CHECK_MESSAGE(offsets[i - 1].offset != offsets[i].offset, zone->name());
    }
  }
}

TEST_CASE("zones: the table agrees with the system's database at every transition and in between") {
  const auto end = comparable_until();
  std::mt19937_64 random{2015};
  std::uniform_int_distribution<std::int64_t> instant(
      kFirst.time_since_epoch().count(),
      std::max(kFirst, end - seconds{1}).time_since_epoch().count());
  std::vector<std::string> differing;
  for (const auto* zone : system_zones()) {
    const auto offsets = zone_offsets(zone->name());
    if (offsets.empty()) continue;
    std::vector<date::sys_seconds> instants;
    instants.reserve(500);
    for (const auto& entry : offsets) instants.emplace_back(seconds{entry.from});
    for (auto at = kFirst; at < end; at = zone->get_info(at).end) instants.push_back(at);
    for (int i = 0; i < 100; ++i) instants.emplace_back(seconds{instant(random)});
    if (const auto at = disagreement(*zone, offsets, instants)) {
      differing.push_back(zone->name() + " at " + std::to_string(at->time_since_epoch().count()));
    }
  }
  CAPTURE(differing);
  CHECK(differing.size() <= (same_release() ? 0 : kCorrected));
}

TEST_CASE("zones: links, half hours and zones without daylight saving") {
  const auto at = [](const char* name, date::sys_days day) {
    return offset_at(zone_offsets(name), day);
  };
  CHECK(at("Europe/Kyiv", 2026_y / 10 / 24) == 3 * 3600);
  CHECK(at("Europe/Kyiv", 2026_y / 10 / 26) == 2 * 3600);
  CHECK(at("Europe/Kiev", 2026_y / 10 / 26) == 2 * 3600);
  CHECK(at("Australia/Lord_Howe", 2026_y / 1 / 1) == 11 * 3600);
  CHECK(at("Australia/Lord_Howe", 2026_y / 7 / 1) == 10 * 3600 + 1800);
  CHECK(at("America/Sao_Paulo", 2018_y / 12 / 1) == -2 * 3600);
  CHECK(at("Asia/Pyongyang", 2016_y / 1 / 1) == 8 * 3600 + 1800);
  CHECK(zone_offsets("Asia/Kathmandu").size() == 1);
  CHECK(at("Asia/Kathmandu", 2037_y / 12 / 31) == 5 * 3600 + 2700);
  CHECK(zone_offsets("UTC").size() == 1);
  CHECK(at("Etc/GMT+12", 2020_y / 1 / 1) == -12 * 3600);
}
