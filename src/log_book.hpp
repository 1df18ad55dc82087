#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json.hpp"
#include "log_record.hpp"
#include "number_map.hpp"
#include "parties.hpp"
#include "played_messages.hpp"
#include "request.hpp"

namespace chatfare {

inline constexpr std::uint32_t kNoExtras = UINT32_MAX;
inline constexpr std::uint8_t kNoBillingStatus = UINT8_MAX;

/// What few messages of a log have.
struct LogExtras {
  Amount max_price{-1};  ///< -1: none
  Amount cost{-1};
  Amount price{-1};                ///< what the provider took
  std::array<char, 4> currency{};  ///< of the price
};

/// One event of a log, put together from all that the log says of it. The order in which the log
/// says it makes no difference.
struct LogEntry {
  Instant at = kNever;             ///< kNever: the log does not say when it was sent
  Instant delivered_at = kNever;   ///< kNever: not given
  Instant heard_at = kNever;       ///< the first status of any kind
  std::uint64_t message = 0;       ///< by the provider's id; 0: it has none
  std::uint64_t thread_name = 0;   ///< of number and contact, the same in every log
  std::uint64_t conversation = 0;  ///< by the provider's id; 0: not known
  std::int64_t quantity = kQuantityUnknown;
  std::uint32_t thread = 0;
  std::uint32_t contact = 0;  ///< who gets it
  std::uint32_t sender = 0;
  LogLine line = 0;  ///< the first that speaks of it
  std::uint32_t extras = kNoExtras;
  Kind kind = Kind::service;
  std::uint8_t kind_told_by = 0;  ///< the rank of the status that told it; 0: not known
  std::uint8_t status = 0;        ///< place in kStatusCodeNames
  EntryPoint entry_point{};
  std::uint8_t flags = 0;  ///< ColumnFlag, and until it is played whether its id is disputed
  PricingType type{};
  PricingCategory category{};
  std::uint8_t billable = 0;  ///< 0: not said, 1: no, 2: yes
  std::uint8_t type_told_by = 0, category_told_by = 0, billable_told_by = 0;  ///< likewise
  std::uint8_t billing_status = kNoBillingStatus;

  /// The order of play: by time, at equal times the customer first, else by what does not depend on
  /// the order of the log.
  friend bool operator<(const LogEntry& a, const LogEntry& b);
};

/// Whether the log says that a message was delivered.
bool arrived(const LogEntry& entry);
/// Whether the provider says that a message was part of a free entry point.
bool of_entry_point(const LogEntry& entry);
/// Whether it says that a message was sent, and not what became of it.
bool only_sent(const LogEntry& entry);

/// Lines that are named where many are alike.
inline constexpr std::size_t kExamples = 20;

/// What of a log could not be used, by code and field.
struct LogProblem {
  std::int64_t count = 0;
  /// The first few, by line.
  std::vector<std::pair<LogLine, std::string>> examples;
  void add(LogLine line, std::string message);
};

/// The volume tier that a provider says an account has reached.
struct ReachedTier {
  LogLine line = 0;
  PricingCategory category{};
  std::string region;
  std::optional<Month> month;
  std::int64_t first = 0;            ///< message of its band
  std::optional<std::int64_t> last;  ///< empty: without end
};

/// Collects what the readers of a log find: one entry per event, however often and in whatever
/// order the log speaks of it.
class LogBook : public LogSink {
 public:
  using Problems = std::map<std::pair<std::string, std::string>, LogProblem>;

  /// `options`: an evaluate request without events. Throws InputError.
  LogBook(nlohmann::json options, std::shared_ptr<const TariffBook> tariffs);
  LogBook(const LogBook&) = delete;  // its parts refer to each other

  /// The channel of senders that nobody declared, from here on. `channel`: that of the options.
  void take_channel(std::optional<Channel> channel) { parties_.take_channel(channel); }
  std::optional<Channel> channel() const { return channel_; }

  void event(LogLine line, const RequestText& text, const ProviderVerdict& provider) override;
  void status(LogLine line, const MessageStatus& status) override;
  void problem(LogLine line, std::string_view code, std::string field,
               std::string message) override;
  void skipped(LogLine line, std::string_view what) override;
  void account(LogLine line, const AccountUpdate& update) override;
  void same_contact(std::string_view number, std::string_view user_id) override;

  /// Keeps the provider's ids of messages from here on, for `take_id`: memory that only rows need.
  void keep_ids() { keeps_ids_ = true; }
  /// The id of a message as the log writes it, which is forgotten with that; empty where it has
  /// none.
  std::string take_id(const LogEntry& entry);
  /// That was the last line of a file; those of the next one are counted on from there.
  void end_file(LogLine lines) { lines_ += lines; }
  LogLine lines() const { return lines_; }
  /// Whether there is more than has to be held: the order of a log may be off by half of it.
  bool full() const { return entries_.size() >= 2 * kHeld; }
  /// Gives the first entries in the order of play, all of them or half, their time and kind. Those
  /// that cannot be played are left out, each with a problem. Returns how many are ready.
  std::size_t make_ready(bool all);
  /// Forgets those that were ready: they have been played.
  void forget_ready();
  /// A problem of a line of the log as a whole.
  void report(LogLine line, std::string_view code, std::string field, std::string message);

  /// What was read, in a form of its own: to be joined with other parts of the log, by `join` of a
  /// book with the same options.
  std::string save() const;
  /// Throws InputError where `part` is not what `save` of this version wrote.
  void join(std::string_view part);
  static constexpr std::string_view kPartBegins = "chatfare log part 5\n";
  /// A part with its checksum at the end.
  static std::string sealed(std::string part);

