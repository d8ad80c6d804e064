package com.goengineer.icp.validation;

import java.util.Arrays;

/** What a ranking is measured by; more is better. The order is that of every table. */
public enum Metric {
  /** Spearman's rho of the score with gross profit, losses included. */
  SPEARMAN("spearman", "rank correlation with profit"),
  /** Gini of positive profit over that of the perfect order. */
  GINI("gini", "Gini"),
  /** Probability that a buyer scores above a non-buyer. */
  AUC("auc", "buyer above non-buyer"),
  /** Kendall's tau-b of the score with gross profit. */
  TAU_B("tau_b", "Kendall's tau-b"),
  /** NDCG of the best 10 % by positive profit. */
  NDCG_10("ndcg_10", "NDCG of the top 10 %"),
  /** Share of positive profit in the top 5 %. */
  SHARE_5("share_5", "share of profit in the top 5 %"),
  /** Share of positive profit in the top 10 %. */
  SHARE_10("share_10", "share of profit in the top 10 %"),
  /** Share of positive profit in the top 20 %. */
  SHARE_20("share_20", "share of profit in the top 20 %");

  private final String key;
  private final String words;

  Metric(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** Its name in JSON. */
  public String key() {
    return key;
  }

  /** Its name where people read. */
  public String words() {
    return words;
  }

  /** The shares of accounts that the SHARE metrics look at. */
  static double[] topShares() {
    return new double[] {0.05, 0.10, 0.20};
  }

  /** All keys in order. */
  public static String[] keys() {
    return Arrays.stream(values()).map(Metric::key).toArray(String[]::new);
  }
}
