#include "contradictions.hpp"

#include <algorithm>

namespace chatfare {
namespace {

/// Viber tries that long to deliver a bot's message.
/// Source: Viber, Bot API, https://github.com/Viber/creators-hub, 2023-05-18.
constexpr std::chrono::hours kBotDelivery{14 * 24};

/// The rule that refuses what the log says was delivered, to the contact or any of a group.
const Row* refusal_of(const Evaluation& evaluation, std::uint32_t event) {
  const DecidedEvent& decided = evaluation.decided(event);
  if (decided.whole.refusal) return decided.whole.refusal;
  for (const Decision& member : decided.members) {
    if (member.refusal) return member.refusal;
  }
  for (const Charge& charge : evaluation.rating().charges_of(event)) {
    if (charge.refusal) return charge.refusal;
  }
  return nullptr;
}

/// Whether the log says that a session message was delivered where there was no session: none was
/// open, none goes on after its 60th message, none begins with the answer to the customer.
bool outside_session(const Event& event, const Decision& decision, const ThreadState& before,
                     const Choices& choices) {
  if (event.kind != Kind::session_message || !event.delivery.given || !took_effect(decision.row))
    return false;
  if (decision.row->item != Item::business_session || decision.refusal ||
      (decision.facts & fact::business_session))
    return false;
  const Instant now = decided_at(event, choices), full_until = before.full_until;
  const bool follows =
      now < full_until || (now == full_until && choices.switched(Point::window_end));
  return !follows && !(before.answerable && choices.switched(Point::vbm_clock));
}

/// Whether the log knows an entry point to end later than any that opens with the message can.
bool entry_point_too_long(const Request& request, const Event& event, const Decision& decision) {
  /// Meta, Pricing on the WhatsApp Business Platform: up to 7 days since 28 September 2026.
  constexpr std::chrono::hours kLongest{7 * 24};
  constexpr std::chrono::minutes kRounding{1};  ///< of the ends that webhooks tell
  const Instant closes = request.details_of(event).entry_point_closes;
  if (closes == kNever || !took_effect(decision.row)) return false;
  const WindowRules& windows = decision.rules().windows;
  if (windows.entry_points.empty()) return false;
  const Instant opens = std::max(event.at, event.delivery.at);
  const Zone& zone = request.account_of(request.senders[event.sender].waba).zone;
  const EntryPointLength& usual = entry_point_length_of(windows, zone, opens);
  return closes > opens + (usual.published ? usual.length : kLongest) + kRounding;
}

}  // namespace

std::vector<std::string> contradictions_of(const Request& request, const Event& event,
                                           const Decision& decision, const ThreadState& before,
                                           const Row* refusal) {
  const Sender& sender = request.senders[event.sender];
  const Row* row = decision.row;
  const bool refused = row && row->verdict == Verdict::refused;
  const bool delivered = !event.from_customer() && event.delivery.delivered() && !refused;
  const Duration way = event.delivery.at - event.at;
  std::vector<std::string> found;
  if (sender.created_at) {
    const Instant made = sender.created_at->in(request.account.zone_of(sender.channel));
    if (event.at < made)
      found.push_back("The log has this event before its sender was made, at " +
                      format_instant(made) + ".");
  }
  if (refusal) {
    found.push_back(
        "The log says delivered, the rules say refused; priced as if it were permitted. " +
        std::string{refusal->text});
  }
  if (outside_session(event, decision, before, request.choices)) {
    found.push_back(
        "The log has a session message where no session was open; priced as one that opens a "
        "session.");
  }
  if (entry_point_too_long(request, event, decision)) {
    found.push_back(
        "The log has a free entry point that ends later than any does that opens with this "
        "message; priced by that end.");
  }
  if (event.from_customer() && sender.direction == Direction::one_way) {
    found.push_back("The customer wrote to a one-way sender, which customers cannot answer.");
  }
  if (delivered && event.channel == Channel::viber_bot && way > kBotDelivery) {
    found.push_back(
        "The log says delivered more than 14 days after the sending, when Viber no longer tries; "
        "priced as delivered.");
  }
  const Details& details = request.details_of(event);
  if (delivered && late(details, way)) {
    const bool expired = row && row->verdict == Verdict::undelivered;
    found.push_back(
        std::string{"The log says delivered after the time for which the message was valid; "} +
        (expired ? "it counts as expired." : "priced as delivered."));
  }
  if (event.kind == Kind::sms && before.viber_delivered) {
    found.push_back(
        "An SMS goes out in place of a Viber message that was not delivered, but the log says "
        "that the last one was; both are priced.");
  }
  return found;
}

std::string no_rules_of(Channel channel) {
  return "No documented rules of " + std::string{name(channel)} +
         " cover this date; the event is not priced.";
}

std::vector<std::string> contradictions_of(const Evaluation& evaluation, std::uint32_t event) {
  const DecidedEvent& decided = evaluation.decided(event);
  return contradictions_of(evaluation.request(), evaluation.request().events[event], decided.whole,
                           decided.before, refusal_of(evaluation, event));
}

}  // namespace chatfare
