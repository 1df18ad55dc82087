#include "money.hpp"

#include "error.hpp"

namespace chatfare {
namespace {

constexpr std::size_t kDecimals = 6;
constexpr std::size_t kPrintedDecimals = 4;

/// Active ISO 4217 codes.
constexpr std::string_view kCurrencies =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
    "GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF "
    "KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
    "MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD "
    "SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX "
    "USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

InputError overflow() {
  return {"overflow", "", "The amount is beyond what can be counted exactly (9.2 * 10^12)."};
}

}  // namespace

std::optional<Amount> parse_amount(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto fraction =
      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
  if (fraction.size() > kDecimals) return std::nullopt;
  std::int64_t micros = 0;
  const auto take = [&micros](char c) {
    return is_digit(c) && !__builtin_mul_overflow(micros, 10, &micros) &&
           !__builtin_add_overflow(micros, c - '0', &micros);
  };
  for (const char c : whole) {
    if (!take(c)) return std::nullopt;
  }
  for (std::size_t i = 0; i < kDecimals; ++i) {
    if (!take(i < fraction.size() ? fraction[i] : '0')) return std::nullopt;
  }
  return Amount{micros};
}

std::string format_amount(Amount amount) {
  const bool negative = amount.micros < 0;
  auto digits = negative ? 0 - static_cast<std::uint64_t>(amount.micros)
                         : static_cast<std::uint64_t>(amount.micros);
  std::size_t decimals = kDecimals;
  for (; decimals > kPrintedDecimals && digits % 10 == 0; digits /= 10) --decimals;
  std::string text = std::to_string(digits);
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  text.insert(text.size() - decimals, 1, '.');
  if (negative) text.insert(0, 1, '-');
  return text;
}

Amount multiply(Amount unit_price, std::int64_t quantity) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(unit_price.micros, quantity, &product)) throw overflow();
  return {product};
}

Amount divide(Wide numerator, std::int64_t divisor, std::int64_t step, Rounding rounding) {
  const Wide unit = static_cast<Wide>(divisor) * step;
  Wide whole = numerator / unit;
  const Wide rest = numerator % unit;
  const Wide half = rounding == Rounding::half_up ? 1 : whole % 2;
  if (rounding == Rounding::up ? rest > 0 : rounding != Rounding::down && rest * 2 + half > unit)
    ++whole;
  if (whole > INT64_MAX / step) throw overflow();
  return {static_cast<std::int64_t>(whole) * step};
}

Amount scale(Amount amount, std::int64_t factor, std::int64_t divisor, std::int64_t step,
             Rounding rounding) {
  return divide(static_cast<Wide>(amount.micros) * factor, divisor, step, rounding);
}

std::int64_t add_exact(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw overflow();
  return sum;
}

Amount add(Amount a, Amount b) { return {add_exact(a.micros, b.micros)}; }

bool is_currency(std::string_view code) {
  return code.size() == 3 && code.find(' ') == std::string_view::npos &&
         kCurrencies.find(code) != std::string_view::npos;
}

}  // namespace chatfare
