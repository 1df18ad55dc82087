#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chatfare {

/// The UTC offset of a time zone from an instant on, until the next entry.
struct ZoneOffset {
  std::int64_t from;    ///< seconds since 1970-01-01T00:00:00Z
  std::int32_t offset;  ///< seconds, east of Greenwich positive
};

/// The offsets of an IANA time zone ("Europe/Kyiv", links included) in [2015-01-01, 2038-01-01)
/// UTC. The first entry is dated 2015-01-01. Empty when no zone has that name; names are
/// case-sensitive. The table ends in 2037 because the compiled time zone files do.
std::vector<ZoneOffset> zone_offsets(std::string_view iana_name);

/// The release of the IANA time zone database that the table was made from, such as "2026a".
std::string_view zone_release();

}  // namespace chatfare
