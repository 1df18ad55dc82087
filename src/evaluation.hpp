#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "decide.hpp"
#include "rating.hpp"
#include "request.hpp"
#include "windows.hpp"

namespace chatfare {

/// The totals under another value of an open point.
struct Sensitivity {
  Point point;
  std::string value;
  Totals totals;
};

/// Everything there is to say about a request: each event decided and rated, the windows, the
/// invoice, and what of it rests on open points. Refers to the request.
class Evaluation {
 public:
  explicit Evaluation(const Request& request);
  Evaluation(const Evaluation&) = delete;  // its parts refer to each other

  const Request& request() const { return request_; }
  const WindowLog& log() const { return log_; }
  const DecidedEvent& decided(std::uint32_t event) const { return decided_[event]; }
  const Rating& rating() const { return rating_; }
  const Invoice& invoice() const { return invoice_; }
  /// Ids of the assumptions another value of which would change the verdict, rule, item or price of
  /// an event, or put it into another of several conversations it may belong to.
  const std::vector<std::string_view>& rests_on(std::uint32_t event) const {
    return rests_on_[event];
  }
  const std::vector<Sensitivity>& sensitivity() const { return sensitivity_; }
  /// The cards that this rests on, other readings included, by id: without any other it is the
  /// same.
  const std::map<std::string_view, const Card*>& cards() const { return cards_; }
  /// The window of the conversation that an event joins, where it joins one.
  std::optional<std::uint32_t> joins(std::uint32_t event) const;

 private:
  Points play();
  std::vector<std::uint32_t> joinable(std::uint32_t event) const;
  void try_alternative(const Assumption& assumption, std::string_view value,
                       const Choices& choices);
  void compare(const Assumption& assumption, std::string value,
               const std::vector<DecidedEvent>& decided, const Rating& other);

  const Request& request_;
  RuleChoice rules_;
  WindowLog log_;
  std::vector<DecidedEvent> decided_;
  Rating rating_;
  Invoice invoice_;
  std::vector<std::vector<std::string_view>> rests_on_;
  std::vector<Sensitivity> sensitivity_;
  std::map<std::string_view, const Card*> cards_;
};

/// The charge that speaks for an event: of a group message the first that costs something, else the
/// first that was not refused; null where there is none.
const Charge* leading(std::span<const Charge> charges);

/// What a reseller asks for a charge; empty where nobody resells or the cost is not known.
std::optional<Amount> asked_for(const Charge& charge);

/// What became of an event in a word and an amount; of a group message the sum over its recipients.
struct Outcome {
  std::optional<Verdict> verdict;  ///< empty where no documented rules cover the date
  Item item = Item::none;
  std::optional<Amount> amount;  ///< of a charged event; empty when no rate is known
  std::string_view currency;
  std::optional<Amount> asked;         ///< by a reseller
  std::map<std::string, Amount> fees;  ///< of providers, by currency
  friend bool operator==(const Outcome&, const Outcome&) = default;
};
Outcome outcome_of(const Evaluation& evaluation, std::uint32_t event);

}  // namespace chatfare
