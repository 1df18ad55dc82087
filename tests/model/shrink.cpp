#include "shrink.hpp"

#include <string>
#include <vector>

#include "clock.hpp"

namespace naive {
namespace {

using nlohmann::json;

struct Shrinker {
  json best;
  const std::function<bool(const json&)>& fails;

  bool keep(const json& smaller) {
    if (smaller == best || !fails(smaller)) return false;
    best = smaller;
    return true;
  }

  bool drop_events() {
    bool any = false;
    for (std::size_t length = best["events"].size(); length > 0; length /= 2) {
      for (std::size_t from = 0; from < best["events"].size();) {
        json smaller = best;
        auto& events = smaller["events"];
        const std::size_t to = std::min(from + length, events.size());
        events.erase(events.begin() + static_cast<std::ptrdiff_t>(from),
                     events.begin() + static_cast<std::ptrdiff_t>(to));
        if (!events.empty() && keep(smaller)) {
          any = true;
        } else {
          from += length;
        }
      }
    }
    return any;
  }

  /// Leaves out every field and list entry that the failure does not need.
  bool drop_fields(const json::json_pointer& at) {
    bool any = false;
    if (best[at].is_object()) {
      std::vector<std::string> keys;
      for (const auto& [key, value] : best[at].items()) keys.push_back(key);
      for (const auto& key : keys) {
        json smaller = best;
        smaller[at].erase(key);
        if (keep(smaller)) {
          any = true;
        } else {
          any = drop_fields(at / key) || any;
        }
      }
    } else if (best[at].is_array()) {
      for (std::size_t i = 0; i < best[at].size();) {
        json smaller = best;
        smaller[at].erase(i);
        if (!smaller[at].empty() && keep(smaller)) {
          any = true;
        } else {
          any = drop_fields(at / i) || any;
          ++i;
        }
      }
    }
    return any;
  }

  bool round_times() {
    bool any = false;
    for (std::size_t i = 0; i < best["events"].size(); ++i) {
      for (const char* field : {"at", "deliveredAt"}) {
        if (!best["events"][i].contains(field)) continue;
        const Ms at = instant(best["events"][i][field]);
        for (const Ms step : {kDay, kHour, kMinute, kSecond, Ms{1}}) {
          json smaller = best;
          smaller["events"][i][field] = text(at - at % step);
          if (keep(smaller)) {
            any = true;
            break;
          }
        }
      }
    }
    return any;
  }

  bool plain_values() {
    bool any = false;
    for (std::size_t i = 0; i < best["events"].size(); ++i) {
      json smaller = best;
      smaller["events"][i]["contact"] = "+380671234567";
      any = keep(smaller) || any;
    }
    return any;
  }
};

}  // namespace

json shrink(json request, const std::function<bool(const json&)>& fails) {
  Shrinker shrinker{std::move(request), fails};
  bool better = true;
  while (better) {
    better = shrinker.drop_events();
    better = shrinker.drop_fields(json::json_pointer("")) || better;
    better = shrinker.plain_values() || better;
    better = shrinker.round_times() || better;
  }
  return shrinker.best;
}

}  // namespace naive
