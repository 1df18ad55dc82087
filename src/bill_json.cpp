#include "bill_json.hpp"

namespace chatfare {

void write_tier(Writer& out, std::optional<int> tier) {
  out.key("tier");
  tier ? out.value(*tier) : out.null();
}

std::string format_quantity(Item item, std::int64_t quantity) {
  if (item != Item::call_minutes) return std::to_string(quantity);
  return std::to_string(quantity / kPulsesPerMinute) + "." +
         std::to_string(quantity % kPulsesPerMinute);
}

void write_line(Writer& out, const Line& line) {
  out.member("kind", kLineKindNames[static_cast<std::size_t>(line.kind)]);
  out.member("item", name(line.item)).key("market").text_or_null(line.market);
  if (!line.sender.empty()) out.member("sender", line.sender);
  out.member("quantity", format_quantity(line.item, line.quantity));
  out.key("unitPrice").text_or_null(line.unit_price ? format_amount(*line.unit_price) : "");
  out.key("amount").text_or_null(line.amount ? format_amount(*line.amount) : "");
  if (line.at_most) out.member("atMost", format_amount(*line.at_most));
  if (line.minimum) out.member("minimum", format_amount(*line.minimum));
  out.member("currency", line.currency).key("card").text_or_null(line.card);
  write_tier(out, line.tier);
  out.key("confidence").text_or_null(line.unit_price ? name(line.confidence) : "");
}

void write_totals(Writer& out, const Totals& totals) {
  out.key("totals").begin_object();
  for (const auto& [currency, amount] : totals.by_currency)
    out.member(currency, format_amount(amount));
  out.end_object();
  if (totals.partial) out.member("partial", true);
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

void write_sensitivity(Writer& out, const std::vector<Sensitivity>& sensitivity) {
  out.key("sensitivity").begin_array();
  for (const Sensitivity& entry : sensitivity) {
    out.begin_object().member("assumption", describe(entry.point).id).member("value", entry.value);
    write_totals(out, entry.totals);
    out.end_object();
  }
  out.end_array();
}

}  // namespace chatfare
