#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace chatfare::test {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// All .json files of a folder and the folders in it, by path.
inline std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The tariff documents of a folder but its examples, which are not bundled either, as one JSON
/// array for Engine::call("load").
inline std::string load_tariffs(const std::filesystem::path& folder) {
  std::string documents = "[";
  for (const auto& file : json_files(folder)) {
    if (file.parent_path().filename() == "examples") continue;
    if (documents.size() > 1) documents += ',';
    documents += read_file(file);
  }
  return documents + "]";
}

}  // namespace chatfare::test
