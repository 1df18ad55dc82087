#include <cstdint>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "log.hpp"
#include "support/engine.hpp"

namespace {

/// What a log answers, an envelope; false for an error, which has to be one of the input.
bool succeeds(chatfare::Log& log, std::string_view method, std::string_view text = "") {
  const auto answer = nlohmann::json::parse(chatfare::Engine::go_on(log, method, text));
  if (answer.contains("ok")) return true;
  if (answer.at("error").at("code") == "internal") std::abort();
  return false;
}

}  // namespace

/// What stands in a part of a log between its first line and its checksum. Damaged parts that have
/// the right checksum are refused or priced.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chatfare::LogBook;
  const std::string_view content{reinterpret_cast<const char*>(data), size};
  std::unique_ptr<chatfare::Log> log;
  chatfare::test::bundled_engine().open(log, "{}");
  const std::string part = LogBook::sealed(std::string{LogBook::kPartBegins}.append(content));
  if (succeeds(*log, "push", part) && succeeds(*log, "endOfFile") && succeeds(*log, "part") &&
      succeeds(*log, "play", "65536"))
    succeeds(*log, "result");
  return 0;
}
