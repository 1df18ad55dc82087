#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar.hpp"
#include "json_document.hpp"
#include "money.hpp"

namespace chatfare {

/// What is wrong with a record: the member `key` of `object`, or the object itself without a key.
struct RecordError {
  JsonValue object;
  std::string key;
  std::string message;
};

/// The path from one value down to another, such as ".pricing" or "[3].to"; empty where it is not
/// in there.
std::optional<std::string> path_within(JsonValue root, JsonValue value);

/// A whole number as JSON writes it; empty for anything else or beyond 64 bits.
std::optional<std::int64_t> to_integer(std::string_view text);

/// Seconds or milliseconds since 1970, told by their size; empty for what is neither from 2015 to
/// 2037.
std::optional<Instant> since_1970(std::int64_t number);

/// An object of a log. Members nobody asks for are left alone, and null is as good as missing; a
/// member of the wrong type is a RecordError. Providers write numbers as texts and the other way
/// round, so either is read for the other.
class Fields {
 public:
  explicit Fields(JsonValue object) : object_(object) {}

  JsonValue value() const { return object_; }
  bool has(std::string_view key) const { return object_[key].present(); }
  /// A text that is not empty.
  std::string_view text(std::string_view key) const;
  std::string_view optional_text(std::string_view key) const;
  /// Without members where there is none.
  Fields object(std::string_view key) const;
  JsonValue list(std::string_view key) const;
  std::optional<bool> boolean(std::string_view key) const;
  std::optional<std::int64_t> integer(std::string_view key) const;
  /// Seconds or milliseconds since 1970, told by their size, or a date-time with its offset.
  Instant instant(std::string_view key) const;
  std::optional<Instant> optional_instant(std::string_view key) const;
  std::optional<Amount> amount(std::string_view key) const;

  [[noreturn]] void fail(std::string_view key, std::string message) const;

 private:
  JsonValue object_;
};

}  // namespace chatfare
