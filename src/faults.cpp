#include "faults.hpp"

namespace chatfare {

void reject(std::string_view path, std::string_view message) {
  throw invalid_request(std::string{path}, std::string{message});
}

void Faults::note(Faults* faults, Visit<void()> read) {
  if (!faults) return read();
  try {
    read();
  } catch (InputError& fault) {
    faults->add(std::move(fault));
  }
}

void Faults::add(InputError fault) {
  if (all_.empty() || all_.back().path != fault.path) all_.push_back(std::move(fault));
}

void Faults::raise() const {
  if (all_.empty()) return;
  InputError first = all_.front();
  first.all = all_;
  throw first;
}

}  // namespace chatfare
