// Writes the result (or the error) of every golden scenario as the engine gives it, to compare it
// with other builds. Usage: evaluate_scenarios TARIFFS_FOLDER SCENARIOS_FOLDER OUTPUT_FOLDER

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

#include "api.hpp"
#include "support/load_tariffs.hpp"
#include "support/scenario.hpp"

namespace {

/// The text within the envelope {"ok": result} or {"error": error}, byte for byte.
std::string_view unwrap(std::string_view answer) {
  answer.remove_prefix(answer.find(':') + 1);
  answer.remove_suffix(1);
  return answer;
}

void evaluate_scenarios(const std::filesystem::path& tariffs,
                        const std::filesystem::path& scenarios,
                        const std::filesystem::path& output) {
  chatfare::Engine engine;
  const std::string loaded = engine.call("load", chatfare::test::load_tariffs(tariffs));
  if (!loaded.starts_with(R"({"ok":)")) throw std::runtime_error(loaded);
  std::filesystem::create_directories(output);
  for (const auto& file : chatfare::test::json_files(scenarios)) {
    const auto scenario = nlohmann::ordered_json::parse(chatfare::test::read_file(file));
    const std::string answer =
        engine.call(chatfare::test::method_of(scenario), scenario.at("request").dump());
    std::ofstream(output / file.filename(), std::ios::binary) << unwrap(answer);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "Usage: evaluate_scenarios TARIFFS_FOLDER SCENARIOS_FOLDER OUTPUT_FOLDER\n";
    return 2;
  }
  try {
    evaluate_scenarios(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
