#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chatfare {

/// Holds the exact product of several amounts before it is rounded.
__extension__ typedef __int128 Wide;

/// An exact amount of one currency in micro-units (10^-6 of the major unit). The currency is kept
/// beside it by whoever holds the amount; amounts of different currencies are never added.
struct Amount {
  std::int64_t micros = 0;
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// Reads a non-negative decimal string with at most 6 decimals, such as "0.0298".
/// Nothing else is accepted: no sign, exponent, blank or thousands separator.
std::optional<Amount> parse_amount(std::string_view text);

/// Writes an amount with 4 decimals, or 5 or 6 where they are needed: "0.0260", "0.000002".
std::string format_amount(Amount amount);

/// quantity x unit price, exact. Throws InputError "overflow" beyond 9.2 * 10^12 major units.
Amount multiply(Amount unit_price, std::int64_t quantity);

/// How an exact amount becomes one of fewer decimals. `half_up`: a half goes up, `half_even`: to
/// the even neighbour.
enum class Rounding : std::uint8_t { half_up, half_even, up, down };
inline constexpr std::array<std::string_view, 4> kRoundingNames{"half-up", "half-even", "up",
                                                                "down"};

inline constexpr std::int64_t kMicros = 1'000'000;
/// Four decimals, in micro-units.
inline constexpr std::int64_t kFourDecimals = 100;

/// numerator / divisor micro-units as a multiple of `step` of them. Neither may be negative. Throws
/// InputError "overflow".
Amount divide(Wide numerator, std::int64_t divisor, std::int64_t step, Rounding rounding);

/// amount x factor / divisor, likewise.
Amount scale(Amount amount, std::int64_t factor, std::int64_t divisor, std::int64_t step,
             Rounding rounding = Rounding::half_up);

/// Sum of two quantities, exact. Throws InputError "overflow" instead of wrapping.
std::int64_t add_exact(std::int64_t a, std::int64_t b);

/// Sum, exact. Throws InputError "overflow" instead of wrapping.
Amount add(Amount a, Amount b);

/// True for an active ISO 4217 code such as "USD".
bool is_currency(std::string_view code);

}  // namespace chatfare
