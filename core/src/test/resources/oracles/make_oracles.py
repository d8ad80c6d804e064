#!/usr/bin/env python3
"""Makes the oracle tables of this folder with NumPy, SciPy and pandas; no code of the product.

usage: python3 make_oracles.py            (in this folder; Debian's python3-scipy, python3-pandas)
"""
import numpy as np
import pandas as pd
from scipy.special import ndtri
from scipy.stats import norm, rankdata, spearmanr

rng = np.random.default_rng(20260101)


def text(values):
    return " ".join(repr(float(v)) for v in values)


# ---- statistics -------------------------------------------------------------------------------
samples = [
    [5.0], [2.0, 2.0], [1.0, 2.0], [3.0, 3.0, 3.0], [0.0, -0.0, 1.0], [-1.5, 2.25, -1.5, 1e300, -1e300],
    list(rng.normal(size=9)), list(rng.integers(0, 4, size=25).astype(float)),
    list(np.round(rng.lognormal(8, 2, size=40), 2)), [0.1 + 0.2, 0.3, 0.1, 0.3],
]
with open("ranks.csv", "w") as f:
    f.write("sample,ranks\n")
    for s in samples:
        f.write(f"{text(s)},{text(rankdata(s))}\n")

with open("quantiles.csv", "w") as f:
    f.write("sample,probability,quantile\n")
    for s in samples:
        if max(map(abs, s)) > 1e200:
            continue
        for p in (0, 0.05, 0.25, 1 / 3, 0.5, 0.9, 0.95, 0.995, 1):
            f.write(f"{text(s)},{p!r},{float(np.quantile(s, p))!r}\n")

