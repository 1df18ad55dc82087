#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "calendar.hpp"
#include "error.hpp"

namespace chatfare {

// Instants as requests write them, from 2015 to 2037: RFC 3339 with a zone, or epoch milliseconds.
// Each throws InputError at `place` for anything else.

Instant to_instant(std::string_view text, Place place);
Instant to_instant(std::int64_t epoch_ms, Place place);
Instant read_instant(const nlohmann::json& value, Place place);
/// The day that a value is, such as "2026-11-20"; empty for anything else.
std::optional<date::year_month_day> day_in(const nlohmann::json& value);
DayOrInstant read_day_or_instant(const nlohmann::json& value, Place place);

/// The place of a value whose path is known already.
inline auto known_place(std::string path) {
  return [path = std::move(path)] { return path; };
}

}  // namespace chatfare
