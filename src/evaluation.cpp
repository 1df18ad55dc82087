#include "evaluation.hpp"

#include <algorithm>

#include "decide.hpp"
#include "json.hpp"
#include "misses.hpp"
#include "order.hpp"
#include "rating.hpp"
#include "windows.hpp"

namespace chatfare {
namespace {

/// The charges of each event: charges come in the order of events, so they stand side by side.
class ChargesByEvent {
 public:
  ChargesByEvent(const std::vector<Charge>& charges, std::size_t events) : charges_(&charges), first_(events + 1) {
    std::size_t charge = 0;
    for (std::size_t event = 0; event < events; ++event) {
      first_[event] = charge;
      while (charge < charges.size() && charges[charge].event == event) ++charge;
    }
    first_[events] = charge;
  }
  std::span<const Charge> of(std::size_t event) const {
    return std::span{*charges_}.subspan(first_[event], first_[event + 1] - first_[event]);
  }

 private:
  const std::vector<Charge>* charges_;
  std::vector<std::size_t> first_;
};

/// The charge that speaks for an event: of a group message the first that costs something.
const Charge* leading(std::span<const Charge> charges) {
  const auto charged = std::find_if(charges.begin(), charges.end(), [](const Charge& charge) {
    return charge.row->verdict == Verdict::charged;
  });
  if (charged != charges.end()) return &*charged;
  return charges.empty() ? nullptr : &charges.front();
}

/// True when two readings come to the same verdict, item and price; they may do so by other rows.
bool same_outcome(const Charge& a, const Charge& b) {
  if (a.row->verdict != b.row->verdict || a.row->item != b.row->item) return false;
  return !a.price || (a.price->amount == b.price->amount && a.price->currency == b.price->currency);
}

/// The whole evaluation under one set of choices.
struct Run {
  template <class Log>
  Run(const Request& request, const Choices& choices, RuleChoice& rules, Log& log)
      : rating(request, choices, rules) {
    Decisions phase(request, choices, rules);
    decisions = phase.decide(log);
    rating.rate(decisions);
    asked = phase.asked() | rating.asked();
  }

  std::vector<Decision> decisions;
  Rating rating;
  Points asked;
};

/// The totals under another value of an open point.
struct Sensitivity {
  Point point;
  std::string value;
  Totals totals;
};

class Evaluation {
 public:
  explicit Evaluation(const Request& request)
      : request_(request),
        rules_(request),
        log_(request, request.choices),
        run_(request, request.choices, rules_, log_),
        charges_(run_.rating.charges(), request.events.size()),
        invoice_(run_.rating.invoice()),
        rests_on_(request.events.size()) {
    log_.number();
    for (const Assumption& assumption : assumptions()) {
      if (run_.asked.test(static_cast<std::size_t>(assumption.point))) try_alternatives(assumption);
    }
  }

  std::string write() {
    constexpr std::size_t kUsualEventSize = 600;
    out_.reserve(request_.events.size() * kUsualEventSize);
    out_.begin_object();
    write_events();
    write_windows();
    write_subscriptions();
    out_.key("invoice");
    write_invoice();
    write_sensitivity();
    write_problems();
    out_.end_object();
    return out_.take();
  }

 private:
  void try_alternatives(const Assumption& assumption) {
    for (const Alternative& alternative : assumption.alternatives) {
      if (request_.choices.value(assumption.point) == alternative.value) continue;
      Choices choices = request_.choices;
      choices.set(assumption.point, alternative.value);
      SilentLog silent;
      compare(assumption, std::string{alternative.value}, Run{request_, choices, rules_, silent});
    }
  }

  void compare(const Assumption& assumption, std::string value, const Run& other) {
    const ChargesByEvent theirs{other.rating.charges(), request_.events.size()};
    Totals totals = other.rating.invoice().totals;
    bool matters = totals != invoice_.totals;
    for (std::size_t event = 0; event < request_.events.size(); ++event) {
      const auto a = charges_.of(event), b = theirs.of(event);
      if (std::equal(a.begin(), a.end(), b.begin(), b.end(), same_outcome)) continue;
      matters = true;
      auto& list = rests_on_[event];
      if (list.empty() || list.back() != assumption.id) list.push_back(assumption.id);
    }
    if (matters) sensitivity_.push_back({assumption.point, std::move(value), std::move(totals)});
  }

