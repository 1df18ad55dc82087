#include "request.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "json.hpp"
#include "object.hpp"
#include "request_text.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr std::string_view kDefaultSender = "main";

/// The place of a value whose path is known already.
auto known_place(std::string path) {
  return [path = std::move(path)] { return path; };
}

InputError outside_range(std::string path) {
  return invalid_request(std::move(path), "Expected an instant from 2015 to 2037.");
}

Instant checked(Instant instant, Place place) {
  if (instant < kFirstInstant || instant >= kLastInstant) throw outside_range(place());
  return instant;
}

Instant to_instant(std::string_view text, Place place) {
  if (const auto instant = parse_instant(text)) return checked(*instant, place);
  throw invalid_request(place(),
                        "Expected a time with its zone such as \"2026-11-20T09:00:00Z\", or "
                        "epoch milliseconds.");
}

Instant to_instant(std::int64_t epoch_ms, Place place) {
  constexpr std::int64_t kFirst = kFirstInstant.time_since_epoch().count();
  constexpr std::int64_t kLast = kLastInstant.time_since_epoch().count();
  if (epoch_ms < kFirst || epoch_ms >= kLast) throw outside_range(place());
  return Instant{Duration{epoch_ms}};
}

Instant read_instant(const json& value, Place place) {
  if (value.is_number_integer()) return to_instant(value.get<std::int64_t>(), place);
  return to_instant(value.is_string() ? value.get_ref<const std::string&>() : "", place);
}

/// An instant, or a day: its 00:00 in the zone.
Instant read_day_or_instant(const json& value, const Zone& zone, Place place) {
  if (value.is_string()) {
    if (const auto day = parse_date(value.get_ref<const std::string&>())) {
      return checked(zone.start_of(*day), place);
    }
  }
  return read_instant(value, place);
}

template <class Enum, class Names>
Enum read_named(Object& object, std::string_view key, const Names& names) {
  if (const auto value = find_named<Enum>(names, object.text(key))) return *value;
  throw invalid_request(object.path(key), "Expected one of " + join(names) + ".");
}

}  // namespace

std::shared_ptr<const TariffBook> read_tariffs(const json& tariffs, const std::string& path,
                                               std::shared_ptr<const TariffBook> book) {
  if (tariffs == "bundled") return book;
  if (!tariffs.is_array())
    throw invalid_request(path, "Expected \"bundled\" or a list of tariff documents.");
  auto own = std::make_shared<TariffBook>(*book);
  own->load(tariffs, path);
  return own;
}

const RuleSet* read_rules(const std::string& id, const std::string& path) {
  if (id == "auto") return nullptr;
  if (const RuleSet* rules = find_rule_set(id)) return rules;
  std::string known = "auto";
  for (const RuleSet* set : rule_sets()) known.append(", ").append(set->id);
  throw invalid_request(path, "Expected one of " + known + ".");
}

void check_rules_apply(const Request& request, const std::string& path) {
  const RuleSet* rules = request.forced_rules;
  if (!rules || request.events.empty()) return;
  const bool used =
      std::any_of(request.events.begin(), request.events.end(),
                  [rules](const Event& event) { return event.channel == rules->channel; });
  if (!used)
    throw invalid_request(path, "Expected rules of the channel of an event; none is " +
                                    std::string{name(rules->channel)} + ".");
}

void read_choices(const json& assumptions, const std::string& path, Choices& choices) {
  for_each_member(assumptions, path,
                  [&choices](const std::string& id, const json& value, const std::string& at) {
                    const Assumption* assumption = find_assumption(id);
                    if (!assumption) throw invalid_request(at, "Unknown assumption.");
                    if (choices.set(assumption->point, text_of(value, at))) return;
                    std::string known;
                    for (const auto& alternative : assumption->alternatives) {
                      known.append(known.empty() ? "" : ", ").append(alternative.value);
                    }
                    throw invalid_request(at, "Expected one of " + known + ".");
                  });
}

Channel read_channel(const std::string& name, const std::string& path) {
  if (const auto channel = find_named<Channel>(kChannelNames, name)) return *channel;
  throw invalid_request(path, "Expected one of " + join(kChannelNames) + ".");
}

