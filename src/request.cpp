#include "request.hpp"

#include <algorithm>
#include <unordered_set>

#include "event_reader.hpp"
#include "instants.hpp"
#include "json.hpp"
#include "object.hpp"
#include "parties.hpp"
#include "request_text.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

template <class Enum, class Names>
Enum read_named(Object& object, std::string_view key, const Names& names) {
  if (const auto value = find_named<Enum>(names, object.text(key))) return *value;
  reject(object.path(key), "Expected one of " + join(names) + ".");
}

/// The values named of `fep-length` are the ends of a range.
[[noreturn]] void reject_value(const Assumption& assumption, const std::string& at) {
  const auto alternatives = assumption.alternatives;
  if (assumption.point == Point::fep_length)
    reject(at, "Expected whole hours from " + std::string{alternatives.front().value} + " to " +
                   std::string{alternatives.back().value} + ".");
  std::string known;
  for (const Alternative& alternative : alternatives)
    known.append(known.empty() ? "" : ", ").append(alternative.value);
  reject(at, "Expected one of " + known + ".");
}

}  // namespace

const RuleSet* read_rules(const std::string& id, const std::string& path) {
  if (id == "auto") return nullptr;
  if (const RuleSet* rules = find_rule_set(id)) return rules;
  std::string known = "auto";
  for (const RuleSet* set : rule_sets()) known.append(", ").append(set->id);
  reject(path, "Expected one of " + known + ".");
}

void check_rules_apply(const Request& request, const std::string& path) {
  const RuleSet* rules = request.forced_rules;
  if (!rules || request.events.empty()) return;
  const bool used =
      std::any_of(request.events.begin(), request.events.end(),
                  [rules](const Event& event) { return event.channel == rules->channel; });
  if (!used)
    reject(path, "Expected rules of the channel of an event; none is " +
                     std::string{name(rules->channel)} + ".");
}

void read_choices(const json& assumptions, const std::string& path, Choices& choices) {
  for_each_member(assumptions, path,
                  [&choices](const std::string& id, const json& value, const std::string& at) {
                    const Assumption* assumption = find_assumption(id);
                    if (!assumption) reject(at, "Unknown assumption.");
                    if (choices.set(assumption->point, text_of(value, at))) return;
                    reject_value(*assumption, at);
                  });
}

Channel read_channel(const std::string& name, const std::string& path) {
  if (const auto channel = find_named<Channel>(kChannelNames, name)) return *channel;
  reject(path, "Expected one of " + join(kChannelNames) + ".");
}

namespace {

/// Reads what a request says of tariffs.
using TariffReader = void (*)(Object& object, Request& request);

void read_no_documents(Object& object, Request&) {
  if (!object.has("tariffs") || object.value("tariffs") == "bundled") return;
  reject(object.path("tariffs"), "Expected \"bundled\"; documents need the whole engine.");
}

/// Builds a Request out of the parts of a RequestText.
class RequestReader {
 public:
  RequestReader(RequestText text, std::shared_ptr<const TariffBook> bundled,
                TariffReader read_tariffs = chatfare::read_tariffs)
      : text_(std::move(text)), request_(text_.rest, ""), read_tariffs_(read_tariffs) {
    out_.bundled = out_.offered = out_.tariffs = std::move(bundled);
  }

