#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace chatfare::test {

/// Where `actual` first differs from `expected`, or an empty text. Objects match as subsets, arrays
/// element by element in equal length, everything else exactly.
inline std::string difference(const nlohmann::json& expected, const nlohmann::json& actual,
                              const std::string& path = "result") {
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      const std::string inner = path + "." + key;
      if (!actual.contains(key)) return inner + ": missing";
      if (std::string found = difference(value, actual.at(key), inner); !found.empty())
        return found;
    }
    return {};
  }
  if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const std::string inner = path + "[" + std::to_string(i) + "]";
      if (std::string found = difference(expected[i], actual[i], inner); !found.empty())
        return found;
    }
    return {};
  }
  if (expected == actual) return {};
  return path + ": expected " + expected.dump() + ", got " + actual.dump();
}

}  // namespace chatfare::test
