#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "evaluation.hpp"
#include "log_book.hpp"
#include "log_reader.hpp"
#include "play.hpp"
#include "reconcile.hpp"
#include "windows.hpp"

namespace chatfare {

/// What became of one row of a log. JavaScript reads it as it stands in memory (wasm/js/log.js).
struct LogVerdict {
  double at;         ///< epoch milliseconds, UTC
  double billed_at;  ///< NaN: nothing was billed
  std::int64_t amount;
  std::int64_t provider_price;  ///< -1: it told none
  LogLine line;
  std::uint32_t thread;
  std::uint32_t id_end;  ///< in Log::ids(), where its id begins with the end of the one before
  std::uint16_t rule;
  std::uint16_t market;
  std::uint8_t kind;
  std::uint8_t verdict;
  std::uint8_t item;
  std::int8_t tier;
  std::uint8_t currency;
  std::uint8_t opens;    ///< a bit per WindowKind
  std::uint8_t extends;  ///< likewise
  std::uint8_t agreement;
  std::uint8_t provider_billable;  ///< 0: not said, 1: no, 2: yes
  std::uint8_t provider_type;
  std::uint8_t provider_category;
  std::uint8_t provider_billing_status;   ///< kNoBillingStatus: none
  std::array<char, 3> provider_currency;  ///< of its price; zeros where it told none
  std::uint8_t package;                   ///< kNoCode: none has a word in its price
};
static_assert(sizeof(LogVerdict) == 64);

/// What was charged on one sender, by month, item and market.
struct SenderUse {
  std::int64_t quantity = 0;
  Amount amount;
  std::int64_t unknown = 0;  ///< messages whose rate is missing
};

/// A log from its first byte to its invoice.
class Log {
 public:
  /// `options`: an evaluate request without events, `format`, `from` and `to`, the days of the
  /// result: the rest of the log is played and not billed, and `startDay`, on which the first event
  /// is to happen. Throws InputError.
  Log(nlohmann::json options, std::shared_ptr<const TariffBook> tariffs);
  Log(const Log&) = delete;  // its parts refer to each other

  /// Keeps the ids of messages for `ids`, from here on; memory that is not spent otherwise.
  void keep_ids() { book_->keep_ids(); }
  /// More of the file. The format, where none was named, is that of its first bytes.
  void push(std::string_view bytes);
  /// What the file that was read last is written in; empty before its beginning tells it.
  std::optional<LogFormat> format() const { return found_; }
  /// Something wrong with a file itself, by a JSON object { code, field, line, message }; `line` is
  /// that of the log as a whole.
  void report(const nlohmann::json& problem);
  /// There is no more of this file; another may follow. Returns how many lines all have so far.
  LogLine end_of_file();
  /// Plays the earlier rows of a log that has more of them than are held, while more of it is to
  /// come: at least `rows` unless there are fewer. Forgets the verdicts of those before. False once
  /// enough have been played.
  bool play_ahead(std::size_t rows);
  /// Puts what was read so far into last_part(), for another log with the same options to `push`.
  /// Throws InputError once rows have been played.
  void make_part();
  const std::string& last_part() const { return part_; }
  /// Plays the next rows, at least `rows` of them unless the log ends before. Forgets the verdicts
  /// of those before. False once all have been played.
  bool play(std::size_t rows);
  const std::vector<LogVerdict>& verdicts() const { return verdicts_; }
  /// The provider's ids of those, one after the other; empty of what has none.
  const std::string& ids() const { return ids_; }

  // Once all rows have been played.

  const LogBook& book() const { return *book_; }
  Invoice invoice() const { return play_->rating().invoice(); }
  /// Empty for logs of which more than is held: they would have to be played again for each value.
  std::optional<std::vector<Sensitivity>> sensitivity();
  /// The other values of the open points that the log met.
  std::vector<std::pair<std::string_view, std::string>> alternatives() const;
  const Rating& rating() const { return play_->rating(); }