namespace {

/// Builds a Request out of the parts of a RequestText.
class RequestReader {
 public:
  RequestReader(RequestText text, std::shared_ptr<const TariffBook> bundled)
      : text_(std::move(text)), request_(text_.rest, "") {
    out_.tariffs = std::move(bundled);
  }

  Request read() {
    if (request_.has("tariffs"))
      out_.tariffs = read_tariffs(request_.value("tariffs"), "tariffs", out_.tariffs);
    if (request_.has("channel")) channel_ = read_channel(request_.text("channel"), "channel");
    out_.forced_rules = read_rules(request_.optional_text("rules", "auto"), "rules");
    if (request_.has("assumptions"))
      read_choices(request_.value("assumptions"), "assumptions", out_.choices);
    const json* counters = read_account();
    text_.has_events ? read_events() : read_senders();
    if (counters) read_counters(*counters);
    check_rules_apply(out_, "rules");
    request_.done();
    return std::move(out_);
  }

  /// The same for a request that must have `variants`.
  RequestWithVariants read_with_variants() {
    json variants = request_.value("variants");
    return {read(), std::move(variants)};
  }

 private:
  /// Returns the counters, which name senders and markets and are read last.
  const json* read_account() {
    static const json kEmpty = json::object();
    Object account{request_.has("account") ? request_.value("account") : kEmpty, "account"};
    Account& out = out_.account;
    out.zone = read_zone(account.optional_text("timezone", "UTC"), "account.timezone");
    if (account.has("wabas")) {
      for_each_member(account.value("wabas"), "account.wabas",
                      [this](const std::string& id, const json& value, const std::string& path) {
                        Object waba{value, path};
                        out_.wabas.push_back({id, {}});
                        out_.wabas.back().account.zone =
                            read_zone(waba.text("timezone"), waba.path("timezone"));
                        waba.done();
                      });
    }
    out.currency = read_currency(account.optional_text("currency", "USD"), "account.currency");
    if (account.has("country"))
      out.country = to_known_country(account.text("country"), "account.country");
    out.exempt = account.optional_boolean("exempt", false);
    out.ai_provider = account.optional_boolean("aiProvider", false);
    out.payment_method = account.optional_boolean("paymentMethod", true);
    out.solution_partner = account.optional_boolean("solutionPartner", false);
    if (account.has("senders")) {
      for_each_member(account.value("senders"), "account.senders",
                      [this](const std::string& id, const json& value, const std::string& path) {
                        read_sender(id, Object{value, path});
                      });
    }
    if (account.has("contacts")) {
      for_each_member(account.value("contacts"), "account.contacts",
                      [this](const std::string& name, const json& value, const std::string& path) {
                        read_known_contact(name, Object{value, path});
                      });
    }
    if (account.has("authenticationInternational")) {
      read_authentication_international(account.object("authenticationInternational"));
    }
    for (Waba& waba : out_.wabas) {
      Zone own = std::move(waba.account.zone);
      waba.account = out;
      waba.account.zone = std::move(own);
    }
    const json* counters = account.has("counters") ? &account.value("counters") : nullptr;
    account.done();
    return counters;
  }

  static Zone read_zone(const std::string& name, const std::string& path) {
    auto zone = Zone::find(name);
    if (zone) return std::move(*zone);
    throw invalid_request(path, "Expected an IANA time zone such as \"Europe/Kyiv\".");
  }

  /// The number of a WABA of the account.
  std::uint32_t read_waba(const std::string& id, const std::string& path) const {
    for (std::uint32_t i = 0; i < out_.wabas.size(); ++i)
      if (out_.wabas[i].id == id) return i + 1;
    throw invalid_request(path, "Expected the id of one of account.wabas.");
  }

