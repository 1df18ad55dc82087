#include "packages.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace chatfare {

void Packages::note(Channel channel, Instant instant, Month month) {
  const std::string_view currency = prices_.currency_at(channel, instant);
  for (const auto& [overlay, package] : prices_.overlays().packages(channel, instant)) {
    if (overlay->currency == currency) use_of(*overlay, *package, month);
  }
}

PackageShare Packages::take(Channel channel, Item item, const Price& price, Instant instant,
                            Month month, std::int64_t quantity) {
  const auto [overlay, package] =
      prices_.overlays().package(channel, item, price.currency, instant);
  if (!package) return {};
  PackageUse& use = use_of(*overlay, *package, month);
  const std::int64_t left = std::max<std::int64_t>(package->units - use.used, 0);
  const std::int64_t taken = std::min(left, quantity);
  use.used += taken;
  use.beyond = add_exact(use.beyond, quantity - taken);
  return {overlay, package, taken};
}

Price Packages::covered(const Price& price, const PackageShare& share) {
  Price paid;
  paid.overlay = share.overlay;
  paid.package = share.package;
  paid.unit_price = Amount{};
  paid.amount = Amount{};
  paid.quantity = price.quantity;
  paid.currency = price.currency;
  paid.card = price.card;
  paid.count = price.count;
  paid.confidence = share.overlay->confidence;
  return paid;
}

Price Packages::beyond(Price price, const PackageShare& share) {
  if (!share.package || !share.package->overage) return price;
  price.overlay = share.overlay;
  price.package = share.package;
  price.unit_price = share.package->overage;
  price.amount = multiply(*share.package->overage, price.quantity);
  price.tier.reset();
  price.confidence = share.overlay->confidence;
  return price;
}

PackageUse& Packages::use_of(const Overlay& overlay, const Package& package, Month month) {
  const Zone& zone = prices_.zone_of(overlay.channel);
  const Month own = package.monthly ? month : zone.month_of(zone.start_of(overlay.effective_from));
  for (PackageUse& use : uses_)
    if (use.package == &package && use.month == own) return use;
  const Month first = zone.month_of(begins_);
  // The counter is about the first month.
  const auto counter = request_.counters.packages.find(package.id);
  const bool counted = counter != request_.counters.packages.end() &&
                       (package.monthly ? own == first : own <= first);
  return uses_.emplace_back(
      PackageUse{&overlay, &package, own, own >= first, counted ? counter->second : 0});
}

std::vector<PackageUse> Packages::uses() const {
  std::vector<PackageUse> uses;
  std::copy_if(uses_.begin(), uses_.end(), std::back_inserter(uses),
               [this](const PackageUse& use) { return request_.billed.end(use.month); });
  const auto key = [](const PackageUse& use) {
    return std::tie(use.month, use.overlay->id, use.package->id);
  };
  std::sort(uses.begin(), uses.end(),
            [key](const PackageUse& a, const PackageUse& b) { return key(a) < key(b); });
  return uses;
}

void Packages::add_to(Bill& bill) const {
  for (const PackageUse& use : uses()) {
    if (!use.due) continue;
    Line line;
    line.month = use.month;
    line.kind = LineKind::package;
    line.channel = use.overlay->channel;
    line.item = Item::package;
    line.package = use.package->id;
    line.quantity = 1;
    line.unit_price = use.package->amount;
    line.amount = use.package->amount;
    line.currency = use.overlay->currency;
    line.card = use.overlay->id;
    line.confidence = use.overlay->confidence;
    prices_.resell(line);
    bill.add(std::move(line));
  }
}

}  // namespace chatfare
