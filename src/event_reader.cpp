#include "event_reader.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "instants.hpp"
#include "json.hpp"
#include "log_fields.hpp"
#include "names.hpp"
#include "object.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

/// Reads one event, text_.events[index_].
class EventReader {
 public:
  EventReader(const RequestText& text, std::size_t index, Request& request, Parties& parties)
      : text_(text), index_(index), request_(request), parties_(parties) {}

  Event read() {
    Event event;
    event.at = instant(Field::at);
    read_sender(event);
    read_kind(event);
    read_contact(event);
    read_delivery(event);
    read_details(event);
    // Last, so that what is refused leaves no thread behind.
    event.thread = parties_.thread(request_.origin_of(event.sender), event.delivery.contact);
    return event;
  }

 private:
  const RawValue& raw(Field field) const {
    return text_.events[index_][static_cast<std::size_t>(field)];
  }
  bool given(Field field) const { return raw(field).type != RawValue::Type::absent; }
  std::string path() const { return "events[" + std::to_string(index_) + "]"; }
  std::string path(Field field) const {
    return path() + "." + std::string{kFieldNames[static_cast<std::size_t>(field)]};
  }
  auto place(Field field) const {
    return [this, field] { return path(field); };
  }
  std::string_view text(Field field) const {
    const RawValue& value = raw(field);
    if (value.type == RawValue::Type::text) return text_.text(value);
    reject(path(field), given(field) ? "Expected a string." : "Expected a string; it is missing.");
  }
  Instant instant(Field field) const {
    const RawValue& value = raw(field);
    if (value.type == RawValue::Type::integer) {
      // What a log was written by may count seconds.
      const bool any_unit = parties_.in() == Parties::In::log;
      const auto at = any_unit ? since_1970(value.number) : std::nullopt;
      return at ? *at : to_instant(value.number, place(field));
    }
    return to_instant(value.type == RawValue::Type::text ? text_.text(value) : "", place(field));
  }
  bool boolean(Field field) const {
    if (raw(field).type == RawValue::Type::boolean) return raw(field).number != 0;
    reject(path(field), "Expected true or false.");
  }
  /// An object or a list; null for anything else.
  const json& tree(Field field) const {
    static const json kNothing;
    const RawValue& value = raw(field);
    return value.type == RawValue::Type::tree ? text_.trees[value.begin] : kNothing;
  }
  void only_where(bool applies, Field field, std::string_view where) const {
    if (given(field) && !applies) {
      reject(path(field), "Expected only on " + std::string{where} + ".");
    }
  }

  void read_sender(Event& event) {
    event.sender = parties_.sender(given(Field::sender) ? text(Field::sender) : kDefaultSender);
    event.channel = request_.senders[event.sender].channel;
  }

  void read_kind(Event& event) {
    const std::string_view from = text(Field::from);
    if (from != "customer" && from != "business") {
      reject(path(Field::from), "Expected customer or business.");
    }
    const std::string_view type = text(Field::type);
    const std::string_view category = given(Field::category) ? text(Field::category) : "";
    const bool group = given(Field::recipients);
    const std::string_view api = given(Field::api) ? text(Field::api) : "";
    bool type_known = false, type_in_group = false, category_known = false;
    for (const KindName& row : kind_names()) {
      if (row.channel != event.channel || !same_name(row.from, from) || !same_name(row.type, type))
        continue;
      type_known = true;
      if (row.group != group) continue;
      type_in_group = true;
      if (!same_name(row.category, category)) continue;
      category_known = true;
      if (row.api != api) continue;
      event.kind = row.kind;
      return;
    }
    const std::string types = types_of(event.channel, from);
    if (types.empty()) {
      reject("channel", "Expected a channel that has rules; " + std::string{name(event.channel)} +
                            " has none yet.");
    }
    if (!type_known) {
      reject(path(Field::type), "Expected one of " + types + ".");
    }
    if (!type_in_group) {
      reject(path(Field::recipients), "Expected only on group messages: template or service.");
    }
    if (category_known) {
      reject(path(Field::api),
             "Expected marketing-messages, on marketing templates to one contact.");
    }
    reject(path(Field::category),
           type == "template" ? "Expected marketing, utility or authentication (groups: marketing "
                                "or utility)."
                              : "Expected only on templates.");
  }

  static std::string types_of(Channel channel, std::string_view from) {
    std::vector<std::string_view> types;
    for (const KindName& row : kind_names()) {
      if (row.channel == channel && row.from == from &&
          std::find(types.begin(), types.end(), row.type) == types.end()) {
        types.push_back(row.type);
      }
    }
    return join(types);
  }

