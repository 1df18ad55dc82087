#pragma once

#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "error.hpp"

namespace chatfare {

/// "a, b, c" from a list of names; empty names are left out.
template <class Names>
std::string join(const Names& names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!name.empty()) out.append(out.empty() ? "" : ", ").append(name);
  }
  return out;
}

/// Receives what a JSON text is made of, in its order.
class JsonReader {
 public:
  virtual ~JsonReader() = default;
  virtual void text(std::string_view text) = 0;
  virtual void integer(std::int64_t number) = 0;
  virtual void boolean(bool truth) = 0;
  /// Null, or a number that is no such integer.
  virtual void other(nlohmann::json value) = 0;
  virtual void begin_object() = 0;
  /// The name of the member that comes; false ends the reading.
  virtual bool key(std::string_view name) = 0;
  virtual void end_object() = 0;
  virtual void begin_list() = 0;
  virtual void end_list() = 0;
};

/// Parses a JSON text into `reader`; InputError "invalid-json" when it is none. One instance of the
/// parser serves every reader.
void parse_json(std::string_view text, JsonReader& reader);
/// Parses a JSON text into a tree; InputError "invalid-json" when it is none.
nlohmann::json parse_json(std::string_view text);
/// The same for a text that begins with an object, up to its member `last`, which is left out with
/// all that follows.
nlohmann::json parse_json_until(std::string_view text, std::string_view last);
/// Builds one JSON value out of parser events.
class Tree {
 public:
  void add(nlohmann::json value);
  void open(nlohmann::json empty);
  void key(std::string_view name) { key_ = name; }
  /// True when the whole value is complete.
  bool close();
  bool busy() const { return !open_.empty(); }
  nlohmann::json take() { return std::move(root_); }

 private:
  nlohmann::json root_;
  std::vector<nlohmann::json*> open_;
  std::string key_;
};

/// Writes compact JSON text straight into a string: results of 100,000 events are never held as a
/// tree, and nlohmann-json's serializer alone would take a tenth of the wasm.
class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  /// `name` is a plain word.
  Writer& key(std::string_view name);
  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view{text}); }
  Writer& value(const std::string& text) { return value(std::string_view{text}); }
  Writer& value(std::int64_t number);
  Writer& value(int number) { return value(static_cast<std::int64_t>(number)); }
  Writer& value(bool truth);
  Writer& null();
  /// A value that is JSON text already.
  Writer& raw(std::string_view json);
  /// A string, or null when it is empty.
  Writer& text_or_null(std::string_view text) { return text.empty() ? null() : value(text); }
  template <class T>
  Writer& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  /// The member `source`: where something is written, and when that was dated or read.
  Writer& source(std::string_view title, std::string_view url, std::string_view date);
  void reserve(std::size_t size) { out_.reserve(size); }
  std::string take();

 private:
  /// Writes the comma before a value where one is needed.
  void separate();
  void put(char c) { *room(1) = c; }
  void put(std::string_view text) { std::memcpy(room(text.size()), text.data(), text.size()); }
  /// The place for the next `size` characters, which are taken as written.
  char* room(std::size_t size) {
    if (out_.size() - end_ < size) grow(size);
    end_ += size;
    return out_.data() + end_ - size;
  }
  void grow(std::size_t size);
  void escape(char c);

  std::string out_;  ///< longer than what is written: its end is `end_`
  std::size_t end_ = 0;
};

}  // namespace chatfare
