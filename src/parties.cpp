#include "parties.hpp"

#include <algorithm>

#include "json.hpp"

namespace chatfare {

Parties::Parties(Request& request, In in)
    : request_(request), in_(in), countries_told_(request.contacts.size(), Instant::min()) {
  for (std::uint32_t i = 0; i < request.senders.size(); ++i)
    senders_.emplace(request.senders[i].id, i);
  for (std::uint32_t i = 0; i < request.contacts.size(); ++i) {
    const std::string& name = request.contacts[i].name;
    const PhoneDigits digits = phone_digits(name);
    if (digits.empty()) {
      contacts_by_id_.emplace(name, i);
    } else {
      contacts_by_number_.emplace(digits.number(), i);
    }
    if (request.contacts[i].country != kNoCountry) countries_told_[i] = Instant::max();
  }
}

Channel Parties::channel(const std::string& path) const {
  if (channel_) return *channel_;
  reject(path, "Expected one of " + join(kChannelNames) + "; the request names no channel.");
}

std::uint32_t Parties::sender(std::string_view id) {
  const auto known = find_sender(id);
  return known ? *known : sender(id, channel("channel"));
}

std::optional<std::uint32_t> Parties::find_sender(std::string_view id) const {
  const auto known = senders_.find(id);
  return known == senders_.end() ? std::nullopt : std::optional{known->second};
}

std::uint32_t Parties::thread(std::uint32_t sender, std::uint32_t contact) {
  const std::uint64_t key = std::uint64_t{sender} << 32 | contact;
  if (key == last_thread_.first) return last_thread_.second;
  const auto [entry, added] = threads_.emplace(key, request_.threads);
  if (added) ++request_.threads;
  last_thread_ = *entry;
  return entry->second;
}

std::uint32_t Parties::sender(std::string_view id, Channel channel) {
  if (const auto known = find_sender(id)) return *known;
  const auto number = static_cast<std::uint32_t>(request_.senders.size());
  senders_.emplace(id, number);
  Sender& sender = request_.senders.emplace_back();
  sender.id = id;
  sender.channel = channel;
  sender.country = country_of_sender(id, channel);
  return number;
}

/// A WhatsApp sender named by its number is at home in that number's country. Digits without a
/// "+" may be Meta's id of a number, which says nothing of a country.
Country Parties::country_of_sender(std::string_view id, Channel channel) const {
  if (channel != Channel::whatsapp || !id.starts_with('+')) return kNoCountry;
  return request_.tariffs->numbers().match(phone_digits(id)).country;
}

Country Parties::country(std::string_view code, Place place) const {
  return read_country(*request_.tariffs, code, place);
}

std::uint32_t Parties::contact(std::string_view name, Place place, std::string_view country,
                               Place country_place, Instant told_at) {
  const PhoneDigits digits = phone_digits(name);
  if (name.empty() || (digits.empty() && name.front() == '+')) {
    reject(place(),
           "Expected a number in E.164 form with 7 to 15 digits, the first not 0, or an id.");
  }
  const std::uint32_t number =
      digits.empty() ? contact_by_id(name) : contact_by_number(name, digits);
  if (!country.empty()) set_country(number, country, country_place, told_at);
  return number;
}

std::uint32_t Parties::contact_by_number(std::string_view name, const PhoneDigits& digits) {
  const auto next = static_cast<std::uint32_t>(request_.contacts.size());
  const auto [known, added] = contacts_by_number_.try_emplace(digits.number(), next);
  if (!added) return known->second;
  const auto match = request_.tariffs->numbers().match(digits);
  enter_contact({std::string{name}, true, match.country, match.prefix, {}});
  return next;
}

std::uint32_t Parties::contact_by_id(std::string_view id) {
  if (const auto known = contacts_by_id_.find(id); known != contacts_by_id_.end())
    return known->second;
  const auto next = static_cast<std::uint32_t>(request_.contacts.size());
  contacts_by_id_.emplace(id, next);
  enter_contact({std::string{id}, false, country_of_scoped_id(id), {}, {}});
  return next;
}

void Parties::enter_contact(Contact contact) {
  countries_told_.push_back(contact.country == kNoCountry ? Instant::min() : Instant::max());
  request_.contacts.push_back(std::move(contact));
}

std::optional<std::uint32_t> Parties::also_named(std::uint32_t contact, std::string_view id) {
  const auto [entry, added] = contacts_by_id_.emplace(id, contact);
  const std::uint32_t before = std::exchange(entry->second, contact);
  return added || before == contact ? std::nullopt : std::optional{before};
}

std::map<std::string_view, std::uint32_t> Parties::other_names() const {
  std::map<std::string_view, std::uint32_t> names;
  for (const auto& [id, contact] : contacts_by_id_) {
    if (request_.contacts[contact].name != id) names.emplace(id, contact);
  }
  return names;
}

void Parties::set_country(std::uint32_t number, std::string_view code, Place place,
                          Instant told_at) {
  const Country country = this->country(code, place);
  Contact& contact = request_.contacts[number];
  Instant& known_since = countries_told_[number];
  const bool disputed = contact.country != kNoCountry && contact.country != country;
  if (disputed && in_ == In::request) {
    reject(place(), "Expected " + std::string{chatfare::text(contact.country)} +
                        ", the country this contact has already.");
  }
  if (disputed) new_dispute_ |= disputed_.insert(number).second;
  if (std::pair{told_at, country} < std::pair{known_since, contact.country}) return;
  known_since = told_at;
  contact.country = country;
}

/// WhatsApp's business-scoped user ids begin with the country: "MY.2026...".
Country Parties::country_of_scoped_id(std::string_view id) const {
  if (id.size() < 4 || id[2] != '.') return kNoCountry;
  const Country country = to_country(id.substr(0, 2));
  return request_.tariffs->knows(country) ? country : kNoCountry;
}

}  // namespace chatfare
