"""Learning four weights with Optuna and SciPy: the utility of `icp optimize`, one as-of date.

    weights.py [FOLD.csv] [--trials 300]

FOLD.csv: four component scores, profit, bought (SearchTiming among the tests of core writes one);
without it 5,000 accounts are drawn here. Prints evaluations per CPU second and the best utility.
"""

import argparse
import csv
import time

import numpy as np
import optuna
from scipy.optimize import minimize
from scipy.stats import rankdata, spearmanr
from sklearn.metrics import roc_auc_score


def drawn(accounts=5000):
    random = np.random.default_rng(7)
    scores = random.random((4, accounts)) * (random.random((4, accounts)) < 0.6)
    latent = 4 * np.array([0.25, 0.1, 0.4, 0.25]) @ scores + random.normal(size=accounts)
    bought = latent > 1.4
    profit = np.where(bought, np.exp(4 + 1.5 * latent), 0)
    return scores, np.minimum(profit, np.quantile(profit, 0.995)), bought


def read(file):
    with open(file, newline="") as lines:
        table = np.array([[float(cell) for cell in row] for row in list(csv.reader(lines))[1:]])
    return table[:, :4].T.copy(), table[:, 4], table[:, 5] == 1


class Utility:
    """0.5 Gini + 0.25 (2 AUC - 1) + 0.25 rho; all that hangs on the outcome alone is worked out once."""

    def __init__(self, scores, profit, bought):
        self.scores, self.profit, self.bought = scores, profit, bought
        n = len(profit)
        self.centre = (n + 1) / 2
        self.profit_ranks = rankdata(profit) - self.centre
        self.perfect = self.profit_ranks @ profit
        self.length = np.sqrt(self.profit_ranks @ self.profit_ranks)
        self.pairs = bought.sum() * (n - bought.sum()) / 2
        self.calls = 0

    def raw(self, weights):
        self.calls += 1
        return np.round(100 * (weights @ self.scores), 9)

    def ranked(self, weights):
        ranks = rankdata(self.raw(weights)) - self.centre
        gini = ranks @ self.profit / self.perfect
        auc = ranks[self.bought].sum() / self.pairs
        length = np.sqrt(ranks @ ranks)
        rho = ranks @ self.profit_ranks / (length * self.length) if length > 0 else 0
        return 0.5 * gini + 0.25 * auc + 0.25 * rho

    def by_libraries(self, weights):
        raw = self.raw(weights)
        gini = (rankdata(raw) - self.centre) @ self.profit / self.perfect
        return (0.5 * gini + 0.25 * (2 * roc_auc_score(self.bought, raw) - 1)
                + 0.25 * spearmanr(raw, self.profit)[0])


def simplex(free):
    """Weights of numbers in 0..1, each point of the simplex as likely as any other."""
    parts = -np.log(np.maximum(1e-12, 1 - np.asarray(free)))
    return parts / max(parts.sum(), 1e-12)


def told(name, utility, search):
    utility.calls = 0
    start = time.process_time()
    best = search()
    seconds = time.process_time() - start
    print(f"| {name} | {utility.calls:,} | {seconds:.2f} | {utility.calls / seconds:,.0f} | {best:.7f} |", flush=True)


def repeated(utility, function):
    random = np.random.default_rng(1)
    return max(function(simplex(random.random(4))) for _ in range(1000))


def tree_of_parzen(utility, function, trials):
    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=1))
    study.optimize(lambda trial: function(simplex([trial.suggest_float(f"w{i}", 0, 1) for i in range(4)])), trials)
    return study.best_value


def nelder_mead(utility, function):
    start = -np.log(np.array([0.3, 0.1, 0.3, 0.3]))
    found = minimize(lambda free: -function(np.exp(-free) / np.exp(-free).sum()), start, method="Nelder-Mead",
                     options={"xatol": 1e-4, "fatol": 1e-7, "maxiter": 1000})
    return -found.fun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fold", nargs="?")
    parser.add_argument("--trials", type=int, default=300)
    options = parser.parse_args()
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    utility = Utility(*(read(options.fold) if options.fold else drawn()))
    probe = np.array([0.31, 0.07, 0.4, 0.22])
    assert abs(utility.ranked(probe) - utility.by_libraries(probe)) < 1e-9
    print("| | evaluations | CPU s | evaluations per CPU s | best utility |\n|---|---|---|---|---|")
    told("1,000 random weights, library calls", utility, lambda: repeated(utility, utility.by_libraries))
    told("1,000 random weights, ranking only", utility, lambda: repeated(utility, utility.ranked))
    told("Optuna, TPE, library calls", utility, lambda: tree_of_parzen(utility, utility.by_libraries, options.trials))
    told("Optuna, TPE, ranking only", utility, lambda: tree_of_parzen(utility, utility.ranked, options.trials))
    told("SciPy, Nelder-Mead, ranking only", utility, lambda: nelder_mead(utility, utility.ranked))


if __name__ == "__main__":
    main()
