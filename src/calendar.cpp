#include "calendar.hpp"

#include <algorithm>
#include <span>

#include "error.hpp"
#include "zones.hpp"

namespace chatfare {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int kFirstMonth = 2015 * 12;
constexpr int kMonths = (2038 - 2015) * 12;

/// Reads fixed-width numbers and separators off the front of a text.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool number(std::size_t width, int& value) {
    if (rest_.size() < width) return false;
    value = 0;
    for (std::size_t i = 0; i < width; ++i) {
      if (!next_is_digit(i)) return false;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(width);
    return true;
  }
  bool one_of(std::string_view choices) {
    if (rest_.empty() || choices.find(rest_.front()) == std::string_view::npos) return false;
    taken_ = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }
  char taken() const { return taken_; }
  bool done() const { return rest_.empty(); }
  bool next_is_digit(std::size_t i = 0) const {
    return i < rest_.size() && rest_[i] >= '0' && rest_[i] <= '9';
  }

 private:
  std::string_view rest_;
  char taken_ = '\0';
};

bool read_date(Cursor& cursor, date::year_month_day& day) {
  int y = 0, m = 0, d = 0;
  if (!cursor.number(4, y) || !cursor.one_of("-") || !cursor.number(2, m) || !cursor.one_of("-") ||
      !cursor.number(2, d)) {
    return false;
  }
  day = date::year{y} / date::month{static_cast<unsigned>(m)} / date::day{static_cast<unsigned>(d)};
  return day.ok();
}

bool read_fraction(Cursor& cursor, int& millis) {
  if (!cursor.one_of(".")) return true;
  int weight = 100, digit = 0;
  if (!cursor.next_is_digit()) return false;
  while (cursor.next_is_digit() && cursor.number(1, digit)) {
    millis += digit * weight;
    weight /= 10;
  }
  return true;
}

bool read_offset(Cursor& cursor, minutes& offset) {
  if (cursor.one_of("Zz")) return true;
  if (!cursor.one_of("+-")) return false;
  const int sign = cursor.taken() == '-' ? -1 : 1;
  int h = 0, m = 0;
  if (!cursor.number(2, h) || !cursor.one_of(":") || !cursor.number(2, m)) return false;
  if (h > 23 || m > 59) return false;
  offset = sign * (hours{h} + minutes{m});
  return true;
}

/// The number in as many digits as there is room for.
void write_digits(std::span<char> room, int value) {
  for (auto digit = room.rbegin(); digit != room.rend(); ++digit, value /= 10) {
    *digit = static_cast<char>('0' + value % 10);
  }
}

constexpr std::string_view kDateForm = "0000-00-00";
constexpr std::string_view kInstantForm = "0000-00-00T00:00:00.000Z";

/// `room` begins with kDateForm.
void write_date(std::span<char> room, date::year_month_day day) {
  write_digits(room.subspan(0, 4), static_cast<int>(day.year()));
  write_digits(room.subspan(5, 2), static_cast<int>(static_cast<unsigned>(day.month())));
  write_digits(room.subspan(8, 2), static_cast<int>(static_cast<unsigned>(day.day())));
}

date::year_month_day first_day(Month month) {
  return date::year{month.index / 12} / date::month{static_cast<unsigned>(month.index % 12 + 1)} /
         1;
}

}  // namespace

void check_moved(Instant first, Instant last, std::string_view path) {
  if (first < kFirstInstant || last >= kLastInstant)
    reject(path, "Expected a day that keeps every event between 2015 and 2037.");
}

std::optional<Instant> parse_instant(std::string_view text) {
  Cursor cursor{text};
  date::year_month_day day;
  int h = 0, m = 0, s = 0, millis = 0;
  minutes offset{0};
  if (!read_date(cursor, day) || !cursor.one_of("Tt") || !cursor.number(2, h) ||
      !cursor.one_of(":") || !cursor.number(2, m) || !cursor.one_of(":") || !cursor.number(2, s) ||
      !read_fraction(cursor, millis) || !read_offset(cursor, offset) || !cursor.done()) {
    return std::nullopt;
  }
  if (h > 23 || m > 59 || s > 59) return std::nullopt;
  return Instant{date::sys_days{day}} + hours{h} + minutes{m} + seconds{s} + Duration{millis} -
         offset;
}

