#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "event.hpp"

namespace chatfare {

/// The columns of a log and of what is said of it. A row is an event; a group message is a row per
/// recipient, in the thread of the group. Columns that are not given have one value throughout.
enum class Column : std::uint8_t {
  // What happened
  time,          ///< epoch milliseconds, UTC
  thread,        ///< one per sender and contact, numbered from 0
  kind,          ///< Kind
  sender,        ///< place in the list of senders; not given: 0
  status,        ///< place in kStatusCodeNames
  delivered_at,  ///< epoch milliseconds; NaN: at `time`
  entry_point,   ///< EntryPoint
  country,       ///< of the contact: two letters, the first in the high byte, or a code below
  flags,         ///< of Viber Business messages: ColumnFlag
  quantity,      ///< tokens of an agent, seconds of a call; NaN: not known
  max_price,     ///< Marketing Messages API: micro-units, kAmountUnknown where there is none
  cost,          ///< of messages with a maximum price, as Meta reported it
  // What is said of it
  verdict,   ///< Verdict, or kNoCode where no documented rules cover the date
  rule,      ///< place in the list of rule ids, or kNoRule
  item,      ///< Item
  tier,      ///< place of the volume tier, 0 being the list band; -1: none
  currency,  ///< place in the list of currencies, or kNoCode where nothing is charged
  amount,    ///< micro-units; 0 where nothing is charged, kAmountUnknown where it is not known
};
inline constexpr std::size_t kColumnCount = 18;
inline constexpr std::size_t kColumnsOfLog = 12;  ///< the others are what is said of it
inline constexpr std::array<std::string_view, kColumnCount> kColumnNames{
    "time",       "thread",  "kind",  "sender",   "status",   "deliveredAt",
    "entryPoint", "country", "flags", "quantity", "maxPrice", "cost",
    "verdict",    "rule",    "item",  "tier",     "currency", "amount"};
inline constexpr std::array<std::size_t, kColumnCount> kColumnWidths{8, 4, 1, 2, 1, 8, 1, 2, 1,
                                                                     8, 8, 8, 1, 2, 1, 1, 1, 8};
inline std::string_view name(Column column) {
  return kColumnNames[static_cast<std::size_t>(column)];
}

/// The codes of the column `status`: 0 is "not given", which stands for a normal delivery.
inline constexpr std::array<std::string_view, 5> kStatusCodeNames{"", "sent", "delivered", "read",
                                                                  "failed"};

inline constexpr std::uint8_t kNoCode = UINT8_MAX;
inline constexpr std::uint16_t kNoRule = UINT16_MAX;
inline constexpr std::int64_t kAmountUnknown = -1;

/// Codes of the column `country` beside those of two letters.
inline constexpr std::uint16_t kCountryUnknown = 0;
/// A telephone number that belongs to no country: on WhatsApp its market is "Other".
inline constexpr std::uint16_t kNumberWithoutCountry = 1;

/// Bits of the column `flags`.
enum class ColumnFlag : std::uint8_t {
  content_over_limits,  ///< of anything but the text
  button_cards_or_video,
  image,
  without_template,
  blocked,
  text_over_limit,
  late,  ///< `deliveredAt` is after its validity
};
inline constexpr std::array<std::string_view, 7> kColumnFlagNames{"content-over-limits",
                                                                  "button-cards-or-video",
                                                                  "image",
                                                                  "without-template",
                                                                  "blocked",
                                                                  "text-over-limit",
                                                                  "late"};

/// What each set of flags says, as an event has it: its place is the value of the column.
std::vector<Details> details_by_flags();
std::uint8_t flags_of(const Event& event, const Details& details);

/// How the codes of the column `kind` are called.
inline constexpr std::array<std::string_view, kKindCount> kKindIds{
    "customer-message", "customer-reaction",
    "customer-call",    "chat-opened",
    "subscribed",       "unsubscribed",
    "marketing",        "marketing-lite",
    "utility",          "authentication",
    "service",          "agent",
    "group-marketing",  "group-utility",
    "group-service",    "business-reaction",
    "business-call",    "welcome",
    "bot-message",      "transactional",
    "promotional",      "otp",
    "session-message",  "sms"};

/// Memory for the columns of one log. What is in a column that was just made is not defined.
class Columns {
 public:
  /// `given` has a bit for each of the first columns that the log has; the first three it has
  /// anyway. There is room for all that is said of it. Forgets what was there before.
  void make(std::size_t rows, std::uint32_t given);
  std::size_t rows() const { return rows_; }
  /// Null when the column is not given.
  template <class T>
  T* of(Column column) const {
    return reinterpret_cast<T*>(columns_[static_cast<std::size_t>(column)].get());
  }

 private:
  std::size_t rows_ = 0;
  std::array<std::unique_ptr<std::byte[]>, kColumnCount> columns_;
};

}  // namespace chatfare
