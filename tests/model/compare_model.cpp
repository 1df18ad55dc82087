// Compares the engine with the naive model over random requests. The same seed gives the same
// requests; the first one that differs is shrunk and printed with both answers. With --all 1 it
// goes on to the end and prints the first of every kind of difference.

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "generator.hpp"
#include "model.hpp"
#include "shrink.hpp"
#include "support/engine.hpp"
#include "support/subset.hpp"

namespace {

using nlohmann::json;

struct Options {
  std::string channel = "whatsapp";
  std::string from;
  std::uint64_t count = 20'000;
  std::uint64_t seed = 1;
  bool all = false;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

int usage() {
  std::cerr << "usage: compare_model [--channel whatsapp|viber-bot|viber-business] [--from DATE] "
               "[--count N] [--seed S] [--threads T] [--all 0|1]\n";
  return 2;
}

/// Where the two answers differ, or an empty text.
std::string difference(chatfare::Engine& engine, const naive::Cards& cards, const json& request) {
  // Explanations take most of an answer; what is not compared need not become a tree.
  const auto compared = [](int, json::parse_event_t event, const json& key) {
    static const std::set<std::string> kLeftOut{"rule",    "until",       "lines",   "nearestMiss",
                                                "notices", "otherMisses", "restsOn", "sensitivity"};
    return event != json::parse_event_t::key ||
           !kLeftOut.contains(key.get_ref<const std::string&>());
  };
  const json answer = json::parse(engine.call("evaluate", request.dump()), compared);
  if (!answer.contains("ok")) {
    return "error: " + answer.at("error").at("message").get<std::string>();
  }
  return chatfare::test::difference(naive::evaluate(request, cards),
                                    naive::known_part(answer.at("ok")));
}

/// The place of a difference without the numbers of events and windows.
std::string kind_of(const std::string& difference) {
  std::string kind;
  for (const char c : difference.substr(0, difference.find("expected"))) {
    if (c < '0' || c > '9') kind += c;
  }
  return kind;
}

void report(chatfare::Engine& engine, const naive::Cards& cards, const json& request,
            std::uint64_t seed) {
  const std::string original = difference(engine, cards, request);
  const bool refused = original.starts_with("error");
  naive::Ms first = std::numeric_limits<naive::Ms>::max();
  for (const naive::Event& event : naive::read_request(request, cards).events) {
    first = std::min(first, event.at);
  }
  const json smallest = naive::shrink(request, [&](const json& smaller) {
    try {
      for (const naive::Event& event : naive::read_request(smaller, cards).events) {
        if (event.at < first) return false;  // before the rules that are compared
      }
      const std::string found = difference(engine, cards, smaller);
      return refused ? found == original : !found.empty() && kind_of(found) == kind_of(original);
    } catch (const std::exception&) {
      return false;  // a field the model cannot do without
    }
  });
  const json answer = chatfare::test::call(engine, "evaluate", smallest);
  std::cout << "seed " << seed << ", " << request.at("events").size() << " events, shrunk to "
            << smallest.at("events").size() << "\n"
            << difference(engine, cards, smallest) << "\nrequest " << smallest.dump()
            << "\nmodel   " << naive::evaluate(smallest, cards).dump() << "\nengine  "
            << (answer.contains("ok") ? naive::known_part(answer.at("ok")) : answer).dump() << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    const std::string& value = arguments[i + 1];
    if (arguments[i] == "--channel") {
      options.channel = value;
    } else if (arguments[i] == "--from") {
      options.from = value;
    } else if (arguments[i] == "--count") {
      options.count = std::stoull(value);
    } else if (arguments[i] == "--seed") {
      options.seed = std::stoull(value);
    } else if (arguments[i] == "--all") {
      options.all = value != "0";
    } else if (arguments[i] == "--threads") {
      options.threads = static_cast<unsigned>(std::stoul(value));
    } else {
      return usage();
    }
  }
  if (arguments.size() % 2 != 0) return usage();
  if (options.from.empty()) {
    options.from = options.channel == "whatsapp"    ? "2021-12-01"
                   : options.channel == "viber-bot" ? "2019-04-01"
                                                    : "2025-01-01";
  }

  const naive::Cards cards(json::parse(chatfare::test::load_tariffs(CHATFARE_TARIFFS)));
  const naive::Generator generator(cards, options.channel, options.from);
  const chatfare::Engine loaded = chatfare::test::bundled_engine();

  std::atomic<std::uint64_t> next{0}, passed{0}, failed{0};
  std::map<std::string, std::uint64_t> kinds;
  std::mutex printing;
  const auto work = [&] {
    chatfare::Engine engine = loaded;
    for (std::uint64_t i = next++; i < options.count && (options.all || failed == 0); i = next++) {
      const json request = generator.request(options.seed + i);
      const std::string found = difference(engine, cards, request);
      if (found.empty()) {
        ++passed;
        continue;
      }
      const std::lock_guard lock(printing);
      ++failed;
      if (kinds.empty() || (options.all && !kinds.contains(kind_of(found)))) {
        report(engine, cards, request, options.seed + i);
      }
      ++kinds[kind_of(found)];
    }
  };
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < options.threads; ++i) workers.emplace_back(work);
  for (std::thread& worker : workers) worker.join();
  for (const auto& [kind, times] : kinds) std::cout << times << " x " << kind << "\n";
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}
