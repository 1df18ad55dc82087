#pragma once

#include <stdexcept>

// Nothing else includes RapidJSON. Its assertions guard against values taken for another type,
// which JsonValue rules out; should one fail all the same, it must not end the process.
#define RAPIDJSON_ASSERT(condition) ((condition) ? void() : throw std::logic_error(#condition))
#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
