#include "quote.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "bill_json.hpp"
#include "commitments.hpp"
#include "decide.hpp"
#include "evaluation.hpp"
#include "fees.hpp"
#include "json.hpp"
#include "packages.hpp"
#include "provider_fees.hpp"
#include "tiers.hpp"
#include "windows.hpp"

namespace chatfare {
namespace {

/// Noon of the third: past the changes of the first of the month, with room for what came before.
constexpr std::chrono::hours kIntoTheMonth{60};

/// One volume in one month, played as a single message to learn what the rules say of it.
struct Play {
  Month month;
  const Volume* volume = nullptr;
  std::int64_t quantity = 0;
  std::uint32_t event = 0;  ///< the message that speaks for all of them
};

/// Makes a request of representative messages: for each volume and month what has to happen before,
/// then one message.
class Stage {
 public:
  explicit Stage(const Request& plan) : request_(plan) {
    for (std::uint32_t i = 0; i < plan.senders.size(); ++i) senders_[plan.senders[i].id] = i;
  }

  std::uint32_t play(const Volume& volume, Instant at) {
    thread_ = request_.threads++;
    contact_ = static_cast<std::uint32_t>(request_.contacts.size());
    request_.contacts.push_back(
        {"#" + std::to_string(contact_), false, volume.route.country, true});
    sender_ = sender_of(volume.route);
    channel_ = volume.route.channel;
    prepare(volume, at);
    add(volume.kind, at);
    Event& event = request_.events.back();
    if (event.kind == Kind::agent) event.quantity = volume.quantity;
    return static_cast<std::uint32_t>(request_.events.size() - 1);
  }

  const Request& request() const { return request_; }

 private:
  void prepare(const Volume& volume, Instant at) {
    const Instant before = at - std::chrono::hours{1}, earlier = at - std::chrono::hours{2};
    switch (volume.inside.value_or(needed_by(volume.kind))) {
      case WindowKind::entry_point:
        add(Kind::customer_message, earlier);
        request_.events.back().entry_point = EntryPoint::click_to_whatsapp_ad;
        add(Kind::service, before);
        break;
      case WindowKind::conversation:
        add(Kind::customer_message, earlier);
        add(volume.kind, before);
        break;
      case WindowKind::viber_business_session:
        add(Kind::customer_message, earlier);
        if (volume.inside) add(Kind::session_message, before);
        break;
      default:
        if (volume.inside || needs_customer(volume.kind)) add(Kind::customer_message, before);
        if (volume.kind == Kind::welcome) add(Kind::chat_opened, at);
    }
  }

  static bool needs_customer(Kind kind) { return kind == Kind::service || kind == Kind::agent; }
  static WindowKind needed_by(Kind kind) {
    return kind == Kind::session_message ? WindowKind::viber_business_session
                                         : WindowKind::customer_service;
  }

  std::uint32_t sender_of(const Route& route) {
    const auto [entry, added] =
        senders_.emplace(route.sender, static_cast<std::uint32_t>(request_.senders.size()));
    if (added) {
      Sender sender;
      sender.id = route.sender;
      sender.channel = route.channel;
      request_.senders.push_back(std::move(sender));
    }
    return entry->second;
  }

  void add(Kind kind, Instant at) {
    Event event;
    event.at = at;
    event.kind = kind;
    event.channel = channel_;
    event.sender = sender_;
    event.thread = thread_;
    event.delivery.contact = contact_;
    event.delivery.at = at;
    request_.events.push_back(std::move(event));
  }

