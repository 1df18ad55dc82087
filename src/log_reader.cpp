#include "log_reader.hpp"

#include "json_records.hpp"
#include "log_formats.hpp"

namespace chatfare {
namespace {

struct FormatReader {
  std::unique_ptr<LogReader> (*make)(LogSink& sink);
  bool (*is_record)(JsonValue record);
};

/// In the order of LogFormat.
constexpr std::array<FormatReader, kLogFormatNames.size()> kReaders{{
    {make_event_reader, is_event_record},
    {make_whatsapp_reader, is_whatsapp_record},
    {make_viber_reader, is_viber_record},
    {make_viber_business_reader, is_viber_business_record},
    {make_table_reader, [](JsonValue) { return false; }},
}};

class Nowhere final : public LogSink {
 public:
  void event(LogLine, const RequestText&, const ProviderVerdict&) override {}
  void status(LogLine, const MessageStatus&) override {}
  void account(LogLine, const AccountUpdate&) override {}
  void same_contact(std::string_view, std::string_view) override {}
  void problem(LogLine, std::string_view, std::string, std::string) override {}
  void skipped(LogLine, std::string_view) override {}
};

/// Tells the format by the first record that looks like one of a format.
class Detector final : public JsonRecordReader {
 public:
  using JsonRecordReader::JsonRecordReader;
  std::optional<LogFormat> format() const { return format_; }

 private:
  void record(LogLine, JsonValue object, Place) override {
    const JsonValue record = unwrapped(object);
    for (std::size_t i = 0; i < kReaders.size() && !format_; ++i) {
      if (kReaders[i].is_record(record)) format_ = static_cast<LogFormat>(i);
    }
  }
  std::optional<LogFormat> format_;
};

}  // namespace

std::unique_ptr<LogReader> make_log_reader(LogFormat format, LogSink& sink) {
  return kReaders[static_cast<std::size_t>(format)].make(sink);
}

std::optional<LogFormat> detect_log_format(std::string_view bytes) {
  if (is_table(bytes)) return LogFormat::csv;
  Nowhere nowhere;
  Detector detector{nowhere};
  detector.push(bytes);
  detector.finish();
  return detector.format();
}

JsonValue unwrapped(JsonValue record) {
  for (const std::string_view wrapper : {"body", "payload", "data"}) {
    if (record[wrapper].is_object()) return unwrapped(record[wrapper]);
  }
  return record;
}

}  // namespace chatfare