  Request read() {
    read_tariffs_(request_, out_);
    if (request_.has("channel"))
      parties_.take_channel(read_channel(request_.text("channel"), "channel"));
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
  /// The number of the sender `to` was the sender `from` before.
  struct Move {
    std::string to, from, path;
  };

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
      out.country = parties_.country(account.text("country"), known_place("account.country"));
    out.exempt = account.optional_boolean("exempt", false);
    out.ai_provider = account.optional_boolean("aiProvider", false);
    out.payment_method = account.optional_boolean("paymentMethod", true);
    out.solution_partner = account.optional_boolean("solutionPartner", false);
    if (account.has("senders")) {
      for_each_member(account.value("senders"), "account.senders",
                      [this](const std::string& id, const json& value, const std::string& path) {
                        read_sender(id, Object{value, path});
                      });
      for (const Move& move : moves_) read_move(move);
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
    reject(path, "Expected an IANA time zone such as \"Europe/Kyiv\".");
  }

  /// The number of a WABA of the account.
  std::uint32_t read_waba(const std::string& id, const std::string& path) const {
    for (std::uint32_t i = 0; i < out_.wabas.size(); ++i)
      if (out_.wabas[i].id == id) return i + 1;
    reject(path, "Expected the id of one of account.wabas.");
  }

  void read_sender(const std::string& id, Object object) {
    const Channel channel = object.has("channel")
                                ? read_channel(object.text("channel"), object.path("channel"))
                                : parties_.channel(object.path("channel"));
    Sender& sender = out_.senders[parties_.sender(id, channel)];
    sender.declared = true;
    sender.created_at = read_begin_or_end(object, "createdAt");
    sender.deactivated_at = read_begin_or_end(object, "deactivatedAt");
    if (object.has("deactivations")) {
      const Zone& zone = out_.account.zone_of(channel);
      for_each_element(
          object.value("deactivations"), object.path("deactivations"),
          [&sender, &zone](const json& value, const std::string& path) {
            sender.deactivations.push_back(read_deactivation(Object{value, path}, zone));
          });
      std::sort(sender.deactivations.begin(), sender.deactivations.end(),
                [&zone](const Deactivation& a, const Deactivation& b) {
                  return a.requested_at.in(zone) < b.requested_at.in(zone);
                });
    }
    if (object.has("plan")) sender.plan = read_named<Plan>(object, "plan", kPlanNames);
    if (object.has("country"))
      sender.country =
          parties_.country(object.text("country"), known_place(object.path("country")));
    read_business_sender(sender, object);
    sender.official = object.optional_boolean("official", true);
    if (object.has("waba")) {
      if (channel != Channel::whatsapp)
        reject(object.path("waba"), "Expected only on a sender of whatsapp.");
      sender.waba = read_waba(object.text("waba"), object.path("waba"));
    }
    if (object.has("movedFrom")) {
      if (channel != Channel::whatsapp)
        throw invalid_request(object.path("movedFrom"), "Expected only on a sender of whatsapp.");
      moves_.push_back({id, object.text("movedFrom"), object.path("movedFrom")});
    }
    if (object.has("fees")) {
      for_each_member(
          object.value("fees"), object.path("fees"),
          [&sender](const std::string& name, const json& value, const std::string& path) {
            const auto item = find_item(name);
            if (item != Item::bot_maintenance) reject(path, "Expected the fee bot-maintenance.");
            const auto amount = parse_amount(text_of(value, path));
            if (!amount) reject(path, "Expected a decimal string such as \"115.00\".");
            sender.fees[*item] = *amount;
          });
    }
    object.done();
  }

  /// A number moves from one account to the next, and to each only once.
  void read_move(const Move& move) {
    const auto from = parties_.find_sender(move.from);
    const auto before = [this](std::uint32_t sender) { return out_.senders[sender].moved_from; };
    if (!from || out_.senders[*from].channel != Channel::whatsapp)
      throw invalid_request(move.path,
                            "Expected the id of another whatsapp sender of account.senders.");
    const std::uint32_t to = *parties_.find_sender(move.to);
    for (auto sender = from; sender; sender = before(*sender)) {
      if (*sender == to)
        throw invalid_request(move.path,
                              "Expected another sender, none that the number moved to later.");
    }
    const bool twice =
        std::any_of(out_.senders.begin(), out_.senders.end(),
                    [from](const Sender& other) { return other.moved_from == from; });
    if (twice) throw invalid_request(move.path, "Expected a sender that no other was moved from.");
    out_.senders[to].moved_from = from;
  }

  static Deactivation read_deactivation(Object object, const Zone& zone) {
    Deactivation deactivation;
    object.value("requestedAt");
    deactivation.requested_at = *read_begin_or_end(object, "requestedAt");
    deactivation.reactivated_at = read_begin_or_end(object, "reactivatedAt");
    const auto& back = deactivation.reactivated_at;
    if (back && back->in(zone) < deactivation.requested_at.in(zone)) {
      reject(object.path("reactivatedAt"), "Expected no time before `requestedAt`.");
    }
    object.done();
    return deactivation;
  }

  static std::optional<DayOrInstant> read_begin_or_end(Object& object, std::string_view key) {
    if (!object.has(key)) return std::nullopt;
    return read_day_or_instant(object.value(key), known_place(object.path(key)));
  }

  /// What only senders of Viber Business have.
  void read_business_sender(Sender& sender, Object& object) const {
    for (const std::string_view key : {"direction", "traffic", "destinations"}) {
      if (object.has(key) && sender.channel != Channel::viber_business) {
        reject(object.path(key), "Expected only on senders of viber-business.");
      }
    }
    if (object.has("direction"))
      sender.direction = read_named<Direction>(object, "direction", kDirectionNames);
    if (object.has("traffic"))
      sender.traffic = read_named<TrafficClass>(object, "traffic", kTrafficNames);
    if (!object.has("destinations")) return;
    for_each_element(
        object.value("destinations"), object.path("destinations"),
        [this, &sender](const json& value, const std::string& path) {
          sender.destinations.insert(parties_.country(text_of(value, path), known_place(path)));
        });
  }

  void read_known_contact(const std::string& name, Object object) {
    const std::string country = object.optional_text("country");
    const auto index = parties_.contact(name, known_place(object.path()), country,
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
              out.starts[parties_.country(key, known_place(path))] = start;
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
    for (const auto& [name, overlay] : out_.offered->overlays()) {
      for (const Package& package : overlay->packages) {
        if (package.id != id) continue;
        out_.counters.packages[id] = used;
        return;
      }
    }
    reject(path, "Expected the id of a package of the tariffs after the colon.");
  }

  static InputError unknown_counter(const std::string& path) {
    return invalid_request(
        path,
        "Unknown counter; expected \"service@<sender>\", \"chatbot-initiated@<sender>\", "
        "\"conversation\", \"conversation@<waba>\", \"utility:<market>\", \"authentication:<market>\", "
        "\"call-minutes:<market>\" or \"package:<id>\".");
  }

  void read_allowance_counter(const std::string& name, const std::string& of, std::int64_t used,
                              const std::string& path) {
    const RuleSet* rules = granting(name);
    if (!rules) throw unknown_counter(path);
    if (!rules->allowance->per_sender) {
      out_.counters.allowances.push_back({name, every_sender_of(read_waba(of, path)), used});
    } else if (const auto known = parties_.find_sender(of)) {
      if (out_.senders[*known].channel != rules->channel) {
        reject(path, "Expected a sender of " + std::string{chatfare::name(rules->channel)} +
                         " after the @.");
      }
      out_.counters.allowances.push_back({name, *known, used});
    } else if (out_.events.empty()) {
      out_.counters.of_volumes.push_back({name, of, used, path});
    } else if (of != kDefaultSender) {
      reject(path, "Expected a sender of the events or of account.senders after the @.");
    }
  }

  void read_account_counter(const std::string& name, std::int64_t used, const std::string& path) {
    const RuleSet* rules = granting(name);
    if (!rules || rules->allowance->per_sender) throw unknown_counter(path);
    out_.counters.allowances.push_back({name, kEverySender, used});
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
    if (!known) reject(path, "Expected a market of the rate cards such as \"Ukraine\".");
    out_.counters.tiers.push_back({*item, market, count});
  }

  /// In place of events: an event that stands for those of each sender.
  void read_senders() {
    static const json kUsual = json::array({kDefaultSender});
    for_each_element(request_.has("senders") ? request_.value("senders") : kUsual, "senders",
                     [this](const json& element, const std::string& path) {
                       Event& event = out_.events.emplace_back();
                       event.sender = parties_.sender(text_of(element, path));
                       event.channel = out_.senders[event.sender].channel;
                     });
    if (out_.events.empty()) reject("senders", "Expected at least one sender.");
  }

  void read_events() {
    out_.events.reserve(text_.events.size());
    out_.event_ids.reserve(text_.events.size());
    ids_.reserve(text_.events.size());
    for (std::size_t index = 0; index < text_.events.size(); ++index) {
      read_id(index);
      out_.events.push_back(read_event(text_, index, out_, parties_));
    }
  }

  void read_id(std::size_t index) {
    const auto given = read_event_id(text_, index);
    out_.event_ids.push_back(given ? std::string{*given} : "#" + std::to_string(index));
    const std::string& id = out_.event_ids.back();
    if (ids_.insert(id).second) return;
    reject("events[" + std::to_string(index) + "].id",
           "Expected a unique id; \"" + id +
               "\" is used twice (an event without one is called by its place, \"#0\" on).");
  }

  RequestText text_;
  Object request_;
  TariffReader read_tariffs_;
  Request out_;
  std::unordered_set<std::string_view> ids_;  ///< of out_.event_ids, whose room is taken beforehand
  Parties parties_{out_};
  std::vector<Move> moves_;
};

RequestText read_text_with_events(std::string_view input) {
  RequestText text = read_request_text(input);
  if (!text.has_events) reject("events", "Expected a list; it is missing.");
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

Request read_plain_request(std::string_view json, std::shared_ptr<const TariffBook> bundled) {
  return RequestReader{read_text_with_events(json), std::move(bundled), read_no_documents}.read();
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
