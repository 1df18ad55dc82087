#include "calendar.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace chatfare {
namespace {

using namespace date::literals;
using namespace std::chrono_literals;

/// Zones with rare changes: midnights skipped or repeated, on the first of a month too.
constexpr const char* kZones[] = {"UTC",
                                  "Europe/Kyiv",
                                  "America/New_York",
                                  "Asia/Kathmandu",
                                  "America/Asuncion",
                                  "Africa/Cairo",
                                  "Asia/Beirut",
                                  "America/Havana",
                                  "Africa/Khartoum",
                                  "Asia/Pyongyang",
                                  "Asia/Tehran",
                                  "Asia/Gaza",
                                  "Australia/Lord_Howe",
                                  "Pacific/Kiritimati",
                                  "Etc/GMT+12",
                                  "Asia/Amman",
                                  "Atlantic/Azores",
                                  "America/Sao_Paulo",
                                  "Africa/Casablanca",
                                  "America/Nuuk"};

Instant at(std::string_view text) {
  const auto instant = parse_instant(text);
  REQUIRE_MESSAGE(instant.has_value(), std::string{text});
  return *instant;
}

Zone zone(const std::string& name) {
  const auto found = Zone::find(name);
  REQUIRE_MESSAGE(found.has_value(), name);
  return *found;
}

Month month(int year, int number) { return {year * 12 + number - 1}; }

TEST_CASE("times: RFC 3339 with a zone is read to the millisecond, in UTC") {
  CHECK(at("1970-01-01T00:00:00Z") == Instant{});
  CHECK(at("2026-11-20T09:05:03.250Z") ==
        date::sys_days{2026_y / 11 / 20} + 9h + 5min + 3s + 250ms);
  struct {
    std::string text;
    std::string utc;
  } const cases[] = {
      {"2026-11-20T09:00:00Z", "2026-11-20T09:00:00.000Z"},
      {"2026-11-20t09:00:00z", "2026-11-20T09:00:00.000Z"},
      {"2026-11-20T09:00:00+00:00", "2026-11-20T09:00:00.000Z"},
      {"2026-11-20T09:00:00-00:00", "2026-11-20T09:00:00.000Z"},
      {"2026-11-20T09:00:00+02:00", "2026-11-20T07:00:00.000Z"},
      {"2026-11-20T09:00:00-03:30", "2026-11-20T12:30:00.000Z"},
      {"2026-11-20T09:00:00+05:45", "2026-11-20T03:15:00.000Z"},
      {"2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"},
      {"2025-12-31T23:30:00-01:00", "2026-01-01T00:30:00.000Z"},
      {"2026-11-20T23:59:59.999Z", "2026-11-20T23:59:59.999Z"},
      {"2026-11-20T09:00:00.5Z", "2026-11-20T09:00:00.500Z"},
      {"2026-11-20T09:00:00.05Z", "2026-11-20T09:00:00.050Z"},
      {"2026-11-20T09:00:00.9999Z", "2026-11-20T09:00:00.999Z"},  // cut off, never rounded up
      {"2026-11-20T09:00:00.123456789+02:00", "2026-11-20T07:00:00.123Z"},
      {"2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z"},
      {"2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000Z"},
      {"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
  };
  for (const auto& [text, utc] : cases) CHECK_MESSAGE(format_instant(at(text)) == utc, text);
  CHECK(at("2026-11-20T09:00:00." + std::string(10'000, '9') + "Z") ==
        at("2026-11-20T09:00:00.999Z"));
}

TEST_CASE(
    "times: without a zone, without a time or on a day that does not exist they are refused") {
  for (const std::string text : {"",
                                 "2026",
                                 "2026-11-20",
                                 "09:00:00Z",
                                 "2026-11-20T09:00:00",
                                 "2026-11-20T09:00:00.000",
                                 "2026-11-20T09:00Z",
                                 "2026-11-20 09:00:00Z",
                                 "2026-11-20T9:00:00Z",
                                 "26-11-20T09:00:00Z",
                                 "2026-11-20T09:00:00 Z",
                                 " 2026-11-20T09:00:00Z",
                                 "2026-11-20T09:00:00Z ",
                                 "2026-11-20T09:00:00ZZ",
                                 "2026-11-20T09:00:00+02",
                                 "2026-11-20T09:00:00+0200",
                                 "2026-11-20T09:00:00+2:00",
                                 "2026-11-20T09:00:00+24:00",
                                 "2026-11-20T09:00:00+02:60",
                                 "2026-11-20T09:00:00 +02:00",
                                 "2026-11-20T09:00:00EET",
                                 "2026-11-20T09:00:00[Europe/Kyiv]",
                                 "2026-11-20T09:00:00.Z",
                                 "2026-11-20T09:00:00,5Z",
                                 "2026-11-20T24:00:00Z",
                                 "2026-11-20T25:00:00Z",
                                 "2026-11-20T09:60:00Z",
                                 "2016-12-31T23:59:60Z",
                                 "2026-02-29T09:00:00Z",
                                 "2100-02-29T09:00:00Z",
                                 "2026-02-30T09:00:00Z",
                                 "2026-04-31T09:00:00Z",
                                 "2026-00-20T09:00:00Z",
                                 "2026-13-20T09:00:00Z",
                                 "2026-11-00T09:00:00Z",
                                 "2026-11-32T09:00:00Z",
                                 "-2026-11-20T09:00:00Z",
                                 "+2026-11-20T09:00:00Z",
                                 "12026-11-20T09:00:00Z",
                                 "2026/11/20T09:00:00Z",
                                 "20261120T090000Z",
                                 "2026-W47-5T09:00:00Z",
                                 "1795165200",
                                 "1795165200000",
                                 "now",
                                 "20.11.2026 09:00"}) {
    CHECK_MESSAGE(!parse_instant(text).has_value(), "\"", text, "\"");
  }
  CHECK(!parse_instant(std::string{"2026-11-20T09:00:00Z\0", 21}).has_value());
}

TEST_CASE("times: every instant is written so that it reads back as itself") {
  std::mt19937_64 random{2026};
  std::uniform_int_distribution<std::int64_t> instants(
      Instant{date::sys_days{1900_y / 1 / 1}}.time_since_epoch().count(),
      Instant{date::sys_days{2100_y / 1 / 1}}.time_since_epoch().count());
  for (int i = 0; i < 20'000; ++i) {
    const Instant instant{Duration{instants(random)}};
    const std::string text = format_instant(instant);
    CHECK(text.size() == 24);
    CHECK(parse_instant(text) == instant);
    // The same clock reading two hours further east is two hours earlier.
    CHECK(parse_instant(text.substr(0, 23) + "+02:00") == instant - 2h);
  }
}

TEST_CASE("dates: ISO 8601 days that exist, and nothing else") {
  CHECK(parse_date("2026-10-01") == 2026_y / 10 / 1);
  CHECK(parse_date("2024-02-29") == 2024_y / 2 / 29);
  CHECK(format_date(2026_y / 10 / 1) == "2026-10-01");
  CHECK(format_month(month(2026, 11)) == "2026-11");
  CHECK(format_month(month(2027, 1)) == "2027-01");
  for (const std::string text :
       {"", "2026-10", "2026-1-1", "2026-10-1", "2026-02-29", "2026-13-01", "2026-10-00",
        "01.10.2026", "2026-10-01T00:00:00Z", "2026-10-01 ", "x"}) {
    CHECK_MESSAGE(!parse_date(text).has_value(), "\"", text, "\"");
  }
  for (auto day = date::sys_days{2015_y / 1 / 1}; day < date::sys_days{2038_y / 1 / 1};
       day += date::days{1}) {
    CHECK(parse_date(format_date(date::year_month_day{day})) == date::year_month_day{day});
  }
}

TEST_CASE("zones: a name that the IANA database does not have is unknown") {
  for (const std::string name : {"", "Kyiv", "europe/kyiv", "Europe/Kyiv ", "UTC+2", "GMT+2",
                                 "+02:00", "Mars/Olympus_Mons", "Local"}) {
    CHECK_MESSAGE(!Zone::find(name).has_value(), "\"", name, "\"");
  }
}

TEST_CASE("zones: a month begins at local midnight, in summer and in winter") {
  struct {
    std::string zone;
    int year, month;
    std::string begins;
  } const cases[] = {
      {"UTC", 2026, 10, "2026-10-01T00:00:00Z"},
      {"Europe/Kyiv", 2026, 10, "2026-09-30T21:00:00Z"},       // +3 until 25 October
      {"Europe/Kyiv", 2026, 11, "2026-10-31T22:00:00Z"},       // +2
      {"Europe/Kyiv", 2026, 3, "2026-02-28T22:00:00Z"},        // +2 until 29 March
      {"Europe/Kyiv", 2026, 4, "2026-03-31T21:00:00Z"},        // +3
      {"Europe/Kiev", 2026, 4, "2026-03-31T21:00:00Z"},        // its former name
      {"America/New_York", 2026, 11, "2026-11-01T04:00:00Z"},  // -4 until 2:00 that day
      {"America/New_York", 2026, 12, "2026-12-01T05:00:00Z"},
      {"Asia/Kathmandu", 2026, 11, "2026-10-31T18:15:00Z"},
      {"Pacific/Kiritimati", 2026, 11, "2026-10-31T10:00:00Z"},
      {"Etc/GMT+12", 2026, 11, "2026-11-01T12:00:00Z"},
  };
  for (const auto& [name, year, number, begins] : cases) {
    const Zone place = zone(name);
    const Month began = month(year, number);
    CHECK_MESSAGE(place.start_of(began) == at(begins), name, " ", begins);
    CHECK(place.start_of(date::year{year} / number / 1) == at(begins));
    CHECK(place.month_of(at(begins)) == began);
    CHECK(place.month_of(at(begins) - 1ms) == Month{began.index - 1});
  }
}

TEST_CASE("zones: where the clock skips or repeats midnight, the day still begins once") {
  struct {
    std::string zone;
    std::string day;
    std::string begins;
  } const cases[] = {
      // Skipped: 00:00 became 01:00.
      {"America/Asuncion", "2017-10-01", "2017-10-01T04:00:00Z"},
      {"America/Asuncion", "2023-10-01", "2023-10-01T04:00:00Z"},
      {"Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z"},
      {"Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z"},
      // Set back at midnight: the evening before ran for another hour.
      {"Africa/Cairo", "2024-11-01", "2024-10-31T22:00:00Z"},
      {"Asia/Beirut", "2026-10-25", "2026-10-24T22:00:00Z"},
      {"Africa/Khartoum", "2017-11-01", "2017-10-31T22:00:00Z"},
      // Set back from 01:00: midnight came twice, the first one counts.
      {"America/Havana", "2020-11-01", "2020-11-01T04:00:00Z"},
      // Half an hour: 23:30 became 00:00 of the next day, and 00:00 became 23:30 of the day before.
      {"Asia/Pyongyang", "2018-05-05", "2018-05-04T15:00:00Z"},
      {"Asia/Pyongyang", "2015-08-15", "2015-08-14T15:30:00Z"},
  };
  for (const auto& [name, day, begins] : cases) {
    CHECK_MESSAGE(
        format_instant(zone(name).start_of(*parse_date(day))) == format_instant(at(begins)), name,
        " ", day);
  }
  // The hour that Cairo's clocks repeated is October's; Asuncion's October began with its own
  // stretch.
  CHECK(zone("Africa/Cairo").month_of(at("2024-10-31T21:30:00Z")) == month(2024, 10));
  CHECK(zone("Africa/Cairo").month_of(at("2024-10-31T22:00:00Z")) == month(2024, 11));
  CHECK(zone("America/Havana").month_of(at("2020-11-01T05:00:00Z")) == month(2020, 11));
  CHECK(zone("America/Asuncion").month_of(at("2017-10-01T03:59:59.999Z")) == month(2017, 9));
  CHECK(zone("America/Asuncion").month_of(at("2017-10-01T04:00:00Z")) == month(2017, 10));
}

TEST_CASE("zones: each day begins when the local calendar first shows it") {
  for (const std::string name : kZones) {
    const Zone place = zone(name);
    for (auto day = date::sys_days{2015_y / 1 / 3}; day < date::sys_days{2037_y / 12 / 30};
         day += date::days{1}) {
      const Instant begins = place.start_of(date::year_month_day{day});
      if (place.local_day(begins) < day || place.local_day(begins - 1ms) >= day) {
        FAIL_CHECK(name << " " << format_date(date::year_month_day{day}));
      }
    }
  }
}

TEST_CASE("zones: months follow each other without gap or return") {
  for (const std::string name : kZones) {
    const Zone place = zone(name);
    for (Month m = month(2015, 2); m <= month(2037, 12); ++m.index) {
      const Instant begins = place.start_of(m);
      const Month before{m.index - 1};
      CHECK_MESSAGE(place.start_of(before) < begins, name, " ", format_month(m));
      CHECK_MESSAGE(place.month_of(begins) == m, name, " ", format_month(m));
      CHECK_MESSAGE(place.month_of(begins - 1ms) == before, name, " ", format_month(m));
    }
  }
}

TEST_CASE("zones: the month of an instant is that of its local day, at random instants") {
  std::mt19937_64 random{1015};
  std::uniform_int_distribution<std::int64_t> instants(kFirstInstant.time_since_epoch().count(),
                                                       kLastInstant.time_since_epoch().count());
  for (const std::string name : kZones) {
    const Zone place = zone(name);
    for (int i = 0; i < 500; ++i) {
      const Instant instant{Duration{instants(random)}};
      const date::year_month_day day{place.local_day(instant)};
      const Month expected =
          month(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())));
      CHECK_MESSAGE(place.month_of(instant) == expected, name, " ", format_instant(instant));
    }
  }
}

}  // namespace
}  // namespace chatfare
