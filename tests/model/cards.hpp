#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clock.hpp"

namespace naive {

/// Millionths of the major unit of a currency.
using Micros = std::int64_t;

Micros micros(std::string_view decimal);
/// At least 4 decimals, up to 6 where needed.
std::string decimal(Micros amount);

struct Band {
  std::optional<std::int64_t> up_to{};
  std::optional<Micros> rate{};
};

struct Card {
  std::string id{}, channel{}, currency{}, unit{}, traffic{};
  bool any_currency = false;
  int from = 0;
  std::optional<int> to{};
  /// By market and item. An empty value: the rate exists, its figure is not known.
  std::map<std::string, std::map<std::string, std::optional<Micros>>> rates{};
  std::map<std::string, std::map<std::string, std::vector<Band>>> tiers{};
  std::map<int, Micros> maintenance{};    ///< monthly fee of a bot, by the day from which it holds
  std::map<std::string, Micros> plans{};  ///< monthly fee of a bot's plan
};

Card card_of(const nlohmann::json& document);

struct MarketRow {
  std::string country{}, market{};
  int from = 0;
  std::optional<int> to{};
};

/// The tariff documents, read anew from their JSON and kept as plain lists.
struct Cards {
  std::vector<Card> cards{};
  std::vector<MarketRow> markets{};
  std::map<std::string, std::string> prefixes{};

  explicit Cards(const nlohmann::json& documents);

  /// The country a number belongs to by its longest known prefix, or an empty text.
  [[nodiscard]] std::string country_of_number(const std::string& digits) const;
  /// The row of the WhatsApp table for a country on a day, or an empty text.
  [[nodiscard]] std::string listed_market(const std::string& country, int day) const;
};

}  // namespace naive