  Request request_;
  std::map<std::string, std::uint32_t> senders_;
  std::uint32_t thread_ = 0, contact_ = 0, sender_ = 0;
  Channel channel_{};
};

/// How much of a monthly allowance was used.
struct AllowanceUse {
  std::string_view name;
  std::uint32_t sender = kEverySender;
  Month month;
  std::int64_t used = 0;
  std::int64_t of = 0;
};

/// What the rules made of a volume: the part that was free and the part that was charged.
struct VolumeOutcome {
  const Play* play = nullptr;
  const RuleSet* rules = nullptr;
  const Row* row = nullptr;  ///< of the last part; null where no rules are documented
  MarketId market = kNoMarket;
  std::int64_t free = 0;
  std::int64_t charged = 0;
};

struct QuoteProblem {
  std::string_view code;
  std::string message;
};

/// Prices the plays of a quote under one choice of assumptions.
class Quoter {
 public:
  Quoter(const QuoteRequest& quote, const Stage& stage, std::span<const Play> plays,
         const Choices& choices)
      : quote_(quote),
        request_(stage.request()),
        choices_(choices),
        rules_(request_),
        prices_(*request_.tariffs, request_.account, request_.forced_rules, choices),
        commitments_(request_, choices, prices_),
        provider_fees_(request_, prices_),
        packages_(request_, prices_) {
    SilentLog silent;
    Decisions decisions{request_, choices, rules_};
    decided_ = decisions.decide(silent);
    take_counters();
    for (const Play& play : plays) price(play);
    add_fees();
    add_commitments();
    add_provider_fees();
    asked_ = decisions.asked() | prices_.asked() | commitments_.asked();
  }

  Invoice invoice() const {
    Invoice invoice = bill_.invoice();
    if (quote_.margin.share.micros > 0) invoice.sell_at_margin(quote_.margin.share);
    return invoice;
  }
  std::span<const PackageUse> packages() const { return packages_.uses(); }
  const std::vector<VolumeOutcome>& outcomes() const { return outcomes_; }
  const std::vector<AllowanceUse>& allowances() const { return allowances_; }
  const std::vector<QuoteProblem>& problems() const { return problems_; }
  /// By id.
  std::vector<const Card*> cards() const {
    std::vector<const Card*> sorted;
    for (const auto& [id, card] : cards_) sorted.push_back(card);
    return sorted;
  }
  const std::string& market_name(MarketId market) const { return prices_.market_name(market); }
  Points asked() const { return asked_; }

 private:
  void take_counters() {
    for (const auto& counter : request_.counters.tiers) {
      tier_counts_[{counter.item, prices_.market_id(counter.market), quote_.start}] = counter.count;
    }
  }

  void price(const Play& play) {
    const Decision& decision = decided_[play.event].whole;
    VolumeOutcome outcome;
    outcome.play = &play;
    if (!decision.row) {
      problem("no-rules", "No documented rules of " +
                              std::string{name(play.volume->route.channel)} + " cover " +
                              format_month(play.month) + "; this volume is not priced.");
      outcomes_.push_back(outcome);
      return;
    }
    outcome.rules = &decision.rules();
    outcome.row = decision.row;
    outcome.market = market_of(play, decision.rules().unit);
    std::int64_t rest = play.quantity - spend_allowance(play, decision, outcome);
    if (rest > 0 && outcome.row->verdict == Verdict::charged) {
      charge(play, outcome, rest);
    } else {
      outcome.free += outcome.row->verdict == Verdict::free ? rest : 0;
    }
    if (outcome.free > 0) note_delivery(play, nullptr);
    note_occasions(play, *outcome.row);
    outcomes_.push_back(outcome);
  }

  /// Takes units where the row grants them; for what is left the table is read again without them.
  std::int64_t spend_allowance(const Play& play, const Decision& decision, VolumeOutcome& outcome) {
    const Allowance* allowance = decision.rules().allowance;
    if (!allowance) return 0;
    AllowanceUse& use = allowance_of(*allowance, request_.events[play.event].sender, play.month);
    const std::int64_t taken =
        decision.row->uses_allowance
            ? std::min(play.quantity, std::max<std::int64_t>(use.of - use.used, 0))
            : 0;
    use.used += taken;
    outcome.free += taken;
    if (use.used >= use.of && taken < play.quantity) {
      outcome.row = &decision.table->row_for(request_.events[play.event].kind,
                                             decision.facts & ~fact::allowance_left);
    }
    return taken;
  }

