#include "json.hpp"
#include "rapidjson.hpp"

namespace chatfare {
namespace {

/// Reading does not go deeper into the stack with the text, which may be nested as deep as it
/// likes.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

/// True for half of a surrogate pair that a text has escaped by itself: the parser finds only the
/// first halves, and no bytes of UTF-8 stand for one.
bool has_lone_surrogate(std::string_view text) {
  for (auto at = text.find('\xED'); at != text.npos; at = text.find('\xED', at + 1)) {
    if (static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  }
  return false;
}

/// Hands on to a reader what the parser finds.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  explicit Handler(JsonReader& reader) : reader_(reader) {}
  /// Whether the reader wanted no more.
  bool ended() const { return ended_; }

  bool Null() { return other(nullptr); }
  bool Bool(bool truth) {
    reader_.boolean(truth);
    return true;
  }
  bool Int(int number) { return Int64(number); }
  bool Uint(unsigned number) { return Int64(number); }
  bool Int64(std::int64_t number) {
    reader_.integer(number);
    return true;
  }
  bool Uint64(std::uint64_t number) {
    return number > INT64_MAX ? other(number) : Int64(static_cast<std::int64_t>(number));
  }
  bool Double(double number) { return other(number); }
  bool String(const char* begin, rapidjson::SizeType size, bool) {
    const std::string_view text{begin, size};
    if (has_lone_surrogate(text)) return false;
    reader_.text(text);
    return true;
  }
  bool StartObject() {
    reader_.begin_object();
    return true;
  }
  bool Key(const char* begin, rapidjson::SizeType size, bool) {
    const std::string_view name{begin, size};
    if (has_lone_surrogate(name)) return false;
    ended_ = !reader_.key(name);
    return !ended_;
  }
  bool EndObject(rapidjson::SizeType) {
    reader_.end_object();
    return true;
  }
  bool StartArray() {
    reader_.begin_list();
    return true;
  }
  bool EndArray(rapidjson::SizeType) {
    reader_.end_list();
    return true;
  }

 private:
  bool other(nlohmann::json value) {
    reader_.other(std::move(value));
    return true;
  }

  JsonReader& reader_;
  bool ended_ = false;
};

}  // namespace

void parse_json(std::string_view text, JsonReader& reader) {
  rapidjson::MemoryStream stream{text.data(), text.size()};
  rapidjson::Reader parser;
  Handler handler{reader};
  parser.Parse<kFlags>(stream, handler);
  if (handler.ended()) return;
  // The parser takes a zero byte for the end of the text.
  if (parser.HasParseError() || stream.Tell() != text.size()) {
    const std::size_t position = parser.HasParseError() ? parser.GetErrorOffset() : stream.Tell();
    throw InputError{"invalid-json", "",
                     "Expected JSON; byte " + std::to_string(position) + " does not fit."};
  }
}

}  // namespace chatfare
