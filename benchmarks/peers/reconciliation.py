#!/usr/bin/env python3
"""MinT with shrinkage by hierarchicalforecast: the same work as the benchmarks of TimeSeries.

    pip install hierarchicalforecast && OPENBLAS_NUM_THREADS=1 benchmarks/peers/reconciliation.py

Markets x 4 platforms x products with all sums that cross but platform x product; 104 weeks of residuals, 13
steps. Prints the seconds of the second of two calls, wall and CPU, and the process's peak memory.
"""

import resource
import time

import numpy
from hierarchicalforecast.methods import MinTrace


def run(markets, platforms, products, weeks=104, steps=13):
    random = numpy.random.default_rng(7)
    bottom = markets * platforms * products
    place = numpy.arange(bottom)
    market, platform, product = place // (platforms * products), place // products % platforms, place % products

    def sums(groups):
        names, inverse = numpy.unique(groups, return_inverse=True)
        rows = numpy.zeros((len(names), bottom))
        rows[inverse, place] = 1
        return rows

    matrix = numpy.vstack([
        sums(numpy.zeros(bottom, int)), sums(market), sums(platform), sums(product),
        sums(market * platforms + platform), sums(market * products + product), numpy.eye(bottom)])
    known = matrix @ random.poisson(5, (bottom, weeks)).astype(float)
    fitted = known + random.standard_normal(known.shape) * known.std(1, keepdims=True)
    base = numpy.repeat(known[:, -8:].mean(1, keepdims=True), steps, 1)
    base *= 1 + 0.05 * random.standard_normal(base.shape)
    for _ in range(2):
        wall, cpu = time.perf_counter(), time.process_time()
        MinTrace(method="mint_shrink").fit_predict(
            S=matrix, y_hat=base, y_insample=known, y_hat_insample=fitted,
            idx_bottom=numpy.arange(len(matrix) - bottom, len(matrix)))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{bottom} at the bottom, {len(matrix)} in all: {wall:.3f} s, CPU {cpu:.3f} s, peak {peak} MB")


if __name__ == "__main__":
    run(10, 4, 50)
    run(10, 4, 125)
