#include "log_book.hpp"

#include <algorithm>
#include <tuple>

#include "columns.hpp"
#include "error.hpp"
#include "event_reader.hpp"
#include "hash.hpp"
#include "instants.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

constexpr std::int64_t kMostTold = 1'000'000'000'000;
constexpr std::uint8_t kGuessed = UINT8_MAX - 1, kWholeEvent = UINT8_MAX;  ///< what told a kind
constexpr auto kBlocked =
    static_cast<std::uint8_t>(1u << static_cast<unsigned>(ColumnFlag::blocked));
/// Beyond the flags of columns: the log has several messages with this id.
constexpr auto kDisputed = static_cast<std::uint8_t>(1u << kColumnFlagNames.size());
static_assert(kDisputed != 0);
/// Those who write one message down do so at about the same time.
constexpr std::chrono::minutes kSameTime{1};

/// In 63 bits: of 20 million texts two get the same number once in 46,000 logs.
std::uint64_t number_of(std::string_view text, std::uint64_t begin = hash_of("")) {
  // 0 stands for none; a separator keeps "ab" + "c" apart from "a" + "bc".
  return hash_of("\xff", hash_of(text, begin)) | 1;
}

/// The earlier of two times that the log may not say.
Instant earlier(Instant a, Instant b) {
  if (a == kNever || b == kNever) return a == kNever ? b : a;
  return std::min(a, b);
}

bool far_apart(Instant a, Instant b) { return a < b ? a + kSameTime < b : b + kSameTime < a; }

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

/// By how a contact is called in every log.
std::uint64_t number_of(const Contact& contact, std::uint64_t begin) {
  return contact.is_number ? number_of(phone_digits(contact.name), begin)
                           : number_of(contact.name, begin);
}

/// The time that an entry has once it is ready.
Instant time_of(const LogEntry& entry) {
  const Instant told = entry.at == kNever ? earlier(entry.heard_at, entry.delivered_at) : entry.at;
  return entry.delivered_at != kNever && (arrived(entry) || entry.status == 0)
             ? std::min(told, entry.delivered_at)
             : told;
}

}  // namespace

bool arrived(const LogEntry& entry) {
  return entry.status == code_of(Status::delivered) || entry.status == code_of(Status::read);
}

bool of_entry_point(const LogEntry& entry) {
  return entry.type == PricingType::free_entry_point ||
         (entry.type == PricingType::none &&
          entry.category == PricingCategory::referral_conversion);
}

bool only_sent(const LogEntry& entry) { return entry.status == code_of(Status::sent); }

bool operator<(const LogEntry& a, const LogEntry& b) {
  const auto key = [](const LogEntry& entry) {
    return std::tuple{entry.at,          !contains(kFromCustomer, entry.kind),
                      entry.thread_name, entry.message,
                      entry.kind,        entry.delivered_at,
                      entry.status,      entry.quantity,
                      entry.entry_point, entry.flags,
                      entry.type,        entry.category,
                      entry.billable,    entry.billing_status,
                      entry.line};
  };
  return a.at != b.at ? a.at < b.at : key(a) < key(b);
}

void LogProblem::add(LogLine line, std::string message) {
  const std::pair example{line, std::move(message)};
  examples.insert(std::upper_bound(examples.begin(), examples.end(), example), example);
  if (examples.size() > kExamples) examples.pop_back();
}

LogBook::LogBook(nlohmann::json options, std::shared_ptr<const TariffBook> tariffs)
    : request_(read_plan(options, std::move(tariffs))), parties_(request_, Parties::In::log) {
  if (options.contains("channel"))
    channel_ = read_channel(options.at("channel").get<std::string>(), "channel");
  take_channel(channel_);
  request_.details = details_by_flags();
  request_.details.emplace_back();
  request_.events.resize(1);
  // Room for 2^20 takes all that is held, and what one more piece of the log adds.
  by_message_.max_load_factor(0.7f);
  const auto& rates = request_.account.authentication_international;
  rates_known_ = rates.eligible || rates.default_start || !rates.starts.empty();
  country_known_ = request_.account.country != kNoCountry;
}

