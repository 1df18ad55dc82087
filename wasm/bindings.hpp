#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "api.hpp"

// Texts cross the boundary as bytes in the module's memory: JavaScript writes the question where
// `room` says and reads the answer where `call` says, both with the platform's own coders. That is
// five times as fast as strings through embind.
namespace chatfare::binding {

extern Engine engine;  ///< the one of this module instance

/// The first `size` bytes of what JavaScript wrote.
std::string_view question(std::size_t size);
/// Where JavaScript may read some bytes. Holds until they change.
emscripten::val bytes(std::string_view bytes);
/// The same of an answer, which is kept until the next call.
emscripten::val answer(std::string text);

}  // namespace chatfare::binding
