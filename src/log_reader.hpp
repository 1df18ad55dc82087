#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "log_record.hpp"

namespace chatfare {

/// What a log is written in.
enum class LogFormat : std::uint8_t {
  events,             ///< a JSON object per line (NDJSON), or a list of them: events of a request
  whatsapp_webhooks,  ///< bodies of Meta's webhooks, one per line or in a list
  viber_callbacks,    ///< callbacks of a Viber bot and its send log, one per line or in a list
  viber_business_reports,  ///< delivery reports and inbound messages of providers of Viber Business
  csv,  ///< events of a request in the cells of a table, which chatfare/log has taken apart
};
inline constexpr std::array<std::string_view, 5> kLogFormatNames{
    "ndjson", "whatsapp-webhooks", "viber-callbacks", "viber-business-reports", "csv"};

/// Reads a log as its bytes come in. What cannot be understood is told to the sink by line and
/// field, and the rest is read all the same.
class LogReader {
 public:
  virtual ~LogReader() = default;
  /// More bytes; they may end in the middle of a record.
  virtual void push(std::string_view bytes) = 0;
  /// There are no more.
  virtual void finish() = 0;
  /// How many lines there were.
  virtual LogLine lines() const = 0;
};

std::unique_ptr<LogReader> make_log_reader(LogFormat format, LogSink& sink);

/// The format of a log that begins with `bytes`; empty where nothing tells it.
std::optional<LogFormat> detect_log_format(std::string_view bytes);

}  // namespace chatfare
