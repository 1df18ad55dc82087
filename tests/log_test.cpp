#include "log.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/engine.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

/// A customer a second, each answered half a second later.
std::string conversations(int count) {
  constexpr std::int64_t kBegin = 1'759'500'000'000;  // 3 October 2025
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const std::string contact = R"(,"contact":"+4915)" + std::to_string(10'000'000 + i) + '"';
    const auto line = [&](std::int64_t at, const char* rest) {
      lines += R"({"at":)" + std::to_string(at) + contact + rest;
    };
    line(kBegin + i * 1000, R"(,"from":"customer","type":"message"})"
                            "\n");
    line(kBegin + i * 1000 + 500, R"(,"from":"business","type":"service"})"
                                  "\n");
  }
  return lines;
}

json answer_of(Log& log, const char* method, std::string_view text = "") {
  return json::parse(Engine::go_on(log, method, text)).at("ok");
}

}  // namespace

TEST_CASE("a log of more than is held is played while new customers still come") {
  constexpr int kCustomers = 300'000;
  const Engine engine = test::bundled_engine();
  std::unique_ptr<Log> log;
  engine.open(log, R"({"channel":"whatsapp","format":"ndjson"})");
  REQUIRE(log);
  const std::string lines = conversations(kCustomers);
  bool ahead = false;
  for (std::size_t at = 0; at < lines.size(); at += std::size_t{1} << 20) {
    answer_of(*log, "push", std::string_view{lines}.substr(at, std::size_t{1} << 20));
    while (answer_of(*log, "ahead", "65536").get<bool>()) ahead = true;
  }
  answer_of(*log, "endOfFile");
  while (answer_of(*log, "play", "65536").get<bool>()) {
  }
  CHECK(ahead);
  const json result = answer_of(*log, "result");
  CHECK(result.at("counts").at("events") == 2 * kCustomers);
  CHECK(result.at("counts").at("verdicts") == json{{"received", kCustomers}, {"free", kCustomers}});
  CHECK(result.at("counts").at("windows") == json{{"customer-service", kCustomers}});
  CHECK(result.at("problems") == json::array());
}

}  // namespace chatfare
