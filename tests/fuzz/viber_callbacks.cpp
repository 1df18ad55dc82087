#include "reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chatfare::fuzz_reader(chatfare::LogFormat::viber_callbacks, data, size);
  return 0;
}
