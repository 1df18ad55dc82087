#include "tariff_check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "json.hpp"
#include "object.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

using Day = date::year_month_day;

std::string quoted(const std::string& id) { return "\"" + id + "\""; }

/// Cards that price the same things, this one among them, by effective date.
std::vector<const Card*> series_of(const Card& card, const TariffBook& book) {
  auto cards = book.cards(card.channel, card.unit, card.traffic, card.currency);
  std::erase_if(cards, [&card](const Card* other) { return other->currency != card.currency; });
  return cards;
}

bool contradict(const Card& a, const Card& b) {
  return a.id != b.id && a.issuer == b.issuer && a.effective_from == b.effective_from;
}

/// Overlays of one series may share a day where each has parts that the other lacks.
bool contradict(const Overlay& a, const Overlay& b) {
  const auto series = [](const Overlay& overlay) {
    return std::tie(overlay.channel, overlay.issuer, overlay.layer, overlay.currency,
                    overlay.effective_from);
  };
  const auto both = [&](auto part) { return !(a.*part).empty() && !(b.*part).empty(); };
  return a.id != b.id && series(a) == series(b) &&
         (both(&Overlay::rates) || both(&Overlay::fees) || both(&Overlay::markups) ||
          both(&Overlay::packages) || (a.commitment && b.commitment));
}

/// Calls f(row, the next row of the same country), as places in the table.
void for_each_succession(const MarketTable& table, Visit<void(std::size_t, std::size_t)> f) {
  const auto& rows = table.rows();
  const auto order = order_of(rows.size(), [&rows](std::uint32_t a, std::uint32_t b) {
    return std::tie(rows[a].country, rows[a].from) < std::tie(rows[b].country, rows[b].from);
  });
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (rows[order[i - 1]].country == rows[order[i]].country) f(order[i - 1], order[i]);
  }
}

std::string from_of_row(const std::string& path, std::size_t row) {
  return element_path(member_path(path, "markets"), row) + ".from";
}

void note_contradiction(const Given& given, const std::string& other, Faults& faults) {
  faults.add(invalid_request(member_path(given.path, "effectiveFrom"),
                             "Expected another date, or the id " + quoted(other) +
                                 ": that document of the same series begins on this day too."));
}

/// Takes the code, path and message of something that is remarkable but can be used.
using Warn =
    Visit<void(std::string_view code, const std::string& path, const std::string& message)>;

void check_dates(const Card& card, const std::string& path, const TariffBook& book, Warn warn) {
  if (book.card(card.id) != &card)
    warn("overlap", member_path(path, "id"), "A later one of these documents replaces this one.");
  const Card* before = nullptr;
  const Card* after = nullptr;
  for (const Card* other : series_of(card, book)) {
    if (other->effective_from < card.effective_from) before = other;
    if (other->effective_from > card.effective_from && !after) after = other;
    if (other->effective_from == card.effective_from && other->issuer != card.issuer) {
      warn("overlap", member_path(path, "effectiveFrom"),
           "The card " + quoted(other->id) +
               " of another issuer begins on this day too; only one of the two is used.");
    }
  }
  if (before && before->valid_to && *before->valid_to < card.effective_from) {
    warn("gap", member_path(path, "effectiveFrom"),
         "From " + format_date(*before->valid_to) + ", when " + quoted(before->id) +
             " ends, until this day no card holds.");
  }
  if (!after || !card.valid_to || *card.valid_to == after->effective_from) return;
  const std::string begins = quoted(after->id) + " begins on " + format_date(after->effective_from);
  if (*card.valid_to < after->effective_from) {
    warn("gap", member_path(path, "validTo"), "From this day no card holds until " + begins + ".");
  } else {
    warn("overlap", member_path(path, "validTo"), "The card ends earlier: " + begins + ".");
  }
}

template <class Document>
void check_market(const std::string& market, const std::string& path, const Document& document,
                  const TariffBook& book, Warn warn) {
  // A document may have prices of markets that begin later.
  if (market == "*" ||
      is_market(book, document.channel, market, document.effective_from, document.valid_to))
    return;
  warn("unknown-market", path,
       "No country belongs to this market while the document holds: it is never used.");
}

/// Whether the card has prices for every market of its first day.
void check_completeness(const Card& card, const std::string& path, const MarketTable& table,
                        Warn warn) {
  const auto& markets = card.prices().markets;
  if (table.rows().empty() || markets.contains("*")) return;
  std::set<std::string_view> missing{table.other()};
  for (const MarketRow& row : table.rows()) {
    const bool ended = row.to && *row.to <= card.effective_from;
    if (row.from <= card.effective_from && !ended) missing.insert(row.market);
  }
  for (const auto& [market, rates] : markets) missing.erase(market);
  if (missing.empty()) return;
  warn("missing-market", path,
       "No prices for markets of " + format_date(card.effective_from) + ": " + join(missing) + ".");
}

