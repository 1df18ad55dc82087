#pragma once

#include <memory>

#include "json_document.hpp"
#include "log_reader.hpp"

namespace chatfare {

// One reader per format, and whether a record looks as if it were of that format.

std::unique_ptr<LogReader> make_event_reader(LogSink& sink);
bool is_event_record(JsonValue record);

std::unique_ptr<LogReader> make_whatsapp_reader(LogSink& sink);
bool is_whatsapp_record(JsonValue record);

std::unique_ptr<LogReader> make_viber_reader(LogSink& sink);
bool is_viber_record(JsonValue record);

std::unique_ptr<LogReader> make_viber_business_reader(LogSink& sink);
bool is_viber_business_record(JsonValue record);

/// Reads the cells of a table, as wasm/js/log/csv.js writes them. Throws InputError where its bytes
/// begin with anything else.
std::unique_ptr<LogReader> make_table_reader(LogSink& sink);
bool is_table(std::string_view bytes);

/// The record itself, or what it wraps: tools that store webhooks put the body into a member called
/// body, payload or data.
JsonValue unwrapped(JsonValue record);

}  // namespace chatfare
