#!/usr/bin/env python3
"""How the cost of `portolan run` grows with futures, listings, weeks and threads.

    benchmarks/scaling.py [--program FILE] [--repeats N] [--axes futures,weeks,listings,threads]
    benchmarks/scaling.py --axes catalogue --repeats 1 [--futures 10000]    (2,400 listings)

Runs one plan (`stay`) of scenarios/shenzhen-electronics, or of copies with fewer or more products (the
firm's money grows with them) or another horizon, in a folder that is removed afterwards. Repeats are
interleaved, so that other work on the machine falls on all sizes alike; the chart shows medians of CPU
time (user and system), which other work moves least. Writes scaling.csv and scaling.svg beside this
file; the catalogue is only printed. Python's standard library only.
"""

import argparse
import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from chart import write_chart

HERE = Path(__file__).resolve().parent
SCENARIO = HERE.parent / "scenarios" / "shenzhen-electronics"
# What stands still while another size varies; 8 products are 96 listings.
FUTURES, WEEKS, PRODUCTS = 4000, 78, 8
LISTINGS_PER_PRODUCT = 12
AXES = {
    "futures": [1000, 2000, 4000, 8000, 16000],
    "weeks": [26, 52, 78, 104],
    "listings": [2, 4, 8, 16],
    "threads": [1, 2],
}
# A whole catalogue with one thread and with two: minutes, so only when asked for.
CATALOGUE_PRODUCTS = 200
FIRM_MONEY = ("cash", "credit_limit", "monthly_fixed_cost", "opening_receivables", "opening_payables")
COLUMNS = ["axis", "size", "threads", "repeat", "wall_s", "study_s", "cpu_s", "peak_mib"]


def variant(folder, weeks, products):
    """A copy of the scenario with another horizon and number of products."""
    target = folder / f"weeks-{weeks}-products-{products}"
    if target.exists():
        return target
    shutil.copytree(SCENARIO, target)
    for plan in (target / "plans").glob("*.yaml"):
        if plan.stem != "stay":
            plan.unlink()
    yaml = target / "scenario.yaml"
    yaml.write_text(yaml.read_text().replace("horizon: 78 weeks", f"horizon: {weeks} weeks"))
    with open(SCENARIO / "products.csv") as file:
        known = list(csv.DictReader(file))
    dropped = {row[key] for row in known[products:] for key in ("product", "category")}
    copies = products // len(known)
    for table in target.glob("*.csv"):
        resize(table, dropped, copies)
    enlarge(target / "firm.csv", max(1, copies))
    return target


def enlarge(table, factor):
    """Multiplies what a firm has and owes, so that one with many products is no poorer."""
    with open(table, newline="") as file:
        rows = list(csv.reader(file))
    for row in rows:
        if row and row[0].removeprefix("firm.") in FIRM_MONEY:
            amount, currency = row[1].split(" ", 1)
            row[1] = f"{float(amount) * factor:.0f} {currency}"
    with open(table, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def resize(table, dropped, copies):
    """Leaves out the rows of products and categories that go; adds copies of all products' rows."""
    with open(table, newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        return
    kept = [row for row in rows if not {row.get("product"), row.get("category")} & dropped]
    for copy in range(1, copies):
        for row in [row for row in rows if row.get("product")]:
            renamed = {key: f"{row[key]}-{copy}" for key in ("product", "variant") if row.get(key)}
            kept.append({**row, **renamed})
    with open(table, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)


def measure(program, folder, scenario, futures, threads):
    """One run: wall and CPU seconds, seconds of the study alone, peak memory."""
    output = folder / "run"
    shutil.rmtree(output, ignore_errors=True)
    command = [program, "run", scenario, "--plan", "stay", "--paths", futures,
               "--threads", threads, "--quiet", "--output", output]
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"scaling.py: {' '.join(map(str, command))} failed")
    study = json.loads((output / "manifest.json").read_text())["seconds"]["study"]
    return [wall, study, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]


def cases(axes, futures):
    """(axis, size in its unit, futures, weeks, products, threads) of every point."""
    for axis in axes:
        if axis == "catalogue":
            for threads in (1, 2):
                yield axis, threads, futures, WEEKS, CATALOGUE_PRODUCTS, threads
            continue
        for size in AXES[axis]:
            if axis == "futures":
                yield axis, size, size, WEEKS, PRODUCTS, 1
            elif axis == "weeks":
                yield axis, size, FUTURES, size, PRODUCTS, 1
            elif axis == "listings":
                yield axis, size * LISTINGS_PER_PRODUCT, FUTURES, WEEKS, size, 1
            else:
                yield axis, size, 10000, WEEKS, PRODUCTS, size


def all_runs(program, repeats, axes, futures):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for repeat in range(repeats):
            for axis, size, paths, weeks, products, threads in cases(axes, futures):
                scenario = variant(folder, weeks, products)
                figures = measure(program, folder, scenario, paths, threads)
                yield [axis, size, threads, repeat] + [round(figure, 3) for figure in figures]


def medians(rows, axis, column):
    """(size, median) of an axis, by size."""
    place = COLUMNS.index(column)
    return [
        (size, statistics.median(row[place] for row in rows if row[0] == axis and row[1] == size))
        for size in sorted({row[1] for row in rows if row[0] == axis})
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=HERE.parent / ".build" / "release" / "portolan")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--axes", default=",".join(AXES))
    parser.add_argument("--futures", type=int, default=10000, help="of the catalogue")
    arguments = parser.parse_args()
    axes = arguments.axes.split(",")
    runs = all_runs(arguments.program, arguments.repeats, axes, arguments.futures)
    if axes == ["catalogue"]:
        for row in runs:
            print(dict(zip(COLUMNS, row)))
        return
    rows = []
    with open(HERE / "scaling.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in runs:
            writer.writerow(row)
            file.flush()
            rows.append(row)
    for axis in axes:
        for column in ("cpu_s", "study_s", "peak_mib"):
            points = "  ".join(f"{size}: {value:.2f}" for size, value in medians(rows, axis, column))
            print(f"{axis:9} {column:9} {points}")
    panels = [(axis, medians(rows, axis, "cpu_s")) for axis in axes if axis != "threads"]
    (HERE / "scaling.svg").write_text(write_chart(panels))


if __name__ == "__main__":
    main()
