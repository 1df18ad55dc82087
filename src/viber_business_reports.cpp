// Delivery reports and inbound messages of three providers of Viber Business:
// Infobip, https://www.infobip.com/docs/api/channels/viber (OpenAPI 3.210.0, 2026-07-23);
// Vonage, https://developer.vonage.com/en/messages/concepts/messages-status-callbacks (2021-07);
// Route Mobile, https://github.com/routemobile/Viber-Business-Messages-API (2023-09-21).

#include <span>

#include "event_text.hpp"
#include "json_records.hpp"
#include "log_formats.hpp"
#include "names.hpp"

namespace chatfare {
namespace {

/// A provider's name of what became of a message.
struct StatusName {
  std::string_view name;
  Status status;
};
constexpr StatusName kInfobipGroups[] = {
    {"ACCEPTED", Status::sent},        {"PENDING", Status::sent},
    {"UNDELIVERABLE", Status::failed}, {"DELIVERED", Status::delivered},
    {"EXPIRED", Status::failed},       {"REJECTED", Status::failed},
};
constexpr StatusName kVonageStatuses[] = {
    {"submitted", Status::sent},  {"delivered", Status::delivered},  {"read", Status::read},
    {"rejected", Status::failed}, {"undeliverable", Status::failed},
};
constexpr StatusName kRouteMobileStatuses[] = {
    {"delivered", Status::delivered},
    {"seen", Status::read},
    {"expired", Status::failed},
};

Status status_in(const Fields& object, std::string_view key, std::span<const StatusName> names) {
  const std::string_view name = object.text(key);
  std::string expected;
  for (const StatusName& row : names) {
    if (row.name == name) return row.status;
    expected.append(expected.empty() ? "" : ", ").append(row.name);
  }
  object.fail(key, "Expected one of " + expected + ".");
}

class ViberBusinessReports final : public JsonRecordReader {
 public:
  using JsonRecordReader::JsonRecordReader;

 private:
  void record(LogLine line, JsonValue object, Place place) override {
    line_ = line;
    const JsonValue body = unwrapped(object);
    const auto at = [&place, object, body] { return place() + *path_within(object, body); };
    if (body["results"].present()) {
      read_results(body, at);
    } else {
      read_report(body, at);
    }
  }

  /// Infobip sends several at once.
  void read_results(JsonValue body, Place place) {
    const JsonValue results = Fields{body}.list("results");
    if (results.size() == 0) sink_.skipped(line_, "empty list");
    for (std::size_t i = 0; i < results.size(); ++i) {
      const auto at = [&place, i] { return place() + ".results[" + std::to_string(i) + "]"; };
      attempt(line_, results[i], at, [this, &at, result = results[i]] {
        if (!result.is_object()) throw RecordError{result, "", "Expected an object."};
        read_report(result, at);
      });
    }
  }

  void read_report(JsonValue value, Place place) {
    const Fields report{value};
    if (report.has("message_uuid")) {
      read_vonage(report, place);
    } else if (report.has("phone_number")) {
      read_route_mobile(report);
    } else if (report.has("seenAt")) {
      read_infobip_seen(report);
    } else if (report.has("receivedAt")) {
      read_infobip_inbound(report);
    } else if (report.has("messageId")) {
      read_infobip_report(report, place);
    } else {
      report.fail("", "Expected a delivery report or message of Infobip, Vonage or Route Mobile.");
    }
  }

  static MessageStatus status_of(std::string_view message, std::string_view sender,
                                 std::string_view contact, Status status) {
    MessageStatus out;
    out.channel = Channel::viber_business;
    out.message = message;
    out.sender = sender;
    out.contact = contact;
    out.status = status;
    return out;
  }

  void inbound(std::string_view id, std::string_view sender, std::string_view contact, Instant at) {
    text_.begin();
    text_.set_text(Field::id, id);
    text_.set_instant(Field::at, at);
    if (!sender.empty()) text_.set_text(Field::sender, sender);
    text_.set_text(Field::contact, contact);
    text_.set_text(Field::from, "customer");
    text_.set_text(Field::type, "message");
    sink_.event(line_, text_.get(), {});
  }

