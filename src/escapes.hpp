#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace chatfare {

/// Eight characters of a text, the first one in the lowest byte.
using Word = std::uint64_t;
static_assert(std::endian::native == std::endian::little);

inline Word word_at(const char* text) {
  Word word = 0;
  std::memcpy(&word, text, sizeof word);
  return word;
}

constexpr Word every_byte(unsigned char byte) { return Word{byte} * 0x0101'0101'0101'0101; }

/// Not 0 when a byte of the word is below `limit`, which is at most 128; its lowest bit is of the
/// first such byte.
constexpr Word bytes_below(Word word, unsigned char limit) {
  return (word - every_byte(limit)) & ~word & every_byte(0x80);
}

/// The same of the characters that JSON escapes within a text, and of the quotation mark that ends
/// it.
constexpr Word escaped_bytes(Word word) {
  return bytes_below(word, 0x20) | bytes_below(word ^ every_byte('"'), 1) |
         bytes_below(word ^ every_byte('\\'), 1);
}

/// How many of the next eight characters are ASCII and stand for themselves within a text of JSON.
inline std::size_t plain_characters(const char* text) {
  const Word word = word_at(text);
  const Word others = escaped_bytes(word) | (word & every_byte(0x80));
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

}  // namespace chatfare
