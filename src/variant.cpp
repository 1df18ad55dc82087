#include "variant.hpp"

#include <algorithm>

#include "object.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

/// What a message is for, whatever the channel: how messages of one find their like in another.
enum class Purpose : std::uint8_t {
  none,
  from_customer,
  marketing,
  utility,
  authentication,
  conversation
};

struct Counterpart {
  Purpose purpose;
  Kind whatsapp;
  Kind viber_bot;
  Kind viber_business;
};
constexpr Counterpart kCounterparts[] = {
    {Purpose::from_customer, Kind::customer_message, Kind::customer_message,
     Kind::customer_message},
    {Purpose::marketing, Kind::marketing, Kind::bot_message, Kind::promotional},
    {Purpose::utility, Kind::utility, Kind::bot_message, Kind::transactional},
    {Purpose::authentication, Kind::authentication, Kind::bot_message, Kind::otp},
    {Purpose::conversation, Kind::service, Kind::bot_message, Kind::session_message},
};

/// A call or a reaction has no counterpart on Viber, opening a chat or subscribing none on
/// WhatsApp.
Purpose purpose_of(Kind kind) {
  switch (kind) {
    case Kind::customer_message:
      return Purpose::from_customer;
    case Kind::marketing:
    case Kind::marketing_lite:
    case Kind::promotional:
      return Purpose::marketing;
    case Kind::utility:
    case Kind::transactional:
      return Purpose::utility;
    case Kind::authentication:
    case Kind::otp:
      return Purpose::authentication;
    case Kind::service:
    case Kind::agent:
    case Kind::bot_message:
    case Kind::session_message:
      return Purpose::conversation;
    default:
      return Purpose::none;
  }
}

Kind kind_for(Purpose purpose, Channel channel) {
  const auto& row = *std::find_if(std::begin(kCounterparts), std::end(kCounterparts),
                                  [purpose](const Counterpart& c) { return c.purpose == purpose; });
  if (channel == Channel::whatsapp) return row.whatsapp;
  return channel == Channel::viber_bot ? row.viber_bot : row.viber_business;
}

/// Moves the events of a request to another channel.
class ChannelChange {
 public:
  ChannelChange(Variant& variant, Channel channel, Purpose outside)
      : variant_(variant), request_(variant.request), channel_(channel), outside_(outside) {}

  void run() {
    find_purposes();
    for (Sender& sender : request_.senders) {
      if (sender.channel != channel_) sender = moved(sender);
    }
    std::vector<Event> events = std::move(request_.events);
    std::vector<std::string> ids = std::move(request_.event_ids);
    request_.events.clear();
    request_.event_ids.clear();
    for (std::size_t i = 0; i < events.size(); ++i) {
      const bool stays = events[i].channel == channel_;
      variant_.places[i].reset();
      if (!stays && purposes_[i] == Purpose::none) continue;
      variant_.places[i] = static_cast<std::uint32_t>(request_.events.size());
      request_.events.push_back(stays ? std::move(events[i])
                                      : moved(std::move(events[i]), purposes_[i]));
      request_.event_ids.push_back(std::move(ids[i]));
    }
  }

 private:
  /// A free-form message needs a customer who wrote within the last 24 hours.
  void find_purposes() {
    const auto& events = request_.events;
    purposes_.resize(events.size());
    std::vector<Instant> answerable(request_.threads, kNever);
    for (const std::uint32_t i : order_of(
             events.size(),
             [&events](std::uint32_t a, std::uint32_t b) { return events[a].at < events[b].at; })) {
      const Event& event = events[i];
      Purpose& purpose = purposes_[i] = purpose_of(event.kind);
      if (purpose == Purpose::from_customer)
        answerable[event.thread] = event.at + std::chrono::hours{24};
      if (purpose == Purpose::conversation && event.at >= answerable[event.thread])
        purpose = outside_;
    }
  }

  /// The name and whether it is declared; what else is known of a sender belongs to its channel.
  Sender moved(const Sender& sender) const {
    Sender other;
    other.id = sender.id;
    other.declared = sender.declared;
    other.channel = channel_;
    return other;
  }

  Event moved(Event event, Purpose purpose) const {
    event.channel = channel_;
    event.kind = kind_for(purpose, channel_);
    event.entry_point = EntryPoint::none;
    event.details = kNoDetails;
    event.quantity = kQuantityUnknown;
    return event;
  }

  Variant& variant_;
  Request& request_;
  Channel channel_;
  Purpose outside_;
  std::vector<Purpose> purposes_;
};

Purpose read_category(Object& variant) {
  const std::string category = variant.optional_text("category", "utility");
  if (category == "utility") return Purpose::utility;
  if (category == "marketing") return Purpose::marketing;
  reject(variant.path("category"), "Expected utility or marketing.");
}

/// Makes the first event happen on `day`, at the time of day it had.
void move_to(date::year_month_day day, Request& request, const std::string& path) {
  if (request.events.empty()) return;
  const auto [first, last] =
      std::minmax_element(request.events.begin(), request.events.end(),
                          [](const Event& a, const Event& b) { return a.at < b.at; });
  const Duration shift = request.account.zone.distance(first->at, day);
  if (shift == Duration::zero()) return;
  check_moved(first->at + shift, last->at + shift, path);
  for (Event& event : request.events) {
    event.at += shift;
    event.delivery.at += shift;
    for (Delivery& member : event.members) member.at += shift;
  }
  // On another day the rules of that day say when a free entry point ends.
  for (Details& details : request.details) details.entry_point_closes = kNever;
}

}  // namespace

Variant read_variant(const Request& original, const nlohmann::json& value,
                     const std::string& path) {
  Object variant{value, path};
  Variant out{variant.optional_text("name"), original, {}};
  Request& request = out.request;
  for (std::uint32_t i = 0; i < original.events.size(); ++i) out.places.push_back(i);
  if (variant.has("channel")) {
    const Channel channel = read_channel(variant.text("channel"), variant.path("channel"));
    const bool elsewhere = request.forced_rules && request.forced_rules->channel != channel;
    if (elsewhere) request.forced_rules = nullptr;
    ChannelChange{out, channel, read_category(variant)}.run();
  }
  if (variant.has("rules"))
    request.forced_rules = read_rules(variant.text("rules"), variant.path("rules"));
  check_rules_apply(request, variant.path("rules"));
  if (variant.has("from")) {
    const auto day = parse_date(variant.text("from"));
    if (!day) reject(variant.path("from"), "Expected a date such as \"2026-10-01\".");
    move_to(*day, request, variant.path("from"));
  }
  if (variant.has("assumptions")) {
    read_choices(variant.value("assumptions"), variant.path("assumptions"), request.choices);
  }
  read_tariffs(variant, request);
  if (variant.has("currency")) {
    request.account.currency = read_currency(variant.text("currency"), variant.path("currency"));
    for (Waba& waba : request.wabas) waba.account.currency = request.account.currency;
  }
  variant.done();
  return out;
}

}  // namespace chatfare
