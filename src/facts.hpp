#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "event.hpp"

namespace chatfare {

/// What is true of a message at the instant that decides it: a set of named bits. The timeline
/// computes them, rule rows require and forbid them. The vocabulary is closed, one per channel.
using Facts = std::uint32_t;

namespace fact {

// Every channel.
/// The message reached the customer (`delivered`, or `read`, which implies it). Of a reaction,
/// which has no delivery report: it did not fail. Of Viber Business: assumptions vbm-late-delivery
/// and vbm-billing.
inline constexpr Facts delivered = 1u << 0;
/// A unit of the monthly allowance is left for this sender.
inline constexpr Facts allowance_left = 1u << 1;

// WhatsApp.
/// The account is an AI Provider: a general-purpose assistant is its main product.
inline constexpr Facts ai_provider = 1u << 2;
/// A customer service window is open: free-form messages may be sent.
inline constexpr Facts customer_service_window = 1u << 3;
/// A free entry point is open: messages cost nothing.
inline constexpr Facts entry_point = 1u << 4;
/// The message answers a click on an ad or Page button within 24 hours.
inline constexpr Facts answers_entry_point = 1u << 5;
/// Authentication-international applies: eligible, foreign, on or after the start time.
inline constexpr Facts authentication_international = 1u << 6;
/// Not available in a country: marketing to US numbers since 2025-04-01, calls from the numbers of
/// some.
inline constexpr Facts unavailable_in_country = 1u << 7;
/// The account is on Meta's list of exempt governments and non-profits, and the exemption lasts.
inline constexpr Facts exempt = 1u << 8;
/// What an artificial intelligence says is charged: Meta Business Agent replies since 2026-08-01,
/// those of an AI Provider where and while its policy says so.
inline constexpr Facts ai_charged = 1u << 9;
/// Assumption fep-uses-allowance = yes, for a message inside or opening a free entry point.
inline constexpr Facts entry_point_uses_allowance = 1u << 10;
/// A conversation of the template's own category is open (2023-06-01 to 2025-06-30).
inline constexpr Facts conversation = 1u << 11;
/// A conversation of any category is open.
inline constexpr Facts any_conversation = 1u << 12;
/// Business-initiated conversations still share the free 1,000 (until 2023-04-04 or 2023-06-01).
inline constexpr Facts business_initiated_in_free_tier = 1u << 13;
/// The account has no payment method.
inline constexpr Facts no_payment_method = 1u << 14;
/// Assumption group-marketing-window = free, before 2026-05-21.
inline constexpr Facts group_marketing_free = 1u << 15;

// Viber bots.
/// The customer opened the chat without subscribing, or unsubscribed.
inline constexpr Facts not_subscribed = 1u << 2;
/// A session with the subscriber is open.
inline constexpr Facts session = 1u << 3;
/// The one welcome message after an opening of the chat.
inline constexpr Facts welcome_slot = 1u << 4;
/// The owner of a legacy bot did not accept the commercial terms.
inline constexpr Facts non_billable = 1u << 5;
/// 100 messages within the last hour, none of them answered.
inline constexpr Facts too_many_unanswered = 1u << 6;
/// The bot pays one of the monthly plans of 2019.
inline constexpr Facts plan_of_2019 = 1u << 7;

// Viber Business Messages.
/// A session is open.
inline constexpr Facts business_session = 1u << 2;
/// A session message charged the open session already.
inline constexpr Facts session_charged = 1u << 3;
/// As many session messages in a row went unanswered as may (assumption vbm-in-a-row).
inline constexpr Facts too_many_in_a_row = 1u << 4;
/// Outside a session, with the assumption vbm-outside = refused.
inline constexpr Facts refused_outside_session = 1u << 5;
/// The session took its 60 messages and the customer did not write since, with the assumption
/// vbm-61st = customer-first.
inline constexpr Facts session_used_up = 1u << 6;
/// The sender is one-way: customers cannot answer it.
inline constexpr Facts one_way = 1u << 7;
/// To a country other than the sender's home, from a sender made on or after 2024-10-01.
inline constexpr Facts international = 1u << 8;
/// The content is longer or larger than Viber takes; of a text see assumption vbm-long-text.
inline constexpr Facts content_over_limits = 1u << 9;
/// A button, cards or a video, which a session message may not have.
inline constexpr Facts no_session_content = 1u << 10;
/// A button, an image, a video or cards, in a message of another type than promotional.
inline constexpr Facts promotional_content = 1u << 11;
/// A transactional message to Russia, Belarus or Ukraine that matches no approved template.
inline constexpr Facts without_template = 1u << 12;
/// The customer blocked the sender.
inline constexpr Facts blocked = 1u << 13;

}  // namespace fact

/// Facts are numbered below this in every channel.
inline constexpr unsigned kFactBits = 16;

struct FactName {
  Facts bit;
  std::string_view name;
};
/// The facts of a channel by name, for tests and explanations.
std::span<const FactName> fact_names(Channel channel);

}  // namespace chatfare
