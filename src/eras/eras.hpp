#pragma once

#include "../rules.hpp"

/// One file per rule set. The tables are read from the top: the first row that matches decides.
namespace chatfare::eras {

extern const RuleSet whatsapp_notification;
extern const RuleSet whatsapp_2022_02_01;
extern const RuleSet whatsapp_2023_06_01;
extern const RuleSet whatsapp_2024_11_01;
extern const RuleSet whatsapp_2025_07_01;
extern const RuleSet whatsapp_2026_10_01;
extern const RuleSet viber_bot_2019_04_01;
extern const RuleSet viber_bot_2022_09_01;
extern const RuleSet viber_bot_2024_02_05;
extern const RuleSet viber_business;

}  // namespace chatfare::eras
