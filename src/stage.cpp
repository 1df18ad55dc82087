#include "stage.hpp"

namespace chatfare {
namespace {

bool needs_customer(Kind kind) { return kind == Kind::service || kind == Kind::agent; }
WindowKind needed_by(Kind kind) {
  return kind == Kind::session_message ? WindowKind::viber_business_session
                                       : WindowKind::customer_service;
}

}  // namespace

Instant instant_in(const Zone& zone, Month month) {
  return zone.start_of(Month{month.index + 1}) - std::chrono::hours{36};
}

bool is_for(const Counters::OfVolumes& counter, const Route& route) {
  return counter.sender == route.sender && granting(counter.name)->channel == route.channel;
}

Stage::Stage(const Request& plan) : request_(plan) {
  for (std::uint32_t i = 0; i < plan.senders.size(); ++i)
    senders_[{plan.senders[i].id, plan.senders[i].channel}] = i;
}

std::uint32_t Stage::play(const Volume& volume, Instant at) {
  thread_ = request_.threads++;
  contact_ = static_cast<std::uint32_t>(request_.contacts.size());
  request_.contacts.push_back(
      {"#" + std::to_string(contact_), false, volume.route.country, {}, true});
  sender_ = sender_of(volume.route);
  channel_ = volume.route.channel;
  prepare(volume, at);
  add(volume.kind, at);
  Event& event = request_.events.back();
  if (event.kind == Kind::agent) event.quantity = volume.quantity;
  return static_cast<std::uint32_t>(request_.events.size() - 1);
}

void Stage::prepare(const Volume& volume, Instant at) {
  const Instant before = at - std::chrono::hours{1}, earlier = at - std::chrono::hours{2};
  switch (volume.inside.value_or(needed_by(volume.kind))) {
    case WindowKind::entry_point:
      add(Kind::customer_message, earlier);
      request_.events.back().entry_point = EntryPoint::click_to_whatsapp_ad;
      add(Kind::service, before);
      break;
    case WindowKind::conversation:
      add(Kind::customer_message, earlier);
      add(volume.kind, before);
      break;
    case WindowKind::viber_business_session:
      add(Kind::customer_message, earlier);
      if (volume.inside) add(Kind::session_message, before);
      break;
    default:
      if (volume.inside || needs_customer(volume.kind)) add(Kind::customer_message, before);
      if (volume.kind == Kind::welcome) add(Kind::chat_opened, at);
  }
}

std::uint32_t Stage::sender_of(const Route& route) {
  const auto [entry, added] = senders_.emplace(std::pair{route.sender, route.channel},
                                               static_cast<std::uint32_t>(request_.senders.size()));
  if (added) {
    Sender sender;
    sender.id = route.sender;
    sender.channel = route.channel;
    request_.senders.push_back(std::move(sender));
    take_counters(route, entry->second);
  }
  return entry->second;
}

/// Units that a sender has used whom nothing but the volumes name.
void Stage::take_counters(const Route& route, std::uint32_t sender) {
  Counters& counters = request_.counters;
  for (const auto& counter : counters.of_volumes) {
    if (is_for(counter, route)) counters.allowances.push_back({counter.name, sender, counter.used});
  }
}

void Stage::add(Kind kind, Instant at) {
  Event event;
  event.at = at;
  event.kind = kind;
  event.channel = channel_;
  event.sender = sender_;
  event.thread = thread_;
  event.delivery.contact = contact_;
  event.delivery.at = at;
  request_.events.push_back(std::move(event));
}

std::vector<Play> plays_of(const QuoteRequest& quote, Stage& stage) {
  std::vector<Play> plays;
  std::vector<Amount> planned;
  for (const Volume& volume : quote.volumes) planned.push_back({volume.quantity});
  for (int i = 0; i < quote.months; ++i) {
    const Month month{quote.start.index + i};
    for (std::size_t v = 0; v < quote.volumes.size(); ++v) {
      const Volume& volume = quote.volumes[v];
      const Zone& zone = quote.plan.account.zone_of(volume.route.channel);
      const Instant at = instant_in(zone, month);
      plays.push_back({month, &volume, planned[v].micros, stage.play(volume, at)});
      planned[v] = scale(planned[v], kMicros + quote.growth, kMicros, 1);
    }
  }
  return plays;
}

}  // namespace chatfare