  void read_sender(const std::string& id, Object object) {
    const Channel channel = object.has("channel")
                                ? read_channel(object.text("channel"), object.path("channel"))
                                : default_channel(object.path("channel"));
    Sender& sender = out_.senders[sender_index(id, channel)];
    sender.declared = true;
    sender.created_at = read_begin_or_end(object, "createdAt", channel);
    sender.deactivated_at = read_begin_or_end(object, "deactivatedAt", channel);
    if (object.has("deactivations")) {
      for_each_element(
          object.value("deactivations"), object.path("deactivations"),
          [this, &sender, channel](const json& value, const std::string& path) {
            sender.deactivations.push_back(read_deactivation(Object{value, path}, channel));
          });
      std::sort(sender.deactivations.begin(), sender.deactivations.end(),
                [](const Deactivation& a, const Deactivation& b) {
                  return a.requested_at < b.requested_at;
                });
    }
    if (object.has("plan")) sender.plan = read_named<Plan>(object, "plan", kPlanNames);
    if (object.has("country"))
      sender.country = to_known_country(object.text("country"), object.path("country"));
    read_business_sender(sender, object);
    sender.official = object.optional_boolean("official", true);
    if (object.has("waba")) {
      if (channel != Channel::whatsapp)
        throw invalid_request(object.path("waba"), "Expected only on a sender of whatsapp.");
      sender.waba = read_waba(object.text("waba"), object.path("waba"));
    }
    if (object.has("fees")) {
      for_each_member(
          object.value("fees"), object.path("fees"),
          [&sender](const std::string& name, const json& value, const std::string& path) {
            const auto item = find_item(name);
            if (item != Item::bot_maintenance)
              throw invalid_request(path, "Expected the fee bot-maintenance.");
            const auto amount = parse_amount(text_of(value, path));
            if (!amount)
              throw invalid_request(path, "Expected a decimal string such as \"115.00\".");
            sender.fees[*item] = *amount;
          });
    }
    object.done();
  }

  Deactivation read_deactivation(Object object, Channel channel) {
    Deactivation deactivation;
    object.value("requestedAt");
    deactivation.requested_at = *read_begin_or_end(object, "requestedAt", channel);
    deactivation.reactivated_at = read_begin_or_end(object, "reactivatedAt", channel);
    if (deactivation.reactivated_at && *deactivation.reactivated_at < deactivation.requested_at) {
      throw invalid_request(object.path("reactivatedAt"), "Expected no time before `requestedAt`.");
    }
    object.done();
    return deactivation;
  }

  std::optional<Instant> read_begin_or_end(Object& object, std::string_view key, Channel channel) {
    if (!object.has(key)) return std::nullopt;
    return read_day_or_instant(object.value(key), out_.account.zone_of(channel),
                               known_place(object.path(key)));
  }

  /// What only senders of Viber Business have.
  static void read_business_sender(Sender& sender, Object& object) {
    for (const std::string_view key : {"direction", "traffic"}) {
      if (object.has(key) && sender.channel != Channel::viber_business) {
        throw invalid_request(object.path(key), "Expected only on senders of viber-business.");
      }
    }
    if (object.has("direction"))
      sender.direction = read_named<Direction>(object, "direction", kDirectionNames);
    if (object.has("traffic"))
      sender.traffic = read_named<TrafficClass>(object, "traffic", kTrafficNames);
  }

  void read_known_contact(const std::string& name, Object object) {
    const std::string country = object.optional_text("country");
    const auto index = contact_index(name, known_place(object.path()), country,
                                     known_place(object.path("country")));
    if (object.has("optIn")) out_.contacts[index].opt_in = object.optional_boolean("optIn", false);
    object.done();
  }

  void read_authentication_international(Object object) {
    auto& out = out_.account.authentication_international;
    out.eligible = object.optional_boolean("eligible", false);
    if (object.has("startTimes")) {
      for_each_member(
          object.value("startTimes"), object.path("startTimes"),
          [this, &out](const std::string& key, const json& value, const std::string& path) {
            const Instant start = read_instant(value, known_place(path));
            if (key == "default") {
              out.default_start = start;
            } else {
              out.starts[to_known_country(key, path)] = start;
            }
          });
    }
    object.done();
  }

  void read_counters(const json& counters) {
    for_each_member(counters, "account.counters",
                    [this](const std::string& key, const json& value, const std::string& path) {
                      const std::int64_t used = whole_number(value, path);
                      const auto at = key.find('@');
                      const auto colon = key.find(':');
                      if (key.starts_with(kPackageCounter)) {
                        read_package_counter(key.substr(kPackageCounter.size()), used, path);
                      } else if (at != std::string::npos) {
                        read_allowance_counter(key.substr(0, at), key.substr(at + 1), used, path);
                      } else if (colon != std::string::npos) {
                        read_tier_counter(key.substr(0, colon), key.substr(colon + 1), used, path);
                      } else {
                        read_account_counter(key, used, path);
                      }
                    });
  }

