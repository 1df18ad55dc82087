#include "request.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "json.hpp"
#include "request_text.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

/// Active ISO 4217 codes.
constexpr std::string_view kCurrencies =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
    "GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD "
    "KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
    "NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP "
    "SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND "
    "VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

bool is_currency(std::string_view code) {
  return code.size() == 3 && code.find(' ') == std::string_view::npos &&
         kCurrencies.find(code) != std::string_view::npos;
}

InputError outside_range(std::string path) {
  return invalid_request(std::move(path), "Expected an instant from 2015 to 2037.");
}

Instant checked(Instant instant, const std::string& path) {
  if (instant < kFirstInstant || instant >= kLastInstant) throw outside_range(path);
  return instant;
}

Instant to_instant(std::string_view text, const std::string& path) {
  if (const auto instant = parse_instant(text)) return checked(*instant, path);
  throw invalid_request(path,
                        "Expected a time with its zone such as \"2026-11-20T09:00:00Z\", or epoch "
                        "milliseconds.");
}

Instant to_instant(std::int64_t epoch_ms, const std::string& path) {
  constexpr std::int64_t kFirst = kFirstInstant.time_since_epoch().count();
  constexpr std::int64_t kLast = kLastInstant.time_since_epoch().count();
  if (epoch_ms < kFirst || epoch_ms >= kLast) throw outside_range(path);
  return Instant{Duration{epoch_ms}};
}

Instant read_instant(const json& value, const std::string& path) {
  if (value.is_number_integer()) return to_instant(value.get<std::int64_t>(), path);
  return to_instant(value.is_string() ? value.get_ref<const std::string&>() : "", path);
}

/// The creation date of a bot: a day (00:00 UTC) or an instant.
Instant read_day_or_instant(const json& value, const std::string& path) {
  if (value.is_string()) {
    if (const auto day = parse_date(value.get_ref<const std::string&>())) {
      return checked(date::sys_days{*day}, path);
    }
  }
  return read_instant(value, path);
}

/// Builds a Request out of the parts of a RequestText.
class RequestReader {
 public:
  RequestReader(RequestText text, std::shared_ptr<const TariffBook> bundled)
      : text_(std::move(text)), request_(text_.rest, "") {
    out_.tariffs = std::move(bundled);
  }

  Request read() {
    read_tariffs();
    read_channel();
    read_rules();
    read_choices();
    const json* counters = read_account();
    read_events();
    if (counters) read_counters(*counters);
    request_.done();
    return std::move(out_);
  }

 private:
  void read_tariffs() {
    if (!request_.has("tariffs")) return;
    const json& tariffs = request_.value("tariffs");
    if (tariffs == "bundled") return;
    if (!tariffs.is_array()) throw invalid_request("tariffs", "Expected \"bundled\" or a list of tariff documents.");
    auto book = std::make_shared<TariffBook>(*out_.tariffs);
    book->load(tariffs, "tariffs");
    out_.tariffs = std::move(book);
  }

  void read_channel() {
    if (request_.has("channel")) channel_ = to_channel(request_.text("channel"), "channel");
  }

  static Channel to_channel(const std::string& name, const std::string& path) {
    if (const auto channel = find_channel(name)) return *channel;
    throw invalid_request(path, "Expected one of " + join(kChannelNames) + ".");
  }

  void read_rules() {
    const std::string rules = request_.optional_text("rules", "auto");
    if (rules == "auto") return;
    out_.forced_rules = find_rule_set(rules);
    if (out_.forced_rules) return;
    std::string known = "auto";
    for (const RuleSet* set : rule_sets()) known.append(", ").append(set->id);
    throw invalid_request("rules", "Expected one of " + known + ".");
  }

  void read_choices() {
    if (!request_.has("assumptions")) return;
    for_each_member(request_.value("assumptions"), "assumptions",
                    [this](const std::string& id, const json& value, const std::string& path) {
                      const Assumption* assumption = find_assumption(id);
                      if (!assumption) throw invalid_request(path, "Unknown assumption.");
                      if (out_.choices.set(assumption->point, text_of(value, path))) return;
                      std::string known;
                      for (const auto& alternative : assumption->alternatives) {
                        known.append(known.empty() ? "" : ", ").append(alternative.value);
                      }
                      throw invalid_request(path, "Expected one of " + known + ".");
                    });
  }

