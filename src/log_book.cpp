#include "log_book.hpp"

#include <algorithm>
#include <tuple>

#include "columns.hpp"
#include "error.hpp"
#include "event_reader.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

constexpr std::size_t kExamples = 20;
constexpr auto kBlocked =
    static_cast<std::uint8_t>(1u << static_cast<unsigned>(ColumnFlag::blocked));

/// FNV-1a. Of 20 million texts two get the same number once in 100,000 logs.
std::uint64_t number_of(std::string_view text, std::uint64_t begin = 0xcbf29ce484222325) {
  for (const char c : text) begin = (begin ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  // 0 stands for none; a separator keeps "ab" + "c" apart from "a" + "bc".
  return (begin ^ 0xff) * 0x100000001b3 | 1;
}

Instant earlier(Instant a, Instant b) {
  if (a == kNever || b == kNever) return a == kNever ? b : a;
  return std::min(a, b);
}

/// What says more of a message: that it arrived, that it failed, that it was sent.
std::uint8_t rank_of(Status status) {
  switch (status) {
    case Status::sent:
      return 1;
    case Status::failed:
      return 2;
    case Status::delivered:
      return 3;
    case Status::read:
      return 4;
  }
  return 0;
}

std::uint8_t code_of(Status status) {
  return static_cast<std::uint8_t>(static_cast<unsigned>(status) + 1);
}
Status status_of(std::uint8_t code) { return static_cast<Status>(code - 1); }

bool arrived(const LogEntry& entry) {
  return entry.status == code_of(Status::delivered) || entry.status == code_of(Status::read);
}

nlohmann::json without_log_options(nlohmann::json options) {
  options.erase("format");
  return options;
}

}  // namespace

bool operator<(const LogEntry& a, const LogEntry& b) {
  const auto key = [](const LogEntry& entry) {
    return std::tuple{entry.at,          !contains(kFromCustomer, entry.kind),
                      entry.thread_name, entry.message,
                      entry.kind,        entry.delivered_at,
                      entry.status,      entry.line};
  };
  return a.at != b.at ? a.at < b.at : key(a) < key(b);
}

LogBook::LogBook(nlohmann::json options, std::shared_ptr<const TariffBook> tariffs)
    : request_(read_plan(without_log_options(options), std::move(tariffs))), parties_(request_) {
  if (options.contains("channel"))
    parties_.take_channel(read_channel(options.at("channel").get<std::string>(), "channel"));
  request_.details = details_by_flags();
  request_.details.emplace_back();
  request_.events.resize(1);
  const auto& rates = request_.account.authentication_international;
  rates_known_ = rates.eligible || rates.default_start || !rates.starts.empty();
}

void LogBook::event(LogLine line, const RequestText& text, const ProviderVerdict& provider) {
  ++records_;
  try {
    const auto id = read_event_id(text, 0);
    const Event event = read_event(text, 0, request_, parties_);
    LogEntry entry;
    entry.at = event.at;
    entry.quantity = event.quantity;
    entry.thread = event.thread;
    entry.sender = event.sender;
    entry.line = line;
    entry.kind = event.kind;
    entry.kind_known = true;
    entry.entry_point = event.entry_point;
    const Details& details = request_.details_of(event);
    entry.flags = flags_of(details);
    if (details.max_price || details.cost) {
      LogExtras& extras = extras_of(entry);
      extras.max_price = details.max_price.value_or(extras.max_price);
      extras.cost = details.cost.value_or(extras.cost);
    }
    request_.details.resize((std::size_t{1} << kColumnFlagNames.size()) + 1);
    enter_thread(entry, event.delivery.contact);
    if (id) entry.message = number_of(*id, entry.thread_name);
    const auto add_delivery = [&](const Delivery& delivery) {
      entry.contact = delivery.contact;
      const bool told = delivery.given || delivery.status == Status::failed;
      entry.status = told ? code_of(delivery.status) : 0;
      entry.delivered_at = delivery.at == event.at ? kNever : delivery.at;
      add(entry, provider);
    };
    if (event.members.empty()) add_delivery(event.delivery);
    for (const Delivery& member : event.members) add_delivery(member);
  } catch (const InputError& error) {
    // Not one event but all of them want a channel.
    if (error.path == "channel") throw;
    constexpr std::string_view kBefore = "events[0].";
    const bool of_field = error.path.starts_with(kBefore);
    problem(line, "invalid-event", of_field ? error.path.substr(kBefore.size()) : error.path,
            error.message);
  }
}

