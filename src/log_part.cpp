// The form of a part of a log: the line LogBook::kPartBegins, a line of JSON, then entries and
// extras as they stand in memory, where ids are kept the length of the id of each entry and their
// texts, and the checksum of all that. Parts are made and joined by the same version, and all
// machines that run it keep the first byte of a number lowest.

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "columns.hpp"
#include "error.hpp"
#include "hash.hpp"
#include "log_book.hpp"
#include "object.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

static_assert(std::is_trivially_copyable_v<LogEntry>);
static_assert(sizeof(LogEntry) == 88 && sizeof(LogExtras) == 32, "parts of other machines differ");

template <class T>
void append(std::string& out, const std::vector<T>& values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

InputError not_a_part() {
  return {"invalid-part", "", "Expected a part of a log as this version of Chatfare writes it."};
}

/// What stands before the checksum of a part.
std::string_view unsealed(std::string_view part) {
  std::uint64_t checksum = 0;
  if (part.size() < sizeof checksum) throw not_a_part();
  const std::string_view content = part.substr(0, part.size() - sizeof checksum);
  std::memcpy(&checksum, part.data() + content.size(), sizeof checksum);
  if (checksum != hash_of(content)) {
    throw InputError{"invalid-part", "",
                     "Expected a whole part of a log; this one was cut off or changed."};
  }
  return content;
}

/// Takes `count` values off the front of some bytes.
template <class T>
std::vector<T> take(std::string_view& bytes, std::size_t count) {
  if (bytes.size() / sizeof(T) < count) throw not_a_part();
  std::vector<T> values(count);
  if (count > 0) std::memcpy(values.data(), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
  return values;
}

/// Whether a time is of the years that can be priced.
bool in_years(Instant at) { return at == kNever || (at >= kFirstInstant && at < kLastInstant); }

/// Whether every code of an entry has a name and its times are sound.
bool sound(const LogEntry& entry) {
  const auto named = [](auto code, const auto& names) {
    return static_cast<std::size_t>(code) < names.size();
  };
  return in_years(entry.at) && in_years(entry.delivered_at) && in_years(entry.heard_at) &&
         entry.quantity >= kQuantityUnknown && named(entry.kind, kKindIds) &&
         named(entry.status, kStatusCodeNames) && named(entry.entry_point, kEntryPointNames) &&
         entry.flags >> (kColumnFlagNames.size() + 1) == 0 &&
         named(entry.type, kPricingTypeNames) && named(entry.category, kPricingCategoryNames) &&
         entry.billable <= 2;
}

/// Whether all numbers are whole, as `save` writes them.
bool whole(const json& value) {
  if (value.is_structured()) return std::all_of(value.begin(), value.end(), whole);
  return !value.is_number_float();
}

void write_problems(Writer& out, const LogBook::Problems& problems) {
  out.key("problems").begin_array();
  for (const auto& [key, problem] : problems) {
    out.begin_array().value(key.first).value(key.second).value(problem.count);
    for (const auto& [line, message] : problem.examples)
      out.value(static_cast<std::int64_t>(line)).value(message);
    out.end_array();
  }
  out.end_array();
}

void write_tiers(Writer& out, const std::vector<ReachedTier>& tiers) {
  out.key("tiers").begin_array();
  for (const ReachedTier& tier : tiers) {
    out.begin_array().value(static_cast<std::int64_t>(tier.line));
    out.value(static_cast<std::int64_t>(tier.category)).value(tier.region);
    out.value(tier.month ? tier.month->index : 0);
    out.value(tier.first).value(tier.last.value_or(-1)).end_array();
  }
  out.end_array();
}

std::int64_t epoch_ms(Instant instant) { return instant.time_since_epoch().count(); }

}  // namespace

/// What the log told of the account.
void LogBook::write_account(Writer& out) const {
  if (told_country_) {
    out.key("country").begin_array().value(epoch_ms(told_country_->first));
    out.value(text(told_country_->second)).end_array();
  }
  if (!told_rates_) return;
  out.key("starts").begin_array().value(epoch_ms(told_rates_->first)).begin_object();
  for (const auto& [country, start] : told_rates_->second)
    out.member(text(country), epoch_ms(start));
  out.end_object().end_array();
}

void LogBook::write_header(Writer& out) const {
  out.begin_object().member("entries", static_cast<std::int64_t>(entries_.size()));
  out.member("extras", static_cast<std::int64_t>(extras_.size()));
  out.member("lines", static_cast<std::int64_t>(lines_)).member("records", records_);
  out.member("repeats", repeats_).key("skipped").begin_object();
  for (const auto& [what, count] : skipped_) out.member(what, count);
  out.end_object().key("senders").begin_array();
  for (const Sender& sender : request_.senders)
    out.begin_array().value(sender.id).value(name(sender.channel)).end_array();
  out.end_array().key("contacts").begin_array();
  for (std::uint32_t i = 0; i < request_.contacts.size(); ++i) {
    const Contact& contact = request_.contacts[i];
    out.begin_array().value(contact.name).value(text(contact.country));
    out.value(epoch_ms(parties_.country_told(i))).end_array();
  }
  out.end_array().key("otherNames").begin_array();
  for (const auto& [id, contact] : parties_.other_names())
    out.begin_array().value(id).value(static_cast<std::int64_t>(contact)).end_array();
  out.end_array().key("threads").begin_array();
  for (const auto& [sender, contact] : threads_) {
    out.begin_array().value(static_cast<std::int64_t>(sender));
    out.value(static_cast<std::int64_t>(contact)).end_array();
  }
  out.end_array();
  write_problems(out, problems_);
  write_tiers(out, reached_tiers_);
  for (const auto& [name, ends] :
       {std::pair{"entryPoints", &entry_points_}, {"conversations", &conversations_}}) {
    out.key(name).begin_array();
    for (const auto& [conversation, closes] : *ends) {
      out.begin_array().value(static_cast<std::int64_t>(conversation));
      out.value(epoch_ms(closes)).end_array();
    }
    out.end_array();
  }
  out.key("deliveries").begin_array();
  for (const auto& [first_sent, told] : deliveries_)
    out.begin_array().value(static_cast<std::int64_t>(first_sent)).value(told).end_array();
  out.end_array();
  write_account(out);
  out.end_object();
}

std::string LogBook::save() const {
  Writer header;
  write_header(header);
  std::string out{kPartBegins};
  out.append(header.take()).append("\n");
  append(out, entries_);
  append(out, extras_);
  if (keeps_ids_) append_ids(out);
  return sealed(std::move(out));
}

void LogBook::append_ids(std::string& out) const {
  std::vector<std::uint32_t> lengths;
  std::string texts;
  for (const LogEntry& entry : entries_) {
    const auto id = ids_.find(entry.message);
    lengths.push_back(id == ids_.end() ? 0 : static_cast<std::uint32_t>(id->second.size()));
    if (id != ids_.end()) texts += id->second;
  }
  append(out, lengths);
  out += texts;
}

/// Reads the ids of some entries, and keeps them where rows need them.
void LogBook::join_ids(std::string_view bytes, const std::vector<LogEntry>& entries) {
  const auto lengths = take<std::uint32_t>(bytes, entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (bytes.size() < lengths[i]) throw not_a_part();
    if (lengths[i] > 0) keep_id(entries[i].message, bytes.substr(0, lengths[i]));
    bytes.remove_prefix(lengths[i]);
  }
  if (!bytes.empty()) throw not_a_part();
}

std::string LogBook::sealed(std::string part) {
  append(part, std::vector{hash_of(part)});
  return part;
}

LogBook::Numbers LogBook::join_parties(const json& header) {
  Numbers numbers;
  const auto nowhere = [] { return std::string{}; };
  for (const json& sender : header.at("senders")) {
    const Channel channel = read_channel(sender.at(1).get<std::string>(), "channel");
    const std::uint32_t number = parties_.sender(sender.at(0).get<std::string>(), channel);
    if (request_.senders[number].channel != channel) {
      reject("sender", "Expected a sender of one channel in all parts; \"" +
                           request_.senders[number].id + "\" is of two.");
    }
    numbers.senders.push_back(number);
  }
  for (const json& contact : header.at("contacts")) {
    const std::string& name = contact.at(0).get_ref<const std::string&>();
    const std::uint32_t number = parties_.contact(name, nowhere, "", nowhere);
    // What has another name here has its country from that.
    if (request_.contacts[number].name == name) {
      const Instant told_at{Duration{contact.at(2).get<std::int64_t>()}};
      parties_.contact(name, nowhere, contact.at(1).get_ref<const std::string&>(), nowhere,
                       told_at);
      tell_dispute(lines_ + 1);
    }
    numbers.contacts.push_back(number);
  }
  for (const json& other : header.at("otherNames")) {
    same_contact(request_.contacts[numbers.contacts.at(other.at(1).get<std::size_t>())].name,
                 other.at(0).get_ref<const std::string&>());
  }
  for (const json& thread : header.at("threads")) {
    const std::uint32_t sender = numbers.senders.at(thread.at(0).get<std::size_t>());
    const std::uint32_t contact = numbers.contacts.at(thread.at(1).get<std::size_t>());
    numbers.threads.push_back(thread_between(sender, contact));
  }
  return numbers;
}

void LogBook::join_ends(const json& rows, Ends& ends) {
  for (const json& row : rows) {
    const Instant closes{Duration{row.at(1).get<std::int64_t>()}};
    if (!in_years(closes)) throw not_a_part();
    const auto conversation = static_cast<std::uint64_t>(row.at(0).get<std::int64_t>());
    Instant& known = ends.try_emplace(conversation, kNever).first->second;
    known = std::max(known, closes);
  }
}

void LogBook::join_counts(const json& header) {
  for (const json& row : header.at("problems")) {
    LogProblem& problem = problems_[{row.at(0).get<std::string>(), row.at(1).get<std::string>()}];
    problem.count += row.at(2).get<std::int64_t>();
    for (std::size_t i = 3; i + 1 < row.size(); i += 2)
      problem.add(lines_ + row.at(i).get<LogLine>(), row.at(i + 1).get<std::string>());
  }
  for (const json& row : header.at("tiers")) {
    const auto month = row.at(3).get<int>();
    const auto last = row.at(5).get<std::int64_t>();
    if (row.at(1).get<std::size_t>() >= kPricingCategoryNames.size()) throw not_a_part();
    reached_tiers_.push_back(
        {lines_ + row.at(0).get<LogLine>(),
         static_cast<PricingCategory>(row.at(1).get<std::uint8_t>()), row.at(2).get<std::string>(),
         month == 0 ? std::nullopt : std::optional{Month{month}}, row.at(4).get<std::int64_t>(),
         last < 0 ? std::nullopt : std::optional{last}});
  }
  join_ends(header.at("entryPoints"), entry_points_);
  join_ends(header.at("conversations"), conversations_);
  for (std::size_t i = 0; i < deliveries_.size(); ++i) {
    const json& part = header.at("deliveries").at(i);
    auto& [first_sent, told] = deliveries_[i];
    const auto sent = part.at(0).get<LogLine>();
    if (first_sent == 0 && sent != 0) first_sent = lines_ + sent;
    told = told || part.at(1).get<bool>();
  }
  for (const auto& [what, count] : header.at("skipped").items())
    skipped_[what] += count.get<std::int64_t>();
  records_ += header.at("records").get<std::int64_t>();
  repeats_ += header.at("repeats").get<std::int64_t>();
  const auto instant = [](const json& ms) { return Instant{Duration{ms.get<std::int64_t>()}}; };
  if (const auto told = header.find("country"); told != header.end())
    take_country(lines_,
                 {instant(told->at(0)), to_country(told->at(1).get_ref<const std::string&>())});
  if (const auto told = header.find("starts"); told != header.end()) {
    Starts starts;
    for (const auto& [country, start] : told->at(1).items())
      starts.emplace(to_country(country), instant(start));
    take_rates(lines_, {instant(told->at(0)), std::move(starts)});
  }
}

void LogBook::join_entry(LogEntry entry, const Numbers& numbers) {
  entry.thread = numbers.threads.at(entry.thread);
  entry.contact = numbers.contacts.at(entry.contact);
  entry.sender = numbers.senders.at(entry.sender);
  entry.line += lines_;
  add(entry);
}

void LogBook::join(std::string_view part) {
  try {
    if (!part.starts_with(kPartBegins)) throw not_a_part();
    part = unsealed(part);
    part.remove_prefix(kPartBegins.size());
    const auto end = part.find('\n');
    if (end == std::string_view::npos) throw not_a_part();
    const json header = parse_json(part.substr(0, end));
    if (!whole(header)) throw not_a_part();
    part.remove_prefix(end + 1);
    auto entries = take<LogEntry>(part, header.at("entries").get<std::size_t>());
    const auto extras = take<LogExtras>(part, header.at("extras").get<std::size_t>());
    const Numbers numbers = join_parties(header);
    const auto first_extras = static_cast<std::uint32_t>(extras_.size());
    for (const LogExtras& each : extras)
      if (each.currency.back() != '\0') throw not_a_part();
    if (!std::all_of(entries.begin(), entries.end(), sound)) throw not_a_part();
    extras_.insert(extras_.end(), extras.begin(), extras.end());
    for (LogEntry& entry : entries) {
      if (entry.extras != kNoExtras) entry.extras += first_extras;
      if (entry.extras != kNoExtras && entry.extras >= extras_.size()) throw not_a_part();
      join_entry(entry, numbers);
    }
    if (!part.empty()) join_ids(part, entries);
    join_counts(header);
    lines_ += header.at("lines").get<LogLine>();
  } catch (const json::exception&) {
    throw not_a_part();
  } catch (const std::out_of_range&) {
    throw not_a_part();
  }
}

}  // namespace chatfare
