#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "tariff.hpp"

namespace chatfare {

/// The engine behind every binding: one call, JSON text in, JSON text out.
class Engine {
 public:
  /// Returns {"ok": result} or {"error": {"code", "path", "message"}}. Never throws.
  /// Methods: load, evaluate, rates, markets, market, ruleSets, rule, assumptions, version.
  std::string call(std::string_view method, std::string_view json);

 private:
  std::string answer(std::string_view method, std::string_view json);
  std::shared_ptr<const TariffBook> book_ = std::make_shared<TariffBook>();
};

}  // namespace chatfare
