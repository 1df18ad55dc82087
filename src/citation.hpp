#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chatfare {

/// How sure a rule or a rate is: the provider's own text or card (official), the same as quoted by
/// dated readers or mirrors, one solution provider, another third party, or derived by us.
enum class Confidence : std::uint8_t { official, official_mirror, provider, third_party, derived };
inline constexpr std::array<std::string_view, 5> kConfidenceNames{
    "official", "official-mirror", "provider", "third-party", "derived"};
inline std::string_view name(Confidence confidence) {
  return kConfidenceNames[static_cast<std::size_t>(confidence)];
}

/// Where a rule is written and when that text was dated or read.
struct Citation {
  std::string_view title;
  std::string_view url;
  std::string_view date;
};

}  // namespace chatfare
