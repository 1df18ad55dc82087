#pragma once

#include <cstdint>
#include <vector>

#include "visit.hpp"

namespace chatfare {

/// The numbers 0 to count - 1 in the order that `before` says; ties keep their order. One sort for
/// every list in the engine: each instance of std::stable_sort costs the wasm 4 kB.
std::vector<std::uint32_t> order_of(std::size_t count,
                                    Visit<bool(std::uint32_t, std::uint32_t)> before);

}  // namespace chatfare
