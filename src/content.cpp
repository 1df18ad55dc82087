#include "content.hpp"

#include <string_view>

#include "object.hpp"

namespace chatfare {
namespace {

std::optional<std::int64_t> read_count(Object& object, std::string_view key) {
  return object.has(key) ? std::optional{object.integer(key)} : std::nullopt;
}

std::optional<double> read_size(Object& object, std::string_view key) {
  if (!object.has(key)) return std::nullopt;
  const nlohmann::json& value = object.value(key);
  if (value.is_number() && value.get<double>() >= 0) return value.get<double>();
  reject(object.path(key), "Expected a number that is not negative.");
}

}  // namespace

bool text_over_limit(const Content& content) { return content.text > 1000; }

bool rest_over_limits(const Content& content) {
  return content.button > 30 || content.file > 25 || content.list > 85 ||
         (content.cards && (*content.cards < 2 || *content.cards > 5)) ||
         content.video_megabytes > 200 || content.video_seconds > 600;
}

Content read_content(const nlohmann::json& value, const std::string& path) {
  Object object{value, path};
  Content content;
  content.text = read_count(object, "text");
  content.button = read_count(object, "button");
  content.file = read_count(object, "file");
  content.list = read_count(object, "list");
  content.cards = read_count(object, "cards");
  content.image = object.optional_boolean("image", false);
  content.video_seconds = read_size(object, "videoSeconds");
  content.video_megabytes = read_size(object, "videoMegabytes");
  object.done();
  return content;
}

}  // namespace chatfare
