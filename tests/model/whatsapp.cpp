#include "whatsapp.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace naive {
namespace {

constexpr int kDayLongEntryPointsUntil = day(2023, 3, 1);
constexpr int kUsMarketingPause = day(2025, 4, 1);
constexpr int kAgentTokens = day(2026, 8, 1);
constexpr int kLongEntryPoints = day(2026, 9, 28);
constexpr int kMarketingApi = day(2024, 10, 15);
constexpr int kGroupMarketingSettled = day(2026, 5, 21);
constexpr int kAiInItaly = day(2026, 2, 16);
constexpr int kAiInBrazilAndEurope = day(2026, 3, 11);
constexpr int kAiFreeInEurope = day(2026, 5, 13);

struct EraStart {
  Era era;
  int from;
  std::string_view rules;
};

constexpr std::array<EraStart, 6> kEras{
    {{Era::kNotification, day(2009, 1, 1), "whatsapp/notification"},
     {Era::kInitiated, day(2022, 2, 1), "whatsapp/2022-02-01"},
     {Era::kCategories, day(2023, 6, 1), "whatsapp/2023-06-01"},
     {Era::kFreeService, day(2024, 11, 1), "whatsapp/2024-11-01"},
     {Era::kPerMessage, day(2025, 7, 1), "whatsapp/2025-07-01"},
     {Era::kServiceCharged, day(2026, 10, 1), "whatsapp/2026-10-01"}}};

bool by_conversation(Era era) { return era > Era::kNotification && era < Era::kPerMessage; }

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

/// The European Union with Iceland, Liechtenstein and Norway.
const std::set<std::string> kEurope{"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
                                    "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU",
                                    "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"};

}  // namespace

Era WhatsAppThread::era(Ms at) const {
  Era era = Era::kNotification;
  for (const EraStart& start : kEras) {
    if (request.rules == start.rules) return start.era;
    if (start.from <= local_day(request.zone, at)) era = start.era;
  }
  return era;
}

Ms WhatsAppThread::billed_at(const Event& e, const Person& person) const {
  return request.assumes("billed-at", "sent") ? e.at : person.delivered_at;
}

Ms WhatsAppThread::ruled_at(const Event& e, const Person& person) const {
  return person.delivered() ? billed_at(e, person) : e.at;
}

Era WhatsAppThread::era(const Event& e, const Person& person) const {
  return era(ruled_at(e, person));
}

/// Groups, agents and calls of the business came with per-message pricing, the Marketing Messages
/// API in October 2024.
bool WhatsAppThread::documented(const Event& e, Ms at) const {
  if (e.group || e.type == "agent" || (e.type == "call" && !e.from_customer)) {
    return era(at) >= Era::kPerMessage;
  }
  if (!e.marketing_api || era(at) > Era::kCategories) return true;
  return era(at) == Era::kCategories && local_day(request.zone, at) >= kMarketingApi;
}

/// The numbers of some countries cannot start calls.
bool WhatsAppThread::can_call(const std::string& sender) const {
  const std::string home = request.home(sender);
  if (home == "TR") return request.assumes("calling-turkey", "allowed");
  return home != "US" && home != "CA" && home != "EG" && home != "VN" && home != "NG";
}

/// The customer wrote, called or reacted, or took a call.
bool WhatsAppThread::refreshes_service_window(std::size_t k) const {
  const Event& e = event(k);
  if (!e.from_customer) {
    return e.type == "call" && reaches_somebody(k) && documented(e, ruled_at(e, e.people.front()));
  }
  return e.type != "reaction" || request.assumes("reaction-opens-window", "yes");
}

bool WhatsAppThread::service_window_open(std::size_t k) const {
  for (const std::size_t earlier : mine) {
    if (earlier >= k) break;
    if (refreshes_service_window(earlier) &&
        !request.over(event(k).decided_at - event(earlier).decided_at, kDay)) {
      return true;
    }
  }
  return false;
}

bool WhatsAppThread::marketing_paused(std::size_t k, const Person& person) const {
  return event(k).category == "marketing" && person.country == "US" &&
         era(event(k).at) >= Era::kFreeService &&
         local_day(request.zone, event(k).at) >= kUsMarketingPause;
}

