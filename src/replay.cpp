#include "replay.hpp"

#include <algorithm>

#include "error.hpp"
#include "order.hpp"
#include "windows.hpp"

namespace chatfare {
namespace {

/// Rows whose threads are fetched together.
constexpr std::uint32_t kFetched = 32;

/// Calls f for each row in the order that `instant` gives them; ties keep their order.
template <class Time, class F>
void for_each_row(std::uint32_t rows, bool in_order, Time instant, F f) {
  if (in_order) {
    for (std::uint32_t row = 0; row < rows; ++row) f(row);
    return;
  }
  for (const std::uint32_t row : order_of(rows, [&instant](std::uint32_t a, std::uint32_t b) {
         return instant(a) < instant(b);
       })) {
    f(row);
  }
}

/// Whether it makes a difference to a row how much of an allowance is left.
bool uses_up(const Row& row) { return row.uses_allowance || (row.needs & fact::allowance_left); }

}  // namespace

Replay::Replay(Request request, const Columns& columns)
    : request_(std::move(request)),
      reader_(request_, columns),
      rules_(request_),
      decisions_(request_, request_.choices, rules_),
      rating_(request_, request_.choices, rules_),
      verdict_(columns.of<std::uint8_t>(Column::verdict)),
      rule_(columns.of<std::uint16_t>(Column::rule)),
      item_(columns.of<std::uint8_t>(Column::item)),
      tier_(columns.of<std::int8_t>(Column::tier)),
      currency_(columns.of<std::uint8_t>(Column::currency)),
      amount_(columns.of<std::int64_t>(Column::amount)) {
  if (!request_.tariffs->overlays().empty()) {
    throw invalid_request("tariffs",
                          "Expected rate cards and tables only: what a provider adds is not priced "
                          "in columns yet.");
  }
  if (reader_.rows() > 0) rating_.begin(reader_.first_sent());
  request_.choices.switched(Point::decided_at) ? play_by_delivery() : play();
  while (!waiting_.empty()) settle_first();
  for (const auto& [sender, month] : active_) rating_.add_fee(sender, month);
  invoice_ = rating_.invoice();
}

void Replay::play() {
  const auto sent_at = [this](std::uint32_t row) { return reader_.sent_at(row); };
  for_each_row(reader_.rows(), reader_.by_time(), sent_at, [this](std::uint32_t row) {
    if (row % kFetched == 0) decisions_.fetch(reader_.threads_of(row, kFetched));
    settle_before(reader_.sent_at(row), row);
    const Event& event = reader_.read(row);
    SilentLog silent;
    take(row, decisions_.decide(event, event.at, silent));
  });
}

/// Where windows are decided by deliveries: first all of phase 1 in that order.
void Replay::play_by_delivery() {
  std::vector<Decision> decided(reader_.rows());
  const auto delivered_at = [this](std::uint32_t row) { return reader_.delivered_at(row); };
  for_each_row(reader_.rows(), false, delivered_at, [this, &decided](std::uint32_t row) {
    const Event& event = reader_.read(row);
    SilentLog silent;
    decided[row] = decisions_.decide(event, event.delivery.at, silent);
  });
  const auto sent_at = [this](std::uint32_t row) { return reader_.sent_at(row); };
  for_each_row(reader_.rows(), reader_.by_time(), sent_at, [this, &decided](std::uint32_t row) {
    settle_before(reader_.sent_at(row), row);
    reader_.read(row);
    take(row, decided[row]);
  });
}

/// What becomes of the row that was read last.
void Replay::take(std::uint32_t row, const Decision& decision) {
  const Event& event = request_.events.front();
  if (event.channel == Channel::viber_bot) note_activity(event);
  const Row* decided = decision.row;
  const bool arrived = took_effect(decided) && !event.from_customer();
  const bool spends = decided && uses_up(*decided) && decision.rules().allowance;
  if (arrived && (spends || decided->verdict == Verdict::charged)) return settle(row, decision);
  write(row, decision, decided);
  if (decided && decided->verdict == Verdict::undelivered && event.channel == Channel::viber_bot) {
    Charge charge = rating_.prepare(0, -1, event.delivery, decision);
    if (rating_.uses_up_undelivered(charge)) rating_.spend_allowance(charge);
  }
}

/// Phase 2, at once or when its delivery comes up.
void Replay::settle(std::uint32_t row, Decision decision) {
  const Event& event = request_.events.front();
  if (event.channel == Channel::viber_bot) {
    Charge charge = rating_.prepare(0, -1, event.delivery, decision);
    if (rating_.counts_sends(charge)) rating_.spend_allowance(charge);
    decision.row = charge.row;
    decision.facts = charge.facts;
  }
  const Instant billed = billed_at(event, event.delivery, request_.choices);
  if (billed == event.at) return bill(row, decision);
  std::uint32_t place = static_cast<std::uint32_t>(decisions_waiting_.size());
  if (free_places_.empty()) {
    decisions_waiting_.push_back(decision);
  } else {
    place = free_places_.back();
    free_places_.pop_back();
    decisions_waiting_[place] = decision;
  }
  waiting_.push_back({billed, row, place});
  std::push_heap(waiting_.begin(), waiting_.end());
}

void Replay::settle_before(Instant at, std::uint32_t row) {
  while (!waiting_.empty() &&
         std::pair{waiting_.front().billed_at, waiting_.front().row} < std::pair{at, row}) {
    settle_first();
  }
}

void Replay::settle_first() {
  std::pop_heap(waiting_.begin(), waiting_.end());
  const Waiting message = waiting_.back();
  waiting_.pop_back();
  reader_.read(message.row);
  free_places_.push_back(message.place);
  bill(message.row, decisions_waiting_[message.place]);
}

/// The row that was read last. Messages come in billing order.
void Replay::bill(std::uint32_t row, const Decision& decision) {
  Charge charge = rating_.prepare(0, -1, request_.events.front().delivery, decision);
  if (uses_up(*charge.row) && !rating_.counts_sends(charge)) rating_.spend_allowance(charge);
  write(row, *charge.decision, charge.row);
  if (charge.row->verdict != Verdict::charged) return;
  write_price(row, *rating_.bill(charge));
  if (!rating_.problems().empty()) note_problems(row);
}

void Replay::note_activity(const Event& event) {
  active_.emplace(event.sender, Zone::utc().month_of(event.at));
}

/// Of each kind the first one is kept, and how many there are.
void Replay::note_problems(std::uint32_t row) {
  for (Problem& problem : rating_.take_problems()) {
    ProblemRows& found = problems_[problem.code];
    if (found.rows++ > 0) continue;
    found.first = row;
    found.message = std::move(problem.message);
  }
}

void Replay::write(std::uint32_t row, const Decision& decision, const Row* decided) {
  verdict_[row] = decided ? static_cast<std::uint8_t>(decided->verdict) : kNoCode;
  rule_[row] = decided ? decision.table->number_of(*decided) : kNoRule;
  item_[row] = decided ? static_cast<std::uint8_t>(decided->item) : 0;
  tier_[row] = -1;
  currency_[row] = kNoCode;
  amount_[row] = 0;
}

void Replay::write_price(std::uint32_t row, const Price& price) {
  tier_[row] = static_cast<std::int8_t>(price.tier.value_or(-1));
  currency_[row] = code_of(price.currency);
  amount_[row] = price.amount ? price.amount->micros : kAmountUnknown;
}

std::uint8_t Replay::code_of(std::string_view currency) {
  // Most often that of the same card as before.
  if (currency.data() == currency_text_) return currency_code_;
  currency_text_ = currency.data();
  const auto found = std::find(currencies_.begin(), currencies_.end(), currency);
  currency_code_ = static_cast<std::uint8_t>(found - currencies_.begin());
  if (found == currencies_.end()) currencies_.emplace_back(currency);
  return currency_code_;
}

}  // namespace chatfare
