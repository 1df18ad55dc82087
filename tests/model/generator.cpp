#include "generator.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "clock.hpp"

namespace naive {
namespace {

using nlohmann::json;

/// SplitMix64: the same numbers with every standard library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// 0 to sides - 1
  std::int64_t roll(std::int64_t sides) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::int64_t>((z ^ (z >> 31U)) % static_cast<std::uint64_t>(sides));
  }

  bool chance(int percent) { return roll(100) < percent; }

  template <typename List>
  const auto& of(const List& list) {
    return list[static_cast<std::size_t>(roll(static_cast<std::int64_t>(list.size())))];
  }

  /// One of the entries, each as often as its weight says.
  template <typename List>
  auto weighted(const List& list) {
    std::int64_t total = 0;
    for (const auto& entry : list) total += entry.weight;
    std::int64_t at = roll(total);
    for (const auto& entry : list) {
      at -= entry.weight;
      if (at < 0) return entry;
    }
    return list.front();
  }

 private:
  std::uint64_t state_;
};

struct Text {
  std::string_view value;
  int weight;
};

constexpr std::array<Text, 10> kZones{{{"UTC", 6},
                                       {"Europe/Kyiv", 6},
                                       {"America/Bogota", 3},
                                       {"Asia/Kolkata", 3},
                                       {"America/New_York", 2},
                                       {"America/Havana", 2},
                                       {"Australia/Lord_Howe", 2},
                                       {"Asia/Kathmandu", 1},
                                       {"Pacific/Auckland", 1},
                                       {"Pacific/Kiritimati", 1}}};

constexpr std::array<Text, 6> kCurrencies{
    {{"USD", 14}, {"COP", 2}, {"INR", 2}, {"EUR", 2}, {"BRL", 1}, {"AED", 1}}};

struct Contact {
  std::string_view contact;
  std::string_view country;  ///< given with the event when the contact is an id
  int weight;
};

constexpr std::array<Contact, 32> kContacts{
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
     {"user-17", "DE", 1},      {"user-18", "", 1}}};

