#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "error.hpp"
#include "log_reader.hpp"
#include "support/log_recorder.hpp"

namespace chatfare {

/// Reads any bytes as a log, once as a whole and once in small pieces: both must tell the same, and
/// nothing may be told without a word on what was expected.
inline void fuzz_reader(LogFormat format, const std::uint8_t* data, std::size_t size) {
  const std::string_view log{reinterpret_cast<const char*>(data), size};
  const auto read = [format, log](std::size_t step) {
    LogRecorder recorder;
    const auto reader = make_log_reader(format, recorder);
    try {
      for (std::size_t i = 0; i < log.size(); i += step) reader->push(log.substr(i, step));
      reader->finish();
    } catch (const InputError& error) {
      recorder.lines.push_back(error.message);
    }
    return recorder.lines;
  };
  if (read(1 << 20) != read(1 + size % 7)) std::abort();
  static_cast<void>(detect_log_format(log));
}

}  // namespace chatfare
