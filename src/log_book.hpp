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

#include "log_record.hpp"
#include "parties.hpp"
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
  std::uint64_t thread_name = 0;   ///< of sender and contact, the same in every log
  std::uint64_t conversation = 0;  ///< by the provider's id; 0: not known
  std::int64_t quantity = kQuantityUnknown;
  std::uint32_t thread = 0;
  std::uint32_t contact = 0;  ///< who gets it
  std::uint32_t sender = 0;
  LogLine line = 0;  ///< the first that speaks of it
  std::uint32_t extras = kNoExtras;
  Kind kind{};
  bool kind_known = false;
  std::uint8_t kind_told_by = 0;  ///< the rank of the status that told it
  std::uint8_t status = 0;        ///< place in kStatusCodeNames
  EntryPoint entry_point{};
  std::uint8_t flags = 0;  ///< ColumnFlag
  PricingType type{};
  PricingCategory category{};
  std::uint8_t billable = 0;  ///< 0: not said, 1: no, 2: yes
  std::uint8_t billing_status = kNoBillingStatus;

  /// The order of play: by time, at equal times the customer first, else by what does not depend on
  /// the order of the log.
  friend bool operator<(const LogEntry& a, const LogEntry& b);
};

/// What of a log could not be used, by code and field.
struct LogProblem {
  std::int64_t count = 0;
  /// The first few, by line.
  std::vector<std::pair<LogLine, std::string>> examples;
};

/// The volume tier that a provider says an account has reached.
struct ReachedTier {
  LogLine line = 0;
  PricingCategory category{};
  std::string region;
  Month month;
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

  /// The channel of senders that nobody declared, from here on.
  void take_channel(Channel channel) { parties_.take_channel(channel); }

  void event(LogLine line, const RequestText& text, const ProviderVerdict& provider) override;
  void status(LogLine line, const MessageStatus& status) override;
  void problem(LogLine line, std::string_view code, std::string field,
               std::string message) override;
  void skipped(LogLine line, std::string_view what) override;
  void account(LogLine line, const AccountUpdate& update) override;

  /// Nothing more is said: gives every entry its time and kind and puts them in the order of play.
  /// Those that cannot be played are left out, each with a problem.
  void close();

  Request& request() { return request_; }
  const Request& request() const { return request_; }
  const std::vector<LogEntry>& entries() const { return entries_; }
  const LogExtras* extras_of(const LogEntry& entry) const {
    return entry.extras == kNoExtras ? nullptr : &extras_[entry.extras];
  }
  const Problems& problems() const { return problems_; }
  const std::map<std::string, std::int64_t>& skipped() const { return skipped_; }
  const std::vector<ReachedTier>& reached_tiers() const { return reached_tiers_; }
  std::int64_t records() const { return records_; }
  std::int64_t repeats() const { return repeats_; }
  /// Sender and contact of each thread.
  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& threads() const { return threads_; }

 private:
  void add(LogEntry entry, const ProviderVerdict& provider);
  LogEntry& entry_of(LogLine line, const MessageStatus& status);
  void enter_thread(LogEntry& entry, std::uint32_t contact);
  void note(LogEntry& entry, const ProviderVerdict& provider, std::uint8_t rank);
  LogExtras& extras_of(LogEntry& entry);
  bool playable(LogEntry& entry);
  void take_rates(const AccountUpdate& update);

  Request request_;
  Parties parties_;
  std::vector<LogEntry> entries_;
  std::vector<LogExtras> extras_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_message_;  ///< places in entries_
  std::vector<std::pair<std::uint32_t, std::uint32_t>> threads_;
  std::vector<std::uint64_t> thread_names_;
  Problems problems_;
  std::map<std::string, std::int64_t> skipped_;
  std::vector<ReachedTier> reached_tiers_;
  bool rates_known_;  ///< for authentication-international: the options say them
  std::int64_t records_ = 0;
  std::int64_t repeats_ = 0;
};

}  // namespace chatfare
