#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "error.hpp"
#include "json_document.hpp"
#include "log_fields.hpp"
#include "log_reader.hpp"

namespace chatfare {

/// Cuts a log into its records, each a JSON object: one per line, so that a broken line spoils only
/// itself, or in a list. Where the file begins with a list or with "{" alone on its line, records
/// may span lines and end where their brackets are closed.
class JsonRecordReader : public LogReader {
 public:
  explicit JsonRecordReader(LogSink& sink) : sink_(sink) {}
  void push(std::string_view bytes) final;
  void finish() final;
  /// Objects of a list that begin on one line count as lines of their own.
  LogLine lines() const final { return last_ == '\n' ? line_ - 1 : line_; }

 protected:
  /// Reads one record, an object that stands at `place` in what is on that line: nowhere, or in a
  /// list. RecordErrors that it throws are told to the sink.
  virtual void record(LogLine line, JsonValue object, Place place) = 0;

  /// Calls read(), and tells the sink where it throws a RecordError. `element` stands at `place`
  /// within the record.
  template <class Read>
  void attempt(LogLine line, JsonValue element, Place place, const Read& read) {
    try {
      read();
    } catch (const RecordError& error) {
      report(line, element, place, error);
    }
  }

  LogSink& sink_;

 private:
  enum class Layout { blank, first_line, lines, nested };

  std::string_view begin(std::string_view bytes);

  void take_lines(std::string_view bytes);
  void take_nested(std::string_view bytes);
  void between_records(char c);
  void end_line();
  void append(std::string_view bytes);
  void end_record(LogLine line);
  void take_value(LogLine line, JsonValue value, Place place);
  void report(LogLine line, JsonValue element, Place place, const RecordError& error);

  Layout layout_ = Layout::blank;
  LogLine line_ = 1;
  char last_ = '\n';  ///< of what was pushed
  std::string text_;  ///< the record as far as it has come
  bool too_long_ = false;
  // In nested records.
  LogLine begin_ = 0;  ///< the line on which the record begins
  LogLine stray_ = 0;  ///< the last line with something else between records
  std::size_t lists_ = 0;
  std::size_t depth_ = 0;
  bool quoted_ = false;
  bool escaped_ = false;
  JsonDocument document_;
};

}  // namespace chatfare