void check_bands(const std::vector<Band>& bands, const Rate* list, const std::string& path,
                 Warn warn) {
  if (!list) warn("tiers", path, "There is no list rate of this item in this market.");
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const std::string at = element_path(path, i) + ".rate";
    if (i == 0 && list && list->amount && *list->amount != bands[0].rate) {
      warn("tiers", at,
           "The first band differs from the list rate, " + format_amount(*list->amount) + ".");
    }
    if (i > 0 && bands[i].rate.micros > bands[i - 1].rate.micros)
      warn("tiers", at, "The rate is higher than that of the band before it.");
  }
}

void check_tiers(const Prices& prices, const std::string& path, Warn warn) {
  for (const auto& [market, rates] : prices.markets) {
    for (const auto& [item, bands] : rates.tiers) {
      const auto list = rates.rates.find(item);
      check_bands(bands, list == rates.rates.end() ? nullptr : &list->second,
                  member_path(member_path(path, market), name(item)), warn);
    }
  }
}

void check_succession(const MarketTable& table, const std::string& path, Warn warn) {
  for_each_succession(table, [&](std::size_t earlier, std::size_t later) {
    const auto &before = table.rows()[earlier], &row = table.rows()[later];
    if (!before.to || *before.to >= row.from) return;
    warn("gap", from_of_row(path, later),
         "From " + format_date(*before.to) + " until this day the country belongs to " +
             quoted(table.other()) + ".");
  });
}

void check_card(const Card& card, const std::string& path, const TariffBook& book, Warn warn) {
  const std::string rates = member_path(path, "rates");
  check_dates(card, path, book, warn);
  for (const auto& [market, prices] : card.prices().markets)
    check_market(market, member_path(rates, market), card, book, warn);
  check_completeness(card, rates, book.market_table(card.channel), warn);
  check_tiers(card.prices(), member_path(path, "tiers"), warn);
}

void check_overlay(const Overlay& overlay, const std::string& path, const TariffBook& book,
                   Warn warn) {
  for (const auto& [market, prices] : overlay.rates)
    check_market(market, member_path(path, "rates." + market), overlay, book, warn);
  for (std::size_t i = 0; i < overlay.markups.size(); ++i) {
    const auto& markets = overlay.markups[i].markets;
    const std::string list = element_path(member_path(path, "markups"), i) + ".markets";
    for (std::size_t j = 0; j < markets.size(); ++j)
      check_market(markets[j], element_path(list, j), overlay, book, warn);
  }
  if (!overlay.commitment) return;
  for (const auto& [country, amount] : overlay.commitment->amounts) {
    if (country == "*" || book.knows(to_country(country))) continue;
    warn("unknown-market", member_path(path, "commitments[0].amounts." + country),
         "No country has this ISO 3166-1 code.");
  }
}

void check(const Given& given, const TariffBook& book, Warn warn) {
  if (given.card) check_card(*given.card, given.path, book, warn);
  if (given.overlay) check_overlay(*given.overlay, given.path, book, warn);
  if (given.table) check_succession(*given.table, given.path, warn);
}

void write_problem(Writer& out, std::string_view severity, std::string_view code,
                   const std::string& path, const std::string& message) {
  out.begin_object().member("severity", severity).member("code", code);
  out.member("path", path).member("message", message).end_object();
}

}  // namespace

void note_contradictions(const std::vector<Given>& given, const TariffBook& book, Faults& faults) {
  for (const Given& one : given) {
    if (one.card) {
      for (const Card* other : series_of(*one.card, book)) {
        if (contradict(*one.card, *other)) note_contradiction(one, other->id, faults);
      }
    }
    if (one.overlay) {
      for (const auto& [id, other] : book.overlays()) {
        if (contradict(*one.overlay, *other)) note_contradiction(one, id, faults);
      }
    }
    if (!one.table) continue;
    for_each_succession(*one.table, [&](std::size_t earlier, std::size_t later) {
      const auto &before = one.table->rows()[earlier], &row = one.table->rows()[later];
      if (before.to && *before.to <= row.from) return;
      faults.add(invalid_request(from_of_row(one.path, later),
                                 "Expected a day on which no other row of the country holds."));
    });
  }
}

std::string validate_tariff(const nlohmann::json& documents, TariffBook book) {
  Faults faults;
  const std::vector<Given> given = book.load(documents, "", faults);
  Writer out;
  out.begin_object().key("problems").begin_array();
  for (const InputError& fault : faults.all())
    write_problem(out, "error", fault.code, fault.path, fault.message);
  for (const Given& one : given) {
    check(one, book,
          [&out](std::string_view code, const std::string& path, const std::string& message) {
            write_problem(out, "warning", code, path, message);
          });
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace chatfare
