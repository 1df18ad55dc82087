#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "citation.hpp"
#include "evaluation.hpp"

namespace chatfare {

/// Something that puts a sender at risk of being limited or blocked. It never changes a price.
struct Notice {
  std::string_view code;
  std::uint32_t event = 0;
  std::string_view message;  ///< what is at risk and why
  const Citation* source = nullptr;
};

/// The notices of an evaluation, in the order of the events' times.
std::vector<Notice> find_notices(const Evaluation& evaluation);

}  // namespace chatfare
