#!/usr/bin/env python3
"""The base-stock test bed in NumPy, replications as vectors, and in stockpyl: the same periods.

    pip install numpy stockpyl && benchmarks/peers/base_stock.py

Level 29, lead time 4, Poisson demand of 5 drawn inside, cost 1 and 9, from a full shelf, 104 periods.
Prints period-updates per CPU second and the mean cost of a period (exact in the long run: 9.539421296).
"""

import time

import numpy

LEVEL, LEAD, PERIODS, LANES = 29, 4, 104, 100_000


def vectors():
    random = numpy.random.Generator(numpy.random.PCG64(1))
    start = time.process_time()
    net = numpy.full(LANES, LEVEL, numpy.int64)
    position = net.copy()
    orders = numpy.zeros((LEAD, LANES), numpy.int64)
    cost = numpy.zeros(LANES)
    for period in range(PERIODS):
        net += orders[period % LEAD]
        demand = random.poisson(5, LANES)
        net -= demand
        left = numpy.maximum(net, 0)
        cost += left + 9 * (left - net)
        position -= demand
        order = numpy.maximum(LEVEL - position, 0)
        orders[period % LEAD] = order
        position += order
    seconds = time.process_time() - start
    print(f"numpy     {PERIODS * LANES / seconds / 1e6:10.1f} M updates/s, cost {cost.mean() / PERIODS:.4f}")


def library():
    from stockpyl.sim import simulation
    from stockpyl.supply_chain_network import single_stage_system

    network = single_stage_system(
        local_holding_cost=1, stockout_cost=9, shipment_lead_time=LEAD,
        demand_type="P", mean=5, policy_type="BS", base_stock_level=LEVEL)
    start = time.process_time()
    total = simulation(network, PERIODS * 10, rand_seed=1, progress_bar=False)
    seconds = time.process_time() - start
    print(f"stockpyl  {PERIODS * 10 / seconds / 1e6:10.4f} M updates/s, cost {total / PERIODS / 10:.4f}")


if __name__ == "__main__":
    vectors()
    try:
        library()
    except ImportError:
        print("stockpyl is not installed")
