#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assumptions.hpp"
#include "calendar.hpp"
#include "event.hpp"
#include "market.hpp"
#include "rules.hpp"
#include "tariff.hpp"

namespace chatfare {

class Object;

/// What the owner of a Viber bot agreed to. `none`: by the bot's creation date.
enum class Plan : std::uint8_t {
  none,
  commercial,
  legacy_billable,
  legacy_non_billable,
  messages_500000,   ///< of 2019
  messages_1000000,  ///< of 2019
};
inline constexpr std::array<std::string_view, 6> kPlanNames{
    "", "commercial", "legacy-billable", "legacy-non-billable", "2019-500000", "2019-1000000"};

/// Whether it is one of the monthly plans of 2019.
inline bool of_2019(Plan plan) {
  return plan == Plan::messages_500000 || plan == Plan::messages_1000000;
}

inline std::string_view name(Plan plan) { return kPlanNames[static_cast<std::size_t>(plan)]; }

/// Whether customers can answer a Viber Business sender.
enum class Direction : std::uint8_t { two_way, one_way };
inline constexpr std::array<std::string_view, 2> kDirectionNames{"two-way", "one-way"};

/// A time during which a sender was to be out of use.
struct Deactivation {
  DayOrInstant requested_at;
  std::optional<DayOrInstant> reactivated_at;
};

/// A business side: phone number, bot or Viber Business sender. Declared in `account.senders`, or
/// just named by events.
struct Sender {
  std::string id;
  bool declared = false;
  Channel channel{};
  std::optional<DayOrInstant> created_at;
  std::optional<DayOrInstant> deactivated_at;  ///< from when on nothing is due for it
  std::vector<Deactivation> deactivations;
  Plan plan = Plan::none;
  Country country = kNoCountry;  ///< where it is at home; empty: where the account is
  /// WhatsApp: the sender that its number was on another account before it moved.
  std::optional<std::uint32_t> moved_from;
  std::uint32_t waba = 0;  ///< WhatsApp: 1 is the first of Request::wabas, 0 none of them
  Direction direction = Direction::two_way;
  TrafficClass traffic = TrafficClass::non_regulated;
  std::set<Country> destinations;  ///< open to it, whether or not it writes there
  bool official = true;         ///< on WhatsApp: through the Business Platform, not a grey channel
  std::map<Item, Amount> fees;  ///< amounts agreed in writing that replace the card's
};

/// Eligibility for authentication-international rates, with a start time per country.
struct AuthenticationInternational {
  bool eligible = false;
  std::optional<Instant> default_start;
  std::map<Country, Instant> starts;
};

struct Account {
  Zone zone;
  /// Whose days are meant where only a day is given: UTC for Viber bots, else the account's.
  const Zone& zone_of(Channel channel) const {
    return channel == Channel::viber_bot ? Zone::utc() : zone;
  }
  /// Whose months, days and effective dates count for bills: the same but for the assumption
  /// vbm-months.
  const Zone& billing_zone(Channel channel, const Choices& choices) const {
    const bool utc = channel == Channel::viber_business && choices.switched(Point::vbm_months);
    return utc ? Zone::utc() : zone_of(channel);
  }
  std::string currency = "USD";
  Country country = kNoCountry;
  bool exempt = false;
  bool solution_partner =
      false;                 ///< served by one: business-initiated conversations stay free longer
  bool ai_provider = false;  ///< a general-purpose assistant is its main product
  bool payment_method = true;
  AuthenticationInternational authentication_international;
};

/// A WhatsApp business account with a time zone of its own, and the account as its senders see it.
struct Waba {
  std::string id;
  Account account;
};

/// In place of a sender: what all senders of the account share, and of a WABA.
inline constexpr std::uint32_t kEverySender = UINT32_MAX;
inline constexpr std::uint32_t every_sender_of(std::uint32_t waba) { return kEverySender - waba; }

/// Units used in the first month before its first event.
struct Counters {
  struct Allowance {
    std::string name;
    std::uint32_t sender;  ///< kEverySender where all share it
    std::int64_t used;
  };
  struct Tier {
    Item item;
    std::string market;
    std::int64_t count;
  };
  /// Of a sender that the volumes of a quote may name.
  struct OfVolumes {
    std::string name;
    std::string sender;
    std::int64_t used;
    std::string path;
  };
  std::vector<Allowance> allowances;
  std::vector<OfVolumes> of_volumes;
  std::vector<Tier> tiers;
  std::map<std::string, std::int64_t> packages;  ///< units used, by package id
};

/// A request after reading: every name resolved, every event checked.
struct Request {
  Account account;
  std::vector<Waba> wabas;
  const RuleSet* forced_rules = nullptr;  ///< null: by date
  Choices choices;
  Counters counters;
  Days billed;  ///< which of the days are to be in the invoice
  std::vector<Sender> senders;
  std::vector<Contact> contacts;
  std::vector<std::string> event_ids;
  std::vector<Event> events;
  std::vector<Details> details;
  std::uint32_t threads = 0;
  std::shared_ptr<const TariffBook> bundled;  ///< tariffs of the engine, whatever the request
  std::shared_ptr<const TariffBook> offered;  ///< these and what the request brings
  std::shared_ptr<const TariffBook> tariffs;  ///< those of them that price the request
  /// Ids of the only cards and overlays to use, where the request names them.
  std::optional<std::vector<std::string>> cards, overlays;

