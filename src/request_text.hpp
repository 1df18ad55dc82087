#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace chatfare {

/// The fields an event may have in a request.
enum class Field : std::uint8_t {
  id,
  at,
  sender,
  contact,
  country,
  from,
  type,
  category,
  status,
  delivered_at,
  entry_point,
  tokens,
  recipients,
  error,
  content,
  template_,
  validity,
  seconds,
  api,
  max_price,
  cost,
  purpose,
  entry_point_closes_at,
};
inline constexpr std::array<std::string_view, 23> kFieldNames{
    "id",         "at",       "sender",  "contact",     "country",           "from",
    "type",       "category", "status",  "deliveredAt", "entryPoint",        "tokens",
    "recipients", "error",    "content", "template",    "validity",          "seconds",
    "api",        "maxPrice", "cost",    "purpose",     "entryPointClosesAt"};

/// A JSON value of an event as it stood in the text.
struct RawValue {
  enum class Type : std::uint8_t {
    absent,
    text,
    integer,
    boolean,
    tree,
    other
  } type = Type::absent;
  std::uint32_t begin = 0;   ///< text: where it starts in RequestText::texts; tree: its index
  std::uint32_t length = 0;  ///< text
  std::int64_t number = 0;   ///< integer; boolean: 0 or 1
};
using RawEvent = std::array<RawValue, kFieldNames.size()>;

/// The JSON text of a request, taken apart in one pass: its events as flat records, since there may
/// be 100,000 of them, and everything else as a tree.
struct RequestText {
  nlohmann::json rest = nlohmann::json::object();
  bool has_events = false;
  std::vector<RawEvent> events;
  std::string texts;
  std::vector<nlohmann::json> trees;

  std::string_view text(const RawValue& value) const {
    return std::string_view{texts}.substr(value.begin, value.length);
  }
};

/// Throws InputError: "invalid-json" where the text is no JSON, "invalid-request" where the
/// request, `events` or an event has the wrong shape, or an event has an unknown field.
RequestText read_request_text(std::string_view json);

}  // namespace chatfare
