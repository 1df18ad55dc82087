#pragma once

#include <cstdint>
#include <string_view>

namespace chatfare {

/// FNV-1a in 64 bits, of a text that goes on from `begin`.
/// Source: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
inline std::uint64_t hash_of(std::string_view text, std::uint64_t begin = 0xcbf29ce484222325) {
  for (const char c : text) begin = (begin ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return begin;
}

}  // namespace chatfare
