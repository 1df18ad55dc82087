#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "evaluation.hpp"

namespace chatfare {

/// What the log says of an event that cannot be, a plain sentence each. Such an event is priced by
/// what the log proves.
std::vector<std::string> contradictions_of(const Evaluation& evaluation, std::uint32_t event);

}  // namespace chatfare
