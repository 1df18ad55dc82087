#include "columns.hpp"

#include <limits>

namespace chatfare {
namespace {

constexpr std::uint8_t bit(ColumnFlag flag) {
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(flag));
}

}  // namespace

std::vector<Details> details_by_flags() {
  std::vector<Details> all(std::size_t{1} << kColumnFlagNames.size());
  for (std::size_t flags = 0; flags < all.size(); ++flags) {
    const auto has = [flags](ColumnFlag flag) { return (flags & bit(flag)) != 0; };
    Details& details = all[flags];
    constexpr std::int64_t kTooLong = std::numeric_limits<std::int64_t>::max();
    if (has(ColumnFlag::content_over_limits)) details.content.file = kTooLong;
    if (has(ColumnFlag::text_over_limit)) details.content.text = kTooLong;
    if (has(ColumnFlag::button_cards_or_video)) details.content.button = 0;
    details.content.image = has(ColumnFlag::image);
    details.approved_template = !has(ColumnFlag::without_template);
    details.blocked = has(ColumnFlag::blocked);
    if (has(ColumnFlag::late)) details.validity = std::chrono::seconds{0};
  }
  return all;
}

std::uint8_t flags_of(const Event& event, const Details& details) {
  unsigned flags = 0;
  const auto set = [&flags](ColumnFlag flag, bool holds) { flags |= holds ? bit(flag) : 0u; };
  set(ColumnFlag::content_over_limits, rest_over_limits(details.content));
  set(ColumnFlag::text_over_limit, text_over_limit(details.content));
  set(ColumnFlag::button_cards_or_video, details.content.rich());
  set(ColumnFlag::image, details.content.image);
  set(ColumnFlag::without_template, !details.approved_template);
  set(ColumnFlag::blocked, details.blocked);
  set(ColumnFlag::late, late(details, event.delivery.at - event.at));
  return static_cast<std::uint8_t>(flags);
}

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
