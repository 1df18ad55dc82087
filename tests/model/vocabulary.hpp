#pragma once

#include <array>
#include <string_view>

#include "clock.hpp"

/// What random requests are made of.
namespace naive {

struct Limit {
  std::string_view name;
  int most;
};

inline constexpr std::array<Limit, 6> kContentLimits{{{"text", 1000},
                                                      {"button", 30},
                                                      {"file", 25},
                                                      {"list", 85},
                                                      {"videoSeconds", 600},
                                                      {"videoMegabytes", 200}}};

struct Text {
  std::string_view value;
  int weight;
};

inline constexpr std::array<Text, 10> kZones{{{"UTC", 6},
                                              {"Europe/Kyiv", 6},
                                              {"America/Bogota", 3},
                                              {"Asia/Kolkata", 3},
                                              {"America/New_York", 2},
                                              {"America/Havana", 2},
                                              {"Australia/Lord_Howe", 2},
                                              {"Asia/Kathmandu", 1},
                                              {"Pacific/Auckland", 1},
                                              {"Pacific/Kiritimati", 1}}};

inline constexpr std::array<Text, 6> kCurrencies{
    {{"USD", 14}, {"COP", 2}, {"INR", 2}, {"EUR", 2}, {"BRL", 1}, {"AED", 1}}};

struct Contact {
  std::string_view contact;
  std::string_view country;  ///< given with the event when the contact is an id
  int weight;
};

inline constexpr std::array<Contact, 34> kContacts{
    {{"+380671234567", "", 8},  {"+380501112233", "", 4}, {"+77010000012", "", 3},
     {"+79161234567", "", 2},   {"+12125550123", "", 4},  {"+14165550123", "", 2},
     {"+12425550123", "", 1},   {"+16715550123", "", 1},  {"+17875550123", "", 1},
     {"+18095550123", "", 1},   {"+919800000012", "", 4}, {"+6281255500012", "", 3},
     {"+5511999990012", "", 2}, {"+491713920012", "", 2}, {"+447700900123", "", 1},
     {"+263771234567", "", 1},  {"+212661234567", "", 2}, {"+9647701234567", "", 1},
     {"+5491123456789", "", 2}, {"+201001234567", "", 2}, {"+923001234567", "", 1},
     {"+966501234567", "", 1},  {"+971501234567", "", 1}, {"+6581234567", "", 1},
     {"+48601234567", "", 1},   {"+821012345678", "", 1}, {"+573001234567", "", 1},
     {"+85291234567", "", 1},   {"UA.482011", "UA", 1},   {"+999123456789", "", 1},
     {"+393481234567", "", 2},  {"+4740612345", "", 1},   {"user-17", "DE", 1},
     {"user-18", "", 1}}};

inline constexpr std::array<Contact, 9> kBotContacts{{{"+380671234567", "", 8},
                                                      {"+380501112233", "", 3},
                                                      {"+79161234567", "", 2},
                                                      {"+77010000012", "", 1},
                                                      {"+40721234567", "", 2},
                                                      {"+33639980012", "", 1},
                                                      {"+999123456789", "", 1},
                                                      {"viber-user-17", "DE", 2},
                                                      {"viber-user-18", "", 1}}};

struct Kind {
  std::string_view from, type, category;
  int weight;
};

inline constexpr std::array<Kind, 10> kWhatsAppKinds{
    {{"customer", "message", "", 30},
     {"customer", "reaction", "", 6},
     {"customer", "call", "", 4},
     {"business", "template", "marketing", 12},
     {"business", "template", "utility", 22},
     {"business", "template", "authentication", 10},
     {"business", "service", "", 26},
     {"business", "agent", "", 5},
     {"business", "reaction", "", 3},
     {"business", "call", "", 3}}};

/// Before per-message pricing: what nobody has rules for is rare.
inline constexpr std::array<Kind, 10> kConversationKinds{
    {{"customer", "message", "", 24},
     {"customer", "reaction", "", 5},
     {"customer", "call", "", 4},
     {"business", "template", "marketing", 16},
     {"business", "template", "utility", 20},
     {"business", "template", "authentication", 10},
     {"business", "service", "", 32},
     {"business", "agent", "", 1},
     {"business", "reaction", "", 3},
     {"business", "call", "", 1}}};

/// Questions and answers: free-form messages are what is counted, and what an AI Provider pays for.
inline constexpr std::array<Kind, 5> kTalkKinds{{{"customer", "message", "", 34},
                                                 {"business", "service", "", 56},
                                                 {"business", "template", "utility", 5},
                                                 {"business", "agent", "", 2},
                                                 {"business", "reaction", "", 3}}};

inline constexpr std::array<Contact, 6> kTalkContacts{{{"+393481234567", "", 4},
                                                       {"+5511999990012", "", 3},
                                                       {"+491713920012", "", 3},
                                                       {"+4740612345", "", 1},
                                                       {"+447700900123", "", 1},
                                                       {"+380671234567", "", 3}}};

inline constexpr std::array<Kind, 6> kBusinessKinds{{{"customer", "message", "", 24},
                                                     {"business", "session", "", 50},
                                                     {"business", "transactional", "", 8},
                                                     {"business", "promotional", "", 8},
                                                     {"business", "otp", "", 6},
                                                     {"business", "sms", "", 4}}};

inline constexpr std::array<Kind, 6> kBotKinds{{{"customer", "message", "", 24},
                                                {"customer", "open", "", 12},
                                                {"customer", "subscribe", "", 7},
                                                {"customer", "unsubscribe", "", 7},
                                                {"business", "welcome", "", 16},
                                                {"business", "message", "", 34}}};

/// Days on which something changes.
inline constexpr std::array<int, 19> kWhatsAppDays{
    day(2026, 2, 16), day(2026, 3, 11), day(2026, 5, 13), day(2025, 7, 1),  day(2025, 10, 1),
    day(2026, 1, 1),  day(2026, 4, 1),  day(2026, 7, 1),  day(2026, 8, 1),  day(2026, 9, 28),
    day(2026, 9, 28), day(2026, 10, 1), day(2026, 10, 1), day(2026, 10, 1), day(2026, 10, 25),
    day(2026, 11, 1), day(2026, 12, 1), day(2027, 3, 28), day(2028, 1, 1)};

inline constexpr std::array<int, 10> kTalkDays{
    day(2026, 2, 16), day(2026, 3, 11), day(2026, 5, 13),  day(2026, 5, 13),  day(2026, 10, 1),
    day(2026, 10, 1), day(2026, 10, 9), day(2026, 10, 20), day(2026, 11, 20), day(2028, 1, 1)};

inline constexpr std::array<int, 23> kConversationDays{
    day(2024, 10, 15), day(2022, 2, 1), day(2022, 2, 1),  day(2022, 3, 27),  day(2022, 5, 1),
    day(2023, 1, 1),   day(2023, 3, 1), day(2023, 3, 26), day(2023, 4, 4),   day(2023, 4, 4),
    day(2023, 6, 1),   day(2023, 6, 1), day(2023, 6, 1),  day(2023, 10, 29), day(2024, 6, 1),
    day(2024, 7, 1),   day(2024, 8, 1), day(2024, 10, 1), day(2024, 11, 1),  day(2024, 11, 1),
    day(2025, 2, 1),   day(2025, 4, 1), day(2025, 6, 1)};

/// Days on which nothing but the month or the clock changes.
inline constexpr std::array<int, 5> kBusinessDays{
    day(2025, 3, 30), day(2025, 12, 1), day(2026, 3, 1), day(2026, 10, 25), day(2026, 11, 1)};

inline constexpr std::array<int, 9> kLegacyBotDays{
    day(2019, 4, 1), day(2022, 9, 1), day(2022, 9, 1),  day(2022, 10, 1), day(2024, 2, 5),
    day(2024, 2, 5), day(2024, 3, 1), day(2026, 9, 26), day(2026, 11, 1)};

inline constexpr std::array<Text, 6> kPlans{{{"", 4},
                                             {"legacy-billable", 3},
                                             {"legacy-non-billable", 3},
                                             {"2019-500000", 1},
                                             {"2019-1000000", 1},
                                             {"commercial", 1}}};

inline constexpr std::array<int, 7> kBotDays{day(2024, 2, 5),  day(2024, 3, 1),  day(2025, 7, 1),
                                             day(2026, 9, 26), day(2026, 10, 1), day(2026, 11, 1),
                                             day(2027, 1, 1)};

inline constexpr std::array<std::string_view, 3> kConversationRules{
    "whatsapp/2022-02-01", "whatsapp/2023-06-01", "whatsapp/2024-11-01"};
inline constexpr std::array<std::string_view, 2> kMessageRules{"whatsapp/2025-07-01",
                                                               "whatsapp/2026-10-01"};

/// Where a business is at home.
inline constexpr std::array<std::string_view, 7> kHomes{"UA", "IN", "UA", "IN", "TR", "US", "VN"};

/// Senders that are numbers: their country may not call.
inline constexpr std::array<std::string_view, 4> kSenderNumbers{"+905321234567", "+12125550100",
                                                                "+14165550100", "+380441234567"};

inline constexpr std::array<std::string_view, 3> kAmounts{"0.0100", "0.0431", "0.1"};

struct Point {
  std::string_view channel, name, value;
};

inline constexpr std::array<Point, 45> kPoints{
    {{"", "window-end", "inclusive"},
     {"", "decided-at", "delivered"},
     {"", "billed-at", "sent"},
     {"whatsapp", "reaction-opens-window", "no"},
     {"whatsapp", "fep-length", "168h"},
     {"whatsapp", "fep-length", "100h"},
     {"whatsapp", "fep-opens", "delivered"},
     {"whatsapp", "fep-second-click", "ignored"},
     {"whatsapp", "fep-page-button", "ads-only"},
     {"whatsapp", "fep-boosted-post", "yes"},
     {"whatsapp", "fep-uses-allowance", "yes"},
     {"whatsapp", "number-move", "anew"},
     {"whatsapp", "conversation-attribution", "earliest"},
     {"whatsapp", "group-marketing-window", "free"},
     {"whatsapp", "ai-provider-entry-point", "free"},
     {"whatsapp", "calling-turkey", "refused"},
     {"whatsapp", "kazakhstan-market", "Russia"},
     {"whatsapp", "kazakhstan-market", "Rest of Central & Eastern Europe"},
     {"whatsapp", "caribbean-market", "Rest of Latin America"},
     {"viber-bot", "viber-session", "sliding"},
     {"viber-bot", "viber-welcome-limit", "none"},
     {"viber-bot", "viber-welcome-subscribed", "free"},
     {"viber-bot", "subscribe-opens-session", "yes"},
     {"viber-bot", "open-opens-session", "yes"},
     {"viber-bot", "legacy-pool", "sent"},
     {"viber-bot", "legacy-bot-card", "unknown"},
     {"viber-bot", "bot-before-2022-09", "free"},
     {"viber-bot", "bot-model-day", "account"},
     {"viber-bot", "bot-maintenance", "100"},
     {"viber-bot", "bot-maintenance", "115-from-2024-06"},
     {"viber-bot", "bot-fee-proration", "prorated"},
     {"viber-bot", "broadcast-billing-status", "whole"},
     {"viber-business", "vbm-outside", "refused"},
     {"viber-business", "vbm-clock", "first-reply"},
     {"viber-business", "vbm-session", "sliding"},
     {"viber-business", "vbm-hours", "12h"},
     {"viber-business", "vbm-61st", "customer-first"},
     {"viber-business", "vbm-61st", "each-charged"},
     {"viber-business", "vbm-class", "label"},
     {"viber-business", "vbm-in-a-row", "10"},
     {"viber-business", "vbm-international", "after"},
     {"viber-business", "vbm-long-text", "cut-off"},
     {"viber-business", "vbm-late-delivery", "expired"},
     {"viber-business", "vbm-billing", "submitted"},
     {"viber-business", "vbm-months", "utc"}}};

/// Prices of a provider: one list for general and one for regulated traffic.
inline constexpr std::string_view kProviderPrices = R"({
  "kind": "rate-card", "id": "example/general", "channel": "viber-business", "issuer": "example",
  "currency": "USD", "effectiveFrom": "2024-01-01", "unit": "message",
  "source": {"title": "Example", "url": "https://example.com", "date": "2026-11-01"},
  "read": "2026-11-01",
  "confidence": "provider",
  "rates": {
    "UA": {"transactional": "0.0100", "promotional": "0.0200", "otp": "0.0150", "sms": "0.0600",
           "business-session": "0.0500", "international": "0.0700"},
    "DE": {"transactional": "0.0310", "promotional": "0.0420", "business-session": "0.0530"},
    "RU": {"promotional": "0.0125", "international": "0.0875", "business-session": null}}})";
inline constexpr std::string_view kRegulatedPrices = R"({
  "kind": "rate-card", "id": "example/regulated", "channel": "viber-business", "issuer": "example",
  "currency": "USD", "effectiveFrom": "2024-01-01", "unit": "message", "traffic": "regulated",
  "source": {"title": "Example", "url": "https://example.com", "date": "2026-11-01"},
  "read": "2026-11-01",
  "confidence": "provider",
  "rates": {
    "UA": {"transactional": "0.0300", "promotional": "0.0310", "otp": "0.0320", "sms": "0.0330",
           "business-session": "0.0340", "international": "0.0350"}}})";

inline constexpr std::array<Ms, 6> kLengths{kDay,        kDay,        72 * kHour,
                                            168 * kHour, 5 * kMinute, 100 * kHour};

}  // namespace naive
