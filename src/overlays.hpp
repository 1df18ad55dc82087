#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "request.hpp"
#include "tariff.hpp"

namespace chatfare {

/// A rate that a provider sets in place of the platform's, and where it is written.
struct OwnRate {
  const Overlay* overlay = nullptr;
  const Rate* rate = nullptr;
};

/// A fee that is due, and where it is written.
struct DueFee {
  const Overlay* overlay = nullptr;
  const Fee* fee = nullptr;
};

/// What the overlays of a request say at an instant. Of each part (rates, fees, markups, packages,
/// commitments) the newest document of an issuer and layer that has it is in force.
class Overlays {
 public:
  /// Refers to its arguments.
  Overlays(const TariffBook& tariffs, const Account& account, const Choices& choices);
  bool empty() const { return dated_.empty(); }

  /// The rate in force for an item, in the currency that the message is billed in.
  OwnRate rate(Channel channel, std::string_view market, Item item, std::string_view currency,
               Instant instant) const;
  /// The fees due for an event of a type, or for a month when there is no event.
  std::vector<DueFee> fees(Channel channel, FeeUnit per, std::string_view type, Plan plan,
                           Instant instant) const;
  /// What is asked for a unit that costs `cost`; the cost itself where no markup speaks of it.
  Amount price(Channel channel, Item item, std::string_view market, std::string_view currency,
               Amount cost, Instant instant) const;
  /// The package that a unit of an item uses up, and its overlay.
  std::pair<const Overlay*, const Package*> package(Channel channel, Item item,
                                                    std::string_view currency,
                                                    Instant instant) const;
  /// Every package of the channel in force.
  std::vector<std::pair<const Overlay*, const Package*>> packages(Channel channel,
                                                                  Instant instant) const;
  /// The overlay whose minimum commitment is in force; null without one.
  const Overlay* commitment(Channel channel, Instant instant) const;
  /// As TariffBook::sells; asked for every message.
  bool sells() const { return sells_; }

 private:
  struct Dated {
    Instant from;
    Instant to;
    const Overlay* overlay;
  };
  /// Those in force that have a part, newest first.
  template <class Has>
  std::vector<const Overlay*> in_force(Channel channel, Instant instant, Has has) const;

  const Account& account_;
  Choices choices_;
  bool sells_;
  std::vector<Dated> dated_;  ///< newest first
};

}  // namespace chatfare
