#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

#include "bill_json.hpp"
#include "json.hpp"
#include "object.hpp"
#include "quote.hpp"
#include "quoter.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

/// What lines of two quotes have in common that can be compared; months are counted from the start.
using LineKey = std::tuple<int, Channel, LineKind, Item, std::string, std::string, std::string,
                           std::optional<FeeUnit>, std::string>;
/// Messages stay comparable with those of a variant without a package.
LineKey key_of(const Line& line, Month start) {
  return {line.month.index - start.index,
          line.channel,
          line.kind,
          line.item,
          line.market,
          line.sender,
          line.currency,
          line.per,
          line.kind == LineKind::package ? line.package : ""};
}

/// The lines of a key together: tiers, cards and unit prices within a month.
struct Sum {
  std::int64_t quantity = 0;
  std::optional<Amount> amount = Amount{};
  std::optional<Amount> price;

  void add(const Line& line) {
    quantity = add_exact(quantity, line.quantity);
    amount =
        amount && line.amount ? std::optional{chatfare::add(*amount, *line.amount)} : std::nullopt;
    if (line.price) price = chatfare::add(price.value_or(Amount{}), *line.price);
    if (!amount) price.reset();
  }
  friend bool operator==(const Sum&, const Sum&) = default;
};

struct Column {
  std::string name;
  PricedQuote quote;
  Invoice invoice;
  Column(std::string called, QuoteRequest request)
      : name(std::move(called)), quote(std::move(request)), invoice(quote.quoter.invoice()) {}
};

/// Errors name the member of the variant, or of the request where the variant does not have it.
QuoteRequest read_variant(const json& request, json variant, const std::string& path,
                          const std::shared_ptr<const TariffBook>& bundled) {
  json merged = request;
  merged.update(variant);
  try {
    return read_quote_request(merged, bundled);
  } catch (InputError& error) {
    const std::string member = error.path.substr(0, error.path.find_first_of(".["));
    const bool own = variant.contains(member);
    if (own) error.path.insert(0, path + ".");
    for (InputError& one : error.all)
      if (own) one.path.insert(0, path + ".");
    throw;
  }
}

class QuoteComparisonWriter {
 public:
  explicit QuoteComparisonWriter(const std::deque<Column>& columns) : columns_(columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      for (const MonthBill& month : columns[i].invoice.months) {
        for (const Line& line : month.lines) {
          auto& sums = lines_[key_of(line, columns[i].quote.request.start)];
          sums.resize(columns.size());
          if (!sums[i]) sums[i].emplace();
          sums[i]->add(line);
        }
      }
    }
  }

  std::string write() {
    out_.begin_object().key("variants").begin_array();
    for (const Column& column : columns_) write_variant(column);
    out_.end_array().key("lines").begin_array();
    for (const auto& [key, sums] : lines_) write_line(key, sums);
    out_.end_array().end_object();
    return out_.take();
  }

 private:
  void write_variant(const Column& column) {
    out_.begin_object().member("name", column.name);
    write_difference(out_, columns_.front().invoice.totals, column.invoice.totals);
    out_.key("quote").raw(write_quote(column.quote)).end_object();
  }

  void write_line(const LineKey& key, const std::vector<std::optional<Sum>>& sums) {
    const auto& [month, channel, kind, item, market, sender, currency, per, package] = key;
    out_.begin_object().member("month", month + 1).member("channel", name(channel));
    out_.member("kind", kLineKindNames[static_cast<std::size_t>(kind)]).member("item", name(item));
    out_.key("market").text_or_null(market);
    if (!sender.empty()) out_.member("sender", sender);
    if (per) out_.member("per", kFeeUnitNames[static_cast<std::size_t>(*per)]);
    if (!package.empty()) out_.member("package", package);
    out_.member("currency", currency);
    out_.member("differs", std::any_of(sums.begin(), sums.end(),
                                       [&](const auto& sum) { return sum != sums.front(); }));
    out_.key("outcomes").begin_array();
    for (const auto& sum : sums) write_sum(item, sum);
    out_.end_array().end_object();
  }

  void write_sum(Item item, const std::optional<Sum>& sum) {
    if (!sum) {
      out_.null();
      return;
    }
    out_.begin_object().member("quantity", format_quantity(item, sum->quantity));
    out_.key("amount").text_or_null(sum->amount ? format_amount(*sum->amount) : "");
    if (sum->price) out_.member("price", format_amount(*sum->price));
    out_.end_object();
  }

  const std::deque<Column>& columns_;
  std::map<LineKey, std::vector<std::optional<Sum>>> lines_;
  Writer out_;
};

}  // namespace

std::string compare_quotes(std::string_view text, std::shared_ptr<const TariffBook> bundled) {
  json request = parse_json(text);
  const json variants = Object{request, ""}.value("variants");
  request.erase("variants");
  std::deque<Column> columns;
  for_each_element(variants, "variants", [&](const json& value, const std::string& path) {
    const std::string called = Object{value, path}.optional_text("name");
    json changes = value;
    changes.erase("name");
    columns.emplace_back(called, read_variant(request, std::move(changes), path, bundled));
  });
  if (columns.size() < 2) reject("variants", "Expected at least two variants.");
  return QuoteComparisonWriter{columns}.write();
}

}  // namespace chatfare
