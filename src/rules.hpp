#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citation.hpp"
#include "event.hpp"
#include "facts.hpp"

namespace chatfare {

enum class Verdict : std::uint8_t { received, free, charged, refused, undelivered };
inline constexpr std::array<std::string_view, 5> kVerdictNames{"received", "free", "charged",
                                                               "refused", "undelivered"};
inline std::string_view name(Verdict verdict) {
  return kVerdictNames[static_cast<std::size_t>(verdict)];
}

/// What is charged. `none` unless the verdict is charged.
enum class Item : std::uint8_t {
  none,
  marketing,
  utility,
  authentication,
  authentication_international,
  service,
  group_marketing,
  group_utility,
  group_service,
  agent_tokens,
  call_minutes,
  conversation_business_initiated,
  conversation_user_initiated,
  conversation_marketing,
  conversation_utility,
  conversation_authentication,
  conversation_authentication_international,
  conversation_service,
  chatbot_initiated,
  bot_maintenance,
};
inline constexpr std::array<std::string_view, 20> kItemNames{
    "",
    "marketing",
    "utility",
    "authentication",
    "authentication-international",
    "service",
    "group-marketing",
    "group-utility",
    "group-service",
    "agent-tokens",
    "call-minutes",
    "conversation:business-initiated",
    "conversation:user-initiated",
    "conversation:marketing",
    "conversation:utility",
    "conversation:authentication",
    "conversation:authentication-international",
    "conversation:service",
    "chatbot-initiated",
    "bot-maintenance"};
inline std::string_view name(Item item) { return kItemNames[static_cast<std::size_t>(item)]; }
inline std::optional<Item> find_item(std::string_view name) {
  return find_named<Item>(kItemNames, name);
}

/// What a price is for.
enum class Unit : std::uint8_t { message, conversation, token, minute };
inline constexpr std::array<std::string_view, 4> kUnitNames{"message", "conversation", "token",
                                                            "minute"};
inline std::string_view name(Unit unit) { return kUnitNames[static_cast<std::size_t>(unit)]; }

/// A number of units per sender and month that cost nothing.
struct Allowance {
  std::string_view name;  ///< as in `account.counters`, without the sender
  std::int64_t units;
};

/// One row of a rule set. The first row whose kinds and facts match decides.
struct Row {
  std::string_view id;  ///< "utility": with the rule set's id it makes the rule id
  Kinds when = 0;       ///< kinds of event it speaks of
  Facts needs = 0;
  Facts forbids = 0;
  Verdict verdict{};
  Item item = Item::none;
  bool uses_allowance = false;  ///< the message takes a unit of the rule set's allowance
  std::string_view text;            ///< the rule in one sentence
  Citation source;
  Confidence confidence{};

  bool matches(Kind kind, Facts facts) const {
    return contains(when, kind) && (facts & needs) == needs && (facts & forbids) == 0;
  }
};

/// How long the windows of an era are.
struct WindowRules {
  std::chrono::hours customer_service{24};
  std::chrono::hours time_to_answer{24};  ///< a click on an ad or Page button
  std::chrono::hours entry_point{72};
  std::chrono::hours session{24};
  std::chrono::minutes welcome{5};  ///< after the opening of a Viber chat, the last instant included
};

/// The rules of one channel in one era.
struct RuleSet {
  std::string_view id;
  Channel channel{};
  std::string_view title;
  date::year_month_day from;  ///< 00:00 in the account's zone
  Unit unit{};  ///< what most of its prices are for
  std::span<const Row> rows;
  WindowRules windows{};
  /// Facts that hold and facts that do not when a delivered message is decided "as if permitted".
  Facts permits{};
  Facts permits_without{};
  const Allowance* allowance = nullptr;            ///< per sender and month
  std::optional<Item> monthly_fee = std::nullopt;  ///< charged per declared sender and month

  const Row& row_for(Kind kind, Facts facts) const;
};

/// Every rule set, by channel and date.
std::span<const RuleSet* const> rule_sets();
const RuleSet* find_rule_set(std::string_view id);
/// The day on which the next rule set of the channel begins; empty for the one in force.
std::optional<date::year_month_day> end_of(const RuleSet& rules);

/// "whatsapp/2026-10-01#utility"
std::string rule_id(const RuleSet& rules, const Row& row);

/// Looks rules up by (kind, facts) in one step: every answer is kept in a dense table the first
/// time it is found, so the rows are searched once per combination that occurs.
class RuleTable {
 public:
  explicit RuleTable(const RuleSet& rules)
      : rules_(&rules), rows_(kKindCount << kFactBits, kUnknown) {}
  const RuleSet& rules() const { return *rules_; }
  const Row& row_for(Kind kind, Facts facts) {
    auto& index = rows_[static_cast<std::size_t>(kind) << kFactBits | facts];
    if (index == kUnknown) index = find(kind, facts);
    return rules_->rows[index];
  }

 private:
  static constexpr std::uint8_t kUnknown = 0xff;
  std::uint8_t find(Kind kind, Facts facts) const;
  const RuleSet* rules_;
  std::vector<std::uint8_t> rows_;
};

}  // namespace chatfare
