#include "overlays.hpp"

#include <algorithm>

#include "order.hpp"

namespace chatfare {
namespace {

bool lists(const std::vector<std::string>& names, std::string_view name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

/// The price of a token has no decimals left to be rounded to, so tokens are meant by name only.
bool speaks_of(const Markup& markup, Item item, std::string_view market) {
  const bool meant = markup.items.empty() ? is_usage(item) && item != Item::agent_tokens
                                          : std::find(markup.items.begin(), markup.items.end(),
                                                      item) != markup.items.end();
  return meant && lists(markup.markets, market);
}

}  // namespace

const Rate* Overlay::find(std::string_view market, Item item) const {
  for (const std::string_view name : {market, std::string_view{"*"}}) {
    const auto found = rates.find(name);
    if (found == rates.end()) continue;
    const auto cell = found->second.rates.find(rate_item(item));
    if (cell != found->second.rates.end()) return &cell->second;
  }
  return nullptr;
}

Amount price_of(const Markup& markup, Amount cost) {
  constexpr std::int64_t kWhole = 100 * kMicros;
  const Wide exact =
      static_cast<Wide>(cost.micros) * (static_cast<Wide>(kWhole) + markup.percent.micros) +
      static_cast<Wide>(markup.amount.micros) * kWhole;
  Amount price = divide(exact, kWhole, markup.step, markup.rounding);
  if (markup.floor) price.micros = std::max(price.micros, markup.floor->micros);
  if (markup.ceiling) price.micros = std::min(price.micros, markup.ceiling->micros);
  return price;
}

Overlays::Overlays(const TariffBook& tariffs, const Account& account, const Choices& choices)
    : account_(account), choices_(choices), sells_(tariffs.sells()) {
  std::vector<Dated> all;
  for (const auto& [id, overlay] : tariffs.overlays()) {
    const Zone& zone = account.billing_zone(overlay->channel, choices);
    const Instant to = overlay->valid_to ? zone.start_of(*overlay->valid_to) : kForever;
    all.push_back({zone.start_of(overlay->effective_from), to, overlay.get()});
  }
  for (const std::uint32_t i : order_of(all.size(), [&all](std::uint32_t a, std::uint32_t b) {
         return all[a].from > all[b].from;
       })) {
    dated_.push_back(all[i]);
  }
}

template <class Has>
std::vector<const Overlay*> Overlays::in_force(Channel channel, Instant instant, Has has) const {
  std::vector<const Overlay*> found;
  for (const Dated& dated : dated_) {
    const Overlay& overlay = *dated.overlay;
    if (overlay.channel != channel || instant < dated.from || !has(overlay)) continue;
    const bool replaced = std::any_of(found.begin(), found.end(), [&overlay](const Overlay* newer) {
      return newer->issuer == overlay.issuer && newer->layer == overlay.layer;
    });
    if (!replaced && instant < dated.to) found.push_back(&overlay);
  }
  return found;
}

OwnRate Overlays::rate(Channel channel, std::string_view market, Item item,
                       std::string_view currency, Instant instant) const {
  for (const Overlay* overlay : in_force(
           channel, instant, [](const Overlay& candidate) { return !candidate.rates.empty(); })) {
    const Rate* rate = overlay->currency == currency ? overlay->find(market, item) : nullptr;
    if (rate) return {overlay, rate};
  }
  return {};
}

std::vector<DueFee> Overlays::fees(Channel channel, FeeUnit per, std::string_view type, Plan plan,
                                   Instant instant) const {
  const auto today =
      date::year_month_day{account_.billing_zone(channel, choices_).local_day(instant)};
  std::vector<DueFee> due;
  for (const Overlay* overlay : in_force(
           channel, instant, [](const Overlay& candidate) { return !candidate.fees.empty(); })) {
    const std::size_t own = due.size();
    for (const Fee& fee : overlay->fees) {
      const bool meant = fee.per == per && (fee.plan.empty() || fee.plan == name(plan)) &&
                         (type.empty() || lists(fee.types, type));
      if (!meant || fee.from > today) continue;
      const auto before =
          std::find_if(due.begin() + static_cast<std::ptrdiff_t>(own), due.end(),
                       [&fee](const DueFee& other) { return same_but_for_date(*other.fee, fee); });
      if (before == due.end()) {
        due.push_back({overlay, &fee});
      } else {
        before->fee = &fee;
      }
    }
  }
  return due;
}

Amount Overlays::price(Channel channel, Item item, std::string_view market,
                       std::string_view currency, Amount cost, Instant instant) const {
  for (const Overlay* overlay : in_force(
           channel, instant, [](const Overlay& candidate) { return !candidate.markups.empty(); })) {
    if (overlay->currency != currency) continue;
    for (const Markup& markup : overlay->markups) {
      if (speaks_of(markup, item, market)) return price_of(markup, cost);
    }
  }
  return cost;
}

std::vector<std::pair<const Overlay*, const Package*>> Overlays::packages(Channel channel,
                                                                          Instant instant) const {
  std::vector<std::pair<const Overlay*, const Package*>> found;
  for (const Overlay* overlay : in_force(
           channel, instant, [](const Overlay& candidate) { return !candidate.packages.empty(); }))
    for (const Package& package : overlay->packages) found.emplace_back(overlay, &package);
  return found;
}

std::pair<const Overlay*, const Package*> Overlays::package(Channel channel, Item item,
                                                            std::string_view currency,
                                                            Instant instant) const {
  for (const auto& [overlay, package] : packages(channel, instant)) {
    const bool meant = std::find(package->of.begin(), package->of.end(), item) != package->of.end();
    if (meant && overlay->currency == currency) return {overlay, package};
  }
  return {};
}

const Overlay* Overlays::commitment(Channel channel, Instant instant) const {
  const auto found = in_force(
      channel, instant, [](const Overlay& candidate) { return candidate.commitment.has_value(); });
  return found.empty() ? nullptr : found.front();
}

}  // namespace chatfare
