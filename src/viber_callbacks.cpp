// Callbacks of a Viber bot, and the log of what it sent.
// https://github.com/Viber/creators-hub, docs/bots-api (2023-05-18)
//
// A bot keeps its send log itself, so there is no one form of it. A line is read that has what was
// asked and what Viber answered,
//   {"at": ..., "request": {"receiver" or "broadcast_list"},
//    "response": {"status", "message_token", "billing_status", "failed_list"}}
// or all of it in one object. "timestamp" is as good as "at"; "welcome": true marks what answers an
// opened chat, and has no answer of its own. Lines of either kind may name the "bot", its sender in
// the engine; the display name a message was sent under is none.

#include "event_text.hpp"
#include "json_records.hpp"
#include "log_formats.hpp"

namespace chatfare {
namespace {

/// Callbacks that are events: their names, those of the engine, and the member with the user.
struct CallbackEvent {
  std::string_view callback, type, user;
};
constexpr CallbackEvent kCallbackEvents[] = {
    {"conversation_started", "open", "user"},
    {"subscribed", "subscribe", "user"},
    {"unsubscribed", "unsubscribe", ""},
    {"message", "message", "sender"},
};

struct CallbackStatus {
  std::string_view callback;
  Status status;
};
constexpr CallbackStatus kCallbackStatuses[] = {
    {"delivered", Status::delivered},
    {"seen", Status::read},
    {"failed", Status::failed},
};

class ViberCallbacks final : public JsonRecordReader {
 public:
  using JsonRecordReader::JsonRecordReader;

 private:
  void record(LogLine line, JsonValue object, Place place) override {
    line_ = line;
    const JsonValue body = unwrapped(object);
    if (body["event"].present()) {
      read_callback(Fields{body});
    } else {
      read_sending(Fields{body},
                   [&place, object, body] { return place() + *path_within(object, body); });
    }
  }

  void read_callback(const Fields& callback) {
    const std::string_view name = callback.text("event");
    if (name == "webhook" || name == "client_status") return sink_.skipped(line_, name);
    for (const CallbackEvent& event : kCallbackEvents) {
      if (event.callback == name) return read_event(callback, event);
    }
    for (const CallbackStatus& status : kCallbackStatuses) {
      if (status.callback == name) return read_status(callback, status.status);
    }
    callback.fail("event", "Expected the name of a callback such as message or delivered.");
  }

  void read_event(const Fields& callback, const CallbackEvent& event) {
    begin_event(callback, callback.instant("timestamp"));
    // Viber asks to tell repeated callbacks by their name and token.
    text_.set_text(Field::id,
                   std::string{event.callback} + ":" + std::string{callback.text("message_token")});
    ProviderVerdict provider;
    provider.id = callback.text("message_token");
    text_.set_text(Field::from, "customer");
    text_.set_text(Field::type, event.type);
    if (event.user.empty()) {
      text_.set_text(Field::contact, callback.text("user_id"));
    } else {
      const Fields user = callback.object(event.user);
      if (!user.value().present()) callback.fail(event.user, "Expected an object; it is missing.");
      text_.set_text(Field::contact, user.text("id"));
      if (const auto country = country_of(user); !country.empty())
        text_.set_text(Field::country, country);
    }
    sink_.event(line_, text_.get(), provider);
  }

  /// Viber's own samples say "UK".
  static std::string_view country_of(const Fields& user) {
    const std::string_view country = user.optional_text("country");
    return country == "UK" ? "GB" : country;
  }

  void begin_event(const Fields& record, Instant at) {
    text_.begin();
    text_.set_instant(Field::at, at);
    if (const auto bot = record.optional_text("bot"); !bot.empty())
      text_.set_text(Field::sender, bot);
  }

  void read_status(const Fields& callback, Status status) {
    MessageStatus out;
    out.channel = Channel::viber_bot;
    out.sender = callback.optional_text("bot");
    out.message = callback.text("message_token");
    out.contact = callback.text("user_id");
    out.status = status;
    out.at = callback.instant("timestamp");
    sink_.status(line_, out);
  }

