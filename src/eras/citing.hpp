#pragma once

#include "../rules.hpp"

namespace chatfare::eras {

/// The row as `source` has it: of years in which the document that it names was not yet written.
constexpr Row citing(const Citation& source, Row row,
                     Confidence confidence = Confidence::official) {
  row.source = source;
  row.confidence = confidence;
  return row;
}

}  // namespace chatfare::eras
