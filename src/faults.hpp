#pragma once

#include <span>
#include <vector>

#include "error.hpp"
#include "visit.hpp"

namespace chatfare {

/// What is wrong with an input that is read to its end all the same.
class Faults {
 public:
  /// Runs `read` and notes the fault that it throws, so that reading goes on after it. Without a
  /// place to note it (null) the fault is thrown on.
  static void note(Faults* faults, Visit<void()> read);

  /// Of faults of one value that come one after another only the first counts: the others follow
  /// from it.
  void add(InputError fault);
  std::size_t size() const { return all_.size(); }
  std::span<const InputError> all() const { return all_; }
  /// Throws the first fault, with all of them, if there is one.
  void raise() const;

 private:
  std::vector<InputError> all_;
};

}  // namespace chatfare
