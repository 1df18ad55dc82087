#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "api.hpp"

// Texts cross the boundary as bytes in the module's memory: JavaScript writes the question where
// `room` says and reads the answer where `call` says, both with the platform's own coders. That is
// five times as fast as strings through embind.
namespace {

using emscripten::typed_memory_view;
using emscripten::val;

std::vector<char> question;
std::string answer;

/// Where a question of at most `size` bytes may be written. Holds until the next call.
val room(std::size_t size) {
  if (question.size() < size) question = std::vector<char>(size);
  return val(typed_memory_view(question.size(), reinterpret_cast<unsigned char*>(question.data())));
}

chatfare::Engine engine;  ///< the one of this module instance
chatfare::Columns columns;
std::map<int, std::unique_ptr<chatfare::Log>> logs;  ///< that are open, by number

val bytes_of_answer() {
  return val(
      typed_memory_view(answer.size(), reinterpret_cast<const unsigned char*>(answer.data())));
}

/// Engine::call with the first `size` bytes of the room as the question. The bytes of the answer
/// hold until the next call. No exception may cross into JavaScript; Engine::call throws none.
val call(const std::string& method, std::size_t size) {
  answer = engine.call(method, {question.data(), size});
  return bytes_of_answer();
}

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
  return reinterpret_cast<std::size_t>(columns.of<char>(static_cast<chatfare::Column>(column)));
}

/// Engine::replay on the columns, else as `call`.
val replay(std::size_t size) {
  answer = engine.replay(columns, {question.data(), size});
  return bytes_of_answer();
}

/// Opens the log `number`: Engine::open with the first `size` bytes of the room, else as `call`.
val open_log(int number, std::size_t size) {
  answer = engine.open(logs[number], {question.data(), size});
  if (!logs[number]) logs.erase(number);
  return bytes_of_answer();
}

/// Engine::go_on with an open log, else as `call`.
val go_on(int number, const std::string& method, std::size_t size) {
  answer = chatfare::Engine::go_on(*logs.at(number), method, {question.data(), size});
  return bytes_of_answer();
}

/// The verdicts of the rows that were played last, as they stand in memory (wasm/js/log.js). Hold
/// until the next call.
val verdicts_of(int number) {
  const auto& verdicts = logs.at(number)->verdicts();
  return val(typed_memory_view(verdicts.size() * sizeof(chatfare::LogVerdict),
                               reinterpret_cast<const unsigned char*>(verdicts.data())));
}

/// The part of a log that was made last. Holds until the next one is made.
val part_of(int number) {
  const std::string& part = logs.at(number)->last_part();
  return val(typed_memory_view(part.size(), reinterpret_cast<const unsigned char*>(part.data())));
}

void close_log(int number) { logs.erase(number); }

}  // namespace

EMSCRIPTEN_BINDINGS(chatfare) {
  emscripten::function("room", &room);
  emscripten::function("call", &call);
  emscripten::function("makeColumns", &make_columns);
  emscripten::function("columnAddress", &column_address);
  emscripten::function("replay", &replay);
  emscripten::function("openLog", &open_log);
  emscripten::function("goOn", &go_on);
  emscripten::function("verdictsOf", &verdicts_of);
  emscripten::function("partOf", &part_of);
  emscripten::function("closeLog", &close_log);
}
