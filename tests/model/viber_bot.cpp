#include <algorithm>

#include "model.hpp"

namespace naive {
namespace {

constexpr int kCommercialBots = day(2024, 2, 5);
constexpr Ms kFreePools = day(2022, 9, 1) * kDay;
constexpr Ms kPlans = day(2019, 4, 1) * kDay;

/// One bot and one subscriber. `mine` are the indices of its events in the order of time.
struct Thread {
  const Request& request;
  std::vector<std::size_t> mine{};
  std::vector<std::size_t> sent{};  ///< the messages so far that were not refused

  [[nodiscard]] const Event& event(std::size_t k) const { return request.events[k]; }

  [[nodiscard]] bool is(std::size_t k, const std::string& type) const {
    return event(k).from_customer && event(k).type == type;
  }

  [[nodiscard]] bool opens_session(std::size_t k) const {
    return is(k, "message") ||
           (is(k, "subscribe") && request.assumes("subscribe-opens-session", "yes")) ||
           (is(k, "open") && request.assumes("open-opens-session", "yes"));
  }

  /// The message that opened the session an event stands in.
  [[nodiscard]] std::optional<std::size_t> session_of(std::size_t k) const {
    std::optional<std::size_t> opener;
    Ms runs_from = 0;
    for (const std::size_t earlier : mine) {
      if (earlier >= k) break;
      if (!opens_session(earlier)) continue;
      const Ms at = event(earlier).decided_at;
      if (!opener || request.over(at - runs_from, kDay)) {
        opener = earlier;
        runs_from = at;
      } else if (request.assumes("viber-session", "sliding")) {
        runs_from = at;
      }
    }
    if (opener && request.over(event(k).decided_at - runs_from, kDay)) opener.reset();
    return opener;
  }

  /// What the contact's own events say about the subscription just before an event.
  [[nodiscard]] std::optional<bool> subscribed(std::size_t k) const {
    std::optional<bool> subscribed;
    for (const std::size_t earlier : mine) {
      if (earlier >= k) break;
      if (is(earlier, "subscribe") || is(earlier, "message")) subscribed = true;
      if (is(earlier, "unsubscribe")) subscribed = false;
      if (is(earlier, "open") && !subscribed) subscribed = false;
    }
    return subscribed;
  }

  /// A welcome message to the last opening of the chat, while it may still have one.
  [[nodiscard]] bool welcomes(std::size_t k) const {
    if (event(k).from_customer || event(k).type != "welcome") return false;
    std::optional<std::size_t> opening;
    for (const std::size_t earlier : mine) {
      if (earlier < k && is(earlier, "open")) opening = earlier;
    }
    if (!opening) return false;
    if (request.assumes("viber-welcome-limit", "5min") &&
        event(k).decided_at - event(*opening).decided_at > 5 * kMinute) {
      return false;
    }
    if (subscribed(k) == true && request.assumes("viber-welcome-subscribed", "ordinary")) {
      return false;
    }
    for (const std::size_t between : mine) {
      if (between <= *opening || between >= k) continue;
      if (is(between, "subscribe") || is(between, "message")) return false;
      if (!documented(event(between).sender, event(between).at)) continue;
      if (event(between).delivered() && welcomes(between)) return false;
    }
    return true;
  }

  /// 100 messages went out within the last hour and the subscriber wrote after none of them. The
  /// limit is documented for the years of the free pools and after.
  [[nodiscard]] bool too_many(std::size_t k) const {
    int unanswered = 0;
    if (before_pools(event(k).sender, event(k).at)) return false;
    for (const std::size_t earlier : mine) {
      if (earlier < k && is(earlier, "message")) unanswered = 0;
      const bool counts = std::find(sent.begin(), sent.end(), earlier) != sent.end();
      if (counts && event(k).decided_at - event(earlier).decided_at < kHour) ++unanswered;
    }
    return unanswered >= 100;
  }

  /// A monthly plan of 2019 that the first free pools had not yet replaced.
  [[nodiscard]] bool planned(const std::string& bot, Ms at) const {
    return plan_of(request, bot).starts_with("2019") && at >= kPlans && at < kFreePools;
  }

