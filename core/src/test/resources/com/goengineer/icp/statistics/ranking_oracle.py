"""Makes ranking-oracle.csv: what SciPy and scikit-learn say about small tables.

    python3 ranking_oracle.py > ranking-oracle.csv        (SciPy 1.10.1, scikit-learn 1.2.1, NumPy 1.24.2)

Columns: case; scores; amounts (>= 0); labels; then the expected numbers, empty where the library
has none (a class or side without difference). Numbers are the shortest decimals of the doubles.
Gini and the gain curve have no library function: they are integrals of the cumulative curve with
tied scores joined by a straight line, by the trapezoidal rule and linear interpolation.
"""
import sys
import warnings

import numpy as np
from scipy.special import rel_entr
from scipy.stats import kendalltau, spearmanr
from sklearn.metrics import ndcg_score, roc_auc_score

warnings.simplefilter("ignore")


def curve(score, amount):
    order = np.argsort(-score, kind="stable")
    s, a = score[order], amount[order]
    ends = np.r_[np.nonzero(np.diff(s))[0] + 1, len(s)]
    return np.r_[0, ends] / len(s), np.r_[0, np.cumsum(a)[ends - 1]] / a.sum()


def gini(score, amount):
    x, y = curve(score, amount)
    px, py = curve(amount, amount)
    area = np.trapz(y, x) - 0.5
    perfect = np.trapz(py, px) - 0.5
    return area / perfect if perfect > 0 else None


def number(value):
    return "" if value is None or not np.isfinite(value) else repr(float(value))


def row(name, score, amount, labels, cut):
    score, amount = np.asarray(score, float), np.asarray(amount, float)
    labels = np.asarray(labels, int)
    n = len(score)
    rho = spearmanr(score, amount)[0] if n > 1 else None
    tau = kendalltau(score, amount)[0] if n > 1 else None
    auc = roc_auc_score(labels, score) if 0 < labels.sum() < n else None
    ndcg = ndcg_score([amount], [score], k=cut) if n > 1 and amount.sum() > 0 else None
    has = amount.sum() > 0
    area = gini(score, amount) if has and n > 1 else None
    share = np.interp(0.2, *curve(score, amount)) if has else None
    p, t = (amount + 1) / (amount + 1).sum(), (score - score.min() + 1) / (score - score.min() + 1).sum()
    cells = [name, " ".join(map(repr, score)), " ".join(map(repr, amount)), " ".join(map(str, labels)), str(cut)]
    cells += [number(v) for v in (rho, tau, auc, ndcg, area, share, rel_entr(p, t).sum())]
    print(",".join(cells))


def main():
    print("case,scores,amounts,labels,cut,spearman,tau_b,auc,ndcg,gini,share_20,kl")
    row("one", [0.5], [1.0], [1], 1)
    row("two", [0.1, 0.9], [0.0, 3.0], [0, 1], 1)
    row("two_reversed", [0.9, 0.1], [0.0, 3.0], [0, 1], 1)
    row("three_tied_score", [0.4, 0.4, 0.4], [1.0, 2.0, 3.0], [0, 1, 1], 2)
    row("three_tied_amount", [0.1, 0.2, 0.3], [2.0, 2.0, 2.0], [1, 1, 0], 1)
    row("nothing_bought", [0.1, 0.2, 0.3, 0.4], [0.0, 0.0, 0.0, 0.0], [0, 0, 0, 0], 1)
    row("negative_zero", [-0.0, 0.0, 0.5, 0.5, 1.0], [0.0, 1.0, 0.0, 4.0, 4.0], [0, 1, 0, 1, 1], 2)
    rng = np.random.default_rng(20261123)
    for i, n in enumerate([5, 8, 13, 21, 40, 77, 150, 300]):
        score = rng.random(n)
        amount = np.where(rng.random(n) < 0.5, 0, np.exp(rng.normal(4, 1.5, n)))
        row(f"smooth_{n}", score, amount, (amount > 0).astype(int), max(1, n // 10))
        tied = np.round(score * 6) / 6
        coarse = np.round(amount / 40) * 40
        row(f"tied_{n}", tied, coarse, (rng.random(n) < 0.3).astype(int), max(1, n // 5))


sys.exit(main())
