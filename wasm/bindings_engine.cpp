#include <emscripten/bind.h>

#include <map>
#include <memory>
#include <new>

#include "bindings.hpp"

// Everything.
namespace chatfare::binding {
namespace {

using emscripten::val;

/// Engine::call with the first `size` bytes of the room as the question. The bytes of the answer
/// hold until the next call. No exception may cross into JavaScript; Engine throws none.
val call(const std::string& method, std::size_t size) {
  return answer(engine.call(method, question(size)));
}

Columns columns;
std::map<int, std::unique_ptr<Log>> logs;  ///< that are open, by number

/// Makes room for the columns of a log in place of the last one's; false where there is not enough
/// memory. Columns::make says what `given` is.
bool make_columns(std::size_t rows, std::uint32_t given) {
  try {
    columns.make(rows, given);
    return true;
  } catch (const std::bad_alloc&) {
    columns = {};
    return false;
  }
}

/// Where a column is in the module's memory: embind knows no views of 64-bit integers.
std::size_t column_address(std::size_t column) {
  return reinterpret_cast<std::size_t>(columns.of<char>(static_cast<Column>(column)));
}

/// Engine::replay on the columns, else as `call`.
val replay(std::size_t size) { return answer(engine.replay(columns, question(size))); }

/// Opens the log `number`: Engine::open with the first `size` bytes of the room, else as `call`.
val open_log(int number, std::size_t size) {
  const val answered = answer(engine.open(logs[number], question(size)));
  if (!logs[number]) logs.erase(number);
  return answered;
}

/// Engine::go_on with an open log, else as `call`.
val go_on(int number, const std::string& method, std::size_t size) {
  return answer(Engine::go_on(*logs.at(number), method, question(size)));
}

/// The verdicts of the rows that were played last, as they stand in memory (wasm/js/log.js). Hold
/// until the next call.
val verdicts_of(int number) {
  const auto& verdicts = logs.at(number)->verdicts();
  return bytes(
      {reinterpret_cast<const char*>(verdicts.data()), verdicts.size() * sizeof(LogVerdict)});
}

/// The ids of the messages of those rows, one after the other. Hold until the next call.
val ids_of(int number) { return bytes(logs.at(number)->ids()); }

/// The part of a log that was made last. Holds until the next one is made.
val part_of(int number) { return bytes(logs.at(number)->last_part()); }

void close_log(int number) { logs.erase(number); }

}  // namespace
}  // namespace chatfare::binding

EMSCRIPTEN_BINDINGS(chatfare_engine) {
  using namespace chatfare::binding;
  emscripten::function("call", &call);
  emscripten::function("makeColumns", &make_columns);
  emscripten::function("columnAddress", &column_address);
  emscripten::function("replay", &replay);
  emscripten::function("openLog", &open_log);
  emscripten::function("goOn", &go_on);
  emscripten::function("verdictsOf", &verdicts_of);
  emscripten::function("idsOf", &ids_of);
  emscripten::function("partOf", &part_of);
  emscripten::function("closeLog", &close_log);
}
