#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace chatfare {

/// Whether two texts of a few characters are the same: a call of the library would take longer.
inline bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

/// The place of a name in the list of names of an enumeration. Empty names are no names.
inline std::optional<std::size_t> find_name(std::span<const std::string_view> names,
                                            std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!name.empty() && same_name(names[i], name)) return i;
  }
  return std::nullopt;
}

/// The same as a value of the enumeration.
template <class Enum>
std::optional<Enum> find_named(std::span<const std::string_view> names, std::string_view name) {
  const auto place = find_name(names, name);
  return place ? std::optional{static_cast<Enum>(*place)} : std::nullopt;
}

}  // namespace chatfare
