#include "bindings.hpp"

#include <utility>
#include <vector>

namespace chatfare::binding {
namespace {

std::vector<char> written;
std::string kept;
std::size_t shown = 0;

}  // namespace

Engine engine;

Question question(std::size_t size) {
  const std::string_view all{written.data(), size};
  const auto end = all.find('\n');
  return {all.substr(0, end), all.substr(end + 1)};
}

const char* show(std::string_view bytes) {
  shown = bytes.size();
  return bytes.data();
}

const char* show_answer(std::string text) {
  kept = std::move(text);
  return show(kept);
}

}  // namespace chatfare::binding

extern "C" {

/// Where a question of at most `size` bytes may be written. Holds until the next call.
EMSCRIPTEN_KEEPALIVE char* room(std::size_t size) {
  using namespace chatfare::binding;
  if (written.size() < size) written = std::vector<char>(size);
  return written.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t shown_size() { return chatfare::binding::shown; }
}
