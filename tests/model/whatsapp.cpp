#include <algorithm>
#include <array>
#include <string_view>

#include "model.hpp"

namespace naive {
namespace {

constexpr int kUsMarketingPause = day(2025, 4, 1);
constexpr int kAgentTokens = day(2026, 8, 1);
constexpr int kLongEntryPoints = day(2026, 9, 28);
constexpr int kServiceCharged = day(2026, 10, 1);

struct InternationalRate {
  std::string_view country;
  int from;
};

constexpr std::array<InternationalRate, 18> kInternationalRates{{{"ID", day(2024, 6, 1)},
                                                                 {"IN", day(2024, 7, 1)},
                                                                 {"EG", day(2025, 2, 1)},
                                                                 {"MY", day(2025, 2, 1)},
                                                                 {"NG", day(2025, 2, 1)},
                                                                 {"PK", day(2025, 2, 1)},
                                                                 {"SA", day(2025, 2, 1)},
                                                                 {"ZA", day(2025, 2, 1)},
                                                                 {"AE", day(2025, 2, 1)},
                                                                 {"BD", day(2026, 10, 1)},
                                                                 {"IQ", day(2026, 10, 1)},
                                                                 {"KZ", day(2026, 10, 1)},
                                                                 {"KW", day(2026, 10, 1)},
                                                                 {"MA", day(2026, 10, 1)},
                                                                 {"NP", day(2026, 10, 1)},
                                                                 {"OM", day(2026, 10, 1)},
                                                                 {"LK", day(2026, 10, 1)},
                                                                 {"UA", day(2026, 10, 1)}}};

/// One sender and one contact. `mine` are the indices of its events in the order of time.
struct Thread {
  const Request& request;
  std::vector<std::size_t> mine{};
  /// The entry points found so far: the reply that opened each, and from when it runs.
  struct EntryPoint {
    std::size_t reply;
    Ms opens;
  };
  std::vector<EntryPoint> entry_points{};

  [[nodiscard]] const Event& event(std::size_t k) const { return request.events[k]; }

  /// The customer wrote, called or reacted, or took a call.
  [[nodiscard]] bool refreshes_service_window(const Event& e) const {
    if (!e.from_customer) return e.type == "call" && e.delivered();
    return e.type != "reaction" || request.assumes("reaction-opens-window", "yes");
  }

