#pragma once

#include <string>

#include "evaluation.hpp"

namespace chatfare {

/// The result of an evaluation as JSON text (contract: README, "The result").
std::string write_result(const Evaluation& evaluation);

}  // namespace chatfare
