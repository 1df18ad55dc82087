#include "provider_fees.hpp"

#include <algorithm>

namespace chatfare {

Occasions& Occasions::operator+=(const Occasions& other) {
  outgoing += other.outgoing;
  incoming += other.incoming;
  failed += other.failed;
  sessions += other.sessions;
  return *this;
}

std::array<std::pair<FeeUnit, std::int64_t>, 4> Occasions::by_unit() const {
  return {{{FeeUnit::outgoing_message, outgoing},
           {FeeUnit::incoming_message, incoming},
           {FeeUnit::failed_message, failed},
           {FeeUnit::session, sessions}}};
}

Occasions occasions_of(const Event& event, std::int64_t sessions) {
  Occasions occasions;
  occasions.incoming = event.kind == Kind::customer_message ? 1 : 0;
  occasions.sessions = sessions;
  return occasions;
}

Occasions occasions_of(const Event& event, const Delivery& delivery, const Row* row) {
  Occasions occasions;
  if (event.from_customer() || !is_message(event.kind)) return occasions;
  const bool failed =
      delivery.status == Status::failed || (row && row->verdict == Verdict::refused);
  ++(failed ? occasions.failed : occasions.outgoing);
  if (row && row->item == Item::business_session) ++occasions.sessions;
  return occasions;
}

bool is_message(Kind kind) {
  constexpr Kinds kNoMessages =
      kinds(Kind::customer_reaction, Kind::customer_call, Kind::chat_opened, Kind::subscribed,
            Kind::unsubscribed, Kind::business_reaction, Kind::business_call);
  return !contains(kNoMessages, kind);
}

std::vector<DueFee> ProviderFees::due(FeeUnit per, const Event& event) const {
  return prices_.overlays().fees(event.channel, per, name_of(event.kind).type,
                                 request_.senders[event.sender].plan, event.at);
}

std::vector<DueFee> ProviderFees::due_in(Month month, Channel channel, FeeUnit per,
                                         Plan plan) const {
  if (!request_.billed.end(month)) return {};
  const Zone& zone = prices_.zone_of(channel);
  const Instant last = zone.start_of(Month{month.index + 1}) - Duration{1};
  auto due = prices_.overlays().fees(channel, per, "", plan, zone.start_of(month));
  const std::size_t of_first_day = due.size();
  for (const DueFee& later : prices_.overlays().fees(channel, per, "", plan, last)) {
    const auto end = due.begin() + static_cast<std::ptrdiff_t>(of_first_day);
    const bool known = std::any_of(due.begin(), end, [&later](const DueFee& fee) {
      return fee.overlay->issuer == later.overlay->issuer &&
             fee.overlay->layer == later.overlay->layer && same_but_for_date(*fee.fee, *later.fee);
    });
    if (!known) due.push_back(later);
  }
  return due;
}

void ProviderFees::note(FeeUnit per, const Event& event, Month month, std::int64_t times) {
  if (times == 0) return;
  for (const DueFee& fee : due(per, event)) {
    std::int64_t& counted = counts_[{month, fee.overlay, fee.fee, kEverySender}];
    counted = add_exact(counted, times);
  }
}

void ProviderFees::note_month(Channel channel, Month month) {
  for (const DueFee& fee : due_in(month, channel, FeeUnit::month, Plan::none))
    counts_.try_emplace({month, fee.overlay, fee.fee, kEverySender}, 1);
}

void ProviderFees::note_sender_month(std::uint32_t index, Month month) {
  const Sender& sender = request_.senders[index];
  if (!sender.declared) return;
  const Zone& zone = prices_.zone_of(sender.channel);
  if (sender.deactivated_at && sender.deactivated_at->in(zone) <= zone.start_of(month)) return;
  const auto note_fees = [&](FeeUnit per, Month due) {
    for (const DueFee& fee : due_in(due, sender.channel, per, sender.plan))
      counts_.try_emplace({due, fee.overlay, fee.fee, index}, 1);
  };
  note_fees(FeeUnit::sender_month, month);
  if (!sender.created_at) return;
  const Month made = zone.month_of(sender.created_at->in(zone));
  if (made >= zone.month_of(begins_) && made <= month) note_fees(FeeUnit::sender, made);
}

void ProviderFees::add_to(Bill& bill) const {
  for (const auto& [key, quantity] : counts_) {
    const auto& [month, overlay, fee, sender] = key;
    const bool asked = overlay->layer == Layer::price;
    Line line;
    line.month = month;
    line.kind = LineKind::fee;
    line.channel = overlay->channel;
    line.item = fee->item;
    line.per = fee->per;
    line.quantity = quantity;
    if (sender != kEverySender) line.sender = request_.senders[sender].id;
    line.unit_price = asked ? Amount{} : fee->amount;
    line.amount = multiply(*line.unit_price, quantity);
    if (asked) line.asked = fee->amount;
    line.currency = overlay->currency;
    line.card = overlay->id;
    line.confidence = fee->confidence;
    prices_.resell(line);
    bill.add(std::move(line));
  }
}

}  // namespace chatfare
