#include <emscripten/bind.h>

#include "bindings.hpp"

// What a page needs first.
namespace chatfare::binding {
namespace {

/// Engine::call_early with the first `size` bytes of the room as the question. The bytes of the
/// answer hold until the next call. No exception may cross into JavaScript; Engine throws none.
emscripten::val call(const std::string& method, std::size_t size) {
  return answer(engine.call_early(method, question(size)));
}

}  // namespace
}  // namespace chatfare::binding

EMSCRIPTEN_BINDINGS(chatfare_scenarios) {
  emscripten::function("call", &chatfare::binding::call);
}
