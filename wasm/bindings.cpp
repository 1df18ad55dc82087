#include <emscripten/bind.h>
#include <emscripten/val.h>

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

/// Engine::call on the one engine of this module instance, with the first `size` bytes of the room
/// as the question. The bytes of the answer hold until the next call. No exception may cross into
/// JavaScript; Engine::call throws none.
val call(const std::string& method, std::size_t size) {
  static chatfare::Engine engine;
  answer = engine.call(method, {question.data(), size});
  return val(
      typed_memory_view(answer.size(), reinterpret_cast<const unsigned char*>(answer.data())));
}

}  // namespace

EMSCRIPTEN_BINDINGS(chatfare) {
  emscripten::function("room", &room);
  emscripten::function("call", &call);
}
