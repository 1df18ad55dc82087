#include "json_document.hpp"

#include <algorithm>
#include <cstring>

#include "escapes.hpp"
#include "json.hpp"
#include "names.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr unsigned kDeepest = 64;
/// Characters are looked at in words, even behind the end.
constexpr std::size_t kLongestTail = sizeof(Word) - 1;
constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag |
                            rapidjson::kParseValidateEncodingFlag;

/// UTF-8 of which texts are checked a word at a time: they are most of a log, and nearly all ASCII.
struct Utf8 : rapidjson::UTF8<> {
  using rapidjson::UTF8<>::Validate;
  /// Takes some characters of a text, of which the first one stands for itself.
  static bool Validate(rapidjson::InsituStringStream& in, rapidjson::InsituStringStream& out) {
    const std::size_t plain = plain_characters(in.src_);
    if (plain == 0) return rapidjson::UTF8<>::Validate(in, out);
    // Behind an escape the text moves to the front.
    if (in.src_ != out.dst_) std::memmove(out.dst_, in.src_, plain);
    in.src_ += plain;
    out.dst_ += plain;
    return true;
  }
};

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
  const auto found =
      std::find_if(value_->MemberBegin(), value_->MemberEnd(), [key](const auto& member) {
        return same_name({member.name.GetString(), member.name.GetStringLength()}, key);
      });
  return found == value_->MemberEnd() ? JsonValue{} : JsonValue{found->value};
}

bool is_utf8(std::string_view text) {
  struct {
    void Put(char) {}
  } nowhere;
  rapidjson::MemoryStream in{text.data(), text.size()};
  while (in.src_ != in.end_) {
    const auto left = static_cast<std::size_t>(in.end_ - in.src_);
    if (left >= sizeof(Word) && (word_at(in.src_) & every_byte(0x80)) == 0) {
      in.src_ += sizeof(Word);
    } else if (!rapidjson::UTF8<>::Validate(in, nowhere)) {
      return false;
    }
  }
  return true;
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
  rapidjson::GenericReader<Utf8, Utf8> reader;
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
