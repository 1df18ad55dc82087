#include "replay_json.hpp"

#include <span>

#include "bill_json.hpp"
#include "reconcile.hpp"

namespace chatfare {
namespace {

void write_names(Writer& out, std::string_view key, std::span<const std::string_view> names) {
  out.key(key).begin_array();
  for (const std::string_view name : names) out.value(name);
  out.end_array();
}

void write_rules(Writer& out) {
  out.key("rule").begin_array();
  for (const RuleSet* rules : rule_sets()) {
    for (const Row& row : rules->rows) out.value(rule_id(*rules, row));
  }
  out.end_array();
}

/// By rule: the counter of the request of which a message takes a unit.
void write_allowances_of_rules(Writer& out) {
  out.key("allowance").begin_array();
  for (const RuleSet* rules : rule_sets()) {
    const Allowance* allowance = rules->allowance;
    const std::string counter =
        allowance ? std::string{allowance->name} + (allowance->per_sender ? "@" : "") : "";
    for (const Row& row : rules->rows) out.value(row.uses_allowance ? counter : "");
  }
  out.end_array();
}

void write_problems(Writer& out, const Replay& replay) {
  out.key("problems").begin_array();
  for (const auto& [code, problem] : replay.problems()) {
    out.begin_object().member("code", code).member("rows", problem.rows);
    out.member("first", static_cast<std::int64_t>(problem.first));
    out.member("message", problem.message).end_object();
  }
  out.end_array();
}

}  // namespace

std::string write_replay(const Replay& replay) {
  Writer out;
  out.begin_object().key("currencies").begin_array();
  for (const std::string& currency : replay.currencies()) out.value(currency);
  out.end_array().key("invoice");
  write_invoice(out, replay.invoice());
  write_packages(out, replay.rating().packages());
  write_problems(out, replay);
  out.end_object();
  return out.take();
}

std::string write_codes() {
  Writer out;
  out.begin_object();
  write_names(out, "kind", kKindIds);
  write_names(out, "status", kStatusCodeNames);
  write_names(out, "entryPoint", kEntryPointNames);
  write_names(out, "flags", kColumnFlagNames);
  write_names(out, "verdict", kVerdictNames);
  write_rules(out);
  write_allowances_of_rules(out);
  write_names(out, "item", kItemNames);
  write_names(out, "window", kWindowNames);
  write_names(out, "agreement", kAgreementNames);
  write_names(out, "providerType", kPricingTypeNames);
  write_names(out, "providerCategory", kPricingCategoryNames);
  out.end_object();
  return out.take();
}

}  // namespace chatfare
