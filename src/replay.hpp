#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "columns.hpp"
#include "decide.hpp"
#include "rating.hpp"
#include "request.hpp"
#include "row_reader.hpp"

namespace chatfare {

/// Problems of one kind.
struct ProblemRows {
  std::int64_t rows = 0;
  std::uint32_t first = 0;  ///< the first row found
  std::string message;      ///< of that row
};

/// Plays a log in columns: the timeline, rules and rating of an evaluation, but an event at a time,
/// and no more than verdict, rule and price is written down. Neither windows nor other values of
/// open points are looked at.
///
/// Phase 2 follows on phase 1 at once where a message is billed at the instant of its sending.
/// Other messages wait until the log has come to their delivery, so that allowances and volume
/// tiers are used up in billing order without sorting the log by delivery.
class Replay {
 public:
  /// Reads the columns that are given and fills the others. `request` is that of a log in columns.
  /// Throws InputError "columns.<name>[<row>]" for the first value that does not fit.
  Replay(Request request, const Columns& columns);

  const Invoice& invoice() const { return invoice_; }
  /// By the codes of the column `currency`.
  const std::vector<std::string>& currencies() const { return currencies_; }
  /// By code.
  const std::map<std::string_view, ProblemRows>& problems() const { return problems_; }

 private:
  /// A message whose delivery the log has not come to yet.
  struct Waiting {
    Instant billed_at;
    std::uint32_t row;
    std::uint32_t place;  ///< of what was decided, in decisions_waiting_
    /// For a heap with the first one billed on top.
    friend bool operator<(const Waiting& a, const Waiting& b) {
      return std::pair{b.billed_at, b.row} < std::pair{a.billed_at, a.row};
    }
  };

  void play();
  void play_by_delivery();
  void take(std::uint32_t row, const Decision& decision);
  void settle(std::uint32_t row, Decision decision);
  void settle_before(Instant at, std::uint32_t row);
  void settle_first();
  void bill(std::uint32_t row, const Decision& decision);
  void note_activity(const Event& event);
  void note_problems(std::uint32_t row);
  void write(std::uint32_t row, const Decision& decision, const Row* decided);
  void write_price(std::uint32_t row, const Price& price);
  std::uint8_t code_of(std::string_view currency);

  Request request_;
  RowReader reader_;
  RuleChoice rules_;
  Decisions decisions_;
  Rating rating_;
  std::vector<Waiting> waiting_;  ///< a heap
  std::vector<Decision> decisions_waiting_;
  std::vector<std::uint32_t> free_places_;            ///< of decisions_waiting_
  std::set<std::pair<std::uint32_t, Month>> active_;  ///< bots, and months with an event
  std::map<std::string_view, ProblemRows> problems_;
  std::vector<std::string> currencies_;
  const char* currency_text_ = nullptr;  ///< of the last price
  std::uint8_t currency_code_ = kNoCode;
  Invoice invoice_;

  std::uint8_t* verdict_;
  std::uint16_t* rule_;
  std::uint8_t* item_;
  std::int8_t* tier_;
  std::uint8_t* currency_;
  std::int64_t* amount_;
};

}  // namespace chatfare
