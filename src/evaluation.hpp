#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "tariff.hpp"

namespace chatfare {

/// Evaluates a request: decides every event, rates the charged ones, explains each verdict and says
/// what rests on assumptions. Takes and returns JSON text (contract: README, "The result").
/// Throws InputError for a request that cannot be read.
std::string evaluate(std::string_view request_json, std::shared_ptr<const TariffBook> bundled);

}  // namespace chatfare
