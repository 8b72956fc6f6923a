#!/usr/bin/env python3
"""Writes history.csv: 104 weeks of SYNTHETIC units sold, one row per open listing and week.

    python3 make_history.py            writes history.csv beside this file
    python3 make_history.py --totals   prints units a week by store and product instead

Nothing here was sold. Every level, season and spread below is an assumption of the scenario; the
README says where each comes from. The same seed gives the same bytes on any machine: the generator
uses its own random numbers (SplitMix64) and only + - * / and the square root beside them, exp and log
being rounded to ten significant digits before they are used.

units(listing, week) is negative binomial with mean

    level(store) * mix(product, store) * season(store, week) * trend(store, week)
      * market factor(week) * category factor(week)

and `size` 1 / OWN_VARIANCE. The factors are shared: all listings of a market (or of a category) rise
and fall together, which is what a pool of stores cannot diversify away.
"""
import datetime
import math
import pathlib
import sys

SEED = 20270104
FIRST_MONDAY = datetime.date(2025, 1, 6)
WEEKS = 104

# Units a week on average over 2026: 7,600 in all. Shares of *revenue* are those of the guidance; the
# two South-East Asian stores sell at half the price, so their share of units is twice as large.
LEVEL = {
    "us-amazon": 4760,
    "de-amazon": 770,
    "uk-amazon": 600,
    "my-shopee": 440,
    "th-shopee": 310,
    "us-site": 740,
}
MARKET = {
    "us-amazon": "us", "de-amazon": "de", "uk-amazon": "uk",
    "my-shopee": "my", "th-shopee": "th", "us-site": "us",
}
# Growth a year.
TREND = {
    "us-amazon": 0.03, "de-amazon": 0.05, "uk-amazon": 0.03,
    "my-shopee": 0.09, "th-shopee": 0.08, "us-site": 0.06,
}
PRODUCTS = ["charger", "power-bank", "earbuds", "cable", "hub", "lamp", "dash-cam", "headlamp"]
# Share of a store's units by product, per cent.
MIX = {
    "us-amazon": [20, 15, 13, 12, 13, 8, 9, 10],
    "de-amazon": [20, 14, 12, 12, 14, 9, 9, 10],
    "uk-amazon": [21, 14, 13, 12, 14, 8, 9, 9],
    "my-shopee": [24, 12, 18, 20, 13, 2, 5, 6],
    "th-shopee": [24, 12, 18, 20, 13, 2, 5, 6],
    "us-site": [19, 14, 16, 8, 14, 8, 12, 9],
}
# The year without events, by month (its middle); straight lines between.
WESTERN = [0.90, 0.87, 0.89, 0.90, 0.91, 0.93, 0.95, 0.95, 0.96, 1.00, 1.16, 1.34]
EASTERN = [0.95, 0.93, 0.97, 0.97, 0.98, 1.00, 1.00, 1.00, 1.03, 1.03, 1.08, 1.08]
# Products whose year differs: gifts in December, headlamps and lamps in the dark half, dash cams and
# power banks in the travel season. Added to the factor of the month.
LEAN = {
    "earbuds": [0, -0.03, -0.04, -0.04, -0.02, 0, 0, 0, 0, 0, 0.05, 0.10],
    "headlamp": [0.03, 0, -0.05, -0.06, -0.05, -0.03, -0.02, 0, 0.04, 0.08, 0.06, 0.06],
    "lamp": [0.04, 0.02, 0, -0.04, -0.06, -0.06, -0.04, 0.06, 0.08, 0.04, 0, 0],
    "dash-cam": [-0.03, -0.03, 0, 0.02, 0.03, 0.05, 0.05, 0.02, 0, -0.02, 0, 0.02],
    "power-bank": [-0.05, -0.04, 0, 0.02, 0.04, 0.07, 0.08, 0.05, 0, -0.04, -0.03, 0],
}
# What a full week of an event multiplies sales by.
MARKETPLACE_EVENTS = {"prime-summer": 1.75, "prime-autumn": 1.38, "black-friday": 1.95, "after": 0.90}
SITE_EVENTS = {"black-friday": 2.30, "after": 0.92}
SHOPEE_EVENTS = {"9.9": 1.30, "10.10": 1.25, "11.11": 2.00, "12.12": 1.55, "new-year": 0.85}
# Standard deviations of the shared factors and their memory from week to week.
MARKET_SD = {"us": 0.07, "de": 0.09, "uk": 0.09, "my": 0.12, "th": 0.14}
CATEGORY_SD = 0.08
MEMORY = 0.90
OWN_VARIANCE = 0.035
# First days of the Chinese year, when parcels from Shenzhen stand still.
NEW_YEAR = [datetime.date(2025, 1, 29), datetime.date(2026, 2, 17)]


class Random:
    """SplitMix64 (Steele, Lea, Flood 2014): 64 bits of state, one multiplication chain a number."""

    def __init__(self, seed):
        self.state = seed & (2**64 - 1)

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & (2**64 - 1)
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return mixed ^ (mixed >> 31)

    def uniform(self):
        """Open interval: neither 0 nor 1."""
        return ((self.bits() >> 11) + 0.5) / 2**53

    def normal(self):
        """The sum of twelve uniforms: no logarithm, and a tail that a shop week never needs."""
        return sum(self.uniform() for _ in range(12)) - 6

    def gamma(self, shape):
        """Marsaglia and Tsang (2000), for shapes of at least one."""
        d = shape - 1 / 3
        c = 1 / (9 * d) ** 0.5
        while True:
            x = self.normal()
            v = (1 + c * x) ** 3
            if v <= 0:
                continue
            if rounded_log(self.uniform()) < 0.5 * x * x + d - d * v + d * rounded_log(v):
                return d * v

    def count(self, mean):
        """Poisson: by multiplication below 30, else by a rounded normal."""
        if mean >= 30:
            return max(0, int(mean + mean**0.5 * self.normal() + 0.5))
        limit, product, count = rounded_exp(-mean), self.uniform(), 0
        while product > limit:
            product *= self.uniform()
            count += 1
        return count


