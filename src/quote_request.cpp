#include <algorithm>

#include "instants.hpp"
#include "json.hpp"
#include "object.hpp"
#include "quote.hpp"
#include "stage.hpp"

namespace chatfare {
namespace {

using nlohmann::json;

constexpr int kPercent = 100;
constexpr int kMostMonths = 120;
// The zone table begins and ends within the months before and after these.
constexpr Month kFirstMonth{2015 * 12 + 1};
constexpr Month kLastMonth{2037 * 12 + 10};

Month read_month(Object& quote) {
  const std::string text = quote.text("start");
  const auto day = parse_date(text + "-01");
  if (!day || text.size() != 7)
    reject(quote.path("start"), "Expected a month such as \"2026-11\".");
  return {static_cast<int>(day->year()) * 12 +
          static_cast<int>(static_cast<unsigned>(day->month())) - 1};
}

/// A percentage as millionths: "2.5" is 25,000.
std::int64_t read_percent(const std::string& text, const std::string& path) {
  const bool negative = text.starts_with('-');
  const auto percent = parse_amount(std::string_view{text}.substr(negative ? 1 : 0));
  if (!percent || percent->micros % kPercent != 0) {
    reject(path, "Expected a percentage such as \"2.5\", with at most 4 decimals.");
  }
  return (negative ? -1 : 1) * percent->micros / kPercent;
}

/// Reads who writes to whom off a volume or a traffic.
class RouteReader {
 public:
  RouteReader(const Request& plan, std::optional<Channel> channel)
      : plan_(plan), channel_(channel) {}

  Route read(Object& object) const {
    Route route;
    route.sender = object.optional_text("sender", "main");
    route.channel = channel(object, route.sender);
    const std::string country = object.optional_text("country");
    route.market = object.optional_text("market");
    if (country.empty() == route.market.empty()) {
      reject(object.path("country"), "Expected either a country or a market of the rate card.");
    }
    if (!country.empty())
      route.country = read_country(*plan_.tariffs, country, known_place(object.path("country")));
    return route;
  }

 private:
  Channel channel(Object& object, const std::string& sender) const {
    std::optional<Channel> given;
    if (object.has("channel")) given = read_channel(object.text("channel"), object.path("channel"));
    for (const Sender& known : plan_.senders) {
      if (known.id != sender) continue;
      if (!given || given == known.channel) return known.channel;
      reject(object.path("channel"),
             "Expected that of the sender, " + std::string{name(known.channel)} + ".");
    }
    if (given) return *given;
    if (channel_) return *channel_;
    reject(object.path("channel"),
           "Expected one of " + join(kChannelNames) + "; the quote names no channel.");
  }

  const Request& plan_;
  std::optional<Channel> channel_;
};

Exchange read_exchange(Object object, const std::string& from) {
  Exchange exchange;
  exchange.from = from;
  exchange.currency = read_currency(object.text("currency"), object.path("currency"));
  const auto rate = parse_amount(object.text("rate"));
  if (!rate || rate->micros == 0)
    reject(object.path("rate"), "Expected a decimal string such as \"41.50\".");
  exchange.rate = *rate;
  exchange.source = object.optional_text("source");
  object.done();
  return exchange;
}

/// The members that are those of an evaluate request.
json plan_of(Object& quote) {
  json plan = json::object();
  for (const char* key :
       {"account", "rules", "assumptions", "tariffs", "cards", "overlays", "channel"}) {
    if (quote.has(key)) plan[key] = quote.value(key);
  }
  return plan;
}

/// Returns who writes to whom in them.
std::vector<Route> read_volumes(Object& quote, QuoteRequest& out) {
  std::vector<Route> found;
  std::optional<Channel> channel;
  if (quote.has("channel")) channel = read_channel(quote.text("channel"), "channel");
  const RouteReader routes{out.plan, channel};
  if (quote.has("volumes")) {
    for_each_element(quote.value("volumes"), "volumes",
                     [&](const json& element, const std::string& path) {
                       Object object{element, path};
                       const Route route = routes.read(object);
                       out.volumes.push_back(read_volume(std::move(object), route));
                       found.push_back(route);
                     });
  }
  if (quote.has("traffic")) {
    for_each_element(
        quote.value("traffic"), "traffic", [&](const json& element, const std::string& path) {
          Object object{element, path};
          const Route route = routes.read(object);
          for (Volume& volume : expected_volumes(read_traffic(std::move(object), route))) {
            out.volumes.push_back(std::move(volume));
          }
          out.traffic_channels.push_back(route.channel);
          found.push_back(route);
        });
  }
  return found;
}

/// Each counter of a sender is that of one of the routes.
void check_counters(const Counters& counters, const std::vector<Route>& routes) {
  for (const auto& counter : counters.of_volumes) {
    const bool known = std::any_of(routes.begin(), routes.end(), [&counter](const Route& route) {
      return is_for(counter, route);
    });
    if (known) continue;
    reject(counter.path, "Expected a sender of " +
                             std::string{name(granting(counter.name)->channel)} +
                             " that a volume or account.senders names after the @.");
  }
}

}  // namespace

QuoteRequest read_quote_request(const json& tree, std::shared_ptr<const TariffBook> bundled) {
  Object quote{tree, ""};
  QuoteRequest out;
  out.plan = read_plan(plan_of(quote), std::move(bundled));
  out.start = read_month(quote);
  const std::int64_t months = quote.has("months") ? quote.integer("months") : 1;
  if (months < 1 || months > kMostMonths) reject("months", "Expected 1 to 120.");
  out.months = static_cast<int>(months);
  if (out.start < kFirstMonth) reject("start", "Expected a month from 2015-02 on.");
  if (kLastMonth < Month{out.start.index + out.months - 1})
    reject("months", "Expected months up to 2037-11.");
  if (quote.has("growth")) out.growth = read_percent(quote.text("growth"), "growth");
  if (out.growth < -kMicros) reject("growth", "Expected at least \"-100\".");
  check_counters(out.plan.counters, read_volumes(quote, out));
  if (quote.has("margin")) {
    out.margin.share = {read_percent(quote.text("margin"), "margin")};
    if (out.plan.tariffs->sells()) {
      reject("margin", "Expected either a margin or an overlay of layer \"price\", not both.");
    }
    if (out.margin.share.micros < 0 || out.margin.share.micros >= kMicros) {
      reject("margin", "Expected a percentage of the price from \"0\" to below \"100\".");
    }
  }
  if (quote.has("exchange"))
    out.exchange = read_exchange(quote.object("exchange"), out.plan.account.currency);
  quote.done();
  return out;
}

}  // namespace chatfare
