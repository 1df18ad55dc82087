#include "log.hpp"

#include <algorithm>
#include <limits>

#include "columns.hpp"
#include "contradictions.hpp"
#include "error.hpp"
#include "instants.hpp"
#include "json.hpp"
#include "object.hpp"
#include "order.hpp"

namespace chatfare {
namespace {

/// What is needed of a file to tell its format.
constexpr std::size_t kEnoughToTell = std::size_t{1} << 24;
constexpr std::string_view kBlanks = " \t\r\n\xef\xbb\xbf";
/// The zones of the earth see the beginning of a month at most that far apart from UTC.
constexpr std::chrono::hours kZones{14};

/// How a bill calls a free message: as the conversation that it opens, as what came of an ad where
/// the provider says no more than that, or as what it is.
std::string_view free_name(const LogEntry& entry, const Row& row) {
  if (row.opens != Category::none) return kCategoryNames[static_cast<std::size_t>(row.opens)];
  const bool unsaid =
      entry.category == PricingCategory::none && entry.type == PricingType::free_entry_point;
  if (unsaid || entry.category == PricingCategory::referral_conversion)
    return kPricingCategoryNames[static_cast<std::size_t>(PricingCategory::referral_conversion)];
  return kKindIds[static_cast<std::size_t>(entry.kind)];
}

std::uint8_t bit(WindowKind kind) {
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
}

double epoch_ms(Instant instant) { return static_cast<double>(instant.time_since_epoch().count()); }

/// Takes an option that only logs have from those of a request.
nlohmann::json take(nlohmann::json& options, const char* name) {
  const auto found = options.find(name);
  if (found == options.end()) return nullptr;
  nlohmann::json value = std::move(*found);
  options.erase(found);
  return value;
}

std::string take_format(nlohmann::json& options) {
  const auto format = take(options, "format");
  return format.is_null() ? "auto" : text_of(format, "format");
}

std::optional<date::year_month_day> take_day(nlohmann::json& options, const char* name) {
  const auto value = take(options, name);
  const auto day = day_in(value);
  if (value.is_null() || day) return day;
  reject(name, "Expected a day such as 2026-11-01.");
}

Days take_days(nlohmann::json& options) {
  const Days days{take_day(options, "from"), take_day(options, "to")};
  if (days.first && days.last && *days.last < *days.first)
    reject("to", "Expected a day not before `from`.");
  return days;
}

LogFormat to_format(const std::string& name) {
  if (const auto format = find_named<LogFormat>(kLogFormatNames, name)) return *format;
  reject("format", "Expected auto, " + join(kLogFormatNames) + ".");
}

/// That of all senders of a log; empty where its events say it.
std::optional<Channel> channel_of(LogFormat format) {
  switch (format) {
    case LogFormat::whatsapp_webhooks:
      return Channel::whatsapp;
    case LogFormat::viber_callbacks:
      return Channel::viber_bot;
    case LogFormat::viber_business_reports:
      return Channel::viber_business;
    case LogFormat::events:
    case LogFormat::csv:
      break;
  }
  return std::nullopt;
}

}  // namespace

Log::Log(nlohmann::json options, std::shared_ptr<const TariffBook> tariffs)
    : format_(take_format(options)) {
  const Days days = take_days(options);
  start_day_ = take_day(options, "startDay");
  book_ = std::make_unique<LogBook>(std::move(options), std::move(tariffs));
  book_->request().billed = days;
  if (format_ != "auto") to_format(format_);
}

void Log::push(std::string_view bytes) {
  if (reader_) return reader_->push(bytes);
  beginning_ += bytes;
  if (!is_part(beginning_)) begin_file(false);
}

/// Begins to read a file once its format is known.
void Log::begin_file(bool all) {
  const auto first = beginning_.find_first_not_of(kBlanks);
  if (first == std::string::npos || (!all && beginning_.size() < look_again_)) return;
  look_again_ = 2 * beginning_.size();
  const auto format =
      format_ == "auto" ? detect_log_format(beginning_) : std::optional{to_format(format_)};
  if (!format && !all && beginning_.size() - first < kEnoughToTell) return;
  if (!format) {
    throw InputError{"unknown-format", "format",
                     "Expected a log in one of the formats " + join(kLogFormatNames) +
                         "; nothing at its beginning tells which."};
  }
  found_ = format;
  const auto channel = channel_of(*format);
  book_->take_channel(channel ? channel : book_->channel());
  reader_ = make_log_reader(*format, *book_);
  reader_->push(std::exchange(beginning_, {}));
}

void Log::report(const nlohmann::json& problem) {
  Object object{problem, ""};
  const std::string code = object.text("code"), field = object.optional_text("field");
  const auto line = static_cast<LogLine>(object.integer("line"));
  const std::string message = object.text("message");
  object.done();
  book_->report(line, code, field, message);
}

bool Log::is_part(std::string_view bytes) {
  const auto size = std::min(bytes.size(), LogBook::kPartBegins.size());
  return size > 0 && bytes.substr(0, size) == LogBook::kPartBegins.substr(0, size);
}

LogLine Log::end_of_file() {
  if (!reader_ && is_part(beginning_)) {
    joined_ = true;
    book_->join(std::exchange(beginning_, {}));
    return book_->lines();
  }
  if (!reader_) begin_file(true);
  if (reader_) {
    reader_->finish();
    book_->end_file(reader_->lines());
    reader_.reset();
  } else {
    const bool unfinished = !beginning_.empty() && beginning_.back() != '\n';
    const auto ended = std::count(beginning_.begin(), beginning_.end(), '\n');
    book_->end_file(static_cast<LogLine>(ended + unfinished));
    beginning_.clear();
  }
  look_again_ = 0;
  return book_->lines();
}

void Log::make_part() {
  if (play_) throw InputError{"log-played", "", "Expected a log of which nothing was played yet."};
  part_ = book_->save();
}

/// With the first entry that can be played.
void Log::begin() {
  begun_ = true;
  const Instant first = book_->entries().front().at;
  if (start_day_) moved_ = book_->request().account.zone.distance(first, *start_day_);
  play_->begin(first + moved_);
  if (book_->request().choices.switched(Point::decided_at)) decide_by_delivery();
}

/// Where windows are decided by deliveries: all of phase 1 in that order.
void Log::decide_by_delivery() {
  const auto& entries = book_->entries();
  const auto instant = [&entries](std::uint32_t i) {
    return entries[i].delivered_at == kNever ? entries[i].at : entries[i].delivered_at;
  };
  by_delivery_.resize(entries.size());
  for (const std::uint32_t i : order_of(entries.size(), [&](std::uint32_t a, std::uint32_t b) {
         return instant(a) < instant(b);
       })) {
    current_ = key_of(entries[i]);
    const Event& event = read(current_);
    by_delivery_[i].decision = decide(event, event.delivery.at);
    by_delivery_[i].opens = current_.opens;
    by_delivery_[i].extends = current_.extends;
  }
}

bool Log::play(std::size_t rows) { return play_ready(rows, true); }

void Log::forget_verdicts() {
  verdicts_.clear();
  ids_.clear();
}

bool Log::play_ahead(std::size_t rows) {
  forget_verdicts();
  const bool wait = joined_ || book_->request().choices.switched(Point::decided_at);
  if (!in_parts_ && (wait || !book_->full())) return false;
  played_ahead_ = true;
  in_parts_ = play_ready(rows, false);
  return in_parts_;
}

/// Plays what is ready, or makes more ready first; false once all of that has been played.
bool Log::play_ready(std::size_t rows, bool all) {
  forget_verdicts();
  if (!ready_) {
    ready_ = book_->make_ready(all);
    if (!play_) play_ = std::make_unique<Play<Log>>(book_->request(), *this);
    play_->make_room();
    if (!begun_ && *ready_ > 0) begin();
  }
  while (next_ < *ready_) {
    if (verdicts_.size() >= rows) return true;
    play_one(book_->entries()[next_++]);
  }
  if (all) {
    if (!finished_) play_->finish();
    finished_ = true;
    return false;
  }
  book_->forget_ready();
  ready_.reset();
  next_ = 0;
  return false;
}

/// Whether the log has another message like this one, of which the provider thinks otherwise.
/// Messages that are alike stand next to each other.
bool Log::has_twin(std::size_t place) {
  if (place > 0 && place < alike_until_) return twins_;
  const auto& entries = book_->entries();
  const LogEntry& first = entries[place];
  twins_ = false;
  alike_until_ = place + 1;
  while (alike_until_ < *ready_ && alike(first, entries[alike_until_]))
    twins_ |= !judged_alike(first, entries[alike_until_++]);
  return twins_;
}

Log::Key Log::key_of(const LogEntry& entry) const {
  Key key{entry};
  if (!moved()) return key;
  key.at += moved_;
  if (key.delivered_at != kNever) key.delivered_at += moved_;
  check_moved(key.at, key.delivered_at == kNever ? key.at : key.delivered_at, "startDay");
  return key;
}

void Log::play_one(const LogEntry& entry) {
  current_ = key_of(entry);
  current_.twin = has_twin(next_ - 1);
  play_->settle_before(current_.at, current_);
  const Event& event = read(current_);
  if (!by_delivery_.empty()) {
    const ByDelivery& before = by_delivery_[next_ - 1];
    current_.opens = before.opens;
    current_.extends = before.extends;
    return play_->take(current_, event, before.decision);
  }
  const Decision decision = decide(event, event.at);
  play_->take(current_, event, decision);
}

/// Phase 1 of the row that was read last, and what is wrong with it.
Decision Log::decide(const Event& event, Instant now) {
  const ThreadState before = depends_on_thread(event.kind) ? play_->state(event) : ThreadState{};
  const Decision decision = play_->decide(event, now);
  if (silent_ || !play_->in_invoice(event, event.at)) return decision;
  const auto report = [this](std::string_view code, std::string sentence) {
    book_->report(current_.line, code, "", std::move(sentence));
  };
  if (!decision.row) report("no-rules", no_rules_of(event.channel));
  const Request& request = book_->request();
  for (std::string& sentence :
       contradictions_of(request, event, decision, before, decision.refusal))
    report("contradiction", std::move(sentence));
  return decision;
}

const Event& Log::read(const Key& key) {
  Request& request = book_->request();
  Event& event = request.events.front();
  event.at = key.at;
  event.kind = key.kind;
  event.sender = key.sender;
  event.channel = request.senders[key.sender].channel;
  event.entry_point = key.entry_point;
  event.thread = book_->origin_of(key.thread);
  event.quantity = key.quantity;
  event.details = key.flags == 0 ? kNoDetails : key.flags;
  const LogExtras* extras = book_->extras_of(key);
  const bool at_most = extras && extras->max_price.micros >= 0;
  // On another day the rules of that day say what is open, and until when.
  const Instant entry_point_closes = moved() ? kNever : book_->entry_point_closes(key);
  const Instant conversation_closes = moved() ? kNever : book_->conversation_closes(key);
  const bool in_entry_point =
      !moved() && entry_point_closes == kNever && key.conversation != 0 && of_entry_point(key);
  if (at_most || entry_point_closes != kNever || in_entry_point || conversation_closes != kNever) {
    event.details = static_cast<std::uint32_t>(request.details.size() - 1);
    Details& details = request.details.back();
    details.max_price = at_most ? std::optional{extras->max_price} : std::nullopt;
    details.cost = at_most && extras->cost.micros >= 0 ? std::optional{extras->cost} : std::nullopt;
    details.entry_point_closes = entry_point_closes;
    details.in_entry_point = in_entry_point;
    details.conversation_closes = conversation_closes;
  }
  event.delivery.contact = key.contact;
  event.delivery.given = key.status != 0;
  event.delivery.status = key.status == 0 ? Status::delivered : static_cast<Status>(key.status - 1);
  event.delivery.at = key.delivered_at == kNever ? key.at : key.delivered_at;
  return event;
}

void Log::decided(const Key& key, const Decision& decision, const Row* row) {
  const Event& event = book_->request().events.front();
  if (!tells(key, event, event.at)) return;
  LogVerdict& verdict = write(key, decision, row);
  OurVerdict ours;
  ours.row = row;
  ours.twin = key.twin;
  ours.month = play_->month_of(event, event.at);
  verdict.agreement = compare(key, decision, ours, event.at);
  count_free(key, decision, row, billed_at(event, event.delivery, book_->request().choices));
}

void Log::billed(const Key& key, const Charge& charge, const Price* price) {
  const Event& event = book_->request().events.front();
  if (!tells(key, event, charge.billed_at)) return;
  LogVerdict& verdict = write(key, *charge.decision, charge.row);
  verdict.billed_at = epoch_ms(charge.billed_at);
  verdict.market = charge.market;
  OurVerdict ours;
  ours.row = charge.row;
  ours.price = price;
  ours.twin = key.twin;
  ours.month = charge.month;
  verdict.agreement = compare(key, *charge.decision, ours, charge.billed_at);
  count_free(key, *charge.decision, charge.row, charge.billed_at);
  if (!price) return;
  verdict.tier = static_cast<std::int8_t>(price->tier.value_or(-1));
  verdict.currency = code_of(price->currency, currencies_);
  if (price->package) verdict.package = code_of(price->package->id, packages_);
  verdict.amount = price->amount ? price->amount->micros : kAmountUnknown;
  count_use(event, charge, *price);
}

/// Whether the result has what happened then; counts what it has not.
bool Log::tells(const Key& key, const Event& event, Instant at) {
  if (silent_) return false;
  tells_ = play_->in_invoice(event, at);
  if (!tells_) {
    ++of_other_days_;
    book_->take_id(key);
    reconciliation_.pass_over(key, book_->extras_of(key));
  }
  return tells_;
}

std::uint8_t Log::compare(const Key& key, const Decision& decision, OurVerdict ours, Instant at) {
  // What a provider said of another day is no verdict on this one.
  if (moved()) return static_cast<std::uint8_t>(Agreement::unknown);
  const Event& event = book_->request().events.front();
  ours.of_conversations = ours.row && decision.rules().unit == Unit::conversation;
  const Item charged = ours.price ? ours.row->item : Item::none;
  const auto differs_by_zone = [&](bool of_allowance) {
    return play_->near_other_rules(event, at, kZones) ||
           (of_allowance &&
            play_->near_other_allowance(event, at, kZones, ours.row->uses_allowance));
  };
  const auto priced_as = [&](Item item) { return play_->price_as(item, event, decision, charged); };
  return static_cast<std::uint8_t>(
      reconciliation_.compare(key, book_->extras_of(key), ours, differs_by_zone, priced_as));
}

void Log::found(const Key& key, Problem problem) {
  if (!silent_ && tells_) book_->report(key.line, problem.code, "", std::move(problem.message));
}

/// What concerns the log as a whole is told of its first line.
void Log::found(Problem problem) {
  if (!silent_) book_->report(1, problem.code, "", std::move(problem.message));
}

void Log::opened(WindowKind kind, Instant, Instant, Category) {
  current_.opens |= bit(kind);
  if (silent_ || !play_->in_invoice(book_->request().events.front(), current_.at)) return;
  ++windows_[static_cast<std::size_t>(kind)];
}

void Log::extended(WindowKind kind, Instant) { current_.extends |= bit(kind); }

LogVerdict& Log::write(const Key& key, const Decision& decision, const Row* row) {
  ++counts_[row ? static_cast<std::size_t>(row->verdict) : kVerdictNames.size()];
  LogVerdict verdict{};
  verdict.at = epoch_ms(key.at);
  verdict.billed_at = std::numeric_limits<double>::quiet_NaN();
  verdict.line = key.line;
  verdict.thread = key.thread;
  verdict.rule = row ? decision.table->number_of(*row) : kNoRule;
  verdict.kind = static_cast<std::uint8_t>(key.kind);
  verdict.verdict = row ? static_cast<std::uint8_t>(row->verdict) : kNoCode;
  verdict.item = row ? static_cast<std::uint8_t>(row->item) : 0;
  verdict.tier = -1;
  verdict.currency = kNoCode;
  verdict.package = kNoCode;
  verdict.opens = key.opens;
  verdict.extends = key.extends;
  write_provider(verdict, key);
  ids_ += book_->take_id(key);
  verdict.id_end = static_cast<std::uint32_t>(ids_.size());
  return verdicts_.emplace_back(verdict);
}

void Log::write_provider(LogVerdict& verdict, const Key& key) {
  verdict.provider_billable = key.billable;
  verdict.provider_type = static_cast<std::uint8_t>(key.type);
  verdict.provider_category = static_cast<std::uint8_t>(key.category);
  verdict.provider_billing_status = key.billing_status;
  const LogExtras* extras = book_->extras_of(key);
  verdict.provider_price = extras ? extras->price.micros : -1;
  if (extras) std::copy_n(extras->currency.begin(), 3, verdict.provider_currency.begin());
}

void Log::count_use(const Event& event, const Charge& charge, const Price& price) {
  SenderUse& use = use_[{charge.month, event.sender, charge.row->item, charge.market,
                         std::string{price.currency}}];
  if (price.quantity != kQuantityUnknown) use.quantity = add_exact(use.quantity, price.quantity);
  if (price.amount) {
    use.amount = add(use.amount, *price.amount);
  } else {
    ++use.unknown;
  }
}

void Log::count_free(const Key& key, const Decision& decision, const Row* row, Instant billed) {
  if (!row || row->verdict != Verdict::free) return;
  const RuleSet& rules = decision.rules();
  const bool counts =
      rules.unit != Unit::conversation || (key.opens & bit(WindowKind::conversation));
  if (!counts) return;
  const Event& event = book_->request().events.front();
  ++free_[{play_->month_of(event, billed), free_name(key, *row),
           play_->market_of(event, rules, billed)}];
}

/// The place of a name in a list that it is added to; of too long a list nothing more is named.
std::uint8_t Log::code_of(std::string_view name, std::vector<std::string>& names) {
  const auto found = std::find(names.begin(), names.end(), name) - names.begin();
  if (found >= kNoCode) return kNoCode;
  const auto code = static_cast<std::uint8_t>(found);
  if (code == names.size()) names.emplace_back(name);
  return code;
}

std::optional<std::vector<Sensitivity>> Log::sensitivity() {
  if (played_ahead_ || book_->full()) return std::nullopt;
  std::vector<Sensitivity> found;
  Request& request = book_->request();
  const Choices chosen = request.choices;
  const Totals totals = invoice().totals;
  auto played = std::move(play_);
  silent_ = true;
  for_each_alternative(
      played->asked(), chosen,
      [&](const Assumption& assumption, std::string_view value, const Choices& choices) {
        request.choices = choices;
        by_delivery_.clear();
        play_ = std::make_unique<Play<Log>>(request, *this);
        if (begun_) begin();
        for (next_ = 0; next_ < book_->entries().size();) play_one(book_->entries()[next_++]);
        play_->finish();
        Totals other = invoice().totals;
        if (other != totals) found.push_back({assumption.point, std::string{value}, other});
      });
  request.choices = chosen;
  play_ = std::move(played);
  silent_ = false;
  return found;
}

std::vector<std::pair<std::string_view, std::string>> Log::alternatives() const {
  std::vector<std::pair<std::string_view, std::string>> found;
  for_each_alternative(play_->asked(), book_->request().choices,
                       [&found](const Assumption& assumption, std::string_view value,
                                const Choices&) { found.emplace_back(assumption.id, value); });
  return found;
}

}  // namespace chatfare
