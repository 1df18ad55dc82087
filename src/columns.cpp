#include "columns.hpp"

namespace chatfare {

void Columns::make(std::size_t rows, std::uint32_t given) {
  constexpr std::uint32_t kRequired = 1u << static_cast<unsigned>(Column::time) |
                                      1u << static_cast<unsigned>(Column::thread) |
                                      1u << static_cast<unsigned>(Column::kind);
  given |= kRequired;
  *this = Columns{};
  for (std::size_t i = 0; i < kColumnCount; ++i) {
    if (i < kColumnsOfLog && (given >> i & 1u) == 0) continue;
    columns_[i].reset(new std::byte[rows * kColumnWidths[i]]);
  }
  rows_ = rows;
}

}  // namespace chatfare
