#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace chatfare::test {

/// A value within a document: where it is, and how error messages write that place.
struct Node {
  nlohmann::json::json_pointer pointer{};
  std::string path;  ///< "events[0].at"
};

/// Every value of a document, the document itself first.
inline std::vector<Node> nodes_of(const nlohmann::json& document, const Node& at = Node()) {
  std::vector<Node> nodes{at};
  const auto add = [&](const nlohmann::json& value, const Node& node) {
    for (auto& found : nodes_of(value, node)) nodes.push_back(std::move(found));
  };
  if (document.is_object()) {
    for (const auto& [key, value] : document.items()) {
      add(value, {at.pointer / key, at.path.empty() ? key : at.path + "." + key});
    }
  } else if (document.is_array()) {
    for (std::size_t i = 0; i < document.size(); ++i) {
      add(document[i], {at.pointer / i, at.path + "[" + std::to_string(i) + "]"});
    }
  }
  return nodes;
}

/// One value of every JSON type but that of `value`. None of them means anything anywhere.
inline std::vector<nlohmann::json> values_of_other_types(const nlohmann::json& value) {
  std::vector<nlohmann::json> others;
  for (const auto& other :
       {nlohmann::json(nullptr), nlohmann::json(true), nlohmann::json(17.5), nlohmann::json(-12),
        nlohmann::json("?"), nlohmann::json::array(), nlohmann::json::object()}) {
    const bool same =
        other.type() == value.type() || (other.is_number_integer() && value.is_number_integer());
    if (!same) others.push_back(other);
  }
  return others;
}

}  // namespace chatfare::test
