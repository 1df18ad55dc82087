#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "event.hpp"
#include "money.hpp"
#include "request_text.hpp"

namespace chatfare {

/// What Meta calls a charge in a `pricing` object (`type`), and what its `subtype` adds.
enum class PricingType : std::uint8_t {
  none,
  regular,
  free_customer_service,
  free_entry_point,
  free_group_customer_service,
  paid_exempt,
};
inline constexpr std::array<std::string_view, 6> kPricingTypeNames{"",
                                                                   "regular",
                                                                   "free_customer_service",
                                                                   "free_entry_point",
                                                                   "free_group_customer_service",
                                                                   "paid_exempt"};

/// What a provider says a message was to it: the category of a `pricing` object or the origin of a
/// `conversation`. Spellings with a hyphen are read as those with an underscore.
enum class PricingCategory : std::uint8_t {
  none,
  marketing,
  marketing_lite,
  utility,
  authentication,
  authentication_international,
  service,
  group_marketing,
  group_utility,
  group_service,
  referral_conversion,
  general_purpose_ai,
  business_initiated,
  user_initiated,
};
inline constexpr std::array<std::string_view, 14> kPricingCategoryNames{
    "",
    "marketing",
    "marketing_lite",
    "utility",
    "authentication",
    "authentication_international",
    "service",
    "group_marketing",
    "group_utility",
    "group_service",
    "referral_conversion",
    "general_purpose_ai",
    "business_initiated",
    "user_initiated"};

/// Whether a text is such a name, which may have capital letters there, and hyphens for
/// underscores.
inline bool is_spelled(std::string_view name, std::string_view text) {
  const auto same = [](char of_name, char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return of_name == (c == '-' ? '_' : c);
  };
  return std::equal(name.begin(), name.end(), text.begin(), text.end(), same);
}

/// A provider's own verdict on a message, as far as the log has it.
struct ProviderVerdict {
  PricingType type{};
  PricingCategory category{};
  std::optional<bool> billable;                 ///< Meta: `pricing.billable`
  std::optional<std::uint8_t> billing_status;   ///< Viber: 0 to 5
  bool of_several = false;                      ///< Viber: it answers a broadcast to several
  std::string_view conversation;                ///< id of a conversation or session
  std::optional<Instant> conversation_expires;  ///< Meta: `expiration_timestamp`
  std::optional<Amount> price;                  ///< what the provider took for it
  std::string_view currency;                    ///< of the price
  std::string_view id;  ///< the provider's own of an event, where its text has another one
};

/// What became of a message, told by its id: a WhatsApp status, a callback of Viber, a delivery
/// report. All that a log says of one message is put together, in any order and however often. A
/// broadcast of a Viber bot is one message to each contact under one id.
struct MessageStatus {
  Channel channel{};
  std::string_view message;                  ///< the provider's id
  std::string_view sender;                   ///< empty: kDefaultSender
  std::string_view contact;                  ///< of the thread: a customer or, in a group, its id
  std::string_view country;                  ///< of the contact, where the log says
  std::string_view member;                   ///< of a group message: the recipient
  std::optional<Kind> kind;                  ///< empty where this report does not say
  Status status{};                           ///< `read` also where it was played or seen
  std::optional<Instant> sent_at;            ///< when it was sent, where this report says
  std::optional<Instant> at;                 ///< when it came to `status`
  std::int64_t quantity = kQuantityUnknown;  ///< seconds of a call, tokens
  bool blocked = false;                      ///< failed because the customer blocked the sender
  ProviderVerdict provider;
};

/// What a provider tells of a WhatsApp Business account: facts that an account otherwise states
/// itself, or that a bill can be compared with.
struct AccountUpdate {
  enum class Subject : std::uint8_t {
    volume_tier,                   ///< a tier was reached
    authentication_international,  ///< when these rates begin
    country,                       ///< where the business is
  };
  /// From when the rates for authentication-international hold in a country.
  struct Start {
    std::string_view country;  ///< empty: every country without an entry of its own
    Instant at;
  };
  Subject subject{};
  std::string_view account;     ///< the provider's id of the account
  std::optional<Instant> at;    ///< when the provider told it; a tier: when it was reached
  PricingCategory category{};   ///< volume_tier
  std::string_view region;      ///< volume_tier: the market, in the provider's spelling
  std::int64_t tier_first = 0;  ///< volume_tier: the first message of its band
  std::optional<std::int64_t> tier_last;  ///< volume_tier: the last one; empty without end
  std::optional<Month> month;             ///< volume_tier: in which it holds
  std::span<const Start> starts;          ///< authentication_international
  std::string_view country;               ///< country: ISO 3166-1 alpha-2
};

/// Where a record stands in its file: lines from 1 on; of a JSON array the line its element begins
/// on.
using LogLine = std::uint32_t;

/// Takes what the readers of logs find. Texts are read before the call returns.
class LogSink {
 public:
  virtual ~LogSink() = default;
  /// The only event of `text`, in the fields of a request; what the provider says of it.
  virtual void event(LogLine line, const RequestText& text, const ProviderVerdict& provider) = 0;
  virtual void status(LogLine line, const MessageStatus& status) = 0;
  virtual void account(LogLine line, const AccountUpdate& update) = 0;
  /// A WhatsApp customer has a number and the id of a user: either names the same contact.
  virtual void same_contact(std::string_view number, std::string_view user_id) = 0;
  /// Something that cannot be understood. `field` is its path within the record, empty where it is
  /// all of it; `message` says what was expected there.
  virtual void problem(LogLine line, std::string_view code, std::string field,
                       std::string message) = 0;
  /// Something that is understood and is no message: a probe, a change of a template, a profile.
  /// `what` is a plain word for it.
  virtual void skipped(LogLine line, std::string_view what) = 0;
};

}  // namespace chatfare