  using Use = std::map<std::tuple<Month, std::uint32_t, Item, MarketId, std::string>, SenderUse>;
  const Use& use() const { return use_; }
  /// Messages of the business that cost nothing or, under rules that charge conversations, opened
  /// one that did, by the names that a bill has for them.
  using Free = std::map<std::tuple<Month, std::string_view, MarketId>, std::int64_t>;
  const Free& free() const { return free_; }
  /// By verdict; the last are those of dates that no documented rules cover.
  const std::array<std::int64_t, kVerdictNames.size() + 1>& counts() const { return counts_; }
  /// Events that are not of the days of the result.
  std::int64_t of_other_days() const { return of_other_days_; }
  const std::array<std::int64_t, kWindowNames.size()>& windows() const { return windows_; }
  const Reconciliation& reconciliation() const { return reconciliation_; }
  const std::vector<std::string>& currencies() const { return currencies_; }
  /// The ids of those that rows name.
  const std::vector<std::string>& packages() const { return packages_; }

  // What Play asks for.

  /// A row on its way through phase 2, with what phase 1 did to the windows.
  struct Key : LogEntry {
    std::uint8_t opens = 0;
    std::uint8_t extends = 0;
    bool twin = false;  ///< see OurVerdict
  };
  const Event& read(const Key& key);
  Log& notes() { return *this; }
  void decided(const Key& key, const Decision& decision, const Row* row);
  void billed(const Key& key, const Charge& charge, const Price* price);
  void found(const Key& key, Problem problem);
  void found(Problem problem);
  // What the timeline tells.
  void opened(WindowKind kind, Instant, Instant, Category);
  void extended(WindowKind kind, Instant);
  void closed(WindowKind, Category, Instant) {}
  void subscription_began() {}
  void subscription_ended() {}

 private:
  /// What phase 1 made of an entry.
  struct ByDelivery {
    Decision decision;
    std::uint8_t opens = 0;
    std::uint8_t extends = 0;
  };

  void begin_file(bool all);
  static bool is_part(std::string_view bytes);
  void begin();
  bool play_ready(std::size_t rows, bool all);
  bool has_twin(std::size_t place);
  bool moved() const { return moved_ != Duration::zero(); }
  Key key_of(const LogEntry& entry) const;
  void play_one(const LogEntry& entry);
  Decision decide(const Event& event, Instant now);
  void decide_by_delivery();
  LogVerdict& write(const Key& key, const Decision& decision, const Row* row);
  void write_provider(LogVerdict& verdict, const Key& key);
  void forget_verdicts();
  bool tells(const Key& key, const Event& event, Instant at);
  std::uint8_t compare(const Key& key, const Decision& decision, OurVerdict ours, Instant at);
  void count_use(const Event& event, const Charge& charge, const Price& price);
  void count_free(const Key& key, const Decision& decision, const Row* row, Instant billed);
  static std::uint8_t code_of(std::string_view name, std::vector<std::string>& names);

  std::string format_;
  std::optional<LogFormat> found_;
  std::unique_ptr<LogBook> book_;
  std::unique_ptr<LogReader> reader_;
  std::optional<date::year_month_day> start_day_;
  Duration moved_{};  ///< how much later all happens, to begin on that day
  std::string part_;
  std::string beginning_;  ///< of a file whose format is not known yet
  std::unique_ptr<Play<Log>> play_;
  std::size_t look_again_ = 0;           ///< for the format, once there are so many bytes
  std::vector<ByDelivery> by_delivery_;  ///< of each entry, where deliveries decide
  std::optional<std::size_t> ready_;     ///< entries that can be played now
  std::size_t next_ = 0;
  std::size_t alike_until_ = 0;  ///< entries from the one played last on, but for their ids
  bool twins_ = false;           ///< of those the provider does not think the same
  bool joined_ = false;          ///< with parts, which may be of any time
  bool in_parts_ = false;
  bool begun_ = false;  ///< an entry could be played
  bool played_ahead_ = false;
  bool finished_ = false;
  bool silent_ = false;  ///< while other values of open points are tried
  bool tells_ = true;    ///< the result has the row that came last
  Key current_;
  std::vector<LogVerdict> verdicts_;
  std::string ids_;
  Use use_;
  Free free_;
  std::array<std::int64_t, kVerdictNames.size() + 1> counts_{};
  std::int64_t of_other_days_ = 0;
  std::array<std::int64_t, kWindowNames.size()> windows_{};
  Reconciliation reconciliation_;
  std::vector<std::string> currencies_;
  std::vector<std::string> packages_;
};

}  // namespace chatfare
