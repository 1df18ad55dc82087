#include "event_text.hpp"

#include "log_fields.hpp"

namespace chatfare {

void EventText::begin() {
  text_.events.front().fill({});
  text_.texts.clear();
  text_.trees.clear();
}

void EventText::set_text(Field field, std::string_view text) {
  RawValue& value = slot(field);
  value.type = RawValue::Type::text;
  value.begin = static_cast<std::uint32_t>(text_.texts.size());
  value.length = static_cast<std::uint32_t>(text.size());
  text_.texts += text;
}

void EventText::set_integer(Field field, std::int64_t number) {
  slot(field).type = RawValue::Type::integer;
  slot(field).number = number;
}

void EventText::set_boolean(Field field, bool truth) {
  slot(field).type = RawValue::Type::boolean;
  slot(field).number = truth;
}

void EventText::set_tree(Field field, nlohmann::json tree) {
  slot(field).type = RawValue::Type::tree;
  slot(field).begin = static_cast<std::uint32_t>(text_.trees.size());
  text_.trees.push_back(std::move(tree));
}

void EventText::set(Field field, JsonValue value) {
  if (value.is_text()) {
    set_text(field, value.text());
  } else if (const auto number = value.is_number() ? to_integer(value.text()) : std::nullopt) {
    set_integer(field, *number);
  } else if (value.is_boolean()) {
    set_boolean(field, value.boolean());
  } else if (value.is_object() || value.is_list()) {
    set_tree(field, to_tree(value));
  } else {
    slot(field).type = RawValue::Type::other;
  }
}

}  // namespace chatfare