bool WhatsAppThread::permitted(std::size_t k, const Person& person) const {
  const Event& e = event(k);
  // Where no rules are known at the time of sending, nothing stands in its way.
  if (!documented(e, e.at)) return true;
  if (e.type == "call") return can_call(e.sender);
  if (e.type == "service" || e.type == "agent") return service_window_open(k);
  return !marketing_paused(k, person);
}

Ms WhatsAppThread::entry_point_length(Era rules, Ms opens) const {
  const int day = local_day(request.zone, opens);
  if (rules == Era::kInitiated && day < kDayLongEntryPointsUntil) return kDay;
  if (by_conversation(rules) || day < kLongEntryPoints) return 72 * kHour;
  return std::stoll(request.assumptions.at("fep-length")) * kHour;
}

/// Whether an end is known that no entry point can have which opens with the message, to the
/// minute.
bool WhatsAppThread::ends_too_late(const Part& part) const {
  const Event& e = event(part.event);
  if (!e.entry_point_closes || (part.verdict != "free" && part.verdict != "charged")) return false;
  const Person& person = e.people[part.person];
  const Era rules = era(e, person);
  if (rules == Era::kNotification) return false;
  const Ms opens = std::max(e.at, person.delivered_at);
  const bool up_to_a_week =
      !by_conversation(rules) && local_day(request.zone, opens) >= kLongEntryPoints;
  const Ms longest = up_to_a_week ? 7 * kDay : entry_point_length(rules, opens);
  return *e.entry_point_closes > opens + longest + 60'000;
}

bool WhatsAppThread::entry_point_open(std::size_t k) const {
  for (const EntryPoint& one : entry_points) {
    const Ms since = event(k).decided_at - one.opens;
    if (one.reply < k && !request.over(since, one.closes - one.opens)) return true;
  }
  return false;
}

bool WhatsAppThread::reaches_somebody(std::size_t k) const {
  for (const Person& person : event(k).people) {
    if (person.delivered() && (permitted(k, person) || person.proven())) return true;
  }
  return false;
}

bool WhatsAppThread::qualifies(const Event& click) const {
  if (!click.from_customer || click.entry_point.empty()) return false;
  if (click.entry_point == "boosted-post") return request.assumes("fep-boosted-post", "yes");
  return click.entry_point == "click-to-whatsapp-ad" ||
         request.assumes("fep-page-button", "opens") ||
         local_day(request.zone, click.at) < kLongEntryPoints;
}

/// A message that arrives under rules that know entry points.
bool WhatsAppThread::may_open_entry_point(std::size_t k) const {
  const Event& e = event(k);
  if (e.from_customer || e.type == "reaction" || e.type == "call" || e.group) return false;
  const Era rules = era(e, e.people.front());
  return reaches_somebody(k) && rules != Era::kNotification &&
         documented(e, ruled_at(e, e.people.front()));
}

/// The provider told the end of an entry point that is not known to have begun.
bool WhatsAppThread::proves_entry_point(std::size_t k) const {
  const auto& closes = event(k).entry_point_closes;
  return closes && *closes > event(k).decided_at && may_open_entry_point(k) && !entry_point_open(k);
}