constexpr std::array<Contact, 9> kBotContacts{{{"+380671234567", "", 8},
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

constexpr std::array<Kind, 10> kWhatsAppKinds{{{"customer", "message", "", 30},
                                               {"customer", "reaction", "", 6},
                                               {"customer", "call", "", 4},
                                               {"business", "template", "marketing", 12},
                                               {"business", "template", "utility", 22},
                                               {"business", "template", "authentication", 10},
                                               {"business", "service", "", 26},
                                               {"business", "agent", "", 5},
                                               {"business", "reaction", "", 3},
                                               {"business", "call", "", 3}}};

constexpr std::array<Kind, 6> kBotKinds{{{"customer", "message", "", 24},
                                         {"customer", "open", "", 12},
                                         {"customer", "subscribe", "", 7},
                                         {"customer", "unsubscribe", "", 7},
                                         {"business", "welcome", "", 16},
                                         {"business", "message", "", 34}}};

/// Days on which something changes.
constexpr std::array<int, 16> kWhatsAppDays{
    day(2025, 7, 1),  day(2025, 10, 1), day(2026, 1, 1),  day(2026, 4, 1),
    day(2026, 7, 1),  day(2026, 8, 1),  day(2026, 9, 28), day(2026, 9, 28),
    day(2026, 10, 1), day(2026, 10, 1), day(2026, 10, 1), day(2026, 10, 25),
    day(2026, 11, 1), day(2026, 12, 1), day(2027, 3, 28), day(2028, 1, 1)};

constexpr std::array<int, 7> kBotDays{day(2024, 2, 5),  day(2024, 3, 1),  day(2025, 7, 1),
                                      day(2026, 9, 26), day(2026, 10, 1), day(2026, 11, 1),
                                      day(2027, 1, 1)};

struct Point {
  std::string_view channel, name, value;
};

constexpr std::array<Point, 16> kPoints{{{"", "window-end", "inclusive"},
                                         {"", "decided-at", "delivered"},
                                         {"", "billed-at", "sent"},
                                         {"whatsapp", "reaction-opens-window", "no"},
                                         {"whatsapp", "fep-length", "168h"},
                                         {"whatsapp", "fep-length", "100h"},
                                         {"whatsapp", "fep-length", "72h"},
                                         {"whatsapp", "fep-second-click", "ignored"},
                                         {"whatsapp", "fep-page-button", "ads-only"},
                                         {"whatsapp", "fep-uses-allowance", "yes"},
                                         {"viber-bot", "viber-session", "sliding"},
                                         {"viber-bot", "viber-welcome-limit", "none"},
                                         {"viber-bot", "bot-maintenance", "100"},
                                         {"whatsapp", "kazakhstan-market", "Russia"},
                                         {"whatsapp", "caribbean-market", "Rest of Latin America"},
                                         {"viber-bot", "viber-session", "sliding"}}};

constexpr std::array<Ms, 6> kLengths{kDay, kDay, 72 * kHour, 168 * kHour, 5 * kMinute, 100 * kHour};

struct Story {
  const Cards& cards;
  const std::string& channel;
  int from;
  Dice dice;
  json account = json::object();
  Zone zone = nullptr;
  Ms turn = 0;  ///< the instant of the change this story is about
  std::vector<Ms> instants{};
  std::vector<Contact> contacts{};
  std::vector<std::string> senders{};
  std::vector<std::string> channels{};

  [[nodiscard]] bool whatsapp() const { return channel == "whatsapp"; }

  Ms jitter() { return dice.roll(3) - 1; }

  Ms next(Ms last) {
    const auto kind = dice.roll(100);
    if (kind < 30) return last + dice.roll(20) * kMinute;
    if (kind < 40) return last;
    if (kind < 52) return last + dice.roll(30) * kHour + dice.roll(60) * kMinute;
    if (kind < 55) return last + dice.roll(6) * kDay + dice.roll(24) * kHour;
    if (kind < 65) return std::max(last, turn + jitter());
    return std::max(last, dice.of(instants) + dice.of(kLengths) + jitter());
  }

  Ms delivery(Ms at) {
    const auto kind = dice.roll(10);
    if (kind < 5) return at + dice.roll(5) * kSecond;
    if (kind < 7) return at + dice.roll(3 * 24) * kHour;
    if (kind < 8) return std::max(at, turn + jitter());
    return std::max(at, dice.of(instants) + dice.of(kLengths) + jitter());
  }

  json written(Ms at) {
    const auto kind = dice.roll(10);
    if (kind < 3) return at;
    if (kind < 5) return text(at, static_cast<int>(dice.roll(29) - 14) * 60 + 30);
    return text(at);
  }

  void delivery_of(json& event, Ms at) {
    const auto kind = dice.roll(100);
    if (kind < 6) event["status"] = "failed";
    if (kind >= 6 && kind < 10) event["status"] = "sent";
    if (kind >= 10 && kind < 17) event["status"] = "delivered";
    if (kind >= 17 && kind < 21) event["status"] = "read";
    if (kind >= 10 && dice.chance(20)) event["deliveredAt"] = written(delivery(at));
  }

  void recipients_of(json& event, Ms at) {
    event["recipients"] = json::array();
    for (auto left = 1 + dice.roll(4); left > 0; --left) {
      const Contact member = dice.weighted(kContacts);
      json own{{"contact", member.contact}};
      if (!member.country.empty()) own["country"] = member.country;
      if (dice.chance(30)) delivery_of(own, at);
      if (own.contains("deliveredAt")) own["status"] = "delivered";
      bool twice = false;
      for (const json& other : event["recipients"]) {
        if (other.at("contact") == own.at("contact")) twice = true;
      }
      if (!twice) event["recipients"].push_back(own);
    }
  }

  json event(Ms at) {
    const auto which =
        static_cast<std::size_t>(dice.roll(static_cast<std::int64_t>(senders.size())));
    const bool bot = channels[which] == "viber-bot";
    const Kind kind = bot ? dice.weighted(kBotKinds) : dice.weighted(kWhatsAppKinds);
    const bool group = !bot && dice.chance(6);
    json event{{"at", written(at)}, {"from", kind.from}, {"type", kind.type}};
    if (senders[which] != "main") event["sender"] = senders[which];
    const Contact& contact = dice.of(contacts);
    if (group) {
      event["contact"] = "group-1";
    } else if (contact.contact.front() == '+' && dice.chance(20)) {
      event["contact"] = contact.contact.substr(1);
    } else {
      event["contact"] = contact.contact;
    }
    if (!group && !contact.country.empty()) event["country"] = contact.country;
    if (!kind.category.empty()) event["category"] = kind.category;
    if (kind.from == "business") {
      delivery_of(event, at);
      if (kind.type == "agent" && dice.chance(90)) event["tokens"] = dice.roll(3000);
      if (kind.type == "call" && dice.chance(90)) event["seconds"] = dice.roll(300);
      const bool groups_have_it =
          kind.type == "service" || kind.category == "marketing" || kind.category == "utility";
      if (group && groups_have_it) recipients_of(event, at);
      if (group && !groups_have_it) event["contact"] = contact.contact;
    } else if (!bot && !group && kind.type == "message" && dice.chance(35)) {
      event["entryPoint"] = dice.chance(70) ? "click-to-whatsapp-ad" : "facebook-page-button";
    }
    return event;
  }

  void set_counters() {
    json& counters = account["counters"];
    counters = json::object();
    if (dice.chance(70)) {
      counters["service@main"] = 985 + dice.roll(16);
      account["senders"]["main"]["channel"] = channel;
    }
    if (!dice.chance(60)) return;
    if (dice.chance(30)) counters["call-minutes:Rest of Africa"] = 50'000 - dice.roll(6);
    const Card* newest = nullptr;
    for (const Card& card : cards.cards) {
      const bool messages = card.channel == "whatsapp" && card.unit == "message";
      if (messages && card.currency == "USD" && !card.tiers.empty()) newest = &card;
    }
    if (newest == nullptr) return;
    for (const Contact& contact : contacts) {
      if (contact.contact.front() != '+') continue;
      const std::string country = cards.country_of_number(std::string(contact.contact.substr(1)));
      const std::string market = cards.listed_market(country, day(2026, 10, 1));
      const auto row = newest->tiers.find(market);
      if (row == newest->tiers.end()) continue;
      for (const char* item : {"utility", "authentication"}) {
        const auto& bands = row->second.at(item);
        const Band& band =
            bands[static_cast<std::size_t>(dice.roll(static_cast<std::int64_t>(bands.size())))];
        if (band.up_to) counters[std::string(item) + ":" + market] = *band.up_to - dice.roll(4);
      }
    }
  }

  void set_account() {
    const std::string zone_name(dice.weighted(kZones).value);
    zone = naive::zone(zone_name);
    if (zone_name != "UTC" || dice.chance(20)) account["timezone"] = zone_name;
    const std::string currency(dice.weighted(kCurrencies).value);
    if (currency != "USD" || dice.chance(20)) account["currency"] = currency;
    if (dice.chance(50)) account["country"] = dice.chance(50) ? "UA" : "IN";
    if (dice.chance(10)) account["exempt"] = true;
    senders = {"main"};
    channels = {channel};
    if (dice.chance(30)) {
      senders.emplace_back("second");
      channels.push_back(channel);
    }
    if (dice.chance(5)) {
      senders.emplace_back("other");
      channels.emplace_back(whatsapp() ? "viber-bot" : "whatsapp");
    }
    for (std::size_t i = 0; i < senders.size(); ++i) {
      const bool bot = channels[i] == "viber-bot";
      if (channels[i] == channel && !dice.chance(bot ? 50 : 10)) continue;
      json& sender = account["senders"][senders[i]];
      sender["channel"] = channels[i];
      if (bot && dice.chance(50)) sender["createdAt"] = "2024-02-05";
    }
  }

  void set_turn() {
    const bool mixed = channels.back() != channel;
    const auto pick = [&](const auto& days) {
      turn = midnight(zone, std::max(from, dice.of(days)));
    };
    if (mixed) from = std::max(from, day(2025, 7, 1));
    if (dice.chance(15)) {
      turn = midnight(zone, from + static_cast<int>(dice.roll(900)));
    } else if (whatsapp() || mixed) {
      pick(kWhatsAppDays);
    } else {
      zone = naive::zone("Etc/UTC");
      pick(kBotDays);
    }
  }

  json tell() {
    set_account();
    set_turn();
    for (auto left = 1 + dice.roll(3); left > 0; --left) {
      contacts.push_back(whatsapp() ? dice.weighted(kContacts) : dice.weighted(kBotContacts));
    }
    if (whatsapp() && dice.chance(45)) set_counters();
    if (whatsapp() && dice.chance(45)) {
      json& international = account["authenticationInternational"];
      international["eligible"] = dice.chance(85);
      json& starts = international["startTimes"];
      if (dice.chance(70)) starts["default"] = text(turn + dice.roll(3) * kDay - kDay);
      if (dice.chance(50)) starts["IN"] = text(turn + dice.roll(5) * kHour);
      if (starts.is_null()) starts = json::object();
    }
    const Ms begin = midnight(zone, from);
    // In the other zones of the account no event may lie before the first day either.
    Ms at = std::max(turn - dice.roll(6 * 24) * kHour, begin + 14 * kHour);
    json events = json::array();
    for (auto left = 5 + dice.roll(21); left > 0; --left) {
      instants.push_back(at);
      events.push_back(event(at));
      at = next(at);
    }
    if (dice.chance(15)) {
      for (std::size_t i = events.size() - 1; i > 0; --i) {
        std::swap(events[i],
                  events[static_cast<std::size_t>(dice.roll(static_cast<std::int64_t>(i + 1)))]);
      }
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (dice.chance(80)) events[i]["id"] = std::string("e").append(std::to_string(i + 1));
    }
    json request{{"channel", channel}, {"events", events}};
    if (!account.empty()) request["account"] = account;
    if (whatsapp() && dice.chance(8)) {
      request["rules"] = dice.chance(50) ? "whatsapp/2025-07-01" : "whatsapp/2026-10-01";
      if (channels.back() != "whatsapp") request.erase("rules");
    }
    for (auto left = dice.chance(30) ? 1 + dice.roll(2) : 0; left > 0; --left) {
      const Point& point = dice.of(kPoints);
      if (point.channel.empty() || point.channel == channel) {
        request["assumptions"][std::string(point.name)] = point.value;
      }
    }
    return request;
  }
};

}  // namespace

Generator::Generator(const Cards& cards, std::string channel, const std::string& from)
    : cards_(cards), channel_(std::move(channel)), from_(day(from)) {}

json Generator::request(std::uint64_t seed) const {
  Story story{cards_, channel_, from_, Dice(seed)};
  return story.tell();
}

}  // namespace naive
