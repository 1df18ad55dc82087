#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "event.hpp"
#include "parties.hpp"
#include "request.hpp"
#include "request_text.hpp"

namespace chatfare {

/// The `id` of an event, if it has one. Throws InputError "events[<index>].id".
std::optional<std::string_view> read_event_id(const RequestText& text, std::size_t index);

/// Reads the event text.events[index], its `id` apart: checks every field, enters its sender,
/// contacts and thread in `parties` and what few events have in `request`. Throws InputError
/// "events[<index>].<field>".
Event read_event(const RequestText& text, std::size_t index, Request& request, Parties& parties);

}  // namespace chatfare
