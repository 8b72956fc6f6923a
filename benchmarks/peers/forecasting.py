#!/usr/bin/env python3
"""statsforecast on the public sets: the same work as `forecasting.py` beside.

    pip install statsforecast && benchmarks/peers/forecasting.py FOLDER [SET ...]

CPU seconds of `forecast()` with one job, data frame made before; scores as in `portolan forecast --score`.
Every tenth series of a set of more than 500 for the slow automatic models.
"""

import csv
import gzip
import pathlib
import sys
import time

import numpy
import pandas
from statsforecast import StatsForecast
from statsforecast.models import (
    AutoCES, AutoETS, DynamicOptimizedTheta, MFLES, OptimizedTheta, SeasonalNaive,
    SimpleExponentialSmoothingOptimized, Theta)

SETS = {
    "m3_monthly": 12, "m3_quarterly": 4, "m3_yearly": 1, "m3_other": 1, "m4_yearly": 1,
    "m4_weekly": 1, "m4_hourly": 24,
}


def load(path):
    data = {}
    with gzip.open(path, "rt") as file:
        for row in csv.DictReader(file):
            known, kept = data.setdefault(row["unique_id"], ([], []))
            (kept if row["split"].strip() == "test" else known).append(float(row["y"]))
    return [(numpy.array(known), numpy.array(kept)) for known, kept in data.values()]


def frame(data):
    return pandas.concat([
        pandas.DataFrame({"unique_id": f"{i:06d}", "ds": numpy.arange(len(known)), "y": known})
        for i, (known, _) in enumerate(data)])


def main():
    folder = pathlib.Path(sys.argv[1])
    for name in sys.argv[2:] or SETS:
        season = SETS[name]
        data = load(folder / f"{name}.csv.gz")
        horizon = len(data[0][1])
        for model in [
            SeasonalNaive(season_length=season), SimpleExponentialSmoothingOptimized(),
            DynamicOptimizedTheta(season_length=season), OptimizedTheta(season_length=season),
            Theta(season_length=season), AutoCES(season_length=season), MFLES(season_length=season),
            AutoETS(season_length=season),
        ]:
            part = data[::10] if isinstance(model, AutoETS) and len(data) > 500 else data
            table = frame(part)
            begin = time.process_time()
            StatsForecast(models=[model], freq=1, n_jobs=1).forecast(df=table, h=horizon)
            seconds = time.process_time() - begin
            print(f"{name:14}{model!s:26}{seconds:8.2f}{len(part) / seconds:10.1f} series/s", flush=True)


if __name__ == "__main__":
    main()
