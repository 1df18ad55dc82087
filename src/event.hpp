#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar.hpp"
#include "content.hpp"
#include "money.hpp"
#include "names.hpp"

namespace chatfare {

enum class Channel : std::uint8_t { whatsapp, viber_bot, viber_business };
inline constexpr std::array<std::string_view, 3> kChannelNames{"whatsapp", "viber-bot",
                                                               "viber-business"};
inline std::string_view name(Channel channel) {
  return kChannelNames[static_cast<std::size_t>(channel)];
}

/// What happened: the closed list of events, over all channels. One value per row of the contract's
/// table of types; templates and group messages are told apart by category.
enum class Kind : std::uint8_t {
  // from the customer
  customer_message,
  customer_reaction,
  customer_call,
  chat_opened,
  subscribed,
  unsubscribed,
  // WhatsApp, from the business
  marketing,
  marketing_lite,  ///< through the Marketing Messages API, formerly MM Lite
  utility,
  authentication,
  service,
  agent,
  group_marketing,
  group_utility,
  group_service,
  business_reaction,
  business_call,
  // Viber bot, from the business
  welcome,
  bot_message,
  // Viber Business Messages, from the business
  transactional,
  promotional,
  otp,
  session_message,
  sms,
};
inline constexpr std::size_t kKindCount = 24;

/// A set of kinds, one bit each.
using Kinds = std::uint32_t;
template <class... K>
constexpr Kinds kinds(K... kind) {
  return (... | (Kinds{1} << static_cast<unsigned>(kind)));
}
constexpr bool contains(Kinds set, Kind kind) {
  return (set >> static_cast<unsigned>(kind) & 1u) != 0;
}
inline constexpr Kinds kFromCustomer =
    kinds(Kind::customer_message, Kind::customer_reaction, Kind::customer_call, Kind::chat_opened,
          Kind::subscribed, Kind::unsubscribed);
/// What Viber Business carries itself: all but the SMS that goes out in its place.
inline constexpr Kinds kViberBusinessMessages =
    kinds(Kind::transactional, Kind::promotional, Kind::otp, Kind::session_message);
/// What of it has a price of its own.
inline constexpr Kinds kPricedOnViberBusiness =
    kinds(Kind::transactional, Kind::promotional, Kind::otp);
/// What may open a free entry point, and stands in it for free.
inline constexpr Kinds kEntryPointMessages =
    kinds(Kind::marketing, Kind::marketing_lite, Kind::utility, Kind::authentication, Kind::service,
          Kind::agent);

/// How a kind is written in a request: who sent it, its `type` and, for templates, its `category`.
struct KindName {
  Channel channel;
  Kind kind;
  std::string_view from;
  std::string_view type;
  std::string_view category;  ///< empty: the type takes none
  bool group = false;         ///< written with `recipients`
  std::string_view api = "";  ///< through which it is sent, where that is not the usual one
};
std::span<const KindName> kind_names();
/// How a kind is written; the same in every channel that has it.
const KindName& name_of(Kind kind);
/// The kinds that exist in a channel.
Kinds kinds_of(Channel channel);

/// The customer came through a click-to-WhatsApp ad, a Facebook Page button or a boosted post.
enum class EntryPoint : std::uint8_t {
  none,
  click_to_whatsapp_ad,
  facebook_page_button,
  boosted_post
};
inline constexpr std::array<std::string_view, 4> kEntryPointNames{
    "", "click-to-whatsapp-ad", "facebook-page-button", "boosted-post"};

/// An ISO 3166-1 alpha-2 code as two letters; empty when unknown.
struct Country : std::array<char, 2> {
  /// That of the array is a call.
  friend bool operator==(const Country& a, const Country& b) {
    return a[0] == b[0] && a[1] == b[1];
  }
};
inline constexpr Country kNoCountry{};
inline std::string_view text(const Country& country) {
  return country == kNoCountry ? std::string_view{} : std::string_view{country.data(), 2};
}
inline Country to_country(std::string_view code) {
  return code.size() == 2 ? Country{code[0], code[1]} : kNoCountry;
}

/// Whether a list of codes such as "US CA" names a country.
inline bool names(std::string_view countries, Country country) {
  return country != kNoCountry && countries.find(text(country)) != std::string_view::npos;
}

/// The European Union, then Iceland, Liechtenstein and Norway.
inline constexpr std::string_view kEuropeanEconomicArea =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO";

/// The customer side of a thread. Contacts that are numbers are the same when their digits are.
struct Contact {
  std::string name;  ///< as written first
  bool is_number = false;
  Country country = kNoCountry;
  std::string_view prefix;     ///< of a number: the longest known one, which says the country
  std::optional<bool> opt_in;  ///< whether it agreed to be written to, where that is recorded
};

enum class Status : std::uint8_t { sent, delivered, read, failed };
inline constexpr std::array<std::string_view, 4> kStatusNames{"sent", "delivered", "read",
                                                              "failed"};

/// How a message fared on its way to one contact.
struct Delivery {
  std::uint32_t contact = 0;  ///< index into Request::contacts
  Status status = Status::delivered;
  bool given = false;  ///< by the log; otherwise a normal delivery is assumed
  Instant at{};        ///< equals the event's `at` unless given

  bool delivered() const { return status == Status::delivered || status == Status::read; }
};

/// What a log says of few messages only.
struct Details {
  // Viber Business
  Content content;
  bool approved_template = true;                 ///< transactional: it matches one
  std::optional<std::chrono::seconds> validity;  ///< Viber gives up delivering after it
  bool blocked = false;                          ///< failed because the customer blocked the sender
  // WhatsApp
  std::optional<Amount> max_price;  ///< Marketing Messages API: the most that a delivery may cost
  std::optional<Amount> cost;       ///< what Meta reported that it cost, in the account's currency
  std::optional<Kind> purpose;      ///< what a template is for, as far as the log knows
  Instant entry_point_closes = kNever;   ///< of the free entry point it stands in, where known
  bool in_entry_point = false;           ///< the provider says so, and not when it ends
  Instant conversation_closes = kNever;  ///< of the conversation of its category, where known
};
/// Whether a message was longer on its way than it was valid.
inline bool late(const Details& details, Duration on_its_way) {
  return details.validity && on_its_way > *details.validity;
}
inline constexpr std::uint32_t kNoDetails = UINT32_MAX;

inline constexpr std::int64_t kQuantityUnknown = -1;

/// Something that happened between a sender and a contact.
struct Event {
  Instant at{};
  Kind kind{};
  Channel channel{};
  EntryPoint entry_point = EntryPoint::none;
  std::uint32_t sender = 0;  ///< index into Request::senders
  std::uint32_t thread = 0;  ///< one per pair of sender and contact; moved numbers keep theirs
  std::uint32_t details = kNoDetails;  ///< index into Request::details
  /// Tokens of a Meta Business Agent reply, seconds of a call from the business.
  std::int64_t quantity = kQuantityUnknown;
  /// To the contact of the thread; of a group message what became of it as a whole.
  Delivery delivery;
  std::vector<Delivery> members;  ///< of a group message: to each recipient

  bool from_customer() const { return contains(kFromCustomer, kind); }
};

}  // namespace chatfare
