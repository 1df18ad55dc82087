#include "bill_json.hpp"

#include <algorithm>

namespace chatfare {

void write_amounts(Writer& out, std::string_view key,
                   const std::map<std::string, Amount>& amounts) {
  out.key(key).begin_object();
  for (const auto& [currency, amount] : amounts) out.member(currency, format_amount(amount));
  out.end_object();
}

const std::map<std::string, Amount>& paid(const Totals& totals) {
  return totals.prices.empty() ? totals.by_currency : totals.prices;
}

void write_tier(Writer& out, std::optional<int> tier) {
  out.key("tier");
  tier ? out.value(*tier) : out.null();
}

std::string format_quantity(Item item, std::int64_t quantity) {
  if (item != Item::call_minutes) return std::to_string(quantity);
  return std::to_string(quantity / kPulsesPerMinute) + "." +
         std::to_string(quantity % kPulsesPerMinute);
}

void write_pulses(Writer& out, Item item, std::int64_t quantity) {
  if (item == Item::call_minutes) out.member("pulses", std::to_string(quantity));
}

namespace {

/// The part of a price that is profit, in percent with two decimals; empty for a price of zero.
std::string format_margin(Amount price, Amount profit) {
  constexpr std::int64_t kPercent = 100, kTwoDecimals = 10'000;
  if (price.micros == 0) return "";
  const bool loss = profit.micros < 0;
  const Amount size{loss ? -profit.micros : profit.micros};
  const Amount margin = scale(size, kPercent * kMicros, price.micros, kTwoDecimals);
  std::string text = format_amount(loss ? Amount{-margin.micros} : margin);
  text.resize(text.size() - 2);  // "20.00"
  return text;
}

void write_sale(Writer& out, Amount price, Amount cost) {
  const Amount profit{price.micros - cost.micros};
  out.member("price", format_amount(price)).member("profit", format_amount(profit));
  out.key("margin").text_or_null(format_margin(price, profit));
}

std::map<std::string, Amount> difference(const std::map<std::string, Amount>& first,
                                         std::map<std::string, Amount> other) {
  for (const auto& [currency, amount] : first) {
    Amount& sum = other[currency];
    sum = add(sum, {-amount.micros});
  }
  return other;
}

/// What is asked, by currency, and what of it stays with the seller.
void write_sales(Writer& out, const Totals& totals) {
  write_amounts(out, "prices", totals.prices);
  std::map<std::string, Amount> profits = totals.prices;
  for (auto& [currency, profit] : profits) {
    const auto cost = totals.by_currency.find(currency);
    if (cost != totals.by_currency.end()) profit.micros -= cost->second.micros;
  }
  write_amounts(out, "profits", profits);
  out.key("margins").begin_object();
  for (const auto& [currency, profit] : profits)
    out.key(currency).text_or_null(format_margin(totals.prices.at(currency), profit));
  out.end_object();
}

void write_tier_span(Writer& out, Item item, const TierSpan& span) {
  out.key("tierSpan").begin_object().member("first", format_quantity(item, span.first));
  out.key("last").text_or_null(span.last ? format_quantity(item, *span.last) : "").end_object();
}

void write_minimum(Writer& out, const Minimum& minimum) {
  out.member("minimum", format_amount(minimum.amount));
  out.key("traffic").text_or_null(minimum.traffic ? format_amount(*minimum.traffic) : "");
  write_amounts(out, "destinations", minimum.destinations);
  out.member("deactivateBy", format_date(minimum.deactivate_by));
  if (minimum.waived) out.member("waived", kWaiverNames[static_cast<std::size_t>(*minimum.waived)]);
}

void write_prorated(Writer& out, const DaysOfFee& fee) {
  out.key("prorated").begin_object().member("whole", format_amount(fee.whole));
  out.member("days", std::to_string(fee.days)).member("of", std::to_string(fee.of)).end_object();
}

template <class Document>
void write_document(Writer& out, const Document& document, const Source& source,
                    Confidence confidence) {
  out.begin_object()
      .member("id", document.id)
      .member("effectiveFrom", format_date(document.effective_from));
  out.member("confidence", name(confidence));
  out.source(source.title, source.url, source.date).end_object();
}

}  // namespace

void write_line(Writer& out, const Line& line) {
  out.member("kind", kLineKindNames[static_cast<std::size_t>(line.kind)]);
  out.member("item", name(line.item)).key("market").text_or_null(line.market);
  if (!line.sender.empty()) out.member("sender", line.sender);
  out.member("quantity", format_quantity(line.item, line.quantity));
  write_pulses(out, line.item, line.quantity);
  out.key("unitPrice").text_or_null(line.unit_price ? format_amount(*line.unit_price) : "");
  out.key("amount").text_or_null(line.amount ? format_amount(*line.amount) : "");
  if (line.at_most) out.member("atMost", format_amount(*line.at_most));
  if (line.minimum) write_minimum(out, *line.minimum);
  if (line.prorated) write_prorated(out, *line.prorated);
  out.member("currency", line.currency).key("card").text_or_null(line.card);
  write_tier(out, line.tier);
  if (line.tier_span) write_tier_span(out, line.item, *line.tier_span);
  out.key("confidence").text_or_null(line.unit_price ? name(line.confidence) : "");
  if (line.per) out.member("per", kFeeUnitNames[static_cast<std::size_t>(*line.per)]);
  if (!line.package.empty()) out.member("package", line.package);
  if (line.asked) out.member("pricePerUnit", format_amount(*line.asked));
  if (line.price) write_sale(out, *line.price, *line.amount);
}

void write_totals(Writer& out, const Totals& totals) {
  write_amounts(out, "totals", totals.by_currency);
  if (totals.partial) out.member("partial", true);
  if (!totals.prices.empty()) write_sales(out, totals);
}

void write_difference(Writer& out, const Totals& first, const Totals& other) {
  const bool sold = !first.prices.empty() || !other.prices.empty();
  if (first.partial || other.partial) {
    out.key("difference").null();
    if (sold) out.key("priceDifference").null();
    return;
  }
  write_amounts(out, "difference", difference(first.by_currency, other.by_currency));
  if (sold) write_amounts(out, "priceDifference", difference(paid(first), paid(other)));
}

void write_invoice(Writer& out, const Invoice& invoice) {
  out.begin_object().key("months").begin_array();
  for (const MonthBill& month : invoice.months) {
    out.begin_object().member("month", format_month(month.month)).key("lines").begin_array();
    for (const Line& line : month.lines) {
      out.begin_object();
      write_line(out, line);
      out.end_object();
    }
    out.end_array();
    write_totals(out, month.totals);
    out.end_object();
  }
  out.end_array();
  write_totals(out, invoice.totals);
  out.end_object();
}

void write_allowances(Writer& out, const Request& request, std::span<const AllowanceUse> uses) {
  out.key("allowances").begin_array();
  for (const AllowanceUse& use : uses) {
    const bool shared = use.sender >= request.senders.size();
    const std::uint32_t waba = shared ? kEverySender - use.sender : 0;
    out.begin_object().member("month", format_month(use.month)).member("name", use.name);
    out.key("sender").text_or_null(shared ? "" : request.senders[use.sender].id);
    if (waba > 0) out.member("waba", request.wabas[waba - 1].id);
    out.member("used", std::to_string(use.used)).member("of", std::to_string(use.of));
    out.member("remaining", std::to_string(std::max<std::int64_t>(use.of - use.used, 0)));
    out.end_object();
  }
  out.end_array();
}

void write_packages(Writer& out, std::span<const PackageUse> uses) {
  if (uses.empty()) return;
  out.key("packages").begin_array();
  for (const PackageUse& use : uses) {
    const Package& package = *use.package;
    out.begin_object().member("package", package.id).member("card", use.overlay->id);
    out.key("month").text_or_null(package.monthly ? format_month(use.month) : "");
    out.member("units", std::to_string(package.units)).member("used", std::to_string(use.used));
    out.member("remaining", std::to_string(std::max<std::int64_t>(package.units - use.used, 0)));
    out.member("beyond", std::to_string(use.beyond)).end_object();
  }
  out.end_array();
}

void write_sensitivity(Writer& out, const std::vector<Sensitivity>& sensitivity) {
  out.key("sensitivity").begin_array();
  for (const Sensitivity& entry : sensitivity) {
    out.begin_object().member("assumption", describe(entry.point).id).member("value", entry.value);
    write_totals(out, entry.totals);
    out.end_object();
  }
  out.end_array();
}

void write_documents(Writer& out, const std::map<std::string_view, const Card*>& cards,
                     const TariffBook& tariffs) {
  out.key("cards").begin_array();
  for (const auto& [id, card] : cards) {
    const Prices& prices = card->prices();
    write_document(out, *card, prices.source, prices.confidence);
  }
  out.end_array().key("overlays").begin_array();
  for (const auto& [id, overlay] : tariffs.overlays())
    write_document(out, *overlay, overlay->source, overlay->confidence);
  out.end_array();
}

}  // namespace chatfare
