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
  marketing_lite,
  ai_provider,
  agent_tokens,
  call_minutes,
  notification,
  conversation_business_initiated,
  conversation_user_initiated,
  conversation_marketing,
  conversation_marketing_lite,
  conversation_utility,
  conversation_authentication,
  conversation_authentication_international,
  conversation_service,
  chatbot_initiated,
  bot_maintenance,
  bot_plan,
  minimum_commitment,
  transactional,
  promotional,
  otp,
  international,
  business_session,
  sms,
  provider_fee,
  package,
};
inline constexpr std::array<std::string_view, 34> kItemNames{
    "",
    "marketing",
    "utility",
    "authentication",
    "authentication-international",
    "service",
    "group-marketing",
    "group-utility",
    "group-service",
    "marketing-lite",
    "ai-provider",
    "agent-tokens",
    "call-minutes",
    "notification",
    "conversation:business-initiated",
    "conversation:user-initiated",
    "conversation:marketing",
    "conversation:marketing-lite",
    "conversation:utility",
    "conversation:authentication",
    "conversation:authentication-international",
    "conversation:service",
    "chatbot-initiated",
    "bot-maintenance",
    "bot-plan",
    "minimum-commitment",
    "transactional",
    "promotional",
    "otp",
    "international",
    "business-session",
    "sms",
    "provider-fee",
    "package"};
inline std::string_view name(Item item) { return kItemNames[static_cast<std::size_t>(item)]; }
inline std::optional<Item> find_item(std::string_view name) {
  return find_named<Item>(kItemNames, name);
}

/// What a price is for.
enum class Unit : std::uint8_t { message, conversation, notification, ai_message, token, minute };
inline constexpr std::array<std::string_view, 6> kUnitNames{
    "message", "conversation", "notification", "ai-message", "token", "minute"};
inline std::string_view name(Unit unit) { return kUnitNames[static_cast<std::size_t>(unit)]; }

/// A number of units per month that cost nothing.
struct Allowance {
  std::string_view name;  ///< as in `account.counters`, without the sender
  std::int64_t units;
  bool per_sender = true;  ///< otherwise all senders of the account share it
};

/// What a conversation of 2022 to 2025 is about. Those of 2022 know only who began.
enum class Category : std::uint8_t {
  none,
  business_initiated,
  user_initiated,
  marketing,
  marketing_lite,
  utility,
  authentication,
  service,
};
inline constexpr std::array<std::string_view, 8> kCategoryNames{
    "",        "business-initiated", "user-initiated", "marketing", "marketing-lite",
    "utility", "authentication",     "service"};

/// The category of the conversation that a template joins; none for other kinds.
inline Category category_of(Kind kind) {
  switch (kind) {
    case Kind::marketing:
      return Category::marketing;
    case Kind::marketing_lite:
      return Category::marketing_lite;
    case Kind::utility:
      return Category::utility;
    case Kind::authentication:
      return Category::authentication;
    default:
      return Category::none;
  }
}

/// One row of a rule set. The first row whose kinds and facts match decides.
struct Row {
  std::string_view id;  ///< "utility": with the rule set's id it makes the rule id
  Kinds when = 0;       ///< kinds of event it speaks of
  Facts needs = 0;
  Facts forbids = 0;
  Verdict verdict{};
  Item item = Item::none;
  Category opens = Category::none;  ///< the conversation that the message opens on delivery
  bool uses_allowance = false;      ///< the message takes a unit of the rule set's allowance
  std::string_view text;            ///< the rule in one sentence
  Citation source;
  Confidence confidence{};
  /// The days on which it begins and ends, where those are not the rule set's.
  std::optional<date::year_month_day> from = std::nullopt;
  std::optional<date::year_month_day> to = std::nullopt;

  bool matches(Kind kind, Facts facts) const {
    return contains(when, kind) && (facts & needs) == needs && (facts & forbids) == 0;
  }
};

/// How long the free entry points last that open on a day or later.
struct EntryPointLength {
  date::year_month_day from;  ///< 00:00 in the account's zone
  std::chrono::hours length;
  /// Not: it is the shortest one, and the assumption fep-length says how long they last.
  bool published = true;
};