void LogBook::event(LogLine line, const RequestText& text, const ProviderVerdict& provider) {
  ++records_;
  try {
    const auto id = read_event_id(text, 0);
    const Event event = read_event(text, 0, request_, parties_);
    tell_dispute(lines_ + line);
    LogEntry entry;
    entry.at = event.at;
    entry.quantity = event.quantity;
    entry.sender = event.sender;
    entry.line = lines_ + line;
    entry.kind = event.kind;
    entry.kind_told_by = kWholeEvent;
    entry.entry_point = event.entry_point;
    const Details& details = request_.details_of(event);
    entry.flags = flags_of(event, details);
    const Instant entry_point_closes = details.entry_point_closes;
    if (details.max_price || details.cost) {
      LogExtras& extras = extras_of(entry);
      extras.max_price = details.max_price.value_or(extras.max_price);
      extras.cost = details.cost.value_or(extras.cost);
    }
    request_.details.resize((std::size_t{1} << kColumnFlagNames.size()) + 1);
    enter_thread(entry, event.delivery.contact);
    const std::uint64_t message =
        id ? number_of_message(*id, event.channel, event.delivery.contact) : 0;
    note(entry, provider, kWholeEvent);
    if (entry_point_closes != kNever) {
      const auto end = entry_point_closes.time_since_epoch().count();
      entry.conversation = number_of(std::to_string(end), entry.thread_name);
      note_end(entry_points_, entry, entry_point_closes);
    }
    const auto add_delivery = [&](const Delivery& delivery) {
      entry.contact = delivery.contact;
      const bool told = delivery.given || delivery.status == Status::failed;
      entry.status = told ? code_of(delivery.status) : 0;
      entry.delivered_at = delivery.at == event.at ? kNever : delivery.at;
      add(entry);
      if (id) keep_id(entry.message, provider.id.empty() ? *id : provider.id);
    };
    const auto message_to = [message](const auto& member) {
      return message == 0 ? 0 : number_of(member, message);
    };
    entry.message = message_to("");
    if (event.members.empty()) add_delivery(event.delivery);
    for (const Delivery& member : event.members) {
      entry.message = message_to(request_.contacts[member.contact]);
      add_delivery(member);
    }
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
    LogEntry said = thread_of(status);
    tell_dispute(lines_ + line);
    said.line = lines_ + line;
    said.heard_at = status.at.value_or(kNever);
    said.at = status.sent_at.value_or(kNever);
    if (status.status == Status::sent) said.at = earlier(said.at, said.heard_at);
    said.status = code_of(status.status);
    if (arrived(said)) said.delivered_at = said.heard_at;
    said.quantity = status.quantity;
    if (said.quantity > kMostTold) {
      report(said.line, "invalid-event", "quantity", "Expected a whole number up to 10^12.");
      said.quantity = kQuantityUnknown;
    }
    if (status.blocked) said.flags = kBlocked;
    note_delivery(status, said.line);
    if (status.kind) {
      said.kind = *status.kind;
      said.kind_told_by = rank_of(status.status);
    }
    note(said, status.provider, rank_of(status.status));
    add(said);
    keep_id(said.message, status.message);
  } catch (const InputError& error) {
    problem(line, "invalid-event", error.path, error.message);
  }
}

void LogBook::tell_dispute(LogLine line) {
  if (!parties_.take_dispute()) return;
  report(line, "contradiction", "country",
         "Expected one country of a contact; the log has two. That of its number counts, or of the "
         "account, else the one told last.");
}

void LogBook::problem(LogLine line, std::string_view code, std::string field, std::string message) {
  report(lines_ + line, code, std::move(field), std::move(message));
}

void LogBook::report(LogLine line, std::string_view code, std::string field, std::string message) {
  LogProblem& problem = problems_[{std::string{code}, std::move(field)}];
  ++problem.count;
  problem.add(line, std::move(message));
}

void LogBook::skipped(LogLine, std::string_view what) {
  ++records_;
  ++skipped_[std::string{what}];
}

void LogBook::account(LogLine line, const AccountUpdate& update) {
  ++records_;
  using Subject = AccountUpdate::Subject;
  const Instant at = update.at.value_or(Instant::min());
  if (update.subject == Subject::volume_tier) {
    reached_tiers_.push_back({lines_ + line, update.category, std::string{update.region},
                              update.month, update.tier_first, update.tier_last});
  } else if (update.subject == Subject::country) {
    if (const auto country = country_in(line, update.country, "country"))
      take_country(lines_ + line, {at, *country});
  } else {
    Starts starts;
    for (const AccountUpdate::Start& start : update.starts) {
      const auto country =
          start.country.empty() ? kNoCountry : country_in(line, start.country, "country_code");
      if (country) starts.emplace(*country, start.at);
    }
    take_rates(lines_ + line, {at, std::move(starts)});
  }
}

