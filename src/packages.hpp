#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "bill.hpp"
#include "price_list.hpp"

namespace chatfare {

/// What became of a package: of one month's where it is bought monthly.
struct PackageUse {
  const Overlay* overlay = nullptr;
  const Package* package = nullptr;
  Month month;      ///< the month it belongs to; of one that is bought once, that of the purchase
  bool due = true;  ///< it is paid for in `month`, which is not before those asked about
  std::int64_t used = 0;
  std::int64_t beyond = 0;  ///< units after the last of the package
};

/// The package that units of something use up, and how many of them it covers.
struct PackageShare {
  const Overlay* overlay = nullptr;  ///< null with the package: there is none
  const Package* package = nullptr;
  std::int64_t covered = 0;
};

/// Packages of units paid in advance. Units are used up in billing order; what they cover costs
/// nothing more, what comes after them the package's overage, or what it costs without a package.
class Packages {
 public:
  /// Refers to the others.
  Packages(const Request& request, PriceList& prices) : request_(request), prices_(prices) {}

  /// Nothing is due before.
  void begin(Instant first) { begins_ = first; }
  /// Something happens in a channel: its packages are due then.
  void note(Channel channel, Instant instant, Month month);
  /// Takes up to `quantity` units for what costs `price` each.
  PackageShare take(Channel channel, Item item, const Price& price, Instant instant, Month month,
                    std::int64_t quantity);
  /// What a unit costs that a package covers.
  static Price covered(const Price& price, const PackageShare& share);
  /// What a unit costs that comes after them.
  static Price beyond(Price price, const PackageShare& share);
  /// Adds a line for each package that is due.
  void add_to(Bill& bill) const;
  /// Of the months asked about, by month and id.
  std::vector<PackageUse> uses() const;

 private:
  PackageUse& use_of(const Overlay& overlay, const Package& package, Month month);

  const Request& request_;
  PriceList& prices_;
  Instant begins_ = kFirstInstant;
  std::vector<PackageUse> uses_;
};

}  // namespace chatfare
