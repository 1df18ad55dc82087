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
  std::optional<std::int64_t> tokens{};
  std::optional<std::int64_t> seconds{};  ///< of a call by the business
  std::vector<Person> people{};

  [[nodiscard]] bool delivered() const;
};

struct Sender {
  std::string channel{};
  bool declared = false;
};

struct Request {
  const Cards* cards = nullptr;
  Zone zone = nullptr;
  std::string currency{}, country{}, rules{};
  bool exempt = false;
  bool international = false;  ///< eligible for authentication-international
  std::map<std::string, Ms> start_times{};
  std::map<std::string, std::int64_t> counters{};
  std::map<std::string, std::string> assumptions{};  ///< all of them, the defaults included
  bool ends_included = false;                        ///< the last instant of a window belongs to it
  std::map<std::string, Sender> senders{};
  std::vector<Event> events{};  ///< in the order of time

  [[nodiscard]] bool assumes(const std::string& point, const std::string& value) const;
  /// Whether a window that opened `length` ago is over.
  [[nodiscard]] bool over(Ms since_opening, Ms length) const;
};

struct Window {
  std::string kind{};
  std::size_t opener = 0;  ///< index into Request::events, as all of these
  Ms opens = 0;
  Ms closes = 0;
  std::vector<std::size_t> extenders{};
};

/// What the rules say of one event and one person, before any counting.
struct Part {
  std::size_t event = 0;
  std::size_t person = 0;
  std::string verdict{};
  std::string item{};       ///< what is charged
  std::string priced_as{};  ///< the column of the card
  std::string unit = "message";
  std::int64_t quantity = 1;
  bool takes_unit = false;  ///< one of the month's free messages
  bool free_anyway = false;
  bool counts = false;  ///< towards a volume tier
  bool contradiction = false;
  Ms billed_at = 0;
  // Filled in by counting and pricing.
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

Request read_request(const nlohmann::json& request, const Cards& cards);

/// The part of an Evaluation that the model knows about.
nlohmann::json evaluate(const nlohmann::json& request, const Cards& cards);

/// The same part of the engine's Evaluation.
nlohmann::json known_part(const nlohmann::json& evaluation);

}  // namespace naive
