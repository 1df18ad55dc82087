#pragma once

#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citation.hpp"
#include "event.hpp"
#include "visit.hpp"

namespace chatfare {

/// A point that the provider does not document or on which sources disagree. Each has a default and
/// can be switched by `assumptions` in a request.
enum class Point : std::uint8_t {
  window_end,
  decided_at,
  billed_at,
  reaction_opens_window,
  fep_length,
  fep_opens,
  fep_second_click,
  fep_page_button,
  fep_boosted_post,
  fep_uses_allowance,
  number_move,
  conversation_attribution,
  group_marketing_window,
  ai_provider_entry_point,
  calling_turkey,
  viber_session,
  viber_welcome_limit,
  viber_welcome_subscribed,
  subscribe_opens_session,
  open_opens_session,
  legacy_pool,
  legacy_bot_card,
  bot_model_day,
  bot_before_2022,
  bot_maintenance,
  bot_fee_proration,
  broadcast_billing_status,
  vbm_outside,
  vbm_clock,
  vbm_session,
  vbm_hours,
  vbm_61st,
  vbm_class,
  vbm_in_a_row,
  vbm_international,
  vbm_long_text,
  vbm_late_delivery,
  vbm_billing,
  vbm_months,
  mmc_destinations,
  mmc_first_month,
  kazakhstan_market,
  caribbean_market,
};
inline constexpr std::size_t kPointCount = 43;
using Points = std::bitset<kPointCount>;

struct Alternative {
  std::string_view value;
  std::string_view text;
  /// Who says so. Without a date nobody does: the title then says from what it is read; a document
  /// without a public address has no url.
  Citation source;
  /// Who else says so, as of Viber where the source speaks of WhatsApp only; without a title nobody.
  std::array<Citation, 2> also{};
};

/// Whether a source is a document, and not words about from what a value is read.
inline bool documented(const Citation& source) { return !source.date.empty(); }

/// Calls f(source) for each source of an alternative.
void for_each_source(const Alternative& alternative, Visit<void(const Citation&)> f);

/// The documentation of one point; the first alternative is the default.
struct Assumption {
  Point point;
  std::string_view id;
  std::string_view channel;  ///< empty: every channel
  std::string_view text;
  std::span<const Alternative> alternatives;
};
std::span<const Assumption> assumptions();
const Assumption& describe(Point point);
const Assumption* find_assumption(std::string_view id);

/// One value per point.
class Choices {
 public:
  /// The index of the chosen alternative.
  int operator[](Point point) const { return values_[static_cast<std::size_t>(point)]; }
  /// True when the point does not have its default value.
  bool switched(Point point) const { return (*this)[point] != 0; }
  /// False when the point has no such value. `fep-length` takes any "<n>h" from 72h to 168h.
  bool set(Point point, std::string_view value);
  std::string value(Point point) const;
  /// The length of a free entry point that opens on or after 2026-09-28.
  std::chrono::hours entry_point_length() const { return std::chrono::hours{entry_point_hours_}; }

 private:
  std::array<std::int8_t, kPointCount> values_{};
  int entry_point_hours_ = 72;
};

/// Calls f(assumption, value, choices) for every other value of the points asked: `choices` are
/// those chosen but for that value.
void for_each_alternative(Points asked, const Choices& chosen,
                          Visit<void(const Assumption&, std::string_view, const Choices&)> f);

}  // namespace chatfare