  AllowanceUse& allowance_of(const Allowance& allowance, std::uint32_t sender, Month month) {
    if (!allowance.per_sender) sender = kEverySender;
    for (AllowanceUse& use : allowances_) {
      if (use.name == allowance.name && use.sender == sender && use.month == month) return use;
    }
    allowances_.push_back(
        {allowance.name, sender, month, used_before(allowance, sender, month), allowance.units});
    return allowances_.back();
  }

  std::int64_t used_before(const Allowance& allowance, std::uint32_t sender, Month month) const {
    if (month != quote_.start) return 0;
    for (const auto& counter : request_.counters.allowances) {
      if (counter.name == allowance.name && counter.sender == sender) return counter.used;
    }
    return 0;
  }

  void charge(const Play& play, VolumeOutcome& outcome, std::int64_t quantity) {
    const Item item = outcome.row->item;
    const Channel channel = play.volume->route.channel;
    const Instant instant = instant_of(play);
    outcome.charged += quantity;
    const Tag tag = prices_.tag_of(channel, item, outcome.rules->unit, outcome.market, instant);
    if (tag.card) cards_.emplace(tag.card->id, tag.card);
    const Price price = tag.price(quantity);
    const std::int64_t covered = packages_.take(channel, item, price, instant, quantity);
    if (covered > 0) add(play, outcome, packages_.covered(price, channel, item, instant), covered);
    const Price beyond = packages_.beyond(price, channel, item, instant);
    charge_tiers(play, outcome, beyond, tag, covered, quantity - covered);
  }

  /// The messages after the `covered` ones that a package takes, by the tiers they fall into.
  void charge_tiers(const Play& play, const VolumeOutcome& outcome, Price price, const Tag& tag,
                    std::int64_t covered, std::int64_t quantity) {
    const Item item = outcome.row->item;
    std::vector<TierShare> shares;
    if (tier_item(item) != Item::none) {
      std::int64_t& count = tier_counts_[{tier_item(item), outcome.market, play.month}];
      count = add_exact(count, covered);
      if (price.overlay == tag.overlay) shares = graduate(tag.bands(item), count, quantity);
      count = add_exact(count, quantity);
    }
    if (shares.empty() && quantity > 0) add(play, outcome, price, quantity);
    for (const TierShare& share : shares) {
      price.tier = share.tier;
      price.unit_price = share.band->rate;
      price.confidence = share.band->confidence;
      add(play, outcome, price, share.quantity);
    }
  }

  void add(const Play& play, const VolumeOutcome& outcome, Price price, std::int64_t quantity) {
    const Channel channel = play.volume->route.channel;
    const Item item = outcome.row->item;
    price.quantity = quantity * counted_per_unit(item);
    if (price.unit_price) price.amount = multiply(*price.unit_price, quantity);
    price.asked = prices_.asked_for(channel, item, outcome.market, price, instant_of(play));
    if (!price.amount) explain_missing(play, outcome, price);
    bill_.add_usage(play.month, channel, item, outcome.market, prices_.market_name(outcome.market),
                    price);
    note_delivery(play, &price);
  }

  /// What a provider may charge for: each message out, in or refused, and the sessions they open.
  void note_occasions(const Play& play, const Row& row) {
    if (prices_.overlays().empty()) return;
    const Event& event = request_.events[play.event];
    packages_.note(event.channel, event.at);
    const bool counts_tokens = event.kind == Kind::agent;
    if (is_message(event.kind) && !counts_tokens) {
      const FeeUnit per = event.from_customer()             ? FeeUnit::incoming_message
                          : row.verdict == Verdict::refused ? FeeUnit::failed_message
                                                            : FeeUnit::outgoing_message;
      provider_fees_.note(per, event, play.quantity);
    }
    if (decided_[play.event].sessions > 0)
      provider_fees_.note(FeeUnit::session, event, play.quantity);
  }

  void add_provider_fees() {
    if (prices_.overlays().empty()) return;
    for (int i = 0; i < quote_.months; ++i) {
      for (const Channel channel : channels())
        provider_fees_.note_month(channel, Month{quote_.start.index + i});
    }
    for (std::uint32_t i = 0; i < request_.senders.size(); ++i) {
      for (const Month month : months_of(request_.senders[i]))
        provider_fees_.note_sender_month(i, month);
    }
    provider_fees_.add_to(bill_);
    packages_.add_to(bill_);
  }

