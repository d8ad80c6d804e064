package com.goengineer.icp.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One number for how well a score foretells an outcome: shares of three rank statistics.
 *
 * <p>U = gini * Gini + auc * (2 * AUC - 1) + spearman * rho, the shares summing to 1. Each term is
 * 0 for a score that says nothing and at most 1, so U is too. All three are linear in the ranks of
 * the score (rho up to its norm), which is what makes the search fast.
 *
 * <p>A term whose smaller class holds fewer than {@value #SMALLEST_CLASS} accounts is dropped and
 * the other shares are scaled up: AUC for want of accounts that bought, or that did not; Gini for
 * want of accounts with a profit; Spearman for want of accounts that differ from the commonest
 * profit.
 *
 * @param gini share of the Gini coefficient, at least 0
 * @param auc share of 2 * AUC - 1, at least 0
 * @param spearman share of Spearman's rho, at least 0
 */
public record Utility(double gini, double auc, double spearman) {

  /** Fewest accounts of the smaller class with which a term counts. */
  public static final int SMALLEST_CLASS = 10;

  /** 0.5 Gini, 0.25 AUC, 0.25 Spearman. */
  public static final Utility DEFAULT = new Utility(0.5, 0.25, 0.25);

  public Utility {
    if (!(gini >= 0 && auc >= 0 && spearman >= 0 && gini + auc + spearman > 0)) {
      throw new IllegalArgumentException(
          "utility shares must be 0 or more and not all 0: " + List.of(gini, auc, spearman));
    }
  }

  /**
   * The utility of scores for one outcome.
   *
   * @param profit n amounts, each finite and at least 0
   * @param bought n flags: did the account buy in the outcome window
   * @throws IllegalArgumentException for a negative or undefined amount
   */
  public Judge on(double[] profit, boolean[] bought) {
    return new Judge(this, profit, bought);
  }

  private Utility keeping(boolean keepGini, boolean keepAuc, boolean keepSpearman) {
    double total = (keepGini ? gini : 0) + (keepAuc ? auc : 0) + (keepSpearman ? spearman : 0);
    return new Utility(
        keepGini ? gini / total : 0,
        keepAuc ? auc / total : 0,
        keepSpearman ? spearman / total : 0);
  }

  /** An outcome that scores are judged on. Immutable and thread-safe. */
  public static final class Judge {
    private final double[] profit;
    private final boolean[] bought;
    private final Ordering byProfit;
    private final List<String> dropped;
    private final boolean usable;
    private final Utility shares;

    private Judge(Utility asked, double[] profit, boolean[] bought) {
      this.profit = profit.clone();
      this.bought = bought.clone();
      for (double amount : profit) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("profit " + amount + " is not 0 or more");
        }
      }
      byProfit = Ordering.of(profit);
      List<String> missing = new ArrayList<>();
      boolean keepGini = enough(asked.gini, positives(profit), "Gini", missing);
      boolean keepAuc = enough(asked.auc, minority(bought), "AUC", missing);
      boolean keepSpearman = enough(asked.spearman, uncommon(byProfit), "Spearman", missing);
      dropped = List.copyOf(missing);
      usable = keepGini || keepAuc || keepSpearman;
      shares = usable ? asked.keeping(keepGini, keepAuc, keepSpearman) : asked;
    }

    private static boolean enough(double share, int accounts, String term, List<String> missing) {
      if (share > 0 && accounts < SMALLEST_CLASS) {
        missing.add(term);
      }
      return share > 0 && accounts >= SMALLEST_CLASS;
    }

    private static int positives(double[] profit) {
      return (int) Arrays.stream(profit).filter(amount -> amount > 0).count();
    }

    private static int minority(boolean[] flags) {
      int set = 0;
      for (boolean flag : flags) {
        set += flag ? 1 : 0;
      }
      return Math.min(set, flags.length - set);
    }

    private static int uncommon(Ordering order) {
      int[] sizes = order.groupCounts(Ordering.once(order.size()));
      return order.size() - Arrays.stream(sizes).max().orElse(0);
    }

    /**
     * The same outcome on some of the accounts; the terms that count stay those that count here
     * unless too few accounts are left for them.
     */
    public Judge only(int[] rows) {
      if (rows.length == profit.length) {
        return this;
      }
      boolean[] flags = new boolean[rows.length];
      for (int place = 0; place < rows.length; place++) {
        flags[place] = bought[rows[place]];
      }
      double[] amounts = Arrays.stream(rows).mapToDouble(row -> profit[row]).toArray();
      return new Judge(shares, amounts, flags);
    }

    /** Terms that were asked for and do not count here, by name. */
    public List<String> dropped() {
      return dropped;
    }

    /** False when no term is left: too few accounts bought to judge anything. */
    public boolean usable() {
      return usable;
    }

    /** The shares that count here; they sum to 1. */
    public Utility shares() {
      return shares;
    }

    /** The amounts of the outcome; not to be written to. */
    public double[] profit() {
      return profit;
    }

    /** Who bought; not to be written to. */
    public boolean[] bought() {
      return bought;
    }

    /** The order of the accounts by profit. */
    public Ordering byProfit() {
      return byProfit;
    }

    /**
     * U of a score, -1 to 1; 0 when no term is usable. O(n).
     *
     * @param score order of the n accounts by score
     * @param counts copies of each account
     */
    public double of(Ordering score, int[] counts) {
      return under(counts).of(score);
    }

    /** U of a score on the accounts as they are. */
    public double of(double[] score) {
      return of(Ordering.of(score), Ordering.once(profit.length));
    }

    /** The outcome under counts, prepared once for many scores; O(n). */
    public Drawn under(int[] counts) {
      return new Drawn(this, counts);
    }
  }

  /**
   * An outcome under counts. With r the centred average rank of the score, U = sum(r * linear) +
   * sum(r * spearman) / |r|, where {@code linear} holds what an account adds to Gini and AUC, and
   * {@code spearman} its centred profit rank over the norm of those.
   */
  public static final class Drawn {
    private final int[] counts;
    private final double[] linear;
    private final double[] spearman;

    private Drawn(Judge judge, int[] counts) {
      this.counts = counts;
      linear = new double[counts.length];
      spearman = new double[counts.length];
      if (judge.usable) {
        prepare(judge, new DrawnOrdering(judge.byProfit, counts));
      }
    }

    private void prepare(Judge judge, DrawnOrdering byProfit) {
      double perfect = 0;
      long buyers = 0;
      long total = 0;
      for (int row = 0; row < counts.length; row++) {
        perfect += counts[row] * judge.profit[row] * byProfit.rank(row);
        buyers += judge.bought[row] ? counts[row] : 0;
        total += counts[row];
      }
      double perProfit = ratio(judge.shares.gini, perfect);
      double perBuyer = ratio(2 * judge.shares.auc, (double) buyers * (total - buyers));
      double perRank = ratio(judge.shares.spearman, StrictMath.sqrt(byProfit.squares()));
      for (int row = 0; row < counts.length; row++) {
        double buyer = judge.bought[row] ? perBuyer : 0;
        linear[row] = counts[row] * (perProfit * judge.profit[row] + buyer);
        spearman[row] = counts[row] * perRank * byProfit.rank(row);
      }
    }

    private static double ratio(double share, double whole) {
      return whole == 0 ? 0 : share / whole;
    }

    /** What an account adds to Gini and AUC per centred rank of its score. */
    public double linear(int row) {
      return linear[row];
    }

    /** What an account adds to Spearman per centred rank of its score, over the norm of those. */
    public double spearman(int row) {
      return spearman[row];
    }

    /** U of a score; O(n). */
    public double of(Ordering score) {
      return of(new DrawnOrdering(score, counts));
    }

    /** U of a score that was counted already, under the same counts; O(n). */
    public double of(DrawnOrdering score) {
      double sum = 0;
      double together = 0;
      for (int row = 0; row < counts.length; row++) {
        double rank = score.rank(row);
        sum += rank * linear[row];
        together += rank * spearman[row];
      }
      return sum + ratio(together, StrictMath.sqrt(score.squares()));
    }
  }
}
