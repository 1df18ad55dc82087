#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "bill.hpp"
#include "price_list.hpp"

namespace chatfare {

/// How often an event gives occasion for the fees of providers.
struct Occasions {
  std::int64_t outgoing = 0;
  std::int64_t incoming = 0;
  std::int64_t failed = 0;
  std::int64_t sessions = 0;

  Occasions& operator+=(const Occasions& other);
  /// By the units of fees.
  std::array<std::pair<FeeUnit, std::int64_t>, 4> by_unit() const;
};
/// Of an event itself, which opened so many sessions.
Occasions occasions_of(const Event& event, std::int64_t sessions);
/// Of a message on its way to one contact; `row`: what the rules made of it, null without rules.
Occasions occasions_of(const Event& event, const Delivery& delivery, const Row* row);

/// What providers charge beside the platform's prices: for messages in and out, failed messages,
/// sessions, senders and months. Dated by the event, not by its delivery.
class ProviderFees {
 public:
  /// Refers to the others.
  ProviderFees(const Request& request, PriceList& prices) : request_(request), prices_(prices) {}

  /// Nothing is due before.
  void begin(Instant first) { begins_ = first; }
  /// Something that fees may be due for happened `times` times, as that event.
  void note(FeeUnit per, const Event& event, Month month, std::int64_t times);
  /// A channel, and a sender of it, is in use in a month.
  void note_month(Channel channel, Month month);
  void note_sender_month(std::uint32_t sender, Month month);
  /// Adds a line per month and fee.
  void add_to(Bill& bill) const;

  /// The fees due once for an event.
  std::vector<DueFee> due(FeeUnit per, const Event& event) const;

 private:
  /// What the occasions of one line have in common.
  using LineKey = std::tuple<Month, const Overlay*, const Fee*, std::uint32_t>;
  /// Those of a whole month: in force on its first day, or from a later one on for the first time.
  std::vector<DueFee> due_in(Month month, Channel channel, FeeUnit per, Plan plan) const;

  const Request& request_;
  PriceList& prices_;
  Instant begins_ = kFirstInstant;
  std::map<LineKey, std::int64_t> counts_;
};

/// Calls, reactions and what happens to a chat as a whole are no messages.
bool is_message(Kind kind);

}  // namespace chatfare