  /// One message to one contact, as it was sent.
  struct Sending {
    Fields record;
    Instant at;
    bool welcome;
    std::string_view message;  ///< empty where Viber gave it no token
    bool failed;
    ProviderVerdict provider;
  };

  void read_sending(const Fields& record, Place place) {
    const Fields request = record.has("request") ? record.object("request") : record;
    const Fields response = record.has("response") ? record.object("response") : record;
    if (!request.has("receiver") && !request.has("broadcast_list"))
      request.fail("receiver", "Expected a callback of Viber, or what was sent and to whom.");
    Sending sending{record,
                    record.instant(record.has("at") ? "at" : "timestamp"),
                    record.boolean("welcome").value_or(false),
                    response.optional_text("message_token"),
                    response.integer("status").value_or(0) != 0,
                    {}};
    attempt(line_, record.value(), place,
            [&sending, &response] { sending.provider.billing_status = billing_status(response); });
    const JsonValue receivers = request.list("broadcast_list");
    if (!receivers.present()) return report(sending, request.text("receiver"));
    if (receivers.size() == 0) request.fail("broadcast_list", "Expected at least one receiver.");
    sending.provider.of_several = receivers.size() > 1;
    const bool all_failed = sending.failed;
    for (std::size_t i = 0; i < receivers.size(); ++i) {
      const std::string_view receiver = receivers[i].text();
      if (receiver.empty()) request.fail("broadcast_list", "Expected the ids of the receivers.");
      sending.failed = all_failed || is_in(response.list("failed_list"), receiver);
      report(sending, receiver);
    }
  }

  static std::optional<std::uint8_t> billing_status(const Fields& response) {
    const auto status = response.integer("billing_status");
    if (!status) return std::nullopt;
    if (*status < 0 || *status > 5)
      response.fail("billing_status", "Expected a whole number from 0 to 5.");
    return static_cast<std::uint8_t>(*status);
  }

  static bool is_in(JsonValue failures, std::string_view receiver) {
    for (std::size_t i = 0; i < failures.size(); ++i) {
      if (failures[i]["receiver"].text() == receiver) return true;
    }
    return false;
  }

  /// What has no token can be told of only once: it is an event. Later reports find the others.
  void report(const Sending& sending, std::string_view receiver) {
    if (sending.message.empty()) return report_as_event(sending, receiver);
    MessageStatus out;
    out.channel = Channel::viber_bot;
    out.sender = sending.record.optional_text("bot");
    out.message = sending.message;
    out.contact = receiver;
    out.kind = sending.welcome ? Kind::welcome : Kind::bot_message;
    out.status = sending.failed ? Status::failed : Status::sent;
    out.sent_at = out.at = sending.at;
    out.provider = sending.provider;
    sink_.status(line_, out);
  }

  void report_as_event(const Sending& sending, std::string_view receiver) {
    begin_event(sending.record, sending.at);
    text_.set_text(Field::contact, receiver);
    text_.set_text(Field::from, "business");
    text_.set_text(Field::type, sending.welcome ? "welcome" : "message");
    if (sending.failed) text_.set_text(Field::status, "failed");
    sink_.event(line_, text_.get(), sending.provider);
  }

  LogLine line_ = 0;
  EventText text_;
};

}  // namespace

std::unique_ptr<LogReader> make_viber_reader(LogSink& sink) {
  return std::make_unique<ViberCallbacks>(sink);
}

bool is_viber_record(JsonValue record) {
  const bool callback = record["event"].is_text() && record["timestamp"].present();
  return (callback && (record["message_token"].present() || record["event"].text() == "webhook")) ||
         record["receiver"].present() || record["broadcast_list"].is_list() ||
         record["request"]["receiver"].present() || record["request"]["broadcast_list"].is_list();
}

}  // namespace chatfare
