#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "error.hpp"
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

  std::uint32_t sender(const std::string& id);
  std::uint32_t sender(const std::string& id, Channel channel);
  std::optional<std::uint32_t> find_sender(const std::string& id) const;
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
  /// A country that the number plan knows; throws InputError at `path`.
  Country country(const std::string& code, const std::string& path) const;

 private:
  Country country_of_sender(const std::string& id, Channel channel) const;
  Country country_of_scoped_id(std::string_view id) const;
  void set_country(std::uint32_t contact, std::string_view code, const std::string& path,
                   Instant told_at);

  Request& request_;
  const In in_;
  std::optional<Channel> channel_;
  std::vector<Instant> countries_told_;  ///< of the contacts
  std::set<std::uint32_t> disputed_;     ///< contacts in two countries
  bool new_dispute_ = false;
  std::unordered_map<std::string, std::uint32_t> senders_;
  std::unordered_map<std::string, std::uint32_t> contacts_;
  std::unordered_map<std::uint64_t, std::uint32_t> threads_;
};

}  // namespace chatfare