  /// Whether the customer service window is open just before an event.
  [[nodiscard]] bool service_window_open(std::size_t k) const {
    for (const std::size_t earlier : mine) {
      if (earlier >= k) break;
      if (refreshes_service_window(event(earlier)) &&
          !request.over(event(k).decided_at - event(earlier).decided_at, kDay)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool marketing_paused(std::size_t k, const Person& person) const {
    return event(k).category == "marketing" && person.country == "US" &&
           local_day(request.zone, event(k).at) >= kUsMarketingPause;
  }

  [[nodiscard]] bool permitted(std::size_t k, const Person& person) const {
    const Event& e = event(k);
    if (e.type == "service" || e.type == "agent") return service_window_open(k);
    return !marketing_paused(k, person);
  }

  [[nodiscard]] Ms entry_point_length(Ms opens) const {
    if (local_day(request.zone, opens) < kLongEntryPoints) return 72 * kHour;
    return std::stoll(request.assumptions.at("fep-length")) * kHour;
  }

  /// Whether an entry point is open just before an event.
  [[nodiscard]] bool entry_point_open(std::size_t k) const {
    for (const EntryPoint& one : entry_points) {
      const Ms since = event(k).decided_at - one.opens;
      if (one.reply < k && !request.over(since, entry_point_length(one.opens))) return true;
    }
    return false;
  }

  [[nodiscard]] bool reaches_somebody(std::size_t k) const {
    for (const Person& person : event(k).people) {
      if (person.delivered() && (permitted(k, person) || person.proven())) return true;
    }
    return false;
  }

  [[nodiscard]] bool qualifies(const Event& click) const {
    if (!click.from_customer || click.entry_point.empty()) return false;
    return click.entry_point == "click-to-whatsapp-ad" ||
           request.assumes("fep-page-button", "opens") ||
           local_day(request.zone, click.at) < kLongEntryPoints;
  }

  /// The last click that a message answers; it then opens an entry point.
  [[nodiscard]] std::optional<std::size_t> answered_click(std::size_t k) const {
    const Event& e = event(k);
    std::optional<std::size_t> last;
    if (e.from_customer || e.type == "reaction" || e.type == "call") return last;
    if (!reaches_somebody(k)) return last;
    if (entry_point_open(k) && request.assumes("fep-second-click", "ignored")) return last;
    for (const std::size_t click : mine) {
      if (click >= k) break;
      if (!qualifies(event(click))) continue;
      if (request.over(e.decided_at - event(click).decided_at, kDay)) continue;
      bool answered = false;
      for (const EntryPoint& one : entry_points) {
        if (click < one.reply && one.reply < k) answered = true;
      }
      if (!answered) last = click;
    }
    return last;
  }

  [[nodiscard]] bool international(const Person& person, Ms billed_at) const {
    if (!request.international || person.country.empty()) return false;
    if (person.country == request.country) return false;
    auto start = request.start_times.find(person.country);
    if (start == request.start_times.end()) start = request.start_times.find("default");
    if (start == request.start_times.end() || billed_at < start->second) return false;
    for (const InternationalRate& rate : kInternationalRates) {
      if (rate.country == person.country) return local_day(request.zone, billed_at) >= rate.from;
    }
    return false;
  }

  [[nodiscard]] Part decide(std::size_t k, std::size_t index) const {
    const Event& e = event(k);
    const Person& person = e.people[index];
    Part part;
    part.event = k;
    part.person = index;
    if (!permitted(k, person)) {
      if (!person.proven()) {
        part.verdict = "refused";
        return part;
      }
      part.contradiction = true;
    }
    if (e.type == "reaction" ? person.status == "failed" : !person.delivered()) {
      part.verdict = "undelivered";
      return part;
    }
    part.billed_at = request.assumes("billed-at", "sent") ? e.at : person.delivered_at;
    const int billed_on = local_day(request.zone, part.billed_at);
    const bool october = request.rules == "auto" ? billed_on >= kServiceCharged
                                                 : request.rules == "whatsapp/2026-10-01";
    const bool entry_point = entry_point_open(k) || answered_click(k);

    part.verdict = "free";
    const auto charge = [&](const std::string& item, const std::string& priced_as) {
      part.verdict = "charged";
      part.item = item;
      part.priced_as = priced_as;
    };
    if (e.type == "reaction") return part;
    if (e.type == "call") {
      charge("call-minutes", "call-minutes");
      part.unit = "minute";
      part.quantity = -1;
      if (e.seconds) part.quantity = *e.seconds / 6 + (*e.seconds % 6 == 0 ? 0 : 1);
      part.counts = true;
      return part;
    }
    if (e.type == "agent") {
      if (billed_on < kAgentTokens) return part;
      charge("agent-tokens", "agent-tokens");
      part.unit = "token";
      part.quantity = e.tokens.value_or(-1);
      return part;
    }
    const std::string prefix = e.group ? "group-" : "";
    if (e.type == "service") {
      if (!october) return part;
      part.takes_unit = !entry_point || request.assumes("fep-uses-allowance", "yes");
      part.free_anyway = entry_point;
      if (!entry_point) charge(prefix + "service", "service");
      return part;
    }
    if (entry_point) return part;
    if (e.category == "utility") {
      if (!october && service_window_open(k)) return part;
      charge(prefix + "utility", "utility");
      part.counts = !e.group;
    } else if (e.category == "authentication") {
      const std::string item =
          international(person, part.billed_at) ? "authentication-international" : "authentication";
      charge(item, item);
      part.counts = true;
    } else {
      charge(prefix + "marketing", "marketing");
    }
    return part;
  }

  /// The windows of a customer's messages: an event opens one when none is open, else refreshes it.
  void add_service_windows(Reading& reading) const {
    for (const std::size_t k : mine) {
      if (!refreshes_service_window(event(k))) continue;
      if (!service_window_open(k)) {
        Window window;
        window.kind = "customer-service";
        window.opener = k;
        window.opens = event(k).decided_at;
        reading.windows.push_back(window);
      } else {
        reading.windows.back().extenders.push_back(k);
      }
      reading.windows.back().closes = event(k).decided_at + kDay;
    }
  }

  void read(Reading& reading) {
    add_service_windows(reading);
    for (const std::size_t k : mine) {
      if (event(k).from_customer) {
        Part part;
        part.event = k;
        part.verdict = "received";
        reading.parts.push_back(part);
        continue;
      }
      for (std::size_t person = 0; person < event(k).people.size(); ++person) {
        reading.parts.push_back(decide(k, person));
      }
      if (const auto click = answered_click(k)) {
        Window window;
        window.kind = "entry-point";
        window.opener = k;
        window.opens = std::max(event(k).at, event(*click).at);
        window.closes = window.opens + entry_point_length(window.opens);
        reading.windows.push_back(window);
        entry_points.push_back({k, window.opens});
      }
    }
  }
};

}  // namespace

void read_whatsapp(const Request& request, Reading& reading) {
  for (std::size_t first = 0; first < request.events.size(); ++first) {
    const Event& e = request.events[first];
    if (e.channel != "whatsapp") continue;
    Thread thread{request};
    bool seen = false;
    for (std::size_t k = 0; k < request.events.size(); ++k) {
      const Event& other = request.events[k];
      if (other.channel != "whatsapp" || other.sender != e.sender || other.thread != e.thread)
        continue;
      if (k < first) seen = true;
      thread.mine.push_back(k);
    }
    if (!seen) thread.read(reading);
  }
}

}  // namespace naive
