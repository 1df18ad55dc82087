#include <algorithm>

#include "model.hpp"

namespace naive {
namespace {

constexpr int kMessagesOfSession = 60;
constexpr int kRatesAbroad = day(2024, 10, 1);

/// One sender and one contact. `mine` are the indices of its events in the order of time.
struct Thread {
  const Request& request;
  std::vector<std::size_t> mine{};
  struct Session {
    Window window{};
    int messages = 0;
  };
  std::vector<Session> sessions{};
  std::vector<std::size_t> sent{};     ///< the session messages so far that were not refused
  std::vector<std::size_t> arrived{};  ///< those of them that were delivered, and in time
  bool arrived_on_viber = false;       ///< the last message that was not an SMS
  bool sixty_used_up = false;          ///< the last session, and the customer did not write since

  [[nodiscard]] const Event& event(std::size_t k) const { return request.events[k]; }

  [[nodiscard]] Ms session_length() const {
    return std::stoll(request.assumptions.at("vbm-hours")) * kHour;
  }

  [[nodiscard]] bool one_way(std::size_t k) const {
    const auto sender = request.senders.find(event(k).sender);
    return sender != request.senders.end() && sender->second.one_way;
  }

  /// The brand is new enough for rates abroad and the contact is known to live there.
  [[nodiscard]] bool abroad(std::size_t k) const {
    const std::string& country = event(k).people.front().country;
    const auto sender = request.senders.find(event(k).sender);
    if (sender == request.senders.end() || !sender->second.created_at) return false;
    const int made = local_day(request.zone, *sender->second.created_at);
    if (made < kRatesAbroad) return false;
    if (made == kRatesAbroad && request.assumes("vbm-international", "after")) return false;
    const std::string home = request.home(event(k).sender);
    return !home.empty() && !country.empty() && country != "??" && country != home;
  }

  [[nodiscard]] bool has(std::size_t k, const char* part) const {
    const auto& content = event(k).content;
    if (!content.contains(part)) return false;
    return !content.at(part).is_boolean() || content.at(part).get<bool>();
  }

  [[nodiscard]] bool has_video(std::size_t k) const {
    return has(k, "videoSeconds") || has(k, "videoMegabytes");
  }

  [[nodiscard]] bool beyond_limits(std::size_t k) const {
    const auto number = [&](const char* part) { return event(k).content.value(part, 0); };
    const bool cards = has(k, "cards") && (number("cards") < 2 || number("cards") > 5);
    const bool too_long = number("text") > 1000 && request.assumes("vbm-long-text", "refused");
    return too_long || number("button") > 30 || number("file") > 25 || number("list") > 85 ||
           number("videoSeconds") > 600 || number("videoMegabytes") > 200 || cards;
  }

  /// The session open just before an event.
  Session* session_at(std::size_t k) {
    for (Session& one : sessions) {
      const Window& window = one.window;
      if (window.cut_by) continue;
      if (!request.over(event(k).decided_at - window.opens, window.closes - window.opens)) {
        return &one;
      }
    }
    return nullptr;
  }

  /// Session messages since the customer's last message.
  [[nodiscard]] int in_a_row(std::size_t k) const {
    int row = 0;
    for (const std::size_t earlier : mine) {
      if (earlier >= k) break;
      if (event(earlier).from_customer) row = 0;
      if (std::find(sent.begin(), sent.end(), earlier) != sent.end()) ++row;
    }
    return row;
  }

  /// Without the 60th message the last session would still be open.
  [[nodiscard]] bool follows_the_60th(std::size_t k) const {
    if (!sixty_used_up) return false;
    const Window& last = sessions.back().window;
    return !request.over(event(k).decided_at - last.opens, last.would_close - last.opens);
  }

  /// The customer wrote and no session message arrived since.
  [[nodiscard]] bool answers(std::size_t k) const {
    bool waiting = false;
    for (const std::size_t earlier : mine) {
      if (earlier >= k) break;
      if (event(earlier).from_customer) waiting = true;
      if (std::find(arrived.begin(), arrived.end(), earlier) != arrived.end()) waiting = false;
    }
    return waiting;
  }

  bool session_refused(std::size_t k) {
    if (one_way(k) || has(k, "button") || has(k, "cards") || has_video(k)) return true;
    if (abroad(k)) return false;
    if (session_at(k) == nullptr) {
      if (sixty_used_up && request.assumes("vbm-61st", "customer-first")) return true;
      const bool begins = request.assumes("vbm-clock", "first-reply") && answers(k);
      if (!follows_the_60th(k) && !begins && request.assumes("vbm-outside", "refused")) return true;
    }
    return in_a_row(k) >= std::stoi(request.assumptions.at("vbm-in-a-row"));
  }

