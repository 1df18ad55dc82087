#pragma once

#include <optional>

#include "bill.hpp"
#include "evaluation.hpp"
#include "json.hpp"
#include "packages.hpp"

namespace chatfare {

/// What the customer pays, by currency: the prices where something is resold, else the cost.
const std::map<std::string, Amount>& paid(const Totals& totals);
/// An object of amounts by currency.
void write_amounts(Writer& out, std::string_view key, const std::map<std::string, Amount>& amounts);
/// The member `tier`, null where a card has no tier table.
void write_tier(Writer& out, std::optional<int> tier);
/// Whole units; of calls, which are counted in pulses, minutes with one decimal.
std::string format_quantity(Item item, std::int64_t quantity);
/// Of calls the member `pulses`: how many a quantity is.
void write_pulses(Writer& out, Item item, std::int64_t quantity);
/// The members of an invoice line (contract: README, "The result").
void write_line(Writer& out, const Line& line);
/// The members `totals` and, where a rate is missing, `partial`.
void write_totals(Writer& out, const Totals& totals);
/// The member `difference`: what `other` costs more than `first`, by currency; null where a missing
/// rate leaves it open. Where something is resold `priceDifference` likewise, of what is asked.
void write_difference(Writer& out, const Totals& first, const Totals& other);
void write_invoice(Writer& out, const Invoice& invoice);
/// The member `allowances`: of senders and WABAs of the request.
void write_allowances(Writer& out, const Request& request, std::span<const AllowanceUse> uses);
/// The member `packages`, where there are any.
void write_packages(Writer& out, std::span<const PackageUse> uses);
/// The member `sensitivity`.
void write_sensitivity(Writer& out, const std::vector<Sensitivity>& sensitivity);
/// The members `cards`, what a result rests on, and `overlays`, all there are: one that adds
/// nothing may stand before one that does.
void write_documents(Writer& out, const std::map<std::string_view, const Card*>& cards,
                     const TariffBook& tariffs);

}  // namespace chatfare
