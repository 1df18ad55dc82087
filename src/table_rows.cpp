// Events of the contract, one per row of a table. What separates its rows and cells, and what its
// quotes and headings mean, chatfare/log knows (wasm/js/log/csv.js). From there come lines with the
// cells that are read, a byte behind each; the first that is not blank names their fields.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "error.hpp"
#include "event_text.hpp"
#include "json_document.hpp"
#include "log_fields.hpp"
#include "log_formats.hpp"
#include "names.hpp"

namespace chatfare {
namespace {

constexpr char kEndsCell = '\x1f';
/// Before the letter of a character that would end a cell or a line, or is this one.
constexpr char kEscape = '\x1b';
constexpr std::array<std::pair<char, char>, 3> kEscaped{
    {{'n', '\n'}, {'u', kEndsCell}, {'e', kEscape}}};
constexpr std::string_view kTableBegins = "chatfare table\x1f";
constexpr std::string_view kContent = "content.";
constexpr std::size_t kLongestRow = std::size_t{1} << 26;

/// What a cell holds. One that is not of its kind is handed on as a text, and the reader of events
/// says what it expects.
enum class CellKind : std::uint8_t { text, instant, json, boolean };

struct TableColumn {
  Field field;
  std::string member;  ///< of Field::content
  CellKind kind;
  bool required;  ///< no event lacks it: also an empty cell is handed on
};

CellKind kind_of(Field field) {
  switch (field) {
    case Field::at:
    case Field::delivered_at:
    case Field::entry_point_closes_at:
      return CellKind::instant;
    case Field::tokens:
    case Field::seconds:
    case Field::validity:
    case Field::recipients:
      return CellKind::json;
    case Field::template_:
      return CellKind::boolean;
    default:
      return CellKind::text;
  }
}

std::optional<TableColumn> to_column(std::string_view name) {
  if (name.starts_with(kContent)) {
    const std::string_view member = name.substr(kContent.size());
    const CellKind kind = member == "image" ? CellKind::boolean : CellKind::json;
    return TableColumn{Field::content, std::string{member}, kind, false};
  }
  const auto field = find_named<Field>(kFieldNames, name);
  if (!field || field == Field::content) return std::nullopt;
  const bool required =
      field == Field::at || field == Field::contact || field == Field::from || field == Field::type;
  return TableColumn{*field, "", kind_of(*field), required};
}

std::string_view take_cell(std::string_view& cells) {
  const auto end = cells.find(kEndsCell);
  const std::string_view cell = cells.substr(0, end);
  cells.remove_prefix(end == cells.npos ? cells.size() : end + 1);
  return cell;
}

std::string unescaped(std::string_view cell) {
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool escape = cell[i] == kEscape && i + 1 < cell.size();
    text += cell[escape ? ++i : i];
    for (const auto& [letter, character] : kEscaped)
      if (escape && text.back() == letter) text.back() = character;
  }
  return text;
}

/// A whole number since 1970, of which the reader of events tells the unit by its size, or seconds
/// with a fraction, in milliseconds.
std::optional<std::int64_t> since_1970_in(std::string_view cell) {
  constexpr std::int64_t kMostSeconds = 100'000'000'000;
  const auto point = cell.find('.');
  const auto whole = to_integer(cell.substr(0, point));
  if (!whole || point == cell.npos) return whole;
  std::string fraction{cell.substr(point + 1)};
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (*whole < 0 || *whole >= kMostSeconds || fraction.empty() ||
      !std::all_of(fraction.begin(), fraction.end(), is_digit))
    return std::nullopt;
  fraction.resize(3, '0');
  return *whole * 1000 + *to_integer(fraction);
}

class TableRows final : public LogReader {
 public:
  explicit TableRows(LogSink& sink) : sink_(sink) {}

  void push(std::string_view bytes) override {
    while (!bytes.empty()) {
      const auto end = bytes.find('\n');
      append(bytes.substr(0, end));
      if (end == bytes.npos) return;
      end_line();
      bytes.remove_prefix(end + 1);
    }
  }

  void finish() override {
    if (!row_.empty() || too_long_) end_line();
  }

  LogLine lines() const override { return line_ - 1; }

 private:
  void append(std::string_view bytes) {
    too_long_ = too_long_ || bytes.size() > kLongestRow - row_.size();
    if (!too_long_) row_ += bytes;
  }

  void end_line() {
    if (too_long_) {
      sink_.problem(line_, "record-too-long", "", "Expected rows of at most 64 MiB.");
    } else if (columns_.empty()) {
      if (!row_.empty()) read_header();
    } else if (!is_utf8(row_)) {
      sink_.problem(line_, "invalid-encoding", "", "Expected text in UTF-8.");
    } else if (!row_.empty()) {
      read_row();
    }
    too_long_ = false;
    row_.clear();
    ++line_;
  }

  void read_header() {
    bool known = is_table(row_);
    std::string_view names{row_};
    for (take_cell(names); known && !names.empty();) {
      auto column = to_column(take_cell(names));
      known = column.has_value();
      if (known) columns_.push_back(std::move(*column));
    }
    if (!known)
      throw InputError{"unknown-format", "format",
                       "Expected a table as chatfare/log hands it on; let its readLog read CSV."};
  }

  void read_row() {
    text_.begin();
    std::string_view cells{row_};
    const bool escaped = cells.find(kEscape) != cells.npos;
    for (const TableColumn& column : columns_) {
      const std::string_view cell = take_cell(cells);
      if (!cell.empty() || column.required) set(column, escaped ? unescaped(cell) : cell);
    }
    if (!content_.empty())
      text_.set_tree(Field::content, std::exchange(content_, nlohmann::json::object()));
    sink_.event(line_, text_.get(), {});
  }

  void set(const TableColumn& column, std::string_view cell) {
    const auto instant = column.kind == CellKind::instant ? since_1970_in(cell) : std::nullopt;
    const JsonValue value = json_in(column.kind, cell);
    if (column.field == Field::content) {
      content_[column.member] = value.present() ? to_tree(value) : nlohmann::json(cell);
    } else if (instant) {
      text_.set_integer(column.field, *instant);
    } else if (value.present()) {
      text_.set(column.field, value);
    } else {
      text_.set_text(column.field, cell);
    }
  }

  /// What a cell says as JSON, until the next one is asked; absent where that is nothing.
  JsonValue json_in(CellKind kind, std::string_view cell) {
    if (kind != CellKind::json && kind != CellKind::boolean) return {};
    for (const std::string_view truth : {"true", "false"})
      if (kind == CellKind::boolean && is_spelled(truth, cell)) cell = truth;
    json_.assign("[").append(cell).append("]");
    const bool sound = !document_.parse(json_) && document_.root().size() == 1;
    return sound ? document_.root()[0] : JsonValue{};
  }

  LogSink& sink_;
  LogLine line_ = 1;
  std::string row_;  ///< as far as it has come
  bool too_long_ = false;
  std::vector<TableColumn> columns_;
  EventText text_;
  nlohmann::json content_ = nlohmann::json::object();
  JsonDocument document_;
  std::string json_;
};

}  // namespace

std::unique_ptr<LogReader> make_table_reader(LogSink& sink) {
  return std::make_unique<TableRows>(sink);
}

bool is_table(std::string_view bytes) {
  const auto begin = bytes.find_first_not_of("\n");
  return begin != bytes.npos && bytes.substr(begin).starts_with(kTableBegins);
}

}  // namespace chatfare
