// The years in which WhatsApp charged conversations: 2022-02-01 to 2025-06-30.

#include <utility>

#include "whatsapp.hpp"

namespace naive {
namespace {

constexpr int kNoMoreFreeTemplates = day(2023, 4, 4);
constexpr int kNoMoreFreeTemplatesOfPartners = day(2023, 6, 1);
constexpr int kPerMessage = day(2025, 7, 1);

void charge(Part& part, const std::string& kind) {
  part.verdict = "charged";
  part.item = part.priced_as = "conversation:" + kind;
}

void take_free_unit(Part& part) {
  part.allowance = "conversation";
  part.allowance_size = 1000;
}

}  // namespace

bool WhatsAppThread::joins_conversation(Part& part, const std::string& category) const {
  const Window* joined = nullptr;
  const auto opening = [&](const Window& one) {
    return std::pair(one.opens, event(one.opener).position);
  };
  for (const Window& one : conversations) {
    if (!category.empty() && one.category != category) continue;
    const Ms since = event(part.event).decided_at - one.opens;
    if (request.over(since, one.closes - one.opens)) continue;
    const bool earlier = joined != nullptr && opening(one) < opening(*joined);
    const bool first = request.assumes("conversation-attribution", "earliest");
    if (joined == nullptr || earlier == first) joined = &one;
  }
  if (joined != nullptr) part.joins = joined->opener;
  return joined != nullptr;
}

void WhatsAppThread::decide_conversation(Part& part, Era era, std::string& opened) const {
  const std::size_t k = part.event;
  const Event& e = event(k);
  if (era == Era::kInitiated) {
    if (joins_conversation(part, "")) return;
    const bool answers = e.type == "service" || service_window_open(k);
    opened = answers ? "user-initiated" : "business-initiated";
    charge(part, opened);
    const int last =
        request.solution_partner ? kNoMoreFreeTemplatesOfPartners : kNoMoreFreeTemplates;
    if (answers || local_day(request.zone, part.billed_at) < last) take_free_unit(part);
    return;
  }
  if (e.type == "service") {
    if (joins_conversation(part, "")) return;
    opened = "service";
    if (era == Era::kFreeService) return;
    charge(part, "service");
    take_free_unit(part);
    return;
  }
  const std::string category = e.marketing_api ? "marketing-lite" : e.category;
  if (joins_conversation(part, category)) return;
  opened = category;
  const Person& person = e.people[part.person];
  const bool abroad = e.category == "authentication" && international(person, part.billed_at);
  charge(part, abroad ? "authentication-international" : category);
}

void WhatsAppThread::open_conversation(std::size_t k, const std::string& category) {
  Window window;
  window.kind = "conversation";
  window.category = category;
  window.opener = k;
  window.opens = event(k).people.front().delivered_at;
  window.closes = window.opens + kDay;
  const Ms switch_over = midnight(request.zone, kPerMessage);
  const bool spans = window.opens < switch_over && switch_over < window.closes;
  if (request.rules == "auto" && category != "utility" && spans) window.closes = switch_over;
  window.would_close = window.closes;
  conversations.push_back(window);
}

void WhatsAppThread::cut_conversations(std::size_t reply, Ms at) {
  for (Window& one : conversations) {
    if (one.opens > at || one.closes <= at) continue;
    one.closes = at;
    one.cut_by = reply;
  }
}

}  // namespace naive
