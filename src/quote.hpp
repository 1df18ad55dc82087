#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bill.hpp"
#include "request.hpp"
#include "volume.hpp"

namespace chatfare {

/// What a quote adds on top: its part of the price. 20 percent of 125.00 leaves a cost of 100.00.
struct Margin {
  Amount share;  ///< from 0 to below 1
};

/// An exchange rate that the user gives; amounts in the other currency stand beside the original.
struct Exchange {
  std::string currency;
  std::string from;
  Amount rate;         ///< units of `currency` for one of `from`
  std::string source;  ///< as the user names it
};

/// Planned volumes over some months.
struct QuoteRequest {
  Request plan;  ///< account, rules, assumptions, tariffs; no events
  Month start;
  int months = 1;
  std::int64_t growth = 0;  ///< per month, in millionths
  std::vector<Volume> volumes;
  std::vector<Channel> traffic_channels;  ///< of the traffics the volumes follow from
  Margin margin;
  std::optional<Exchange> exchange;
};

/// Reads a quote request (contract: README, "Quote"). Throws InputError.
QuoteRequest read_quote_request(const nlohmann::json& tree,
                                std::shared_ptr<const TariffBook> bundled);

/// The bill of planned volumes, month by month, and what it rests on, as JSON text. Throws
/// InputError.
std::string quote(std::string_view json, std::shared_ptr<const TariffBook> bundled);

/// The same quote under several variants (contract: README, "Quote"), as JSON text. Throws
/// InputError.
std::string compare_quotes(std::string_view json, std::shared_ptr<const TariffBook> bundled);

struct PricedQuote;
std::string write_quote(const PricedQuote& quote);

}  // namespace chatfare
