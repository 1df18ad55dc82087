#include "timeline.hpp"

#include <algorithm>

#include "ai_provider.hpp"

namespace chatfare {
namespace {

using namespace date::literals;

/// Countries with an authentication-international rate and the day it began.
/// Source: Meta, Authentication-international rates, and the rate cards of those days.
struct InternationalRate {
  std::string_view countries;
  date::year_month_day from;
};
constexpr InternationalRate kInternationalRates[] = {
    {"ID", 2024_y / 6 / 1},
    {"IN", 2024_y / 7 / 1},
    {"EG MY NG PK SA ZA AE", 2025_y / 2 / 1},
    {"BD IQ KZ KW MA NP OM LK UA", 2026_y / 10 / 1},
};

constexpr Country kUnitedStates{'U', 'S'};

/// The country whose rate holds for a country: the calling code decides, and Western Sahara has
/// Morocco's.
/// Source: Meta, Authentication-international rates, 2026-05-21.
Country by_calling_code(Country country) {
  return text(country) == "EH" ? to_country("MA") : country;
}

/// Countries whose numbers cannot start calls.
/// Source: Meta, Calling API pricing, 2026-03-30.
constexpr std::string_view kCannotCall = "US CA EG VN NG";

/// Alternatives of vbm-61st.
constexpr int kCustomerFirst = 1;
constexpr int kEachCharged = 2;
constexpr std::size_t kUnansweredLimit = 100;
constexpr std::chrono::hours kUnansweredSpan{1};
constexpr std::chrono::hours kBusinessSessionOf2022{12};

/// Countries to which a transactional message must match an approved template.
/// Source: Infobip, Viber Business Messages API,
/// https://www.infobip.com/docs/viber/business-messages/api, 2026-11-20.
bool template_needed(Country country) {
  return text(country) == "RU" || text(country) == "BY" || text(country) == "UA";
}

}  // namespace

void Threads::make_room(const Request& request) {
  for (const Sender& sender : request.senders) {
    if (sender.channel == Channel::whatsapp) {
      whatsapp.resize(request.threads);
    } else {
      viber.resize(request.threads);
    }
    if (sender.channel == Channel::viber_bot) unanswered.resize(request.threads);
  }
  if (!conversations.empty()) conversations.resize(request.threads);
}

ThreadState Threads::state(std::uint32_t thread) const {
  ThreadState state;
  if (!whatsapp.empty()) static_cast<WhatsappThread&>(state) = whatsapp[thread];
  if (!conversations.empty()) state.conversations = conversations[thread];
  if (!viber.empty()) static_cast<ViberThread&>(state) = viber[thread];
  return state;
}

Timeline::Timeline(const Request& request, const Choices& choices, std::uint32_t waba,
                   Threads& threads)
    : request_(request),
      account_(request.account_of(waba)),
      choices_(choices),
      threads_(threads),
      international_starts_(international_starts(account_)) {
  const Zone& zone = account_.zone;
  us_pause_begins_ = zone.start_of(2025_y / 4 / 1);
  agent_tokens_begin_ = zone.start_of(2026_y / 8 / 1);
  group_marketing_corrected_ = zone.start_of(2026_y / 5 / 21);
  if (account_.exempt) exempt_until_ = zone.start_of(2028_y / 1 / 1);
  if (account_.ai_provider) account_facts_ |= fact::ai_provider;
  if (!account_.payment_method) account_facts_ |= fact::no_payment_method;
  // Forced rules hold throughout: conversations then run their 24 hours.
  const bool forced = request.forced_rules && request.forced_rules->channel == Channel::whatsapp;
  per_message_pricing_begins_ = forced ? kForever : zone.start_of(2025_y / 7 / 1);
  page_button_in_doubt_ = zone.start_of(2026_y / 9 / 28);
  international_rates_begin_ = zone.start_of(2024_y / 10 / 1);
  international_rates_day_after_ = zone.start_of(2024_y / 10 / 2);
  business_initiated_free_tier_ends_ =
      zone.start_of(account_.solution_partner ? 2023_y / 6 / 1 : 2023_y / 4 / 4);
}

Facts Timeline::observe(const Event& event, const Delivery& delivery, Instant now,
                        Instant billed_at, const WindowRules& windows) {
  if (event.from_customer()) return fact::delivered;
  if (delivery.delivered() && delivery.at != event.at) {
    ask(Point::decided_at);
    ask(Point::billed_at);
    if (contains(kPricedOnViberBusiness, event.kind)) ask(Point::vbm_billing);
  }
  const bool reacted = event.kind == Kind::business_reaction && delivery.status != Status::failed;
  const bool counts = arrived(event, delivery) || reacted || submission_counts(event);
  const Facts delivered = counts ? fact::delivered : 0;
  if (event.channel == Channel::whatsapp) {
    return delivered | observe_whatsapp(event, delivery, now, billed_at, windows);
  }
  if (event.channel == Channel::viber_bot)
    return delivered | observe_viber_bot(event, now, windows);
  return delivered | observe_viber_business(event, delivery) | observe_business_session(event, now);
}

/// Whether a message was delivered, and in time.
bool Timeline::arrived(const Event& event, const Delivery& delivery) {
  if (!delivery.delivered()) return false;
  if (!late(request_.details_of(event), delivery.at - event.at)) return true;
  ask(Point::vbm_late_delivery);
  return !choices_.switched(Point::vbm_late_delivery);
}

/// Whether a message is charged although it did not arrive.
bool Timeline::submission_counts(const Event& event) {
  if (contains(kPricedOnViberBusiness, event.kind)) ask(Point::vbm_billing);
  return billed_when_submitted(event.kind, choices_);
}

Facts Timeline::observe_whatsapp(const Event& event, const Delivery& delivery, Instant now,
                                 Instant billed_at, const WindowRules& windows) {
  Facts facts = account_facts_;
  const auto set = [&facts](Facts bit, bool holds) { facts |= holds ? bit : 0; };
  const WhatsappThread& state = threads_.whatsapp[event.thread];
  const Country country = request_.contacts[delivery.contact].country;
  set(fact::customer_service_window, open(state.window_closes, now));
  set(fact::entry_point, open(state.entry_closes, now) || proven_in_entry_point(event, windows));
  set(fact::answers_entry_point, opens_entry_point(event, delivery, now, windows));
  set(fact::unavailable_in_country, unavailable(event, country));
  set(fact::exempt, billed_at < exempt_until_);
  set(fact::business_initiated_in_free_tier, billed_at < business_initiated_free_tier_ends_);
  if (event.kind == Kind::authentication) {
    set(fact::authentication_international, charged_internationally(country, billed_at));
  }
  if (event.kind == Kind::group_marketing)
    set(fact::group_marketing_free, group_marketing_free(billed_at));
  const bool entry_point = (facts & (fact::entry_point | fact::answers_entry_point)) != 0;
  if (event.kind == Kind::service && entry_point && !account_.ai_provider) {
    ask(Point::fep_uses_allowance);
    set(fact::entry_point_uses_allowance, choices_.switched(Point::fep_uses_allowance));
  }
  if (event.kind == Kind::agent || account_.ai_provider) {
    set(fact::ai_charged, ai_charged(event, country, billed_at, entry_point));
  }
  return facts | observe_conversations(event, now);
}

bool Timeline::unavailable(const Event& event, Country country) {
  if (event.kind != Kind::business_call)
    return country == kUnitedStates && event.at >= us_pause_begins_;
  const Country home = request_.home_of(request_.senders[event.sender]);
  if (text(home) != "TR") return names(kCannotCall, home);
  ask(Point::calling_turkey);
  return choices_.switched(Point::calling_turkey);
}

/// Whether the window of a group frees marketing too, where there is one.
bool Timeline::group_marketing_free(Instant billed_at) {
  if (billed_at >= group_marketing_corrected_) return false;
  ask(Point::group_marketing_window);
  return choices_.switched(Point::group_marketing_window);
}

bool Timeline::ai_charged(const Event& event, Country country, Instant billed_at,
                          bool entry_point) {
  if (event.kind == Kind::agent) return billed_at >= agent_tokens_begin_;
  const date::year_month_day day{account_.zone.local_day(billed_at)};
  if (ai_provider_policy(country, day) != AiProviderPolicy::charged) return false;
  if (!entry_point) return true;
  if (contains(kinds(Kind::service, Kind::group_service), event.kind))
    ask(Point::ai_provider_entry_point);
  return !choices_.switched(Point::ai_provider_entry_point);
}

Facts Timeline::observe_conversations(const Event& event, Instant now) {
  if (!open(threads_.whatsapp[event.thread].conversations_close, now)) return 0;
  const auto& conversations = threads_.conversations[event.thread];
  Facts facts = 0;
  for (std::size_t i = 0; i < conversations.size(); ++i) {
    if (!open(conversations[i].closes, now)) continue;
    facts |= fact::any_conversation;
    if (static_cast<Category>(i) == category_of(event.kind)) facts |= fact::conversation;
  }
  return facts;
}

Facts Timeline::observe_viber_bot(const Event& event, Instant now, const WindowRules& windows) {
  const ViberThread& state = threads_.viber[event.thread];
  Facts facts = 0;
  if (state.subscription == ViberThread::Subscription::none) facts |= fact::not_subscribed;
  if (open(state.session_closes, now)) facts |= fact::session;
  if (event.kind == Kind::welcome && welcome_in_time(state, now, windows))
    facts |= fact::welcome_slot;
  if (request_.senders[event.sender].plan == Plan::legacy_non_billable) facts |= fact::non_billable;
  if (too_many_unanswered(event, now)) facts |= fact::too_many_unanswered;
  if (of_2019(request_.senders[event.sender].plan)) facts |= fact::plan_of_2019;
  return facts;
}

Facts Timeline::observe_viber_business(const Event& event, const Delivery& delivery) {
  if (!contains(kViberBusinessMessages, event.kind)) return 0;
  const Details& details = request_.details_of(event);
  const Content& content = details.content;
  Facts facts = 0;
  const auto set = [&facts](Facts bit, bool holds) { facts |= holds ? bit : 0; };
  set(fact::international, international(event));
  set(fact::content_over_limits, over_limits(content));
  set(fact::blocked, details.blocked);
  set(fact::one_way, request_.senders[event.sender].direction == Direction::one_way);
  set(fact::no_session_content, content.rich());
  set(fact::promotional_content, (content.rich() || content.image) && content_decides(event));
  set(fact::without_template,
      !details.approved_template && template_needed(request_.contacts[delivery.contact].country));
  return facts;
}

bool Timeline::content_decides(const Event& event) {
  if (contains(kinds(Kind::transactional, Kind::otp), event.kind)) ask(Point::vbm_class);
  return !choices_.switched(Point::vbm_class);
}

bool Timeline::over_limits(const Content& content) {
  if (rest_over_limits(content)) return true;
  if (!text_over_limit(content)) return false;
  ask(Point::vbm_long_text);
  return !choices_.switched(Point::vbm_long_text);
}

bool Timeline::charged_beyond_session(const ViberThread& state, Instant now) {
  return choices_[Point::vbm_61st] == kEachCharged && open(state.full_until, now);
}

/// What a session message meets. Abroad there are no sessions.
Facts Timeline::observe_business_session(const Event& event, Instant now) {
  if (event.kind != Kind::session_message || international(event)) return 0;
  const ViberThread& state = threads_.viber[event.thread];
  Facts facts = 0;
  if (state.in_a_row >= kInARow) {
    ask(Point::vbm_in_a_row);
    if (state.in_a_row >= most_in_a_row(choices_)) facts |= fact::too_many_in_a_row;
  }
  if (open(state.session_closes, now)) {
    return facts | fact::business_session | (state.session_charged ? fact::session_charged : 0);
  }
  if (state.full_until != kNever) {
    ask(Point::vbm_61st);
    if (choices_[Point::vbm_61st] == kCustomerFirst) return facts | fact::session_used_up;
    // The new session takes the place of the full one, so this is not outside as long as that ran.
    if (open(state.full_until, now)) return facts;
  }
  if (state.answerable) {
    ask(Point::vbm_clock);
    if (choices_.switched(Point::vbm_clock)) return facts;
  }
  ask(Point::vbm_outside);
  return facts | (choices_.switched(Point::vbm_outside) ? fact::refused_outside_session : 0);
}

bool Timeline::international(const Event& event) {
  const Sender& sender = request_.senders[event.sender];
  const Country home = request_.home_of(sender);
  const Country there = request_.contacts[event.delivery.contact].country;
  if (home == kNoCountry || there == kNoCountry || home == there || !sender.created_at)
    return false;
  const Instant made = sender.created_at->in(account_.zone);
  if (made < international_rates_begin_) return false;
  if (made >= international_rates_day_after_) return true;
  ask(Point::vbm_international);
  return !choices_.switched(Point::vbm_international);
}

Duration Timeline::business_session_length(const WindowRules& windows) {
  ask(Point::vbm_hours);
  return choices_.switched(Point::vbm_hours) ? kBusinessSessionOf2022 : windows.session;
}

bool Timeline::too_many_unanswered(const Event& event, Instant now) const {
  const auto& sent = threads_.unanswered[event.thread];
  return sent.size() >= kUnansweredLimit &&
         now - sent[sent.size() - kUnansweredLimit] < kUnansweredSpan;
}

Instant Timeline::known_entry_point_end(const Event& event) const {
  return event.details == kNoDetails ? kNever : request_.details[event.details].entry_point_closes;
}

/// As the log knows it: it may not know the beginning. Meta rounds ends up to a minute.
Instant Timeline::conversation_closes(const Event& event) const {
  const Instant opens = event.delivery.at, usual = opens + kConversationLength;
  const Instant known = request_.details_of(event).conversation_closes;
  return opens < known && known < usual + std::chrono::minutes{1} ? known : usual;
}

/// Without an end it proves nothing of other messages.
bool Timeline::proven_in_entry_point(const Event& event, const WindowRules& windows) const {
  return event.details != kNoDetails && request_.details[event.details].in_entry_point &&
         !windows.entry_points.empty();
}

/// Whether a message answers a click, or is known to stand in an entry point whose beginning is
/// not.
bool Timeline::opens_entry_point(const Event& event, const Delivery& delivery, Instant now,
                                 const WindowRules& windows) {
  const WhatsappThread& state = threads_.whatsapp[event.thread];
  const bool known = now < known_entry_point_end(event);
  if (!known && state.clicked == kNever) return false;
  if (!contains(kEntryPointMessages, event.kind) || !delivery.delivered()) return false;
  if (windows.entry_points.empty()) return false;
  if (known && !open(state.entry_closes, now)) return true;
  return click_waits(state, now, windows) && opens_beside(event, now, windows);
}

/// Whether the customer's click can still be answered.
bool Timeline::click_waits(const WhatsappThread& state, Instant now, const WindowRules& windows) {
  return state.clicked != kNever && open(state.clicked + windows.time_to_answer, now);
}

/// Whether an entry point may open while one is open, as the second click asks for.
bool Timeline::opens_beside(const Event& event, Instant now, const WindowRules& windows) {
  if (!open(threads_.whatsapp[event.thread].entry_closes, now)) return true;
  if (windows.conversations) return false;
  ask(Point::fep_second_click);
  return !choices_.switched(Point::fep_second_click);
}

/// When authentication-international begins for an account, country by country: when the rate did,
/// at the start time at the earliest. None at home, nor without a start time.
std::vector<Timeline::InternationalStart> Timeline::international_starts(const Account& account) {
  std::vector<InternationalStart> starts;
  const auto& international = account.authentication_international;
  if (!international.eligible) return starts;
  for (const auto& rate : kInternationalRates) {
    for (std::size_t i = 0; i < rate.countries.size(); i += 3) {
      const Country country = to_country(rate.countries.substr(i, 2));
      const auto own = international.starts.find(country);
      const auto start = own != international.starts.end() ? std::optional{own->second}
                                                           : international.default_start;
      if (!start || country == by_calling_code(account.country)) continue;
      starts.push_back({country, std::max(*start, account.zone.start_of(rate.from))});
    }
  }
  return starts;
}

bool Timeline::charged_internationally(Country destination, Instant billed_at) const {
  const Country country = by_calling_code(destination);
  return std::any_of(international_starts_.begin(), international_starts_.end(),
                     [country, billed_at](const InternationalStart& start) {
                       return start.country == country && billed_at >= start.from;
                     });
}

bool Timeline::entry_point_counts(const Event& event, Instant now) {
  if (event.entry_point == EntryPoint::none) return false;
  if (event.entry_point == EntryPoint::boosted_post) {
    ask(Point::fep_boosted_post);
    return choices_.switched(Point::fep_boosted_post);
  }
  if (event.entry_point == EntryPoint::facebook_page_button && now >= page_button_in_doubt_) {
    ask(Point::fep_page_button);
    return !choices_.switched(Point::fep_page_button);
  }
  return true;
}

Instant Timeline::entry_point_opens(const Event& reply, Instant clicked,
                                    const WindowRules& windows) {
  if (windows.conversations) return reply.delivery.at;
  const Instant sent = std::max(reply.at, clicked);
  if (reply.delivery.at != sent) ask(Point::fep_opens);
  return choices_.switched(Point::fep_opens) ? reply.delivery.at : sent;
}

/// As the log knows it; else by the length of the time.
Instant Timeline::entry_point_closes(const Event& reply, Instant opens,
                                     const WindowRules& windows) {
  const Instant known = known_entry_point_end(reply);
  if (known > opens) return known;
  const EntryPointLength& usual = entry_point_length_of(windows, account_.zone, opens);
  if (usual.published) return opens + usual.length;
  ask(Point::fep_length);
  return opens + choices_.entry_point_length();
}

const EntryPointLength& entry_point_length_of(const WindowRules& windows, const Zone& zone,
                                              Instant opens) {
  const EntryPointLength* latest = &windows.entry_points.front();
  for (const EntryPointLength& length : windows.entry_points) {
    if (zone.start_of(length.from) <= opens) latest = &length;
  }
  return *latest;
}

bool Timeline::welcome_in_time(const ViberThread& state, Instant now, const WindowRules& windows) {
  if (state.chat_opened == kNever) return false;
  if (state.subscription == ViberThread::Subscription::active) {
    ask(Point::viber_welcome_subscribed);
    if (!choices_.switched(Point::viber_welcome_subscribed)) return false;
  }
  if (now <= state.chat_opened + windows.welcome) return true;
  ask(Point::viber_welcome_limit);
  return choices_.switched(Point::viber_welcome_limit);
}

}  // namespace chatfare