/// The last click that a message answers; it then opens an entry point.
std::optional<std::size_t> WhatsAppThread::answered_click(std::size_t k) const {
  const Event& e = event(k);
  std::optional<std::size_t> last;
  if (!may_open_entry_point(k)) return last;
  const Era rules = era(e, e.people.front());
  const bool one_at_a_time =
      by_conversation(rules) || request.assumes("fep-second-click", "ignored");
  if (one_at_a_time && entry_point_open(k)) return last;
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

bool WhatsAppThread::international(const Person& person, Ms billed_at) const {
  if (!request.international || person.country.empty()) return false;
  // Western Sahara is called with Morocco's code.
  const std::string country = person.country == "EH" ? "MA" : person.country;
  if (country == (request.country == "EH" ? "MA" : request.country)) return false;
  auto start = request.start_times.find(country);
  if (start == request.start_times.end()) start = request.start_times.find("default");
  if (start == request.start_times.end() || billed_at < start->second) return false;
  for (const InternationalRate& rate : kInternationalRates) {
    if (rate.country == country) return local_day(request.zone, billed_at) >= rate.from;
  }
  return false;
}

Part WhatsAppThread::decide(std::size_t k, std::size_t index, std::string& opened) const {
  const Event& e = event(k);
  const Person& person = e.people[index];
  const bool allowed = permitted(k, person);
  const bool refused = !allowed && !person.proven();
  const Ms ruled = refused ? e.at : ruled_at(e, person);
  const Era rules = era(ruled);
  Part part;
  part.event = k;
  part.person = index;
  if (!documented(e, ruled)) return part;
  if (refused) {
    part.verdict = "refused";
    return part;
  }
  part.contradiction = !allowed;
  if (e.type == "reaction" ? person.status == "failed" : !person.delivered()) {
    part.verdict = "undelivered";
    return part;
  }
  part.billed_at = billed_at(e, person);
  if (by_conversation(rules)) part.unit = "conversation";
  part.verdict = "free";
  if (e.type == "reaction") return part;
  if (rules >= Era::kPerMessage) {
    decide_message(part, rules);
  } else if (rules == Era::kNotification) {
    if (e.type == "service" || service_window_open(k)) return part;
    part.verdict = "charged";
    part.item = part.priced_as = "notification";
  } else if (!entry_point_open(k) && !answered_click(k) && !proves_entry_point(k)) {
    decide_conversation(part, rules, opened);
  }
  return part;
}

/// What is no template costs an AI Provider where law makes Meta admit it, window or not.
bool WhatsAppThread::charged_for_ai(const Part& part, bool entry_point) const {
  if (!request.ai_provider) return false;
  if (entry_point && request.assumes("ai-provider-entry-point", "free")) return false;
  const std::string& country = event(part.event).people[part.person].country;
  const int day = local_day(request.zone, part.billed_at);
  if (country == "BR") return day >= kAiInBrazilAndEurope;
  const int from = country == "IT" ? kAiInItaly : kAiInBrazilAndEurope;
  return kEurope.contains(country) && day >= from && day < kAiFreeInEurope;
}

/// A delivered message or call of the business since 2025-07-01.
void WhatsAppThread::decide_message(Part& part, Era rules) const {
  const std::size_t k = part.event;
  const Event& e = event(k);
  const bool october = rules == Era::kServiceCharged;
  const bool entry_point = entry_point_open(k) || answered_click(k) || proves_entry_point(k);
  const auto charge = [&](const std::string& item, const std::string& priced_as) {
    part.verdict = "charged";
    part.item = item;
    part.priced_as = priced_as;
  };
  const std::string prefix = e.group ? "group-" : "";
  if (e.type == "call") {
    charge("call-minutes", "call-minutes");
    part.unit = "minute";
    part.quantity = -1;
    if (e.seconds) part.quantity = *e.seconds / 6 + (*e.seconds % 6 == 0 ? 0 : 1);
    part.counts = true;
  } else if (e.type == "agent") {
    if (local_day(request.zone, part.billed_at) < kAgentTokens) return;
    charge("agent-tokens", "agent-tokens");
    part.unit = "token";
    part.quantity = e.tokens.value_or(-1);
  } else if (e.type == "service" && charged_for_ai(part, entry_point)) {
    charge("ai-provider", "ai-provider");
    part.unit = "ai-message";
  } else if (e.type == "service") {
    if (!october || request.ai_provider) return;
    if (!entry_point || request.assumes("fep-uses-allowance", "yes")) {
      part.allowance = request.one_number("service@" + e.sender);
      part.allowance_size = 1000;
    }
    part.free_anyway = entry_point;
    part.ends_with_allowance = !request.payment_method;
    if (!entry_point) charge(prefix + "service", "service");
  } else if (entry_point) {
    return;
  } else if (e.category == "utility") {
    // A utility conversation of June 2025 goes on until its end.
    if (joins_conversation(part, "utility")) return;
    if (!october && service_window_open(k)) return;
    charge(prefix + "utility", "utility");
    part.counts = !e.group;
  } else if (e.category == "authentication") {
    const bool abroad = international(e.people[part.person], part.billed_at);
    const std::string item = abroad ? "authentication-international" : "authentication";
    charge(item, item);
    part.counts = true;
  } else {
    // What arrived against the rules is taken as if the window were open.
    const bool window = service_window_open(k) || part.contradiction;
    const bool in_doubt =
        e.group && !october && local_day(request.zone, part.billed_at) < kGroupMarketingSettled;
    if (in_doubt && window && request.assumes("group-marketing-window", "free")) return;
    charge(e.marketing_api ? "marketing-lite" : prefix + "marketing", "marketing");
  }
}

/// The windows of a customer's messages: an event opens one when none is open, else refreshes it.
void WhatsAppThread::add_service_windows() const {
  for (const std::size_t k : mine) {
    if (!refreshes_service_window(k)) continue;
    if (!service_window_open(k)) {
      Window window;
      window.kind = "customer-service";
      window.opener = k;
      window.opens = event(k).decided_at;
      reading.windows.push_back(window);
    } else {
      reading.windows.back().extenders.push_back(k);
    }
    reading.windows.back().closes = reading.windows.back().would_close = event(k).decided_at + kDay;
  }
}

void WhatsAppThread::open_entry_point(std::size_t reply, std::optional<std::size_t> click) {
  const Event& e = event(reply);
  const Person& person = e.people.front();
  const bool closes_others = by_conversation(era(e, person));
  const bool at_delivery = closes_others || request.assumes("fep-opens", "delivered");
  Window window;
  window.kind = "entry-point";
  window.opener = reply;
  window.opens =
      at_delivery ? person.delivered_at : std::max(e.at, click ? event(*click).at : e.at);
  window.closes = window.opens + entry_point_length(era(e, person), window.opens);
  if (e.entry_point_closes && *e.entry_point_closes > window.opens)
    window.closes = *e.entry_point_closes;
  window.would_close = window.closes;
  reading.windows.push_back(window);
  entry_points.push_back({reply, window.opens, window.closes});
  if (closes_others) cut_conversations(reply, window.opens);
}

/// The provider told a later end than is known of the entry points that are open.
void WhatsAppThread::prolong_entry_points(std::size_t k) {
  const auto& told = event(k).entry_point_closes;
  if (!told || !may_open_entry_point(k)) return;
  std::vector<EntryPoint*> open;
  for (EntryPoint& one : entry_points) {
    if (!request.over(event(k).decided_at - one.opens, one.closes - one.opens))
      open.push_back(&one);
  }
  for (const EntryPoint* one : open) {
    if (one->closes >= *told) return;
  }
  for (EntryPoint* one : open) {
    one->closes = *told;
    for (Window& window : reading.windows) {
      if (window.kind != "entry-point" || window.opener != one->reply) continue;
      window.closes = window.would_close = *told;
      window.extenders.push_back(k);
    }
  }
}

void WhatsAppThread::read() {
  add_service_windows();
  for (const std::size_t k : mine) {
    if (event(k).from_customer) {
      Part part;
      part.event = k;
      part.verdict = "received";
      reading.parts.push_back(part);
      continue;
    }
    std::string opened;
    for (std::size_t person = 0; person < event(k).people.size(); ++person) {
      reading.parts.push_back(decide(k, person, opened));
      if (ends_too_late(reading.parts.back())) reading.parts.back().contradiction = true;
    }
    const auto click = answered_click(k);
    if (click || proves_entry_point(k)) {
      open_entry_point(k, click);
    } else {
      prolong_entry_points(k);
    }
    if (!opened.empty()) open_conversation(k, opened);
  }
  reading.windows.insert(reading.windows.end(), conversations.begin(), conversations.end());
}

void read_whatsapp(const Request& request, Reading& reading) {
  for (const auto& mine : threads_of(request, "whatsapp")) {
    WhatsAppThread{request, reading, mine, {}, {}}.read();
  }
}

}  // namespace naive
