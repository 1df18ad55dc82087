#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "evaluation.hpp"

namespace chatfare {

/// What the log says of an event that cannot be, a plain sentence each. Such an event is priced by
/// what the log proves. `before` is its thread just before it took effect; `refusal` the rule that
/// refuses what was delivered, if there is one.
std::vector<std::string> contradictions_of(const Request& request, const Event& event,
                                           const Decision& decision, const ThreadState& before,
                                           const Row* refusal);
std::vector<std::string> contradictions_of(const Evaluation& evaluation, std::uint32_t event);
/// What is said of an event that no documented rules cover.
std::string no_rules_of(Channel channel);
/// Whether what the thread remembers makes a difference to them.
inline bool depends_on_thread(Kind kind) {
  return kind == Kind::session_message || kind == Kind::sms;
}

}  // namespace chatfare
