#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "event.hpp"
#include "market.hpp"
#include "money.hpp"
#include "object.hpp"
#include "timeline.hpp"

namespace chatfare {

/// Who writes to whom.
struct Route {
  std::string sender;
  Channel channel{};
  Country country = kNoCountry;
  std::string market;  ///< a row of the rate card; empty: that of the country
};

/// A planned number of messages of one kind in one situation, in the first month.
struct Volume {
  Route route;
  Kind kind{};
  /// The window that is open when they are sent; empty: none but what the kind itself needs.
  std::optional<WindowKind> inside;
  std::int64_t quantity = 0;  ///< messages; of agent messages tokens, of calls minutes
};

/// What a customer base does in a month, in the numbers that people know. Volumes follow from it.
struct Traffic {
  Route route;
  std::int64_t contacts = 0;
  Amount conversations;      ///< per contact: how often a customer begins to write
  Amount customer_messages;  ///< per conversation
  Amount business_messages;  ///< per conversation: free-form answers
  Amount from_ads;           ///< share of conversations that begin with a click-to-WhatsApp ad
  Amount marketing;          ///< per contact, outside any window
  Amount utility;            ///< per contact
  Amount utility_inside;     ///< share of them while the customer's window is open
  Amount authentication;     ///< per contact
};

Volume read_volume(Object object, Route route);
Traffic read_traffic(Object object, Route route);

/// The messages to expect from a traffic, by the rules of `traffic_rules`; fractions are rounded
/// half up to whole messages.
std::vector<Volume> expected_volumes(const Traffic& traffic);
/// How volumes follow from a traffic, one plain sentence per rule.
std::span<const std::string_view> traffic_rules(Channel channel);

}  // namespace chatfare