void LogBook::same_contact(std::string_view number, std::string_view user_id) {
  const auto nowhere = [] { return std::string{}; };
  const std::uint32_t contact = parties_.contact(number, nowhere, "", nowhere);
  if (!request_.contacts[contact].is_number) return;
  if (const auto before = parties_.also_named(contact, user_id)) united_[*before] = contact;
}

/// Puts what was said of a customer under one name with what was said under the other.
void LogBook::unite_contacts() {
  if (united_.empty()) return;
  for (LogEntry& entry : entries_) {
    if (const auto known = united_.find(entry.contact); known != united_.end())
      entry.contact = known->second;
    const auto thread = united_.find(threads_[entry.thread].second);
    if (thread == united_.end()) continue;
    enter_thread(entry, thread->second);
  }
}

/// Whether messages have been played without what is told of the account now.
bool LogBook::told_too_late(LogLine line) {
  if (played_until_ == kNever) return false;
  report(line, "late", "",
         "Expected what is told of the account nearer to the beginning of the log: messages have "
         "been played without it. Price the log in parts and merge them.");
  return true;
}

std::optional<Country> LogBook::country_in(LogLine line, std::string_view code, const char* field) {
  try {
    return parties_.country(code, known_place(field));
  } catch (const InputError& error) {
    problem(line, "invalid-event", error.path, error.message);
    return std::nullopt;
  }
}

/// What the provider told last holds where the options say nothing.
void LogBook::take_country(LogLine line, Told<Country> told) {
  if (country_known_ || told_too_late(line)) return;
  told_country_ = std::max(told_country_, std::optional{std::move(told)});
  request_.account.country = told_country_->second;
}

/// Likewise the start times.
void LogBook::take_rates(LogLine line, Told<Starts> told) {
  if (rates_known_ || told_too_late(line)) return;
  told_rates_ = std::max(told_rates_, std::optional{std::move(told)});
  auto& rates = request_.account.authentication_international;
  rates = {true, std::nullopt, told_rates_->second};
  const auto whole = rates.starts.extract(kNoCountry);
  if (!whole.empty()) rates.default_start = whole.mapped();
}

void LogBook::add(const LogEntry& entry) {
  if (entry.message == 0) return entries_.push_back(entry);
  const auto place = static_cast<std::uint32_t>(entries_.size());
  const auto [known, added] = by_message_.try_emplace(entry.message, place);
  if (!added) return unite(entries_[known->second], entry);
  if (const auto had_arrived = played_.arrived(entry.message)) {
    by_message_.erase(known);
    return note_late(entry, *had_arrived);
  }
  entries_.push_back(entry);
}

/// Of messages that are held: what is said of others comes too late for their rows.
void LogBook::keep_id(std::uint64_t message, std::string_view id) {
  if (keeps_ids_ && by_message_.contains(message)) ids_.try_emplace(message, id);
}

std::string LogBook::take_id(const LogEntry& entry) {
  const auto id = ids_.extract(entry.message);
  return id.empty() ? std::string{} : std::move(id.mapped());
}

/// Something more of a message that has been played.
void LogBook::note_late(const LogEntry& entry, bool had_arrived) {
  if (entry.kind_told_by == kWholeEvent) {
    ++repeats_;
  } else if (!had_arrived && arrived(entry)) {
    report(entry.line, "late", "",
           "Expected a delivery nearer to its sending: the message was taken as not delivered. "
           "Price the log in parts and merge them.");
  }
}

/// A send log may name no sender, and neither do the reports of some providers. What is sent before
/// a number moves is of the account that sent it, wherever its delivery is told. Source of that:
/// 360dialog, Migrating Phone Numbers,
/// https://docs.360dialog.com/docs/360-client-hub/number-porting, 2026-11-21.
void LogBook::unite_senders(LogEntry& entry, const LogEntry& other) {
  const auto named = [this](const LogEntry& one) {
    return request_.senders[one.sender].id != kDefaultSender;
  };
  if (entry.sender == other.sender || request_.was(other.sender, entry.sender)) return;
  const bool moved = request_.was(entry.sender, other.sender);
  if (!moved && !named(other)) return;
  if (!moved && named(entry)) {
    report(
        std::max(entry.line, other.line), "contradiction", "sender",
        "Expected one sender of a message; the log has two. Give the send log the names that the "
        "provider has.");
    if (entry.thread_name < other.thread_name) return;
  }
  entry.sender = other.sender;
  entry.thread = other.thread;
  entry.thread_name = other.thread_name;
}