  void read_contact(Event& event) {
    const std::string_view country = given(Field::country) ? text(Field::country) : "";
    event.delivery.contact = parties_.contact(text(Field::contact), place(Field::contact), country,
                                              place(Field::country), event.at);
  }

  void read_delivery(Event& event) {
    only_where(!event.from_customer(), Field::status, "messages from the business");
    only_where(!event.from_customer(), Field::delivered_at, "messages from the business");
    only_where(!event.from_customer(), Field::error, "messages from the business");
    Delivery& delivery = event.delivery;
    delivery.at = event.at;
    if (given(Field::status)) {
      delivery.status = to_status(text(Field::status), place(Field::status));
      delivery.given = true;
    } else if (given(Field::error)) {
      delivery.status = Status::failed;  // an error is the report of a failure
    }
    only_where(delivery.status == Status::failed, Field::error, "messages with the status failed");
    if (given(Field::delivered_at)) {
      delivery.at = delivered_after(event, delivery, instant(Field::delivered_at),
                                    place(Field::delivered_at));
    }
  }

  /// The clocks of a log may differ.
  Instant delivered_after(const Event& event, const Delivery& delivery, Instant delivered_at,
                          Place place) const {
    if (!delivery.delivered()) reject(place(), "Expected only with the status delivered or read.");
    if (delivered_at < event.at && parties_.in() == Parties::In::request)
      reject(place(), "Expected an instant not before the event's `at`.");
    return delivered_at;
  }

  static Status to_status(std::string_view name, Place place) {
    if (const auto status = find_named<Status>(kStatusNames, name)) return *status;
    reject(place(), "Expected one of " + join(kStatusNames) + ".");
  }

  void read_details(Event& event) {
    only_where(event.kind == Kind::customer_message && event.channel == Channel::whatsapp,
               Field::entry_point, "WhatsApp messages from the customer");
    only_where(event.kind == Kind::agent, Field::tokens, "agent messages");
    only_where(event.kind == Kind::business_call, Field::seconds, "calls from the business");
    only_where(event.kind == Kind::marketing_lite, Field::max_price,
               "templates through the Marketing Messages API");
    only_where(given(Field::max_price), Field::cost, "templates with `maxPrice`");
    only_where(given(Field::category), Field::purpose, "templates");
    only_where(contains(kEntryPointMessages, event.kind), Field::entry_point_closes_at,
               "templates, service and agent messages to one contact");
    if (given(Field::entry_point)) event.entry_point = to_entry_point(text(Field::entry_point));
    for (const Field field : {Field::tokens, Field::seconds}) {
      if (given(field)) event.quantity = quantity(field);
    }
    if (given(Field::recipients)) read_members(event);
    read_business_details(event);
    read_template_details(event);
    read_entry_point_end(event);
  }

  Details& details_of(Event& event) {
    if (event.details == kNoDetails) {
      event.details = static_cast<std::uint32_t>(request_.details.size());
      request_.details.emplace_back();
    }
    return request_.details[event.details];
  }

  void read_template_details(Event& event) {
    if (!given(Field::max_price) && !given(Field::purpose)) return;
    Details& details = details_of(event);
    details.max_price = amount(Field::max_price);
    details.cost = amount(Field::cost);
    details.purpose = purpose();
  }

  void read_entry_point_end(Event& event) {
    if (!given(Field::entry_point_closes_at)) return;
    const Instant closes = instant(Field::entry_point_closes_at);
    if (closes <= event.at) {
      reject(path(Field::entry_point_closes_at), "Expected an instant after the event's `at`.");
    }
    details_of(event).entry_point_closes = closes;
  }

  void read_business_details(Event& event) {
    const bool carried = contains(kViberBusinessMessages, event.kind);
    only_where(carried, Field::content, "messages of Viber Business from the business, SMS apart");
    only_where(carried, Field::validity, "messages of Viber Business from the business, SMS apart");
    only_where(event.kind == Kind::transactional, Field::template_, "transactional messages");
    const bool any = given(Field::content) || given(Field::validity) || given(Field::template_) ||
                     given(Field::error);
    if (!carried || !any) return;
    Details& details = details_of(event);
    if (given(Field::content))
      details.content = read_content(tree(Field::content), path(Field::content));
    if (given(Field::validity)) details.validity = read_validity();
    if (given(Field::template_)) details.approved_template = boolean(Field::template_);
    details.blocked = reports_block(raw(Field::error));
  }

