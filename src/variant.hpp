#pragma once

#include <optional>
#include <string>
#include <vector>

#include "json.hpp"
#include "request.hpp"

namespace chatfare {

/// The same events under other circumstances: another rule set, date, card, assumption, currency or
/// channel.
struct Variant {
  std::string name;
  Request request;
  /// Where each event of the original stands in `request`; empty where it has no counterpart.
  std::vector<std::optional<std::uint32_t>> places;
};

/// Reads a variant: `name`, `rules`, `from` (the day on which the first event happens; the others
/// keep their distance to it), `assumptions` (beside those of the request), `tariffs`, `cards`,
/// `overlays`, `currency`, `channel` and `category` (what a free-form message is sent as where the
/// other channel allows only a template; default utility). Throws InputError.
Variant read_variant(const Request& original, const nlohmann::json& value, const std::string& path);

}  // namespace chatfare
