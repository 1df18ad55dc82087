#include "eras/eras.hpp"
#include "rules.hpp"

// In place of all of them (src/rule_sets.cpp): those in force from the day on from which the first
// tariffs hold (build.js).
namespace chatfare {
namespace {

constexpr const RuleSet* kRuleSets[] = {&eras::whatsapp_2025_07_01, &eras::whatsapp_2026_10_01};

}  // namespace

std::span<const RuleSet* const> rule_sets() { return kRuleSets; }

}  // namespace chatfare
