#include "bill.hpp"

#include "order.hpp"

namespace chatfare {

void Totals::add(const Line& line) {
  Amount& sum = by_currency[line.currency];
  if (line.amount) {
    sum = chatfare::add(sum, *line.amount);
  } else {
    partial = true;
  }
  if (line.price) {
    Amount& asked = prices[line.currency];
    asked = chatfare::add(asked, *line.price);
  }
}

void Invoice::sell_at_margin(Amount share) {
  totals = {};
  for (MonthBill& month : months) {
    month.totals = {};
    for (Line& line : month.lines) {
      if (line.amount)
        line.price = scale(*line.amount, kMicros, kMicros - share.micros, kFourDecimals);
      month.totals.add(line);
      totals.add(line);
    }
  }
}

Amount DaysOfFee::due() const { return scale(whole, days, of, 1); }

namespace {

/// The units that a tier of a card prices.
TierSpan span_of(int tier, std::span<const Band> bands, Item item) {
  const auto place = static_cast<std::size_t>(tier);
  const std::int64_t counted = counted_per_unit(item);
  TierSpan span;
  span.first = tier == 0 ? 1 : *bands[place - 1].up_to * counted + 1;
  if (bands[place].up_to) span.last = *bands[place].up_to * counted;
  return span;
}

}  // namespace

Line& Bill::add_usage(Month month, Channel channel, Item item, MarketId market,
                      const std::string& market_name, const Price& price) {
  constexpr Amount kNone{-1};
  const auto [entry, added] = usage_.try_emplace(
      {month, item, market, price.overlay ? nullptr : price.card, price.overlay, price.package,
       price.tier.value_or(-1), price.unit_price.value_or(kNone).micros,
       price.asked.value_or(kNone).micros, price.amount.has_value(), price.at_most.has_value()});
  Line& line = entry->second;
  if (added) {
    line.month = month;
    line.kind = LineKind::usage;
    line.channel = channel;
    line.item = item;
    line.market = market_name;
    line.unit_price = price.unit_price;
    line.amount = Amount{};
    line.currency = std::string{price.currency};
    line.card = price.document();
    line.tier = price.tier;
    if (price.tier)
      line.tier_span = span_of(*price.tier, *price.card->prices().bands(market_name, item), item);
    line.confidence = price.confidence;
    line.asked = price.asked;
    if (price.package) line.package = price.package->id;
  }
  add_to(line, price);
  return line;
}

void add_to(Line& line, const Price& price) {
  if (price.quantity != kQuantityUnknown) line.quantity = add_exact(line.quantity, price.quantity);
  if (price.at_most) line.at_most = chatfare::add(line.at_most.value_or(Amount{}), *price.at_most);
  line.amount = price.amount && line.amount
                    ? std::optional{chatfare::add(*line.amount, *price.amount)}
                    : std::nullopt;
}

Invoice Bill::invoice() const {
  std::vector<Line> lines = others_;
  for (const auto& [key, line] : usage_) lines.push_back(line);
  for (Line& line : lines) {
    if (line.asked && line.amount)
      line.price = scale(*line.asked, line.quantity, counted_per_unit(line.item), 1);
  }
  const auto key = [&lines](std::uint32_t index) {
    const Line& line = lines[index];
    return std::tie(line.month, line.kind, line.item, line.market, line.sender, line.card,
                    line.tier);
  };
  Invoice invoice;
  for (const std::uint32_t index : order_of(
           lines.size(), [&key](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); })) {
    Line& line = lines[index];
    if (invoice.months.empty() || invoice.months.back().month != line.month) {
      invoice.months.push_back({line.month, {}, {}});
    }
    MonthBill& bill = invoice.months.back();
    bill.totals.add(line);
    invoice.totals.add(line);
    bill.lines.push_back(std::move(line));
  }
  return invoice;
}

}  // namespace chatfare
