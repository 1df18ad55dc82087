#include "clock.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace naive {
namespace {

date::sys_time<std::chrono::milliseconds> time_point(Ms at) {
  return date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{at}};
}

int number(std::string_view text, std::size_t from, std::size_t length) {
  return std::atoi(std::string(text.substr(from, length)).c_str());
}

date::local_time<std::chrono::milliseconds> local(Zone zone, Ms at) {
  return zone->to_local(time_point(at));
}

/// "2026-10-01T09:00:00.000" of a clock that shows UTC plus the offset.
std::string clock_face(Ms shown) {
  const auto days = date::floor<date::days>(time_point(shown));
  const date::year_month_day date{days};
  const Ms rest = shown - days.time_since_epoch().count() * kDay;
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03d",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(rest / kHour),
                static_cast<int>(rest / kMinute % 60), static_cast<int>(rest / kSecond % 60),
                static_cast<int>(rest % kSecond));
  return buffer.data();
}

}  // namespace

int day(std::string_view text) {
  return day(number(text, 0, 4), static_cast<unsigned>(number(text, 5, 2)),
             static_cast<unsigned>(number(text, 8, 2)));
}

Zone zone(const std::string& name) { return date::locate_zone(name); }

int local_day(Zone zone, Ms at) {
  return date::floor<date::days>(local(zone, at)).time_since_epoch().count();
}

Ms midnight(Zone zone, int day) {
  const date::local_days start{date::days{day}};
  return date::floor<std::chrono::milliseconds>(zone->to_sys(start, date::choose::earliest))
             .time_since_epoch() /
         std::chrono::milliseconds{1};
}

std::string local_month(Zone zone, Ms at) {
  const date::year_month_day date{date::floor<date::days>(local(zone, at))};
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()));
  return buffer.data();
}

Ms instant(const nlohmann::json& value) {
  if (value.is_number_integer()) return value.get<Ms>();
  const auto& text = value.get_ref<const std::string&>();
  const Ms clock = day(text) * kDay + number(text, 11, 2) * kHour + number(text, 14, 2) * kMinute +
                   number(text, 17, 2) * kSecond;
  std::size_t next = 19;
  Ms fraction = 0;
  if (next < text.size() && text[next] == '.') {
    fraction = number(text, 20, 3);
    next = 23;
  }
  if (next >= text.size() || text[next] == 'Z') return clock + fraction;
  const Ms offset = number(text, next + 1, 2) * kHour + number(text, next + 4, 2) * kMinute;
  return clock + fraction - (text[next] == '-' ? -offset : offset);
}

std::string text(Ms at) { return clock_face(at) + "Z"; }

std::string text(Ms at, int offset_minutes) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%c%02d:%02d", offset_minutes < 0 ? '-' : '+',
                std::abs(offset_minutes) / 60, std::abs(offset_minutes) % 60);
  return clock_face(at + offset_minutes * kMinute) + buffer.data();
}

}  // namespace naive
