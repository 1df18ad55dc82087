#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "columns.hpp"
#include "play.hpp"
#include "request.hpp"
#include "row_reader.hpp"
#include "windows.hpp"

namespace chatfare {

/// Problems of one kind.
struct ProblemRows {
  std::int64_t rows = 0;
  std::uint32_t first = 0;  ///< the first row found
  std::string message;      ///< of that row
};

/// Plays a log in columns. No more than verdict, rule and price is written down: neither windows
/// nor other values of open points are looked at.
class Replay {
 public:
  /// Reads the columns that are given and fills the others. `request` is that of a log in columns.
  /// Throws InputError "columns.<name>[<row>]" for the first value that does not fit.
  Replay(Request request, const Columns& columns);
  Replay(const Replay&) = delete;  // its parts refer to each other

  const Rating& rating() const { return play_.rating(); }
  const Invoice& invoice() const { return invoice_; }
  /// By the codes of the column `currency`.
  const std::vector<std::string>& currencies() const { return currencies_; }
  /// By code.
  const std::map<std::string_view, ProblemRows>& problems() const { return problems_; }

  // What Play asks for.
  using Key = std::uint32_t;
  const Event& read(Key row) { return reader_.read(row); }
  SilentLog notes() const { return {}; }
  void decided(Key row, const Decision& decision, const Row* decided);
  void billed(Key row, const Charge& charge, const Price* price);
  void found(Key row, Problem problem);
  /// What concerns the log as a whole is told of its first row.
  void found(Problem problem) { found(0, std::move(problem)); }

 private:
  void play_by_time();
  void play_by_delivery();
  std::uint8_t code_of(std::string_view currency);

  Request request_;
  RowReader reader_;
  Play<Replay> play_;
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
