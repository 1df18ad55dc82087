#pragma once

#include <string>

#include "log.hpp"

namespace chatfare {

/// What became of a log whose rows have all been played (contract: README, "Logs").
std::string write_log(Log& log);
/// What could not be used of a log so far.
std::string write_log_problems(const Log& log);
/// The names of the threads from number `first` on, and of markets and currencies so far.
std::string write_log_names(const Log& log, std::size_t first_thread);

}  // namespace chatfare
