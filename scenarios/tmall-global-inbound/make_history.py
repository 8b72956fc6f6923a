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

and `size` 1 / OWN_VARIANCE. The factors are shared: all listings of a market (or of a product) rise
and fall together, which is what a pool of stores cannot diversify away.
"""
import datetime
import math
import pathlib
import sys

SEED = 20270105
FIRST_MONDAY = datetime.date(2025, 1, 6)
WEEKS = 104

# Units a week on average over 2026.
LEVEL = {"cn-tmall": 1700, "de-site": 860, "de-amazon": 1020}
MARKET = {"cn-tmall": "cn", "de-site": "de", "de-amazon": "de"}
# Growth a year.
TREND = {"cn-tmall": 0.10, "de-site": 0.05, "de-amazon": 0.04}
PRODUCTS = [
    "face-cream", "ampoules", "sun-fluid", "lip-serum", "baby-care",
    "vitamin-drops", "omega-3", "collagen", "baby-milk", "porridge",
]
# Share of a store's units by product, per cent.
MIX = {
    "cn-tmall": [21, 11, 10, 6, 7, 16, 14, 8, 4, 3],
    "de-site": [17, 12, 10, 9, 8, 14, 11, 8, 5, 6],
    "de-amazon": [22, 13, 13, 9, 0, 20, 14, 9, 0, 0],
}
# The year without events, by month (its middle); straight lines between.
GERMAN = [1.04, 0.98, 0.98, 0.96, 0.96, 0.97, 0.95, 0.94, 0.98, 1.02, 1.10, 1.16]
CHINESE = [0.96, 0.86, 1.02, 0.98, 1.02, 1.04, 0.92, 0.94, 0.98, 0.98, 1.08, 1.04]
# Products whose year differs: sun in summer, vitamins in winter. Added to the factor of the month.
LEAN = {
    "sun-fluid": [-0.55, -0.40, -0.10, 0.20, 0.50, 0.70, 0.70, 0.45, -0.10, -0.45, -0.50, -0.55],
    "vitamin-drops": [0.22, 0.20, 0.10, 0, -0.10, -0.18, -0.20, -0.15, -0.04, 0.08, 0.15, 0.20],
    "omega-3": [0.06, 0.05, 0.02, 0, -0.03, -0.06, -0.06, -0.04, 0, 0.02, 0.04, 0.05],
}
# What a full week of an event multiplies sales by. Mid-year is 16 to 20 June, 6.18 in China.
CHINA_EVENTS = {"womens-day": 1.45, "mid-year": 2.20, "11.11": 3.00, "12.12": 1.35, "new-year": 0.70}
MARKETPLACE_EVENTS = {"prime-summer": 1.50, "prime-autumn": 1.30, "black-friday": 1.70, "after": 0.92}
SITE_EVENTS = {"black-friday": 2.00, "after": 0.92}
# Standard deviations of the shared factors and their memory from week to week.
MARKET_SD = {"cn": 0.10, "de": 0.07}
CATEGORY_SD = 0.08
MEMORY = 0.90
OWN_VARIANCE = 0.035
# First days of the Chinese year, when parcels stand still.
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
        "womens-day": (day(3, 5), day(3, 8)), "mid-year": (day(6, 16), day(6, 20)),
        "11.11": (day(11, 9), day(11, 11)), "12.12": (day(12, 11), day(12, 12)),
    }[name]


def month_factor(table, week):
    """A line through the middles of the months, read on the Thursday."""
    day = monday(week) + datetime.timedelta(days=3)
    position = (day.month - 1) + (day.day - 15) / 30.4
    low = math.floor(position)
    return table[low % 12] + (position - low) * (table[(low + 1) % 12] - table[low % 12])


def events_of(store):
    if store == "cn-tmall":
        return CHINA_EVENTS
    return SITE_EVENTS if store == "de-site" else MARKETPLACE_EVENTS


def season(store, product, week):
    table = CHINESE if store == "cn-tmall" else GERMAN
    factor = month_factor(table, week) + month_factor(LEAN.get(product, [0] * 12), week)
    day = monday(week)
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
            if share == 0:
                continue
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
