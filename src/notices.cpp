#include "notices.hpp"

#include "ai_provider.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

constexpr Citation kOptIn{
    "Meta, Get opt-in for WhatsApp",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/getting-opt-in",
    "2025-11-03"};
constexpr Citation kQuality{
    "Meta, Template quality rating",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-quality",
    "2026-06-17"};
constexpr Citation kUserLimits{
    "Meta, Per-user marketing template message limits",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/"
    "marketing-templates/per-user-limits",
    "2026-09-29"};
constexpr Citation kCategories{
    "Meta, Template categorization",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/"
    "template-categorization",
    "2026-09-11"};
constexpr Citation kAiProviders{
    "Meta, Pricing policy for AI Providers",
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing/ai-providers",
    "2026-05-21"};
constexpr Citation kGreyChannels{
    "S. Geraskov, How grey channels differ from the official WhatsApp Business API, in a book: the "
    "site that has it",
    "https://chitay-knigi.com", "2026-11-20"};
constexpr Citation kInfobip{"Infobip, Viber: compliance and guidelines",
                            "https://www.infobip.com/docs/viber/compliance-guidelines",
                            "2026-11-20"};
constexpr Citation kBotErrors{"Viber, Bot API: error codes",
                              "https://github.com/Viber/creators-hub", "2023-05-18"};

/// What a notice says.
struct Wording {
  std::string_view code;
  std::string_view message;
  const Citation& source;
};
constexpr Wording kNoOptIn{
    "no-opt-in",
    "The business writes first and no consent of this contact is recorded: WhatsApp requires an "
    "opt-in before the first message, and people who did not expect it block and report the "
    "number.",
    kOptIn};
constexpr Wording kNotAgreed{
    "no-opt-in",
    "The customer wrote earlier, but is recorded as not having agreed to be written to: WhatsApp "
    "requires an opt-in before a business starts a conversation, and people who did not expect it "
    "block and report the number.",
    kOptIn};
constexpr Wording kNotAgreedViber{
    "no-opt-in",
    "The customer wrote earlier, but is recorded as not having agreed to be written to: Viber "
    "requires consent before a business starts a conversation, and may suspend senders without it.",
    kInfobip};
constexpr Wording kNoConsentViber{
    "no-opt-in",
    "The business writes first and no consent of this contact is recorded: Viber requires it "
    "before the first message, and may suspend senders without it.",
    kInfobip};
constexpr Wording kUnansweredWhatsapp{
    "unanswered",
    "The third message in a row without an answer: messages that are not read or are reported "
    "lower the quality rating, and templates of low quality are paused.",
    kQuality};
constexpr Wording kUnansweredBusiness{
    "unanswered",
    "The third message in a row without an answer: after five session messages in a row Viber "
    "refuses the sixth, and contacts who did not want them block the sender.",
    kInfobip};
constexpr Wording kUnansweredBot{
    "unanswered",
    "The third message in a row without an answer: Viber stops a bot after 100 unanswered "
    "messages within an hour (status 12), and subscribers leave.",
    kBotErrors};
constexpr Wording kMarketingAgain{
    "marketing-again",
    "Marketing less than 24 hours after marketing to the same contact: WhatsApp limits marketing "
    "per person, and a message over the limit fails (error 131049).",
    kUserLimits};
constexpr Wording kCategoryPurpose{
    "category-purpose",
    "The text serves another purpose than the template's category: Meta may change the category "
    "without a month's warning, and then charges the rate of the new one.",
    kCategories};
constexpr Wording kNotPermitted{
    "ai-provider-not-permitted",
    "Since 15 January 2026 AI Providers may use WhatsApp only where law obliges Meta to admit "
    "them; in this country the account may be closed.",
    kAiProviders};
constexpr Wording kUnofficialChannel{
    "unofficial-channel",
    "An unofficial channel: WhatsApp detects automation outside its Business Platform and may "
    "block the number; these prices are those of the official platform.",
    kGreyChannels};
constexpr Wording kFirstPromotional{
    "first-message-promotional",
    "The first message to a contact must not be promotional; Viber may reject the sender.",
    kInfobip};

constexpr unsigned kTooManyUnanswered = 3;
constexpr std::chrono::hours kMarketingPause{24};

/// What one thread remembers.
struct Memory {
  bool heard = false;  ///< the customer wrote or called
  bool told_opt_in = false;
  bool told_not_permitted = false;
  bool addressed = false;  ///< the business wrote
  unsigned unanswered = 0;
  Instant marketing = kNever;  ///< the last that arrived
};

class NoticeFinder {
 public:
  explicit NoticeFinder(const Evaluation& evaluation)
      : evaluation_(evaluation),
        request_(evaluation.request()),
        threads_(request_.threads),
        told_unofficial_(request_.senders.size()) {}