  static constexpr std::string_view kPackageCounter = "package:";

  void read_package_counter(const std::string& id, std::int64_t used, const std::string& path) {
    for (const auto& [name, overlay] : out_.tariffs->overlays()) {
      for (const Package& package : overlay->packages) {
        if (package.id != id) continue;
        out_.counters.packages[id] = used;
        return;
      }
    }
    throw invalid_request(path, "Expected the id of a package of the tariffs after the colon.");
  }

  static InputError unknown_counter(const std::string& path) {
    return invalid_request(
        path,
        "Unknown counter; expected \"service@<sender>\", \"chatbot-initiated@<sender>\", "
        "\"conversation\", \"conversation@<waba>\", \"utility:<market>\", \"authentication:<market>\", "
        "\"call-minutes:<market>\" or \"package:<id>\".");
  }

  void read_allowance_counter(const std::string& name, const std::string& sender, std::int64_t used,
                              const std::string& path) {
    if (allowance_exists(name, false)) {
      const std::uint32_t waba = read_waba(sender, path);
      out_.counters.allowances.push_back({name, every_sender_of(waba), used});
      return;
    }
    if (!allowance_exists(name, true)) throw unknown_counter(path);
    const auto known = senders_.find(sender);
    if (known != senders_.end()) {
      out_.counters.allowances.push_back({name, known->second, used});
    } else if (sender != kDefaultSender && !out_.events.empty()) {
      throw invalid_request(path,
                            "Expected a sender of the events or of account.senders after the @.");
    }
  }

  void read_account_counter(const std::string& name, std::int64_t used, const std::string& path) {
    if (!allowance_exists(name, false)) throw unknown_counter(path);
    out_.counters.allowances.push_back({name, kEverySender, used});
  }

  static bool allowance_exists(std::string_view name, bool per_sender) {
    const auto sets = rule_sets();
    return std::any_of(sets.begin(), sets.end(), [name, per_sender](const RuleSet* rules) {
      return rules->allowance && rules->allowance->name == name &&
             rules->allowance->per_sender == per_sender;
    });
  }

  void read_tier_counter(const std::string& name, const std::string& market, std::int64_t count,
                         const std::string& path) {
    const auto item = find_item(name);
    if (!item || *item != tier_item(*item) || *item == Item::none) throw unknown_counter(path);
    const auto& table = out_.tariffs->market_table(Channel::whatsapp);
    const bool known =
        market == table.other() ||
        std::any_of(table.rows().begin(), table.rows().end(),
                    [&market](const MarketRow& row) { return row.market == market; });
    if (!known)
      throw invalid_request(path, "Expected a market of the rate cards such as \"Ukraine\".");
    out_.counters.tiers.push_back({*item, market, count});
  }

  /// In place of events: an event that stands for those of each sender.
  void read_senders() {
    static const json kUsual = json::array({kDefaultSender});
    for_each_element(request_.has("senders") ? request_.value("senders") : kUsual, "senders",
                     [this](const json& element, const std::string& path) {
                       Event& event = out_.events.emplace_back();
                       set_sender(event, text_of(element, path));
                     });
    if (out_.events.empty()) throw invalid_request("senders", "Expected at least one sender.");
  }

  void read_events() {
    out_.events.reserve(text_.events.size());
    out_.event_ids.reserve(text_.events.size());
    ids_.reserve(text_.events.size());
    for (index_ = 0; index_ < text_.events.size(); ++index_) read_event();
  }

  // Reading of one event, text_.events[index_].

