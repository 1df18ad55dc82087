#pragma once

#include <map>
#include <string>
#include <utility>

#include "quote.hpp"

namespace chatfare {

/// One volume in one month, played as a single message to learn what the rules say of it.
struct Play {
  Month month;
  const Volume* volume = nullptr;
  std::int64_t quantity = 0;
  std::uint32_t event = 0;  ///< the message that speaks for all of them
};

/// When a month is played: at noon of its last day but one, so that whatever takes effect within a
/// month holds for all of it.
Instant instant_in(const Zone& zone, Month month);

/// True for a counter of the sender that a volume names.
bool is_for(const Counters::OfVolumes& counter, const Route& route);

/// Makes a request of representative messages: for each volume and month what has to happen before,
/// then one message.
class Stage {
 public:
  explicit Stage(const Request& plan);
  /// Returns the message that speaks for the volume.
  std::uint32_t play(const Volume& volume, Instant at);
  const Request& request() const { return request_; }

 private:
  void prepare(const Volume& volume, Instant at);
  std::uint32_t sender_of(const Route& route);
  void take_counters(const Route& route, std::uint32_t sender);
  void add(Kind kind, Instant at);

  Request request_;
  std::map<std::pair<std::string, Channel>, std::uint32_t> senders_;
  std::uint32_t thread_ = 0, contact_ = 0, sender_ = 0;
  Channel channel_{};
};

/// Everything a quote plays; volumes grow by whole messages, month by month.
std::vector<Play> plays_of(const QuoteRequest& quote, Stage& stage);

}  // namespace chatfare
