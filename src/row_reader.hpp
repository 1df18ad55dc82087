#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "columns.hpp"
#include "request.hpp"

namespace chatfare {

/// Reads the rows of a log in columns, one after the other, into the only event of a request. What
/// few messages have and the rules ask for as a fact (`flags`) stands in the request's details; its
/// contacts are one per country.
class RowReader {
 public:
  /// `request` is that of a log in columns. Checks times and threads: throws InputError
  /// "columns.<name>[<row>]" for the first that does not fit.
  RowReader(Request& request, const Columns& columns);

  std::uint32_t rows() const { return rows_; }
  Instant sent_at(std::uint32_t row) const { return instant(time_[row]); }
  /// `sent_at` where nothing else is given.
  Instant delivered_at(std::uint32_t row) const {
    return has_delivery(row) ? instant(delivered_at_[row]) : sent_at(row);
  }
  Instant first_sent() const { return instant(first_time_); }
  /// The threads of the next `count` rows, or of those that are left.
  std::span<const std::uint32_t> threads_of(std::uint32_t row, std::uint32_t count) const {
    return {thread_ + row, std::min(count, rows_ - row)};
  }
  /// Whether the rows are in the order of their times.
  bool by_time() const { return by_time_; }

  /// Throws InputError for the first value of the row that does not fit. What a column that is not
  /// given would say stands in the event from the start.
  const Event& read(std::uint32_t row) {
    event_.at = sent_at(row);
    event_.thread = thread_[row];
    if (sender_) read_sender(row, sender_[row]);
    read_kind(row, kind_[row]);
    event_.delivery.contact = contact_of(row);
    event_.delivery.at = event_.at;
    if (status_) read_status(row, status_[row]);
    if (has_delivery(row)) read_delivery(row);
    if (entry_point_) read_entry_point(row, entry_point_[row]);
    if (has_details_) read_details(row);
    if (quantity_) read_quantity(row, quantity_[row]);
    return event_;
  }

 private:
  static Instant instant(double epoch_ms) {
    return Instant{Duration{static_cast<std::int64_t>(epoch_ms)}};
  }
  bool has_delivery(std::uint32_t row) const {
    return delivered_at_ && delivered_at_[row] == delivered_at_[row];
  }
  void check_threads();
  void check_times();
  void add_details();
  void read_sender(std::uint32_t row, std::size_t code);
  void read_kind(std::uint32_t row, std::uint8_t code);
  void read_status(std::uint32_t row, std::uint8_t code);
  void read_delivery(std::uint32_t row);
  void read_entry_point(std::uint32_t row, std::uint8_t code);
  void read_details(std::uint32_t row);
  void read_quantity(std::uint32_t row, double quantity);
  std::uint32_t contact_of(std::uint32_t row) {
    const std::uint16_t code = country_ ? country_[row] : kCountryUnknown;
    const std::uint32_t known = contacts_[code];
    return known == kUnseen ? add_contact(code, row) : known;
  }
  std::uint32_t add_contact(std::uint16_t code, std::uint32_t row);
  void read_prices(std::uint32_t row);
  void check_flags(std::uint32_t row, std::uint8_t flags) const;
  [[noreturn]] static void fail(Column column, std::uint32_t row, const char* expected);

  static constexpr std::uint32_t kUnseen = UINT32_MAX;

  Request& request_;
  struct CodedSender {
    std::uint32_t number;  ///< index into Request::senders
    Channel channel;
    Kinds kinds;  ///< of the channel
  };
  std::vector<CodedSender> senders_;  ///< by the codes of the column
  Kinds kinds_;                       ///< of the channel of the row
  std::uint32_t rows_;
  const double* time_;
  const std::uint32_t* thread_;
  const std::uint8_t* kind_;
  const std::uint16_t* sender_;
  const std::uint8_t* status_;
  const double* delivered_at_;
  const std::uint8_t* entry_point_;
  const std::uint16_t* country_;
  const std::uint8_t* flags_;
  const double* quantity_;
  const std::int64_t* max_price_;
  const std::int64_t* cost_;
  double first_time_;
  bool by_time_ = true;
  bool has_details_;
  Event& event_;
  std::vector<std::uint32_t> contacts_;  ///< by the codes of the column `country`
};

inline void RowReader::read_sender(std::uint32_t row, std::size_t code) {
  if (code >= senders_.size()) fail(Column::sender, row, "the place of a sender in `senders`");
  event_.sender = senders_[code].number;
  event_.channel = senders_[code].channel;
  kinds_ = senders_[code].kinds;
}

inline void RowReader::read_kind(std::uint32_t row, std::uint8_t code) {
  event_.kind = static_cast<Kind>(code);
  if (code >= kKindCount || !contains(kinds_, event_.kind)) {
    fail(Column::kind, row, "the code of a kind of event of the sender's channel");
  }
}

inline void RowReader::read_status(std::uint32_t row, std::uint8_t code) {
  event_.delivery.given = code != 0;
  event_.delivery.status = code == 0 ? Status::delivered : static_cast<Status>(code - 1);
  if (code == 0) return;
  if (code >= kStatusCodeNames.size()) fail(Column::status, row, "a code of a status");
  if (event_.from_customer()) fail(Column::status, row, "0 on events from the customer");
}

inline void RowReader::read_delivery(std::uint32_t row) {
  event_.delivery.at = instant(delivered_at_[row]);
  if (event_.delivery.at < event_.at) {
    fail(Column::delivered_at, row, "an instant not before `time`");
  }
  if (event_.from_customer() || !event_.delivery.delivered()) {
    fail(Column::delivered_at, row, "NaN on all but delivered messages from the business");
  }
}

inline void RowReader::read_entry_point(std::uint32_t row, std::uint8_t code) {
  event_.entry_point = static_cast<EntryPoint>(code);
  if (code == 0) return;
  if (code >= kEntryPointNames.size()) fail(Column::entry_point, row, "a code of an entry point");
  if (event_.kind != Kind::customer_message || event_.channel != Channel::whatsapp) {
    fail(Column::entry_point, row, "0 on all but WhatsApp messages from the customer");
  }
}

}  // namespace chatfare
