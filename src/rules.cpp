#include "rules.hpp"

namespace chatfare {

const RuleSet* find_rule_set(std::string_view id) {
  for (const RuleSet* rules : rule_sets()) {
    if (rules->id == id) return rules;
  }
  return nullptr;
}

std::optional<date::year_month_day> end_of(const RuleSet& rules) {
  std::optional<date::year_month_day> end;
  if (rules.goes_on) return end;
  for (const RuleSet* other : rule_sets()) {
    if (other->channel == rules.channel && other->from > rules.from &&
        (!end || other->from < *end)) {
      end = other->from;
    }
  }
  return end;
}

const RuleSet* granting(std::string_view allowance) {
  for (const RuleSet* rules : rule_sets()) {
    if (rules->allowance && rules->allowance->name == allowance) return rules;
  }
  return nullptr;
}

const Row& RuleSet::row_for(Kind kind, Facts facts) const {
  for (const Row& row : rows) {
    if (row.matches(kind, facts)) return row;
  }
  return rows.back();
}

std::uint16_t first_rule_of(const RuleSet& rules) {
  std::size_t rows = 0;
  for (const RuleSet* other : rule_sets()) {
    if (other == &rules) break;
    rows += other->rows.size();
  }
  return static_cast<std::uint16_t>(rows);
}

std::string rule_id(const RuleSet& rules, const Row& row) {
  std::string id;
  id.reserve(rules.id.size() + 1 + row.id.size());
  return id.append(rules.id).append("#").append(row.id);
}

const Row& RuleTable::find(Kind kind, Facts facts) {
  auto& rows = rows_[static_cast<std::size_t>(kind)];
  if (rows.empty()) rows.assign(std::size_t{1} << kFactBits, kUnknown);
  const Row& row = rules_->row_for(kind, facts);
  rows[facts] = static_cast<std::uint8_t>(&row - rules_->rows.data());
  return row;
}

}  // namespace chatfare
