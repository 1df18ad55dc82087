#include "reconcile.hpp"

#include <algorithm>

namespace chatfare {
namespace {

/// Viber's billing_status of messages out of session: among the free ones of a month, of a bot
/// without commercial terms and with them; charged.
constexpr std::uint8_t kFreeOutOfSession = 3, kFreeOutOfSessionBillable = 4,
                       kOutOfSessionBilled = 5;

/// Whether a provider calls a category so: "group-marketing" is written "group_marketing" there.
bool is_called(std::string_view word, PricingCategory category) {
  return is_spelled(kPricingCategoryNames[static_cast<std::size_t>(category)], word);
}

/// Whether an item is what a provider calls a category, "conversation:marketing" as "marketing".
bool is_of(Item item, PricingCategory category) {
  if (category == PricingCategory::none || category == PricingCategory::referral_conversion ||
      category == PricingCategory::general_purpose_ai)
    return true;
  const std::string_view word = name(item);
  return is_called(word.substr(word.find(':') + 1), category);
}

/// Whether a message was sent as what the provider charged or gave it for.
bool sent_as(Kind kind, PricingCategory category) {
  if (category == PricingCategory::authentication_international)
    return kind == Kind::authentication;
  constexpr std::array kSentAs{PricingCategory::marketing,     PricingCategory::marketing_lite,
                               PricingCategory::utility,       PricingCategory::authentication,
                               PricingCategory::service,       PricingCategory::group_marketing,
                               PricingCategory::group_utility, PricingCategory::group_service};
  if (std::find(kSentAs.begin(), kSentAs.end(), category) == kSentAs.end()) return true;
  return is_called(kKindIds[static_cast<std::size_t>(kind)], category);
}

bool in_entry_point(const LogEntry& entry, const Row& row) {
  return entry.type == PricingType::free_entry_point ||
         entry.category == PricingCategory::referral_conversion || (row.needs & fact::entry_point);
}

/// Whether one of the two counted the message among those that are free every month.
bool of_allowance(const LogEntry& entry, const Row& row) {
  const bool counted_by_meta =
      entry.type == PricingType::free_customer_service && row.item == Item::service;
  const bool counted_by_viber = entry.billing_status == kFreeOutOfSession ||
                                entry.billing_status == kFreeOutOfSessionBillable;
  return counted_by_meta || counted_by_viber || row.uses_allowance ||
         (row.needs & fact::allowance_left);
}

/// Whether one of the two saw a window, session or conversation that the other did not.
bool of_window(const LogEntry& entry, const OurVerdict& ours) {
  constexpr Facts kWindows =
      fact::customer_service_window | fact::conversation | fact::any_conversation;
  return entry.type == PricingType::free_customer_service ||
         entry.type == PricingType::free_group_customer_service || entry.billable != 0 ||
         entry.billing_status != kNoBillingStatus || (ours.row->needs & kWindows);
}

bool tells_price(const LogExtras* extras) { return extras && extras->price.micros >= 0; }

/// What the rules charge, in the provider's currency: nothing where they charge nothing, unknown
/// where they have no rate or one in another currency.
std::optional<Amount> cost_of(const LogExtras& extras, const OurVerdict& ours) {
  if (ours.row->verdict != Verdict::charged) return Amount{};
  return ours.price->currency == extras.currency.data() ? ours.price->amount : std::nullopt;
}

/// An amount of one side without one of the other makes no difference that means anything.
void add_both(Reconciliation::Sums& sums, std::optional<Amount> theirs,
              std::optional<Amount> ours) {
  if (!theirs || !ours) {
    ++sums.unknown;
  } else {
    sums.theirs = add(sums.theirs, *theirs);
    sums.ours = add(sums.ours, *ours);
  }
}

/// The price of a provider in all of what it took; the cost by the rules where there is one.
void add_told(Reconciliation::Sums& sums, const LogExtras& extras, const OurVerdict& ours) {
  sums.theirs = add(sums.theirs, extras.price);
  if (const auto cost = cost_of(extras, ours)) {
    sums.ours = add(sums.ours, *cost);
  } else {
    ++sums.unknown;
  }
}

/// What a provider charges a message as, under rules that `of_conversations` or messages; none
/// where it does not say.
Item charged_as(const LogEntry& entry, bool of_conversations) {
  if (entry.billing_status != kNoBillingStatus) return Item::chatbot_initiated;
  if (entry.category == PricingCategory::general_purpose_ai) return Item::ai_provider;
  const std::string_view begin = of_conversations ? "conversation:" : "";
  for (std::size_t i = 1; i < kItemNames.size(); ++i) {
    const std::string_view word = kItemNames[i];
    if (word.starts_with(begin) && is_called(word.substr(begin.size()), entry.category))
      return static_cast<Item>(i);
  }
  return Item::none;
}

/// What the verdicts cost of a provider that tells no price and of the rules.
void add_verdicts(Reconciliation::Case& found, const LogEntry& entry, bool charged,
                  const OurVerdict& ours, Visit<Price(Item)> priced_as) {
  const bool by_rules = ours.row->verdict == Verdict::charged;
  if (!charged && !by_rules) return;
  const Item item = charged ? charged_as(entry, ours.of_conversations) : Item::none;
  const bool alike = by_rules && (item == Item::none || item == ours.row->item);
  const Price rules = by_rules ? *ours.price : Price{};
  const Price theirs = alike ? rules : priced_as(item);
  add_both(found.sums[std::string{by_rules ? rules.currency : theirs.currency}],
           charged ? theirs.amount : Amount{}, by_rules ? rules.amount : Amount{});
}

/// Whether a provider has a verdict in words.
bool says(const LogEntry& entry) {
  return entry.type != PricingType::none || entry.billable != 0 ||
         entry.billing_status != kNoBillingStatus;
}

/// How two prices of a message that both sides charge agree.
Agreement compare_prices(const LogEntry& entry, const LogExtras* extras, const OurVerdict& ours) {
  if (!tells_price(extras) || !ours.price) return Agreement::agree;
  const auto cost = cost_of(*extras, ours);
  if (!cost) return says(entry) ? Agreement::agree : Agreement::unknown;
  return *cost == extras->price ? Agreement::agree : Agreement::price;
}

Theirs theirs_of(const LogEntry& entry) {
  return {entry.type, entry.category, entry.type == PricingType::none ? entry.billable : 0,
          entry.billing_status};
}

/// How the verdict of a provider, whether it `charged` the message, and that of the rules agree.
Agreement judge(const LogEntry& entry, const LogExtras* extras, bool charged,
                const OurVerdict& ours, Visit<bool(bool)> differs_by_zone) {
  const bool charged_by_rules = ours.row->verdict == Verdict::charged;
  if (charged && charged_by_rules && !is_of(ours.row->item, entry.category))
    return Agreement::category;
  if (charged == charged_by_rules)
    return charged_by_rules ? compare_prices(entry, extras, ours) : Agreement::agree;
  if (entry.type == PricingType::paid_exempt) return Agreement::exempt;
  if (ours.twin) return Agreement::duplicate;
  if (in_entry_point(entry, *ours.row)) return Agreement::entry_point;
  if (!sent_as(entry.kind, entry.category)) return Agreement::category;
  const bool counted = of_allowance(entry, *ours.row);
  if (differs_by_zone(counted)) return Agreement::time_zone;
  if (counted) return Agreement::allowance;
  return of_window(entry, ours) ? Agreement::window : Agreement::other;
}

}  // namespace

bool alike(const LogEntry& a, const LogEntry& b) {
  return std::tie(a.at, a.thread, a.contact, a.kind) == std::tie(b.at, b.thread, b.contact, b.kind);
}

bool judged_alike(const LogEntry& a, const LogEntry& b) { return theirs_of(a) == theirs_of(b); }

std::string words_of(const Theirs& theirs) {
  const auto [type, category, billable, billing_status] = theirs;
  std::string words;
  const auto add = [&words](std::string_view word) {
    if (!word.empty()) words.append(words.empty() ? "" : " ").append(word);
  };
  if (billing_status != kNoBillingStatus) add("billing_status " + std::to_string(billing_status));
  add(kPricingTypeNames[static_cast<std::size_t>(type)]);
  if (billable != 0) add(billable == 2 ? "billable" : "not billable");
  add(kPricingCategoryNames[static_cast<std::size_t>(category)]);
  return words.empty() ? "price" : words;
}

std::string words_of(const Ours& ours) {
  std::string words{name(ours.first)};
  if (ours.first == Verdict::charged) words.append(" ").append(name(ours.second));
  return words;
}

/// Empty where the provider says nothing, or nothing tells of a delivery, on which its charge
/// rests. Meta repeats `billable` on every message of a charged conversation: the first one is
/// charged.
std::optional<bool> Reconciliation::charged(const LogEntry& entry, const LogExtras* extras) {
  if (only_sent(entry)) return std::nullopt;
  const bool delivered = arrived(entry) || entry.status == 0;
  if (entry.billing_status != kNoBillingStatus)
    return delivered && entry.billing_status == kOutOfSessionBilled;
  if (entry.type != PricingType::none) return delivered && entry.type == PricingType::regular;
  if (entry.billable != 0) {
    if (entry.billable == 1 || !delivered) return false;
    return entry.conversation == 0 || conversations_.insert(entry.conversation).second;
  }
  if (tells_price(extras)) return delivered && extras->price.micros > 0;
  return std::nullopt;
}

void Reconciliation::pass_over(const LogEntry& entry, const LogExtras* extras) {
  static_cast<void>(charged(entry, extras));
}

Agreement Reconciliation::compare(const LogEntry& entry, const LogExtras* extras,
                                  const OurVerdict& ours, Visit<bool(bool)> differs_by_zone,
                                  Visit<Price(Item)> priced_as) {
  const bool priced = tells_price(extras);
  if (ours.row && priced && !only_sent(entry))
    add_told(sums_[{ours.month, extras->currency.data()}], *extras, ours);
  const auto theirs = charged(entry, extras);
  if (!theirs || !ours.row) return Agreement::unknown;
  const Agreement agreement = judge(entry, extras, *theirs, ours, differs_by_zone);
  if (agreement == Agreement::unknown) return agreement;
  Case& found =
      cases_[{ours.month, agreement, theirs_of(entry), Ours{ours.row->verdict, ours.row->item}}];
  ++found.messages;
  if (found.lines.size() < kExamples) found.lines.push_back(entry.line);
  if (priced && *theirs) {
    add_both(found.sums[extras->currency.data()], extras->price, cost_of(*extras, ours));
  } else {
    add_verdicts(found, entry, *theirs, ours, priced_as);
  }
  return agreement;
}

}  // namespace chatfare
