#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "visit.hpp"

namespace chatfare {

/// Says where a value stands ("events[3].at"). Asked only once something is wrong with the value:
/// in a log of a million events every path would be made for nothing.
using Place = Visit<std::string()>;

/// What is wrong with an input: a stable code, the path of the offending value ("events[3].at")
/// and one sentence that names what was expected. Engine::call turns it into an error envelope.
struct InputError {
  std::string_view code;
  std::string path;
  std::string message;
  /// Everything that is wrong, this first, where the input was read to its end; otherwise empty.
  std::vector<InputError> all{};
};

/// The usual case: a value at `path` that does not fit the contract.
inline InputError invalid_request(std::string path, std::string message) {
  return {"invalid-request", std::move(path), std::move(message)};
}
/// Throws it: one function for all places, each of which would make the error by itself.
[[noreturn]] void reject(std::string_view path, std::string_view message);

}  // namespace chatfare
