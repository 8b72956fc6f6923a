#!/usr/bin/env python3
"""Times `portolan landed --orders` on one core: a million made-up orders of a year.

    make build && benchmarks/orders.py

Parcels from China to 39 countries, 15 tariff codes, three currencies. Once in the order of days, as a
shop exports them, once shuffled, which is the worst case: rules and rates are others in each row.
"""

import datetime
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ORDERS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
ROUNDS = 5
PORTOLAN = pathlib.Path(__file__).parent.parent / ".build/release/portolan"
DESTINATIONS = (
    "AT AU BE BG BR CA CH CY CZ DE EE ES FI FR GB GR HR ID IE IT "
    "JP KR LT LU LV MT MX MY NL NZ PL PT SA SE SG SI SK TH US"
).split()
CODES = (
    "610910 8504409510 940540 330499 420221 640399 95030000 392690 85444290 611020 "
    "847130 871495 732393 620342 711719"
).split()
FIRST_DAY = datetime.date(2025, 11, 1)


def rows(count):
    chance = random.Random(1)
    for number in range(count):
        day = FIRST_DAY + datetime.timedelta(days=chance.randrange(365))
        value = f"{chance.uniform(3, 300):.2f} {chance.choice(['EUR', 'USD', 'CNY'])}"
        freight = chance.choice(["", "2.50 USD", "12 CNY"])
        yield (
            f"S{number},{day},CN,{chance.choice(DESTINATIONS)},parcel,{chance.choice(CODES)},"
            f"{chance.choice([1, 1, 1, 2, 3])},{value},{chance.uniform(0.05, 3):.3f} kg,{freight}\n"
        )


def seconds(orders, answers):
    begin = time.perf_counter()
    subprocess.run(
        [PORTOLAN, "landed", "--orders", orders, "--output", answers],
        check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    made = list(rows(ORDERS))
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in [
            ("by day", sorted(made, key=lambda row: row.split(",")[1])), ("shuffled", made),
        ]:
            orders = pathlib.Path(folder) / "orders.csv"
            with open(orders, "w") as file:
                file.write("order,as_of,from,to,mode,hs,quantity,value,weight,freight\n")
                file.writelines(lines)
            times = [seconds(orders, pathlib.Path(folder) / "landed.csv") for _ in range(ROUNDS)]
            median = statistics.median(times)
            print(f"{name}: {median:.2f} s, {ORDERS / median:,.0f} orders a second "
                  f"(median of {ROUNDS}; quickest {min(times):.2f} s)")


if __name__ == "__main__":
    main()