/// Of two messages with one id the first counts, with all that is told of the id.
void LogBook::unite_disputed(LogEntry& entry, LogEntry other) {
  if (other < entry) std::swap(entry, other);
  other.kind_told_by = 0;
  other.quantity = kQuantityUnknown;
  other.entry_point = {};
  other.flags = 0;
  unite(entry, other);
  entry.flags |= kDisputed;
}

/// Adds what else the log says of a message. The order in which it says it makes no difference.
void LogBook::unite(LogEntry& entry, const LogEntry& other) {
  if (other.kind_told_by == kWholeEvent) {
    if (entry.kind_told_by != kWholeEvent) {
      const LogEntry said = std::exchange(entry, other);
      return unite(entry, said);
    }
    ++repeats_;
    if (entry.kind != other.kind || far_apart(entry.at, other.at))
      return unite_disputed(entry, other);
    entry.at = earlier(entry.at, other.at);
  }
  unite_senders(entry, other);
  entry.line = std::min(entry.line, other.line);
  entry.heard_at = earlier(entry.heard_at, other.heard_at);
  // What an event says of its time is what counts; statuses are told in seconds.
  if (entry.kind_told_by != kWholeEvent) entry.at = earlier(entry.at, other.at);
  entry.delivered_at = earlier(entry.delivered_at, other.delivered_at);
  if (rank_of(status_of(other.status)) > rank_of(status_of(entry.status)))
    entry.status = other.status;
  const auto take_last = [](auto& place, std::uint8_t& told_by, auto said, std::uint8_t said_by) {
    std::tie(told_by, place) = std::max(std::pair{told_by, place}, std::pair{said_by, said});
  };
  take_last(entry.kind, entry.kind_told_by, other.kind, other.kind_told_by);
  take_last(entry.type, entry.type_told_by, other.type, other.type_told_by);
  take_last(entry.category, entry.category_told_by, other.category, other.category_told_by);
  take_last(entry.billable, entry.billable_told_by, other.billable, other.billable_told_by);
  const auto take = [](auto& place, auto said) { place = std::max(place, said); };
  take(entry.quantity, other.quantity);
  take(entry.entry_point, other.entry_point);
  entry.flags |= other.flags;
  take(entry.conversation, other.conversation);
  if (entry.billing_status == kNoBillingStatus) {
    entry.billing_status = other.billing_status;
  } else if (other.billing_status != kNoBillingStatus) {
    take(entry.billing_status, other.billing_status);
  }
  if (other.extras == kNoExtras) return;
  const LogExtras said = extras_[other.extras];
  LogExtras& known = extras_of(entry);
  take(known.max_price.micros, said.max_price.micros);
  take(known.cost.micros, said.cost.micros);
  if (std::tie(known.price.micros, known.currency) >= std::tie(said.price.micros, said.currency))
    return;
  known.price = said.price;
  known.currency = said.currency;
}

/// An entry with the thread and the number of a message.
LogEntry LogBook::thread_of(const MessageStatus& status) {
  const auto at = [](const char* field) { return [field] { return std::string{field}; }; };
  LogEntry entry;
  const std::string_view sender = status.sender.empty() ? kDefaultSender : status.sender;
  entry.sender = parties_.sender(sender, status.channel);
  if (request_.senders[entry.sender].channel != status.channel) {
    reject("sender", "Expected a sender of " + std::string{name(status.channel)} + "; \"" +
                         std::string{sender} + "\" is declared for another channel.");
  }
  const auto contact = parties_.contact(status.contact, at("contact"), status.country,
                                        at("country"), status.at.value_or(Instant::min()));
  enter_thread(entry, contact);
  entry.contact = status.member.empty()
                      ? contact
                      : parties_.contact(status.member, at("member"), "", at("country"));
  const std::uint64_t message = number_of_message(status.message, status.channel, contact);
  entry.message = status.member.empty() ? number_of("", message)
                                        : number_of(request_.contacts[entry.contact], message);
  return entry;
}

