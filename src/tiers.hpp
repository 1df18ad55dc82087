#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tariff.hpp"

namespace chatfare {

/// Units of a month that fall into one volume tier.
struct TierShare {
  int tier = 0;            ///< 0 is the list band
  std::int64_t first = 0;  ///< place of the first of them in the month's count
  std::int64_t quantity = 0;
  const Band* band = nullptr;
};

/// Marginal volume tiers: after `used` units of the month the next `quantity` ones are each priced
/// by the band they fall in; what was priced before is never priced again. An edge belongs to the
/// band below: "up to 100000" holds for the 100,000th. Source: Meta, Pricing on the WhatsApp
/// Business Platform, volume tiers (2026-09-11).
std::vector<TierShare> graduate(std::span<const Band> bands, std::int64_t used,
                                std::int64_t quantity);

}  // namespace chatfare
