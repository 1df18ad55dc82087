#include "json_records.hpp"

namespace chatfare {
namespace {

/// Far above every webhook (Meta sends at most 3 MB) and page of delivery reports.
constexpr std::size_t kLongestRecord = 16 * 1024 * 1024;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

void JsonRecordReader::push(std::string_view bytes) {
  if (!bytes.empty()) last_ = bytes.back();
  if (layout_ == Layout::blank) bytes = begin(bytes);
  if (layout_ == Layout::nested) {
    take_nested(bytes);
  } else {
    take_lines(bytes);
  }
}

/// What comes after blanks and the byte-order mark. The first byte of it tells a list from lines.
std::string_view JsonRecordReader::begin(std::string_view bytes) {
  while (!bytes.empty()) {
    const char c = bytes.front();
    if (kBlanks.find(c) == std::string_view::npos &&
        kByteOrderMark.find(c) == std::string_view::npos) {
      layout_ = c == '[' ? Layout::nested : Layout::first_line;
      break;
    }
    if (c == '\n') ++line_;
    bytes.remove_prefix(1);
  }
  return bytes;
}

void JsonRecordReader::finish() {
  if (layout_ != Layout::nested) return end_line();
  if (depth_ > 0) {
    sink_.problem(begin_, "invalid-json", "",
                  "Expected the rest of the record; the file ends within it.");
  } else if (lists_ > 0) {
    sink_.problem(line_, "invalid-json", "", "Expected the end of the list; the file ends first.");
  }
}

void JsonRecordReader::take_lines(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    append(bytes.substr(0, end));
    if (end == std::string_view::npos) return;
    bytes.remove_prefix(end);
    if (layout_ == Layout::first_line && trimmed(text_) == "{") {
      layout_ = Layout::nested;
      const std::string begun = std::move(text_);
      text_.clear();
      take_nested(begun);
      return take_nested(bytes);
    }
    end_line();
    ++line_;
    bytes.remove_prefix(1);
  }
}

void JsonRecordReader::end_line() {
  layout_ = Layout::lines;
  if (!too_long_ && trimmed(text_).empty()) {
    text_.clear();
  } else {
    end_record(line_);
  }
}

void JsonRecordReader::take_nested(std::string_view bytes) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\n') {
      ++line_;
      quoted_ = escaped_ = false;  // no text of JSON spans lines: this one lacks its end
    } else if (depth_ == 0) {
      between_records(c);
      begin = i;
    } else if (quoted_) {
      if (!escaped_ && c == '"') quoted_ = false;
      escaped_ = !escaped_ && c == '\\';
    } else if (c == '"') {
      quoted_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && --depth_ == 0) {
      append(bytes.substr(begin, i + 1 - begin));
      end_record(begin_);
    }
  }
  if (depth_ > 0) append(bytes.substr(begin));
}

void JsonRecordReader::between_records(char c) {
  if (c == '{') {
    depth_ = 1;
    if (begin_ == line_) ++line_;  // else all objects of a list on one line would be on line 1
    begin_ = line_;
  } else if (c == '[') {
    ++lists_;
  } else if (c == ']' && lists_ > 0) {
    --lists_;
  } else if (c != ',' && kBlanks.find(c) == std::string_view::npos && stray_ != line_) {
    stray_ = line_;
    sink_.problem(line_, "invalid-record", "", "Expected an object.");
  }
}

void JsonRecordReader::append(std::string_view bytes) {
  if (too_long_ || bytes.size() > kLongestRecord - text_.size()) {
    too_long_ = true;
    text_.clear();
  } else {
    text_ += bytes;
  }
}

void JsonRecordReader::end_record(LogLine line) {
  if (too_long_) {
    sink_.problem(line, "record-too-long", "", "Expected records of at most 16 MiB.");
  } else if (const char first = trimmed(text_).front(); first != '{' && first != '[') {
    sink_.problem(line, "invalid-json", "", "Expected a JSON object.");
  } else if (auto expectation = document_.parse(text_)) {
    sink_.problem(line, "invalid-json", "", std::move(*expectation));
  } else {
    take_value(line, document_.root(), [] { return std::string{}; });
  }
  too_long_ = false;
  text_.clear();
}

void JsonRecordReader::take_value(LogLine line, JsonValue value, Place place) {
  if (value.is_list()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      take_value(line, value[i], [&place, i] { return place() + "[" + std::to_string(i) + "]"; });
    }
  } else if (!value.is_object()) {
    sink_.problem(line, "invalid-record", place(), "Expected an object.");
  } else {
    attempt(line, value, place, [this, line, value, place] { record(line, value, place); });
  }
}

void JsonRecordReader::report(LogLine line, JsonValue element, Place place,
                              const RecordError& error) {
  std::string path = place() + path_within(element, error.object).value_or("");
  if (!error.key.empty()) path += "." + error.key;
  if (path.starts_with('.')) path.erase(0, 1);
  sink_.problem(line, "invalid-record", std::move(path), error.message);
}

}  // namespace chatfare