void LogBook::status(LogLine line, const MessageStatus& status) {
  ++records_;
  try {
    LogEntry& entry = entry_of(line, status);
    const std::uint8_t rank = rank_of(status.status);
    entry.line = std::min(entry.line, line);
    entry.heard_at = earlier(entry.heard_at, status.at.value_or(kNever));
    entry.at = earlier(entry.at, status.sent_at.value_or(kNever));
    if (status.status == Status::sent) entry.at = earlier(entry.at, status.at.value_or(kNever));
    if (rank >= rank_of(Status::delivered))
      entry.delivered_at = earlier(entry.delivered_at, status.at.value_or(kNever));
    if (entry.status == 0 || rank > rank_of(status_of(entry.status)))
      entry.status = code_of(status.status);
    if (status.quantity != kQuantityUnknown) entry.quantity = status.quantity;
    if (status.blocked) entry.flags = kBlocked;
    if (status.kind && std::pair{rank, *status.kind} > std::pair{entry.kind_told_by, entry.kind}) {
      entry.kind = *status.kind;
      entry.kind_known = true;
      entry.kind_told_by = rank;
    }
    note(entry, status.provider, rank);
  } catch (const InputError& error) {
    problem(line, "invalid-event", error.path, error.message);
  }
}

void LogBook::problem(LogLine line, std::string_view code, std::string field, std::string message) {
  LogProblem& problem = problems_[{std::string{code}, std::move(field)}];
  ++problem.count;
  auto& examples = problem.examples;
  const std::pair example{line, std::move(message)};
  examples.insert(std::upper_bound(examples.begin(), examples.end(), example), example);
  if (examples.size() > kExamples) examples.pop_back();
}

void LogBook::skipped(LogLine, std::string_view what) {
  ++records_;
  ++skipped_[std::string{what}];
}

void LogBook::account(LogLine line, const AccountUpdate& update) {
  ++records_;
  using Subject = AccountUpdate::Subject;
  if (update.subject == Subject::volume_tier) {
    reached_tiers_.push_back({line, update.category, std::string{update.region},
                              update.month.value_or(Month{}), update.tier_first, update.tier_last});
  } else if (update.subject == Subject::country) {
    Country& country = request_.account.country;
    if (country == kNoCountry) country = to_country(update.country);
  } else if (!rates_known_) {
    take_rates(update);
  }
}

/// Start times told by the provider hold where the options name none.
void LogBook::take_rates(const AccountUpdate& update) {
  auto& rates = request_.account.authentication_international;
  rates.eligible = true;
  for (const AccountUpdate::Start& start : update.starts) {
    if (start.country.empty()) {
      rates.default_start = start.at;
    } else {
      rates.starts[to_country(start.country)] = start.at;
    }
  }
}

void LogBook::add(LogEntry entry, const ProviderVerdict& provider) {
  note(entry, provider, rank_of(Status::delivered));
  if (entry.message != 0) {
    const auto [known, added] =
        by_message_.emplace(entry.message, static_cast<std::uint32_t>(entries_.size()));
    if (!added) {
      ++repeats_;
      LogEntry& before = entries_[known->second];
      if (entry < before) before = entry;
      return;
    }
  }
  entries_.push_back(entry);
}

LogEntry& LogBook::entry_of(LogLine line, const MessageStatus& status) {
  const auto at = [](const char* field) { return [field] { return std::string{field}; }; };
  LogEntry entry;
  entry.line = line;
  const std::string sender{status.sender.empty() ? kDefaultSender : status.sender};
  entry.sender = parties_.sender(sender, status.channel);
  if (request_.senders[entry.sender].channel != status.channel) {
    throw invalid_request("sender", "Expected a sender of " + std::string{name(status.channel)} +
                                        "; \"" + sender + "\" is declared for another channel.");
  }
  const auto contact =
      parties_.contact(status.contact, at("contact"), status.country, at("country"));
  entry.thread = parties_.thread(entry.sender, contact);
  enter_thread(entry, contact);
  entry.contact = status.member.empty()
                      ? contact
                      : parties_.contact(status.member, at("member"), "", at("country"));
  entry.message = number_of(status.member, number_of(status.message, entry.thread_name));
  const auto [known, added] =
      by_message_.emplace(entry.message, static_cast<std::uint32_t>(entries_.size()));
  if (added) entries_.push_back(entry);
  return entries_[known->second];
}

