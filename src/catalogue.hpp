#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "tariff.hpp"

namespace chatfare {

/// Answers questions about what the engine knows: rates, markets, rules, assumptions. Takes parsed
/// queries, returns JSON text; throws InputError. Days are taken at 00:00 of the asker's own zone.
class Catalogue {
 public:
  explicit Catalogue(const TariffBook& book) : book_(book) {}
  /// {channel, currency, at, market? | country?}: the card in force and its rates.
  std::string rates(const nlohmann::json& query) const;
  /// {at}: every country with its market on that day.
  std::string markets(const nlohmann::json& query) const;
  /// {phoneOrCountry, at}: country and market of a number or of a country, and the prefix that
  /// decided.
  std::string market(const nlohmann::json& query) const;
  std::string rule_sets() const;
  /// {id}: one rule.
  std::string rule(const nlohmann::json& query) const;
  std::string assumptions() const;

 private:
  NumberPlan::Match country_of(const std::string& phone_or_country) const;

  const TariffBook& book_;
};

}  // namespace chatfare
