#include "rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "calendar.hpp"
#include "support/engine.hpp"
#include "support/scenario.hpp"

namespace chatfare {
namespace {

std::vector<Kind> kinds_in(Channel channel) {
  std::vector<Kind> found;
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const Kind kind = static_cast<Kind>(i);
    if (contains(kinds_of(channel), kind)) found.push_back(kind);
  }
  return found;
}

Facts facts_of(Channel channel) {
  Facts all = 0;
  for (const auto& fact : fact_names(channel)) all |= fact.bit;
  return all;
}

/// Calls f(kind, facts) for every kind the rule set covers and every combination of facts of its
/// channel.
template <class F>
void for_each_situation(const RuleSet& rules, F f) {
  const Facts all = facts_of(rules.channel);
  for (const Kind kind : kinds_in(rules.channel)) {
    if (!rules.covers(kind)) continue;
    for (Facts facts = 0; facts <= all; ++facts) {
      if ((facts & ~all) == 0) f(kind, facts);
    }
  }
}

TEST_CASE("rule sets: named by channel and date, in the order of their dates, found by id") {
  const RuleSet* previous = nullptr;
  for (const RuleSet* rules : rule_sets()) {
    // The first of a channel may have a name instead.
    const bool first = !previous || previous->channel != rules->channel;
    const std::string dated = std::string{name(rules->channel)} + "/" + format_date(rules->from);
    CHECK((rules->id == dated || (first && rules->id.starts_with(name(rules->channel)))));
    CHECK(find_rule_set(rules->id) == rules);
    CHECK(!rules->title.empty());
    if (previous && previous->channel == rules->channel) {
      CHECK(previous->from < rules->from);
      if (previous->goes_on) {
        CHECK(!end_of(*previous).has_value());
      } else {
        CHECK(end_of(*previous) == rules->from);
      }
    } else if (previous) {
      CHECK(previous->channel < rules->channel);
      CHECK(!end_of(*previous).has_value());
    }
    previous = rules;
  }
  REQUIRE(previous != nullptr);
  CHECK(!end_of(*previous).has_value());
  CHECK(find_rule_set("whatsapp/2026-10-02") == nullptr);
  CHECK(find_rule_set("") == nullptr);
}

TEST_CASE("rules: each has an id of its own, a sentence and a dated source") {
  for (const RuleSet* rules : rule_sets()) {
    std::set<std::string_view> ids;
    for (const Row& row : rules->rows) {
      INFO(rule_id(*rules, row));
      CHECK(!row.id.empty());
      CHECK(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == row.id.npos);
      CHECK(ids.insert(row.id).second);
      CHECK(row.text.size() > 20);
      CHECK(row.text.ends_with("."));
      CHECK(!row.source.title.empty());
      CHECK(row.source.url.starts_with("https://"));
      CHECK(parse_date(row.source.date).has_value());
    }
  }
}

TEST_CASE(
    "rules: dates of their own are dates that their sentence, their source or its rates name") {
  const std::map<std::string, std::pair<std::string, std::string>> known{
      {"whatsapp/2023-06-01#marketing-lite", {"2024-10-15", ""}},
      {"whatsapp/2023-06-01#authentication-international", {"2024-06-01", ""}},
      {"whatsapp/2024-11-01#marketing-us-pause", {"2025-04-01", ""}},
      {"whatsapp/2024-11-01#marketing-lite", {"2024-10-15", ""}},
      {"whatsapp/2024-11-01#authentication-international", {"2024-06-01", ""}},
      {"whatsapp/2025-07-01#marketing-us-pause", {"2025-04-01", ""}},
      {"whatsapp/2025-07-01#group-marketing-in-window", {"", "2026-05-21"}},
      {"whatsapp/2025-07-01#agent-tokens", {"2026-08-01", ""}},
      {"whatsapp/2025-07-01#agent-free", {"2025-07-01", "2026-08-01"}},
      {"whatsapp/2025-07-01#ai-provider", {"2026-02-16", ""}},
      {"whatsapp/2026-10-01#marketing-us-pause", {"2025-04-01", ""}},
      {"whatsapp/2026-10-01#agent-tokens", {"2026-08-01", ""}},
      {"whatsapp/2026-10-01#agent-free", {"2025-07-01", "2026-08-01"}},
      {"whatsapp/2026-10-01#ai-provider", {"2026-02-16", ""}},
      {"whatsapp/2026-10-01#service-exempt", {"", "2028-01-01"}},
      {"viber-business/messages#international", {"2024-10-01", ""}},
  };
  const auto written = [](const auto& day) { return day ? format_date(*day) : std::string{}; };
  for (const RuleSet* rules : rule_sets()) {
    for (const Row& row : rules->rows) {
      INFO(rule_id(*rules, row));
      const auto own = known.find(rule_id(*rules, row));
      const auto expected =
          own == known.end() ? std::pair<std::string, std::string>{} : own->second;
      CHECK(written(row.from) == expected.first);
      CHECK(written(row.to) == expected.second);
      if (row.to) CHECK(row.from.value_or(rules->from) < *row.to);
    }
  }
}

TEST_CASE("rules: an item is named exactly where something is charged") {
  for (const RuleSet* rules : rule_sets()) {
    for (const Row& row : rules->rows) {
      INFO(rule_id(*rules, row));
      CHECK((row.item != Item::none) == (row.verdict == Verdict::charged));
      if (row.uses_allowance) {
        CHECK(row.verdict == Verdict::free);
        CHECK(rules->allowance != nullptr);
      }
    }
  }
}

TEST_CASE("rules: the last row decides whatever no row before it does") {
  for (const RuleSet* rules : rule_sets()) {
    for_each_situation(*rules, [&](Kind kind, Facts facts) {
      if (!rules->rows.back().matches(kind, facts)) FAIL_CHECK(rules->id << ": " << facts);
    });
  }
}

TEST_CASE("rules: none is out of reach, each is the first to match some kind and facts") {
  for (const RuleSet* rules : rule_sets()) {
    std::set<const Row*> reached;
    for_each_situation(*rules, [&](Kind kind, Facts facts) {
      reached.insert(&*std::find_if(rules->rows.begin(), rules->rows.end(),
                                    [&](const Row& row) { return row.matches(kind, facts); }));
    });
    for (const Row& row : rules->rows) CHECK_MESSAGE(reached.contains(&row), rule_id(*rules, row));
  }
}

TEST_CASE("rules: no row can only be met by contradicting itself") {
  for (const RuleSet* rules : rule_sets()) {
    const Facts known = facts_of(rules->channel);
    for (const Row& row : rules->rows) {
      INFO(rule_id(*rules, row));
      CHECK((row.needs & row.forbids) == 0);
      CHECK(((row.needs | row.forbids) & ~known) == 0);
    }
    CHECK(((rules->permits | rules->permits_without) & ~known) == 0);
  }
}

TEST_CASE("rules: the look-up table gives the row that reading from the top gives") {
  for (const RuleSet* rules : rule_sets()) {
    RuleTable table{*rules};
    CHECK(&table.rules() == rules);
    for (int round = 0; round < 2; ++round) {  // the second from the table's memory
      for_each_situation(*rules, [&](Kind kind, Facts facts) {
        if (&table.row_for(kind, facts) != &rules->row_for(kind, facts)) {
          FAIL_CHECK(rules->id << ": " << facts);
        }
      });
    }
  }
}

TEST_CASE("rules: customers never pay and what does not arrive costs nothing") {
  for (const RuleSet* rules : rule_sets()) {
    for_each_situation(*rules, [&](Kind kind, Facts facts) {
      const Verdict verdict = rules->row_for(kind, facts).verdict;
      INFO(rules->id, " kind ", static_cast<int>(kind), " facts ", facts);
      const bool customer = contains(kFromCustomer, kind);
      if (customer != (verdict == Verdict::received)) FAIL_CHECK("received");
      if (facts & fact::delivered) {
        if (verdict == Verdict::undelivered) FAIL_CHECK("delivered");
      } else {
        if (verdict == Verdict::charged) FAIL_CHECK("charged, though not delivered");
        if (verdict == Verdict::free) FAIL_CHECK("free, though not delivered");
      }
    });
  }
}

TEST_CASE("rules: a message decided as if it were permitted is never refused") {
  for (const RuleSet* rules : rule_sets()) {
    for_each_situation(*rules, [&](Kind kind, Facts facts) {
      const Facts permitted = (facts | rules->permits) & ~rules->permits_without;
      if (rules->row_for(kind, permitted).verdict == Verdict::refused) {
        FAIL_CHECK(rules->id << ": " << facts);
      }
    });
  }
}

TEST_CASE("rules: more rights never cost more: an open free entry point makes nothing dearer") {
  for (const RuleSet* rules : rule_sets()) {
    if (rules->channel != Channel::whatsapp) continue;
    for_each_situation(*rules, [&](Kind kind, Facts facts) {
      const bool free = rules->row_for(kind, facts).verdict == Verdict::free;
      const bool still = rules->row_for(kind, facts | fact::entry_point).verdict == Verdict::free;
      if (free && !still) FAIL_CHECK(rules->id << ": " << facts);
    });
  }
}

TEST_CASE("facts: each has a bit and a name of its own and matters to some rule") {
  for (const Channel channel : {Channel::whatsapp, Channel::viber_bot, Channel::viber_business}) {
    std::set<Facts> bits;
    std::set<std::string_view> names;
    for (const auto& fact : fact_names(channel)) {
      INFO(name(channel), " ", fact.name);
      CHECK(fact.bit < Facts{1} << kFactBits);
      CHECK((fact.bit & (fact.bit - 1)) == 0);
      CHECK(bits.insert(fact.bit).second);
      CHECK(names.insert(fact.name).second);
      // Delivery and allowances exist in every channel, whether or not its rules ask for them.
      const bool common = fact.bit == fact::delivered || fact.bit == fact::allowance_left;
      const auto sets = rule_sets();
      CHECK(std::any_of(sets.begin(), sets.end(), [&](const RuleSet* rules) {
        return (common || rules->channel == channel) &&
               std::any_of(rules->rows.begin(), rules->rows.end(), [&](const Row& row) {
                 return ((row.needs | row.forbids) & fact.bit) != 0;
               });
      }));
    }
  }
}

TEST_CASE("items: every name finds its item") {
  for (std::size_t i = 1; i < kItemNames.size(); ++i) {
    CHECK(find_item(kItemNames[i]) == static_cast<Item>(i));
  }
  CHECK(!find_item("").has_value());
  CHECK(!find_item("Utility").has_value());
}

TEST_CASE("rules: each one decides an event of some golden scenario") {
  Engine engine = test::bundled_engine();
  std::set<std::string> met;
  for (const auto& file : test::json_files(CHATFARE_SCENARIOS)) {
    const auto scenario = nlohmann::json::parse(test::read_file(file));
    if (scenario.contains("expectedError")) continue;
    if (test::method_of(scenario) != "evaluate") continue;
    const auto result = test::result_of(engine, "evaluate", scenario.at("request"));
    for (const auto& event : result.at("events")) {
      if (event.at("rule").is_string()) met.insert(event.at("rule").get<std::string>());
    }
  }
  for (const RuleSet* rules : rule_sets()) {
    for (const Row& row : rules->rows) {
      CHECK_MESSAGE(met.contains(rule_id(*rules, row)), rule_id(*rules, row));
    }
  }
}

}  // namespace
}  // namespace chatfare