  /// A bot of the old models before the first free pools.
  [[nodiscard]] bool before_pools(const std::string& bot, Ms at) const {
    return plan_of(request, bot) != "commercial" && at < kFreePools;
  }

  /// A bot of the commercial model before there was one; what is made later has no earlier events.
  [[nodiscard]] bool before_model(const std::string& bot, Ms at) const {
    const auto sender = request.senders.find(bot);
    const bool made_later = sender != request.senders.end() && sender->second.plan.empty() &&
                            sender->second.created_at.has_value();
    return plan_of(request, bot) == "commercial" && !made_later && at < kCommercialBots * kDay;
  }

  /// Nobody is sure what a bot without such a plan paid before the free pools; one source says
  /// nothing.
  [[nodiscard]] bool documented(const std::string& bot, Ms at) const {
    const bool said_free = at >= kPlans && request.assumes("bot-before-2022-09", "free");
    if (before_model(bot, at)) return false;
    return !before_pools(bot, at) || planned(bot, at) || said_free;
  }

  /// A message outside of sessions may be one of the free ones of the month.
  void take_from_pool(Part& part) const {
    const std::string& bot = event(part.event).sender;
    const std::string plan = plan_of(request, bot);
    if (plan == "commercial") return;
    part.allowance = "chatbot-initiated@" + bot;
    part.allowance_size = 10'000;
    part.ends_with_allowance = plan == "legacy-non-billable";
  }

  [[nodiscard]] Part decide(std::size_t k) const {
    const Event& e = event(k);
    const Person& person = e.people.front();
    Part part;
    part.event = k;
    const bool welcome = welcomes(k);
    // Where no rules are known at the time of sending, nothing stands in its way.
    const bool allowed =
        !documented(e.sender, e.at) || ((welcome || subscribed(k) != false) && !too_many(k));
    const bool refused = !allowed && !person.proven();
    part.billed_at = person.delivered() && request.assumes("billed-at", "delivered")
                         ? person.delivered_at
                         : e.at;
    if (!documented(e.sender, part.billed_at)) return part;
    if (refused) {
      part.verdict = "refused";
      return part;
    }
    part.contradiction = !allowed;
    const bool initiated = !before_pools(e.sender, part.billed_at) && !welcome && !session_of(k);
    if (initiated) take_from_pool(part);
    if (!person.delivered()) {
      part.verdict = "undelivered";
      return part;
    }
    if (person.delivered_at - e.at > 14 * kDay) part.contradiction = true;
    part.verdict = initiated ? "charged" : "free";
    if (initiated) part.item = part.priced_as = "chatbot-initiated";
    return part;
  }

  void read(Reading& reading) {
    for (const std::size_t k : mine) {
      if (event(k).from_customer) {
        Part part;
        part.event = k;
        if (documented(event(k).sender, event(k).at)) part.verdict = "received";
        reading.parts.push_back(part);
      } else {
        reading.parts.push_back(decide(k));
        if (reading.parts.back().verdict != "refused") sent.push_back(k);
      }
      if (!opens_session(k)) continue;
      if (!session_of(k)) {
        Window window;
        window.kind = "viber-session";
        window.opener = k;
        window.opens = event(k).decided_at;
        window.closes = window.would_close = window.opens + kDay;
        reading.windows.push_back(window);
      } else if (request.assumes("viber-session", "sliding")) {
        reading.windows.back().closes = reading.windows.back().would_close =
            event(k).decided_at + kDay;
        reading.windows.back().extenders.push_back(k);
      }
    }
  }
};

}  // namespace

std::string plan_of(const Request& request, const std::string& bot) {
  const auto sender = request.senders.find(bot);
  if (sender == request.senders.end()) return "commercial";
  if (!sender->second.plan.empty()) return sender->second.plan;
  const auto created_at = sender->second.created_at;
  const bool here = request.assumes("bot-model-day", "account") && !sender->second.made_on_day;
  const Ms commercial = midnight(here ? request.zone : naive::zone("Etc/UTC"), kCommercialBots);
  return created_at && *created_at < commercial ? "legacy-billable" : "commercial";
}

void read_viber_bot(const Request& request, Reading& reading) {
  for (const auto& mine : threads_of(request, "viber-bot")) {
    Thread{request, mine, {}}.read(reading);
  }
}

}  // namespace naive
