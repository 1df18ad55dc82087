#include "log_fields.hpp"

#include <charconv>

namespace chatfare {
namespace {

/// Also with an offset without its colon, as Infobip writes it: "2023-02-01T23:00:00.000+0000".
std::optional<Instant> date_time(std::string_view text) {
  const auto sign = text.find_last_of("+-");
  std::string written{text};
  if (sign != std::string_view::npos && text.size() - sign == 5) written.insert(sign + 3, ":");
  const auto instant = parse_instant(written);
  return instant && *instant >= kFirstInstant && *instant < kLastInstant ? instant : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> to_integer(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && rest == end && !text.empty() ? std::optional{number}
                                                              : std::nullopt;
}

std::optional<Instant> since_1970(std::int64_t number) {
  constexpr std::int64_t kFirst = kFirstInstant.time_since_epoch().count();
  constexpr std::int64_t kLast = kLastInstant.time_since_epoch().count();
  if (number >= kFirst && number < kLast) return Instant{Duration{number}};
  if (number >= kFirst / 1000 && number < kLast / 1000)
    return Instant{std::chrono::seconds{number}};
  return std::nullopt;
}

std::optional<std::string> path_within(JsonValue root, JsonValue value) {
  if (!value.present() || !root.present()) return std::nullopt;
  if (root == value) return "";
  std::optional<std::string> path;
  const auto search = [&path, value](JsonValue child, std::string_view before,
                                     std::string_view name, std::string_view after) {
    if (path) return;
    if (const auto rest = path_within(child, value))
      path = std::string{before}.append(name).append(after).append(*rest);
  };
  for (std::size_t i = 0; i < root.size(); ++i) search(root[i], "[", std::to_string(i), "]");
  root.for_each_member(
      [&search](std::string_view key, JsonValue child) { search(child, ".", key, ""); });
  return path;
}

void Fields::fail(std::string_view key, std::string message) const {
  throw RecordError{object_, std::string{key}, std::move(message)};
}

std::string_view Fields::text(std::string_view key) const {
  const std::string_view text = optional_text(key);
  if (text.empty())
    fail(key, has(key) ? "Expected a text that is not empty." : "Expected a text; it is missing.");
  return text;
}

std::string_view Fields::optional_text(std::string_view key) const {
  const JsonValue value = object_[key];
  if (value.present() && !value.is_text() && !value.is_number()) fail(key, "Expected a text.");
  return value.text();
}

Fields Fields::object(std::string_view key) const {
  const JsonValue value = object_[key];
  if (value.present() && !value.is_object()) fail(key, "Expected an object.");
  return Fields{value};
}

JsonValue Fields::list(std::string_view key) const {
  const JsonValue value = object_[key];
  if (value.present() && !value.is_list()) fail(key, "Expected a list.");
  return value;
}

std::optional<bool> Fields::boolean(std::string_view key) const {
  const JsonValue value = object_[key];
  if (!value.present()) return std::nullopt;
  if (value.is_boolean()) return value.boolean();
  const std::string_view text = value.text();
  if (text == "true" || text == "True") return true;
  if (text == "false" || text == "False") return false;
  fail(key, "Expected true or false.");
}

std::optional<std::int64_t> Fields::integer(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  if (const auto number = to_integer(object_[key].text())) return number;
  fail(key, "Expected a whole number.");
}

Instant Fields::instant(std::string_view key) const {
  if (const auto instant = optional_instant(key)) return *instant;
  fail(key, "Expected a time; it is missing.");
}

std::optional<Instant> Fields::optional_instant(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  const std::string_view text = object_[key].text();
  const auto number = to_integer(text);
  if (const auto instant = number ? since_1970(*number) : date_time(text)) return instant;
  fail(key,
       "Expected a time from 2015 to 2037: seconds or milliseconds since 1970, or one such as "
       "\"2026-11-20T09:00:00Z\".");
}

std::optional<Amount> Fields::amount(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  if (const auto amount = parse_amount(object_[key].text())) return amount;
  fail(key, "Expected an amount with at most 6 decimals, such as 0.0298.");
}

}  // namespace chatfare
