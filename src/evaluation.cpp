#include "evaluation.hpp"

#include <algorithm>

namespace chatfare {
namespace {

/// True when two readings come to the same rule, and so verdict and item, and to the same price.
bool same_outcome(const Charge& a, const Charge& b) {
  if (a.row != b.row || a.member != b.member) return false;
  if (!a.price) return true;
  return a.price->amount == b.price->amount &&
         (!a.price->amount || a.price->currency == b.price->currency);
}

}  // namespace

Evaluation::Evaluation(const Request& request)
    : request_(request),
      rules_(request),
      log_(request),
      rating_(request, request.choices, rules_),
      rests_on_(request.events.size()) {
  const Points asked = play();
  for (std::uint32_t event = 0; event < request.events.size(); ++event) {
    if (joinable(event).size() > 1)
      rests_on_[event].push_back(describe(Point::conversation_attribution).id);
  }
  for_each_alternative(
      asked, request.choices,
      [this](const Assumption& assumption, std::string_view value, const Choices& choices) {
        try_alternative(assumption, value, choices);
      });
}

Points Evaluation::play() {
  Decisions decisions(request_, request_.choices, rules_);
  decided_ = decisions.decide(log_);
  log_.number();
  rating_.rate(decided_);
  invoice_ = rating_.invoice();
  cards_ = rating_.cards();
  return decisions.asked() | rules_.asked() | rating_.asked();
}

void Evaluation::try_alternative(const Assumption& assumption, std::string_view value,
                                 const Choices& choices) {
  SilentLog silent;
  const auto decided = Decisions{request_, choices, rules_}.decide(silent);
  Rating other(request_, choices, rules_);
  other.rate(decided);
  cards_.merge(other.cards());
  compare(assumption, std::string{value}, decided, other);
}

void Evaluation::compare(const Assumption& assumption, std::string value,
                         const std::vector<DecidedEvent>& decided, const Rating& other) {
  Totals totals = other.invoice().totals;
  bool matters = totals != invoice_.totals;
  for (std::uint32_t event = 0; event < request_.events.size(); ++event) {
    const auto a = rating_.charges_of(event), b = other.charges_of(event);
    // What costs nothing whatever happens, such as a customer's message, has no charge to compare.
    const bool same_row = !a.empty() || decided_[event].whole.row == decided[event].whole.row;
    if (same_row && std::equal(a.begin(), a.end(), b.begin(), b.end(), same_outcome)) continue;
    matters = true;
    auto& list = rests_on_[event];
    if (list.empty() || list.back() != assumption.id) list.push_back(assumption.id);
  }
  if (matters) sensitivity_.push_back({assumption.point, std::move(value), std::move(totals)});
}

/// The conversations that an event may belong to, in the order of their opening: a template to that
/// of its category, other messages to any that is open.
std::vector<std::uint32_t> Evaluation::joinable(std::uint32_t event) const {
  const Row* row = decided_[event].whole.row;
  if (!row || !(row->needs & (fact::conversation | fact::any_conversation))) return {};
  const bool own_category = (row->needs & fact::conversation) != 0;
  const Category category = category_of(request_.events[event].kind);
  std::vector<std::uint32_t> conversations;
  for (const std::uint32_t index : log_.standing(event).inside) {
    const Window& window = log_.windows()[index];
    if (window.kind != WindowKind::conversation) continue;
    if (!own_category || window.category == category) conversations.push_back(index);
  }
  return conversations;
}

std::optional<std::uint32_t> Evaluation::joins(std::uint32_t event) const {
  const auto conversations = joinable(event);
  if (conversations.empty()) return std::nullopt;
  const bool earliest = request_.choices.switched(Point::conversation_attribution);
  return earliest ? conversations.front() : conversations.back();
}

const Charge* leading(std::span<const Charge> charges) {
  for (const Verdict verdict : {Verdict::charged, Verdict::free}) {
    const auto found =
        std::find_if(charges.begin(), charges.end(),
                     [verdict](const Charge& charge) { return charge.row->verdict == verdict; });
    if (found != charges.end()) return &*found;
  }
  return charges.empty() ? nullptr : &charges.front();
}

std::optional<Amount> asked_for(const Charge& charge) {
  if (!charge.price || !charge.price->asked || !charge.price->amount) return std::nullopt;
  return scale(*charge.price->asked, charge.price->quantity, counted_per_unit(charge.row->item), 1);
}

Outcome outcome_of(const Evaluation& evaluation, std::uint32_t event) {
  const auto charges = evaluation.rating().charges_of(event);
  const Charge* charge = leading(charges);
  const Row* row = charge ? charge->row : evaluation.decided(event).whole.row;
  Outcome outcome;
  for (const auto& [due, times] : evaluation.rating().fees_of(event)) {
    if (due.overlay->layer != Layer::cost) continue;
    Amount& sum = outcome.fees[due.overlay->currency];
    sum = add(sum, multiply(due.fee->amount, times));
  }
  if (!row) return outcome;
  outcome.verdict = row->verdict;
  outcome.item = row->item;
  if (row->verdict != Verdict::charged) return outcome;
  outcome.amount = Amount{};
  for (const Charge& each : charges) {
    if (!each.price) continue;
    outcome.currency = each.price->currency;
    if (const auto asked = asked_for(each))
      outcome.asked = add(outcome.asked.value_or(Amount{}), *asked);
    outcome.amount = outcome.amount && each.price->amount
                         ? std::optional{add(*outcome.amount, *each.price->amount)}
                         : std::nullopt;
  }
  if (!outcome.amount) outcome.asked.reset();
  return outcome;
}

}  // namespace chatfare
