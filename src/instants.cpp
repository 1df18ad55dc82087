#include "instants.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

InputError outside_range(std::string path) {
  return invalid_request(std::move(path), "Expected an instant from 2015 to 2037.");
}

Instant checked(Instant instant, Place place) {
  if (instant < kFirstInstant || instant >= kLastInstant) throw outside_range(place());
  return instant;
}

std::string_view text_in(const json& value) {
  return value.is_string() ? std::string_view{value.get_ref<const std::string&>()} : "";
}

}  // namespace

Instant to_instant(std::string_view text, Place place) {
  if (const auto instant = parse_instant(text)) return checked(*instant, place);
  reject(place(),
         "Expected a time with its zone such as \"2026-11-20T09:00:00Z\", or "
         "epoch milliseconds.");
}

Instant to_instant(std::int64_t epoch_ms, Place place) {
  constexpr std::int64_t kFirst = kFirstInstant.time_since_epoch().count();
  constexpr std::int64_t kLast = kLastInstant.time_since_epoch().count();
  if (epoch_ms < kFirst || epoch_ms >= kLast) throw outside_range(place());
  return Instant{Duration{epoch_ms}};
}

Instant read_instant(const nlohmann::json& value, Place place) {
  if (value.is_number_integer()) return to_instant(value.get<std::int64_t>(), place);
  return to_instant(text_in(value), place);
}

std::optional<date::year_month_day> day_in(const nlohmann::json& value) {
  return parse_date(text_in(value));
}

DayOrInstant read_day_or_instant(const nlohmann::json& value, Place place) {
  if (const auto day = day_in(value)) return {day, checked(date::sys_days{*day}, place)};
  if (value.is_number_integer() || parse_instant(text_in(value)))
    return {std::nullopt, read_instant(value, place)};
  reject(place(),
         "Expected a date such as \"2026-11-20\", a time with its zone such as "
         "\"2026-11-20T09:00:00Z\", or epoch milliseconds.");
}

}  // namespace chatfare
