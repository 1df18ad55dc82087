#pragma once

#include <emscripten/emscripten.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "api.hpp"

// Texts cross the boundary as bytes in the module's memory: JavaScript writes a question where
// `room` says and reads an answer where the function says that gave it, both with the platform's
// own coders (wasm/js/core.js).
namespace chatfare::binding {

extern Engine engine;  ///< the one of this module instance

/// What JavaScript wrote: "METHOD\nINPUT".
struct Question {
  std::string_view method;
  std::string_view input;
};
Question question(std::size_t size);

/// Where JavaScript may read some bytes; `shown_size` tells it how many.
const char* show(std::string_view bytes);
/// The same of an answer, which is kept until the next one.
const char* show_answer(std::string text);

}  // namespace chatfare::binding
