#include "generator.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "clock.hpp"
#include "dice.hpp"
#include "vocabulary.hpp"
#include "zones.hpp"

namespace naive {
namespace {

using nlohmann::json;

/// Whether the system's database, by which the naive reading goes, has a zone as the engine's table
/// does. Releases correct the past and learn of the future, such as Havana's winter of 2026.
bool known_alike(std::string_view name) {
  using Seconds = std::chrono::seconds;
  constexpr date::sys_seconds kTableEnds{date::sys_days{date::year{2038} / 1 / 1}};
  const Zone system = naive::zone(std::string{name});
  const auto table = chatfare::zone_offsets(name);
  std::size_t entry = 0;
  for (date::sys_seconds at{Seconds{table.front().from}}; at < kTableEnds;) {
    const auto info = system->get_info(at);
    if (info.offset != Seconds{table[entry].offset}) return false;
    const bool last = entry + 1 == table.size();
    const auto next = last ? kTableEnds : date::sys_seconds{Seconds{table[entry + 1].from}};
    at = std::min(info.end, next);
    if (at == next) ++entry;
  }
  return true;
}

const std::vector<Text>& zones() {
  static const std::vector<Text> alike = [] {
    std::vector<Text> found;
    std::copy_if(kZones.begin(), kZones.end(), std::back_inserter(found),
                 [](const Text& zone) { return known_alike(zone.value); });
    return found;
  }();
  return alike;
}

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

  bool conversations = false;  ///< a story of the years before per-message pricing
  bool legacy = false;         ///< a story of a bot that is older than the commercial model

  bool talk = false;  ///< a story of questions and answers

  [[nodiscard]] bool whatsapp() const { return channel == "whatsapp"; }
  [[nodiscard]] bool business() const { return channel == "viber-business"; }

  Ms jitter() { return dice.roll(3) - 1; }

  Ms next(Ms last) {
    const auto kind = dice.roll(100);
    if (kind < (talk ? 70 : 30)) return last + dice.roll(20) * kMinute;
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

  Kind kind_of(const std::string& sender_channel) {
    if (sender_channel == "viber-bot") return dice.weighted(kBotKinds);
    if (sender_channel == "viber-business") return dice.weighted(kBusinessKinds);
    if (talk) return dice.weighted(kTalkKinds);
    return dice.weighted(conversations ? kConversationKinds : kWhatsAppKinds);
  }

  /// Texts, captions and media at their limits.
  void add_content(json& event) {
    if (event.at("type") == "sms") return;
    json content = json::object();
    for (const Limit& limit : kContentLimits) {
      if (dice.chance(15)) content[std::string(limit.name)] = limit.most + 1 - dice.roll(3);
    }
    if (dice.chance(20)) content["image"] = dice.chance(80);
    if (dice.chance(15)) content["cards"] = 1 + dice.roll(6);
    if (!content.empty()) event["content"] = content;
    if (event.at("type") == "transactional" && dice.chance(50)) event["template"] = dice.chance(30);
    if (dice.chance(40)) event["validity"] = dice.chance(50) ? 15 + dice.roll(5) : 86'400;
  }

  /// Through the Marketing Messages API, with or without a maximum price.
  void through_api(json& event) {
    event["api"] = "marketing-messages";
    if (!dice.chance(40)) return;
    event["maxPrice"] = dice.of(kAmounts);
    if (dice.chance(60)) event["cost"] = dice.of(kAmounts);
  }

  json event(Ms at) {
    const auto which =
        static_cast<std::size_t>(dice.roll(static_cast<std::int64_t>(senders.size())));
    const bool whatsapp = channels[which] == "whatsapp";
    Kind kind = kind_of(channels[which]);
    const bool group = whatsapp && !conversations && dice.chance(6);
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
      if (kind.category == "marketing" && !group && dice.chance(25)) through_api(event);
      const bool opens_entry_points =
          kind.type == "template" || kind.type == "service" || kind.type == "agent";
      if (whatsapp && !group && opens_entry_points && dice.chance(3))
        event["entryPointClosesAt"] = text(at + 1 + dice.roll(8 * 24) * kHour);
      const bool failed = event.value("status", "") == "failed";
      if (channels[which] == "viber-business" && failed) event["error"] = "blocked";
      if (channels[which] == "viber-business" && dice.chance(25)) add_content(event);
      const bool groups_have_it =
          kind.type == "service" || kind.category == "marketing" || kind.category == "utility";
      if (group && groups_have_it) recipients_of(event, at);
      if (group && !groups_have_it) event["contact"] = contact.contact;
    } else if (whatsapp && !group && kind.type == "message" && dice.chance(35)) {
      constexpr std::array<std::string_view, 4> kEntryPoints{
          "click-to-whatsapp-ad", "click-to-whatsapp-ad", "facebook-page-button", "boosted-post"};
      event["entryPoint"] = dice.of(kEntryPoints);
    }
    return event;
  }

