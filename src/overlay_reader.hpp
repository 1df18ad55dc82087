#pragma once

#include <memory>

#include "object.hpp"
#include "tariff.hpp"

namespace chatfare {

/// The overlay that a tariff document of that kind says; throws InputError for what does not fit,
/// or notes it in the faults of the object.
std::shared_ptr<const Overlay> read_overlay(Object& object);

}  // namespace chatfare
