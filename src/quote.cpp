#include "quote.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bill_json.hpp"
#include "json.hpp"
#include "quoter.hpp"

namespace chatfare {
namespace {

class QuoteWriter {
 public:
  explicit QuoteWriter(const PricedQuote& priced)
      : quote_(priced.request),
        request_(priced.stage.request()),
        quoter_(priced.quoter),
        priced_(priced),
        invoice_(priced.quoter.invoice()) {}

  std::string write() {
    out_.begin_object();
    write_months();
    write_sums(invoice_.totals);
    write_volumes();
    write_allowances(out_, request_, quoter_.allowances());
    write_packages(out_, quoter_.packages());
    write_series();
    write_per_message();
    write_basis();
    write_sensitivity(out_, priced_.sensitivity);
    write_documents(out_, priced_.cards, *request_.tariffs);
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

  /// What the customer pays is exchanged.
  void write_sums(const Totals& totals) {
    write_totals(out_, totals);
    if (!quote_.exchange) return;
    const auto& sums = paid(totals);
    const auto sum = sums.find(quote_.exchange->from);
    if (sum != sums.end()) write_exchanged(sum->second);
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

  /// What each item costs month by month; null where a rate is missing, 0 where nothing is due.
  void write_series() {
    using Key = std::tuple<LineKind, Item, std::string>;
    std::map<Key, std::vector<std::optional<Amount>>> series;
    for (const MonthBill& month : invoice_.months) {
      const auto place = static_cast<std::size_t>(month.month.index - quote_.start.index);
      for (const Line& line : month.lines) {
        auto& amounts = series[{line.kind, line.item, line.currency}];
        amounts.resize(static_cast<std::size_t>(quote_.months), Amount{});
        amounts[place] = amounts[place] && line.amount
                             ? std::optional{add(*amounts[place], *line.amount)}
                             : std::nullopt;
      }
    }
    out_.key("series").begin_array();
    for (const auto& [key, amounts] : series) {
      const auto& [kind, item, currency] = key;
      out_.begin_object().member("kind", kLineKindNames[static_cast<std::size_t>(kind)]);
      out_.member("item", name(item)).member("currency", currency).key("amounts").begin_array();
      for (const auto& amount : amounts) out_.text_or_null(amount ? format_amount(*amount) : "");
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  /// What a business message costs on average, and is sold for, fees included, by channel and
  /// currency.
  void write_per_message() {
    std::map<std::pair<Channel, std::string>, Totals> spent;
    for (const MonthBill& month : invoice_.months) {
      for (const Line& line : month.lines) spent[{line.channel, line.currency}].add(line);
    }
    out_.key("perMessage").begin_array();
    for (const auto& [key, totals] : spent) write_average(key.first, key.second, totals);
    out_.end_array();
  }

  void write_average(Channel channel, const std::string& currency, const Totals& totals) {
    const std::int64_t messages = messages_of(channel);
    const Amount amount = totals.by_currency.at(currency);
    const auto average = [messages, &totals](Amount sum) {
      const bool known = messages > 0 && !totals.partial;
      return known ? format_amount(scale(sum, 1, messages, 1)) : "";
    };
    out_.begin_object().member("channel", name(channel)).member("currency", currency);
    out_.member("messages", std::to_string(messages)).member("amount", format_amount(amount));
    out_.key("average").text_or_null(average(amount));
    const auto price = totals.prices.find(currency);
    if (price != totals.prices.end()) {
      out_.member("price", format_amount(price->second));
      out_.key("averagePrice").text_or_null(average(price->second));
    }
    if (totals.partial) out_.member("partial", true);
    out_.end_object();
  }

  /// From the business, whatever they cost; calls and the tokens of agents are no messages.
  std::int64_t messages_of(Channel channel) const {
    std::int64_t messages = 0;
    for (const VolumeOutcome& outcome : quoter_.outcomes()) {
      const Volume& volume = *outcome.play->volume;
      const bool counts = volume.route.channel == channel && is_message(volume.kind) &&
                          !contains(kFromCustomer, volume.kind) && volume.kind != Kind::agent;
      if (counts) messages = add_exact(messages, outcome.play->quantity);
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
    out_.value("a rate card holds for the whole month in which it takes effect");
    if (quote_.margin.share.micros > 0)
      out_.value(
          "the margin is a part of the price; each line's price is rounded half up to 4 decimals");
    out_.end_array();
  }

  void write_problems() {
    out_.key("problems").begin_array();
    for (const QuoteProblem& problem : quoter_.problems())
      write_problem(problem.code, problem.message);
    if (quote_.exchange && !paid(invoice_.totals).contains(quote_.exchange->from)) {
      write_problem("exchange-unused", "The quote has no amount in " + quote_.exchange->from +
                                           ": the exchange rate to " + quote_.exchange->currency +
                                           " is not used.");
    }
    out_.end_array();
  }

  void write_problem(std::string_view code, std::string_view message) {
    out_.begin_object().member("code", code).member("message", message).end_object();
  }

  const QuoteRequest& quote_;
  const Request& request_;
  const Quoter& quoter_;
  const PricedQuote& priced_;
  Invoice invoice_;
  std::vector<Channel> told_;
  Writer out_;
};

}  // namespace

std::string write_quote(const PricedQuote& quote) { return QuoteWriter{quote}.write(); }

std::string quote(std::string_view json, std::shared_ptr<const TariffBook> bundled) {
  return write_quote(PricedQuote{read_quote_request(parse_json(json), std::move(bundled))});
}

}  // namespace chatfare
