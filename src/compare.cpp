#include "compare.hpp"

#include <algorithm>
#include <deque>
#include <map>

#include "bill_json.hpp"
#include "evaluation.hpp"
#include "object.hpp"
#include "result.hpp"
#include "variant.hpp"

namespace chatfare {
namespace {

/// One variant and what became of it. The evaluation refers to the variant's request.
struct Column {
  Variant variant;
  Evaluation evaluation;
  explicit Column(Variant read) : variant(std::move(read)), evaluation(variant.request) {}
};

class ComparisonWriter {
 public:
  ComparisonWriter(const Request& original, const std::deque<Column>& columns)
      : original_(original), columns_(columns) {}

  std::string write() {
    out_.begin_object().key("variants").begin_array();
    for (const Column& column : columns_) write_variant(column);
    out_.end_array().key("events").begin_array();
    for (std::uint32_t event = 0; event < original_.events.size(); ++event) write_event(event);
    out_.end_array().end_object();
    return out_.take();
  }

 private:
  void write_variant(const Column& column) {
    const Totals& totals = column.evaluation.invoice().totals;
    out_.begin_object().member("name", column.variant.name);
    write_difference(out_, columns_.front().evaluation.invoice().totals, totals);
    out_.key("leftOut").begin_array();
    for (std::size_t i = 0; i < column.variant.places.size(); ++i) {
      if (!column.variant.places[i]) out_.value(original_.event_ids[i]);
    }
    out_.end_array().key("evaluation").raw(write_result(column.evaluation)).end_object();
  }

  void write_event(std::uint32_t event) {
    std::vector<std::optional<Outcome>> outcomes;
    for (const Column& column : columns_) {
      const auto place = column.variant.places[event];
      outcomes.push_back(place ? std::optional{outcome_of(column.evaluation, *place)}
                               : std::nullopt);
    }
    const bool differs = std::any_of(outcomes.begin(), outcomes.end(), [&](const auto& outcome) {
      return outcome != outcomes.front();
    });
    out_.begin_object().member("id", original_.event_ids[event]).member("differs", differs);
    out_.key("outcomes").begin_array();
    for (std::size_t i = 0; i < outcomes.size(); ++i) write_outcome(outcomes[i]);
    out_.end_array().end_object();
  }

  void write_outcome(const std::optional<Outcome>& outcome) {
    if (!outcome) {
      out_.null();
      return;
    }
    out_.begin_object();
    out_.key("verdict").text_or_null(outcome->verdict ? name(*outcome->verdict) : "");
    out_.key("item").text_or_null(name(outcome->item));
    out_.key("amount").text_or_null(outcome->amount ? format_amount(*outcome->amount) : "");
    out_.key("currency").text_or_null(outcome->currency);
    if (outcome->asked) out_.member("resale", format_amount(*outcome->asked));
    if (!outcome->fees.empty()) write_amounts(out_, "fees", outcome->fees);
    out_.end_object();
  }

  const Request& original_;
  const std::deque<Column>& columns_;
  Writer out_;
};

}  // namespace

std::string compare(std::string_view json, std::shared_ptr<const TariffBook> bundled) {
  const RequestWithVariants read = read_request_with_variants(json, std::move(bundled));
  std::deque<Column> columns;
  for_each_element(read.variants, "variants",
                   [&](const nlohmann::json& value, const std::string& path) {
                     columns.emplace_back(read_variant(read.request, value, path));
                   });
  if (columns.size() < 2) reject("variants", "Expected at least two variants.");
  return ComparisonWriter{read.request, columns}.write();
}

}  // namespace chatfare
