#include "request_text.hpp"

#include <algorithm>

#include "error.hpp"
#include "json.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

std::string event_path(std::size_t index) { return "events[" + std::to_string(index) + "]"; }

/// Sorts what the parser finds into a RequestText.
class Reader final : public JsonReader {
 public:
  RequestText take() { return std::move(out_); }

  void text(std::string_view text) override {
    if (tree_.busy() || level_ != Level::event) return other(text);
    auto& slot = slot_();
    slot.type = RawValue::Type::text;
    slot.begin = static_cast<std::uint32_t>(out_.texts.size());
    slot.length = static_cast<std::uint32_t>(text.size());
    out_.texts += text;
  }
  void integer(std::int64_t number) override {
    if (tree_.busy() || level_ != Level::event) return other(number);
    slot_().type = RawValue::Type::integer;
    slot_().number = number;
  }
  void boolean(bool truth) override {
    if (tree_.busy() || level_ != Level::event) return other(truth);
    slot_().type = RawValue::Type::boolean;
    slot_().number = truth;
  }
  void other(json value) override {
    if (tree_.busy()) {
      tree_.add(std::move(value));
    } else if (level_ == Level::event) {
      slot_().type = RawValue::Type::other;
    } else if (level_ == Level::request) {
      if (member_ == "events") reject("events", "Expected a list.");
      out_.rest[member_] = std::move(value);
    } else {
      throw not_an_object(level_ == Level::events ? event_path(out_.events.size()) : "");
    }
  }

  void begin_object() override {
    if (tree_.busy()) {
      tree_.open(json::object());
    } else if (level_ == Level::outside) {
      level_ = Level::request;
    } else if (level_ == Level::events) {
      out_.events.emplace_back();
      level_ = Level::event;
    } else {
      tree_.open(json::object());
    }
  }

  bool key(std::string_view name) override {
    if (tree_.busy()) {
      tree_.key(name);
    } else if (level_ == Level::request) {
      member_ = name;
    } else {
      field_ = find_field(name);
    }
    return true;
  }

  void end_object() override {
    if (tree_.busy()) return close_tree();
    level_ = level_ == Level::event ? Level::events : Level::outside;
  }

  void begin_list() override {
    if (!tree_.busy() && level_ == Level::outside) throw not_an_object("");
    if (!tree_.busy() && level_ == Level::events)
      throw not_an_object(event_path(out_.events.size()));
    if (!tree_.busy() && level_ == Level::request && member_ == "events") {
      level_ = Level::events;
      out_.has_events = true;
    } else {
      tree_.open(json::array());
    }
  }

  void end_list() override {
    if (tree_.busy()) return close_tree();
    level_ = Level::request;
  }

 private:
  enum class Level { outside, request, events, event };

  static InputError not_an_object(std::string path) {
    return invalid_request(std::move(path), "Expected an object.");
  }

  RawValue& slot_() { return out_.events.back()[field_]; }

  std::size_t find_field(std::string_view name) const {
    const auto found = std::find(kFieldNames.begin(), kFieldNames.end(), name);
    if (found == kFieldNames.end()) {
      reject(event_path(out_.events.size() - 1) + "." + std::string{name},
             "Unknown field; expected one of " + join(kFieldNames) + ".");
    }
    return static_cast<std::size_t>(found - kFieldNames.begin());
  }

  void close_tree() {
    if (!tree_.close()) return;
    if (level_ == Level::event) {
      slot_().type = RawValue::Type::tree;
      slot_().begin = static_cast<std::uint32_t>(out_.trees.size());
      out_.trees.push_back(tree_.take());
    } else {
      if (member_ == "events") reject("events", "Expected a list.");
      out_.rest[member_] = tree_.take();
    }
  }

  RequestText out_;
  Tree tree_;
  Level level_ = Level::outside;
  std::string member_;
  std::size_t field_ = 0;
};

}  // namespace

RequestText read_request_text(std::string_view text) {
  Reader reader;
  parse_json(text, reader);
  return reader.take();
}

}  // namespace chatfare
