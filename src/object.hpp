#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

#include "faults.hpp"
#include "visit.hpp"

namespace chatfare {

/// The path of a member ("account.currency"; just the key at the top level) and of an element
/// ("events[0]").
std::string member_path(const std::string& path, std::string_view key);
std::string element_path(const std::string& path, std::size_t index);

/// The text of a JSON string; InputError for any other value.
std::string text_of(const nlohmann::json& value, const std::string& path);

/// A JSON number or `number` as a whole number from 0 to 2^53; InputError for anything else.
std::int64_t whole_number(const nlohmann::json& value, const std::string& path);
std::int64_t whole_number(std::int64_t number, const std::string& path);

using VisitElement = Visit<void(const nlohmann::json& element, const std::string& path)>;
using VisitMember =
    Visit<void(const std::string& key, const nlohmann::json& value, const std::string& path)>;

/// Calls f for each element of a JSON array; InputError when it is not one. With `faults` it goes
/// on after an element at fault.
void for_each_element(const nlohmann::json& list, const std::string& path, VisitElement f,
                      Faults* faults = nullptr);

/// The same for the members of a JSON object.
void for_each_member(const nlohmann::json& object, const std::string& path, VisitMember f,
                     Faults* faults = nullptr);

/// A JSON object being read strictly: every member is asked for by name, and `done` refuses members
/// that nobody asked for. Errors carry the path of the member. With `faults` they are noted there
/// instead of thrown, and the member counts as one of the default value of its type.
class Object {
 public:
  Object(const nlohmann::json& value, std::string path, Faults* faults = nullptr);

  std::string path(std::string_view key) const { return member_path(path_, key); }
  const std::string& path() const { return path_; }
  Faults* faults() const { return faults_; }
  /// False once a fault was noted in this object.
  bool sound() const { return !faults_ || faults_->size() == faults_before_; }
  bool has(std::string_view key);
  /// The member; throws InputError when it is missing, with `faults` as well.
  const nlohmann::json& value(std::string_view key);
  std::string text(std::string_view key);
  std::string optional_text(std::string_view key, std::string_view otherwise = "");
  bool optional_boolean(std::string_view key, bool otherwise);
  /// A whole number from 0 to 2^53.
  std::int64_t integer(std::string_view key);
  Object object(std::string_view key) { return Object{value(key), path(key), faults_}; }

  /// What `reader(member, path)` makes of the member.
  template <class Reader>
  auto read(std::string_view key, const Reader& reader) {
    std::invoke_result_t<Reader, const nlohmann::json&, const std::string&> result{};
    visit(key, [&](const nlohmann::json& member, const std::string& at) {
      result = reader(member, at);
    });
    return result;
  }
  /// The same, empty for a member that is missing.
  template <class Reader>
  auto optional(std::string_view key, const Reader& reader) {
    return has(key) ? std::optional{read(key, reader)} : std::nullopt;
  }
  /// The same for a member that is an object: what `reader(object)` makes of it.
  template <class Reader>
  auto read_object(std::string_view key, const Reader& reader) {
    return read(key, [&](const nlohmann::json& member, const std::string& at) {
      return reader(Object{member, at, faults_});
    });
  }
  void for_each_element(std::string_view key, VisitElement f);
  void for_each_member(std::string_view key, VisitMember f);
  /// Refuses every member that was not asked for.
  void done() const;

 private:
  void visit(std::string_view key, VisitElement f);

  const nlohmann::json* value_;
  std::string path_;
  Faults* faults_;
  std::size_t faults_before_;
  std::set<std::string, std::less<>> asked_;
  std::set<std::string, std::less<>> known_;  ///< those, and what `has` was asked about
};

}  // namespace chatfare
