#include "reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chatfare::fuzz_reader(chatfare::LogFormat::csv, data, size);
  return 0;
}
