// Plays a log in columns natively. Usage: bench_columns FILE ROWS RUNS COLUMN... < request
// The file has the columns one after the other, as their names follow; the request is that of
// Engine::replay.
#include "columns.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>

#include "api.hpp"
#include "support/engine.hpp"

namespace {

using namespace chatfare;

std::size_t column_of(const std::string& name) { return *find_name(kColumnNames, name); }

void read_columns(Columns& columns, std::ifstream file, std::size_t rows, std::span<char*> names) {
  std::uint32_t given = 0;
  for (const char* name : names) given |= 1u << column_of(name);
  columns.make(rows, given);
  for (const char* name : names) {
    const std::size_t column = column_of(name);
    file.read(columns.of<char>(static_cast<Column>(column)),
              static_cast<std::streamsize>(rows * kColumnWidths[column]));
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::span all{arguments, static_cast<std::size_t>(count)};
  const std::size_t rows = std::stoull(all[2]);
  Columns columns;
  read_columns(columns, std::ifstream{all[1], std::ios::binary}, rows, all.subspan(4));
  const std::string request{std::istreambuf_iterator<char>{std::cin}, {}};
  const Engine engine = test::bundled_engine();
  for (int run = std::stoi(all[3]); run > 0; --run) {
    // Of the processor, so that other programs on the machine count as little as can be.
    const std::clock_t start = std::clock();
    const std::string answer = engine.replay(columns, request);
    const auto ticks = static_cast<double>(std::clock() - start);
    std::cout << ticks * 1e9 / CLOCKS_PER_SEC / static_cast<double>(rows) << '\n';
    if (run == 1) std::cerr << answer << '\n';
  }
}
