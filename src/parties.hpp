#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "error.hpp"
#include "number_map.hpp"
#include "request.hpp"

namespace chatfare {

/// The sender that events have which name none.
inline constexpr std::string_view kDefaultSender = "main";

/// Who takes part: the senders, contacts and threads of a request, entered as they are first named.
class Parties {
 public:
  /// What names them. A request that contradicts itself is refused; a log goes on.
  enum class In : std::uint8_t { request, log };

  /// Knows the senders and contacts that the request has already.
  explicit Parties(Request& request, In in = In::request);
  In in() const { return in_; }

  /// The channel of senders that nobody declared.
  void take_channel(std::optional<Channel> channel) { channel_ = channel; }
  /// Throws InputError at `path` where no channel was taken.
  Channel channel(const std::string& path) const;

  std::uint32_t sender(std::string_view id);
  std::uint32_t sender(std::string_view id, Channel channel);
  std::optional<std::uint32_t> find_sender(std::string_view id) const;
  /// A contact by its number or id, and its country where that is said. Throws InputError at the
  /// places. Of several countries of a contact in a log that of its number counts, or of the
  /// account, else the one that was told last, by `told_at`.
  std::uint32_t contact(std::string_view name, Place place, std::string_view country,
                        Place country_place, Instant told_at = Instant::min());
  /// When the country of a contact was told; Instant::max() where nothing that is told changes it.
  Instant country_told(std::uint32_t contact) const { return countries_told_[contact]; }
  /// Whether another country was told since this was asked last of a contact that had none but one.
  bool take_dispute() { return std::exchange(new_dispute_, false); }
  /// Another name of a contact from here on. Returns the contact that had it before, where that is
  /// another one.
  std::optional<std::uint32_t> also_named(std::uint32_t contact, std::string_view id);
  /// Contacts by their other names, in the order of these.
  std::map<std::string_view, std::uint32_t> other_names() const;
  std::uint32_t thread(std::uint32_t sender, std::uint32_t contact);
  /// A country that the number plan knows; throws InputError at `place`.
  Country country(std::string_view code, Place place) const;

 private:
  /// Of texts, which are looked up as they stand in a log.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using ByText = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

  Country country_of_sender(std::string_view id, Channel channel) const;
  Country country_of_scoped_id(std::string_view id) const;
  std::uint32_t contact_by_number(std::string_view name, const PhoneDigits& digits);
  std::uint32_t contact_by_id(std::string_view id);
  void enter_contact(Contact contact);
  void set_country(std::uint32_t contact, std::string_view code, Place place, Instant told_at);

  Request& request_;
  const In in_;
  std::optional<Channel> channel_;
  std::vector<Instant> countries_told_;  ///< of the contacts
  std::set<std::uint32_t> disputed_;     ///< contacts in two countries
  bool new_dispute_ = false;
  ByText senders_;
  NumberMap contacts_by_number_;  ///< which are the same contact when their digits are
  ByText contacts_by_id_;
  NumberMap threads_;
  /// The last that was asked for: every event asks more than once.
  std::pair<std::uint64_t, std::uint32_t> last_thread_{UINT64_MAX, 0};
};

}  // namespace chatfare
