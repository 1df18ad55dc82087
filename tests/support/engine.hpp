#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

#include "api.hpp"
#include "support/load_tariffs.hpp"

namespace chatfare::test {

/// A call whose query and answer are trees: {"ok": ...} or {"error": ...}.
inline nlohmann::json call(Engine& engine, std::string_view method, const nlohmann::json& query) {
  return nlohmann::json::parse(engine.call(method, query.dump()));
}

/// The result of a call that has to succeed.
inline nlohmann::json result_of(Engine& engine, std::string_view method,
                                const nlohmann::json& query) {
  auto answer = call(engine, method, query);
  if (!answer.contains("ok")) throw std::runtime_error(answer.dump());
  return std::move(answer.at("ok"));
}

/// An engine that knows the tariff documents of the repository.
inline Engine bundled_engine() {
  static const Engine kLoaded = [] {
    Engine engine;
    const std::string answer = engine.call("load", load_tariffs(CHATFARE_TARIFFS));
    if (!answer.starts_with(R"({"ok":)")) throw std::runtime_error(answer);
    return engine;
  }();
  return kLoaded;
}

}  // namespace chatfare::test
