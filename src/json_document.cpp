#include "json_document.hpp"

#include "json.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr unsigned kDeepest = 64;
/// The parser takes all bytes that the first byte of a character calls for, even behind the end.
constexpr std::size_t kLongestTail = 3;
constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag |
                            rapidjson::kParseValidateEncodingFlag;

/// Hands everything on to the document, down to a depth that no record needs.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  explicit Builder(rapidjson::Document& document) : document_(document) {}

  bool Null() { return document_.Null(); }
  bool Bool(bool value) { return document_.Bool(value); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool copy) {
    return document_.RawNumber(text, size, copy);
  }
  bool String(const char* text, rapidjson::SizeType size, bool copy) {
    return document_.String(text, size, copy);
  }
  bool Key(const char* text, rapidjson::SizeType size, bool copy) {
    return document_.Key(text, size, copy);
  }
  bool StartObject() { return ++depth_ <= kDeepest && document_.StartObject(); }
  bool EndObject(rapidjson::SizeType size) {
    --depth_;
    return document_.EndObject(size);
  }
  bool StartArray() { return ++depth_ <= kDeepest && document_.StartArray(); }
  bool EndArray(rapidjson::SizeType size) {
    --depth_;
    return document_.EndArray(size);
  }

 private:
  rapidjson::Document& document_;
  unsigned depth_ = 0;
};

std::string expectation(rapidjson::ParseErrorCode error, std::size_t position) {
  if (error == rapidjson::kParseErrorTermination)
    return "Expected at most " + std::to_string(kDeepest) + " levels of brackets.";
  const bool encoding = error == rapidjson::kParseErrorStringInvalidEncoding;
  return std::string{encoding ? "Expected UTF-8" : "Expected JSON"} + "; byte " +
         std::to_string(position) + " does not fit.";
}

}  // namespace

JsonValue JsonValue::operator[](std::string_view key) const {
  if (!is_object()) return {};
  const auto found = value_->FindMember(rapidjson::Value{
      rapidjson::StringRef(key.data(), static_cast<rapidjson::SizeType>(key.size()))});
  return found == value_->MemberEnd() ? JsonValue{} : JsonValue{found->value};
}

json to_tree(JsonValue value) {
  if (value.is_object()) {
    json object = json::object();
    value.for_each_member([&object](std::string_view key, JsonValue member) {
      object[std::string{key}] = to_tree(member);
    });
    return object;
  }
  if (value.is_list()) {
    json list = json::array();
    for (std::size_t i = 0; i < value.size(); ++i) list.push_back(to_tree(value[i]));
    return list;
  }
  if (value.is_text()) return value.text();
  if (value.is_number()) return parse_json(value.text());
  return value.is_boolean() ? json(value.boolean()) : json(nullptr);
}

std::optional<std::string> JsonDocument::parse(std::string& text) {
  const std::size_t size = text.size();
  text.append(kLongestTail, '\0');
  document_.SetNull();
  allocator_.Clear();
  rapidjson::InsituStringStream stream{text.data()};
  rapidjson::Reader reader;
  auto generate = [&stream, &reader](rapidjson::Document& document) {
    Builder builder{document};
    return !reader.Parse<kFlags>(stream, builder).IsError();
  };
  document_.Populate(generate);
  if (reader.HasParseError())
    return expectation(reader.GetParseErrorCode(), reader.GetErrorOffset());
  // The parser takes a zero byte for the end.
  if (stream.Tell() != size) return expectation(rapidjson::kParseErrorNone, stream.Tell());
  return std::nullopt;
}

}  // namespace chatfare
