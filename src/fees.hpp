#pragma once

#include <optional>

#include "bill.hpp"
#include "decide.hpp"
#include "price_list.hpp"

namespace chatfare {

/// The line of a sender's monthly fee: that of the rules in force at the beginning of the month, at
/// the amount of the tariff or the one agreed in writing; empty where the rules have none and after
/// the sender's deactivation.
std::optional<Line> monthly_fee(const Sender& sender, Month month, const Choices& choices,
                                RuleChoice& rules, PriceList& prices);

}  // namespace chatfare
