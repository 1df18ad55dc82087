#include "money.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include "error.hpp"

namespace chatfare {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

TEST_CASE("money: a rate is read to the last of its 6 decimals") {
  struct {
    std::string text;
    std::int64_t micros;
  } const cases[] = {
      {"0", 0},
      {"0.0", 0},
      {"1", 1'000'000},
      {"115", 115'000'000},
      {"115.00", 115'000'000},
      {"0.0298", 29'800},
      {"0.000002", 2},
      {"0.1", 100'000},
      {"007.5", 7'500'000},
      {"1.999999", 1'999'999},
      {"9007199254740.993", 9'007'199'254'740'993'000},  // not a double
      {"9223372036854.775807", kMost},
  };
  for (const auto& [text, micros] : cases) {
    const auto amount = parse_amount(text);
    REQUIRE_MESSAGE(amount.has_value(), text);
    CHECK_MESSAGE(amount->micros == micros, text);
  }
}

TEST_CASE("money: whatever is not a plain decimal is refused") {
  for (const std::string text :
       {"",         ".",     "1.",    ".5",        "-1",        "-0",        "+1",
        " 1",       "1 ",    "1\n",   "1e3",       "1E-3",      "0x1F",      "1,5",
        "1,000.00", "1 000", "1.2.3", "0.0000001", "0.0000000", "NaN",       "Infinity",
        "null",     "$1",    "1 USD", "\u0661",    "1_000",     "0.02\u00a0"}) {
    CHECK_MESSAGE(!parse_amount(text).has_value(), "\"", text, "\"");
  }
  CHECK(!parse_amount(std::string{"1\0", 2}).has_value());
}

TEST_CASE("money: an amount beyond 64 bits is refused, however long") {
  for (const std::string text : {"9223372036854.775808", "9223372036855", "10000000000000",
                                 "18446744073709.551616", "18446744073710"}) {
    CHECK_MESSAGE(!parse_amount(text).has_value(), text);
  }
  CHECK(!parse_amount(std::string(100'000, '9')).has_value());
  CHECK(parse_amount(std::string(100'000, '0')) == Amount{0});
}

TEST_CASE("money: 4 decimals are printed, 5 or 6 only where they are needed") {
  struct {
    std::int64_t micros;
    std::string text;
  } const cases[] = {
      {0, "0.0000"},
      {1, "0.000001"},
      {10, "0.00001"},
      {100, "0.0001"},
      {2, "0.000002"},
      {26'000, "0.0260"},
      {29'800, "0.0298"},
      {29'850, "0.02985"},
      {100'000, "0.1000"},
      {115'000'000, "115.0000"},
      {1'000'001, "1.000001"},
      {999'999, "0.999999"},
      {-29'800, "-0.0298"},
      {-1, "-0.000001"},
      {kMost, "9223372036854.775807"},
      {kLeast, "-9223372036854.775808"},
  };
  for (const auto& [micros, text] : cases) CHECK(format_amount({micros}) == text);
}

TEST_CASE("money: every amount that is printed reads back as itself") {
  std::mt19937_64 random{20261001};
  for (int i = 0; i < 20'000; ++i) {
    const auto micros = static_cast<std::int64_t>(random() >> (1 + random() % 63));
    CHECK(parse_amount(format_amount({micros})) == Amount{micros});
  }
}

TEST_CASE("money: a million messages add up to quantity x unit price, to the last micro-unit") {
  // In binary floating point 0.1 + 0.2 differs from 0.3 and a sum of 0.0298 drifts.
  CHECK(add(*parse_amount("0.1"), *parse_amount("0.2")) == *parse_amount("0.3"));
  const Amount rate = *parse_amount("0.0298");
  Amount sum;
  for (int i = 0; i < 1'000'000; ++i) sum = add(sum, rate);
  CHECK(sum == *parse_amount("29800"));
  CHECK(multiply(rate, 1'000'000) == sum);
  CHECK(multiply(*parse_amount("0.000002"), 1'234'567) == *parse_amount("2.469134"));
  CHECK(multiply(rate, 0) == Amount{});
}

TEST_CASE("money: currencies are active ISO 4217 codes") {
  for (const std::string code : {"USD", "EUR", "UAH", "INR", "ZWG"}) CHECK(is_currency(code));
  for (const std::string code : {"", "usd", "US", "USDT", "XXX", "HRK", "D A", "ED ", "AED AFN"}) {
    CHECK_MESSAGE(!is_currency(code), code);
  }
}

TEST_CASE("money: a bill too large to count is an error, never a wrapped sum") {
  CHECK(multiply({kMost}, 1) == Amount{kMost});
  CHECK(add({kMost}, {0}) == Amount{kMost});
  CHECK(add({kMost - 1}, {1}) == Amount{kMost});
  CHECK_THROWS_AS(multiply({kMost}, 2), InputError);
  CHECK_THROWS_AS(multiply({2}, kMost), InputError);
  CHECK_THROWS_AS(multiply({std::int64_t{1} << 32}, std::int64_t{1} << 32), InputError);
  CHECK_THROWS_AS(multiply({kLeast}, -1), InputError);
  CHECK_THROWS_AS(add({kMost}, {1}), InputError);
  CHECK_THROWS_AS(add({kLeast}, {-1}), InputError);
  CHECK(add_exact(kMost - 1, 1) == kMost);
  CHECK_THROWS_AS(add_exact(kMost, 1), InputError);
  try {
    add({kMost}, {kMost});
    FAIL("no error");
  } catch (const InputError& error) {
    CHECK(error.code == "overflow");
    CHECK(!error.message.empty());
  }
}

}  // namespace
}  // namespace chatfare