  std::chrono::seconds read_validity() const {
    constexpr std::int64_t kShortest = 15, kLongest = 24 * 60 * 60;
    const RawValue& value = raw(Field::validity);
    const bool whole = value.type == RawValue::Type::integer;
    if (whole && value.number >= kShortest && value.number <= kLongest)
      return std::chrono::seconds{value.number};
    reject(path(Field::validity), "Expected a whole number of seconds from 15 to 86400.");
  }

  /// Viber's status 8: the customer blocked the sender.
  bool reports_block(const RawValue& error) const {
    if (error.type == RawValue::Type::integer) return error.number == 8;
    if (error.type != RawValue::Type::text) return false;
    return text_.text(error) == "blocked" || text_.text(error) == "8";
  }

  std::int64_t quantity(Field field) const {
    const RawValue& value = raw(field);
    return whole_number(value.type == RawValue::Type::integer ? value.number : -1, path(field));
  }

  std::optional<Amount> amount(Field field) const {
    if (!given(field)) return std::nullopt;
    if (const auto amount = parse_amount(text(field))) return amount;
    reject(path(field), "Expected a decimal string with at most 6 decimals, such as \"0.0500\".");
  }

  std::optional<Kind> purpose() const {
    if (!given(Field::purpose)) return std::nullopt;
    for (const KindName& row : kind_names()) {
      if (row.type == "template" && row.category == text(Field::purpose)) return row.kind;
    }
    reject(path(Field::purpose), "Expected marketing, utility or authentication.");
  }

  EntryPoint to_entry_point(std::string_view name) const {
    if (const auto entry = find_named<EntryPoint>(kEntryPointNames, name)) return *entry;
    reject(path(Field::entry_point), "Expected one of " + join(kEntryPointNames) + ".");
  }

  void read_members(Event& event) {
    for_each_element(tree(Field::recipients), path(Field::recipients),
                     [this, &event](const json& element, const std::string& at) {
                       const Delivery member =
                           element.is_string() ? read_member(event, element.get<std::string>(), at)
                                               : read_member(event, Object{element, at});
                       const bool twice = std::any_of(event.members.begin(), event.members.end(),
                                                      [&member](const Delivery& other) {
                                                        return other.contact == member.contact;
                                                      });
                       if (twice) reject(at, "Expected each recipient once.");
                       event.members.push_back(member);
                     });
    if (event.members.empty()) reject(path(Field::recipients), "Expected at least one contact.");
    take_status_from_members(event);
  }

  Delivery read_member(const Event& event, const std::string& contact, const std::string& at) {
    Delivery member = event.delivery;
    member.contact = parties_.contact(contact, known_place(at), "", known_place(at));
    return member;
  }

  Delivery read_member(const Event& event, Object object) {
    const std::string contact = object.text("contact");
    const std::string country = object.optional_text("country");
    Delivery member = event.delivery;
    member.contact = parties_.contact(contact, known_place(object.path("contact")), country,
                                      known_place(object.path("country")), event.at);
    if (object.has("status")) {
      member.status = to_status(object.text("status"), known_place(object.path("status")));
      member.given = true;
    }
    if (object.has("deliveredAt")) {
      const auto at = known_place(object.path("deliveredAt"));
      member.at = delivered_after(event, member, read_instant(object.value("deliveredAt"), at), at);
    }
    object.done();
    return member;
  }

  /// A group message as a whole is delivered when it reached anybody, at the first such instant.
  static void take_status_from_members(Event& event) {
    const Delivery* first = nullptr;
    event.delivery.given =
        std::any_of(event.members.begin(), event.members.end(),
                    [](const Delivery& member) { return member.given && member.delivered(); });
    for (const Delivery& member : event.members) {
      if (member.delivered() && (!first || member.at < first->at)) first = &member;
    }
    event.delivery.status = first ? first->status : event.members.front().status;
    if (first) event.delivery.at = first->at;
  }

  const RequestText& text_;
  const std::size_t index_;
  Request& request_;
  Parties& parties_;
};

}  // namespace

std::optional<std::string_view> read_event_id(const RequestText& text, std::size_t index) {
  const RawValue& id = text.events[index][static_cast<std::size_t>(Field::id)];
  if (id.type == RawValue::Type::absent) return std::nullopt;
  if (id.type == RawValue::Type::text) return text.text(id);
  reject("events[" + std::to_string(index) + "].id", "Expected a string.");
}

Event read_event(const RequestText& text, std::size_t index, Request& request, Parties& parties) {
  return EventReader{text, index, request, parties}.read();
}

}  // namespace chatfare
