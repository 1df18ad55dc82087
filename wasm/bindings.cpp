#include "bindings.hpp"

#include <emscripten/bind.h>

#include <utility>
#include <vector>

namespace chatfare::binding {

using emscripten::typed_memory_view;
using emscripten::val;

Engine engine;

namespace {

std::vector<char> written;
std::string kept;

/// Where a question of at most `size` bytes may be written. Holds until the next call.
val room(std::size_t size) {
  if (written.size() < size) written = std::vector<char>(size);
  return bytes({written.data(), written.size()});
}

}  // namespace

std::string_view question(std::size_t size) { return {written.data(), size}; }

val bytes(std::string_view bytes) {
  return val(typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
}

val answer(std::string text) {
  kept = std::move(text);
  return bytes(kept);
}

}  // namespace chatfare::binding

EMSCRIPTEN_BINDINGS(chatfare) { emscripten::function("room", &chatfare::binding::room); }
