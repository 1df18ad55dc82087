#include "cards.hpp"

#include <cstdlib>

namespace naive {
namespace {

using nlohmann::json;

std::optional<Micros> rate(const json& cell) {
  const json& value = cell.is_object() ? cell.at("rate") : cell;
  if (value.is_null()) return std::nullopt;
  return micros(value.get<std::string>());
}

}  // namespace

Card card_of(const json& document) {
  Card card;
  card.id = document.at("id").get<std::string>();
  card.channel = document.at("channel").get<std::string>();
  card.currency = document.at("currency").get<std::string>();
  card.unit = document.at("unit").get<std::string>();
  card.traffic = document.value("traffic", "non-regulated");
  card.any_currency = document.value("anyCurrency", false);
  card.from = day(document.at("effectiveFrom").get<std::string>());
  if (document.contains("validTo")) card.to = day(document.at("validTo").get<std::string>());
  for (const auto& [market, cells] : document.at("rates").items()) {
    for (const auto& [item, cell] : cells.items()) card.rates[market][item] = rate(cell);
  }
  const json tiers = document.value("tiers", json::object());
  for (const auto& [market, items] : tiers.items()) {
    for (const auto& [item, bands] : items.items()) {
      for (const json& band : bands) {
        Band read;
        if (band.contains("upTo")) read.up_to = band.at("upTo").get<std::int64_t>();
        read.rate = rate(band.at("rate"));
        card.tiers[market][item].push_back(read);
      }
    }
  }
  for (const json& fee : document.value("fees", json::array())) {
    const Micros amount = micros(fee.at("amount").get<std::string>());
    if (fee.at("item") == "bot-maintenance") {
      card.maintenance[day(fee.at("from").get<std::string>())] = amount;
    } else if (fee.at("item") == "bot-plan") {
      card.plans[fee.at("plan").get<std::string>()] = amount;
    }
  }
  return card;
}

Micros micros(std::string_view decimal) {
  std::string digits;
  int decimals = -1;
  for (const char c : decimal) {
    if (c == '.') {
      decimals = 0;
    } else {
      digits += c;
      if (decimals >= 0) ++decimals;
    }
  }
  for (int i = decimals < 0 ? 0 : decimals; i < 6; ++i) digits += '0';
  return std::atoll(digits.c_str());
}

std::string decimal(Micros amount) {
  std::string fraction = std::to_string(1'000'000 + amount % 1'000'000).substr(1);
  while (fraction.size() > 4 && fraction.back() == '0') fraction.pop_back();
  return std::to_string(amount / 1'000'000) + "." + fraction;
}

Cards::Cards(const json& documents) {
  for (const json& document : documents) {
    const auto kind = document.at("kind").get<std::string>();
    if (kind == "rate-card") cards.push_back(card_of(document));
    if (kind == "number-plan") {
      for (const auto& [prefix, country] : document.at("prefixes").items()) {
        prefixes[prefix] = country.get<std::string>();
      }
    }
    if (kind == "market-table") {
      for (const json& row : document.at("markets")) {
        MarketRow read;
        read.country = row.at("country").get<std::string>();
        read.market = row.at("market").get<std::string>();
        read.from = day(row.at("from").get<std::string>());
        if (row.contains("to")) read.to = day(row.at("to").get<std::string>());
        markets.push_back(read);
      }
    }
  }
}

std::string Cards::country_of_number(const std::string& digits) const {
  for (std::size_t length = digits.size(); length > 0; --length) {
    const auto found = prefixes.find(digits.substr(0, length));
    if (found != prefixes.end()) return found->second;
  }
  return {};
}

std::string Cards::listed_market(const std::string& country, int day) const {
  for (const MarketRow& row : markets) {
    if (row.country == country && row.from <= day && (!row.to || day < *row.to)) return row.market;
  }
  return {};
}

}  // namespace naive
