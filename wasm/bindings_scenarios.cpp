#include "bindings.hpp"

// What a page needs first.
extern "C" {

/// Engine::call_early with the question of `size` bytes. No exception may cross into JavaScript;
/// Engine throws none.
EMSCRIPTEN_KEEPALIVE const char* call(std::size_t size) {
  using namespace chatfare::binding;
  const auto [method, input] = question(size);
  return show_answer(engine.call_early(method, input));
}
}