def rounded_log(x):
    return float(f"{math.log(x):.10g}")


def rounded_exp(x):
    return float(f"{math.exp(x):.10g}")


def monday(week):
    return FIRST_MONDAY + datetime.timedelta(days=7 * week)


def share_of_week(first, last, week):
    """Days of the week that lie in an event, over the event's days: an event is worth one week."""
    days = [monday(week) + datetime.timedelta(days=day) for day in range(7)]
    return sum(first <= day <= last for day in days) / ((last - first).days + 1)


def black_friday(year):
    first = datetime.date(year, 11, 1)
    thursday = first + datetime.timedelta(days=(3 - first.weekday()) % 7 + 21)
    return thursday + datetime.timedelta(days=1), thursday + datetime.timedelta(days=4)


def event_days(name, year):
    day = lambda month, number: datetime.date(year, month, number)
    if name == "black-friday":
        return black_friday(year)
    if name == "after":
        cyber_monday = black_friday(year)[1]
        return tuple(cyber_monday + datetime.timedelta(days=n) for n in (1, 7))
    if name == "new-year":
        first = next(date for date in NEW_YEAR if date.year == year)
        return first, first + datetime.timedelta(days=6)
    return {
        "prime-summer": (day(7, 8), day(7, 11)), "prime-autumn": (day(10, 7), day(10, 8)),
        "9.9": (day(9, 9), day(9, 9)), "10.10": (day(10, 10), day(10, 10)),
        "11.11": (day(11, 9), day(11, 11)), "12.12": (day(12, 12), day(12, 12)),
    }[name]


def month_factor(table, week):
    """A line through the middles of the months, read on the Thursday."""
    day = monday(week) + datetime.timedelta(days=3)
    position = (day.month - 1) + (day.day - 15) / 30.4
    low = math.floor(position)
    return table[low % 12] + (position - low) * (table[(low + 1) % 12] - table[low % 12])


def events_of(store):
    if store == "us-site":
        return SITE_EVENTS
    return SHOPEE_EVENTS if store.endswith("shopee") else MARKETPLACE_EVENTS


def season(store, product, week):
    table = EASTERN if store.endswith("shopee") else WESTERN
    factor = month_factor(table, week) + month_factor(LEAN.get(product, [0] * 12), week)
    # After 21 December parcels no longer come in time for the tree.
    day = monday(week)
    if table is WESTERN and day.month == 12 and day.day >= 21:
        factor *= 0.80
    for name, uplift in events_of(store).items():
        overlap = share_of_week(*event_days(name, (day + datetime.timedelta(days=3)).year), week)
        factor *= 1 + (uplift - 1) * overlap
    return factor


def shared_factors(random, deviation):
    """Factors of 104 weeks with mean one over the last 52, on which levels are defined: the exponential
    of a first-order autoregression."""
    state, factors = deviation * random.normal(), []
    for _ in range(WEEKS):
        state = MEMORY * state + deviation * (1 - MEMORY**2) ** 0.5 * random.normal()
        factors.append(rounded_exp(state))
    mean = sum(factors[-52:]) / 52
    return [factor / mean for factor in factors]


def rows():
    random = Random(SEED)
    markets = {name: shared_factors(random, sd) for name, sd in MARKET_SD.items()}
    categories = {name: shared_factors(random, CATEGORY_SD) for name in PRODUCTS}
    last_year = range(WEEKS - 52, WEEKS)
    for store, level in LEVEL.items():
        for product, share in zip(PRODUCTS, MIX[store]):
            seasons = [season(store, product, week) for week in range(WEEKS)]
            mean_season = sum(seasons[week] for week in last_year) / 52
            for week in range(WEEKS):
                years = (week - (WEEKS - 26.5)) / 52
                mean = level * share / 100 * seasons[week] / mean_season * (1 + TREND[store] * years)
                mean *= markets[MARKET[store]][week] * categories[product][week]
                spread = random.gamma(1 / OWN_VARIANCE) * OWN_VARIANCE
                yield store, product, monday(week), random.count(mean * spread)


def print_totals():
    by_store, by_product = {}, {}
    for store, product, day, units in rows():
        year = by_store.setdefault(store, {2025: 0, 2026: 0})
        year[2025 if day < monday(52) else 2026] += units
        by_product[product] = by_product.get(product, 0) + units
    for store, years in by_store.items():
        print(f"{store:12} {years[2025] / 52:8.0f} {years[2026] / 52:8.0f} units a week")
    print(f"all 2026     {sum(years[2026] for years in by_store.values()) / 52:8.0f} units a week")
    for product, units in by_product.items():
        print(f"{product:12} {units / WEEKS:8.0f} units a week")


def main():
    if "--totals" in sys.argv[1:]:
        print_totals()
        return
    path = pathlib.Path(__file__).with_name("history.csv")
    lines = [f"{store},{product},{day},{units}" for store, product, day, units in rows()]
    path.write_text("store,product,week,units\n" + "\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
