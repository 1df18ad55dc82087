#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "bill.hpp"
#include "calendar.hpp"
#include "columns.hpp"
#include "log_book.hpp"
#include "visit.hpp"

namespace chatfare {

/// How a provider's verdict on a message compares with that of the rules.
enum class Agreement : std::uint8_t {
  unknown,  ///< the provider said nothing, or no more than a price that cannot be compared
  agree,
  category,     ///< the provider has it as something else
  price,        ///< charged both ways, at another price
  window,       ///< one saw an open window where the other did not
  entry_point,  ///< the same of a free entry point
  allowance,    ///< one counted the message among the free ones of the month
  time_zone,    ///< other rules or counts hold where a month begins at another instant
  exempt,       ///< the provider treats the account as exempt
  duplicate,    ///< the log has the message twice, and the provider does not charge both alike
  other,
};
inline constexpr std::array<std::string_view, 11> kAgreementNames{
    "unknown",   "agree",     "category", "price",     "window", "entry-point",
    "allowance", "time-zone", "exempt",   "duplicate", "other"};

/// What the rules made of a message.
struct OurVerdict {
  const Row* row = nullptr;       ///< null where no documented rules cover the date
  const Price* price = nullptr;   ///< of a charged message
  bool of_conversations = false;  ///< they charge those in place of messages
  bool twin = false;  ///< the log has one like it, of which the provider thinks otherwise
  Month month;
};

/// A provider's verdict and that of the rules, without the message.
using Theirs = std::tuple<PricingType, PricingCategory, std::uint8_t, std::uint8_t>;
using Ours = std::pair<Verdict, Item>;
/// A provider's verdict in its own words: "regular utility", "billing_status 5".
std::string words_of(const Theirs& theirs);
/// The verdict of the rules, and the item where it is charged.
std::string words_of(const Ours& ours);

/// Whether nothing but their ids tells two messages apart.
bool alike(const LogEntry& a, const LogEntry& b);
/// Whether a provider has the same verdict on both.
bool judged_alike(const LogEntry& a, const LogEntry& b);

/// Compares the verdicts of a provider with those of the rules, message by message.
class Reconciliation {
 public:
  using Key = std::tuple<Month, Agreement, Theirs, Ours>;
  struct Sums {
    Amount theirs;
    Amount ours;
    std::int64_t unknown = 0;  ///< messages one amount of which is not known
  };
  struct Case {
    std::int64_t messages = 0;
    std::vector<LogLine> lines;  ///< the first few
    /// By currency: what the provider took, or what its verdict costs where it tells no price, and
    /// what that of the rules costs; of messages of which both is known.
    std::map<std::string, Sums> sums;
  };

  /// `differs_by_zone(of_allowance)`: whether the beginning of a month, which zones see at
  /// different instants, is so near that the message has other rules in some of them or, where it
  /// counts towards an allowance, another count. `priced_as(item)`: what it costs as another item.
  Agreement compare(const LogEntry& entry, const LogExtras* extras, const OurVerdict& ours,
                    Visit<bool(bool)> differs_by_zone, Visit<Price(Item)> priced_as);
  /// Takes a message that is not to be compared: of its conversation others may be.
  void pass_over(const LogEntry& entry, const LogExtras* extras);
  const std::map<Key, Case>& cases() const { return cases_; }
  /// All that the provider took, by month and currency, and what the rules come to for the same
  /// messages but those `unknown`, of which they have no price in this currency.
  const std::map<std::pair<Month, std::string>, Sums>& sums() const { return sums_; }

 private:
  std::optional<bool> charged(const LogEntry& entry, const LogExtras* extras);

  std::map<Key, Case> cases_;
  std::map<std::pair<Month, std::string>, Sums> sums_;
  std::unordered_set<std::uint64_t> conversations_;  ///< charged by the provider, seen before
};

}  // namespace chatfare