  std::string window_id(std::size_t index) const { return "w" + std::to_string(index + 1); }

  void write_events() {
    out_.key("events").begin_array();
    for (std::uint32_t index = 0; index < request_.events.size(); ++index) write_event(index);
    out_.end_array();
  }

  void write_event(std::uint32_t index) {
    const Event& event = request_.events[index];
    const Decision& decision = run_.decisions[index];
    const auto charges = charges_.of(index);
    const Charge* charge = leading(charges);
    const Row* row = charge ? charge->row : decision.row;
    const bool billed = charge && row->verdict != Verdict::refused;
    out_.begin_object().member("id", request_.event_ids[index]);
    out_.key("verdict").text_or_null(row ? name(row->verdict) : "");
    out_.key("rule").text_or_null(row ? rule_id(*decision.rules, *row) : "");
    write_standing(log_.standing(index));
    out_.key("billedAt").text_or_null(billed ? format_instant(charge->billed_at) : "");
    out_.key("month").text_or_null(billed ? format_month(charge->month) : "");
    out_.key("market").text_or_null(billed ? common_market(charges) : "");
    out_.key("item").text_or_null(row ? name(row->item) : "");
    out_.key("price");
    write_price(charges);
    if (!event.recipients.empty() && billed) write_recipients(event, charges);
    write_allowance(decision, charges);
    if (charge) write_misses(find_misses(event, decision, *charge, decided_at(event, request_.choices)), decision, index);
    out_.key("restsOn").begin_array();
    for (const std::string_view id : rests_on_[index]) out_.value(id);
    out_.end_array().end_object();
  }

  void write_ids(std::string_view key, const std::vector<std::uint32_t>& windows) {
    out_.key(key).begin_array();
    for (const std::uint32_t window : windows) out_.value(window_id(window));
    out_.end_array();
  }

  void write_standing(const Standing& standing) {
    out_.key("windows").begin_object();
    write_ids("opens", standing.opens);
    write_ids("extends", standing.extends);
    write_ids("closes", standing.closes);
    write_ids("inside", standing.inside);
    out_.end_object();
  }

  /// The market of every recipient, or nothing where they differ.
  std::string_view common_market(std::span<const Charge> charges) const {
    for (const Charge& charge : charges) {
      if (charge.market != charges.front().market) return {};
    }
    return run_.rating.market_name(charges.front().market);
  }

  /// The price of an event; of a group message the sum over its recipients.
  void write_price(std::span<const Charge> charges) {
    const Price* first = nullptr;
    std::optional<Amount> sum = Amount{};
    std::int64_t quantity = 0;
    bool same_rate = true;
    for (const Charge& charge : charges) {
      if (!charge.price) continue;
      if (!first) first = &*charge.price;
      same_rate = same_rate && charge.price->unit_price == first->unit_price;
      quantity += charge.price->quantity;
      sum = sum && charge.price->amount ? std::optional{add(*sum, *charge.price->amount)} : std::nullopt;
    }
    if (!first || !sum) {
      out_.null();
      return;
    }
    out_.begin_object().member("amount", format_amount(*sum)).member("currency", first->currency);
    out_.member("card", first->card->id);
    write_tier(first->tier);
    out_.key("unitPrice").text_or_null(same_rate ? format_amount(*first->unit_price) : "");
    out_.member("quantity", std::to_string(quantity)).member("confidence", name(first->confidence));
    if (first->count) out_.member("count", std::to_string(*first->count));
    out_.end_object();
  }

  void write_tier(std::optional<int> tier) {
    out_.key("tier");
    tier ? out_.value(*tier) : out_.null();
  }