  std::vector<Notice> find() {
    const auto& events = request_.events;
    for (const std::uint32_t index : order_of(
             events.size(),
             [&events](std::uint32_t a, std::uint32_t b) { return events[a].at < events[b].at; })) {
      const Event& event = events[index];
      Memory& memory = threads_[event.thread];
      if (event.from_customer()) {
        memory.heard = true;
        memory.unanswered = 0;
      } else {
        examine(index, event, memory);
      }
    }
    return std::move(found_);
  }

 private:
  void examine(std::uint32_t index, const Event& event, Memory& memory) {
    examine_sender(index, event);
    const Decision& decision = evaluation_.decided(index).whole;
    if (event.kind == Kind::business_reaction || !decision.row ||
        decision.row->verdict == Verdict::refused)
      return;
    examine_opt_in(index, event, decision, memory);
    examine_policy(index, event, memory);
    const auto purpose = request_.details_of(event).purpose;
    if (purpose && name_of(*purpose).category != name_of(event.kind).category)
      say(kCategoryPurpose, index);
    if (event.kind == Kind::promotional && !memory.addressed) say(kFirstPromotional, index);
    memory.addressed = true;
    examine_marketing(index, event, decision, memory);
    if (took_effect(decision.row) && ++memory.unanswered == kTooManyUnanswered)
      say(unanswered(event.channel), index);
  }

  void examine_sender(std::uint32_t index, const Event& event) {
    if (request_.senders[event.sender].official || told_unofficial_[event.sender]) return;
    told_unofficial_[event.sender] = true;
    say(kUnofficialChannel, index);
  }

  /// Subscribing to a Viber bot is the consent; groups are joined by their members.
  void examine_opt_in(std::uint32_t index, const Event& event, const Decision& decision,
                      Memory& memory) {
    constexpr Facts kAnswering = fact::customer_service_window | fact::business_session;
    if (decision.facts & kAnswering) return;
    if (memory.told_opt_in || event.channel == Channel::viber_bot || !event.members.empty()) return;
    const auto& opt_in = request_.contacts[event.delivery.contact].opt_in;
    if (opt_in.value_or(memory.heard)) return;
    memory.told_opt_in = true;
    say(no_opt_in(event.channel, memory.heard), index);
  }

  /// Their templates are anyone's.
  void examine_policy(std::uint32_t index, const Event& event, Memory& memory) {
    constexpr Kinds kReplies = kinds(Kind::service, Kind::group_service);
    if (!request_.account.ai_provider || !contains(kReplies, event.kind) ||
        memory.told_not_permitted)
      return;
    const Account& account = request_.account_of(request_.senders[event.sender].waba);
    const date::year_month_day day{account.zone.local_day(event.at)};
    if (ai_provider_policy(country_of(event), day) != AiProviderPolicy::not_permitted) return;
    memory.told_not_permitted = true;
    say(kNotPermitted, index);
  }

  /// Marketing in a chat that the customer opened does not count; some countries have no limits.
  void examine_marketing(std::uint32_t index, const Event& event, const Decision& decision,
                         Memory& memory) {
    constexpr Kinds kMarketing = kinds(Kind::marketing, Kind::marketing_lite);
    if (!contains(kMarketing, event.kind) || (decision.facts & fact::customer_service_window))
      return;
    if (names(kEuropeanEconomicArea, country_of(event)) || names("GB JP KR", country_of(event)))
      return;
    if (memory.marketing != kNever && event.at < memory.marketing + kMarketingPause)
      say(kMarketingAgain, index);
    if (took_effect(decision.row)) memory.marketing = event.at;
  }

  Country country_of(const Event& event) const {
    return request_.contacts[event.delivery.contact].country;
  }

  static const Wording& no_opt_in(Channel channel, bool heard) {
    if (channel == Channel::whatsapp) return heard ? kNotAgreed : kNoOptIn;
    return heard ? kNotAgreedViber : kNoConsentViber;
  }

  static const Wording& unanswered(Channel channel) {
    if (channel == Channel::whatsapp) return kUnansweredWhatsapp;
    return channel == Channel::viber_bot ? kUnansweredBot : kUnansweredBusiness;
  }

  void say(const Wording& wording, std::uint32_t event) {
    found_.push_back({wording.code, event, wording.message, &wording.source});
  }

  const Evaluation& evaluation_;
  const Request& request_;
  std::vector<Memory> threads_;
  std::vector<bool> told_unofficial_;
  std::vector<Notice> found_;
};

}  // namespace

std::vector<Notice> find_notices(const Evaluation& evaluation) {
  return NoticeFinder{evaluation}.find();
}

}  // namespace chatfare
