#include "eras/eras.hpp"
#include "rules.hpp"

namespace chatfare {
namespace {

// A new era or channel is one new file in eras/ and one line here; within a channel by date.
constexpr const RuleSet* kRuleSets[] = {
    &eras::whatsapp_notification, &eras::whatsapp_2022_02_01,  &eras::whatsapp_2023_06_01,
    &eras::whatsapp_2024_11_01,   &eras::whatsapp_2025_07_01,  &eras::whatsapp_2026_10_01,
    &eras::viber_bot_2019_04_01,  &eras::viber_bot_2022_09_01, &eras::viber_bot_2024_02_05,
    &eras::viber_business,
};

}  // namespace

std::span<const RuleSet* const> rule_sets() { return kRuleSets; }

}  // namespace chatfare
