#include <cstdint>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "columns.hpp"
#include "log.hpp"
#include "support/engine.hpp"

/// The options of a log, which are those of columns but for their format and days. Every answer is
/// an envelope, and a log that opens can be closed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chatfare::Engine;
  const std::string_view options{reinterpret_cast<const char*>(data), size};
  const Engine engine = chatfare::test::bundled_engine();
  const auto check = [](const std::string& text) {
    const auto answer = nlohmann::json::parse(text);
    if (answer.contains("ok")) return true;
    if (answer.at("error").at("code") == "internal") std::abort();
    return false;
  };
  std::unique_ptr<chatfare::Log> log;
  if (check(engine.open(log, options)) && check(Engine::go_on(*log, "endOfFile", "")) &&
      check(Engine::go_on(*log, "play", "1")))
    check(Engine::go_on(*log, "result", ""));
  check(engine.replay(chatfare::Columns{}, options));
  return 0;
}