  /// Returns the counters, which name senders and markets and are read last.
  const json* read_account() {
    static const json kEmpty = json::object();
    Object account{request_.has("account") ? request_.value("account") : kEmpty, "account"};
    Account& out = out_.account;
    auto zone = Zone::find(account.optional_text("timezone", "UTC"));
    if (!zone) throw invalid_request("account.timezone", "Expected an IANA time zone such as \"Europe/Kyiv\".");
    out.zone = std::move(*zone);
    out.currency = account.optional_text("currency", "USD");
    if (!is_currency(out.currency)) throw invalid_request("account.currency", "Expected an ISO 4217 code such as \"USD\".");
    if (account.has("country")) out.country = to_known_country(account.text("country"), "account.country");
    out.exempt = account.optional_boolean("exempt", false);
    account.optional_boolean("solutionPartner", false);
    if (account.has("senders")) {
      for_each_member(account.value("senders"), "account.senders",
                      [this](const std::string& id, const json& value, const std::string& path) {
                        read_sender(id, Object{value, path});
                      });
    }
    if (account.has("authenticationInternational")) {
      read_authentication_international(account.object("authenticationInternational"));
    }
    const json* counters = account.has("counters") ? &account.value("counters") : nullptr;
    account.done();
    return counters;
  }

  void read_sender(const std::string& id, Object object) {
    Sender& sender = out_.senders[sender_index(id)];
    sender.declared = true;
    if (object.has("channel")) {
      sender.channel = to_channel(object.text("channel"), object.path("channel"));
    } else {
      sender.channel = default_channel(object.path("channel"));
    }
    if (object.has("createdAt")) {
      sender.created_at = read_day_or_instant(object.value("createdAt"), object.path("createdAt"));
    }
    object.optional_text("plan");
    if (object.has("fees")) {
      for_each_member(object.value("fees"), object.path("fees"),
                      [&sender](const std::string& name, const json& value, const std::string& path) {
                        const auto item = find_item(name);
                        if (item != Item::bot_maintenance) throw invalid_request(path, "Expected the fee bot-maintenance.");
                        const auto amount = parse_amount(text_of(value, path));
                        if (!amount) throw invalid_request(path, "Expected a decimal string such as \"115.00\".");
                        sender.fees[*item] = *amount;
                      });
    }
    object.done();
  }

