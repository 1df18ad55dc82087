#include "result.hpp"

#include <algorithm>

#include "bill_json.hpp"
#include "contradictions.hpp"
#include "json.hpp"
#include "misses.hpp"
#include "notices.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

class ResultWriter {
 public:
  explicit ResultWriter(const Evaluation& evaluation)
      : evaluation_(evaluation),
        request_(evaluation.request()),
        log_(evaluation.log()),
        rating_(evaluation.rating()),
        misses_(evaluation) {}

  std::string write() {
    constexpr std::size_t kUsualEventSize = 640;
    out_.reserve(request_.events.size() * kUsualEventSize);
    out_.begin_object();
    write_events();
    write_windows();
    write_subscriptions();
    out_.key("invoice");
    write_invoice(out_, evaluation_.invoice());
    write_allowances(out_, request_, rating_.allowances());
    write_packages(out_, rating_.packages());
    write_sensitivity(out_, evaluation_.sensitivity());
    write_documents(out_, evaluation_.cards(), *request_.tariffs);
    write_problems();
    write_notices();
    out_.end_object();
    return out_.take();
  }

 private:
  static std::string event_path(std::uint32_t event) {
    return "events[" + std::to_string(event) + "]";
  }
  std::string window_id(std::size_t index) const { return "w" + std::to_string(index + 1); }

  void write_events() {
    out_.key("events").begin_array();
    for (std::uint32_t index = 0; index < request_.events.size(); ++index) write_event(index);
    out_.end_array();
  }

  void write_event(std::uint32_t index) {
    const Event& event = request_.events[index];
    const auto charges = rating_.charges_of(index);
    const Charge* charge = leading(charges);
    const Decision& decision = charge ? *charge->decision : evaluation_.decided(index).whole;
    const Row* row = charge ? charge->row : decision.row;
    const bool billed = charge && row->verdict != Verdict::refused;
    out_.begin_object().member("id", request_.event_ids[index]);
    out_.key("verdict").text_or_null(row ? name(row->verdict) : "");
    out_.key("rule").text_or_null(row ? rule_id(decision.rules(), *row) : "");
    write_standing(index);
    out_.key("billedAt").text_or_null(billed ? format_instant(charge->billed_at) : "");
    out_.key("month").text_or_null(billed ? format_month(charge->month) : "");
    out_.key("market").text_or_null(billed ? common_market(charges) : "");
    if (billed && event.members.empty()) write_prefix(event.delivery);
    out_.key("item").text_or_null(row ? name(row->item) : "");
    out_.key("price");
    write_price(charges);
    if (charge && charge->price && charge->price->at_most) {
      out_.key("priceAtMost")
          .begin_object()
          .member("amount", format_amount(*charge->price->at_most));
      out_.member("currency", charge->price->currency).end_object();
    }
    write_resale(charges);
    write_fees(index);
    if (!event.members.empty()) write_members(event, charges);
    write_allowance(charges);
    if (charge) write_misses(*charge, index);
    out_.key("restsOn").begin_array();
    for (const std::string_view id : evaluation_.rests_on(index)) out_.value(id);
    out_.end_array().end_object();
  }

  void write_ids(std::string_view key, const std::vector<std::uint32_t>& windows) {
    out_.key(key).begin_array();
    for (const std::uint32_t window : windows) out_.value(window_id(window));
    out_.end_array();
  }

  void write_until(const Standing& standing) {
    if (standing.until.empty()) return;
    out_.key("until").begin_object();
    for (const auto& [window, closes] : standing.until) {
      out_.member(window_id(window), format_instant(closes));
    }
    out_.end_object();
  }

  void write_standing(std::uint32_t index) {
    const Standing& standing = log_.standing(index);
    out_.key("windows").begin_object();
    write_ids("opens", standing.opens);
    write_ids("extends", standing.extends);
    write_ids("closes", standing.closes);
    write_ids("inside", standing.inside);
    if (const auto joined = evaluation_.joins(index)) out_.member("joins", window_id(*joined));
    write_until(standing);
    out_.end_object();
  }

  /// The market of every recipient, or nothing where they differ.
  std::string_view common_market(std::span<const Charge> charges) const {
    for (const Charge& charge : charges) {
      if (charge.market != charges.front().market) return {};
    }
    return rating_.market_name(charges.front().market);
  }

