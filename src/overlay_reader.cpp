#include "overlay_reader.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json.hpp"
#include "names.hpp"
#include "tariff_fields.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostDecimals = 6;

/// Reads a member that can say one thing only.
auto only(std::string_view expected) {
  return [expected](const json& value, const std::string& path) {
    if (text_of(value, path) == expected) return true;
    reject(path, "Expected \"" + std::string{expected} + "\".");
  };
}

/// A list of names of which "*" stands for all; empty then.
std::vector<std::string> read_names(Object& object, std::string_view key) {
  std::vector<std::string> names;
  for_each_of_some(object, key, [&names](const json& element, const std::string& at) {
    names.push_back(read_words(element, at));
  });
  if (std::find(names.begin(), names.end(), "*") != names.end()) names.clear();
  return names;
}

/// The same for items.
std::vector<Item> read_items(Object& object, std::string_view key) {
  std::vector<Item> items;
  bool all = false;
  for_each_of_some(object, key, [&](const json& element, const std::string& at) {
    if (element == "*") {
      all = true;
    } else {
      items.push_back(read_item_text(element, at));
    }
  });
  if (all) items.clear();
  return items;
}

std::int64_t read_days(const json& value, const std::string& at) {
  constexpr std::int64_t kMost = 366;
  const std::int64_t days = whole_number(value, at);
  if (days <= kMost) return days;
  reject(at, "Expected at most 366 days.");
}

Commitment read_commitment(Object& object) {
  object.read("item", only("minimum-commitment"));
  object.read("per", only("sender-month"));
  Commitment commitment;
  object.for_each_member(
      "amounts", [&](const std::string& country, const json& amount, const std::string& at) {
        if (country != "*") read_country_code(country, at);
        commitment.amounts[country] = read_amount(amount, at);
      });
  if (object.has("deactivationNotice")) {
    object.read_object("deactivationNotice", [&commitment](Object notice) {
      commitment.working_days = notice.has("workingDays");
      commitment.notice = notice.read(commitment.working_days ? "workingDays" : "days", read_days);
      notice.done();
      return true;
    });
  }
  commitment.deactivations_per_year = object.optional(
      "deactivationsPerYear",
      [](const json& value, const std::string& at) { return whole_number(value, at); });
  object.done();
  return commitment;
}

void read_round(Object& round, Markup& markup) {
  const std::int64_t decimals =
      round.read("decimals", [](const json& value, const std::string& at) {
        const std::int64_t number = whole_number(value, at);
        if (number > kMostDecimals) reject(at, "Expected 0 to 6.");
        return number;
      });
  for (std::int64_t i = decimals; i < kMostDecimals; ++i) markup.step *= 10;
  markup.rounding = round.read("mode", one_of<Rounding>(kRoundingNames));
  round.done();
}

Markup read_markup(Object& object) {
  Markup markup;
  markup.items = read_items(object, "items");
  markup.markets = read_names(object, "markets");
  const auto percent = object.optional("percent", read_amount);
  const auto amount = object.optional("amount", read_amount);
  markup.percent = percent.value_or(Amount{});
  markup.amount = amount.value_or(Amount{});
  markup.floor = object.optional("floor", read_amount);
  markup.ceiling = object.optional("ceiling", [&markup](const json& value, const std::string& at) {
    const Amount ceiling = read_amount(value, at);
    if (markup.floor && markup.floor->micros > ceiling.micros)
      reject(at, "Expected at least the floor.");
    return ceiling;
  });
  if (percent || object.has("round")) {
    object.read_object("round", [&markup](Object round) {
      read_round(round, markup);
      return true;
    });
  }
  object.done();
  if (!percent && !amount && !markup.floor && !markup.ceiling) {
    reject(object.path(), "Expected a percent, an amount, a floor or a ceiling.");
  }
  return markup;
}

bool charged_by_conversation(Item item) {
  return item >= Item::conversation_business_initiated && item <= Item::conversation_service;
}

