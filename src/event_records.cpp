// Events of the contract, one per record.

#include "event_text.hpp"
#include "json.hpp"
#include "json_records.hpp"
#include "log_formats.hpp"
#include "names.hpp"

namespace chatfare {
namespace {

class EventRecords final : public JsonRecordReader {
 public:
  using JsonRecordReader::JsonRecordReader;

 private:
  void record(LogLine line, JsonValue object, Place) override {
    text_.begin();
    object.for_each_member([this, object](std::string_view key, JsonValue value) {
      const auto field = find_named<Field>(kFieldNames, key);
      if (!field) {
        Fields{object}.fail(key, "Unknown field; expected one of " + join(kFieldNames) + ".");
      }
      text_.set(*field, value);
    });
    sink_.event(line, text_.get(), {});
  }

  EventText text_;
};

}  // namespace

std::unique_ptr<LogReader> make_event_reader(LogSink& sink) {
  return std::make_unique<EventRecords>(sink);
}

bool is_event_record(JsonValue record) {
  return record["at"].present() && record["contact"].present() && record["from"].is_text() &&
         record["type"].is_text();
}

}  // namespace chatfare
