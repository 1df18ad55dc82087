#include "tiers.hpp"

#include <algorithm>

namespace chatfare {

std::vector<TierShare> graduate(std::span<const Band> bands, std::int64_t used,
                                std::int64_t quantity) {
  std::vector<TierShare> shares;
  for (std::size_t i = 0; i < bands.size() && quantity > 0; ++i) {
    const auto& up_to = bands[i].up_to;
    const std::int64_t room = up_to ? *up_to - used : quantity;
    if (room <= 0) continue;
    const std::int64_t taken = std::min(room, quantity);
    shares.push_back({static_cast<int>(i), used + 1, taken, &bands[i]});
    used += taken;
    quantity -= taken;
  }
  return shares;
}

}  // namespace chatfare
