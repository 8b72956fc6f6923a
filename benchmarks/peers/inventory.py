#!/usr/bin/env python3
"""The core of a weekly ledger in NumPy, futures as vectors: what a script of an afternoon reaches.

    pip install numpy && benchmarks/peers/inventory.py

Demand (gamma mixture of Poisson), sales from stock, order up to a level, a fixed lead time of four
weeks, revenue and cost. No returns, fees, duties, currencies, settlement or gates: far less than a
week of Portolan's ledger does. Prints listing-weeks per CPU second.
"""

import time

import numpy

LISTINGS, WEEKS, FUTURES, LEAD = 96, 78, 2048, 4


def main():
    random = numpy.random.Generator(numpy.random.Philox(1))
    mean, size = 20.0, 5.0
    level = mean * (LEAD + 1) * 1.4
    profit = 0.0
    start = time.process_time()
    for _ in range(LISTINGS):
        stock = numpy.full(FUTURES, level)
        pipeline = numpy.zeros((LEAD, FUTURES))
        for week in range(WEEKS):
            stock += pipeline[week % LEAD]
            demand = random.negative_binomial(size, size / (size + mean), FUTURES)
            sold = numpy.minimum(demand, stock)
            stock -= sold
            pipeline[week % LEAD] = 0
            order = numpy.maximum(level - stock - pipeline.sum(axis=0), 0)
            pipeline[week % LEAD] = order
            profit += float((30 * sold - 0.1 * stock - 12 * order).sum())
    seconds = time.process_time() - start
    print(f"numpy {numpy.__version__}")
    print(f"{LISTINGS * WEEKS * FUTURES / seconds / 1e6:.1f} M listing-weeks per CPU second")


if __name__ == "__main__":
    main()
