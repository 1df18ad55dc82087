#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace chatfare {

/// What a Viber Business message holds, as far as the log says. Lengths are in characters.
struct Content {
  std::optional<std::int64_t> text;
  std::optional<std::int64_t> button;  ///< its caption
  std::optional<std::int64_t> file;    ///< its name
  std::optional<std::int64_t> list;    ///< its title
  std::optional<std::int64_t> cards;   ///< of a carousel, their number
  bool image = false;
  std::optional<double> video_seconds;
  std::optional<double> video_megabytes;

  /// Whether it has what no session message may have: buttons, cards or a video.
  bool rich() const { return button || cards || video_seconds || video_megabytes; }
};

// What Viber takes. Source: Alibaba Cloud, Viber message types,
// https://www.alibabacloud.com/help/zh/chatapp/user-guide/viber-message-type, 2026-10-09.

/// Whether its text is longer.
bool text_over_limit(const Content& content);
/// Whether anything but its text is longer or larger.
bool rest_over_limits(const Content& content);

/// Reads the `content` of an event; InputError names the member and what was expected there.
Content read_content(const nlohmann::json& value, const std::string& path);

}  // namespace chatfare