/// By the provider's id. A broadcast of a bot is several messages with one id.
std::uint64_t LogBook::number_of_message(std::string_view id, Channel channel,
                                         std::uint32_t contact) const {
  const std::uint64_t whom = number_of(request_.contacts[contact], number_of(name(channel)));
  return number_of(id, whom);
}

void LogBook::enter_thread(LogEntry& entry, std::uint32_t contact) {
  entry.thread = thread_between(entry.sender, contact);
  entry.thread_name = thread_names_[entry.thread];
}

/// The thread of a sender and a contact, by a name that does not depend on the order of the log.
std::uint32_t LogBook::thread_between(std::uint32_t sender, std::uint32_t contact) {
  const std::uint32_t first = request_.origin_of(sender);
  std::optional<std::uint32_t> origin;
  if (first != sender) origin = thread_between(first, contact);
  const std::uint32_t number = parties_.thread(sender, contact);
  if (number == threads_.size()) {
    threads_.emplace_back(sender, contact);
    origins_.push_back(origin.value_or(number));
    thread_names_.push_back(
        number_of(request_.contacts[contact], number_of(request_.senders[first].id)));
  }
  return number;
}

LogExtras& LogBook::extras_of(LogEntry& entry) {
  if (entry.extras == kNoExtras) {
    entry.extras = static_cast<std::uint32_t>(extras_.size());
    extras_.emplace_back();
  }
  return extras_[entry.extras];
}

/// A provider may change its mind: what it says with the delivery counts, not what with the
/// sending.
void LogBook::note(LogEntry& entry, const ProviderVerdict& provider, std::uint8_t told_by) {
  entry.type = provider.type;
  if (entry.type != PricingType::none) entry.type_told_by = told_by;
  entry.category = provider.category;
  if (entry.category != PricingCategory::none) entry.category_told_by = told_by;
  if (provider.billable) {
    entry.billable = *provider.billable ? 2 : 1;
    entry.billable_told_by = told_by;
  }
  const bool of_whole =
      provider.of_several && request_.choices.switched(Point::broadcast_billing_status);
  if (!of_whole) entry.billing_status = provider.billing_status.value_or(kNoBillingStatus);
  if (!provider.conversation.empty()) entry.conversation = number_of(provider.conversation);
  if (entry.conversation != 0 && provider.conversation_expires) {
    if (of_entry_point(entry)) {
      note_end(entry_points_, entry, *provider.conversation_expires);
    } else if (entry.type == PricingType::none && entry.billable != 0) {
      // Per-message pricing has a type, and an end of no meaning for each message.
      note_end(conversations_, entry, *provider.conversation_expires);
    }
  }
  if (!provider.price) return;
  if (provider.price->micros < 0 || provider.price->micros > kMostTold) {
    report(entry.line, "invalid-event", "price", "Expected a price from 0 to 1,000,000.");
    return;
  }
  LogExtras& extras = extras_of(entry);
  extras.price = *provider.price;
  std::copy_n(provider.currency.begin(),
              std::min(provider.currency.size(), extras.currency.size() - 1),
              extras.currency.begin());
}

/// Every message of an entry point or a conversation may name its end; of several the latest
/// counts.
void LogBook::note_end(Ends& ends, const LogEntry& entry, Instant closes) {
  const Instant told = earlier(entry.at, entry.heard_at);
  if (told != kNever && closes <= told) {
    report(entry.line, "invalid-event", "expiration_timestamp",
           "Expected the end of a conversation or a free entry point after its messages.");
    return;
  }
  Instant& known = ends.try_emplace(entry.conversation, kNever).first->second;
  known = std::max(known, closes);
}

Instant LogBook::end_of(const Ends& ends, const LogEntry& entry) {
  const auto known = ends.find(entry.conversation);
  return known == ends.end() ? kNever : known->second;
}

Instant LogBook::entry_point_closes(const LogEntry& entry) const {
  // What was sent as part of an entry point may be charged in the end.
  const bool denied =
      entry.type != PricingType::none && entry.type != PricingType::free_entry_point;
  return denied ? kNever : end_of(entry_points_, entry);
}

