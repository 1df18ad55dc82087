#include "object.hpp"

#include "error.hpp"
#include "json.hpp"

namespace chatfare {

using nlohmann::json;

namespace {

constexpr std::int64_t kLargestInteger = std::int64_t{1} << 53;

}  // namespace

std::string member_path(const std::string& path, std::string_view key) {
  return path.empty() ? std::string{key} : path + "." + std::string{key};
}

std::string element_path(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}

std::string text_of(const json& value, const std::string& path) {
  if (!value.is_string()) reject(path, "Expected a string.");
  return value.get<std::string>();
}

std::int64_t whole_number(const json& value, const std::string& path) {
  return whole_number(value.is_number_integer() ? value.get<std::int64_t>() : -1, path);
}

std::int64_t whole_number(std::int64_t number, const std::string& path) {
  if (number >= 0 && number <= kLargestInteger) return number;
  reject(path, "Expected a whole number from 0 on.");
}

Object::Object(const json& value, std::string path, Faults* faults)
    : value_(&value),
      path_(std::move(path)),
      faults_(faults),
      faults_before_(faults ? faults->size() : 0) {
  if (!value.is_object()) reject(path_, "Expected an object.");
}

bool Object::has(std::string_view key) {
  known_.emplace(key);
  return value_->contains(key);
}

const json& Object::value(std::string_view key) {
  asked_.emplace(key);
  known_.emplace(key);
  const auto found = value_->find(key);
  if (found == value_->end()) reject(path(key), "Expected a value; it is missing.");
  return *found;
}

void Object::visit(std::string_view key, VisitElement f) {
  Faults::note(faults_, [&] { f(value(key), path(key)); });
}

std::string Object::text(std::string_view key) { return read(key, text_of); }

std::string Object::optional_text(std::string_view key, std::string_view otherwise) {
  return has(key) ? text(key) : std::string{otherwise};
}

bool Object::optional_boolean(std::string_view key, bool otherwise) {
  return optional(key,
                  [](const json& member, const std::string& at) {
                    if (!member.is_boolean()) reject(at, "Expected true or false.");
                    return member.get<bool>();
                  })
      .value_or(otherwise);
}

std::int64_t Object::integer(std::string_view key) {
  return read(key,
              [](const json& member, const std::string& at) { return whole_number(member, at); });
}

void Object::for_each_element(std::string_view key, VisitElement f) {
  visit(key, [&](const json& list, const std::string& at) {
    chatfare::for_each_element(list, at, f, faults_);
  });
}

void Object::for_each_member(std::string_view key, VisitMember f) {
  visit(key, [&](const json& object, const std::string& at) {
    chatfare::for_each_member(object, at, f, faults_);
  });
}

void Object::done() const {
  for (const auto& [key, member] : value_->items()) {
    if (asked_.contains(key)) continue;
    const InputError fault =
        invalid_request(path(key), "Unknown field; expected one of " + join(known_) + ".");
    Faults::note(faults_, [&fault] { throw fault; });
  }
}

void for_each_element(const json& list, const std::string& path, VisitElement f, Faults* faults) {
  if (!list.is_array()) reject(path, "Expected a list.");
  std::size_t i = 0;
  for (const auto& element : list) {
    const std::string at = element_path(path, i++);
    Faults::note(faults, [&] { f(element, at); });
  }
}

void for_each_member(const json& object, const std::string& path, VisitMember f, Faults* faults) {
  if (!object.is_object()) reject(path, "Expected an object.");
  for (const auto& entry : object.items()) {
    const std::string at = member_path(path, entry.key());
    Faults::note(faults, [&] { f(entry.key(), entry.value(), at); });
  }
}

}  // namespace chatfare
