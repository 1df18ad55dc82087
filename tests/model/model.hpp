#pragma once

#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cards.hpp"
#include "clock.hpp"

/// The billing rules once more, as plain as possible: every question is answered by looking at all
/// earlier events of the thread again. Nothing here is shared with the engine.
namespace naive {

/// Who a message went to: the contact of the event, or each member of a group.
struct Person {
  std::string contact{};
  std::string country{};  ///< empty: not known
  std::string status{};   ///< as given, or empty
  Ms delivered_at = 0;

  /// The log says that it arrived.
  [[nodiscard]] bool proven() const { return status == "delivered" || status == "read"; }
  [[nodiscard]] bool delivered() const { return status.empty() || proven(); }
};

struct Event {
  std::size_t position = 0;  ///< in the request
  std::string id{};
  Ms at = 0;
  Ms decided_at = 0;  ///< the instant whose windows count
  std::string sender{}, channel{};
  std::string thread{};  ///< the contact, numbers by their digits
  bool from_customer = false;
  bool group = false;
  std::string type{}, category{}, entry_point{};
  bool marketing_api = false;                 ///< sent through the Marketing Messages API
  std::optional<Micros> max_price{}, cost{};  ///< of such a message: the most, and what it was
  std::optional<Ms> entry_point_closes{};     ///< as the provider told it
  std::optional<std::int64_t> tokens{};
  std::optional<std::int64_t> seconds{};  ///< of a call by the business
  std::vector<Person> people{};
  nlohmann::json content = nlohmann::json::object();  ///< of a Viber Business message, as given
  bool approved_template = true;
  std::optional<Ms> validity{};

  [[nodiscard]] bool delivered() const;
};

struct Sender {
  std::string channel{};
  bool declared = false;
  std::string plan{};  ///< of a bot, as given, or empty
  std::optional<Ms> created_at{}, deactivated_at{};
  bool made_on_day = false;  ///< of creation only the day is given
  std::string country{};     ///< where it is at home, as given
  std::string moved_from{};  ///< the sender that its number was before
  bool one_way = false;
  std::string traffic = "non-regulated";
  std::optional<Micros> agreed_fee{};  ///< of a bot, in place of the maintenance fee
};

struct Request {
  const Cards* cards = nullptr;
  Zone zone = nullptr;
  std::string currency{}, country{}, rules{};
  std::vector<Card> own_cards{};  ///< that came with the request
  bool exempt = false;
  bool ai_provider = false;
  bool payment_method = true;
  bool solution_partner = false;
  bool international = false;  ///< eligible for authentication-international
  std::map<std::string, Ms> start_times{};
  std::map<std::string, std::int64_t> counters{};
  std::map<std::string, std::string> assumptions{};  ///< all of them, the defaults included
  bool ends_included = false;                        ///< the last instant of a window belongs to it
  std::map<std::string, Sender> senders{};
  std::vector<Event> events{};  ///< in the order of time

  [[nodiscard]] bool assumes(const std::string& point, const std::string& value) const;
  /// The country a sender is at home in, or an empty text.
  [[nodiscard]] std::string home(const std::string& sender) const;
  /// The sender that a number was before all its moves, or the sender itself.
  [[nodiscard]] std::string first_sender(std::string sender) const;
  /// The counter of free service messages of a number that moved, as on its first account.
  [[nodiscard]] std::string one_number(const std::string& counter) const;
  /// Whether a window that opened `length` ago is over.
  [[nodiscard]] bool over(Ms since_opening, Ms length) const;
};

struct Window {
  std::string kind{};
  std::string category{};  ///< of a conversation
  std::size_t opener = 0;  ///< index into Request::events, as all of these
  Ms opens = 0;
  Ms closes = 0;
  std::vector<std::size_t> extenders{};
  std::optional<std::size_t> cut_by{};  ///< the event that ended it before its time
  Ms would_close = 0;                   ///< without such an event
};

/// What the rules say of one event and one person, before any counting.
struct Part {
  std::size_t event = 0;
  std::size_t person = 0;
  std::string verdict{};    ///< empty: nobody documents a rule
  std::string item{};       ///< what is charged
  std::string priced_as{};  ///< the column of the card
  std::string unit = "message";
  std::int64_t quantity = 1;
  std::string allowance{};  ///< the counter of the month's free units that it takes one of
  std::int64_t allowance_size = 0;
  bool ends_with_allowance = false;  ///< refused beyond it
  bool free_anyway = false;
  bool counts = false;  ///< towards a volume tier
  bool contradiction = false;
  Ms billed_at = 0;
  std::optional<std::size_t> joins{};  ///< the opener of the conversation it belongs to
  // Filled in by counting and pricing.
  std::int64_t taken = 0;  ///< which of the month's free units it is
  std::string month{}, market{};
  std::optional<Micros> amount{};
  std::string currency{}, card{};
  std::optional<std::int64_t> tier{};
};

struct Reading {
  std::vector<Part> parts{};
  std::vector<Window> windows{};
};

void read_whatsapp(const Request& request, Reading& reading);
void read_viber_bot(const Request& request, Reading& reading);
void read_viber_business(const Request& request, Reading& reading);

/// The events of each number, bot or brand and contact of a channel, as indices in the order of
/// time.
std::vector<std::vector<std::size_t>> threads_of(const Request& request,
                                                 const std::string& channel);

/// "legacy-billable", "legacy-non-billable", "2019-500000", "2019-1000000" or "commercial".
std::string plan_of(const Request& request, const std::string& bot);

Request read_request(const nlohmann::json& request, const Cards& cards);

/// The part of an Evaluation that the model knows about.
nlohmann::json evaluate(const nlohmann::json& request, const Cards& cards);

/// The same part of the engine's Evaluation.
nlohmann::json known_part(nlohmann::json evaluation);

}  // namespace naive