  std::set<Channel> channels() const {
    std::set<Channel> used;
    for (const Sender& sender : request_.senders) used.insert(sender.channel);
    return used;
  }

  void note_delivery(const Play& play, const Price* price) {
    commitments_.note_delivery(request_.events[play.event].sender, play.month,
                               play.volume->route.country, price);
  }

  void explain_missing(const Play& play, const VolumeOutcome& outcome, const Price& price) {
    const std::string card =
        !price.document().empty()
            ? "on card " + std::string{price.document()}
            : "on any card in " + std::string{price.currency} + " at that date";
    problem("rate-missing", format_month(play.month) + ": no rate for " +
                                std::string{name(outcome.row->item)} + " in " +
                                prices_.market_name(outcome.market) + " is known " + card +
                                "; it is not counted as zero.");
  }

  void add_fees() {
    for (const Sender& sender : request_.senders) {
      if (!sender.declared) continue;
      for (const Month month : months_of(sender)) {
        if (auto line = monthly_fee(sender, month, rules_, prices_)) bill_.add(std::move(*line));
      }
    }
  }

  /// Due in every month of the quote, with or without traffic.
  void add_commitments() {
    for (std::uint32_t i = 0; i < request_.senders.size(); ++i) {
      for (const Month month : months_of(request_.senders[i])) commitments_.note_activity(i, month);
    }
    commitments_.add_to(bill_);
  }

  /// The months of the quote in which a sender exists.
  std::vector<Month> months_of(const Sender& sender) const {
    std::vector<Month> months;
    for (int i = 0; i < quote_.months; ++i) {
      const Month month{quote_.start.index + i};
      const Instant end = prices_.zone_of(sender.channel).start_of(Month{month.index + 1});
      if (!sender.created_at || *sender.created_at < end) months.push_back(month);
    }
    return months;
  }

  MarketId market_of(const Play& play, Unit unit) {
    const Route& route = play.volume->route;
    if (!route.market.empty()) return prices_.market_id(route.market);
    return prices_.market_of(request_.contacts[request_.events[play.event].delivery.contact],
                             route.channel, unit, instant_of(play));
  }

  Instant instant_of(const Play& play) const { return request_.events[play.event].at; }

  void problem(std::string_view code, std::string message) {
    const bool said =
        std::any_of(problems_.begin(), problems_.end(),
                    [&](const QuoteProblem& known) { return known.message == message; });
    if (!said) problems_.push_back({code, std::move(message)});
  }

  const QuoteRequest& quote_;
  const Request& request_;
  Choices choices_;
  RuleChoice rules_;
  PriceList prices_;
  Commitments commitments_;
  ProviderFees provider_fees_;
  Packages packages_;
  std::vector<DecidedEvent> decided_;
  Bill bill_;
  std::map<std::tuple<Item, MarketId, Month>, std::int64_t> tier_counts_;
  std::vector<AllowanceUse> allowances_;
  std::vector<VolumeOutcome> outcomes_;
  std::vector<QuoteProblem> problems_;
  std::map<std::string_view, const Card*> cards_;
  Points asked_;
};

/// Volumes grow by whole messages, month by month.
std::vector<Play> plays_of(const QuoteRequest& quote, Stage& stage) {
  std::vector<Play> plays;
  std::vector<Amount> planned;
  for (const Volume& volume : quote.volumes) planned.push_back({volume.quantity});
  for (int i = 0; i < quote.months; ++i) {
    const Month month{quote.start.index + i};
    for (std::size_t v = 0; v < quote.volumes.size(); ++v) {
      const Volume& volume = quote.volumes[v];
      const Zone& zone = quote.plan.account.zone_of(volume.route.channel);
      const Instant at = zone.start_of(month) + kIntoTheMonth;
      if (at >= kLastInstant) throw invalid_request("months", "Expected months up to 2037.");
      plays.push_back({month, &volume, planned[v].micros, stage.play(volume, at)});
      planned[v] = scale(planned[v], kMicros + quote.growth, kMicros, 1);
    }
  }
  return plays;
}

class QuoteWriter {
 public:
  QuoteWriter(const QuoteRequest& quote, const Stage& stage, const Quoter& quoter)
      : quote_(quote), request_(stage.request()), quoter_(quoter), invoice_(quoter.invoice()) {}

