"""Divides municipalities with HiGHS, an independent solver, and prints the best value that it finds for each problem as JSON.

natural: the least spread over divisions of the sorted list into k ranges of min..max, as a shortest path with k steps (a linear programme).
previous: fewest moves (1 000 each), then the least sum of distances, as a transport problem with the limit as capacity of each group.
"""
import json
import sys

import highspy
import numpy

INFINITY = highspy.kHighsInf


def solve(costs, rows, bounds):
    """Least cost of variables >= 0 under rows (variable -> coefficient) with (lower, upper) bounds."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    n = len(costs)
    solver.addVars(n, numpy.zeros(n), numpy.full(n, INFINITY))
    solver.changeColsCost(n, numpy.arange(n, dtype=numpy.int32), numpy.array(costs, dtype=float))
    for row, (low, high) in zip(rows, bounds):
        index = numpy.array(list(row.keys()), dtype=numpy.int32)
        solver.addRow(low, high, len(index), index, numpy.array(list(row.values()), dtype=float))
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, solver.getModelStatus()
    return solver.getInfo().objective_function_value


def natural(p):
    x = sorted(p["x"])
    n = len(x)
    one, two = numpy.concatenate([[0], numpy.cumsum(x)]), numpy.concatenate([[0], numpy.cumsum(numpy.square(x))])
    steps = [(i, j) for i in range(n) for j in range(i + p["min"], min(i + p["max"], n) + 1)]
    costs = [two[j] - two[i] - (one[j] - one[i]) ** 2 / (j - i) for i, j in steps]
    nodes = [{} for _ in range(n + 1)]
    for s, (i, j) in enumerate(steps):
        nodes[i][s] = 1.0
        nodes[j][s] = -1.0
    rows = nodes + [{s: 1.0 for s in range(len(steps))}]
    flow = [1.0] + [0.0] * (n - 1) + [-1.0]
    return solve(costs, rows, [(f, f) for f in flow] + [(p["k"], p["k"])])


def previous(p):
    x, centre, home = p["x"], p["centre"], p["home"]
    groups = len(centre)

    def cost(d, g):
        if home[d] == g:
            return 0.0
        return (1000.0 if home[d] >= 0 else 0.0) + abs(x[d] - centre[g])

    costs = [cost(d, g) for d in range(len(x)) for g in range(groups)]
    rows = [{d * groups + g: 1.0 for g in range(groups)} for d in range(len(x))]
    rows += [{d * groups + g: 1.0 for d in range(len(x))} for g in range(groups)]
    return solve(costs, rows, [(1.0, 1.0)] * len(x) + [(0.0, p["max"])] * groups)


with open(sys.argv[1], encoding="utf-8") as file:
    problems = json.load(file)
print(json.dumps([natural(p) if p["kind"] == "natural" else previous(p) for p in problems]))