  void read_infobip_report(const Fields& report, Place place) {
    MessageStatus out =
        status_of(report.text("messageId"), report.optional_text("sender"), report.text("to"),
                  status_in(report.object("status"), "groupName", kInfobipGroups));
    out.sent_at = report.optional_instant("sentAt");
    out.at = report.optional_instant("doneAt");
    attempt(line_, report.value(), place, [&] {
      const Fields price = report.object("price");
      take_price(price, "pricePerMessage", out);
      // One of Viber counts once; an SMS in its place may have several parts.
      const auto count = report.integer("messageCount");
      if (out.provider.price && count && *count > 1)
        out.provider.price = total(report, out, *count);
    });
    sink_.status(line_, out);
  }

  static Amount total(const Fields& report, const MessageStatus& out, std::int64_t count) {
    try {
      return multiply(*out.provider.price, count);
    } catch (const InputError& error) {
      report.fail("messageCount", error.message);
    }
  }

  static void take_price(const Fields& price, std::string_view key, MessageStatus& out) {
    out.provider.price = price.amount(key);
    out.provider.currency = price.optional_text("currency");
  }

  void read_infobip_seen(const Fields& report) {
    MessageStatus out = status_of(report.text("messageId"), report.optional_text("from"),
                                  report.text("to"), Status::read);
    out.sent_at = report.optional_instant("sentAt");
    out.at = report.instant("seenAt");
    sink_.status(line_, out);
  }

  void read_infobip_inbound(const Fields& report) {
    inbound(report.text("messageId"), report.optional_text("to"),
            report.text(report.has("sender") ? "sender" : "from"), report.instant("receivedAt"));
  }

  void read_vonage(const Fields& report, Place place) {
    const std::string_view channel = report.optional_text("channel");
    if (!channel.empty() && channel != "viber_service")
      return sink_.skipped(line_, "message of another channel");
    const std::string_view id = report.text("message_uuid");
    const Instant at = report.instant("timestamp");
    if (!report.has("status"))
      return inbound(id, vonage_party(report, "to"), vonage_party(report, "from"), at);
    MessageStatus out = status_of(id, vonage_party(report, "from"), vonage_party(report, "to"),
                                  status_in(report, "status", kVonageStatuses));
    out.at = at;
    if (out.status == Status::sent) out.sent_at = at;
    attempt(line_, report.value(), place,
            [&] { take_price(report.object("usage"), "price", out); });
    sink_.status(line_, out);
  }

  /// A number or name; before version 1 of the API it stood in an object.
  static std::string_view vonage_party(const Fields& report, std::string_view key) {
    if (!report.value()[key].is_object()) return report.text(key);
    const Fields party = report.object(key);
    return party.text(party.has("number") ? "number" : "id");
  }

  void read_route_mobile(const Fields& report) {
    const std::string_view contact = report.text("phone_number");
    const std::string_view request = report.text("request_id");
    if (!report.has("message_status")) {
      const Instant at = report.instant("time");
      // What a request's id stands for here is not documented: with its time it is unique.
      return inbound(std::string{request} + "@" + std::to_string(at.time_since_epoch().count()), "",
                     contact, at);
    }
    const std::string_view name = report.text("message_status");
    if (name == "subscribe" || name == "unsubscribe") return sink_.skipped(line_, name);
    MessageStatus out =
        status_of(request, "", contact, status_in(report, "message_status", kRouteMobileStatuses));
    out.at = report.instant("message_time");
    if (report.optional_text("service_type") == "session") out.kind = Kind::session_message;
    sink_.status(line_, out);
  }

  LogLine line_ = 0;
  EventText text_;
};

}  // namespace

std::unique_ptr<LogReader> make_viber_business_reader(LogSink& sink) {
  return std::make_unique<ViberBusinessReports>(sink);
}

bool is_viber_business_record(JsonValue record) {
  const JsonValue report = record["results"].is_list() ? record["results"][std::size_t{0}] : record;
  return report["messageId"].present() || report["message_uuid"].present() ||
         (report["phone_number"].present() && report["request_id"].present());
}

}  // namespace chatfare