  /// What of a number decided its country, and so its market.
  void write_prefix(const Delivery& delivery) {
    const std::string_view prefix = request_.contacts[delivery.contact].prefix;
    if (!prefix.empty()) out_.member("prefix", prefix);
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
      sum = sum && charge.price->amount ? std::optional{add(*sum, *charge.price->amount)}
                                        : std::nullopt;
    }
    if (!first || !sum) {
      out_.null();
      return;
    }
    out_.begin_object().member("amount", format_amount(*sum)).member("currency", first->currency);
    out_.key("card").text_or_null(first->document());
    if (first->package) out_.member("package", first->package->id);
    write_tier(out_, first->tier);
    out_.key("unitPrice").text_or_null(same_rate ? format_amount(*first->unit_price) : "");
    const Item item = charges.front().row->item;
    out_.member("quantity", format_quantity(item, quantity));
    write_pulses(out_, item, quantity);
    out_.member("confidence", name(first->confidence));
    if (first->count) out_.member("count", format_quantity(item, *first->count));
    out_.end_object();
  }

  /// What a reseller asks for the event.
  void write_resale(std::span<const Charge> charges) {
    std::optional<Amount> sum;
    for (const Charge& charge : charges) {
      if (!charge.price) continue;
      const auto asked = asked_for(charge);
      if (!asked) return;  // a part of it is not known
      sum = add(sum.value_or(Amount{}), *asked);
    }
    if (!sum) return;
    out_.key("resale").begin_object().member("amount", format_amount(*sum));
    out_.member("currency", charges.front().price->currency).end_object();
  }

  void write_fees(std::uint32_t index) {
    const auto fees = rating_.fees_of(index);
    if (fees.empty()) return;
    out_.key("fees").begin_array();
    for (const auto& [due, times] : fees) {
      out_.begin_object().member("item", name(due.fee->item));
      out_.member("per", kFeeUnitNames[static_cast<std::size_t>(due.fee->per)]);
      out_.member("amount", format_amount(multiply(due.fee->amount, times)));
      out_.member("currency", due.overlay->currency).member("card", due.overlay->id);
      out_.member("layer", kLayerNames[static_cast<std::size_t>(due.overlay->layer)]).end_object();
    }
    out_.end_array();
  }

  void write_members(const Event& event, std::span<const Charge> charges) {
    out_.key("recipients").begin_array();
    for (std::size_t m = 0; m < event.members.size(); ++m) {
      const auto charge = std::find_if(charges.begin(), charges.end(), [m](const Charge& c) {
        return c.member == static_cast<std::int32_t>(m);
      });
      write_member(event.members[m], charge == charges.end() ? nullptr : &*charge);
    }
    out_.end_array();
  }

  void write_member(const Delivery& member, const Charge* charge) {
    out_.begin_object().member("contact", request_.contacts[member.contact].name);
    out_.member("verdict", name(charge ? charge->row->verdict : Verdict::undelivered));
    out_.key("market").text_or_null(charge ? std::string_view{rating_.market_name(charge->market)}
                                           : "");
    if (charge) write_prefix(member);
    out_.key("item").text_or_null(charge ? name(charge->row->item) : "");
    out_.key("price");
    write_price(charge ? std::span{charge, 1} : std::span<const Charge>{});
    out_.end_object();
  }

  void write_allowance(std::span<const Charge> charges) {
    const Charge* last = nullptr;
    for (const Charge& charge : charges) {
      if (charge.allowance_used && (!last || *charge.allowance_used > *last->allowance_used))
        last = &charge;
    }
    if (!last) return;
    const Allowance& allowance = *last->decision->rules().allowance;
    out_.key("allowance").begin_object();
    out_.member("name", allowance.name).member("used", std::to_string(*last->allowance_used));
    out_.member("of", std::to_string(allowance.units)).end_object();
  }

  void write_misses(const Charge& charge, std::uint32_t index) {
    const auto misses = misses_.find(index, charge);
    for (std::size_t i = 0; i < misses.size(); ++i) {
      if (i == 0) out_.key("nearestMiss");
      if (i == 1) out_.key("otherMisses").begin_array();
      write_miss(misses[i], charge.decision->rules());
    }
    if (misses.size() > 1) out_.end_array();
  }

  void write_miss(const Miss& miss, const RuleSet& rules) {
    out_.begin_object().member("rule", rule_id(rules, *miss.row)).member("text", miss.text);
    out_.member("change", kChangeNames[static_cast<std::size_t>(miss.change)]);
    if (miss.before) out_.member("before", format_instant(*miss.before));
    if (miss.by) out_.member("byMs", static_cast<std::int64_t>(miss.by->count()));
    if (miss.window) out_.member("window", window_id(*miss.window));
    if (miss.after) out_.member("after", request_.event_ids[*miss.after]);
    if (miss.kind) write_type(*miss.kind);
    out_.end_object();
  }

  void write_type(Kind kind) {
    const KindName& row = name_of(kind);
    out_.member("type", row.type);
    if (!row.category.empty()) out_.member("category", row.category);
  }

  void write_thread(const Event& event) {
    out_.member("sender", request_.senders[event.sender].id);
    out_.member("contact", request_.contacts[event.delivery.contact].name);
  }

  void write_windows() {
    out_.key("windows").begin_array();
    for (std::size_t i = 0; i < log_.windows().size(); ++i) {
      const Window& window = log_.windows()[i];
      out_.begin_object().member("id", window_id(i));
      out_.member("kind", kWindowNames[static_cast<std::size_t>(window.kind)]);
      if (window.category != Category::none) {
        out_.member("category", kCategoryNames[static_cast<std::size_t>(window.category)]);
      }
      write_thread(request_.events[window.opened_by]);
      out_.member("opensAt", format_instant(window.opens))
          .member("closesAt", format_instant(window.closes));
      out_.member("openedBy", request_.event_ids[window.opened_by]);
      out_.key("extendedBy").begin_array();
      for (const std::uint32_t event : window.extended_by) out_.value(request_.event_ids[event]);
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  void write_subscriptions() {
    const bool bots =
        std::any_of(request_.events.begin(), request_.events.end(),
                    [](const Event& event) { return event.channel == Channel::viber_bot; });
    if (!bots) return;
    out_.key("subscriptions").begin_array();
    for (const SubscriptionSpan& span : log_.subscriptions()) {
      const Event& start = request_.events[span.started_by];
      out_.begin_object();
      write_thread(start);
      out_.member("from", format_instant(start.at));
      out_.key("to").text_or_null(span.ended_by ? format_instant(request_.events[*span.ended_by].at)
                                                : "");
      out_.member("startedBy", request_.event_ids[span.started_by]);
      out_.key("endedBy").text_or_null(span.ended_by ? request_.event_ids[*span.ended_by] : "");
      out_.end_object();
    }
    out_.end_array();
  }

  void write_problems() {
    std::vector<Problem> problems = rating_.problems();
    for (std::uint32_t index = 0; index < request_.events.size(); ++index) {
      const DecidedEvent& decided = evaluation_.decided(index);
      if (!decided.whole.row) {
        problems.push_back({"no-rules", index, no_rules_of(request_.events[index].channel)});
      }
      for (std::string& sentence : contradictions_of(evaluation_, index)) {
        problems.push_back({"contradiction", index, std::move(sentence)});
      }
    }
    out_.key("problems").begin_array();
    for (const std::uint32_t index :
         order_of(problems.size(), [&problems](std::uint32_t a, std::uint32_t b) {
           return problems[a].event < problems[b].event;
         })) {
      write_problem(problems[index]);
    }
    out_.end_array();
  }

  void write_problem(const Problem& problem) {
    out_.begin_object().member("code", problem.code);
    out_.key("event").text_or_null(problem.event ? request_.event_ids[*problem.event] : "");
    out_.key("path").text_or_null(problem.event ? event_path(*problem.event) : "");
    out_.member("message", problem.message).end_object();
  }

  void write_notices() {
    out_.key("notices").begin_array();
    for (const Notice& notice : find_notices(evaluation_)) {
      out_.begin_object()
          .member("code", notice.code)
          .member("event", request_.event_ids[notice.event]);
      out_.member("path", event_path(notice.event)).member("message", notice.message);
      out_.source(notice.source->title, notice.source->url, notice.source->date).end_object();
    }
    out_.end_array();
  }

  const Evaluation& evaluation_;
  const Request& request_;
  const WindowLog& log_;
  const Rating& rating_;
  Misses misses_;
  Writer out_;
};

}  // namespace

std::string write_result(const Evaluation& evaluation) { return ResultWriter{evaluation}.write(); }

}  // namespace chatfare
