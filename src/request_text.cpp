#include "request_text.hpp"

#include <algorithm>

#include "error.hpp"
#include "json.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

std::string event_path(std::size_t index) { return "events[" + std::to_string(index) + "]"; }

/// Receives the parser's events and sorts them into a RequestText.
class Reader : public nlohmann::json_sax<json> {
 public:
  RequestText take() { return std::move(out_); }

  bool null() override { return scalar(nullptr); }
  bool boolean(bool value) override {
    if (tree_.busy() || level_ != Level::event) return scalar(value);
    slot_().type = RawValue::Type::boolean;
    slot_().number = value;
    return true;
  }
  bool number_integer(number_integer_t value) override { return integer(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) return scalar(value);
    return integer(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t&) override { return scalar(value); }
  bool binary(binary_t&) override { return false; }

  bool string(string_t& value) override {
    if (tree_.busy() || level_ != Level::event) return scalar(value);
    auto& slot = slot_();
    slot.type = RawValue::Type::text;
    slot.begin = static_cast<std::uint32_t>(out_.texts.size());
    slot.length = static_cast<std::uint32_t>(value.size());
    out_.texts += value;
    return true;
  }

  bool start_object(std::size_t) override {
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
    return true;
  }

  bool key(string_t& name) override {
    if (tree_.busy()) {
      tree_.key(std::move(name));
    } else if (level_ == Level::request) {
      member_ = std::move(name);
    } else {
      field_ = find_field(name);
    }
    return true;
  }

  bool end_object() override {
    if (tree_.busy()) return close_tree();
    level_ = level_ == Level::event ? Level::events : Level::outside;
    return true;
  }

  bool start_array(std::size_t) override {
    if (!tree_.busy() && level_ == Level::outside) throw not_an_object("");
    if (!tree_.busy() && level_ == Level::events)
      throw not_an_object(event_path(out_.events.size()));
    if (!tree_.busy() && level_ == Level::request && member_ == "events") {
      level_ = Level::events;
      out_.has_events = true;
    } else {
      tree_.open(json::array());
    }
    return true;
  }

  bool end_array() override {
    if (tree_.busy()) return close_tree();
    level_ = Level::request;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const json::exception&) override {
    throw invalid_json(position);
  }

 private:
  enum class Level { outside, request, events, event };

  static InputError not_an_object(std::string path) {
    return invalid_request(std::move(path), "Expected an object.");
  }

  RawValue& slot_() { return out_.events.back()[field_]; }

  std::size_t find_field(const std::string& name) const {
    const auto found = std::find(kFieldNames.begin(), kFieldNames.end(), name);
    if (found == kFieldNames.end()) {
      throw invalid_request(event_path(out_.events.size() - 1) + "." + name,
                            "Unknown field; expected one of " + join(kFieldNames) + ".");
    }
    return static_cast<std::size_t>(found - kFieldNames.begin());
  }

  bool scalar(json value) {
    if (tree_.busy()) {
      tree_.add(std::move(value));
    } else if (level_ == Level::event) {
      slot_().type = RawValue::Type::other;
    } else if (level_ == Level::request) {
      if (member_ == "events") throw invalid_request("events", "Expected a list.");
      out_.rest[member_] = std::move(value);
    } else {
      throw not_an_object(level_ == Level::events ? event_path(out_.events.size()) : "");
    }
    return true;
  }

  bool integer(std::int64_t value) {
    if (tree_.busy() || level_ != Level::event) return scalar(value);
    slot_().type = RawValue::Type::integer;
    slot_().number = value;
    return true;
  }

  bool close_tree() {
    if (!tree_.close()) return true;
    if (level_ == Level::event) {
      slot_().type = RawValue::Type::tree;
      slot_().begin = static_cast<std::uint32_t>(out_.trees.size());
      out_.trees.push_back(tree_.take());
    } else {
      if (member_ == "events") throw invalid_request("events", "Expected a list.");
      out_.rest[member_] = tree_.take();
    }
    return true;
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
