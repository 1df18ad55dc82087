#include "assumptions.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "calendar.hpp"
#include "evaluation.hpp"
#include "support/engine.hpp"
#include "support/scenario.hpp"

namespace chatfare {
namespace {

TEST_CASE("assumptions: each stands at its point and is found by its id") {
  for (std::size_t i = 0; i < kPointCount; ++i) {
    const Assumption& assumption = describe(static_cast<Point>(i));
    INFO(assumption.id);
    CHECK(assumption.point == static_cast<Point>(i));
    CHECK(find_assumption(assumption.id) == &assumption);
    CHECK(assumption.text.ends_with("."));
  }
}

TEST_CASE(
    "assumptions: at least two values, each with a text and a source, or words why there is none") {
  for (const Assumption& assumption : assumptions()) {
    CHECK(assumption.alternatives.size() >= 2);
    std::set<std::string_view> values;
    for (const Alternative& alternative : assumption.alternatives) {
      INFO(assumption.id, " = ", alternative.value);
      CHECK(values.insert(alternative.value).second);
      CHECK(alternative.text.size() > 3);
      for_each_source(alternative, [](const Citation& source) {
        CHECK(!source.title.empty());
        if (documented(source)) {
          CHECK(parse_date(source.date).has_value());
          CHECK((source.url.empty() || source.url.starts_with("http")));
        } else {
          CHECK(source.url.empty());
          CHECK(source.title.starts_with("No source: "));
          CHECK(source.title.ends_with("."));
        }
      });
    }
  }
}

TEST_CASE("assumptions: what holds on every channel does not rest on texts about WhatsApp alone") {
  for (const Assumption& assumption : assumptions()) {
    for (const Alternative& alternative : assumption.alternatives) {
      INFO(assumption.id, " = ", alternative.value);
      bool of_whatsapp_alone = true;
      for_each_source(alternative, [&](const Citation& source) {
        of_whatsapp_alone = of_whatsapp_alone && source.title.starts_with("Meta, ");
      });
      if (assumption.channel.empty()) CHECK(!of_whatsapp_alone);
    }
  }
}

TEST_CASE("assumptions: each value but the default is set in some golden scenario") {
  std::set<std::pair<std::string, std::string>> set;
  for (const auto& file : test::json_files(CHATFARE_SCENARIOS)) {
    const auto scenario = nlohmann::json::parse(test::read_file(file));
    if (scenario.contains("expectedError") || test::method_of(scenario) != "evaluate") continue;
    const auto chosen = scenario.at("request").value("assumptions", nlohmann::json::object());
    for (const auto& [id, value] : chosen.items()) set.emplace(id, value.get<std::string>());
  }
  for (const Assumption& assumption : assumptions()) {
    for (const Alternative& alternative : assumption.alternatives.subspan(1)) {
      INFO(assumption.id, " = ", alternative.value);
      CHECK(set.contains({std::string{assumption.id}, std::string{alternative.value}}));
    }
  }
}

/// What a reading says of an event: the rule that decides it and, of every recipient who is charged
/// or freed, rule and price.
struct Said {
  const Row* row = nullptr;
  std::vector<std::pair<const Row*, std::string>> charges;
  std::optional<std::uint32_t> joined;  ///< event that opened the conversation it joins
  friend bool operator==(const Said&, const Said&) = default;
};

std::string price_of(const Charge& charge) {
  if (!charge.price) return {};
  const auto& amount = charge.price->amount;
  return (amount ? format_amount(*amount) : "?") + " " + std::string{charge.price->currency};
}

/// The tariff documents of the repository.
std::shared_ptr<const TariffBook> bundled() {
  auto book = std::make_shared<TariffBook>();
  book->load(nlohmann::json::parse(test::load_tariffs(CHATFARE_TARIFFS)), "");
  return book;
}

/// A request under one reading, without any look at others.
std::vector<Said> play(const Request& request) {
  RuleChoice rules{request};
  WindowLog log{request};
  const auto decided = Decisions{request, request.choices, rules}.decide(log);
  Rating rating{request, request.choices, rules};
  rating.rate(decided);
  std::vector<Said> said(request.events.size());
  for (std::uint32_t i = 0; i < said.size(); ++i) {
    const Charge* charge = leading(rating.charges_of(i));
    said[i].row = charge ? charge->row : decided[i].whole.row;
    for (const Charge& each : rating.charges_of(i))
      said[i].charges.emplace_back(each.row, price_of(each));
  }
  return said;
}

/// The same and which conversations are joined, which no price depends on.
std::vector<Said> play_with_conversations(const Request& request) {
  const Evaluation evaluation{request};
  std::vector<Said> said = play(request);
  for (std::uint32_t i = 0; i < said.size(); ++i) {
    if (const auto window = evaluation.joins(i))
      said[i].joined = evaluation.log().windows()[*window].opened_by;
  }
  return said;
}

TEST_CASE("restsOn: names an assumption exactly where another of its values says something else") {
  const auto book = bundled();
  for (const auto& file : test::json_files(CHATFARE_SCENARIOS)) {
    const auto scenario = nlohmann::json::parse(test::read_file(file));
    if (scenario.contains("expectedError") || test::method_of(scenario) != "evaluate") continue;
    Request request = read_request(scenario.at("request").dump(), book);
    const Evaluation evaluation{request};
    const std::vector<Said> said = play(request);
    std::vector<std::set<std::string_view>> depends(said.size());
    for (const Assumption& assumption : assumptions()) {
      const bool joins = assumption.point == Point::conversation_attribution;
      const std::vector<Said> base = joins ? play_with_conversations(request) : said;
      for (const Alternative& alternative : assumption.alternatives) {
        const Choices chosen = request.choices;
        if (chosen.value(assumption.point) == alternative.value) continue;
        request.choices.set(assumption.point, alternative.value);
        const std::vector<Said> other = joins ? play_with_conversations(request) : play(request);
        request.choices = chosen;
        for (std::uint32_t i = 0; i < said.size(); ++i) {
          if (base[i] != other[i]) depends[i].insert(assumption.id);
        }
      }
    }
    for (std::uint32_t i = 0; i < said.size(); ++i) {
      const auto& named = evaluation.rests_on(i);
      const std::set<std::string_view> listed(named.begin(), named.end());
      if (listed == depends[i]) continue;
      std::string text;
      for (const auto id : listed) text += " " + std::string{id};
      text += ", depends on";
      for (const auto id : depends[i]) text += " " + std::string{id};
      FAIL_CHECK(file.stem().string() << " " << request.event_ids[i] << " names" << text);
    }
  }
}

}  // namespace
}  // namespace chatfare
