#include "played_messages.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

namespace chatfare {
namespace {

/// How long a message is spoken of after it was sent: WhatsApp tries for at most 30 days to deliver
/// it (Meta, Time-to-live, 2026), a Viber bot for 14.
constexpr std::chrono::days kSpokenOf{31};
/// The days of one stretch: as few as kept too long do no harm.
constexpr std::chrono::days kTogether{4};
/// Messages with the same first bits, so many or fewer on average.
constexpr std::size_t kAlike = 8;
constexpr int kBits = 64;

}  // namespace

void PlayedMessages::add(Instant until, std::vector<std::uint64_t> messages) {
  std::sort(messages.begin(), messages.end());
  if (stretches_.empty() || stretches_.back().since + kTogether < until) {
    const Instant since = stretches_.empty() ? until : stretches_.back().until;
    stretches_.push_back({since, until, std::move(messages), {}, 0});
  } else {
    Stretch& last = stretches_.back();
    std::vector<std::uint64_t> both;
    both.reserve(last.messages.size() + messages.size());
    std::merge(last.messages.begin(), last.messages.end(), messages.begin(), messages.end(),
               std::back_inserter(both));
    last.messages = std::move(both);
    last.until = until;
  }
  stretches_.back().index();
  while (stretches_.front().until + kSpokenOf < until) stretches_.pop_front();
}

std::optional<bool> PlayedMessages::arrived(std::uint64_t message) const {
  for (const Stretch& stretch : stretches_)
    if (const auto known = stretch.arrived(message)) return known;
  return std::nullopt;
}

void PlayedMessages::Stretch::index() {
  const auto first_bits = static_cast<int>(std::bit_width(messages.size() / kAlike + 1));
  shift = kBits - first_bits;
  begins.assign((std::size_t{1} << first_bits) + 1, 0);
  for (const std::uint64_t message : messages) ++begins[place_of(message) + 1];
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
}

std::optional<bool> PlayedMessages::Stretch::arrived(std::uint64_t message) const {
  const std::uint64_t wanted = message & ~1ull;
  const auto* const end = messages.data() + begins[place_of(wanted) + 1];
  const auto* const found =
      std::lower_bound(messages.data() + begins[place_of(wanted)], end, wanted);
  if (found == end || (*found & ~1ull) != wanted) return std::nullopt;
  return (*found & 1) != 0;
}

}  // namespace chatfare