std::string format_instant(Instant instant) {
  const auto day = date::floor<date::days>(instant);
  const date::hh_mm_ss<Duration> time{instant - day};
  std::string out{kInstantForm};
  const std::span<char> room{out};
  write_date(room, date::year_month_day{day});
  write_digits(room.subspan(11, 2), static_cast<int>(time.hours().count()));
  write_digits(room.subspan(14, 2), static_cast<int>(time.minutes().count()));
  write_digits(room.subspan(17, 2), static_cast<int>(time.seconds().count()));
  write_digits(room.subspan(20, 3), static_cast<int>(time.subseconds().count()));
  return out;
}

std::optional<date::year_month_day> parse_date(std::string_view text) {
  Cursor cursor{text};
  date::year_month_day day;
  if (!read_date(cursor, day) || !cursor.done()) return std::nullopt;
  return day;
}

std::string format_date(date::year_month_day day) {
  std::string out{kDateForm};
  write_date(out, day);
  return out;
}

std::string format_month(Month month) { return format_date(first_day(month)).substr(0, 7); }

std::optional<Zone> Zone::find(std::string_view iana_name) {
  Zone zone;
  for (const auto& [from, offset] : zone_offsets(iana_name)) {
    zone.offsets_.push_back({Instant{seconds{from}}, seconds{offset}});
  }
  if (zone.offsets_.empty()) return std::nullopt;
  zone.month_starts_.reserve(kMonths);
  for (int i = 0; i < kMonths; ++i) {
    zone.month_starts_.push_back(zone.start_of(first_day(Month{kFirstMonth + i})));
  }
  return zone;
}

const Zone& Zone::utc() {
  static const Zone kUtc = *find("UTC");
  return kUtc;
}

Duration Zone::offset_at(Instant instant) const {
  const auto next = std::upper_bound(offsets_.begin(), offsets_.end(), instant,
                                     [](Instant t, const Offset& o) { return t < o.from; });
  return next == offsets_.begin() ? next->offset : std::prev(next)->offset;
}

Instant Zone::start_of(date::year_month_day day) const {
  const Instant local{date::sys_days{day}};
  // Every stretch of constant offset maps local midnight to one instant; the first stretch that
  // still lasts then decides. Where midnight was skipped, the day begins with the stretch itself.
  for (std::size_t i = 0; i < offsets_.size(); ++i) {
    const Instant candidate = local - offsets_[i].offset;
    const bool lasts = i + 1 == offsets_.size() || candidate < offsets_[i + 1].from;
    if (lasts) return i == 0 ? candidate : std::max(candidate, offsets_[i].from);
  }
  return local;
}

Month Zone::month_of(Instant instant) const {
  const auto next = std::upper_bound(month_starts_.begin(), month_starts_.end(), instant);
  return {kFirstMonth + std::max(0, static_cast<int>(next - month_starts_.begin()) - 1)};
}

Instant Zone::start_of(Month month) const {
  const int i = month.index - kFirstMonth;
  return i < kMonths ? month_starts_[static_cast<std::size_t>(std::max(0, i))] : kForever;
}

void Months::find(Instant instant) {
  month_ = zone_->month_of(instant);
  from_ = zone_->start_of(month_);
  to_ = zone_->start_of(Month{month_.index + 1});
}

bool Days::end(Month month) const {
  return contain(date::sys_days{first_day(Month{month.index + 1})} - date::days{1});
}

Span span_of(const Days& days, const Zone& zone) {
  Span span;
  if (days.first) span.from = zone.start_of(*days.first);
  if (days.last) span.to = zone.start_of(date::sys_days{*days.last} + date::days{1});
  return span;
}

date::sys_days Zone::local_day(Instant instant) const {
  return date::floor<date::days>(instant + offset_at(instant));
}

}  // namespace chatfare
