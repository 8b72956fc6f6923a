#!/usr/bin/env python3
"""Random numbers and matrix products of NumPy and SciPy: the same work as the benchmarks of Kernels.

    pip install numpy scipy && OPENBLAS_NUM_THREADS=1 benchmarks/peers/kernels.py

Prints nanoseconds per number (GFLOP/s for the product), the best of nine. NumPy draws counts as a
gamma mixture, one after the other from a sequence; `nbinom.ppf` inverts the distribution function, as
Portolan does so that plans share their luck.
"""

import time

import numpy
import scipy
from scipy.stats import nbinom

COUNT = 1 << 20


def best(work, repeats=9):
    seconds = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def main():
    print(f"numpy {numpy.__version__}, scipy {scipy.__version__}")
    random = numpy.random.Generator(numpy.random.Philox(1))
    row = numpy.empty(COUNT)
    print(f"normals               {best(lambda: random.standard_normal(out=row)) / COUNT * 1e9:8.1f} ns")
    mean, size = 20.0, 5.0
    share = size / (size + mean)
    draw = best(lambda: random.negative_binomial(size, share, COUNT))
    print(f"negative binomial     {draw / COUNT * 1e9:8.1f} ns")
    uniforms = random.random(COUNT // 16)
    invert = best(lambda: nbinom.ppf(uniforms, size, share), repeats=3)
    print(f"its inverse, nbinom   {invert / len(uniforms) * 1e9:8.1f} ns")
    matrix = random.random((512, 512))
    product = best(lambda: matrix @ matrix)
    print(f"product, n = 512      {2 * 512**3 / product / 1e9:8.1f} GFLOP/s")


if __name__ == "__main__":
    main()
