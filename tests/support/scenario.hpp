#pragma once

#include <string>

namespace chatfare::test {

/// The method of the engine that a golden scenario calls; usually evaluate.
template <class Json>
std::string method_of(const Json& scenario) {
  return scenario.value("method", "evaluate");
}

}  // namespace chatfare::test
