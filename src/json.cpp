#include "json.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "escapes.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr bool must_be_escaped(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// Nearly no text does, so looking at all of it, eight bytes at a time, is faster than a way out at
/// the first.
bool needs_escapes(std::string_view text) {
  Word found = 0;
  for (; text.size() >= sizeof(Word); text.remove_prefix(sizeof(Word)))
    found |= escaped_bytes(word_at(text.data()));
  for (const char c : text) found |= static_cast<Word>(must_be_escaped(c));
  return found != 0;
}

/// Reads a whole text into a tree, or until a member of the outermost object.
class TreeReader final : public JsonReader {
 public:
  explicit TreeReader(std::string_view last = "") : last_(last) {}
  json take() { return tree_.take(); }

  void text(std::string_view text) override { tree_.add(text); }
  void integer(std::int64_t number) override { tree_.add(number); }
  void boolean(bool truth) override { tree_.add(truth); }
  void other(json value) override { tree_.add(std::move(value)); }
  void begin_object() override { open(json::object()); }
  bool key(std::string_view name) override {
    if (!last_.empty() && depth_ == 1 && name == last_) return false;
    tree_.key(name);
    return true;
  }
  void end_object() override { close(); }
  void begin_list() override { open(json::array()); }
  void end_list() override { close(); }

 private:
  void open(json empty) {
    tree_.open(std::move(empty));
    ++depth_;
  }
  void close() {
    tree_.close();
    --depth_;
  }

  Tree tree_;
  std::string_view last_;
  int depth_ = 0;
};

}  // namespace

json parse_json(std::string_view text) {
  TreeReader reader;
  parse_json(text, reader);
  return reader.take();
}

json parse_json_until(std::string_view text, std::string_view last) {
  TreeReader reader{last};
  parse_json(text, reader);
  return reader.take();
}

void Tree::add(json value) {
  if (open_.empty()) {
    root_ = std::move(value);
  } else if (open_.back()->is_array()) {
    open_.back()->push_back(std::move(value));
  } else {
    (*open_.back())[key_] = std::move(value);
  }
}

void Tree::open(json empty) {
  add(std::move(empty));
  json* opened = &root_;
  if (!open_.empty()) {
    opened = open_.back()->is_array() ? &open_.back()->back() : &(*open_.back())[key_];
  }
  open_.push_back(opened);
}

bool Tree::close() {
  open_.pop_back();
  return open_.empty();
}

void Writer::grow(std::size_t size) { out_.resize(std::max(out_.capacity(), 2 * (end_ + size))); }

std::string Writer::take() {
  out_.resize(end_);
  end_ = 0;
  return std::move(out_);
}

void Writer::separate() {
  if (end_ == 0) return;
  const char last = out_[end_ - 1];
  if (last != '{' && last != '[' && last != ':') put(',');
}

Writer& Writer::begin_object() {
  separate();
  put('{');
  return *this;
}

Writer& Writer::end_object() {
  put('}');
  return *this;
}

Writer& Writer::begin_array() {
  separate();
  put('[');
  return *this;
}

Writer& Writer::end_array() {
  put(']');
  return *this;
}

Writer& Writer::key(std::string_view name) {
  separate();
  char* place = room(name.size() + 3);
  *place = '"';
  std::memcpy(place + 1, name.data(), name.size());
  place[name.size() + 1] = '"';
  place[name.size() + 2] = ':';
  return *this;
}

Writer& Writer::value(std::string_view text) {
  separate();
  if (needs_escapes(text)) {
    put('"');
    for (const char c : text) escape(c);
    put('"');
  } else {
    char* place = room(text.size() + 2);
    *place = '"';
    std::copy(text.begin(), text.end(), place + 1);
    place[text.size() + 1] = '"';
  }
  return *this;
}

void Writer::escape(char c) {
  constexpr std::string_view kSpecial = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt",
                             kHex = "0123456789abcdef";
  const auto special = kSpecial.find(c);
  const auto byte = static_cast<unsigned char>(c);
  if (special != std::string_view::npos) {
    put('\\');
    put(kLetters[special]);
  } else if (byte < 0x20) {
    put("\\u00");
    put(kHex[byte >> 4]);
    put(kHex[byte & 15]);
  } else {
    put(c);
  }
}

Writer& Writer::value(std::int64_t number) {
  separate();
  std::array<char, 20> digits{};
  const char* end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  put({digits.data(), static_cast<std::size_t>(end - digits.data())});
  return *this;
}

Writer& Writer::value(bool truth) {
  separate();
  put(truth ? "true" : "false");
  return *this;
}

Writer& Writer::source(std::string_view title, std::string_view url, std::string_view date) {
  key("source").begin_object();
  return member("title", title).member("url", url).member("date", date).end_object();
}

Writer& Writer::null() { return raw("null"); }

Writer& Writer::raw(std::string_view json) {
  separate();
  put(json);
  return *this;
}

}  // namespace chatfare
