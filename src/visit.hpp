#pragma once

#include <type_traits>
#include <utility>

namespace chatfare {

template <class Signature>
class Visit;

/// A reference to something callable, for the length of a call: what std::function_ref will be.
template <class Result, class... Arguments>
class Visit<Result(Arguments...)> {
 public:
  template <class F>
  requires(!std::is_same_v<std::remove_cvref_t<F>, Visit>)
      Visit(F&& f)  // implicit, so that lambdas can be passed where a Visit is taken
      : object_(const_cast<void*>(static_cast<const void*>(&f))),
        call_([](void* object, Arguments... arguments) -> Result {
          return (*static_cast<std::remove_reference_t<F>*>(object))(
              std::forward<Arguments>(arguments)...);
        }) {}
  Result operator()(Arguments... arguments) const {
    return call_(object_, std::forward<Arguments>(arguments)...);
  }

 private:
  void* object_;
  Result (*call_)(void*, Arguments...);
};

}  // namespace chatfare