  Request& request() { return request_; }
  const Request& request() const { return request_; }
  const std::vector<LogEntry>& entries() const { return entries_; }
  const LogExtras* extras_of(const LogEntry& entry) const {
    return entry.extras == kNoExtras ? nullptr : &extras_[entry.extras];
  }
  /// The end of the free entry point that a message stands in; kNever where the log has none.
  Instant entry_point_closes(const LogEntry& entry) const;
  /// The same of its conversation of 2022 to 2025.
  Instant conversation_closes(const LogEntry& entry) const { return end_of(conversations_, entry); }
  const Problems& problems() const { return problems_; }
  const std::map<std::string, std::int64_t>& skipped() const { return skipped_; }
  const std::vector<ReachedTier>& reached_tiers() const { return reached_tiers_; }
  std::int64_t records() const { return records_; }
  std::int64_t repeats() const { return repeats_; }
  /// Sender and contact of each thread of an entry.
  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& threads() const { return threads_; }
  /// The thread of an event: of a moved number the one that it had with the contact from the first.
  std::uint32_t origin_of(std::uint32_t thread) const { return origins_[thread]; }

 private:
  /// Entries that are held at least while more of the log is to come.
  static constexpr std::size_t kHeld = std::size_t{1} << 18;

  void add(const LogEntry& entry);
  void keep_id(std::uint64_t message, std::string_view id);
  void note_late(const LogEntry& entry, bool had_arrived);
  void unite(LogEntry& entry, const LogEntry& other);
  void unite_senders(LogEntry& entry, const LogEntry& other);
  void unite_disputed(LogEntry& entry, LogEntry other);
  void tell_dispute(LogLine line);
  LogEntry thread_of(const MessageStatus& status);
  std::uint64_t number_of_message(std::string_view id, Channel channel,
                                  std::uint32_t contact) const;
  void enter_thread(LogEntry& entry, std::uint32_t contact);
  std::uint32_t thread_between(std::uint32_t sender, std::uint32_t contact);
  void unite_contacts();
  void note(LogEntry& entry, const ProviderVerdict& provider, std::uint8_t told_by);
  /// Known ends of entry points or conversations, by the provider's ids.
  using Ends = std::map<std::uint64_t, Instant>;
  void note_end(Ends& ends, const LogEntry& entry, Instant closes);
  static Instant end_of(const Ends& ends, const LogEntry& entry);
  LogExtras& extras_of(LogEntry& entry);
  bool playable(LogEntry& entry);
  void note_delivery(const MessageStatus& status, LogLine line);
  void miss_deliveries();
  void write_header(Writer& out) const;
  void append_ids(std::string& out) const;
  /// The numbers that senders, contacts and threads of a part have here.
  struct Numbers {
    std::vector<std::uint32_t> senders, contacts, threads;
  };
  Numbers join_parties(const nlohmann::json& header);
  static void join_ends(const nlohmann::json& rows, Ends& ends);
  void join_counts(const nlohmann::json& header);
  void join_entry(LogEntry entry, const Numbers& numbers);
  void join_ids(std::string_view bytes, const std::vector<LogEntry>& entries);
  /// What a provider told of the account, and when.
  template <class Fact>
  using Told = std::pair<Instant, Fact>;
  /// Of the rates for authentication-international, by country; kNoCountry: all others.
  using Starts = std::map<Country, Instant>;
  std::optional<Country> country_in(LogLine line, std::string_view code, const char* field);
  bool told_too_late(LogLine line);
  void take_country(LogLine line, Told<Country> told);
  void take_rates(LogLine line, Told<Starts> told);
  void write_account(Writer& out) const;

  Request request_;
  Parties parties_;
  std::optional<Channel> channel_;  ///< that the options name
  std::vector<LogEntry> entries_;
  std::size_t ready_ = 0;
  Instant played_until_ = kNever;
  PlayedMessages played_;
  std::vector<LogEntry> sorted_;  ///< takes turns with entries_: memory that is kept stays whole
  LogLine lines_ = 0;             ///< of the files before this one
  std::vector<LogExtras> extras_;
  NumberMap by_message_;  ///< places in entries_
  bool keeps_ids_ = false;
  std::unordered_map<std::uint64_t, std::string> ids_;  ///< of messages that have no row yet
  std::vector<std::pair<std::uint32_t, std::uint32_t>> threads_;
  std::vector<std::uint32_t> origins_;             ///< by thread
  std::vector<std::uint64_t> thread_names_;        ///< likewise
  std::map<std::uint32_t, std::uint32_t> united_;  ///< contacts that turned out to be others
  Problems problems_;
  std::map<std::string, std::int64_t> skipped_;
  std::vector<ReachedTier> reached_tiers_;
  Ends entry_points_;
  Ends conversations_;
  /// What the statuses of a channel tell.
  struct Deliveries {
    LogLine first_sent = 0;  ///< 0: none was sent
    bool told = false;
  };
  std::array<Deliveries, kChannelNames.size()> deliveries_;
  bool rates_known_;    ///< for authentication-international: the options say them
  bool country_known_;  ///< of the account: likewise
  std::optional<Told<Country>> told_country_;
  std::optional<Told<Starts>> told_rates_;
  std::int64_t records_ = 0;
  std::int64_t repeats_ = 0;
};

}  // namespace chatfare