  const RawValue& raw(Field field) const {
    return text_.events[index_][static_cast<std::size_t>(field)];
  }
  bool given(Field field) const { return raw(field).type != RawValue::Type::absent; }
  std::string path() const { return "events[" + std::to_string(index_) + "]"; }
  std::string path(Field field) const {
    return path() + "." + std::string{kFieldNames[static_cast<std::size_t>(field)]};
  }
  auto place(Field field) const {
    return [this, field] { return path(field); };
  }
  std::string_view text(Field field) const {
    const RawValue& value = raw(field);
    if (value.type == RawValue::Type::text) return text_.text(value);
    throw invalid_request(
        path(field), given(field) ? "Expected a string." : "Expected a string; it is missing.");
  }
  Instant instant(Field field) const {
    const RawValue& value = raw(field);
    if (value.type == RawValue::Type::integer) return to_instant(value.number, place(field));
    return to_instant(value.type == RawValue::Type::text ? text_.text(value) : "", place(field));
  }
  bool boolean(Field field) const {
    if (raw(field).type == RawValue::Type::boolean) return raw(field).number != 0;
    throw invalid_request(path(field), "Expected true or false.");
  }
  /// An object or a list; null for anything else.
  const json& tree(Field field) const {
    static const json kNothing;
    const RawValue& value = raw(field);
    return value.type == RawValue::Type::tree ? text_.trees[value.begin] : kNothing;
  }
  void only_where(bool applies, Field field, std::string_view where) const {
    if (given(field) && !applies) {
      throw invalid_request(path(field), "Expected only on " + std::string{where} + ".");
    }
  }

  void read_event() {
    Event event;
    read_id();
    event.at = instant(Field::at);
    read_sender_of(event);
    read_kind(event);
    read_contact(event);
    read_delivery(event);
    read_details(event);
    out_.events.push_back(std::move(event));
  }

  void read_id() {
    out_.event_ids.push_back(given(Field::id) ? std::string{text(Field::id)}
                                              : "#" + std::to_string(index_));
    const std::string& id = out_.event_ids.back();
    if (!ids_.insert(id).second) {
      throw invalid_request(
          path(Field::id),
          "Expected a unique id; \"" + id +
              "\" is used twice (an event without one is called by its place, \"#0\" on).");
    }
  }

  Channel default_channel(const std::string& path) const {
    if (channel_) return *channel_;
    throw invalid_request(
        path, "Expected one of " + join(kChannelNames) + "; the request names no channel.");
  }

  void read_sender_of(Event& event) {
    set_sender(event, std::string{given(Field::sender) ? text(Field::sender) : kDefaultSender});
  }

  void set_sender(Event& event, const std::string& id) {
    const auto known = senders_.find(id);
    event.sender =
        known == senders_.end() ? sender_index(id, default_channel("channel")) : known->second;
    event.channel = out_.senders[event.sender].channel;
  }

  void read_kind(Event& event) {
    const std::string_view from = text(Field::from);
    if (from != "customer" && from != "business") {
      throw invalid_request(path(Field::from), "Expected customer or business.");
    }
    const std::string_view type = text(Field::type);
    const std::string_view category = given(Field::category) ? text(Field::category) : "";
    const bool group = given(Field::recipients);
    const std::string_view api = given(Field::api) ? text(Field::api) : "";
    bool type_known = false, type_in_group = false, category_known = false;
    for (const KindName& row : kind_names()) {
      if (row.channel != event.channel || row.from != from || row.type != type) continue;
      type_known = true;
      if (row.group != group) continue;
      type_in_group = true;
      if (row.category != category) continue;
      category_known = true;
      if (row.api != api) continue;
      event.kind = row.kind;
      return;
    }
    const std::string types = types_of(event.channel, from);
    if (types.empty()) {
      throw invalid_request("channel", "Expected a channel that has rules; " +
                                           std::string{name(event.channel)} + " has none yet.");
    }
    if (!type_known) {
      throw invalid_request(path(Field::type), "Expected one of " + types + ".");
    }
    if (!type_in_group) {
      throw invalid_request(path(Field::recipients),
                            "Expected only on group messages: template or service.");
    }
    if (category_known) {
      throw invalid_request(path(Field::api),
                            "Expected marketing-messages, on marketing templates to one contact.");
    }
    throw invalid_request(path(Field::category),
                          type == "template"
                              ? "Expected marketing, utility or authentication (groups: marketing "
                                "or utility)."
                              : "Expected only on templates.");
  }

