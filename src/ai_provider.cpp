#include "ai_provider.hpp"

namespace chatfare {
namespace {

using namespace date::literals;

/// The terms that keep AI Providers out, but where law obliges Meta to admit them.
constexpr date::year_month_day kTermsBegin = 2026_y / 1 / 15;

struct Charged {
  std::string_view countries;
  date::year_month_day from;
  date::year_month_day to;  ///< exclusive
};
constexpr Charged kCharged[] = {
    {"IT", 2026_y / 2 / 16, 2026_y / 5 / 13},
    {"BR", 2026_y / 3 / 11, date::year::max() / 12 / 31},
    {kEuropeanEconomicArea, 2026_y / 3 / 11, 2026_y / 5 / 13},
};

}  // namespace

AiProviderPolicy ai_provider_policy(Country country, date::year_month_day day) {
  if (country == kNoCountry || day < kTermsBegin) return AiProviderPolicy::free;
  for (const Charged& row : kCharged) {
    if (!names(row.countries, country)) continue;
    return row.from <= day && day < row.to ? AiProviderPolicy::charged : AiProviderPolicy::free;
  }
  return AiProviderPolicy::not_permitted;
}

}  // namespace chatfare
