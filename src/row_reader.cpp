#include "row_reader.hpp"

#include <algorithm>

#include "error.hpp"

namespace chatfare {

RowReader::RowReader(Request& request, const Columns& columns)
    : request_(request),
      rows_(static_cast<std::uint32_t>(columns.rows())),
      time_(columns.of<double>(Column::time)),
      thread_(columns.of<std::uint32_t>(Column::thread)),
      kind_(columns.of<std::uint8_t>(Column::kind)),
      sender_(columns.of<std::uint16_t>(Column::sender)),
      status_(columns.of<std::uint8_t>(Column::status)),
      delivered_at_(columns.of<double>(Column::delivered_at)),
      entry_point_(columns.of<std::uint8_t>(Column::entry_point)),
      country_(columns.of<std::uint16_t>(Column::country)),
      flags_(columns.of<std::uint8_t>(Column::flags)),
      quantity_(columns.of<double>(Column::quantity)),
      max_price_(columns.of<std::int64_t>(Column::max_price)),
      cost_(columns.of<std::int64_t>(Column::cost)),
      has_details_(flags_ || max_price_ || cost_),
      event_(request.events.front()),
      contacts_(std::size_t{UINT16_MAX} + 1, kUnseen) {
  for (const Event& event : request_.events) {
    senders_.push_back({event.sender, event.channel, kinds_of(event.channel)});
  }
  kinds_ = senders_.front().kinds;
  request_.events.resize(1);
  check_threads();
  check_times();
  add_details();
}

void RowReader::check_threads() {
  request_.threads = 0;
  for (std::uint32_t row = 0; row < rows_; ++row) {
    if (thread_[row] >= rows_) fail(Column::thread, row, "a number less than that of the rows");
    request_.threads = std::max(request_.threads, thread_[row] + 1);
  }
}

/// A time that is no number is outside the years as well.
void RowReader::check_times() {
  constexpr auto kFirst = static_cast<double>(kFirstInstant.time_since_epoch().count());
  constexpr auto kLast = static_cast<double>(kLastInstant.time_since_epoch().count());
  constexpr auto kYears = "an instant from 2015 to 2037 in epoch milliseconds";
  double latest = kFirst;
  first_time_ = kLast;
  for (std::uint32_t row = 0; row < rows_; ++row) {
    const double time = time_[row];
    if (!(time >= kFirst && time < kLast)) fail(Column::time, row, kYears);
    by_time_ = by_time_ && time >= latest;
    latest = time;
    first_time_ = std::min(first_time_, time);
  }
  for (std::uint32_t row = 0; delivered_at_ && row < rows_; ++row) {
    const double time = delivered_at_[row];
    if (time < kFirst || time >= kLast) fail(Column::delivered_at, row, kYears);
  }
}

/// A message for each set of flags, then the one with a maximum price that is read.
void RowReader::add_details() {
  request_.details = details_by_flags();
  request_.details.emplace_back();
}

void RowReader::read_prices(std::uint32_t row) {
  const auto amount = [row](Column column, std::int64_t micros) -> std::optional<Amount> {
    if (micros == kAmountUnknown) return std::nullopt;
    if (micros < 0) fail(column, row, "micro-units, or -1 where there is none");
    return Amount{micros};
  };
  if (!max_price_ || max_price_[row] == kAmountUnknown) {
    fail(Column::cost, row, "-1 on messages without `maxPrice`");
  }
  if (event_.kind != Kind::marketing_lite) {
    fail(Column::max_price, row, "-1 on all but templates through the Marketing Messages API");
  }
  event_.details = static_cast<std::uint32_t>(request_.details.size() - 1);
  Details& details = request_.details.back();
  details.max_price = amount(Column::max_price, max_price_[row]);
  details.cost = amount(Column::cost, cost_ ? cost_[row] : kAmountUnknown);
}

void RowReader::read_details(std::uint32_t row) {
  event_.details = kNoDetails;
  if (flags_ && flags_[row] != 0) {
    check_flags(row, flags_[row]);
    event_.details = flags_[row];
  }
  const bool at_most = max_price_ && max_price_[row] != kAmountUnknown;
  if (at_most || (cost_ && cost_[row] != kAmountUnknown)) read_prices(row);
}

void RowReader::read_quantity(std::uint32_t row, double quantity) {
  constexpr double kLargest = 9007199254740992;  // 2^53
  event_.quantity = kQuantityUnknown;
  if (quantity != quantity) return;
  if (!(quantity >= 0 && quantity <= kLargest)) {
    fail(Column::quantity, row, "a number from 0 to 2^53, or NaN");
  }
  event_.quantity = static_cast<std::int64_t>(quantity);
  if (static_cast<double>(event_.quantity) != quantity) {
    fail(Column::quantity, row, "a whole number");
  }
  if (event_.kind != Kind::agent && event_.kind != Kind::business_call) {
    fail(Column::quantity, row, "NaN on all but agent messages and calls from the business");
  }
}

void RowReader::check_flags(std::uint32_t row, std::uint8_t flags) const {
  constexpr auto bit = [](ColumnFlag flag) { return 1u << static_cast<unsigned>(flag); };
  if (flags >> kColumnFlagNames.size() != 0) fail(Column::flags, row, "bits of the flags only");
  if (!contains(kViberBusinessMessages, event_.kind)) {
    fail(Column::flags, row,
         "0 on all but messages of Viber Business from the business, SMS apart");
  }
  if ((flags & bit(ColumnFlag::without_template)) && event_.kind != Kind::transactional) {
    fail(Column::flags, row, "without-template only on transactional messages");
  }
  if ((flags & bit(ColumnFlag::blocked)) && event_.delivery.status != Status::failed) {
    fail(Column::flags, row, "blocked only on messages with the status failed");
  }
  if ((flags & bit(ColumnFlag::late)) && event_.delivery.at == event_.at) {
    fail(Column::flags, row, "late only on messages with a `deliveredAt` after `time`");
  }
}

std::uint32_t RowReader::add_contact(std::uint16_t code, std::uint32_t row) {
  Contact contact;
  contact.is_number = code != kCountryUnknown;
  if (code > kNumberWithoutCountry) {
    contact.country = {static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
    if (!request_.tariffs->knows(contact.country)) {
      fail(Column::country, row,
           "an ISO 3166-1 code such as UA: its first letter x 256 + the second; 0 where it is not "
           "known, 1 for a number that belongs to none");
    }
  }
  contact.name = "row " + std::to_string(row);
  contacts_[code] = static_cast<std::uint32_t>(request_.contacts.size());
  request_.contacts.push_back(std::move(contact));
  return contacts_[code];
}

void RowReader::fail(Column column, std::uint32_t row, const char* expected) {
  reject("columns." + std::string{name(column)} + "[" + std::to_string(row) + "]",
         std::string{"Expected "} + expected + ".");
}

}  // namespace chatfare
