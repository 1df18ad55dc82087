// Bodies of Meta's webhooks.
// https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks (2026-09-14)

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "event_text.hpp"
#include "json_records.hpp"
#include "log_formats.hpp"
#include "names.hpp"

namespace chatfare {
namespace {

template <class Enum>
std::optional<Enum> find_spelled(std::span<const std::string_view> names, std::string_view text) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [text](std::string_view name) { return is_spelled(name, text); });
  return found == names.end() ? std::nullopt
                              : std::optional{static_cast<Enum>(found - names.begin())};
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

/// What the business sent, as far as its category tells. From 2022 to May 2023 it only told who
/// began the conversation: a business could with templates of any category alone, all at one price.
std::optional<Kind> to_kind(PricingCategory category, bool group) {
  switch (category) {
    case PricingCategory::marketing:
      return group ? Kind::group_marketing : Kind::marketing;
    case PricingCategory::marketing_lite:
      return Kind::marketing_lite;
    case PricingCategory::utility:
    case PricingCategory::business_initiated:
      return group ? Kind::group_utility : Kind::utility;
    case PricingCategory::authentication:
    case PricingCategory::authentication_international:
      return Kind::authentication;
    case PricingCategory::service:
    case PricingCategory::user_initiated:
      return group ? Kind::group_service : Kind::service;
    case PricingCategory::group_marketing:
      return Kind::group_marketing;
    case PricingCategory::group_utility:
      return Kind::group_utility;
    case PricingCategory::group_service:
      return Kind::group_service;
    case PricingCategory::none:
    case PricingCategory::referral_conversion:
    case PricingCategory::general_purpose_ai:
      break;  // says how it is charged, not what it was
  }
  return std::nullopt;
}

/// Empty where the member is missing.
PricingCategory category_in(const Fields& object, std::string_view key) {
  const std::string_view text = object.optional_text(key);
  if (text.empty()) return PricingCategory::none;
  if (text == "business_initated") return PricingCategory::business_initiated;  // seen in logs
  if (const auto category = find_spelled<PricingCategory>(kPricingCategoryNames, text))
    return *category;
  object.fail(key, "Expected a category of Meta's prices such as marketing, utility or service.");
}

PricingType type_of(const Fields& pricing) {
  if (pricing.optional_text("subtype") == kPricingTypeNames[5]) return PricingType::paid_exempt;
  const std::string_view text = pricing.optional_text("type");
  if (text.empty()) return PricingType::none;
  if (const auto type = find_spelled<PricingType>(kPricingTypeNames, text)) return *type;
  pricing.fail("type",
               "Expected regular, free_customer_service, free_entry_point or "
               "free_group_customer_service.");
}

/// The first of some members that has a text.
std::string_view first_text(const Fields& object, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const auto text = object.optional_text(key); !text.empty()) return text;
  }
  return {};
}

class WhatsappWebhooks final : public JsonRecordReader {
 public:
  using JsonRecordReader::JsonRecordReader;

 private:
  /// What the messages, statuses and calls of one webhook have in common.
  struct Change {
    std::string_view account;   ///< id of the WhatsApp Business account
    std::optional<Instant> at;  ///< when Meta sent the webhook
    std::string sender;
    std::string number;        ///< digits of the sender's number, where the webhook has it
    std::string_view contact;  ///< of the only contact, if there is one
  };

  void record(LogLine line, JsonValue object, Place place) override {
    line_ = line;
    const JsonValue body = unwrapped(object);
    read_body(body, [&place, object, body] { return place() + *path_within(object, body); });
  }

  /// A body, one of its entries, one of their changes, or only its value.
  void read_body(JsonValue body, Place place) {
    const Fields fields{body};
    if (fields.has("entry")) {
      const std::string_view object = fields.optional_text("object");
      if (!object.empty() && object != "whatsapp_business_account") {
        return sink_.skipped(line_, "webhook of another product");
      }
      each(body, "entry", place, [this](JsonValue entry, Place at) { read_entry(entry, at); });
    } else if (fields.has("changes")) {
      read_entry(body, place);
    } else if (fields.has("value")) {
      read_change(body, {}, place);
    } else if (is_value(body)) {
      read_value(Fields{body}, "", {}, place);
    } else {
      fields.fail("entry", "Expected a list of entries, as a webhook of WhatsApp has it.");
    }
  }

  static bool is_value(JsonValue value) {
    return value["messages"].present() || value["statuses"].present() || value["calls"].present();
  }

  void read_entry(JsonValue entry, Place place) {
    Change change;
    change.account = Fields{entry}.optional_text("id");
    attempt(line_, entry, place,
            [&change, entry] { change.at = Fields{entry}.optional_instant("time"); });
    if (!entry["changes"].present())
      Fields{entry}.fail("changes", "Expected a list of changes; it is missing.");
    each(entry, "changes", place,
         [this, &change](JsonValue element, Place at) { read_change(element, change, at); });
  }

