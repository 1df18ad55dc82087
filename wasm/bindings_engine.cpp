#include <map>
#include <memory>
#include <new>

#include "bindings.hpp"

// Everything.
namespace {

chatfare::Columns columns;
std::map<int, std::unique_ptr<chatfare::Log>> logs;  ///< that are open, by number

}  // namespace

extern "C" {

using namespace chatfare::binding;

/// Engine::call with the question of `size` bytes. No exception may cross into JavaScript; Engine
/// throws none.
EMSCRIPTEN_KEEPALIVE const char* call(std::size_t size) {
  const auto [method, input] = question(size);
  return show_answer(engine.call(method, input));
}

/// Makes room for the columns of a log in place of the last one's; false where there is not enough
/// memory. Columns::make says what `given` is.
EMSCRIPTEN_KEEPALIVE bool make_columns(std::size_t rows, std::uint32_t given) {
  try {
    columns.make(rows, given);
    return true;
  } catch (const std::bad_alloc&) {
    columns = {};
    return false;
  }
}

/// Where a column is.
EMSCRIPTEN_KEEPALIVE const char* column_address(std::size_t column) {
  return columns.of<char>(static_cast<chatfare::Column>(column));
}

/// Engine::replay on the columns, else as `call`.
EMSCRIPTEN_KEEPALIVE const char* replay(std::size_t size) {
  return show_answer(engine.replay(columns, question(size).input));
}

/// Opens the log `number`: Engine::open, else as `call`.
EMSCRIPTEN_KEEPALIVE const char* open_log(int number, std::size_t size) {
  const char* answered = show_answer(engine.open(logs[number], question(size).input));
  if (!logs[number]) logs.erase(number);
  return answered;
}

/// Engine::go_on with an open log, else as `call`.
EMSCRIPTEN_KEEPALIVE const char* go_on(int number, std::size_t size) {
  const auto [method, input] = question(size);
  return show_answer(chatfare::Engine::go_on(*logs.at(number), method, input));
}

/// The verdicts of the rows that were played last, as they stand in memory (wasm/js/log.js). Hold
/// until the next call.
EMSCRIPTEN_KEEPALIVE const char* verdicts_of(int number) {
  const auto& verdicts = logs.at(number)->verdicts();
  return show({reinterpret_cast<const char*>(verdicts.data()),
               verdicts.size() * sizeof(chatfare::LogVerdict)});
}

/// The part of a log that was made last. Holds until the next one is made.
EMSCRIPTEN_KEEPALIVE const char* part_of(int number) { return show(logs.at(number)->last_part()); }

EMSCRIPTEN_KEEPALIVE void close_log(int number) { logs.erase(number); }
}
