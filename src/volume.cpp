#include "volume.hpp"

#include <algorithm>
#include <initializer_list>

#include "json.hpp"

namespace chatfare {
namespace {

constexpr Amount kOne{kMicros};

/// The kinds of a channel that one message to one contact, or from it, can be.
const KindName* find_kind(Channel channel, std::string_view from, std::string_view type,
                          std::string_view category) {
  for (const KindName& row : kind_names()) {
    const bool planned = from == "business" || row.kind == Kind::customer_message;
    const bool one_message = row.from == from && planned && !row.group && row.api.empty();
    if (one_message && row.channel == channel && row.type == type && row.category == category)
      return &row;
  }
  return nullptr;
}

Kind read_kind(Object& object, Channel channel) {
  const std::string from = object.optional_text("from", "business");
  const std::string type = object.text("type");
  const std::string category = object.optional_text("category");
  if (const KindName* row = find_kind(channel, from, type, category)) return row->kind;
  reject(object.path("type"), "Expected a type of business message of " +
                                  std::string{name(channel)} +
                                  ", with a `category` where it is a template; "
                                  "or from the customer, \"message\".");
}

Amount read_decimal(Object& object, std::string_view key, Amount otherwise) {
  if (!object.has(key)) return otherwise;
  const auto amount = parse_amount(object.text(key));
  if (!amount) reject(object.path(key), "Expected a decimal string such as \"2.5\".");
  return *amount;
}

Amount read_share(Object& object, std::string_view key) {
  const Amount share = read_decimal(object, key, {});
  if (share.micros > kMicros) reject(object.path(key), "Expected a share from \"0\" to \"1\".");
  return share;
}

/// `count` times the factors, rounded half up to a whole number.
std::int64_t whole(std::int64_t count, std::initializer_list<Amount> factors) {
  Wide product = count;
  Wide scale = 1;
  bool fits = true;
  for (const Amount factor : factors) {
    fits = fits && !__builtin_mul_overflow(product, static_cast<Wide>(factor.micros), &product);
    scale *= kMicros;
  }
  const Wide rounded = fits ? (product + scale / 2) / scale : INT64_MAX;
  if (rounded >= INT64_MAX)
    throw InputError{"overflow", "", "The volume is beyond what can be counted exactly."};
  return static_cast<std::int64_t>(rounded);
}

/// Collects the volumes of one traffic; those of nothing are left out.
class Expected {
 public:
  explicit Expected(const Traffic& traffic) : traffic_(traffic) {}

  void add(Kind kind, std::optional<WindowKind> inside, std::int64_t quantity) {
    if (quantity > 0) volumes_.push_back({traffic_.route, kind, inside, quantity});
  }
  /// `per_contact` messages to every contact, times a share of them.
  std::int64_t per_contact(Amount messages, Amount share = kOne) const {
    return whole(traffic_.contacts, {messages, share});
  }
  std::int64_t per_conversation(Amount messages, Amount share = kOne) const {
    return whole(traffic_.contacts, {traffic_.conversations, messages, share});
  }
  std::vector<Volume> take() { return std::move(volumes_); }

