"""Ranks, scores and grade counts of small populations, by SciPy. Writes kernel-oracle.csv to stdout."""

import numpy as np
from scipy.stats import norm, rankdata

LIMITS = [0.1, 0.3, 0.7, 0.9]  # upper percentiles of F, D, C, B


def line(name, raw):
    ranks = rankdata(raw)
    scores = np.clip(50 + 15 * norm.ppf((ranks - 0.5) / len(raw)), 0, 100)
    grade = np.searchsorted(np.array(LIMITS) + 1e-12, ranks / len(raw))
    counts = [int((grade == g).sum()) for g in (4, 3, 2, 1, 0)]
    print(name, *(" ".join(map(repr, map(float, v))) for v in (raw, ranks, scores)),
          " ".join(map(str, counts)), sep=",")


print("case,raw,ranks,scores,counts_abcdf")
random = np.random.default_rng(20)
line("one", [42.0])
line("two", [0.0, 100.0])
line("all tied", [7.5] * 6)
line("ends tied", [0.0, 0.0, 50.0, 100.0, 100.0])
line("a billionth apart", [10.0, 10.000000001, 10.000000002, 10.000000001])
line("few values", [float(v) for v in random.integers(0, 8, 60)])
line("many values", [round(float(v), 9) for v in random.uniform(0, 100, 200)])
