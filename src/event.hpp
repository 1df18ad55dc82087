#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar.hpp"

namespace chatfare {

enum class Channel : std::uint8_t { whatsapp, viber_bot, viber_business };
inline constexpr std::array<std::string_view, 3> kChannelNames{"whatsapp", "viber-bot",
                                                               "viber-business"};
std::string_view name(Channel channel);
std::optional<Channel> find_channel(std::string_view name);

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
};
inline constexpr std::size_t kKindCount = 18;

/// A set of kinds, one bit each.
using Kinds = std::uint32_t;
template <class... K>
constexpr Kinds kinds(K... kind) {
  return (... | (Kinds{1} << static_cast<unsigned>(kind)));
}
constexpr bool contains(Kinds set, Kind kind) {
  return (set >> static_cast<unsigned>(kind) & 1u) != 0;
}
inline constexpr Kinds kFromCustomer = kinds(Kind::customer_message, Kind::customer_reaction,
                                             Kind::customer_call, Kind::chat_opened,
                                             Kind::subscribed, Kind::unsubscribed);

/// How a kind is written in a request: who sent it, its `type` and, for templates, its `category`.
struct KindName {
  Channel channel;
  Kind kind;
  std::string_view from;
  std::string_view type;
  std::string_view category;  ///< empty: the type takes none
  bool group = false;         ///< written with `recipients`
};
std::span<const KindName> kind_names();
/// The kinds that exist in a channel.
Kinds kinds_of(Channel channel);

enum class Status : std::uint8_t { sent, delivered, read, failed };
/// The customer came through a click-to-WhatsApp ad or a Facebook Page button.
enum class EntryPoint : std::uint8_t { none, click_to_whatsapp_ad, facebook_page_button };

/// An ISO 3166-1 alpha-2 code as two letters; empty when unknown.
using Country = std::array<char, 2>;
inline constexpr Country kNoCountry{};
inline std::string_view text(const Country& country) {
  return country == kNoCountry ? std::string_view{} : std::string_view{country.data(), 2};
}
inline Country to_country(std::string_view code) {
  return code.size() == 2 ? Country{code[0], code[1]} : kNoCountry;
}

/// The customer side of a thread. Contacts that are numbers are the same when their digits are.
struct Contact {
  std::string name;  ///< as written first
  bool is_number = false;
  Country country = kNoCountry;
};

/// One member of a group that a group message went to.
struct Recipient {
  std::uint32_t contact = 0;
  bool delivered = true;
  Instant delivered_at{};
};

inline constexpr std::int64_t kTokensUnknown = -1;

/// Something that happened between a sender and a contact.
struct Event {
  Instant at{};
  Instant delivered_at{};  ///< equals `at` unless given
  Kind kind{};
  Channel channel{};
  Status status = Status::delivered;
  EntryPoint entry_point = EntryPoint::none;
  bool status_given = false;
  std::uint32_t sender = 0;   ///< index into Request::senders
  std::uint32_t contact = 0;  ///< index into Request::contacts
  std::uint32_t thread = 0;   ///< one per pair of sender and contact
  std::int64_t tokens = 0;    ///< of a Meta Business Agent reply, or kTokensUnknown
  std::vector<Recipient> recipients;

  bool from_customer() const { return contains(kFromCustomer, kind); }
  bool delivered() const { return status == Status::delivered || status == Status::read; }
};

}  // namespace chatfare