  static std::string types_of(Channel channel, std::string_view from) {
    std::vector<std::string_view> types;
    for (const KindName& row : kind_names()) {
      if (row.channel == channel && row.from == from &&
          std::find(types.begin(), types.end(), row.type) == types.end()) {
        types.push_back(row.type);
      }
    }
    return join(types);
  }

  void read_contact(Event& event) {
    const std::string_view country = given(Field::country) ? text(Field::country) : "";
    event.delivery.contact =
        contact_index(text(Field::contact), place(Field::contact), country, place(Field::country));
    const std::uint64_t key = std::uint64_t{event.sender} << 32 | event.delivery.contact;
    event.thread = threads_.emplace(key, out_.threads).first->second;
    if (event.thread == out_.threads) ++out_.threads;
  }

  void read_delivery(Event& event) {
    only_where(!event.from_customer(), Field::status, "messages from the business");
    only_where(!event.from_customer(), Field::delivered_at, "messages from the business");
    only_where(!event.from_customer(), Field::error, "messages from the business");
    Delivery& delivery = event.delivery;
    delivery.at = event.at;
    if (given(Field::status)) {
      delivery.status = to_status(text(Field::status), place(Field::status));
      delivery.given = true;
    } else if (given(Field::error)) {
      delivery.status = Status::failed;  // an error is the report of a failure
    }
    only_where(delivery.status == Status::failed, Field::error, "messages with the status failed");
    if (given(Field::delivered_at)) {
      delivery.at = delivered_after(event, delivery, instant(Field::delivered_at),
                                    place(Field::delivered_at));
    }
  }

  static Instant delivered_after(const Event& event, const Delivery& delivery, Instant delivered_at,
                                 Place place) {
    if (!delivery.delivered())
      throw invalid_request(place(), "Expected only with the status delivered or read.");
    if (delivered_at < event.at)
      throw invalid_request(place(), "Expected an instant not before the event's `at`.");
    return delivered_at;
  }

  static Status to_status(std::string_view name, Place place) {
    if (const auto status = find_named<Status>(kStatusNames, name)) return *status;
    throw invalid_request(place(), "Expected one of " + join(kStatusNames) + ".");
  }

  void read_details(Event& event) {
    only_where(event.kind == Kind::customer_message && event.channel == Channel::whatsapp,
               Field::entry_point, "WhatsApp messages from the customer");
    only_where(event.kind == Kind::agent, Field::tokens, "agent messages");
    only_where(event.kind == Kind::business_call, Field::seconds, "calls from the business");
    only_where(event.kind == Kind::marketing_lite, Field::max_price,
               "templates through the Marketing Messages API");
    only_where(given(Field::max_price), Field::cost, "templates with `maxPrice`");
    only_where(given(Field::category), Field::purpose, "templates");
    if (given(Field::entry_point)) event.entry_point = to_entry_point(text(Field::entry_point));
    for (const Field field : {Field::tokens, Field::seconds}) {
      if (given(field)) event.quantity = quantity(field);
    }
    if (given(Field::recipients)) read_members(event);
    read_business_details(event);
    read_template_details(event);
  }

  Details& details_of(Event& event) {
    if (event.details == kNoDetails) {
      event.details = static_cast<std::uint32_t>(out_.details.size());
      out_.details.emplace_back();
    }
    return out_.details[event.details];
  }

  void read_template_details(Event& event) {
    if (!given(Field::max_price) && !given(Field::purpose)) return;
    Details& details = details_of(event);
    details.max_price = amount(Field::max_price);
    details.cost = amount(Field::cost);
    details.purpose = purpose();
  }

  void read_business_details(Event& event) {
    const bool carried = contains(kViberBusinessMessages, event.kind);
    only_where(carried, Field::content, "messages of Viber Business from the business, SMS apart");
    only_where(carried, Field::validity, "messages of Viber Business from the business, SMS apart");
    only_where(event.kind == Kind::transactional, Field::template_, "transactional messages");
    const bool any = given(Field::content) || given(Field::validity) || given(Field::template_) ||
                     given(Field::error);
    if (!carried || !any) return;
    Details& details = details_of(event);
    if (given(Field::content))
      details.content = read_content(tree(Field::content), path(Field::content));
    if (given(Field::validity)) details.validity = read_validity();
    if (given(Field::template_)) details.approved_template = boolean(Field::template_);
    details.blocked = reports_block(raw(Field::error));
  }

