#pragma once

#include <cstdint>
#include <string_view>

#include "calendar.hpp"
#include "json_document.hpp"
#include "request_text.hpp"

namespace chatfare {

/// One event of a log, written as a request has it. Its memory serves the next one.
class EventText {
 public:
  EventText() { text_.events.resize(1); }
  void begin();
  void set_text(Field field, std::string_view text);
  void set_integer(Field field, std::int64_t number);
  void set_instant(Field field, Instant at) { set_integer(field, at.time_since_epoch().count()); }
  void set_boolean(Field field, bool truth);
  void set_tree(Field field, nlohmann::json tree);
  /// As it stands in JSON, whether or not the field may hold it.
  void set(Field field, JsonValue value);
  const RequestText& get() const { return text_; }

 private:
  RawValue& slot(Field field) { return text_.events.front()[static_cast<std::size_t>(field)]; }
  RequestText text_;
};

}  // namespace chatfare