/// How long the windows of an era are.
struct WindowRules {
  std::chrono::hours customer_service{24};
  std::chrono::hours time_to_answer{24};           ///< a click on an ad or Page button
  std::span<const EntryPointLength> entry_points;  ///< by date; empty: there are none
  /// Entry points begin on delivery of the reply, close conversations and keep others from opening
  /// beside them; otherwise they begin with the reply and close nothing.
  bool conversations = false;
  std::chrono::hours session{24};
  std::chrono::minutes welcome{
      5};  ///< after the opening of a Viber chat, the last instant included
};

/// A kind of event that did not exist yet when a rule set began.
struct Debut {
  Kind kind;
  date::year_month_day day;  ///< 00:00 in the account's zone
};

/// The rules of one channel in one era.
struct RuleSet {
  std::string_view id;
  Channel channel{};
  std::string_view title;
  date::year_month_day from;  ///< 00:00 in the account's zone
  Unit unit{};                ///< what most of its prices are for
  std::span<const Row> rows;
  WindowRules windows{};
  /// Facts that hold and facts that do not when a delivered message is decided "as if permitted".
  Facts permits{};
  Facts permits_without{};
  const Allowance* allowance = nullptr;            ///< per sender and month
  std::optional<Item> monthly_fee = std::nullopt;  ///< charged per declared sender and month
  std::optional<Debut> debut = std::nullopt;
  bool goes_on = false;       ///< for those that began with it, also when the next rule set begins
  bool borrows_card = false;  ///< no card is known to be its own (assumption legacy-bot-card)

  const Row& row_for(Kind kind, Facts facts) const;
  /// The facts as if the message were permitted.
  Facts permitted(Facts facts) const { return (facts | permits) & ~permits_without; }
  /// The last row matches everything the rule set speaks of; other kinds did not exist then.
  bool covers(Kind kind) const { return contains(rows.back().when, kind); }
};

/// Every rule set that the module knows, by channel and date.
std::span<const RuleSet* const> rule_sets();
const RuleSet* find_rule_set(std::string_view id);
/// A rule set that grants an allowance of this name; null where none does. All that do are of one
/// channel and agree on who shares it.
const RuleSet* granting(std::string_view allowance);
/// The day on which the next rule set of the channel takes its place; empty for one in force.
std::optional<date::year_month_day> end_of(const RuleSet& rules);

/// How many rows the rule sets before this one have.
std::uint16_t first_rule_of(const RuleSet& rules);

/// "whatsapp/2026-10-01#utility"
std::string rule_id(const RuleSet& rules, const Row& row);

/// Looks rules up by (kind, facts) in one step: every answer is kept in a dense table the first
/// time it is found, so the rows are searched once per combination that occurs.
class RuleTable {
 public:
  explicit RuleTable(const RuleSet& rules)
      : rules_(&rules), covered_(rules.rows.back().when), first_(first_rule_of(rules)) {}
  const RuleSet& rules() const { return *rules_; }
  /// As RuleSet::covers.
  bool covers(Kind kind) const { return contains(covered_, kind); }
  /// The place of a row among the rows of every rule set.
  std::uint16_t number_of(const Row& row) const {
    return static_cast<std::uint16_t>(first_ + (&row - rules_->rows.data()));
  }
  /// `kind` is one the rule set covers.
  const Row& row_for(Kind kind, Facts facts) {
    const auto& rows = rows_[static_cast<std::size_t>(kind)];
    const std::uint8_t row = rows.empty() ? kUnknown : rows[facts];
    return row == kUnknown ? find(kind, facts) : rules_->rows[row];
  }

 private:
  static constexpr std::uint8_t kUnknown = 0xff;
  const Row& find(Kind kind, Facts facts);
  const RuleSet* rules_;
  Kinds covered_;
  std::uint16_t first_;
  std::array<std::vector<std::uint8_t>, kKindCount> rows_;  ///< per kind, by facts
};

}  // namespace chatfare
