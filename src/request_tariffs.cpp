#include "object.hpp"
#include "request.hpp"

namespace chatfare {
namespace {

using nlohmann::json;
using Ids = std::optional<std::vector<std::string>>;

/// "bundled", or documents beside those of `book`.
std::shared_ptr<const TariffBook> with_documents(const json& tariffs, const std::string& path,
                                                 std::shared_ptr<const TariffBook> book) {
  if (tariffs == "bundled") return book;
  if (!tariffs.is_array()) reject(path, "Expected \"bundled\" or a list of tariff documents.");
  auto own = std::make_shared<TariffBook>(*book);
  own->load(tariffs, path);
  return own;
}

/// Takes the ids that a member lists. `known` says which ids there are.
void read_ids(Object& object, std::string_view key, Ids& ids, Visit<bool(const std::string&)> known,
              const char* unknown) {
  if (!object.has(key)) return;
  ids.emplace();
  for_each_element(object.value(key), object.path(key),
                   [&](const json& id, const std::string& path) {
                     ids->push_back(text_of(id, path));
                     if (!known(ids->back())) reject(path, unknown);
                   });
}

/// The overlays that the request itself brings.
std::vector<std::string> own_overlays(const Request& request) {
  const auto& bundled = request.bundled->overlays();
  std::vector<std::string> own;
  for (const auto& [id, overlay] : request.offered->overlays()) {
    const auto same = bundled.find(id);
    if (same == bundled.end() || same->second != overlay) own.push_back(id);
  }
  return own;
}

}  // namespace

void read_tariffs(Object& object, Request& request) {
  if (object.has("tariffs"))
    request.offered =
        with_documents(object.value("tariffs"), object.path("tariffs"), request.bundled);
  const TariffBook& offered = *request.offered;
  read_ids(
      object, "cards", request.cards,
      [&offered](const std::string& id) { return offered.card(id) != nullptr; },
      "There is no such rate card.");
  read_ids(
      object, "overlays", request.overlays,
      [&offered](const std::string& id) { return offered.overlays().contains(id); },
      "There is no such overlay; its document has to be among the `tariffs`.");
  request.tariffs = request.offered;
  if (!request.cards && !request.overlays) return;
  auto named = std::make_shared<TariffBook>(offered);
  if (request.cards) named->keep_cards(*request.cards);
  named->keep_overlays(request.overlays ? *request.overlays : own_overlays(request));
  request.tariffs = std::move(named);
}

}  // namespace chatfare
