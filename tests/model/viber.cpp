#include "model.hpp"

namespace naive {
namespace {

/// One bot and one subscriber. `mine` are the indices of its events in the order of time.
struct Thread {
  const Request& request;
  std::vector<std::size_t> mine{};

  [[nodiscard]] const Event& event(std::size_t k) const { return request.events[k]; }

  [[nodiscard]] bool is(std::size_t k, const std::string& type) const {
    return event(k).from_customer && event(k).type == type;
  }

  /// The message that opened the session an event stands in.
  [[nodiscard]] std::optional<std::size_t> session_of(std::size_t k) const {
    std::optional<std::size_t> opener;
    Ms runs_from = 0;
    for (const std::size_t earlier : mine) {
      if (earlier >= k) break;
      if (!is(earlier, "message")) continue;
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
    if (subscribed(k) == true) return false;
    for (const std::size_t between : mine) {
      if (between <= *opening || between >= k) continue;
      if (is(between, "subscribe") || is(between, "message")) return false;
      if (event(between).delivered() && welcomes(between)) return false;
    }
    return true;
  }

  [[nodiscard]] Part decide(std::size_t k) const {
    const Event& e = event(k);
    const Person& person = e.people.front();
    Part part;
    part.event = k;
    const bool welcome = welcomes(k);
    if (!welcome && subscribed(k) == false) {
      if (!person.proven()) {
        part.verdict = "refused";
        return part;
      }
      part.contradiction = true;
    }
    if (!person.delivered()) {
      part.verdict = "undelivered";
      return part;
    }
    part.billed_at = request.assumes("billed-at", "sent") ? e.at : person.delivered_at;
    part.verdict = "free";
    if (welcome || session_of(k)) return part;
    part.verdict = "charged";
    part.item = part.priced_as = "chatbot-initiated";
    return part;
  }

  void read(Reading& reading) const {
    for (const std::size_t k : mine) {
      if (event(k).from_customer) {
        Part part;
        part.event = k;
        part.verdict = "received";
        reading.parts.push_back(part);
      } else {
        reading.parts.push_back(decide(k));
      }
      if (!is(k, "message")) continue;
      if (!session_of(k)) {
        Window window;
        window.kind = "viber-session";
        window.opener = k;
        window.opens = event(k).decided_at;
        window.closes = window.opens + kDay;
        reading.windows.push_back(window);
      } else if (request.assumes("viber-session", "sliding")) {
        reading.windows.back().closes = event(k).decided_at + kDay;
        reading.windows.back().extenders.push_back(k);
      }
    }
  }
};

}  // namespace

void read_viber_bot(const Request& request, Reading& reading) {
  for (std::size_t first = 0; first < request.events.size(); ++first) {
    const Event& e = request.events[first];
    if (e.channel != "viber-bot") continue;
    Thread thread{request};
    bool seen = false;
    for (std::size_t k = 0; k < request.events.size(); ++k) {
      const Event& other = request.events[k];
      if (other.channel != e.channel || other.sender != e.sender || other.thread != e.thread)
        continue;
      if (k < first) seen = true;
      thread.mine.push_back(k);
    }
    if (!seen) thread.read(reading);
  }
}

}  // namespace naive