/// A call that rings is no message on its way.
void LogBook::note_delivery(const MessageStatus& status, LogLine line) {
  Deliveries& of_channel = deliveries_[static_cast<std::size_t>(status.channel)];
  if (status.status == Status::delivered || status.status == Status::read) of_channel.told = true;
  const bool sent = status.status == Status::sent && status.kind != Kind::business_call;
  if (sent && of_channel.first_sent == 0) of_channel.first_sent = line;
}

/// Says where nothing of a channel was delivered: whoever stores its statuses may leave them out.
void LogBook::miss_deliveries() {
  for (std::size_t i = 0; i < deliveries_.size(); ++i) {
    const auto [first_sent, told] = deliveries_[i];
    if (told || first_sent == 0) continue;
    report(first_sent, "deliveries-missing", "",
           "Expected statuses or callbacks that say what was delivered; of " +
               std::string{kChannelNames[i]} +
               " the log has none, so that none of its messages costs anything.");
  }
}

/// Gives an entry what its statuses leave open; false where it cannot be played.
bool LogBook::playable(LogEntry& entry) {
  if (entry.flags & kDisputed) {
    entry.flags &= static_cast<std::uint8_t>(~kDisputed);
    report(
        entry.line, "contradiction", "id",
        "Expected an id of its own for each message; the log has several with this one, at other "
        "times or of other kinds. The first of them counts.");
  }
  if (entry.at == kNever) entry.at = earlier(entry.heard_at, entry.delivered_at);
  if (entry.at == kNever) {
    report(entry.line, "time-unknown", "", "Expected the time of a message.");
    return false;
  }
  if (played_until_ != kNever && time_of(entry) < played_until_) {
    report(entry.line, "late", "",
           "Expected an event nearer to its place in time: others after it have been played. Price "
           "the log in parts and merge them.");
    return false;
  }
  if (!arrived(entry) && entry.status != 0) entry.delivered_at = kNever;
  const bool same_second = entry.delivered_at == date::floor<std::chrono::seconds>(entry.at);
  if (entry.delivered_at != kNever && entry.delivered_at < entry.at && same_second)
    entry.delivered_at = entry.at;
  if (entry.delivered_at != kNever && entry.delivered_at < entry.at) {
    report(entry.line, "clock-skew", "",
           "Expected a delivery not before the sending; the time of the delivery counts for both.");
    entry.at = entry.delivered_at;
  }
  if (entry.delivered_at == entry.at) entry.delivered_at = kNever;
  if (entry.kind_told_by != 0) return true;
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
    report(
        entry.line, "kind-unknown", "",
        channel == Channel::whatsapp
            ? "Expected a `pricing` object that says the category of the message; none of its "
              "statuses has one."
            : "Expected what kind of message it is; the log does not say. Give the events of your "
              "send log with it, with the provider's id of each message.");
    return false;
  }
  entry.kind_told_by = kGuessed;
  return true;
}

std::size_t LogBook::make_ready(bool all) {
  const auto before = [this](std::uint32_t a, std::uint32_t b) {
    const Instant first = time_of(entries_[a]), second = time_of(entries_[b]);
    return first != second ? first < second : entries_[a] < entries_[b];
  };
  unite_contacts();
  const std::size_t count = all ? entries_.size() : entries_.size() / 2;
  sorted_.clear();
  std::size_t place = 0;
  for (const std::uint32_t i : order_of(entries_.size(), before)) {
    LogEntry& entry = entries_[i];
    if (place++ >= count || playable(entry)) {
      sorted_.push_back(entry);
    } else {
      take_id(entry);
    }
    if (place == count) ready_ = sorted_.size();
  }
  entries_.swap(sorted_);
  if (all) miss_deliveries();
  return ready_;
}

void LogBook::forget_ready() {
  std::vector<std::uint64_t> messages;
  messages.reserve(ready_);
  for (std::size_t i = 0; i < ready_; ++i) {
    const LogEntry& entry = entries_[i];
    played_until_ = entry.at;
    if (entry.message != 0) messages.push_back((entry.message & ~1ull) | arrived(entry));
  }
  if (!messages.empty()) played_.add(played_until_, std::move(messages));
  entries_.erase(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(ready_));
  ready_ = 0;
  for (Ends* ends : {&entry_points_, &conversations_})
    std::erase_if(*ends, [this](const auto& end) { return end.second < played_until_; });
  by_message_.clear();
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    if (entries_[i].message != 0) by_message_.emplace(entries_[i].message, i);
}

}  // namespace chatfare