  void write_recipients(const Event& event, std::span<const Charge> charges) {
    out_.key("recipients").begin_array();
    for (std::size_t r = 0; r < event.recipients.size(); ++r) {
      const auto charge = std::find_if(charges.begin(), charges.end(), [r](const Charge& c) {
        return c.recipient == static_cast<std::int32_t>(r);
      });
      const bool delivered = charge != charges.end();
      out_.begin_object().member("contact", request_.contacts[event.recipients[r].contact].name);
      out_.member("verdict", name(delivered ? charge->row->verdict : Verdict::undelivered));
      out_.key("market").text_or_null(delivered ? std::string_view{run_.rating.market_name(charge->market)} : "");
      out_.key("item").text_or_null(delivered ? name(charge->row->item) : "");
      out_.key("price");
      write_price(delivered ? std::span{&*charge, 1} : std::span<const Charge>{});
      out_.end_object();
    }
    out_.end_array();
  }

  void write_allowance(const Decision& decision, std::span<const Charge> charges) {
    std::int64_t used = 0;
    for (const Charge& charge : charges) used = std::max(used, charge.allowance_used.value_or(0));
    if (used == 0) return;
    const Allowance& allowance = *decision.rules->allowance;
    out_.key("allowance").begin_object();
    out_.member("name", allowance.name).member("used", std::to_string(used));
    out_.member("of", std::to_string(allowance.units)).end_object();
  }

  void write_misses(const std::vector<Miss>& misses, const Decision& decision, std::uint32_t index) {
    for (std::size_t i = 0; i < misses.size(); ++i) {
      if (i == 0) out_.key("nearestMiss");
      if (i == 1) out_.key("otherMisses").begin_array();
      write_miss(misses[i], *decision.rules, index);
    }
    if (misses.size() > 1) out_.end_array();
  }

  void write_miss(const Miss& miss, const RuleSet& rules, std::uint32_t index) {
    out_.begin_object().member("rule", rule_id(rules, *miss.row)).member("text", miss.text);
    out_.member("change", kChangeNames[static_cast<std::size_t>(miss.change)]);
    if (miss.before) out_.member("before", format_instant(*miss.before));
    if (miss.by) out_.member("byMs", miss.by->count());
    if (miss.before) {
      if (const auto window = window_that_closed(*miss.window, *miss.before, index)) {
        out_.member("window", window_id(*window));
      }
    }
    if (miss.kind) {
      for (const KindName& row : kind_names()) {
        if (row.kind != *miss.kind) continue;
        out_.member("type", row.type);
        if (!row.category.empty()) out_.member("category", row.category);
      }
    }
    out_.end_object();
  }

  std::optional<std::size_t> window_that_closed(WindowKind kind, Instant closes, std::uint32_t event) const {
    const auto& windows = log_.windows();
    for (std::size_t i = 0; i < windows.size(); ++i) {
      if (windows[i].kind == kind && windows[i].closes == closes &&
          windows[i].thread == request_.events[event].thread) {
        return i;
      }
    }
    return std::nullopt;
  }

  void write_thread(const Event& event) {
    out_.member("sender", request_.senders[event.sender].id);
    out_.member("contact", request_.contacts[event.contact].name);
  }

