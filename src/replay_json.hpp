#pragma once

#include <string>

#include "replay.hpp"

namespace chatfare {

/// What is said of a log beside its columns (contract: wasm/index.d.ts, ColumnarResult).
std::string write_replay(const Replay& replay);
/// What the codes in columns stand for (contract: wasm/index.d.ts, ColumnCodes).
std::string write_codes();

}  // namespace chatfare