  void open_session(std::size_t k) {
    sixty_used_up = false;
    Session session;
    session.window.kind = "viber-business-session";
    session.window.opener = k;
    session.window.opens = event(k).decided_at;
    session.window.closes = session.window.would_close = session.window.opens + session_length();
    sessions.push_back(session);
  }

  /// The first delivered message of a session is charged, the 60th ends it.
  void use_session(Part& part, Session& session) {
    ++session.messages;
    part.verdict = session.messages == 1 ? "charged" : "free";
    if (session.messages == 1) part.item = part.priced_as = "business-session";
    if (session.messages < kMessagesOfSession) return;
    session.window.closes = event(part.event).decided_at;
    session.window.cut_by = part.event;
    sixty_used_up = true;
  }

  /// What a delivered message outside of sessions is charged as.
  [[nodiscard]] std::string item(std::size_t k) const {
    const Event& e = event(k);
    if (e.type == "sms") return "sms";
    if (abroad(k)) return "international";
    const std::string& country = e.people.front().country;
    const bool needs_template = country == "RU" || country == "BY" || country == "UA";
    const bool rich = request.assumes("vbm-class", "content") &&
                      (has(k, "button") || has(k, "image") || has_video(k) || has(k, "cards"));
    if (e.type == "transactional" && (rich || (needs_template && !e.approved_template))) {
      return "promotional";
    }
    if (e.type == "otp" && rich) return "promotional";
    return e.type;
  }

  Part decide(std::size_t k) {
    const Event& e = event(k);
    const Person& person = e.people.front();
    const bool in_session = e.type == "session";
    Part part;
    part.event = k;
    const bool needless = e.type == "sms" && arrived_on_viber;
    const bool refused = beyond_limits(k) || (in_session && session_refused(k));
    const bool too_late =
        person.delivered() && e.validity && person.delivered_at > e.at + *e.validity;
    const bool expired = too_late && request.assumes("vbm-late-delivery", "expired");
    if (e.type != "sms")
      arrived_on_viber = person.delivered() && !expired && (!refused || person.proven());
    if (refused && !person.proven()) {
      part.verdict = "refused";
      return part;
    }
    if (in_session && !abroad(k)) sent.push_back(k);
    part.contradiction = refused || needless || too_late;
    const bool campaign = !in_session && e.type != "sms";
    const bool submitted = campaign && request.assumes("vbm-billing", "submitted");
    if ((!person.delivered() || expired) && !submitted) {
      part.verdict = "undelivered";
      return part;
    }
    if (in_session && !abroad(k)) arrived.push_back(k);
    const bool by_sending = submitted || request.assumes("billed-at", "sent");
    part.billed_at = by_sending ? e.at : person.delivered_at;
    if (!in_session || abroad(k)) {
      part.verdict = "charged";
      part.item = part.priced_as = item(k);
      return part;
    }
    const bool begins = request.assumes("vbm-clock", "first-reply") && answers(k);
    if (session_at(k) == nullptr && !follows_the_60th(k) && !begins && person.proven())
      part.contradiction = true;
    if (session_at(k) == nullptr && follows_the_60th(k) &&
        request.assumes("vbm-61st", "each-charged")) {
      part.verdict = "charged";
      part.item = part.priced_as = "business-session";
      return part;
    }
    if (session_at(k) == nullptr) open_session(k);
    use_session(part, *session_at(k));
    return part;
  }

  void receive(std::size_t k) {
    sixty_used_up = false;
    if (abroad(k)) return;
    Session* session = session_at(k);
    if (session == nullptr) {
      if (request.assumes("vbm-clock", "customer-message")) open_session(k);
    } else if (request.assumes("vbm-session", "sliding")) {
      session->window.closes = session->window.would_close = event(k).decided_at + session_length();
      session->window.extenders.push_back(k);
    }
  }

  void read(Reading& reading) {
    for (const std::size_t k : mine) {
      Part part;
      part.event = k;
      part.verdict = "received";
      if (event(k).from_customer) {
        receive(k);
        part.contradiction = one_way(k);
      } else {
        part = decide(k);
      }
      reading.parts.push_back(part);
    }
    for (const Session& one : sessions) reading.windows.push_back(one.window);
  }
};

}  // namespace

void read_viber_business(const Request& request, Reading& reading) {
  for (const auto& mine : threads_of(request, "viber-business")) {
    Thread{request, mine}.read(reading);
  }
}

}  // namespace naive
