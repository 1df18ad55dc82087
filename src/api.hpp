#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "columns.hpp"
#include "log.hpp"
#include "tariff.hpp"
#include "visit.hpp"

namespace chatfare {

/// The engine behind every binding: one call, JSON text in, JSON text out.
class Engine {
 public:
  /// Returns {"ok": result} or {"error": {"code", "path", "message", "problems"}}; "problems" has
  /// the error itself, of tariff documents everything that is wrong with them. Never throws.
  /// Methods: those of `call_early`, load (a list of further tariff documents), validateTariff,
  /// compare, quote, compareQuotes, codes.
  std::string call(std::string_view method, std::string_view json);
  /// The same with the methods that a page needs first: bundled (the package's own tariff
  /// documents, one per line, not JSON as a whole), evaluate (with no other documents), rates,
  /// markets, market, ruleSets, rule, assumptions, version. A module that calls nothing else is
  /// linked without what others need.
  std::string call_early(std::string_view method, std::string_view json);
  /// Plays the log in the columns that are given and fills the others. The question is that of
  /// `evaluate` without events, the answer in the same envelope.
  std::string replay(const Columns& columns, std::string_view json) const;
  /// Opens a log in the place of `log`. The question is that of `evaluate` without events, with the
  /// `format`; the answer is in the same envelope.
  std::string open(std::unique_ptr<Log>& log, std::string_view json) const;
  /// Goes on with a log; the answer is in the same envelope. Never throws. Methods: push (more
  /// bytes of the file), endOfFile, keepIds, play (at least so many rows), format, names (from a
  /// thread on), result.
  static std::string go_on(Log& log, std::string_view method, std::string_view text);

 private:
  void change_tariffs(Visit<void(TariffBook&)> change);
  std::string answer(std::string_view method, std::string_view json);
  std::string answer_early(std::string_view method, std::string_view json);
  std::shared_ptr<const TariffBook> book_ = std::make_shared<TariffBook>();
};

}  // namespace chatfare