  void set_counters() {
    json& counters = account["counters"];
    counters = json::object();
    if (legacy) {
      for (const std::string& bot : senders) {
        if (dice.chance(80)) counters["chatbot-initiated@" + bot] = 9'996 + dice.roll(6);
      }
      return;
    }
    if (conversations) {
      counters["conversation"] = 996 + dice.roll(6);
      return;
    }
    if (talk || dice.chance(70)) {
      counters["service@main"] = talk ? 996 + dice.roll(5) : 985 + dice.roll(16);
      account["senders"]["main"]["channel"] = channel;
      const bool moved = senders.size() > 1 && channels[1] == "whatsapp" &&
                         account["senders"].contains(senders[1]);
      if (moved && dice.chance(30)) counters["service@" + senders[1]] = dice.roll(5);
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
    const std::string zone_name(dice.weighted(zones()).value);
    zone = naive::zone(zone_name);
    if (zone_name != "UTC" || dice.chance(20)) account["timezone"] = zone_name;
    const std::string currency(dice.weighted(kCurrencies).value);
    if (currency != "USD" || dice.chance(20)) account["currency"] = currency;
    if (dice.chance(50)) account["country"] = dice.of(kHomes);
    if (dice.chance(talk ? 20 : 10)) account["exempt"] = true;
    if (whatsapp() && dice.chance(talk ? 40 : 10)) account["aiProvider"] = true;
    if (whatsapp() && dice.chance(talk ? 40 : 10)) account["paymentMethod"] = dice.chance(20);
    if (conversations && dice.chance(25)) account["solutionPartner"] = true;
    senders = {"main"};
    channels = {channel};
    if (dice.chance(30)) {
      senders.emplace_back(whatsapp() && dice.chance(40) ? dice.of(kSenderNumbers) : "second");
      channels.push_back(channel);
      if (whatsapp() && dice.chance(25)) {
        senders.emplace_back("third");
        channels.push_back(channel);
      }
    }
    if (!conversations && !legacy && dice.chance(5)) {
      senders.emplace_back("other");
      channels.emplace_back(whatsapp() ? "viber-bot" : "whatsapp");
    }
    const bool numbers = whatsapp() && senders.size() > 1 && channels[1] == "whatsapp";
    if (numbers && dice.chance(40)) {
      account["senders"]["main"]["channel"] = channel;
      account["senders"][senders[1]] = {{"channel", channel}, {"movedFrom", "main"}};
      const bool again = senders.size() > 2 && channels[2] == channel;
      if (again) account["senders"][senders[2]] = {{"channel", channel}, {"movedFrom", senders[1]}};
    }
    for (std::size_t i = 0; i < senders.size(); ++i) {
      const bool bot = channels[i] == "viber-bot";
      if (channels[i] == channel && !dice.chance(legacy ? 100 : bot || business() ? 50 : 10))
        continue;
      json& sender = account["senders"][senders[i]];
      sender["channel"] = channels[i];
      if (business() && channels[i] == channel) {
        set_brand(sender);
      } else if (legacy) {
        set_plan(sender);
      } else if (whatsapp() && !bot && dice.chance(50)) {
        sender["country"] = dice.of(kHomes);
      } else if (bot && dice.chance(20)) {
        sender["fees"]["bot-maintenance"] = "93.000001";
      }
    }
  }

  void set_brand(json& sender) {
    if (dice.chance(60)) sender["country"] = dice.chance(60) ? "UA" : "DE";
    if (dice.chance(30)) sender["traffic"] = dice.chance(70) ? "regulated" : "non-regulated";
    if (dice.chance(20)) sender["direction"] = dice.chance(70) ? "one-way" : "two-way";
    if (dice.chance(60)) {
      constexpr std::array<std::string_view, 6> kDates{
          "2024-09-30", "2024-10-01", "2024-10-01T12:00:00Z",
          "2024-10-02", "2024-12-15", "2025-03-30T01:00:00Z"};
      sender["createdAt"] = dice.of(kDates);
    }
  }

  void set_plan(json& sender) {
    const std::string_view plan = dice.weighted(kPlans).value;
    if (plan.empty()) {
      sender["createdAt"] = dice.chance(50) ? "2024-02-04T23:59:59.999Z" : "2019-03-10";
      return;
    }
    sender["plan"] = plan;
    if (plan == "commercial") from = std::max(from, day(2024, 2, 5));
    if (dice.chance(50)) sender["createdAt"] = "2019-03-10";
  }

  void choose_era() {
    conversations = whatsapp() && from < day(2025, 7, 1) && dice.chance(60);
    talk = whatsapp() && !conversations && dice.chance(25);
    legacy = channel == "viber-bot" && from < day(2024, 2, 5) && dice.chance(50);
    if (whatsapp() && !conversations) from = std::max(from, day(2025, 7, 1));
    if (channel == "viber-bot" && !legacy) from = std::max(from, day(2024, 2, 5));
  }

  void set_turn() {
    const bool mixed = channels.back() != channel;
    const auto pick = [&](const auto& days) {
      turn = midnight(zone, std::max(from, dice.of(days)));
    };
    if (mixed) from = std::max(from, day(2025, 7, 1));
    if (dice.chance(15)) {
      const int days = conversations ? day(2025, 7, 1) - from : 900;
      turn = midnight(zone, from + static_cast<int>(dice.roll(days)));
    } else if (conversations && dice.chance(25)) {
      turn = midnight(zone, day(2025, 7, 1));
    } else if (conversations) {
      pick(kConversationDays);
    } else if (talk) {
      pick(kTalkDays);
    } else if (whatsapp() || mixed) {
      pick(kWhatsAppDays);
    } else if (business()) {
      pick(kBusinessDays);
    } else if (legacy) {
      zone = naive::zone("Etc/UTC");
      pick(kLegacyBotDays);
    } else {
      zone = naive::zone("Etc/UTC");
      pick(kBotDays);
    }
  }

  /// Commercial bots made in these days.
  void set_creation() {
    for (std::size_t i = 0; i < senders.size(); ++i) {
      if (channels[i] != "viber-bot" || legacy || !dice.chance(50)) continue;
      const Ms made = std::max(day(2024, 2, 5) * kDay, turn + (dice.roll(40) - 30) * kDay);
      json& sender = account["senders"][senders[i]];
      sender["channel"] = channels[i];
      sender["createdAt"] = dice.chance(50) ? text(made) : text(made).substr(0, 10);
      if (dice.chance(70)) continue;
      const Ms gone = made + dice.roll(40) * kDay + dice.roll(2) * 12 * kHour;
      sender["deactivatedAt"] = dice.chance(50) ? text(gone) : text(gone).substr(0, 10);
    }
  }

  /// Messages to the first contact up to the limit of an hour (bots) or of a session.
  void add_burst(json& events) {
    const Ms start = dice.of(instants);
    const bool answered = business() || dice.chance(30);
    const auto length = business() ? 58 + dice.roll(8) : 97 + dice.roll(6);
    const Ms step = dice.chance(20) ? 36 * kSecond : kSecond;
    for (std::int64_t i = 0; i < length; ++i) {
      const Ms at = start + i * step;
      const bool answer = answered && (business() ? i % 5 == 0 : i == 50);
      json message{{"at", at}, {"contact", contacts.front().contact}};
      if (!contacts.front().country.empty()) message["country"] = contacts.front().country;
      if (answer) {
        events.push_back(message);
        events.back().update({{"from", "customer"}, {"type", "message"}});
      }
      message.update({{"from", "business"}, {"type", business() ? "session" : "message"}});
      if (dice.chance(2)) message["status"] = "failed";
      events.push_back(message);
    }
  }

  json tell() {
    choose_era();
    set_account();
    set_turn();
    set_creation();
    for (auto left = 1 + dice.roll(3); left > 0; --left) {
      contacts.push_back(talk         ? dice.weighted(kTalkContacts)
                         : whatsapp() ? dice.weighted(kContacts)
                                      : dice.weighted(kBotContacts));
    }
    if ((whatsapp() && dice.chance(talk ? 80 : 45)) || (legacy && dice.chance(80))) set_counters();
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
    for (auto left = 3 + dice.roll(10); left > 0; --left) {
      instants.push_back(at);
      events.push_back(event(at));
      at = next(at);
    }
    if (!whatsapp() && dice.chance(business() ? 2 : 1)) add_burst(events);
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
    if (whatsapp() && channels.back() == "whatsapp" && dice.chance(8)) {
      request["rules"] = conversations ? dice.of(kConversationRules) : dice.of(kMessageRules);
    }
    if (business() && dice.chance(60)) {
      request["tariffs"] = {json::parse(kProviderPrices), json::parse(kRegulatedPrices)};
    }
    for (auto left = dice.chance(60) ? 1 + dice.roll(5) : 0; left > 0; --left) {
      const Point& point = dice.of(kPoints);
      // No bot was of the commercial model before there was one.
      if (point.name == "bot-model-day" && turn < day(2024, 3, 1) * kDay) continue;
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
