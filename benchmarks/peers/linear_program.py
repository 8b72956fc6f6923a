#!/usr/bin/env python3
"""HiGHS through SciPy on a covering program of the size that the benchmark of LinearProgramming solves.

    pip install numpy scipy && benchmarks/peers/linear_program.py

Prints milliseconds for a solve from nothing, the best of thirty. SciPy has no way to start from a
basis; its wrapper's own cost is in the figure. The extensive form of the allotments (10 stores, 500
futures) is solved whole.
"""

import time

import numpy
import scipy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, lil_matrix


def best(work, repeats):
    seconds = []
    for _ in range(repeats):
        start = time.process_time()
        answer = work()
        seconds.append(time.process_time() - start)
        assert answer.status == 0, answer.message
    return min(seconds) * 1e3


def covering(random):
    cost = 1 + random.random(200)
    rows = (1 + random.random((50, 200))) * (random.random((50, 200)) < 0.2)
    need = 20 + 20 * random.random(50)
    return dict(c=cost, A_ub=csr_matrix(-rows), b_ub=-need, bounds=(0, 10), method="highs-ds")


def allotments(random, stores=10, futures=500):
    """Columns: stock by store, then sold and left by future and store."""
    count = stores + 2 * stores * futures
    cost = numpy.zeros(count)
    cost[:stores] = 4
    sold = stores + numpy.arange(stores * futures)
    left = sold + stores * futures
    cost[sold], cost[left] = -10 / futures, -1 / futures
    rows = lil_matrix((1 + stores * futures, count))
    rows[0, :stores] = 4
    for row in range(stores * futures):
        rows[row + 1, [row % stores, sold[row], left[row]]] = [-1, 1, 1]
    limits = numpy.zeros(1 + stores * futures)
    limits[0] = 300 * stores
    upper = numpy.full(count, numpy.inf)
    upper[sold] = 50 + 100 * random.random(stores * futures)
    bounds = numpy.column_stack([numpy.zeros(count), upper])
    return dict(c=cost, A_ub=rows.tocsr(), b_ub=limits, bounds=bounds, method="highs-ds")


def main():
    print(f"scipy {scipy.__version__}")
    random = numpy.random.default_rng(1)
    problem, large = covering(random), allotments(random)
    print(f"50 x 200, cold              {best(lambda: linprog(**problem), 30):8.2f} ms")
    print(f"allotments, extensive form  {best(lambda: linprog(**large), 3):8.2f} ms")


if __name__ == "__main__":
    main()
