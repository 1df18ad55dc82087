#pragma once

#include <date/date.h>

#include "event.hpp"

namespace chatfare {

/// What Meta's policy for AI Providers (businesses whose main product is a general-purpose
/// assistant) says of their messages that are not templates.
enum class AiProviderPolicy : std::uint8_t {
  not_permitted,  ///< they may not use the platform there
  free,
  charged,  ///< each delivered message, inside a window or not
};

/// The policy for customers of a country on a day; `free` where the country is not known.
/// Source: Meta, Pricing policy for AI Providers,
/// https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing/ai-providers,
/// 2026-05-21.
AiProviderPolicy ai_provider_policy(Country country, date::year_month_day day);

}  // namespace chatfare
