#include "commitments.hpp"

#include <algorithm>

namespace chatfare {
namespace {

/// The last day on which a deactivation can be asked for that releases from a month.
date::sys_days last_request_day(const Commitment& commitment, const Zone& zone, Month month) {
  date::sys_days day = zone.local_day(zone.start_of(month));
  for (std::int64_t left = commitment.notice; left > 0;) {
    day -= date::days{1};
    const date::weekday weekday{day};
    const bool counts =
        !commitment.working_days || (weekday != date::Saturday && weekday != date::Sunday);
    left -= counts ? 1 : 0;
  }
  return commitment.notice == 0 ? day - date::days{1} : day;
}

}  // namespace

void Commitments::note_activity(std::uint32_t sender, Month month) {
  if (!any_) return;
  traffic_[{sender, month}];
  const bool business = request_.senders[sender].channel == Channel::viber_business;
  if (business && request_.account.zone.start_of(month) != Zone::utc().start_of(month))
    ask(Point::vbm_months);
}

void Commitments::note_delivery(std::uint32_t sender, Month month, Country country,
                                const Price* price) {
  if (!any_) return;
  Traffic& traffic = traffic_[{sender, month}];
  traffic.destinations.insert(country);
  if (!price) return;
  Amount& sum = traffic.sums[std::string{price->currency}];
  if (price->amount) {
    sum = add(sum, *price->amount);
  } else {
    traffic.unknown.emplace(price->currency);
  }
}

void Commitments::add_to(Bill& bill) {
  for (const auto& [key, traffic] : traffic_) {
    const auto& [index, month] = key;
    const Sender& sender = request_.senders[index];
    const Overlay* overlay = sender.declared ? in_force(sender.channel, month) : nullptr;
    if (!overlay || !exists(sender, month) || !request_.billed.end(month)) continue;
    std::set<Country> open = sender.destinations;
    open.insert(traffic.destinations.begin(), traffic.destinations.end());
    Minimum least = minimum(*overlay->commitment, open);
    const auto sum = traffic.sums.find(overlay->currency);
    if (known(traffic, overlay->currency))
      least.traffic = sum == traffic.sums.end() ? Amount{} : sum->second;
    least.deactivate_by =
        last_request_day(*overlay->commitment, prices_.zone_of(sender.channel), month);
    least.waived = waiver(*overlay->commitment, sender, month);
    Line line;
    line.month = month;
    line.kind = LineKind::commitment;
    line.channel = sender.channel;
    line.item = Item::minimum_commitment;
    line.sender = sender.id;
    line.quantity = 1;
    line.currency = overlay->currency;
    line.card = overlay->id;
    line.confidence = overlay->confidence;
    line.amount = shortfall(least);
    line.unit_price = line.amount;
    if (!least.waived) {
      prices_.resell(line);
    } else if (prices_.overlays().sells()) {
      line.asked = Amount{};
    }
    line.minimum = std::move(least);
    bill.add(std::move(line));
  }
}

/// What the traffic falls short of the minimum; empty where that is not known.
std::optional<Amount> Commitments::shortfall(const Minimum& minimum) {
  if (minimum.waived) return Amount{};
  if (!minimum.traffic) return std::nullopt;
  return Amount{std::max<std::int64_t>(minimum.amount.micros - minimum.traffic->micros, 0)};
}

/// Whether the whole traffic can be held against a minimum in that currency.
bool Commitments::known(const Traffic& traffic, const std::string& currency) {
  const auto sum = traffic.sums.find(currency);
  const bool others = traffic.sums.size() > (sum == traffic.sums.end() ? 0u : 1u);
  return !others && traffic.unknown.empty();
}

/// A minimum that begins within a month holds from the next one on.
const Overlay* Commitments::in_force(Channel channel, Month month) const {
  return prices_.overlays().commitment(channel, prices_.zone_of(channel).start_of(month));
}

bool Commitments::exists(const Sender& sender, Month month) const {
  const Zone& zone = prices_.zone_of(sender.channel);
  return !sender.deactivated_at || sender.deactivated_at->in(zone) > zone.start_of(month);
}

std::optional<Waiver> Commitments::waiver(const Commitment& commitment, const Sender& sender,
                                          Month month) {
  const Zone& zone = prices_.zone_of(sender.channel);
  if (sender.created_at && zone.month_of(sender.created_at->in(zone)) == month) {
    ask(Point::mmc_first_month);
    if (!choices_.switched(Point::mmc_first_month)) return Waiver::activation;
  }
  if (released(commitment, sender, month)) return Waiver::deactivation;
  return std::nullopt;
}

/// Whether a deactivation, asked for in time, covers the whole month.
bool Commitments::released(const Commitment& commitment, const Sender& sender, Month month) {
  const Zone& zone = prices_.zone_of(sender.channel);
  const Instant end = zone.start_of(Month{month.index + 1});
  const date::sys_days last_day = last_request_day(commitment, zone, month);
  std::map<int, std::int64_t> granted;  // by year
  for (const Deactivation& deactivation : sender.deactivations) {
    const Instant requested = deactivation.requested_at.in(zone);
    const int year = zone.month_of(requested).index / 12;
    if (granted[year]++ >= commitment.deactivations_per_year.value_or(INT64_MAX)) {
      note_refused(sender, *commitment.deactivations_per_year, year);
      continue;
    }
    const bool in_time = zone.local_day(requested) <= last_day;
    const auto& back = deactivation.reactivated_at;
    if (in_time && (!back || back->in(zone) >= end)) return true;
  }
  return false;
}

void Commitments::note_refused(const Sender& sender, std::int64_t most, int year) {
  problems_.insert("Sender \"" + sender.id + "\" was deactivated more than " +
                   std::to_string(most) + " times in " + std::to_string(year) +
                   ": its minimum stays due after the further ones.");
}

Minimum Commitments::minimum(const Commitment& commitment, const std::set<Country>& destinations) {
  Minimum minimum;
  const auto open = [&](Country country) {
    const auto own = commitment.amounts.find(text(country));
    const auto found = own == commitment.amounts.end() ? commitment.amounts.find("*") : own;
    const bool named = country != kNoCountry;
    minimum.destinations[named ? std::string{text(country)} : "*"] =
        found == commitment.amounts.end() ? Amount{} : found->second;
  };
  for (const Country country : destinations) open(country);
  if (destinations.empty()) open(kNoCountry);
  if (destinations.size() > 1) ask(Point::mmc_destinations);
  const bool sum = choices_.switched(Point::mmc_destinations);
  for (const auto& [country, amount] : minimum.destinations) {
    minimum.amount =
        sum ? add(minimum.amount, amount) : Amount{std::max(minimum.amount.micros, amount.micros)};
  }
  return minimum;
}

}  // namespace chatfare