  std::chrono::seconds read_validity() const {
    constexpr std::int64_t kShortest = 15, kLongest = 24 * 60 * 60;
    const RawValue& value = raw(Field::validity);
    const bool whole = value.type == RawValue::Type::integer;
    if (whole && value.number >= kShortest && value.number <= kLongest)
      return std::chrono::seconds{value.number};
    throw invalid_request(path(Field::validity),
                          "Expected a whole number of seconds from 15 to 86400.");
  }

  /// Viber's status 8: the customer blocked the sender.
  bool reports_block(const RawValue& error) const {
    if (error.type == RawValue::Type::integer) return error.number == 8;
    if (error.type != RawValue::Type::text) return false;
    return text_.text(error) == "blocked" || text_.text(error) == "8";
  }

  std::int64_t quantity(Field field) const {
    const RawValue& value = raw(field);
    return whole_number(value.type == RawValue::Type::integer ? value.number : -1, path(field));
  }

  std::optional<Amount> amount(Field field) const {
    if (!given(field)) return std::nullopt;
    if (const auto amount = parse_amount(text(field))) return amount;
    throw invalid_request(path(field),
                          "Expected a decimal string with at most 6 decimals, such as \"0.0500\".");
  }

  std::optional<Kind> purpose() const {
    if (!given(Field::purpose)) return std::nullopt;
    for (const KindName& row : kind_names()) {
      if (row.type == "template" && row.category == text(Field::purpose)) return row.kind;
    }
    throw invalid_request(path(Field::purpose), "Expected marketing, utility or authentication.");
  }

  EntryPoint to_entry_point(std::string_view name) const {
    if (const auto entry = find_named<EntryPoint>(kEntryPointNames, name)) return *entry;
    throw invalid_request(path(Field::entry_point),
                          "Expected one of " + join(kEntryPointNames) + ".");
  }

  void read_members(Event& event) {
    for_each_element(tree(Field::recipients), path(Field::recipients),
                     [this, &event](const json& element, const std::string& at) {
                       const Delivery member =
                           element.is_string() ? read_member(event, element.get<std::string>(), at)
                                               : read_member(event, Object{element, at});
                       const bool twice = std::any_of(event.members.begin(), event.members.end(),
                                                      [&member](const Delivery& other) {
                                                        return other.contact == member.contact;
                                                      });
                       if (twice) throw invalid_request(at, "Expected each recipient once.");
                       event.members.push_back(member);
                     });
    if (event.members.empty())
      throw invalid_request(path(Field::recipients), "Expected at least one contact.");
    take_status_from_members(event);
  }

  Delivery read_member(const Event& event, const std::string& contact, const std::string& at) {
    Delivery member = event.delivery;
    member.contact = contact_index(contact, known_place(at), "", known_place(at));
    return member;
  }

  Delivery read_member(const Event& event, Object object) {
    const std::string contact = object.text("contact");
    const std::string country = object.optional_text("country");
    Delivery member = event.delivery;
    member.contact = contact_index(contact, known_place(object.path("contact")), country,
                                   known_place(object.path("country")));
    if (object.has("status")) {
      member.status = to_status(object.text("status"), known_place(object.path("status")));
      member.given = true;
    }
    if (object.has("deliveredAt")) {
      const auto at = known_place(object.path("deliveredAt"));
      member.at = delivered_after(event, member, read_instant(object.value("deliveredAt"), at), at);
    }
    object.done();
    return member;
  }

  /// A group message as a whole is delivered when it reached anybody, at the first such instant.
  static void take_status_from_members(Event& event) {
    const Delivery* first = nullptr;
    event.delivery.given =
        std::any_of(event.members.begin(), event.members.end(),
                    [](const Delivery& member) { return member.given && member.delivered(); });
    for (const Delivery& member : event.members) {
      if (member.delivered() && (!first || member.at < first->at)) first = &member;
    }
    event.delivery.status = first ? first->status : event.members.front().status;
    if (first) event.delivery.at = first->at;
  }

  // Names shared by events.

