#pragma once

#include <functional>
#include <nlohmann/json.hpp>

namespace naive {

/// The smallest request found that still fails: events and fields are left out, times made round,
/// as long as it does.
nlohmann::json shrink(nlohmann::json request,
                      const std::function<bool(const nlohmann::json&)>& fails);

}  // namespace naive