  std::string write(const std::vector<Sensitivity>& sensitivity) {
    out_.begin_object();
    write_months();
    write_sums(invoice_.totals);
    write_volumes();
    write_allowances();
    write_packages(out_, quoter_.packages());
    write_per_message();
    write_basis();
    write_sensitivity(out_, sensitivity);
    write_cards();
    write_problems();
    out_.end_object();
    return out_.take();
  }

 private:
  void write_months() {
    out_.key("months").begin_array();
    for (const MonthBill& month : invoice_.months) {
      out_.begin_object().member("month", format_month(month.month)).key("lines").begin_array();
      for (const Line& line : month.lines) {
        out_.begin_object();
        write_line(out_, line);
        out_.end_object();
      }
      out_.end_array();
      write_sums(month.totals);
      out_.end_object();
    }
    out_.end_array();
  }

  /// What the customer pays is exchanged: prices where there are any, else the cost.
  void write_sums(const Totals& totals) {
    write_totals(out_, totals);
    if (!quote_.exchange) return;
    const auto& paid = totals.prices.empty() ? totals.by_currency : totals.prices;
    const auto sum = paid.find(quote_.exchange->from);
    if (sum != paid.end()) write_exchanged(sum->second);
  }

  void write_exchanged(Amount paid) {
    out_.key("exchanged").begin_object();
    out_.member("currency", quote_.exchange->currency)
        .member("rate", format_amount(quote_.exchange->rate));
    out_.member("amount",
                format_amount(scale(paid, quote_.exchange->rate.micros, kMicros, kFourDecimals)));
    out_.key("source").text_or_null(quote_.exchange->source).end_object();
  }

  void write_volumes() {
    out_.key("volumes").begin_array();
    for (const VolumeOutcome& outcome : quoter_.outcomes()) {
      const Volume& volume = *outcome.play->volume;
      out_.begin_object().member("month", format_month(outcome.play->month));
      out_.member("channel", name(volume.route.channel)).member("sender", volume.route.sender);
      out_.key("market").text_or_null(quoter_.market_name(outcome.market));
      write_type(volume.kind);
      out_.key("inside").text_or_null(
          volume.inside ? kWindowNames[static_cast<std::size_t>(*volume.inside)] : "");
      out_.member("quantity", std::to_string(outcome.play->quantity));
      out_.member("free", std::to_string(outcome.free))
          .member("charged", std::to_string(outcome.charged));
      out_.key("verdict").text_or_null(outcome.row ? name(outcome.row->verdict) : "");
      out_.key("rule")
          .text_or_null(outcome.row ? rule_id(*outcome.rules, *outcome.row) : "")
          .end_object();
    }
    out_.end_array();
  }

  void write_type(Kind kind) {
    const KindName& row = name_of(kind);
    out_.member("from", row.from).member("type", row.type);
    out_.key("category").text_or_null(row.category);
  }

  void write_allowances() {
    out_.key("allowances").begin_array();
    for (const AllowanceUse& use : quoter_.allowances()) {
      out_.begin_object().member("month", format_month(use.month)).member("name", use.name);
      out_.key("sender").text_or_null(use.sender == kEverySender ? ""
                                                                 : request_.senders[use.sender].id);
      out_.member("used", std::to_string(use.used))
          .member("of", std::to_string(use.of))
          .end_object();
    }
    out_.end_array();
  }

  /// What a business message costs on average, and is sold for, fees included, by channel and
  /// currency.
  void write_per_message() {
    std::map<std::pair<Channel, std::string>, Totals> spent;
    for (const MonthBill& month : invoice_.months) {
      for (const Line& line : month.lines) {
        if (line.amount) spent[{line.channel, line.currency}].add(line);
      }
    }
    out_.key("perMessage").begin_array();
    for (const auto& [key, totals] : spent) write_average(key.first, key.second, totals);
    out_.end_array();
  }