  void write_windows() {
    out_.key("windows").begin_array();
    for (std::size_t i = 0; i < log_.windows().size(); ++i) {
      const Window& window = log_.windows()[i];
      out_.begin_object().member("id", window_id(i));
      out_.member("kind", kWindowNames[static_cast<std::size_t>(window.kind)]);
      write_thread(request_.events[window.opened_by]);
      out_.member("opensAt", format_instant(window.opens)).member("closesAt", format_instant(window.closes));
      out_.member("openedBy", request_.event_ids[window.opened_by]);
      out_.key("extendedBy").begin_array();
      for (const std::uint32_t event : window.extended_by) out_.value(request_.event_ids[event]);
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  void write_subscriptions() {
    const bool bots = std::any_of(request_.events.begin(), request_.events.end(), [](const Event& event) {
      return event.channel == Channel::viber_bot;
    });
    if (!bots) return;
    out_.key("subscriptions").begin_array();
    for (const SubscriptionSpan& span : log_.subscriptions()) {
      const Event& start = request_.events[span.started_by];
      out_.begin_object();
      write_thread(start);
      out_.member("from", format_instant(start.at));
      out_.key("to").text_or_null(span.ended_by ? format_instant(request_.events[*span.ended_by].at) : "");
      out_.member("startedBy", request_.event_ids[span.started_by]);
      out_.key("endedBy").text_or_null(span.ended_by ? request_.event_ids[*span.ended_by] : "");
      out_.end_object();
    }
    out_.end_array();
  }

  void write_totals(const Totals& totals) {
    out_.key("totals").begin_object();
    for (const auto& [currency, amount] : totals.by_currency) out_.member(currency, format_amount(amount));
    out_.end_object();
    if (totals.partial) out_.member("partial", true);
  }

  void write_invoice() {
    out_.begin_object().key("months").begin_array();
    for (const MonthBill& month : invoice_.months) {
      out_.begin_object().member("month", format_month(month.month)).key("lines").begin_array();
      for (const Line& line : month.lines) write_line(line);
      out_.end_array();
      write_totals(month.totals);
      out_.end_object();
    }
    out_.end_array();
    write_totals(invoice_.totals);
    out_.end_object();
  }

  void write_line(const Line& line) {
    out_.begin_object().member("kind", kLineKindNames[static_cast<std::size_t>(line.kind)]);
    out_.member("item", name(line.item)).key("market").text_or_null(line.market);
    if (!line.sender.empty()) out_.member("sender", line.sender);
    out_.member("quantity", std::to_string(line.quantity));
    out_.key("unitPrice").text_or_null(line.unit_price ? format_amount(*line.unit_price) : "");
    out_.key("amount").text_or_null(line.amount ? format_amount(*line.amount) : "");
    out_.member("currency", line.currency).key("card").text_or_null(line.card);
    write_tier(line.tier);
    out_.member("confidence", name(line.confidence)).end_object();
  }

  void write_sensitivity() {
    out_.key("sensitivity").begin_array();
    for (const Sensitivity& entry : sensitivity_) {
      out_.begin_object().member("assumption", describe(entry.point).id).member("value", entry.value);
      write_totals(entry.totals);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_problems() {
    std::vector<Problem> problems = run_.rating.problems();
    for (std::uint32_t index = 0; index < request_.events.size(); ++index) {
      const Decision& decision = run_.decisions[index];
      if (!decision.row) {
        problems.push_back({"no-rules", index, "No documented rules of " + std::string{name(request_.events[index].channel)} +
                                                   " cover this date; the event is not priced."});
      }
      if (decision.contradiction) {
        problems.push_back({"contradiction", index,
                            "The log says delivered, the rules say refused: priced as if it were permitted."});
      }
    }
    out_.key("problems").begin_array();
    for (const std::uint32_t index : order_of(problems.size(), [&problems](std::uint32_t a, std::uint32_t b) {
           return problems[a].event < problems[b].event;
         })) {
      write_problem(problems[index]);
    }
    out_.end_array();
  }

  void write_problem(const Problem& problem) {
    out_.begin_object().member("code", problem.code);
    out_.key("event").text_or_null(problem.event ? request_.event_ids[*problem.event] : "");
    out_.key("path").text_or_null(problem.event ? "events[" + std::to_string(*problem.event) + "]" : "");
    out_.member("message", problem.message).end_object();
  }

  const Request& request_;
  RuleChoice rules_;
  WindowLog log_;
  Run run_;
  ChargesByEvent charges_;
  Invoice invoice_;
  std::vector<std::vector<std::string_view>> rests_on_;
  std::vector<Sensitivity> sensitivity_;
  Writer out_;
};

}  // namespace

std::string evaluate(std::string_view request_json, std::shared_ptr<const TariffBook> bundled) {
  const Request request = read_request(request_json, std::move(bundled));
  return Evaluation{request}.write();
}

}  // namespace chatfare
