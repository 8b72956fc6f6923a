#!/usr/bin/env python3
"""Times and scores `portolan forecast --panel` on the public sets, one thread, and on a whole catalogue.

    make build && benchmarks/forecasting.py [FOLDER]

FOLDER holds `m3_monthly.csv.gz` and so on (unique_id, t, y, split); without it only the made-up catalogue
is timed. CPU seconds are the program's own count of the whole command, reading and scoring included; medians
of five. `peers/forecasting.py` is the same work by statsforecast.
"""

import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

PORTOLAN = pathlib.Path(__file__).parent.parent / ".build/release/portolan"
ROUNDS = 5
SETS = {
    "m3_monthly": 12, "m3_quarterly": 4, "m3_yearly": 1, "m3_other": 1, "m4_yearly": 1,
    "m4_weekly": 1, "m4_hourly": 24,
}
MODELS = ["ses", "dynamic-optimised-theta", "ces", "auto-ets", "combination", "auto"]


def summary(panel, *options):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [PORTOLAN, "forecast", "--panel", panel, "--json", "--quiet",
             "--output", f"{folder}/f.csv", *options],
            check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


def judge(folder):
    print(f"{'set':14}{'model':26}{'CPU s':>8}{'series/s':>10}{'sMAPE':>9}{'MASE':>8}{'OWA':>8}")
    for name, season in SETS.items():
        for model in MODELS:
            options = ["--season", str(season), "--model", model, "--threads", "1"]
            panel = folder / f"{name}.csv.gz"
            seconds = statistics.median(
                summary(panel, *options, "--intervals", "none")["cpuSeconds"] for _ in range(ROUNDS))
            found = summary(panel, *options, "--score")
            scores = found["scores"]
            print(
                f"{name:14}{model:26}{seconds:8.3f}{found['series'] / seconds:10.0f}"
                f"{scores['smape']:9.3f}{scores['mase']:8.4f}{scores['owa']:8.4f}")


def catalogue(series=30_000, weeks=156):
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        panel = pathlib.Path(folder) / "catalogue.csv"
        with open(panel, "w") as file:
            file.write("unique_id,t,y\n")
            for number in range(series):
                level = chance.lognormvariate(2, 1.2)
                for week in range(weeks):
                    level *= chance.lognormvariate(0, 0.05)
                    file.write(f"S{number},{week},{int(level * chance.gammavariate(4, 0.25))}\n")
        for model in ["combination", "auto"]:
            found = summary(panel, "--horizon", "13", "--model", model)
            print(
                f"{series} series x {weeks} weeks, {model}, with 80 and 95 % intervals: "
                f"{found['seconds']:.1f} s ({found['cpuSeconds']:.1f} CPU), "
                f"{found['peakBytes'] / 2**20:.0f} MiB")


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_CORETYPE", "Haswell")
    if len(sys.argv) > 1:
        judge(pathlib.Path(sys.argv[1]))
    catalogue()