with open("normal_quantiles.csv", "w") as f:
    f.write("probability,quantile\n")
    ps = [1e-300, 1e-100, 1e-20, 1e-12, 5e-7, 1e-6, 1e-4, 0.001, 0.0249, 0.075, 0.0750001, 0.1, 0.25, 0.4999, 0.5,
          0.5001, 0.75, 0.9, 0.925, 0.9251, 0.975, 0.999, 1 - 5e-7, 1 - 1e-12]
    ps += [(r - 0.5) / n for n in (1, 2, 3, 7, 311, 50000) for r in sorted({1, 2, n // 2 + 1, n})if r <= n]
    for p in ps:
        f.write(f"{p!r},{float(ndtri(p))!r}\n")

pairs = [
    ([1, 2, 3], [1, 2, 3]), ([1, 2, 3], [3, 2, 1]), ([1, 2], [5, 4]), ([1, 1, 1], [1, 2, 3]), ([1, 2, 3], [0, 0, 0]),
    ([1, 1, 2, 2], [1, 2, 1, 2]), ([1, 2, 2, 4, 5], [2, 2, 2, 1, 9]),
    (rng.normal(size=30), rng.normal(size=30)), (rng.integers(0, 3, 50), rng.integers(0, 5, 50)),
    (np.maximum(0, rng.normal(size=200)), np.maximum(0, rng.normal(size=200))),
]
with open("spearman.csv", "w") as f:
    f.write("left,right,rho\n")
    for left, right in pairs:
        constant = len(set(left)) == 1 or len(set(right)) == 1
        rho = "" if constant else repr(float(spearmanr(left, right)[0]))
        f.write(f"{text(left)},{text(right)},{rho}\n")


# ---- the standard model on the golden accounts ------------------------------------------------
TIER = {"high tech": 1.0, "medical devices & life sciences": 1.0, "aerospace & defense": 1.0,
        "automotive & transportation": 1.0, "dental": 0.7, "consumer goods": 0.7, "packaging": 0.7}


def industry_table(industry, performance):
    """Capped means, method of moments (ANOVA estimator, unbalanced), ratio score, blend, steps of 0.05, floor."""
    cap = float(np.quantile(performance[performance > 0], 0.95))
    capped = np.minimum(performance, cap)
    known = np.array([x != "" for x in industry])
    names = sorted(set(industry[known]))
    groups = [capped[industry == name] for name in names]
    n = np.array([len(g) for g in groups], float)
    m = np.array([g.mean() for g in groups])
    N, J = n.sum(), len(groups)
    g = capped[known].mean()
    within = sum(((x - x.mean()) ** 2).sum() for x in groups) / (N - J)
    between = ((n * (m - g) ** 2).sum() - (J - 1) * within) / (N - (n ** 2).sum() / N)
    k = 1e6 if between <= 0 else min(1e6, max(1.0, within / between))
    shrunk = (n * m + k * g) / (n + k)
    error = within / (n + k) + (k / (n + k)) ** 2 * (within / N + within / k * (n ** 2).sum() / N ** 2)
    ratio = shrunk / g
    data = ratio / (1 + ratio)
    strategic = np.array([TIER.get(name, 0.4) for name in names])
    blended = 0.5 * data + 0.5 * strategic
    weight = np.maximum(0.3, np.minimum(1, np.round(np.rint(blended / 0.05) * 0.05, 10)))
    return pd.DataFrame({
        "industry": names, "accounts": n.astype(int), "adopters": [int((x > 0).sum()) for x in groups], "mean": m,
        "shrunk": shrunk, "interval_low": np.maximum(0, shrunk - 1.96 * np.sqrt(error)),
        "interval_high": shrunk + 1.96 * np.sqrt(error), "data_score": data, "strategic": strategic, "blended": blended,
        "weight": weight}), dict(cap=cap, mean=g, k=k, within=within, between=between)


def percentile(v):
    r = np.zeros(len(v))
    p = v > 0
    if p.any():
        r[p] = rankdata(v[p]) / p.sum()
    return r


def standard(case):
    d = pd.read_csv(f"../golden/{case}/accounts.csv", keep_default_na=False)
    service = pd.read_csv(f"../golden/{case}/service_bureau.csv", keep_default_na=False)
    number = lambda column: pd.to_numeric(d[column]).fillna(0).to_numpy(float)
    bureau = pd.to_numeric(service["Total Service Bureau Revenue"]).fillna(0).to_numpy(float)[d["src_row"]]
    hardware, consumable = number("Total Hardware Revenue"), number("Total Consumable Revenue")
    # One spelling per industry, as after standardising; a text that says "unknown" is unknown.
    industry = np.array([x.strip().lower().replace("unknown", "") for x in d["Industry"]])
    table, summary = industry_table(industry, np.maximum(0, np.round(hardware + consumable + bureau, 2)))
    table.to_csv(f"{case}_standard_industries.csv", index=False)
    pd.DataFrame([summary]).to_csv(f"{case}_standard_global.csv", index=False)
    weight = dict(zip(table["industry"], table["weight"]))
    vertical = np.array([weight.get(x, 0.3) for x in industry])
    revenue = pd.to_numeric(d["revenue_estimate"]).to_numpy(float)
    size = np.select([revenue <= 0, revenue >= 1e9, revenue >= 250e6, revenue >= 50e6], [0.5, 0.9, 1.0, 0.6], 0.4)
    printers = 2 * np.maximum(number("Big Box Count"), 0) + np.maximum(number("Small Box Count"), 0)
    bought = np.round(np.maximum(hardware, 0) + np.maximum(consumable, 0), 2)
    adoption = np.where(printers > 0, 0.6 * percentile(printers) + 0.4 * percentile(bought),
                        0.5 * np.sqrt(percentile(bought)))
    adoption = np.where(printers >= 10, np.minimum(1, adoption + 0.05), adoption)
    software = np.log1p(np.maximum(0, np.round(number("Total Software License Revenue") + number("Total SaaS Revenue")
                                                + number("Total Maintenance Revenue"), 2)))
    relationship = (software - software.min()) / (software.max() - software.min())
    raw = 100 * (((0.3 * vertical + 0.0 * size) + 0.4 * adoption) + 0.3 * relationship)
    score, grade = score_and_grade(raw)
    pd.DataFrame({"out_row": d["out_row"], "vertical_score": vertical, "size_score": size, "adoption_score": adoption,
                  "relationship_score": relationship, "ICP_score_raw": raw, "ICP_score": score,
                  "ICP_grade": grade}).to_csv(f"{case}_standard_accounts.csv", index=False)


def score_and_grade(raw):
    rank = rankdata(np.round(raw, 9))
    n = len(raw)
    score = np.clip(50 + 15 * norm.ppf((rank - 0.5) / n), 0, 100)
    q = rank / n
    return score, np.select([q <= 0.1, q <= 0.1 + 0.2, q <= 0.1 + 0.2 + 0.4, q <= 0.1 + 0.2 + 0.4 + 0.2],
                            ["F", "D", "C", "B"], "A")


def average_ties(case):
    """Scores and grades of the original's raw scores when ties share their average rank."""
    d = pd.read_csv(f"../golden/{case}/accounts.csv", keep_default_na=False)
    out = pd.DataFrame({"out_row": d["out_row"]})
    for suffix in ("", "__equal"):
        raw = pd.to_numeric(d["ICP_score_raw" + suffix]).to_numpy(float)
        score, out["ICP_grade" + suffix] = score_and_grade(raw)
        out["ICP_score" + suffix] = np.round(score, 10)
    out.to_csv(f"{case}_average_ties.csv", index=False)


for name in ("case1", "case2"):
    standard(name)
    average_ties(name)
