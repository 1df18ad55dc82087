#include <emscripten/bind.h>

#include <cstdlib>
#include <string>

#include "api.hpp"

namespace {

constexpr const char* kOutOfMemory =
    R"({"error":{"code":"out-of-memory","path":"","message":"The engine has not enough memory for this request; split it."}})";

/// embind copies the result with an unchecked malloc, so the room for the copy is tried first.
bool has_room(std::size_t size) {
  void* room = std::malloc(size + sizeof(std::size_t) + 1);
  std::free(room);
  return room != nullptr;
}

/// Engine::call on the one engine of this module instance. No exception may cross into JavaScript.
std::string call(const std::string& method, const std::string& json) {
  static chatfare::Engine engine;
  try {
    std::string result = engine.call(method, json);
    return has_room(result.size()) ? result : kOutOfMemory;
  } catch (...) {
    return kOutOfMemory;
  }
}

}  // namespace

EMSCRIPTEN_BINDINGS(chatfare) { emscripten::function("call", &call); }
