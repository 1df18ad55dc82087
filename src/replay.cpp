#include "replay.hpp"

#include <algorithm>

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

}  // namespace

Replay::Replay(Request request, const Columns& columns)
    : request_(std::move(request)),
      reader_(request_, columns),
      play_(request_, *this),
      verdict_(columns.of<std::uint8_t>(Column::verdict)),
      rule_(columns.of<std::uint16_t>(Column::rule)),
      item_(columns.of<std::uint8_t>(Column::item)),
      tier_(columns.of<std::int8_t>(Column::tier)),
      currency_(columns.of<std::uint8_t>(Column::currency)),
      amount_(columns.of<std::int64_t>(Column::amount)) {
  if (reader_.rows() > 0) play_.begin(reader_.first_sent());
  request_.choices.switched(Point::decided_at) ? play_by_delivery() : play_by_time();
  play_.finish();
  invoice_ = play_.rating().invoice();
}

void Replay::play_by_time() {
  const auto sent_at = [this](std::uint32_t row) { return reader_.sent_at(row); };
  for_each_row(reader_.rows(), reader_.by_time(), sent_at, [this](std::uint32_t row) {
    if (row % kFetched == 0) play_.fetch(reader_.threads_of(row, kFetched));
    play_.play(row, reader_.sent_at(row));
  });
}

/// Where windows are decided by deliveries: first all of phase 1 in that order.
void Replay::play_by_delivery() {
  std::vector<Decision> decided(reader_.rows());
  const auto delivered_at = [this](std::uint32_t row) { return reader_.delivered_at(row); };
  for_each_row(reader_.rows(), false, delivered_at, [this, &decided](std::uint32_t row) {
    const Event& event = reader_.read(row);
    decided[row] = play_.decide(event, event.delivery.at);
  });
  const auto sent_at = [this](std::uint32_t row) { return reader_.sent_at(row); };
  for_each_row(reader_.rows(), reader_.by_time(), sent_at, [this, &decided](std::uint32_t row) {
    play_.settle_before(reader_.sent_at(row), row);
    play_.take(row, reader_.read(row), decided[row]);
  });
}

/// Of each kind the first one is kept, and how many there are.
void Replay::found(Key row, Problem problem) {
  ProblemRows& found = problems_[problem.code];
  if (found.rows++ > 0) return;
  found.first = row;
  found.message = std::move(problem.message);
}

void Replay::decided(Key row, const Decision& decision, const Row* decided) {
  verdict_[row] = decided ? static_cast<std::uint8_t>(decided->verdict) : kNoCode;
  rule_[row] = decided ? decision.table->number_of(*decided) : kNoRule;
  item_[row] = decided ? static_cast<std::uint8_t>(decided->item) : 0;
  tier_[row] = -1;
  currency_[row] = kNoCode;
  amount_[row] = 0;
}

void Replay::billed(Key row, const Charge& charge, const Price* price) {
  decided(row, *charge.decision, charge.row);
  if (!price) return;
  tier_[row] = static_cast<std::int8_t>(price->tier.value_or(-1));
  currency_[row] = code_of(price->currency);
  amount_[row] = price->amount ? price->amount->micros : kAmountUnknown;
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