  const Details& details_of(const Event& event) const {
    static const Details kNothingSaid;
    return event.details == kNoDetails ? kNothingSaid : details[event.details];
  }
  /// The account as the senders of a WABA see it.
  const Account& account_of(std::uint32_t waba) const {
    return waba == 0 ? account : wabas[waba - 1].account;
  }
  /// The sender that a number was before all its moves: for most the sender itself. Windows and
  /// conversations belong to the pair of number and user, and outlast a move.
  /// Source: Meta, Pricing on the WhatsApp Business Platform,
  /// https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing, 2026-09-28:
  /// a free entry point is of number and user, for all accounts on the number. Of the other windows
  /// and of conversations, which are of business and user there, the same is taken to hold.
  std::uint32_t origin_of(std::uint32_t sender) const {
    while (const auto before = senders[sender].moved_from) sender = *before;
    return sender;
  }
  /// Whether the number of a sender was another one before.
  bool was(std::uint32_t sender, std::uint32_t other) const {
    while (const auto before = senders[sender].moved_from) {
      sender = *before;
      if (sender == other) return true;
    }
    return false;
  }
  /// The sender whose allowances one uses up: that of its number before all moves, or itself, where
  /// each account has them anew (assumption number-move).
  std::uint32_t allowed_as(std::uint32_t sender, const Choices& chosen) const {
    return chosen.switched(Point::number_move) ? sender : origin_of(sender);
  }
  /// When the first event happens; there is one.
  Instant begins_at() const;
  Country home_of(const Sender& sender) const {
    return sender.country == kNoCountry ? account.country : sender.country;
  }
};

/// Reads the JSON text of an evaluate request (design of the request: README). Throws InputError
/// that names the path and what was expected there.
Request read_request(std::string_view json, std::shared_ptr<const TariffBook> bundled);

/// The same for one that neither brings tariff documents nor names those to use; others are
/// refused. A module that reads no other is linked without what documents need.
Request read_plain_request(std::string_view json, std::shared_ptr<const TariffBook> bundled);

/// A request and the list of its `variants`, a further member of the same JSON object.
struct RequestWithVariants {
  Request request;
  nlohmann::json variants;
};
RequestWithVariants read_request_with_variants(std::string_view json,
                                               std::shared_ptr<const TariffBook> bundled);

/// A request without events: the account, the rules, assumptions and tariffs of what is planned.
Request read_plan(nlohmann::json request, std::shared_ptr<const TariffBook> bundled);

/// What holds for a log in columns. Its rows tell senders by their place in the list `senders`, or
/// are all of the one with the usual name: there is an event for each, of which only sender and
/// channel are said.
Request read_request_of_columns(nlohmann::json request, std::shared_ptr<const TariffBook> bundled);

// Parts of a request that its variants may replace; each throws InputError at `path`.

/// Takes `tariffs`, documents beside the bundled ones, and `cards` and `overlays`, the ids of those
/// that alone are to be used, so that newer ones change nothing: with `cards` alone no overlay
/// beside those that come with the request.
void read_tariffs(Object& object, Request& request);
/// Null for "auto".
const RuleSet* read_rules(const std::string& id, const std::string& path);
/// Sets the assumptions named.
void read_choices(const nlohmann::json& assumptions, const std::string& path, Choices& choices);
/// That forced rules are of the channel of some event.
void check_rules_apply(const Request& request, const std::string& path);
Channel read_channel(const std::string& name, const std::string& path);

}  // namespace chatfare
