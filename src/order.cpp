#include "order.hpp"

#include <algorithm>
#include <numeric>

namespace chatfare {

std::vector<std::uint32_t> order_of(std::size_t count,
                                    Visit<bool(std::uint32_t, std::uint32_t)> before) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  // Logs are mostly in order already.
  if (std::is_sorted(order.begin(), order.end(), before)) return order;
  std::stable_sort(order.begin(), order.end(), before);
  return order;
}

}  // namespace chatfare
