package com.goengineer.icp.linkage;

import java.util.List;
import java.util.Locale;

/**
 * Why a pair has its log-odds: the prior and the points of every feature that was compared.
 *
 * @param items in order of weight, the prior last; their points sum to the log-odds
 */
public record Evidence(List<Item> items) {

  public Evidence {
    items = List.copyOf(items);
  }

  /**
   * One ground.
   *
   * @param label words for people
   * @param points log-odds, above 0 for a match
   */
  public record Item(String label, double points) {}

  /** The sum of all points: the log-odds of the pair. */
  public double logOdds() {
    return items.stream().mapToDouble(Item::points).sum();
  }

  /**
   * "name 3-grams +4.10; city +1.20; prior -3.98": two decimals, items of less than 0.005 left out.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Item item : items) {
      if (Math.abs(item.points()) >= 0.005) {
        text.append(text.isEmpty() ? "" : "; ")
            .append(item.label())
            .append(String.format(Locale.ROOT, " %+.2f", item.points()));
      }
    }
    return text.toString();
  }
}
