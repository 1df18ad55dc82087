#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar.hpp"
#include "log_reader.hpp"
#include "money.hpp"

namespace chatfare {

/// Writes everything a reader tells as lines of text such as
/// "3 event at=2026-11-20T09:00:00.000Z contact=+380671234567 from=customer type=message". Only
/// what is there is written.
class LogRecorder final : public LogSink {
 public:
  std::vector<std::string> lines;

  void event(LogLine line, const RequestText& text, const ProviderVerdict& provider) override {
    begin(line, "event");
    for (std::size_t i = 0; i < kFieldNames.size(); ++i) add_field(text, i);
    add(provider);
    lines.push_back(std::move(text_));
  }

  void status(LogLine line, const MessageStatus& status) override {
    begin(line, "status");
    add("channel", name(status.channel));
    add("message", status.message);
    add("sender", status.sender);
    add("contact", status.contact);
    add("country", status.country);
    add("member", status.member);
    if (status.kind) {
      const KindName& kind = name_of(*status.kind);
      add("kind", std::string{kind.group ? "group " : ""}
                      .append(kind.type)
                      .append(kind.category.empty() ? "" : " ")
                      .append(kind.category)
                      .append(kind.api.empty() ? "" : " lite"));
    }
    add("status", kStatusNames[static_cast<std::size_t>(status.status)]);
    add("sent_at", status.sent_at);
    add("at", status.at);
    if (status.quantity != kQuantityUnknown) add("quantity", std::to_string(status.quantity));
    if (status.blocked) add("blocked", "true");
    add(status.provider);
    lines.push_back(std::move(text_));
  }

  void account(LogLine line, const AccountUpdate& update) override {
    using Subject = AccountUpdate::Subject;
    begin(line, "account");
    add("account", update.account);
    add("at", update.at);
    add("category", kPricingCategoryNames[static_cast<std::size_t>(update.category)]);
    add("region", update.region);
    if (update.subject == Subject::volume_tier) {
      add("tier", std::to_string(update.tier_first) + ":" +
                      (update.tier_last ? std::to_string(*update.tier_last) : ""));
    }
    if (update.month) add("month", format_month(*update.month));
    if (update.subject == Subject::authentication_international) {
      for (const auto& start : update.starts) {
        add(std::string{"start "}.append(start.country.empty() ? "default" : start.country),
            format_instant(start.at));
      }
    }
    add("country", update.country);
    lines.push_back(std::move(text_));
  }

  void same_contact(std::string_view number, std::string_view user_id) override {
    lines.push_back(std::string{"same contact "}.append(number).append(" ").append(user_id));
  }

  void problem(LogLine line, std::string_view code, std::string field,
               std::string message) override {
    begin(line, "problem");
    text_.append(" ").append(code).append(" ").append(field).append(": ").append(message);
    lines.push_back(std::move(text_));
  }

  void skipped(LogLine line, std::string_view what) override {
    begin(line, "skipped");
    text_.append(" ").append(what);
    lines.push_back(std::move(text_));
  }

 private:
  void begin(LogLine line, std::string_view what) {
    text_ = std::to_string(line).append(" ").append(what);
  }
  void add(std::string_view name, std::string_view value) {
    if (!value.empty()) text_.append(" ").append(name).append("=").append(value);
  }
  void add(std::string_view name, const std::optional<Instant>& instant) {
    if (instant) add(name, format_instant(*instant));
  }
  void add(const ProviderVerdict& provider) {
    add("pricing", kPricingTypeNames[static_cast<std::size_t>(provider.type)]);
    add("category", kPricingCategoryNames[static_cast<std::size_t>(provider.category)]);
    if (provider.billable) add("billable", *provider.billable ? "true" : "false");
    if (provider.billing_status)
      add("billing_status", std::to_string(int{*provider.billing_status}));
    add("conversation", provider.conversation);
    add("expires", provider.conversation_expires);
    if (provider.price) add("price", format_amount(*provider.price));
    add("currency", provider.currency);
  }
  void add_field(const RequestText& text, std::size_t index) {
    const RawValue& value = text.events.at(0).at(index);
    const std::string_view field = kFieldNames[index];
    switch (value.type) {
      case RawValue::Type::absent:
        break;
      case RawValue::Type::text:
        add(field, text.text(value));
        break;
      case RawValue::Type::integer:
        add(field, field == "at" ? format_instant(Instant{Duration{value.number}})
                                 : std::to_string(value.number));
        break;
      case RawValue::Type::boolean:
        add(field, value.number ? "true" : "false");
        break;
      case RawValue::Type::tree:
        add(field, text.trees.at(value.begin)
                       .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        break;
      case RawValue::Type::other:
        add(field, "?");
        break;
    }
  }

  std::string text_;
};

}  // namespace chatfare