  void write_average(Channel channel, const std::string& currency, const Totals& totals) {
    const std::int64_t messages = messages_of(channel);
    const Amount amount = totals.by_currency.at(currency);
    const auto average = [messages](Amount sum) {
      return messages > 0 ? format_amount(scale(sum, 1, messages, 1)) : "";
    };
    out_.begin_object().member("channel", name(channel)).member("currency", currency);
    out_.member("messages", std::to_string(messages)).member("amount", format_amount(amount));
    out_.key("average").text_or_null(average(amount));
    const auto price = totals.prices.find(currency);
    if (price != totals.prices.end()) {
      out_.member("price", format_amount(price->second));
      out_.key("averagePrice").text_or_null(average(price->second));
    }
    out_.end_object();
  }

  /// From the business, whatever they cost.
  std::int64_t messages_of(Channel channel) const {
    std::int64_t messages = 0;
    for (const VolumeOutcome& outcome : quoter_.outcomes()) {
      const Volume& volume = *outcome.play->volume;
      if (volume.route.channel == channel && !contains(kFromCustomer, volume.kind))
        messages = add_exact(messages, outcome.play->quantity);
    }
    return messages;
  }

  void write_basis() {
    out_.key("basis").begin_array();
    for (const Channel channel : quote_.traffic_channels) {
      if (std::find(told_.begin(), told_.end(), channel) != told_.end()) continue;
      told_.push_back(channel);
      for (const std::string_view rule : traffic_rules(channel)) out_.value(rule);
    }
    if (quote_.growth != 0)
      out_.value("volumes grow month by month, rounded half up to whole messages");
    out_.value(
        "a rate card holds from the month it takes effect in, where it does so on the first");
    if (quote_.margin.share.micros > 0)
      out_.value(
          "the margin is a part of the price; each line's price is rounded half up to 4 decimals");
    out_.end_array();
  }

  void write_cards() {
    out_.key("cards").begin_array();
    for (const Card* card : quoter_.cards()) {
      const Prices& prices = card->prices();
      out_.begin_object()
          .member("id", card->id)
          .member("effectiveFrom", format_date(card->effective_from));
      out_.member("confidence", name(prices.confidence));
      out_.source(prices.source.title, prices.source.url, prices.source.date).end_object();
    }
    out_.end_array();
  }

  void write_problems() {
    out_.key("problems").begin_array();
    for (const QuoteProblem& problem : quoter_.problems()) {
      out_.begin_object()
          .member("code", problem.code)
          .member("message", problem.message)
          .end_object();
    }
    out_.end_array();
  }

  const QuoteRequest& quote_;
  const Request& request_;
  const Quoter& quoter_;
  Invoice invoice_;
  std::vector<Channel> told_;
  Writer out_;
};

std::vector<Sensitivity> try_alternatives(const QuoteRequest& quote, const Stage& stage,
                                          std::span<const Play> plays, const Quoter& quoter) {
  std::vector<Sensitivity> found;
  const Totals totals = quoter.invoice().totals;
  for_each_alternative(
      quoter.asked(), quote.plan.choices,
      [&](const Assumption& assumption, std::string_view value, const Choices& choices) {
        Totals other = Quoter{quote, stage, plays, choices}.invoice().totals;
        if (other != totals)
          found.push_back({assumption.point, std::string{value}, std::move(other)});
      });
  return found;
}

}  // namespace

std::string quote(std::string_view json, std::shared_ptr<const TariffBook> bundled) {
  const QuoteRequest request = read_quote_request(json, std::move(bundled));
  Stage stage{request.plan};
  const std::vector<Play> plays = plays_of(request, stage);
  const Quoter quoter{request, stage, plays, request.plan.choices};
  return QuoteWriter{request, stage, quoter}.write(try_alternatives(request, stage, plays, quoter));
}

}  // namespace chatfare