 private:
  const Traffic& traffic_;
  std::vector<Volume> volumes_;
};

constexpr std::string_view kWhatsappRules[] = {
    "conversations = contacts x conversations per contact; a share of them begins with a "
    "click-to-WhatsApp ad and is answered within 24 hours, so all its messages fall into the free "
    "entry point",
    "every free-form answer is sent while the customer service window is open; in the eras of "
    "conversations the first answer opens one and the further ones join it",
    "marketing and authentication templates are sent outside any window",
    "of the utility templates the given share is sent inside the customer service window",
    "in the eras of conversations every template opens a conversation of its own",
};
constexpr std::string_view kBotRules[] = {
    "every free-form answer is sent within the 24 hours of a session and is free",
    "marketing, authentication and the utility messages outside a session are chatbot-initiated",
};
constexpr std::string_view kBusinessRules[] = {
    "every conversation is a session: its first answer charges it, the further ones are free",
    "marketing is sent as promotional, utility as transactional, authentication as OTP messages",
};

/// The window that a customer's first message opens and the further ones fall into.
WindowKind window_of_customers(Channel channel) {
  if (channel == Channel::whatsapp) return WindowKind::customer_service;
  return channel == Channel::viber_bot ? WindowKind::viber_session
                                       : WindowKind::viber_business_session;
}

void expect_customers(const Traffic& traffic, Expected& out) {
  const std::int64_t messages = out.per_conversation(traffic.customer_messages);
  const std::int64_t first = std::min(messages, out.per_conversation(kOne));
  out.add(Kind::customer_message, std::nullopt, first);
  out.add(Kind::customer_message, window_of_customers(traffic.route.channel), messages - first);
}

void expect_whatsapp(const Traffic& traffic, Expected& out) {
  const std::int64_t conversations =
      out.per_conversation(kOne) - out.per_conversation(kOne, traffic.from_ads);
  const std::int64_t from_ads = out.per_conversation(traffic.business_messages, traffic.from_ads);
  const std::int64_t answers = out.per_conversation(traffic.business_messages) - from_ads;
  const std::int64_t first = std::min(conversations, answers);
  const std::int64_t inside = out.per_contact(traffic.utility, traffic.utility_inside);
  out.add(Kind::service, WindowKind::entry_point, from_ads);
  out.add(Kind::service, WindowKind::customer_service, first);
  out.add(Kind::service, WindowKind::conversation, answers - first);
  out.add(Kind::marketing, std::nullopt, out.per_contact(traffic.marketing));
  out.add(Kind::utility, WindowKind::customer_service, inside);
  out.add(Kind::utility, std::nullopt, out.per_contact(traffic.utility) - inside);
  out.add(Kind::authentication, std::nullopt, out.per_contact(traffic.authentication));
}

void expect_viber_bot(const Traffic& traffic, Expected& out) {
  const std::int64_t inside = out.per_contact(traffic.utility, traffic.utility_inside);
  out.add(Kind::bot_message, WindowKind::viber_session,
          out.per_conversation(traffic.business_messages) + inside);
  out.add(Kind::bot_message, std::nullopt,
          out.per_contact(traffic.marketing) + out.per_contact(traffic.utility) - inside +
              out.per_contact(traffic.authentication));
}

void expect_viber_business(const Traffic& traffic, Expected& out) {
  const std::int64_t answers = out.per_conversation(traffic.business_messages);
  const std::int64_t sessions = std::min(out.per_conversation(kOne), answers);
  out.add(Kind::session_message, std::nullopt, sessions);
  out.add(Kind::session_message, WindowKind::viber_business_session, answers - sessions);
  out.add(Kind::promotional, std::nullopt, out.per_contact(traffic.marketing));
  out.add(Kind::transactional, std::nullopt, out.per_contact(traffic.utility));
  out.add(Kind::otp, std::nullopt, out.per_contact(traffic.authentication));
}

}  // namespace

Volume read_volume(Object object, Route route) {
  Volume volume{std::move(route), {}, {}, 0};
  volume.kind = read_kind(object, volume.route.channel);
  volume.quantity = object.integer("quantity");
  if (object.has("inside")) {
    volume.inside = find_named<WindowKind>(kWindowNames, object.text("inside"));
    if (!volume.inside)
      reject(object.path("inside"), "Expected one of " + join(kWindowNames) + ".");
  }
  object.done();
  return volume;
}

Traffic read_traffic(Object object, Route route) {
  Traffic traffic;
  traffic.route = std::move(route);
  traffic.contacts = object.integer("contacts");
  traffic.conversations = read_decimal(object, "conversationsPerContact", kOne);
  traffic.customer_messages = read_decimal(object, "customerMessages", {});
  traffic.business_messages = read_decimal(object, "businessMessages", {});
  traffic.from_ads = read_share(object, "fromAds");
  traffic.marketing = read_decimal(object, "marketing", {});
  traffic.utility = read_decimal(object, "utility", {});
  traffic.utility_inside = read_share(object, "utilityInside");
  traffic.authentication = read_decimal(object, "authentication", {});
  object.done();
  return traffic;
}

std::vector<Volume> expected_volumes(const Traffic& traffic) {
  Expected out{traffic};
  expect_customers(traffic, out);
  if (traffic.route.channel == Channel::whatsapp) {
    expect_whatsapp(traffic, out);
  } else if (traffic.route.channel == Channel::viber_bot) {
    expect_viber_bot(traffic, out);
  } else {
    expect_viber_business(traffic, out);
  }
  return out.take();
}

std::span<const std::string_view> traffic_rules(Channel channel) {
  if (channel == Channel::whatsapp) return kWhatsappRules;
  return channel == Channel::viber_bot ? std::span<const std::string_view>{kBotRules}
                                       : kBusinessRules;
}

}  // namespace chatfare
