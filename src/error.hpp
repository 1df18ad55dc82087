#pragma once

#include <string>
#include <utility>

namespace chatfare {

/// What is wrong with an input: a stable code, the path of the offending value ("events[3].at")
/// and one sentence that names what was expected. Engine::call turns it into an error envelope.
struct InputError {
  std::string code;
  std::string path;
  std::string message;
};

/// The usual case: a value at `path` that does not fit the contract.
inline InputError invalid_request(std::string path, std::string message) {
  return {"invalid-request", std::move(path), std::move(message)};
}

}  // namespace chatfare
