#include "api.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <nlohmann/json.hpp>
#include <span>

#include "catalogue.hpp"
#include "compare.hpp"
#include "error.hpp"
#include "json.hpp"
#include "log_json.hpp"
#include "object.hpp"
#include "quote.hpp"
#include "replay_json.hpp"
#include "request.hpp"
#include "result.hpp"
#include "tariff_check.hpp"
#include "version.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

std::string error_envelope(const InputError& error) {
  Writer out;
  out.begin_object().key("error").begin_object();
  out.member("code", error.code).member("path", error.path).member("message", error.message);
  out.key("problems").begin_array();
  const std::span<const InputError> all{error.all.empty() ? &error : error.all.data(),
                                        std::max<std::size_t>(error.all.size(), 1)};
  for (const InputError& one : all) {
    out.begin_object().member("path", one.path).member("message", one.message).end_object();
  }
  out.end_array().end_object().end_object();
  return out.take();
}

std::string describe(const TariffBook& book) {
  Writer out;
  out.begin_object().member("documents", static_cast<std::int64_t>(book.size())).end_object();
  return out.take();
}

/// The envelope of an answer, or of the error that kept it from being found.
std::string envelope_of(Visit<std::string()> answer) {
  try {
    const std::string result = answer();
    constexpr std::string_view kBegin = "{\"ok\":", kEnd = "}";
    std::string envelope;
    envelope.reserve(kBegin.size() + result.size() + kEnd.size());
    return envelope.append(kBegin).append(result).append(kEnd);
  } catch (const InputError& error) {
    return error_envelope(error);
  } catch (const std::bad_alloc&) {
    return R"({"error":{"code":"out-of-memory","path":"","message":"The engine has not enough memory for this request; split it."}})";
  } catch (const std::exception&) {
    return R"({"error":{"code":"internal","path":"","message":"The engine could not finish this call."}})";
  }
}

InputError unknown_method() { return {"unknown-method", "", "There is no such method."}; }

std::string evaluate(const Request& request) { return write_result(Evaluation{request}); }

std::size_t number_in(std::string_view text) {
  return static_cast<std::size_t>(whole_number(parse_json(text), ""));
}

}  // namespace

std::string Engine::call(std::string_view method, std::string_view text) {
  return envelope_of([&] { return answer(method, text); });
}

std::string Engine::call_early(std::string_view method, std::string_view text) {
  return envelope_of([&] { return answer_early(method, text); });
}

std::string Engine::replay(const Columns& columns, std::string_view text) const {
  return envelope_of([&] {
    return write_replay(Replay{read_request_of_columns(parse_json(text), book_), columns});
  });
}

std::string Engine::open(std::unique_ptr<Log>& log, std::string_view text) const {
  return envelope_of([&] {
    log = std::make_unique<Log>(parse_json(text), book_);
    return std::string{"null"};
  });
}

std::string Engine::go_on(Log& log, std::string_view method, std::string_view text) {
  return envelope_of([&] {
    if (method == "names") return write_log_names(log, number_in(text));
    if (method == "result") return write_log(log);
    if (method == "problems") return write_log_problems(log);
    if (method == "format") {
      const auto format = log.format();
      return Writer{}
          .value(format ? kLogFormatNames[static_cast<std::size_t>(*format)] : "")
          .take();
    }
    if (method == "ahead") return Writer{}.value(log.play_ahead(number_in(text))).take();
    if (method == "push") {
      log.push(text);
    } else if (method == "report") {
      log.report(parse_json(text));
    } else if (method == "endOfFile") {
      return Writer{}.value(static_cast<std::int64_t>(log.end_of_file())).take();
    } else if (method == "keepIds") {
      log.keep_ids();
    } else if (method == "part") {
      log.make_part();
    } else if (method == "play") {
      return Writer{}.value(log.play(number_in(text))).take();
    } else {
      throw unknown_method();
    }
    return std::string{"null"};
  });
}

/// Evaluations share the book, so a change makes a new one.
void Engine::change_tariffs(Visit<void(TariffBook&)> change) {
  auto next = std::make_shared<TariffBook>(*book_);
  change(*next);
  book_ = std::move(next);
}

std::string Engine::answer(std::string_view method, std::string_view text) {
  if (method == "evaluate") return evaluate(read_request(text, book_));
  if (method == "compare") return compare(text, book_);
  if (method == "quote") return quote(text, book_);
  if (method == "compareQuotes") return compare_quotes(text, book_);
  if (method == "load") {
    const json documents = parse_json(text);
    change_tariffs([&documents](TariffBook& book) { book.load(documents, ""); });
    return describe(*book_);
  }
  if (method == "validateTariff") return validate_tariff(parse_json(text), *book_);
  if (method == "codes") return write_codes();
  return answer_early(method, text);
}

std::string Engine::answer_early(std::string_view method, std::string_view text) {
  if (method == "evaluate") {
    return evaluate(read_plain_request(text, book_));
  }
  if (method == "bundled") {
    change_tariffs([text](TariffBook& book) { book.load_bundled(text); });
    return describe(*book_);
  }
  const json query = parse_json(text);
  const Catalogue catalogue{*book_};
  if (method == "rates") return catalogue.rates(query);
  if (method == "markets") return catalogue.markets(query);
  if (method == "market") return catalogue.market(query);
  if (method == "ruleSets") return catalogue.rule_sets();
  if (method == "rule") return catalogue.rule(query);
  if (method == "assumptions") return catalogue.assumptions();
  if (method == "version") return Writer{}.value(kVersion).take();
  throw unknown_method();
}

}  // namespace chatfare
