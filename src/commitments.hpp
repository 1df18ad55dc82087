#pragma once

#include <map>
#include <set>
#include <utility>

#include "bill.hpp"
#include "price_list.hpp"

namespace chatfare {

/// Minimum monthly commitments: what the traffic of a sender falls short of its minimum in a month
/// is charged. It is waived in the month of activation and where a deactivation releases from it.
/// Source: BulkGate, https://help.bulkgate.com/docs/en/sender-registration-viber.html, tyntec,
/// https://tyntec.com/helpcenter/docs/channels/viber-business/get-started/billing, both 2026-11-20.
class Commitments {
 public:
  Commitments(const Request& request, const Choices& choices, PriceList& prices)
      : request_(request), choices_(choices), prices_(prices), any_(!prices.overlays().empty()) {}

  /// Something happened on a sender in that month.
  void note_activity(std::uint32_t sender, Month month);
  /// A message was delivered to a country; `price` is null where it cost nothing.
  void note_delivery(std::uint32_t sender, Month month, Country country, const Price* price);
  /// Adds a line per declared sender that has a minimum, and month with activity.
  void add_to(Bill& bill);

  /// Sentences about deactivations that release from nothing.
  const std::set<std::string>& problems() const { return problems_; }

  /// The points that were open questions for at least one commitment.
  Points asked() const { return asked_; }

 private:
  struct Traffic {
    std::map<std::string, Amount> sums;  ///< by currency
    std::set<std::string> unknown;       ///< currencies with a message of unknown price
    std::set<Country> destinations;
  };
  static bool known(const Traffic& traffic, const std::string& currency);
  const Overlay* in_force(Channel channel, Month month) const;
  bool exists(const Sender& sender, Month month) const;
  std::optional<Waiver> waiver(const Commitment& commitment, const Sender& sender, Month month);
  static std::optional<Amount> shortfall(const Minimum& minimum);
  bool released(const Commitment& commitment, const Sender& sender, Month month);
  void note_refused(const Sender& sender, std::int64_t most, int year);
  Minimum minimum(const Commitment& commitment, const std::set<Country>& destinations);
  void ask(Point point) { asked_.set(static_cast<std::size_t>(point)); }

  const Request& request_;
  Choices choices_;
  PriceList& prices_;
  bool any_;  ///< most requests have none: then nothing is noted
  std::map<std::pair<std::uint32_t, Month>, Traffic> traffic_;
  std::set<std::string> problems_;
  Points asked_;
};

}  // namespace chatfare