  std::uint32_t sender_index(const std::string& id, Channel channel) {
    const auto [entry, added] =
        senders_.emplace(id, static_cast<std::uint32_t>(out_.senders.size()));
    if (added) {
      Sender& sender = out_.senders.emplace_back();
      sender.id = id;
      sender.channel = channel;
      sender.country = country_of_sender(id, channel);
    }
    return entry->second;
  }

  /// A WhatsApp sender named by its number is at home in that number's country. Digits without a
  /// "+" may be Meta's id of a number, which says nothing of a country.
  Country country_of_sender(const std::string& id, Channel channel) const {
    if (channel != Channel::whatsapp || !id.starts_with('+')) return kNoCountry;
    return out_.tariffs->numbers().match(phone_digits(id)).country;
  }

  Country to_known_country(const std::string& code, const std::string& path) const {
    return read_country(*out_.tariffs, code, path);
  }

  std::uint32_t contact_index(std::string_view name, Place place, std::string_view country,
                              Place country_place) {
    std::string digits = phone_digits(name);
    if (name.empty() || (digits.empty() && name.front() == '+')) {
      throw invalid_request(
          place(),
          "Expected a number in E.164 form with 7 to 15 digits, the first not 0, or an id.");
    }
    const bool is_number = !digits.empty();
    const auto [entry, added] =
        contacts_.emplace(is_number ? std::move(digits) : "id:" + std::string{name},
                          static_cast<std::uint32_t>(out_.contacts.size()));
    if (added) {
      const Country found = is_number ? out_.tariffs->numbers().match(entry->first).country
                                      : country_of_scoped_id(name);
      out_.contacts.push_back({std::string{name}, is_number, found, {}});
    }
    if (!country.empty()) set_country(out_.contacts[entry->second], country, country_place());
    return entry->second;
  }

  void set_country(Contact& contact, std::string_view code, const std::string& path) const {
    const Country country = to_known_country(std::string{code}, path);
    if (contact.country != kNoCountry && contact.country != country) {
      throw invalid_request(path, "Expected " + std::string{chatfare::text(contact.country)} +
                                      ", the country this contact has already.");
    }
    contact.country = country;
  }

  /// WhatsApp's business-scoped user ids begin with the country: "MY.2026...".
  Country country_of_scoped_id(std::string_view id) const {
    if (id.size() < 4 || id[2] != '.') return kNoCountry;
    const Country country = to_country(id.substr(0, 2));
    return out_.tariffs->knows(country) ? country : kNoCountry;
  }

  RequestText text_;
  Object request_;
  Request out_;
  std::optional<Channel> channel_;
  std::size_t index_ = 0;
  std::unordered_set<std::string_view> ids_;  ///< of out_.event_ids, whose room is taken beforehand
  std::unordered_map<std::string, std::uint32_t> senders_;
  std::unordered_map<std::string, std::uint32_t> contacts_;
  std::unordered_map<std::uint64_t, std::uint32_t> threads_;
};

RequestText read_text_with_events(std::string_view input) {
  RequestText text = read_request_text(input);
  if (!text.has_events) throw invalid_request("events", "Expected a list; it is missing.");
  return text;
}

}  // namespace

Instant Request::begins_at() const {
  return std::min_element(events.begin(), events.end(),
                          [](const Event& a, const Event& b) { return a.at < b.at; })
      ->at;
}

Request read_request(std::string_view json, std::shared_ptr<const TariffBook> bundled) {
  return RequestReader{read_text_with_events(json), std::move(bundled)}.read();
}

Request read_request_of_columns(json request, std::shared_ptr<const TariffBook> bundled) {
  RequestText text;
  text.rest = std::move(request);
  return RequestReader{std::move(text), std::move(bundled)}.read();
}

RequestWithVariants read_request_with_variants(std::string_view json,
                                               std::shared_ptr<const TariffBook> bundled) {
  return RequestReader{read_text_with_events(json), std::move(bundled)}.read_with_variants();
}

Request read_plan(json request, std::shared_ptr<const TariffBook> bundled) {
  RequestText text;
  text.rest = std::move(request);
  text.has_events = true;
  return RequestReader{std::move(text), std::move(bundled)}.read();
}

}  // namespace chatfare
