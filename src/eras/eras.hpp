#pragma once

#include "../rules.hpp"

/// One file per rule set. The tables are read from the top: the first row that matches decides.
namespace chatfare::eras {

extern const RuleSet whatsapp_2025_07_01;
extern const RuleSet whatsapp_2026_10_01;
extern const RuleSet viber_bot_2024_02_05;

}  // namespace chatfare::eras
