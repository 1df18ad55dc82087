#pragma once

#include <date/tz.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace naive {

/// Milliseconds since 1970-01-01T00:00:00Z.
using Ms = std::int64_t;

inline constexpr Ms kSecond = 1000;
inline constexpr Ms kMinute = 60 * kSecond;
inline constexpr Ms kHour = 60 * kMinute;
inline constexpr Ms kDay = 24 * kHour;

/// Days since 1970-01-01, a date without a zone.
constexpr int day(int year, unsigned month, unsigned day_of_month) {
  return date::sys_days{date::year{year} / static_cast<int>(month) / static_cast<int>(day_of_month)}
      .time_since_epoch()
      .count();
}

/// A date written as "2026-10-01".
int day(std::string_view text);

using Zone = const date::time_zone*;

/// An IANA time zone of the system database. Throws when there is none of that name.
Zone zone(const std::string& name);

/// The date on the zone's calendar at an instant.
int local_day(Zone zone, Ms at);

/// The first instant of a date in the zone.
Ms midnight(Zone zone, int day);

/// "2026-10"
std::string local_month(Zone zone, Ms at);

/// Epoch milliseconds or RFC 3339.
Ms instant(const nlohmann::json& value);

/// "2026-10-01T09:00:00.000Z"
std::string text(Ms at);

/// The same instant as a clock with an offset of some minutes shows it.
std::string text(Ms at, int offset_minutes);

}  // namespace naive
