"""Spearman's rho of a million values, 20 times."""

import numpy as np
from scipy.stats import spearmanr

random = np.random.default_rng(20)
outcome = np.where(random.random(1_000_000) < 0.85, 0, random.random(1_000_000))
for _ in range(20):
    spearmanr(random.random(1_000_000), outcome)
