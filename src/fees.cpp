#include "fees.hpp"

namespace chatfare {

std::optional<Line> monthly_fee(const Sender& sender, Month month, const Choices& choices,
                                RuleChoice& rules, PriceList& prices) {
  const Zone& zone = prices.zone_of(sender.channel);
  if (sender.deactivated_at && sender.deactivated_at->in(zone) <= zone.start_of(month))
    return std::nullopt;
  // Rules that begin within the month, as those of 5 February 2024, have its fee.
  const Instant last = zone.start_of(Month{month.index + 1}) - Duration{1};
  const RuleTable* table = rules.rules_for(sender.channel, sender, last, choices);
  if (!table || !table->rules().monthly_fee) return std::nullopt;
  const Item item = *table->rules().monthly_fee;
  const auto [card, fee] = prices.fee_of_month(sender.channel, item, sender.plan, month);
  if (!fee) return std::nullopt;
  const auto agreed = sender.fees.find(item);
  Line line;
  line.month = month;
  line.kind = LineKind::fee;
  line.channel = sender.channel;
  line.item = item;
  line.sender = sender.id;
  line.quantity = 1;
  line.currency = card->currency;
  line.card = card->id;
  const DaysOfFee days = prices.fee_in_month(
      agreed == sender.fees.end() ? fee->amount : agreed->second, sender, month);
  line.unit_price = days.due();
  line.amount = line.unit_price;
  if (days.days < days.of) line.prorated = days;
  line.confidence = agreed == sender.fees.end() ? fee->confidence : Confidence::official;
  prices.resell(line);
  return line;
}

}  // namespace chatfare
