#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "tariff.hpp"

namespace chatfare {

/// Evaluates the events of a request under each of its `variants` and says where they differ from
/// the first (contract: README, "Compare"). JSON in, JSON out; throws InputError.
std::string compare(std::string_view json, std::shared_ptr<const TariffBook> bundled);

}  // namespace chatfare