  void read_authentication_international(Object object) {
    auto& out = out_.account.authentication_international;
    out.eligible = object.optional_boolean("eligible", false);
    if (object.has("startTimes")) {
      for_each_member(object.value("startTimes"), object.path("startTimes"),
                      [this, &out](const std::string& key, const json& value, const std::string& path) {
                        const Instant start = read_instant(value, path);
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
                      if (!value.is_number_integer() || value < 0) {
                        throw invalid_request(path, "Expected a whole number from 0 on.");
                      }
                      const auto used = value.get<std::int64_t>();
                      const auto at = key.find('@');
                      const auto colon = key.find(':');
                      if (at != std::string::npos) {
                        read_allowance_counter(key.substr(0, at), key.substr(at + 1), used, path);
                      } else if (colon != std::string::npos) {
                        read_tier_counter(key.substr(0, colon), key.substr(colon + 1), used, path);
                      } else {
                        throw unknown_counter(path);
                      }
                    });
  }

  static InputError unknown_counter(const std::string& path) {
    return invalid_request(path,
                           "Unknown counter; expected \"service@<sender>\", \"utility:<market>\" or "
                           "\"authentication:<market>\".");
  }

  void read_allowance_counter(const std::string& name, const std::string& sender, std::int64_t used,
                              const std::string& path) {
    if (!allowance_exists(name)) throw unknown_counter(path);
    out_.counters.allowances.push_back({name, sender_index(sender), used});
  }

  static bool allowance_exists(std::string_view name) {
    const auto sets = rule_sets();
    return std::any_of(sets.begin(), sets.end(), [name](const RuleSet* rules) {
      return rules->allowance && rules->allowance->name == name;
    });
  }

  void read_tier_counter(const std::string& name, const std::string& market, std::int64_t count,
                         const std::string& path) {
    const auto item = find_item(name);
    if (!item || *item != tier_item(*item) || *item == Item::none) throw unknown_counter(path);
    const auto& table = out_.tariffs->market_table(Channel::whatsapp);
    const bool known = market == table.other() ||
                       std::any_of(table.rows().begin(), table.rows().end(),
                                   [&market](const MarketRow& row) { return row.market == market; });
    if (!known) throw invalid_request(path, "Expected a market of the rate cards such as \"Ukraine\".");
    out_.counters.tiers.push_back({*item, market, count});
  }

  void read_events() {
    if (!text_.has_events) throw invalid_request("events", "Expected a list; it is missing.");
    out_.events.reserve(text_.events.size());
    out_.event_ids.reserve(text_.events.size());
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
  std::string_view text(Field field) const {
    const RawValue& value = raw(field);
    if (value.type == RawValue::Type::text) return text_.text(value);
    throw invalid_request(path(field), given(field) ? "Expected a string."
                                                    : "Expected a string; it is missing.");
  }
  Instant instant(Field field) const {
    const RawValue& value = raw(field);
    if (value.type == RawValue::Type::integer) return to_instant(value.number, path(field));
    return to_instant(value.type == RawValue::Type::text ? text_.text(value) : "", path(field));
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
    event.delivered_at = event.at;
    event.sender = sender_index(given(Field::sender) ? std::string{text(Field::sender)} : "main");
    event.channel = channel_of(event.sender);
    read_kind(event);
    read_contact(event);
    read_delivery(event);
    read_details(event);
    out_.events.push_back(std::move(event));
  }

  void read_id() {
    std::string id = given(Field::id) ? std::string{text(Field::id)} : "#" + std::to_string(index_);
    if (!ids_.insert(id).second) {
      throw invalid_request(path(Field::id), "Expected a unique id; \"" + id + "\" is used twice.");
    }
    out_.event_ids.push_back(std::move(id));
  }

  Channel default_channel(const std::string& path) const {
    if (channel_) return *channel_;
    throw invalid_request(path, "Expected one of " + join(kChannelNames) + "; the request names no channel.");
  }

  Channel channel_of(std::uint32_t sender) const {
    return out_.senders[sender].declared ? out_.senders[sender].channel : default_channel("channel");
  }

  void read_kind(Event& event) {
    const std::string_view from = text(Field::from);
    if (from != "customer" && from != "business") {
      throw invalid_request(path(Field::from), "Expected customer or business.");
    }
    const std::string_view type = text(Field::type);
    const std::string_view category = given(Field::category) ? text(Field::category) : "";
    const bool group = given(Field::recipients);
    bool type_known = false, type_in_group = false;
    for (const KindName& row : kind_names()) {
      if (row.channel != event.channel || row.from != from || row.type != type) continue;
      type_known = true;
      if (row.group != group) continue;
      type_in_group = true;
      if (row.category != category) continue;
      event.kind = row.kind;
      return;
    }
    if (!type_known) {
      throw invalid_request(path(Field::type), "Expected one of " + types_of(event.channel, from) + ".");
    }
    if (!type_in_group) {
      throw invalid_request(path(Field::recipients), "Expected only on group messages: template or service.");
    }
    throw invalid_request(path(Field::category),
                          type == "template" ? "Expected marketing, utility or authentication (groups: "
                                               "marketing or utility)."
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
    event.contact = contact_index(text(Field::contact), path(Field::contact), country, path(Field::country));
    const std::uint64_t key = std::uint64_t{event.sender} << 32 | event.contact;
    event.thread = threads_.emplace(key, out_.threads).first->second;
    if (event.thread == out_.threads) ++out_.threads;
  }

  void read_delivery(Event& event) {
    only_where(!event.from_customer(), Field::status, "messages from the business");
    only_where(!event.from_customer(), Field::delivered_at, "messages from the business");
    only_where(!event.from_customer(), Field::error, "messages from the business");
    if (given(Field::status)) {
      event.status = to_status(text(Field::status), path(Field::status));
      event.status_given = true;
    } else if (given(Field::error)) {
      event.status = Status::failed;  // an error is the report of a failure
    }
    only_where(event.status == Status::failed, Field::error, "messages with the status failed");
    if (given(Field::delivered_at)) event.delivered_at = delivered_after(event, instant(Field::delivered_at), path(Field::delivered_at));
  }

  static Instant delivered_after(const Event& event, Instant delivered_at, const std::string& path) {
    if (!event.delivered()) throw invalid_request(path, "Expected only with the status delivered or read.");
    if (delivered_at < event.at) throw invalid_request(path, "Expected an instant not before the event's `at`.");
    return delivered_at;
  }

  static Status to_status(std::string_view name, const std::string& path) {
    if (name == "delivered") return Status::delivered;
    if (name == "read") return Status::read;
    if (name == "sent") return Status::sent;
    if (name == "failed") return Status::failed;
    throw invalid_request(path, "Expected one of delivered, sent, failed, read.");
  }

  void read_details(Event& event) {
    only_where(event.kind == Kind::customer_message && event.channel == Channel::whatsapp,
               Field::entry_point, "WhatsApp messages from the customer");
    only_where(event.kind == Kind::agent, Field::tokens, "agent messages");
    if (given(Field::entry_point)) event.entry_point = to_entry_point(text(Field::entry_point));
    event.tokens = kTokensUnknown;
    if (given(Field::tokens)) {
      const RawValue& tokens = raw(Field::tokens);
      if (tokens.type != RawValue::Type::integer || tokens.number < 0) {
        throw invalid_request(path(Field::tokens), "Expected a whole number from 0 on.");
      }
      event.tokens = tokens.number;
    }
    if (given(Field::recipients)) read_recipients(event);
  }

  EntryPoint to_entry_point(std::string_view name) const {
    if (name == "click-to-whatsapp-ad") return EntryPoint::click_to_whatsapp_ad;
    if (name == "facebook-page-button") return EntryPoint::facebook_page_button;
    throw invalid_request(path(Field::entry_point), "Expected click-to-whatsapp-ad or facebook-page-button.");
  }

  void read_recipients(Event& event) {
    const RawValue& value = raw(Field::recipients);
    static const json kNothing;
    const json& list = value.type == RawValue::Type::tree ? text_.trees[value.begin] : kNothing;
    for_each_element(list, path(Field::recipients), [this, &event](const json& element, const std::string& at) {
      event.recipients.push_back(element.is_string() ? read_member(event, element.get<std::string>(), at)
                                                     : read_member(event, Object{element, at}));
    });
    if (event.recipients.empty()) throw invalid_request(path(Field::recipients), "Expected at least one contact.");
    const bool any = std::any_of(event.recipients.begin(), event.recipients.end(), [](const auto& r) { return r.delivered; });
    if (!any && event.delivered()) event.status = Status::sent;
  }

  Recipient read_member(const Event& event, const std::string& contact, const std::string& at) {
    return {contact_index(contact, at, "", at), event.delivered(), event.delivered_at};
  }

  Recipient read_member(const Event& event, Object object) {
    const std::string contact = object.text("contact");
    const std::string country = object.optional_text("country");
    Recipient member{contact_index(contact, object.path("contact"), country, object.path("country")),
                     event.delivered(), event.delivered_at};
    if (object.has("status")) {
      const Status status = to_status(object.text("status"), object.path("status"));
      member.delivered = status == Status::delivered || status == Status::read;
    }
    if (object.has("deliveredAt")) {
      member.delivered_at = delivered_after(event, read_instant(object.value("deliveredAt"), object.path("deliveredAt")), object.path("deliveredAt"));
    }
    object.done();
    return member;
  }

  // Names shared by events.

  std::uint32_t sender_index(const std::string& id) {
    const auto [entry, added] = senders_.emplace(id, static_cast<std::uint32_t>(out_.senders.size()));
    if (added) out_.senders.push_back({.id = id, .declared = false, .channel = {}, .created_at = {}, .fees = {}});
    return entry->second;
  }

  Country to_known_country(const std::string& code, const std::string& path) const {
    const Country country = to_country(code);
    if (country == kNoCountry || !out_.tariffs->numbers().knows(country)) {
      throw invalid_request(path, "Expected an ISO 3166-1 code of two capital letters such as \"UA\".");
    }
    return country;
  }

  std::uint32_t contact_index(std::string_view name, const std::string& path, std::string_view country,
                              const std::string& country_path) {
    std::string digits = phone_digits(name);
    if (name.empty() || (digits.empty() && name.front() == '+')) {
      throw invalid_request(path, "Expected a number in E.164 form with 7 to 15 digits, or an id.");
    }
    const bool is_number = !digits.empty();
    const auto [entry, added] = contacts_.emplace(is_number ? std::move(digits) : "id:" + std::string{name},
                                                  static_cast<std::uint32_t>(out_.contacts.size()));
    if (added) {
      const Country found = is_number ? out_.tariffs->numbers().match(entry->first).country
                                      : country_of_scoped_id(name);
      out_.contacts.push_back({std::string{name}, is_number, found});
    }
    if (!country.empty()) set_country(out_.contacts[entry->second], to_known_country(std::string{country}, country_path), country_path);
    return entry->second;
  }

  static void set_country(Contact& contact, Country country, const std::string& path) {
    if (contact.country != kNoCountry && contact.country != country) {
      throw invalid_request(path, "Expected " + std::string{chatfare::text(contact.country)} + ", the country this contact has already.");
    }
    contact.country = country;
  }

  /// WhatsApp's business-scoped user ids begin with the country: "MY.2026...".
  Country country_of_scoped_id(std::string_view id) const {
    if (id.size() < 4 || id[2] != '.') return kNoCountry;
    const Country country = to_country(id.substr(0, 2));
    return out_.tariffs->numbers().knows(country) ? country : kNoCountry;
  }

  RequestText text_;
  Object request_;
  Request out_;
  std::optional<Channel> channel_;
  std::size_t index_ = 0;
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, std::uint32_t> senders_;
  std::unordered_map<std::string, std::uint32_t> contacts_;
  std::unordered_map<std::uint64_t, std::uint32_t> threads_;
};

}  // namespace

Request read_request(std::string_view json, std::shared_ptr<const TariffBook> bundled) {
  return RequestReader{read_request_text(json), std::move(bundled)}.read();
}

}  // namespace chatfare
