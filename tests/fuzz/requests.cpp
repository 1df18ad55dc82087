#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "support/engine.hpp"

/// The first line names a method of Engine::call, the rest is its JSON. Every answer is an
/// envelope.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  const auto end = input.find('\n');
  if (end == std::string_view::npos) return 0;
  chatfare::Engine engine = chatfare::test::bundled_engine();
  const auto answer =
      nlohmann::json::parse(engine.call(input.substr(0, end), input.substr(end + 1)));
  if (!answer.contains("ok") && !answer.contains("error")) std::abort();
  return 0;
}
