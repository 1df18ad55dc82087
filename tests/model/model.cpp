#include "model.hpp"

#include <algorithm>
#include <cctype>
#include <limits>
#include <set>

namespace naive {
namespace {

using nlohmann::json;

constexpr std::int64_t kPulses = 10;  // of six seconds, in a minute
constexpr int kExemptUntil = day(2028, 1, 1);
constexpr int kFirstMarkets = day(2022, 2, 1);  ///< before, no table of markets is known

/// The digits of a number; an id stays as it is.
std::string thread_key(const std::string& contact) {
  std::string digits;
  for (const char c : contact) {
    if (c == '+' && digits.empty()) continue;
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return contact;
    digits += c;
  }
  return digits;
}

bool is_number(const std::string& contact) {
  const std::string key = thread_key(contact);
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// A prefix that nobody knows still is a number: it belongs to the market of the rest.
constexpr const char* kNowhere = "??";

/// The country of an id that other places in the request or its own first letters tell
/// ("UA.482011").
std::string country_of_id(const std::string& contact, const json& request) {
  for (const json& event : request.at("events")) {
    if (event.at("contact") == contact && event.contains("country")) return event.at("country");
    for (const json& member : event.value("recipients", json::array())) {
      if (member.is_object() && member.at("contact") == contact && member.contains("country")) {
        return member.at("country");
      }
    }
  }
  const bool prefixed = contact.size() > 2 && contact[2] == '.' && contact[0] >= 'A' &&
                        contact[0] <= 'Z' && contact[1] >= 'A' && contact[1] <= 'Z';
  return prefixed ? contact.substr(0, 2) : std::string();
}

Person person_of(const json& event, const json& request, const Cards& cards, Ms at) {
  Person person;
  person.contact = event.at("contact").get<std::string>();
  if (is_number(person.contact)) {
    person.country = cards.country_of_number(thread_key(person.contact));
    if (person.country.empty()) person.country = kNowhere;
  } else {
    person.country = event.value("country", "");
    if (person.country.empty()) person.country = country_of_id(person.contact, request);
  }
  person.status = event.value("status", "");
  person.delivered_at = event.contains("deliveredAt") ? instant(event.at("deliveredAt")) : at;
  return person;
}

Event event_of(const json& written, const json& whole_request, const Request& request,
               const std::string& channel) {
  const std::size_t position = request.events.size();
  Event event;
  event.position = position;
  event.id = written.value("id", std::string("#").append(std::to_string(position)));
  event.at = instant(written.at("at"));
  event.sender = written.value("sender", "main");
  const auto sender = request.senders.find(event.sender);
  event.channel = sender == request.senders.end() ? channel : sender->second.channel;
  event.thread = thread_key(written.at("contact").get<std::string>());
  event.from_customer = written.at("from") == "customer";
  event.type = written.at("type").get<std::string>();
  event.category = written.value("category", "");
  event.entry_point = written.value("entryPoint", "");
  event.marketing_api = written.contains("api");
  if (written.contains("maxPrice"))
    event.max_price = micros(written.at("maxPrice").get<std::string>());
  if (written.contains("cost")) event.cost = micros(written.at("cost").get<std::string>());
  if (written.contains("entryPointClosesAt"))
    event.entry_point_closes = instant(written.at("entryPointClosesAt"));
  if (written.contains("tokens")) event.tokens = written.at("tokens").get<std::int64_t>();
  if (written.contains("seconds")) event.seconds = written.at("seconds").get<std::int64_t>();
  event.content = written.value("content", json::object());
  event.approved_template = written.value("template", true);
  if (written.contains("validity")) {
    event.validity = written.at("validity").get<std::int64_t>() * kSecond;
  }
  const Person whole = person_of(written, whole_request, *request.cards, event.at);
  if (written.contains("recipients")) {
    event.group = true;
    for (const json& member : written.at("recipients")) {
      json own = member.is_string() ? json{{"contact", member}} : member;
      if (!own.contains("status") && !whole.status.empty()) own["status"] = whole.status;
      event.people.push_back(person_of(own, whole_request, *request.cards, whole.delivered_at));
    }
  } else {
    event.people.push_back(whole);
  }
  event.decided_at = event.at;
  if (!event.from_customer && event.delivered() && request.assumes("decided-at", "delivered")) {
    // A group message stands where it first arrived.
    Ms first = std::numeric_limits<Ms>::max();
    for (const Person& person : event.people) {
      if (person.delivered()) first = std::min(first, person.delivered_at);
    }
    event.decided_at = first;
  }
  return event;
}

/// An instant, or a date as it begins in a zone.
Ms start_of(const json& value, Zone zone) {
  const bool date = value.is_string() && value.get_ref<const std::string&>().size() == 10;
  return date ? midnight(zone, day(value.get<std::string>())) : instant(value);
}

const std::map<std::string, std::string>& default_values() {
  static const std::map<std::string, std::string> kDefaults{
      {"window-end", "exclusive"},
      {"decided-at", "sent"},
      {"billed-at", "delivered"},
      {"reaction-opens-window", "yes"},
      {"fep-length", "72h"},
      {"fep-second-click", "extends"},
      {"fep-page-button", "opens"},
      {"fep-boosted-post", "no"},
      {"fep-uses-allowance", "no"},
      {"number-move", "moves"},
      {"fep-opens", "sent"},
      {"conversation-attribution", "latest"},
      {"ai-provider-entry-point", "charged"},
      {"calling-turkey", "allowed"},
      {"viber-welcome-subscribed", "ordinary"},
      {"legacy-pool", "delivered"},
      {"legacy-bot-card", "same"},
      {"bot-before-2022-09", "unknown"},
      {"bot-model-day", "utc"},
      {"bot-fee-proration", "full"},
      {"broadcast-billing-status", "each"},
      {"vbm-clock", "customer-message"},
      {"vbm-class", "content"},
      {"viber-session", "fixed"},
      {"vbm-outside", "charged"},
      {"vbm-61st", "new-session"},
      {"vbm-session", "fixed"},
      {"vbm-hours", "24h"},
      {"vbm-in-a-row", "5"},
      {"vbm-international", "on-or-after"},
      {"vbm-long-text", "refused"},
      {"vbm-late-delivery", "charged"},
      {"vbm-billing", "delivered"},
      {"vbm-months", "account"},
      {"subscribe-opens-session", "no"},
      {"open-opens-session", "no"},
      {"group-marketing-window", "charged"},
      {"viber-welcome-limit", "5min"},
      {"bot-maintenance", "100-then-115"},
      {"kazakhstan-market", "Other"},
      {"caribbean-market", "Other"}};
  return kDefaults;
}

/// Counting and pricing: everything that looks over the borders of a thread.
struct Account {
  const Request& request;
  const Cards& cards;

  [[nodiscard]] const Event& event(const Part& part) const { return request.events[part.event]; }
  [[nodiscard]] bool bot(const Part& part) const { return event(part).channel == "viber-bot"; }
  [[nodiscard]] bool viber(const Part& part) const { return event(part).channel != "whatsapp"; }
  [[nodiscard]] static Zone utc() {
    static const Zone kUtc = naive::zone("Etc/UTC");
    return kUtc;
  }
  /// The zone whose months and days count.
  [[nodiscard]] Zone zone(const Part& part) const {
    const bool business = event(part).channel == "viber-business";
    return bot(part) || (business && request.assumes("vbm-months", "utc")) ? utc() : request.zone;
  }

  [[nodiscard]] std::string market(const Part& part, int day) const {
    const std::string& country = event(part).people[part.person].country;
    if (country.empty()) return {};
    if (viber(part)) return country == kNowhere ? "" : country;
    if (day < kFirstMarkets) return {};
    const std::string market = cards.listed_market(country, day);
    if (!market.empty() && market != "Other") return market;
    if (country == "KZ") return request.assumptions.at("kazakhstan-market");
    return caribbean(country) ? request.assumptions.at("caribbean-market") : "Other";
  }

  [[nodiscard]] static bool caribbean(const std::string& country) {
    static const std::set<std::string> kIslands{"AG", "AI", "BB", "BM", "BS", "DM",
                                                "GD", "KN", "KY", "LC", "MS", "SX",
                                                "TC", "TT", "VC", "VG", "VI"};
    return kIslands.contains(country);
  }

  [[nodiscard]] std::string traffic(const Part& part) const {
    const auto sender = request.senders.find(event(part).sender);
    return sender == request.senders.end() ? "non-regulated" : sender->second.traffic;
  }

  /// The newest card that is in force. Forced rules take the newest one also after its end, and the
  /// oldest one before there was any.
  [[nodiscard]] const Card* card(const Part& part, const std::string& unit, int day) const {
    const Card* found = nullptr;
    const Card* oldest = nullptr;
    std::vector<const Card*> all;
    for (const auto* list : {&cards.cards, &request.own_cards}) {
      for (const Card& each : *list) all.push_back(&each);
    }
    for (const Card* one : all) {
      const Card& each = *one;
      if (each.channel != event(part).channel || each.unit != unit) continue;
      if (each.traffic != traffic(part)) continue;
      if (!each.any_currency && each.currency != request.currency) continue;
      if (oldest == nullptr || each.from < oldest->from) oldest = &each;
      if (each.from > day) continue;
      if (each.to && day >= *each.to && request.rules == "auto") continue;
      if (found == nullptr || each.from > found->from) found = &each;
    }
    if (found == nullptr && request.rules != "auto" && oldest != nullptr && day < oldest->from) {
      return oldest;
    }
    return found;
  }

  void price(Part& part, std::int64_t count) const {
    const Event& e = event(part);
    if (part.item == "marketing-lite" && e.max_price) {
      part.currency = request.currency;
      part.amount = e.cost;
      if (e.cost && *e.cost > *e.max_price) part.contradiction = true;
      return;
    }
    const int day = local_day(zone(part), part.billed_at);
    const Card* used = card(part, part.unit, day);
    if (used == nullptr || part.quantity < 0) return;
    const bool legacy = bot(part) && plan_of(request, event(part).sender) != "commercial";
    if (legacy && request.assumes("legacy-bot-card", "unknown")) return;
    part.currency = used->currency;
    const std::int64_t per_unit = part.unit == "minute" ? kPulses : 1;
    for (const std::string& market : {std::string("*"), part.market}) {
      const auto row = used->rates.find(market);
      if (row == used->rates.end()) continue;
      const auto cell = row->second.find(part.priced_as);
      if (cell == row->second.end() || !cell->second) continue;
      part.amount = *cell->second * part.quantity / per_unit;
      part.card = used->id;
    }
    if (!part.counts) return;
    const auto row = used->tiers.find(part.market);
    if (row == used->tiers.end()) return;
    const auto bands = row->second.find(part.priced_as);
    if (bands == row->second.end()) return;
    for (std::size_t i = 0; i < bands->second.size(); ++i) {
      const Band& band = bands->second[i];
      if (band.up_to && count > *band.up_to * per_unit) continue;
      part.tier = static_cast<std::int64_t>(i);
      part.amount = band.rate.value() * part.quantity / per_unit;
      part.card = used->id;
      return;
    }
  }

  /// When a message takes one of the month's free ones.
  [[nodiscard]] Ms spent_at(const Part& part) const {
    return by_sending(part) ? event(part).at : part.billed_at;
  }
  [[nodiscard]] bool by_sending(const Part& part) const {
    return bot(part) && request.assumes("legacy-pool", "sent");
  }

  void spend_allowances(std::vector<Part>& parts) const {
    std::vector<Part*> in_order;
    for (Part& part : parts) {
      const bool spends = part.verdict == "charged" || part.verdict == "free" ||
                          (part.verdict == "undelivered" && by_sending(part));
      if (spends && !part.allowance.empty()) in_order.push_back(&part);
    }
    std::sort(in_order.begin(), in_order.end(), [&](const Part* a, const Part* b) {
      return std::tuple(spent_at(*a), event(*a).position, a->person) <
             std::tuple(spent_at(*b), event(*b).position, b->person);
    });
    std::map<std::string, std::int64_t> used;  // by counter and month
    for (Part* part : in_order) {
      const std::string month = local_month(zone(*part), spent_at(*part));
      const std::int64_t n = count(used, part->allowance, *part, month);
      if (part->verdict == "undelivered") continue;
      const bool exempt = request.exempt && part->allowance.starts_with("service@") &&
                          local_day(zone(*part), part->billed_at) < kExemptUntil;
      if (n <= part->allowance_size || exempt || part->free_anyway) {
        part->verdict = "free";
        part->item.clear();
        if (n <= part->allowance_size) part->taken = n;
      } else if (part->ends_with_allowance) {
        refuse(*part);
      }
    }
  }

  void settle(std::vector<Part>& parts) const {
    spend_allowances(parts);
    std::vector<Part*> in_billing_order;
    for (Part& part : parts) {
      if (part.verdict == "free" || part.verdict == "charged") in_billing_order.push_back(&part);
    }
    std::sort(in_billing_order.begin(), in_billing_order.end(), [&](const Part* a, const Part* b) {
      return std::tuple(a->billed_at, event(*a).position, a->person) <
             std::tuple(b->billed_at, event(*b).position, b->person);
    });
    std::map<std::string, std::int64_t> used;  // by counter and month
    for (Part* part : in_billing_order) {
      const Zone zone = this->zone(*part);
      const int day = local_day(zone, part->billed_at);
      part->month = local_month(zone, part->billed_at);
      int market_day = day;
      if (request.rules != "auto") {
        const Card* forced =
            card(*part, part->unit == "conversation" ? part->unit : "message", day);
        if (forced != nullptr && forced->from > day) market_day = forced->from;
      }
      part->market = market(*part, market_day);
      if (part->verdict != "charged") continue;
      std::int64_t n = 0;
      if (part->counts && part->quantity >= 0) {
        const bool shared = part->item == "authentication-international";
        const std::string column = shared ? "authentication" : part->item;
        n = count(used, column + ":" + part->market, *part, part->month, part->quantity);
      }
      price(*part, n);
    }
  }

  /// What the log says arrived is charged all the same.
  void refuse(Part& part) const {
    if (event(part).people[part.person].proven()) {
      part.contradiction = true;
      return;
    }
    Part refused;
    refused.event = part.event;
    refused.person = part.person;
    refused.verdict = "refused";
    part = refused;
  }

  /// The place of a part in its month's count.
  std::int64_t count(std::map<std::string, std::int64_t>& used, const std::string& counter,
                     const Part& part, const std::string& month, std::int64_t units = 1) const {
    const std::string key = counter + " " + month;
    if (!used.contains(key)) {
      used[key] = 0;
      Ms first = request.events.front().at;
      for (const Event& each : request.events) first = std::min(first, each.at);
      for (const auto& [given, units_before] : request.counters) {
        const bool same = request.one_number(given) == counter;
        if (same && month == local_month(zone(part), first)) {
          used[key] += units_before * (part.unit == "minute" ? kPulses : 1);
        }
      }
    }
    return used[key] += units;
  }
};

json or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json price_of(const Part& part) {
  if (!part.amount) return nullptr;
  return {
      {"amount", decimal(*part.amount)}, {"currency", part.currency}, {"card", or_null(part.card)}};
}

struct Money {
  std::map<std::string, Micros> sums{};
  bool partial = false;

  [[nodiscard]] json totals() const {
    json totals = json::object();
    for (const auto& [currency, sum] : sums) totals[currency] = decimal(sum);
    return totals;
  }
};

/// What of a fee is due where only the days count on which the bot existed, half a millionth up. A
/// month before its making counts whole: the log has it at work then.
Micros prorated(const Account& account, const Sender& bot, const std::string& month, Micros fee) {
  if (account.request.assumes("bot-fee-proration", "full")) return fee;
  int days = 0, due = 0;
  for (int day = naive::day(month + "-01"); local_month(Account::utc(), day * kDay) == month;
       ++day) {
    ++days;
    const bool made = !bot.created_at || *bot.created_at < (day + 1) * kDay ||
                      local_month(Account::utc(), *bot.created_at) != month;
    const bool gone = bot.deactivated_at && *bot.deactivated_at <= day * kDay;
    if (made && !gone) ++due;
  }
  return (fee * due * 2 + days) / (2 * days);
}

/// What a declared bot pays for a month with events in it.
void add_fees(const Account& account, const std::string& bot, const std::string& month,
              Money& money) {
  const std::string plan = plan_of(account.request, bot);
  const int first = day(month + "-01");
  const Sender& sender = account.request.senders.at(bot);
  if (sender.deactivated_at && *sender.deactivated_at <= first * kDay) return;
  for (const Card& card : account.cards.cards) {
    if (card.channel != "viber-bot") continue;
    const auto fee = card.plans.find(plan);
    if (fee != card.plans.end() && card.from <= first && first < card.to.value_or(first + 1)) {
      money.sums[card.currency] += prorated(account, sender, month, fee->second);
    }
    if (plan != "commercial" || card.maintenance.empty()) continue;
    Micros maintenance = 0;
    for (const auto& [from, amount] : card.maintenance) {
      const bool early = account.request.assumes("bot-maintenance", "115-from-2024-06");
      const bool begun = first >= (early ? std::min(from, day(2024, 6, 1)) : from);
      if (maintenance == 0 || (begun && !account.request.assumes("bot-maintenance", "100"))) {
        maintenance = amount;
      }
    }
    money.sums[card.currency] +=
        prorated(account, sender, month, sender.agreed_fee.value_or(maintenance));
  }
}

json invoice_of(const Account& account, const std::vector<Part>& parts) {
  std::map<std::string, Money> months;
  for (const Part& part : parts) {
    if (part.verdict != "charged") continue;
    Money& month = months[part.month];
    std::string currency = part.currency;
    if (currency.empty()) {
      currency = account.bot(part)      ? "EUR"
                 : part.unit == "token" ? "USD"
                                        : account.request.currency;
    }
    month.sums[currency] += part.amount.value_or(0);
    if (!part.amount) month.partial = true;
  }
  for (const auto& [name, sender] : account.request.senders) {
    if (!sender.declared || sender.channel != "viber-bot") continue;
    std::set<std::string> active;
    for (const Event& event : account.request.events) {
      if (event.sender == name) active.insert(local_month(Account::utc(), event.at));
    }
    for (const std::string& month : active) add_fees(account, name, month, months[month]);
    // A month without any amount is not in the invoice.
    for (const std::string& month : active) {
      if (months[month].sums.empty()) months.erase(month);
    }
  }
  Money all;
  json list = json::array();
  for (const auto& [name, month] : months) {
    list.push_back({{"month", name}, {"totals", month.totals()}, {"partial", month.partial}});
    for (const auto& [currency, sum] : month.sums) all.sums[currency] += sum;
    all.partial = all.partial || month.partial;
  }
  return {{"months", list}, {"totals", all.totals()}, {"partial", all.partial}};
}

/// An event that is older than the sender it belongs to.
bool before_its_sender(const Request& request, const Part& part) {
  const Event& event = request.events[part.event];
  const auto sender = request.senders.find(event.sender);
  return sender != request.senders.end() && sender->second.created_at &&
         event.at < *sender->second.created_at;
}

/// A group message as a whole.
json group_of(const std::vector<const Part*>& parts) {
  json result{{"verdict", "undelivered"}, {"item", nullptr}, {"price", nullptr}};
  Micros sum = 0;
  bool known = true;
  for (const std::string verdict : {"refused", "free", "charged"}) {
    for (const Part* part : parts) {
      if (part->verdict != verdict) continue;
      result["verdict"] = verdict;
      if (verdict != "charged") continue;
      result["item"] = part->item;
      result["price"]["currency"] = part->currency;
      if (part->amount) sum += *part->amount;
      known = known && part->amount;
    }
  }
  if (result["verdict"] == "charged") {
    if (known) {
      result["price"]["amount"] = decimal(sum);
    } else {
      result["price"] = nullptr;
    }
  }
  return result;
}

/// The last free unit that an event took.
json allowance_of(const std::vector<const Part*>& parts) {
  const Part* last = nullptr;
  for (const Part* part : parts) {
    if (part->taken > (last == nullptr ? 0 : last->taken)) last = part;
  }
  if (last == nullptr) return nullptr;
  return {{"name", last->allowance.substr(0, last->allowance.find('@'))},
          {"used", std::to_string(last->taken)},
          {"of", std::to_string(last->allowance_size)}};
}

}  // namespace

bool Event::delivered() const {
  return std::any_of(people.begin(), people.end(), [](const Person& p) { return p.delivered(); });
}

std::vector<std::vector<std::size_t>> threads_of(const Request& request,
                                                 const std::string& channel) {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> threads;
  for (std::size_t k = 0; k < request.events.size(); ++k) {
    const Event& event = request.events[k];
    if (event.channel == channel)
      threads[{request.first_sender(event.sender), event.thread}].push_back(k);
  }
  std::vector<std::vector<std::size_t>> list;
  for (auto& [name, mine] : threads) list.push_back(std::move(mine));
  return list;
}

bool Request::assumes(const std::string& point, const std::string& value) const {
  return assumptions.at(point) == value;
}

std::string Request::home(const std::string& sender) const {
  const auto found = senders.find(sender);
  if (found != senders.end() && !found->second.country.empty()) return found->second.country;
  const std::string channel = found == senders.end() ? "whatsapp" : found->second.channel;
  const bool number = channel == "whatsapp" && is_number(sender);
  return number ? cards->country_of_number(thread_key(sender)) : country;
}

std::string Request::first_sender(std::string sender) const {
  for (auto found = senders.find(sender);
       found != senders.end() && !found->second.moved_from.empty(); found = senders.find(sender)) {
    sender = found->second.moved_from;
  }
  return sender;
}

std::string Request::one_number(const std::string& counter) const {
  if (assumes("number-move", "anew") || !counter.starts_with("service@")) return counter;
  return "service@" + first_sender(counter.substr(8));
}

bool Request::over(Ms since_opening, Ms length) const {
  return ends_included ? since_opening > length : since_opening >= length;
}

Request read_request(const json& written, const Cards& cards) {
  Request request;
  request.cards = &cards;
  const json account = written.value("account", json::object());
  const std::string channel = written.value("channel", "whatsapp");
  request.zone = zone(account.value("timezone", "UTC"));
  request.currency = account.value("currency", "USD");
  request.country = account.value("country", "");
  request.rules = written.value("rules", "auto");
  request.ai_provider = account.value("aiProvider", false);
  request.payment_method = account.value("paymentMethod", true);
  for (const json& document : written.value("tariffs", json::array())) {
    request.own_cards.push_back(card_of(document));
  }
  request.exempt = account.value("exempt", false);
  request.solution_partner = account.value("solutionPartner", false);
  const json international = account.value("authenticationInternational", json::object());
  request.international = international.value("eligible", false);
  const json start_times = international.value("startTimes", json::object());
  for (const auto& [country, start] : start_times.items()) {
    request.start_times[country] = instant(start);
  }
  const json counters = account.value("counters", json::object());
  for (const auto& [name, used] : counters.items()) {
    request.counters[name] = used.get<std::int64_t>();
  }
  request.assumptions = default_values();
  const json assumptions = written.value("assumptions", json::object());
  for (const auto& [point, value] : assumptions.items()) {
    request.assumptions[point] = value.get<std::string>();
  }
  request.ends_included = request.assumes("window-end", "inclusive");
  const json senders = account.value("senders", json::object());
  for (const auto& [name, sender] : senders.items()) {
    Sender& read = request.senders[name];
    read.channel = sender.value("channel", channel);
    read.declared = true;
    read.plan = sender.value("plan", "");
    read.country = sender.value("country", "");
    read.moved_from = sender.value("movedFrom", "");
    read.traffic = sender.value("traffic", "non-regulated");
    if (sender.contains("fees")) {
      read.agreed_fee = micros(sender.at("fees").at("bot-maintenance").get<std::string>());
    }
    read.one_way = sender.value("direction", "two-way") == "one-way";
    const Zone own = read.channel == "viber-bot" ? zone("Etc/UTC") : request.zone;
    if (sender.contains("createdAt")) {
      read.created_at = start_of(sender.at("createdAt"), own);
      read.made_on_day = sender.at("createdAt").get<std::string>().size() == 10;
    }
    if (sender.contains("deactivatedAt")) {
      read.deactivated_at = start_of(sender.at("deactivatedAt"), own);
    }
  }
  for (const json& event : written.at("events")) {
    request.events.push_back(event_of(event, written, request, channel));
  }
  std::stable_sort(request.events.begin(), request.events.end(),
                   [](const Event& a, const Event& b) { return a.decided_at < b.decided_at; });
  return request;
}

json evaluate(const json& written, const Cards& cards) {
  const Request request = read_request(written, cards);
  Reading reading;
  read_whatsapp(request, reading);
  read_viber_bot(request, reading);
  read_viber_business(request, reading);
  for (Part& part : reading.parts) {
    if (before_its_sender(request, part)) part.contradiction = true;
  }
  const Account account{request, cards};
  account.settle(reading.parts);

  std::vector<Window>& windows = reading.windows;
  const auto& events = request.events;
  std::sort(windows.begin(), windows.end(), [&](const Window& a, const Window& b) {
    return std::tuple(a.opens, events[a.opener].position) <
           std::tuple(b.opens, events[b.opener].position);
  });
  json result{
      {"events", json::array()}, {"windows", json::array()}, {"contradictions", json::array()}};
  for (const Window& window : windows) {
    json extended_by = json::array();
    for (const std::size_t k : window.extenders) extended_by.push_back(events[k].id);
    result["windows"].push_back({{"kind", window.kind},
                                 {"sender", events[window.opener].sender},
                                 {"opensAt", text(window.opens)},
                                 {"closesAt", text(window.closes)},
                                 {"openedBy", events[window.opener].id},
                                 {"extendedBy", extended_by}});
    if (!window.category.empty()) result["windows"].back()["category"] = window.category;
  }

  std::vector<std::size_t> by_position(events.size());
  for (std::size_t k = 0; k < events.size(); ++k) by_position[events[k].position] = k;
  for (const std::size_t k : by_position) {
    const Event& event = events[k];
    std::vector<const Part*> parts;
    for (const Part& part : reading.parts) {
      if (part.event == k) parts.push_back(&part);
    }
    json opens = json::array(), extends = json::array(), closes = json::array(),
         inside = json::array(), joins = nullptr;
    for (std::size_t w = 0; w < windows.size(); ++w) {
      const Window& window = windows[w];
      const Event& opener = events[window.opener];
      if (request.first_sender(opener.sender) != request.first_sender(event.sender) ||
          opener.thread != event.thread || opener.channel != event.channel) {
        continue;
      }
      const std::string id = std::string("w").append(std::to_string(w + 1));
      if (window.opener == k) opens.push_back(id);
      if (window.opener == parts.front()->joins) joins = id;
      for (const std::size_t extender : window.extenders) {
        if (extender == k) extends.push_back(id);
      }
      if (window.cut_by == k) closes.push_back(id);
      // Up to the event that cuts a window short its own end counts, after it the window is over.
      if (window.opener < k && window.cut_by.value_or(k) >= k &&
          !request.over(event.decided_at - window.opens, window.would_close - window.opens)) {
        inside.push_back(id);
      }
    }
    json shown;
    const Part& part = *parts.front();
    if (event.group) {
      shown = group_of(parts);
      shown["recipients"] = json::array();
      for (const Part* each : parts) {
        shown["recipients"].push_back({{"contact", thread_key(event.people[each->person].contact)},
                                       {"verdict", each->verdict},
                                       {"market", or_null(each->market)},
                                       {"item", or_null(each->item)},
                                       {"price", price_of(*each)}});
      }
    } else {
      const bool billed = !event.from_customer && !part.month.empty();
      shown = {{"verdict", or_null(part.verdict)},
               {"billedAt", billed ? json(text(part.billed_at)) : json(nullptr)},
               {"month", or_null(part.month)},
               {"market", or_null(part.market)},
               {"item", or_null(part.item)},
               {"price", price_of(part)}};
      if (part.amount) shown["price"]["tier"] = part.tier ? json(*part.tier) : json(nullptr);
      const bool bounded = part.item == "marketing-lite" && event.max_price && !event.cost;
      shown["priceAtMost"] = nullptr;
      if (bounded) {
        shown["priceAtMost"] = {{"amount", decimal(*event.max_price)}, {"currency", part.currency}};
      }
    }
    shown["id"] = event.id;
    shown["allowance"] = allowance_of(parts);
    shown["windows"] = {{"opens", opens},
                        {"extends", extends},
                        {"closes", closes},
                        {"inside", inside},
                        {"joins", joins}};
    result["events"].push_back(shown);
    if (std::any_of(parts.begin(), parts.end(), [](const Part* p) { return p->contradiction; })) {
      result["contradictions"].push_back(event.id);
    }
  }
  result["invoice"] = invoice_of(account, reading.parts);
  return result;
}

json known_part(json evaluation) {
  const auto pick = [](json& from, std::initializer_list<const char*> keys) {
    json picked = json::object();
    for (const char* key : keys) {
      if (from.contains(key)) picked[key] = std::move(from.at(key));
    }
    return picked;
  };
  const auto price = [&](json& from, bool group, bool tier) {
    if (from.is_null()) return from;
    if (group) return pick(from, {"amount", "currency"});
    return tier ? pick(from, {"amount", "currency", "card", "tier"})
                : pick(from, {"amount", "currency", "card"});
  };
  json result{
      {"events", json::array()}, {"windows", json::array()}, {"contradictions", json::array()}};
  for (json& event : evaluation.at("events")) {
    const bool group = event.contains("recipients");
    json shown = group ? pick(event, {"id", "verdict", "item", "price", "windows"})
                       : pick(event, {"id", "verdict", "windows", "billedAt", "month", "market",
                                      "item", "price"});
    if (!group) shown["priceAtMost"] = event.value("priceAtMost", json(nullptr));
    shown["allowance"] = event.value("allowance", json(nullptr));
    shown["windows"].emplace("joins", nullptr);
    shown["price"] = price(shown.at("price"), group, true);
    if (group) {
      shown["recipients"] = json::array();
      for (json& member : event.at("recipients")) {
        json own = pick(member, {"contact", "verdict", "market", "item", "price"});
        own["contact"] = thread_key(own.at("contact").get<std::string>());
        own["price"] = price(own.at("price"), false, false);
        shown["recipients"].push_back(own);
      }
    }
    result["events"].push_back(shown);
  }
  for (json& window : evaluation.at("windows")) {
    result["windows"].push_back(pick(
        window, {"kind", "category", "sender", "opensAt", "closesAt", "openedBy", "extendedBy"}));
  }
  const json& invoice = evaluation.at("invoice");
  json months = json::array();
  for (const json& month : invoice.at("months")) {
    months.push_back({{"month", month.at("month")},
                      {"totals", month.at("totals")},
                      {"partial", month.value("partial", false)}});
  }
  result["invoice"] = {{"months", months},
                       {"totals", invoice.at("totals")},
                       {"partial", invoice.value("partial", false)}};
  std::set<std::string> contradictions;
  for (const json& problem : evaluation.at("problems")) {
    if (problem.at("code") == "contradiction")
      contradictions.insert(problem.at("event").get<std::string>());
  }
  for (const json& event : result["events"]) {
    if (contradictions.contains(event.at("id").get<std::string>())) {
      result["contradictions"].push_back(event.at("id"));
    }
  }
  return result;
}

}  // namespace naive
