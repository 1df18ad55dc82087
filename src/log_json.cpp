#include "log_json.hpp"

#include <map>
#include <tuple>

#include "bill_json.hpp"
#include "json.hpp"

namespace chatfare {
namespace {

template <class Names, class Counts>
void write_counts(Writer& out, std::string_view key, const Names& names, const Counts& counts) {
  out.key(key).begin_object();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (counts[i] > 0) out.member(names[i], counts[i]);
  out.end_object();
}

/// Verdicts, and how many rows have none because no documented rules cover their date.
void write_counts(Writer& out, const Log& log) {
  const LogBook& book = log.book();
  out.key("counts").begin_object();
  out.member("records", book.records()).member("repeats", book.repeats());
  std::int64_t events = 0;
  for (const std::int64_t count : log.counts()) events += count;
  out.member("events", events);
  write_counts(out, "verdicts", kVerdictNames, log.counts());
  out.member("withoutRules", log.counts().back());
  out.member("otherDays", log.of_other_days());
  write_counts(out, "windows", kWindowNames, log.windows());
  out.key("skipped").begin_object();
  for (const auto& [what, count] : book.skipped()) out.member(what, count);
  out.end_object().end_object();
}

/// By the names of senders and markets: their numbers depend on the order of the log.
void write_use(Writer& out, const Log& log) {
  using Text = std::string_view;
  std::map<std::tuple<Month, Text, Item, Text, Text>, SenderUse> by_name;
  for (const auto& [key, use] : log.use()) {
    const auto& [month, sender, item, market, currency] = key;
    by_name[{month, log.book().request().senders[sender].id, item, log.rating().market_name(market),
             currency}] = use;
  }
  out.key("senders").begin_array();
  for (const auto& [key, use] : by_name) {
    const auto& [month, sender, item, market, currency] = key;
    out.begin_object().member("month", format_month(month)).member("sender", sender);
    out.member("item", name(item)).key("market").text_or_null(market);
    out.member("quantity", format_quantity(item, use.quantity));
    out.member("amount", format_amount(use.amount)).member("currency", currency);
    if (use.unknown > 0) out.member("rateMissing", use.unknown);
    out.end_object();
  }
  out.end_array();
}

/// By the names of markets, likewise.
void write_free(Writer& out, const Log& log) {
  std::map<std::tuple<Month, std::string_view, std::string_view>, std::int64_t> by_name;
  for (const auto& [key, messages] : log.free()) {
    const auto& [month, kind, market] = key;
    by_name[{month, kind, log.rating().market_name(market)}] += messages;
  }
  out.key("free").begin_array();
  for (const auto& [key, messages] : by_name) {
    const auto& [month, kind, market] = key;
    out.begin_object().member("month", format_month(month)).member("kind", kind);
    out.key("market").text_or_null(market);
    out.member("messages", messages).end_object();
  }
  out.end_array();
}

void write_lines(Writer& out, const std::vector<LogLine>& lines) {
  out.key("lines").begin_array();
  for (const LogLine line : lines) out.value(static_cast<std::int64_t>(line));
  out.end_array();
}

void write_sums(Writer& out, std::string_view currency, const Reconciliation::Sums& sums) {
  out.member("currency", currency);
  out.member("provider", format_amount(sums.theirs)).member("rules", format_amount(sums.ours));
  if (sums.unknown > 0) out.member("rateMissing", sums.unknown);
}

void write_reconciliation(Writer& out, const Reconciliation& reconciliation) {
  out.key("reconciliation").begin_object().key("cases").begin_array();
  for (const auto& [key, found] : reconciliation.cases()) {
    const auto& [month, agreement, theirs, ours] = key;
    out.begin_object().member("month", format_month(month));
    out.member("agreement", kAgreementNames[static_cast<std::size_t>(agreement)]);
    out.member("provider", words_of(theirs))
        .member("rules", words_of(ours))
        .member("messages", found.messages);
    write_lines(out, found.lines);
    out.key("amounts").begin_array();
    for (const auto& [currency, sums] : found.sums) {
      out.begin_object();
      write_sums(out, currency, sums);
      out.end_object();
    }
    out.end_array().end_object();
  }
  out.end_array().key("amounts").begin_array();
  for (const auto& [key, sums] : reconciliation.sums()) {
    out.begin_object().member("month", format_month(key.first));
    write_sums(out, key.second, sums);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_problems(Writer& out, const LogBook::Problems& problems) {
  out.begin_array();
  for (const auto& [key, problem] : problems) {
    out.begin_object().member("code", key.first).key("field").text_or_null(key.second);
    out.member("count", problem.count).key("examples").begin_array();
    for (const auto& [line, message] : problem.examples) {
      out.begin_object().member("line", static_cast<std::int64_t>(line));
      out.member("message", message).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_alternatives(Writer& out, const Log& log) {
  out.key("alternatives").begin_array();
  for (const auto& [assumption, value] : log.alternatives())
    out.begin_object().member("assumption", assumption).member("value", value).end_object();
  out.end_array();
}

void write_tiers(Writer& out, const std::vector<ReachedTier>& tiers) {
  out.key("reachedTiers").begin_array();
  for (const ReachedTier& tier : tiers) {
    out.begin_object().member("line", static_cast<std::int64_t>(tier.line));
    out.key("month").text_or_null(tier.month ? format_month(*tier.month) : "");
    out.member("category", kPricingCategoryNames[static_cast<std::size_t>(tier.category)]);
    out.member("market", tier.region).member("from", tier.first).key("to");
    tier.last ? out.value(*tier.last) : out.null();
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string write_log(Log& log) {
  Writer out;
  out.begin_object().key("invoice");
  write_invoice(out, log.invoice());
  write_use(out, log);
  write_free(out, log);
  write_counts(out, log);
  write_reconciliation(out, log.reconciliation());
  write_packages(out, log.rating().packages());
  write_tiers(out, log.book().reached_tiers());
  out.key("problems");
  write_problems(out, log.book().problems());
  if (const auto sensitivity = log.sensitivity()) {
    write_sensitivity(out, *sensitivity);
  } else {
    out.key("sensitivity").null();
    write_alternatives(out, log);
  }
  out.end_object();
  return out.take();
}

std::string write_log_problems(const Log& log) {
  Writer out;
  write_problems(out, log.book().problems());
  return out.take();
}

std::string write_log_names(const Log& log, std::size_t first_thread) {
  const LogBook& book = log.book();
  Writer out;
  out.begin_object().key("threads").begin_array();
  for (std::size_t i = first_thread; i < book.threads().size(); ++i) {
    const auto [sender, contact] = book.threads()[i];
    out.begin_array().value(book.request().senders[sender].id);
    out.value(book.request().contacts[contact].name).end_array();
  }
  out.end_array().key("markets").begin_array();
  for (const std::string& market : log.rating().market_names()) out.value(market);
  out.end_array().key("currencies").begin_array();
  for (const std::string& currency : log.currencies()) out.value(currency);
  out.end_array().key("packages").begin_array();
  for (const std::string& package : log.packages()) out.value(package);
  out.end_array().end_object();
  return out.take();
}

}  // namespace chatfare
