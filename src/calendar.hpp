#pragma once

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chatfare {

/// A UTC instant with millisecond precision.
using Instant = date::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

/// Before every event: "has not happened".
inline constexpr Instant kNever{Duration::min()};
/// After every event: "has no end".
inline constexpr Instant kForever{Duration::max()};

/// Instants outside [kFirstInstant, kLastInstant) are refused: the zone table covers these years.
inline constexpr Instant kFirstInstant{date::sys_days{date::year{2015} / 1 / 2}};
inline constexpr Instant kLastInstant{date::sys_days{date::year{2037} / 12 / 31}};
/// Refuses a day, given at `path`, that would move events to other years. Throws InputError.
void check_moved(Instant first, Instant last, std::string_view path);

/// Reads an RFC 3339 date-time with a zone ("2026-11-20T09:00:00Z", "...+02:00"). Digits beyond
/// milliseconds are cut off. Empty when the text is something else or the date does not exist.
std::optional<Instant> parse_instant(std::string_view text);

/// "2026-11-20T09:05:03.000Z"
std::string format_instant(Instant instant);

/// Reads "2026-10-01".
std::optional<date::year_month_day> parse_date(std::string_view text);
std::string format_date(date::year_month_day day);

/// A calendar month of some zone.
struct Month {
  int index = 0;  ///< years * 12 + (month - 1)
  friend bool operator==(const Month&, const Month&) = default;
  friend auto operator<=>(const Month&, const Month&) = default;
};
/// "2026-11"
std::string format_month(Month month);

/// An IANA time zone: where months and rule dates begin.
class Zone {
 public:
  /// Empty when the IANA database has no such name.
  static std::optional<Zone> find(std::string_view iana_name);
  static const Zone& utc();

  /// The first instant at which the zone's calendar shows that day (or a later one where local
  /// midnight was skipped).
  Instant start_of(date::year_month_day day) const;
  /// The month an instant belongs to. A month begins once: a clock set back over midnight of the
  /// 1st does not reopen the month before.
  Month month_of(Instant instant) const;
  Instant start_of(Month month) const;
  date::sys_days local_day(Instant instant) const;
  /// How far the day of an instant begins from another day.
  Duration distance(Instant instant, date::year_month_day day) const {
    return start_of(day) - start_of(date::year_month_day{local_day(instant)});
  }

 private:
  struct Offset {
    Instant from;
    Duration offset;
  };
  Duration offset_at(Instant instant) const;
  std::vector<Offset> offsets_;
  std::vector<Instant> month_starts_;
};

/// When something begins or ends: an instant, or a day of which no more is known and which begins
/// in whatever zone counts.
struct DayOrInstant {
  std::optional<date::year_month_day> day;
  Instant instant{};  ///< where no day is known
  Instant in(const Zone& zone) const { return day ? zone.start_of(*day) : instant; }
};

/// Days of a calendar, the first and the last of them; what is not given has no bound.
struct Days {
  std::optional<date::year_month_day> first, last;
  bool contain(date::year_month_day day) const {
    return (!first || *first <= day) && (!last || day <= *last);
  }
  /// Whether the last day of the month is one of them.
  bool end(Month month) const;
};

/// From an instant on, up to another one that is no part of it.
struct Span {
  Instant from = kNever;
  Instant to = kForever;
  bool contains(Instant instant) const { return from <= instant && instant < to; }
};
Span span_of(const Days& days, const Zone& zone);

/// The months of instants that mostly come in order: the last one found is tried first. Refers to
/// the zone.
class Months {
 public:
  explicit Months(const Zone& zone) : zone_(&zone) {}
  Month of(Instant instant) {
    if (instant < from_ || instant >= to_) find(instant);
    return month_;
  }

 private:
  void find(Instant instant);
  const Zone* zone_;
  Month month_;
  Instant from_ = kForever;
  Instant to_ = kForever;
};

}  // namespace chatfare