/// Names the thread of an entry in a way that does not depend on the order of the log.
void LogBook::enter_thread(LogEntry& entry, std::uint32_t contact) {
  if (entry.thread == threads_.size()) {
    threads_.emplace_back(entry.sender, contact);
    const Contact& known = request_.contacts[contact];
    const std::string name = known.is_number ? phone_digits(known.name) : known.name;
    thread_names_.push_back(number_of(name, number_of(request_.senders[entry.sender].id)));
  }
  entry.thread_name = thread_names_[entry.thread];
}

LogExtras& LogBook::extras_of(LogEntry& entry) {
  if (entry.extras == kNoExtras) {
    entry.extras = static_cast<std::uint32_t>(extras_.size());
    extras_.emplace_back();
  }
  return extras_[entry.extras];
}

/// What a provider says of a message: a later word of it adds to an earlier one.
void LogBook::note(LogEntry& entry, const ProviderVerdict& provider, std::uint8_t rank) {
  const bool newer = rank >= entry.kind_told_by;
  const auto take = [newer](auto& place, auto said, auto nothing) {
    if (said != nothing && (place == nothing || newer)) place = said;
  };
  take(entry.type, provider.type, PricingType::none);
  take(entry.category, provider.category, PricingCategory::none);
  if (provider.billable)
    take(entry.billable, static_cast<std::uint8_t>(*provider.billable ? 2 : 1), std::uint8_t{0});
  take(entry.billing_status, provider.billing_status.value_or(kNoBillingStatus), kNoBillingStatus);
  if (!provider.conversation.empty())
    take(entry.conversation, number_of(provider.conversation), std::uint64_t{0});
  if (provider.price) {
    LogExtras& extras = extras_of(entry);
    extras.price = *provider.price;
    std::copy_n(provider.currency.begin(),
                std::min(provider.currency.size(), extras.currency.size() - 1),
                extras.currency.begin());
  }
}

/// Gives an entry what its statuses leave open; false where it cannot be played.
bool LogBook::playable(LogEntry& entry) {
  if (entry.at == kNever) entry.at = earlier(entry.heard_at, entry.delivered_at);
  if (entry.at == kNever) {
    problem(entry.line, "time-unknown", "", "Expected the time of a message.");
    return false;
  }
  if (!arrived(entry) && entry.status != 0) entry.delivered_at = kNever;
  if (entry.delivered_at != kNever && entry.delivered_at < entry.at) {
    problem(
        entry.line, "clock-skew", "",
        "Expected a delivery not before the sending; the time of the delivery counts for both.");
    entry.at = entry.delivered_at;
  }
  if (entry.delivered_at == entry.at) entry.delivered_at = kNever;
  if (entry.kind_known) return true;
  const Channel channel = request_.senders[entry.sender].channel;
  if (channel == Channel::viber_bot) {
    entry.kind = Kind::bot_message;
  } else if (entry.type == PricingType::free_entry_point ||
             entry.category == PricingCategory::referral_conversion) {
    // Free whatever it was; a template may be sent at any time of an entry point.
    entry.kind = Kind::utility;
  } else if (entry.category == PricingCategory::general_purpose_ai) {
    entry.kind = Kind::service;
  } else if (!arrived(entry)) {
    ++skipped_["undelivered message of unknown kind"];
    return false;
  } else {
    problem(entry.line, "kind-unknown", "",
            channel == Channel::whatsapp
                ? "Expected a `pricing` object that says the category of the message; none of its "
                  "statuses has one."
                : "Expected what kind of message it is; the log does not say.");
    return false;
  }
  entry.kind_known = true;
  return true;
}

void LogBook::close() {
  std::vector<LogEntry> closed;
  closed.reserve(entries_.size());
  for (LogEntry& entry : entries_)
    if (playable(entry)) closed.push_back(entry);
  by_message_.clear();
  entries_ = std::move(closed);
  if (std::is_sorted(entries_.begin(), entries_.end())) return;
  closed.clear();
  closed.reserve(entries_.size());
  for (const std::uint32_t i : order_of(entries_.size(), [this](std::uint32_t a, std::uint32_t b) {
         return entries_[a] < entries_[b];
       }))
    closed.push_back(entries_[i]);
  entries_ = std::move(closed);
}

}  // namespace chatfare
