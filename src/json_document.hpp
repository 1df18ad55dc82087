#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapidjson.hpp"

namespace chatfare {

/// A value in a JsonDocument; absent where there is none or where it is null. Asking it for what it
/// is not gives nothing.
class JsonValue {
 public:
  JsonValue() = default;
  explicit JsonValue(const rapidjson::Value& value) : value_(value.IsNull() ? nullptr : &value) {}

  bool present() const { return value_ != nullptr; }
  bool is_object() const { return value_ && value_->IsObject(); }
  bool is_list() const { return value_ && value_->IsArray(); }
  bool is_boolean() const { return value_ && value_->IsBool(); }
  bool is_number() const { return is_written() && !quoted(); }
  bool is_text() const { return is_written() && quoted(); }
  bool boolean() const { return value_ && value_->IsTrue(); }
  /// Of a text, or a number as it is written: neither long ids nor amounts go through a `double`.
  std::string_view text() const {
    return is_written() ? std::string_view{value_->GetString(), value_->GetStringLength()}
                        : std::string_view{};
  }

  JsonValue operator[](std::string_view key) const;
  std::size_t size() const { return is_list() ? value_->Size() : 0; }
  JsonValue operator[](std::size_t index) const {
    return index < size() ? JsonValue{(*value_)[static_cast<rapidjson::SizeType>(index)]}
                          : JsonValue{};
  }
  /// Calls visit(key, value) for each member of an object.
  template <class Visitor>
  void for_each_member(const Visitor& visit) const {
    if (!is_object()) return;
    for (auto member = value_->MemberBegin(); member != value_->MemberEnd(); ++member) {
      visit(std::string_view{member->name.GetString(), member->name.GetStringLength()},
            JsonValue{member->value});
    }
  }
  /// Whether both are the same value in the same place.
  friend bool operator==(const JsonValue&, const JsonValue&) = default;

 private:
  bool is_written() const { return value_ && value_->IsString(); }
  /// Texts and numbers stay where they were parsed, a text behind its quotation mark.
  bool quoted() const { return value_->GetString()[-1] == '"'; }

  const rapidjson::Value* value_ = nullptr;
};

/// Whether a text is UTF-8.
bool is_utf8(std::string_view text);

/// The same as a tree of its own.
nlohmann::json to_tree(JsonValue value);

/// A JSON text that is parsed in place; the memory of one serves the next.
class JsonDocument {
 public:
  JsonDocument() = default;
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;

  /// Parses `text`, which begins with a bracket, is overwritten and must outlive the values. Says
  /// what was expected where it is no JSON.
  std::optional<std::string> parse(std::string& text);
  JsonValue root() const { return JsonValue{document_}; }

 private:
  std::vector<char> room_ = std::vector<char>(64 * 1024);
  rapidjson::MemoryPoolAllocator<> allocator_{room_.data(), room_.size()};
  rapidjson::Document document_{&allocator_};
};

}  // namespace chatfare
