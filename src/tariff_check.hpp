#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "faults.hpp"
#include "tariff.hpp"

namespace chatfare {

/// Notes where documents that were just added to `book` contradict each other or what it held: two
/// cards for the same thing from the same day on, two markets of a country at the same time. Which
/// one is meant cannot be decided, so these are faults.
void note_contradictions(const std::vector<Given>& given, const TariffBook& book, Faults& faults);

/// Engine.validateTariff: everything wrong or remarkable about documents (a JSON array, or one of
/// them) that are to be added to those of `book`.
std::string validate_tariff(const nlohmann::json& documents, TariffBook book);

}  // namespace chatfare