  void read_change(JsonValue element, Change change, Place place) {
    const Fields fields{element};
    const std::string_view field = fields.optional_text("field");
    const Fields value = fields.object("value");
    if (!value.value().present()) fields.fail("value", "Expected an object; it is missing.");
    read_value(value, field, std::move(change), [&place] { return place() + ".value"; });
  }

  void read_value(const Fields& value, std::string_view field, Change change, Place place) {
    if (field == "account_update") return read_account_update(value, change);
    if (!field.empty() && field != "messages" && field != "calls")
      return sink_.skipped(line_, field);
    read_metadata(value, change);
    if (!is_value(value.value())) {
      if (value.has("errors")) return sink_.skipped(line_, "errors");
      value.fail("", "Expected messages, statuses or calls.");
    }
    each(value.value(), "messages", place, [this, &change](JsonValue message, Place at) {
      read_message(Fields{message}, change, at);
    });
    each(value.value(), "statuses", place,
         [this, &change](JsonValue status, Place at) { read_status(Fields{status}, change, at); });
    each(value.value(), "calls", place,
         [this, &change](JsonValue call, Place) { read_call(Fields{call}, change); });
  }

  /// Reads each element of a list, and says so where there is none to read.
  template <class Read>
  void each(JsonValue object, std::string_view key, Place place, const Read& read) {
    const JsonValue list = Fields{object}.list(key);
    if (list.present() && list.size() == 0) sink_.skipped(line_, "empty list");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto at = [&place, key, i] {
        return place().append(".").append(key) + "[" + std::to_string(i) + "]";
      };
      attempt(line_, list[i], at, [&read, &at, element = list[i]] {
        if (!element.is_object()) throw RecordError{element, "", "Expected an object."};
        read(element, at);
      });
    }
  }

  /// The number rather than Meta's id of it: its country matters to prices.
  void read_metadata(const Fields& value, Change& change) {
    const Fields metadata = value.object("metadata");
    change.number = digits_of(metadata.optional_text("display_phone_number"));
    change.sender = change.number.empty() ? std::string{metadata.optional_text("phone_number_id")}
                                          : "+" + change.number;
    const JsonValue contacts = value.list("contacts");
    for (std::size_t i = 0; i < contacts.size(); ++i)
      note_names(Fields{contacts[i]}, "wa_id", "user_id");
    if (contacts.size() == 1)
      change.contact = first_text(Fields{contacts[std::size_t{0}]}, {"wa_id", "user_id"});
  }

  /// Since July 2026 customers may be named by their number, by the id of a user, or by both.
  void note_names(const Fields& object, std::string_view number, std::string_view user_id) {
    const std::string_view a = object.optional_text(number), b = object.optional_text(user_id);
    if (!a.empty() && !b.empty()) sink_.same_contact(a, b);
  }

  void read_message(const Fields& message, const Change& change, Place place) {
    const std::string_view type = message.optional_text("type");
    // None of these is a message: a change of number, a chat opened without a word, a message that
    // was edited or taken back. What the platform cannot show ("unsupported") is one.
    for (const std::string_view none : {"system", "request_welcome", "edit", "revoke"}) {
      if (type == none) return sink_.skipped(line_, type);
    }
    note_names(message, "from", "from_user_id");
    text_.begin();
    text_.set_text(Field::id, message.text("id"));
    text_.set_instant(Field::at, message.instant("timestamp"));
    set_sender(change);
    text_.set_text(Field::contact,
                   contact_in(message, {"group_id", "from", "from_user_id"}, change));
    text_.set_text(Field::from, "customer");
    text_.set_text(Field::type, type == "reaction" ? type : "message");
    // A source that is not known opens no entry point; the message counts all the same.
    attempt(line_, message.value(), place,
            [this, &message] { set_entry_point(message.object("referral")); });
    sink_.event(line_, text_.get(), {});
  }

  /// A referral tells of its source, an ad or a boosted post. Nothing tells of the button of a
  /// Facebook page.
  void set_entry_point(const Fields& referral) {
    if (!referral.value().present()) return;
    const std::string_view source = referral.optional_text("source_type");
    const auto name = [](EntryPoint way) {
      return kEntryPointNames[static_cast<std::size_t>(way)];
    };
    if (source == "ad") {
      text_.set_text(Field::entry_point, name(EntryPoint::click_to_whatsapp_ad));
    } else if (source == "post") {
      text_.set_text(Field::entry_point, name(EntryPoint::boosted_post));
    } else if (!source.empty()) {
      referral.fail("source_type", "Expected ad or post.");
    }
  }

  void set_sender(const Change& change) {
    if (!change.sender.empty()) text_.set_text(Field::sender, change.sender);
  }

  /// The number where there is one, otherwise the id that hides it: "MY.2026...".
  static std::string_view contact_in(const Fields& object,
                                     std::initializer_list<std::string_view> keys,
                                     const Change& change) {
    const std::string_view contact = first_text(object, keys);
    if (!contact.empty()) return contact;
    if (!change.contact.empty()) return change.contact;
    object.fail(*(keys.end() - 2), "Expected a number or the id of a user; it is missing.");
  }

  void read_status(const Fields& status, const Change& change, Place place) {
    const std::string_view name = status.text("status");
    if (name == "warning" || name == "deleted") return sink_.skipped(line_, name);
    note_names(status, "recipient_id", "recipient_user_id");
    note_names(status, "recipient_participant_id", "recipient_participant_user_id");
    MessageStatus out = status_of(status, change);
    if (status.optional_text("type") == "call") return read_call_status(status, name, out);
    const auto found = find_named<Status>(kStatusNames, name);
    if (!found && name != "played")
      status.fail("status", "Expected one of sent, delivered, read, played, failed.");
    out.status = found.value_or(Status::read);
    if (out.status == Status::sent) out.sent_at = out.at;
    const bool group = status.optional_text("recipient_type") == "group";
    if (group) {
      out.member =
          first_text(status, {"recipient_participant_id", "recipient_participant_user_id"});
    }
    // What cannot be understood here is told, and the rest of it counts all the same.
    const auto part = [this, &status, &place](const auto& read) {
      attempt(line_, status.value(), place, read);
    };
    part([&] { read_conversation(part, status.object("conversation"), group, out); });
    part([&] { read_pricing(part, status.object("pricing"), group, out); });
    sink_.status(line_, out);
  }

  static MessageStatus status_of(const Fields& status, const Change& change) {
    MessageStatus out;
    out.channel = Channel::whatsapp;
    out.message = status.text("id");
    out.sender = change.sender;
    out.contact = contact_in(status, {"recipient_id", "recipient_user_id"}, change);
    out.at = status.instant("timestamp");
    return out;
  }

  template <class Part>
  static void read_conversation(const Part& part, const Fields& conversation, bool group,
                                MessageStatus& out) {
    ProviderVerdict& provider = out.provider;
    part([&] { provider.conversation = conversation.optional_text("id"); });
    part([&] {
      provider.conversation_expires = conversation.optional_instant("expiration_timestamp");
    });
    part([&] { read_category(conversation.object("origin"), "type", group, out); });
  }

  template <class Part>
  static void read_pricing(const Part& part, const Fields& pricing, bool group,
                           MessageStatus& out) {
    part([&] { out.provider.billable = pricing.boolean("billable"); });
    part([&] { out.provider.type = type_of(pricing); });
    part([&] { read_category(pricing, "category", group, out); });
    part([&] { read_cost(pricing.object("cost"), out); });
  }

  static void read_category(const Fields& object, std::string_view key, bool group,
                            MessageStatus& out) {
    const PricingCategory category = category_in(object, key);
    if (category == PricingCategory::none) return;
    out.provider.category = category;
    if (const auto kind = to_kind(category, group)) out.kind = kind;
  }

  static void read_cost(const Fields& cost, MessageStatus& out) {
    out.provider.price = cost.amount("amount");
    out.provider.currency = cost.optional_text("currency");
  }

  /// A call by the business rings, and is accepted or not.
  void read_call_status(const Fields& status, std::string_view name, MessageStatus& out) {
    out.kind = Kind::business_call;
    if (name == "ACCEPTED") {
      out.status = Status::delivered;
    } else if (name == "REJECTED") {
      out.status = Status::failed;
    } else if (name != "RINGING") {
      status.fail("status", "Expected RINGING, ACCEPTED or REJECTED.");
    }
    sink_.status(line_, out);
  }

  void read_call(const Fields& call, const Change& change) {
    const std::string_view event = call.text("event");
    const bool begins = event == "connect" || event == "call_created";
    if (!begins && event != "terminate") return sink_.skipped(line_, event);
    if (from_business(call, change)) return read_business_call(call, begins, change);
    // The customer's call counts as it begins; how long it lasts is free.
    if (!begins) return sink_.skipped(line_, "end of a customer's call");
    text_.begin();
    text_.set_text(Field::id, call.text("id"));
    text_.set_instant(Field::at, call.instant("timestamp"));
    set_sender(change);
    text_.set_text(Field::contact, caller_or_callee(call, {"from", "from_user_id"}, change));
    text_.set_text(Field::from, "customer");
    text_.set_text(Field::type, "call");
    sink_.event(line_, text_.get(), {});
  }

  static bool from_business(const Fields& call, const Change& change) {
    const std::string_view direction = call.optional_text("direction");
    if (direction == "BUSINESS_INITIATED") return true;
    if (direction == "USER_INITIATED") return false;
    if (!direction.empty())
      call.fail("direction", "Expected BUSINESS_INITIATED or USER_INITIATED.");
    return !change.number.empty() && digits_of(call.optional_text("from")) == change.number;
  }

  /// Only a call that was picked up has a duration.
  void read_business_call(const Fields& call, bool begins, const Change& change) {
    MessageStatus out;
    out.channel = Channel::whatsapp;
    out.message = call.text("id");
    out.sender = change.sender;
    out.contact = caller_or_callee(call, {"to", "to_user_id"}, change);
    out.kind = Kind::business_call;
    out.at = call.instant("timestamp");
    if (begins) {
      out.sent_at = out.at;
    } else if (const auto seconds = call.integer("duration")) {
      if (*seconds < 0) call.fail("duration", "Expected seconds.");
      out.status = Status::delivered;
      out.quantity = *seconds;
      if (const auto start = call.optional_instant("start_time")) out.at = start;
    } else {
      out.status = Status::failed;
    }
    sink_.status(line_, out);
  }

  /// Meta's own samples have the two ends of a call the wrong way round; the contact is right.
  static std::string_view caller_or_callee(const Fields& call,
                                           std::initializer_list<std::string_view> keys,
                                           const Change& change) {
    return change.contact.empty() ? contact_in(call, keys, change) : change.contact;
  }

  void read_account_update(const Fields& value, const Change& change) {
    const std::string_view event = value.text("event");
    AccountUpdate update;
    update.account = change.account;
    update.at = change.at;
    if (event == "VOLUME_BASED_PRICING_TIER_UPDATE") {
      read_tier(value.object("volume_tier_info"), update);
    } else if (event == "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE") {
      read_starts(value.object("auth_international_rate_eligibility"), update);
    } else if (event == "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE") {
      update.subject = AccountUpdate::Subject::country;
      update.country = value.text("country");
    } else {
      return sink_.skipped(line_, event);
    }
    sink_.account(line_, update);
  }

  static void read_tier(const Fields& tier, AccountUpdate& update) {
    update.subject = AccountUpdate::Subject::volume_tier;
    if (const auto at = tier.optional_instant("tier_update_time")) update.at = at;
    update.category = category_in(tier, "pricing_category");
    update.region = tier.text("region");
    const std::string_view band = tier.text("tier");
    const auto colon = std::min(band.find(':'), band.size());
    const auto first = to_integer(band.substr(0, colon));
    const std::string_view last = band.substr(std::min(colon + 1, band.size()));
    update.tier_last = to_integer(last);
    if (!first || (!update.tier_last && !last.empty()))
      tier.fail("tier", "Expected the first and last message of a tier: \"25000001:50000000\".");
    update.tier_first = *first;
    if (tier.has("effective_month")) update.month = month_in(tier, "effective_month");
  }

  static Month month_in(const Fields& object, std::string_view key) {
    const auto day = parse_date(std::string{object.text(key)} + "-01");
    if (!day) object.fail(key, "Expected a month such as \"2025-11\".");
    return Month{static_cast<int>(day->year()) * 12 +
                 static_cast<int>(static_cast<unsigned>(day->month())) - 1};
  }

  void read_starts(const Fields& eligibility, AccountUpdate& update) {
    update.subject = AccountUpdate::Subject::authentication_international;
    starts_.clear();
    if (const auto at = eligibility.optional_instant("start_time")) starts_.push_back({"", *at});
    const JsonValue exceptions = eligibility.list("exception_countries");
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
      const Fields exception{exceptions[i]};
      starts_.push_back({exception.text("country_code"), exception.instant("start_time")});
    }
    update.starts = starts_;
  }

  LogLine line_ = 0;
  EventText text_;
  std::vector<AccountUpdate::Start> starts_;
};

}  // namespace

std::unique_ptr<LogReader> make_whatsapp_reader(LogSink& sink) {
  return std::make_unique<WhatsappWebhooks>(sink);
}

bool is_whatsapp_record(JsonValue record) {
  return record["object"].text() == "whatsapp_business_account" ||
         record["messaging_product"].text() == "whatsapp" || record["changes"].is_list() ||
         (record["field"].is_text() && record["value"].is_object()) ||
         (record["entry"].is_list() && record["entry"][std::size_t{0}]["changes"].is_list());
}

}  // namespace chatfare