/// What a package is of: items that are counted one by one, or "conversation" for all of those.
std::vector<Item> read_packaged_items(Object& object) {
  std::vector<Item> items;
  for_each_of_some(object, "of", [&items](const json& element, const std::string& at) {
    const std::string name = text_of(element, at);
    const auto item = find_item(name);
    if (name == "conversation") {
      for (std::size_t i = 0; i < kItemNames.size(); ++i) {
        if (charged_by_conversation(static_cast<Item>(i))) items.push_back(static_cast<Item>(i));
      }
    } else if (item && is_usage(*item) && *item != Item::agent_tokens &&
               *item != Item::call_minutes) {
      items.push_back(*item);
    } else {
      reject(at, "Expected \"conversation\" or an item that messages are charged as.");
    }
  });
  return items;
}

Package read_package(Object& object) {
  static constexpr std::string_view kSpans[] = {"once", "month"};
  Package package;
  object.read("item", only("package"));
  package.id = object.read("id", read_words);
  package.units = object.read("units", [](const json& value, const std::string& at) {
    const std::int64_t units = whole_number(value, at);
    if (units == 0) reject(at, "Expected at least one unit.");
    return units;
  });
  package.monthly = object.read("per", one_of<std::size_t>(kSpans)) == 1;
  package.of = read_packaged_items(object);
  package.amount = object.read("amount", read_amount);
  package.overage = object.optional("overage", read_amount);
  object.done();
  return package;
}

/// An item is of one package at most, or it would be open which one it uses up.
void add_package(std::vector<Package>& packages, Package package, const std::string& at) {
  for (const Package& other : packages) {
    if (other.id == package.id) reject(at + ".id", "Expected an id of its own.");
    for (const Item item : package.of) {
      if (std::find(other.of.begin(), other.of.end(), item) != other.of.end()) {
        reject(at + ".of", "Expected no item of package \"" + other.id + "\" (" +
                               std::string{name(item)} + ").");
      }
    }
  }
  packages.push_back(std::move(package));
}

/// What each layer may say: a cost is what somebody else charges, a price what follows from it.
void check_layer(Object& object, Layer layer) {
  const auto refuse = [&](std::string_view key, Layer meant) {
    if (layer == meant) return;
    object.optional(key, [meant](const json&, const std::string& at) -> bool {
      reject(at, "Expected only in an overlay of layer \"" +
                     std::string{kLayerNames[static_cast<std::size_t>(meant)]} + "\".");
    });
  };
  refuse("markups", Layer::price);
  for (const char* key : {"rates", "packages", "commitments"}) refuse(key, Layer::cost);
}

}  // namespace

std::shared_ptr<const Overlay> read_overlay(Object& object) {
  auto overlay = std::make_shared<Overlay>();
  overlay->id = object.read("id", read_words);
  overlay->channel = object.read("channel", one_of<Channel>(kChannelNames));
  overlay->issuer = object.read("issuer", read_words);
  overlay->layer = object.read("layer", [&object](const json& value, const std::string& at) {
    const Layer layer = one_of<Layer>(kLayerNames)(value, at);
    check_layer(object, layer);
    return layer;
  });
  overlay->currency = object.read("currency", read_currency_text);
  overlay->effective_from = object.read("effectiveFrom", read_date);
  overlay->valid_to = object.optional("validTo", end_after(overlay->effective_from));
  Origin origin = read_origin(object);
  overlay->source = std::move(origin.source);
  overlay->confidence = origin.confidence;
  read_gaps(object);
  if (object.has("rates")) read_rates(object, std::nullopt, overlay->confidence, overlay->rates);
  overlay->fees = read_fees(object, overlay->confidence, kFeeUnitNames);
  const auto each = [&object](std::string_view key, Visit<void(Object&)> f) {
    if (!object.has(key)) return;
    object.for_each_element(key, [&](const json& element, const std::string& at) {
      Object entry{element, at, object.faults()};
      f(entry);
    });
  };
  each("markups", [&](Object& entry) { overlay->markups.push_back(read_markup(entry)); });
  each("packages", [&](Object& entry) {
    Package package = read_package(entry);
    if (entry.sound()) add_package(overlay->packages, std::move(package), entry.path());
  });
  each("commitments", [&](Object& entry) {
    if (overlay->commitment) reject(entry.path(), "Expected one commitment.");
    overlay->commitment = read_commitment(entry);
  });
  return overlay;
}

}  // namespace chatfare
