#include <algorithm>

#include "model.hpp"

namespace naive {
namespace {

constexpr int kMessagesOfSession = 60;
constexpr int kInARow = 5;

/// One sender and one contact. `mine` are the indices of its events in the order of time.
struct Thread {
  const Request& request;
  std::vector<std::size_t> mine{};
  struct Session {
    Window window{};
    int messages = 0;
  };
  std::vector<Session> sessions{};
  std::vector<std::size_t> sent{};  ///< the session messages so far that were not refused

  [[nodiscard]] const Event& event(std::size_t k) const { return request.events[k]; }

  /// The session open just before an event.
  Session* session_at(std::size_t k) {
    for (Session& one : sessions) {
      const Window& window = one.window;
      if (window.cut_by) continue;
      if (!request.over(event(k).decided_at - window.opens, kDay)) return &one;
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

  void open_session(std::size_t k) {
    Session session;
    session.window.kind = "viber-business-session";
    session.window.opener = k;
    session.window.opens = event(k).decided_at;
    session.window.closes = session.window.would_close = session.window.opens + kDay;
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
  }

  Part decide(std::size_t k) {
    const Event& e = event(k);
    const Person& person = e.people.front();
    const bool in_session = e.type == "session";
    Part part;
    part.event = k;
    part.unit = in_session ? "session" : "message";
    const bool outside =
        in_session && session_at(k) == nullptr && request.assumes("vbm-outside", "refused");
    const bool refused = in_session && (outside || in_a_row(k) >= kInARow);
    if (refused && !person.proven()) {
      part.verdict = "refused";
      return part;
    }
    part.contradiction = refused;
    if (in_session) sent.push_back(k);
    if (!person.delivered()) {
      part.verdict = "undelivered";
      return part;
    }
    part.billed_at = request.assumes("billed-at", "sent") ? e.at : person.delivered_at;
    if (!in_session) {
      part.verdict = "charged";
      part.item = part.priced_as = e.type;
      return part;
    }
    if (session_at(k) == nullptr) open_session(k);
    use_session(part, *session_at(k));
    return part;
  }

  void read(Reading& reading) {
    for (const std::size_t k : mine) {
      Part part;
      part.event = k;
      part.verdict = "received";
      if (event(k).from_customer) {
        if (session_at(k) == nullptr) open_session(k);
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
    Thread{request, mine, {}, {}}.read(reading);
  }
}

}  // namespace naive
