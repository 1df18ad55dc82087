#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "api.hpp"
#include "support/load_tariffs.hpp"
#include "support/scenario.hpp"
#include "support/subset.hpp"

namespace chatfare {
namespace {

TEST_CASE("golden scenarios") {
  Engine engine;
  const auto loaded =
      nlohmann::json::parse(engine.call("load", test::load_tariffs(CHATFARE_TARIFFS)));
  REQUIRE_MESSAGE(loaded.contains("ok"), loaded.dump());

  const auto files = test::json_files(CHATFARE_SCENARIOS);
  CHECK(!files.empty());
  for (const auto& file : files) {
    const auto scenario = nlohmann::json::parse(test::read_file(file));
    const bool fails = scenario.contains("expectedError");
    const nlohmann::json expected = fails ? nlohmann::json{{"error", scenario.at("expectedError")}}
                                          : nlohmann::json{{"ok", scenario.at("expected")}};
    const auto answer = nlohmann::json::parse(
        engine.call(test::method_of(scenario), scenario.at("request").dump()));
    const std::string found = test::difference(expected, answer);
    CHECK_MESSAGE(found.empty(), file.stem().string(), ": ", found);
  }
}

}  // namespace
}  // namespace chatfare
