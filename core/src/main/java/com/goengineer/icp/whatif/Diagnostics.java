package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.statistics.Quantiles;
import com.goengineer.icp.statistics.Ranks;
import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the raw figures of the sources make of a score: for each pair of a figure and a score, the
 * accounts in groups of about equal size from the least figure to the greatest.
 *
 * @param panels one for each pair, in the order of the components, the ICP score last
 * @param quadrants fit against momentum: the four groups, those that fit first
 */
public record Diagnostics(List<Panel> panels, List<Quadrant> quadrants) {
  private static final int MOST_BINS = 20;
  private static final int CENTS = 100;

  public Diagnostics {
    panels = List.copyOf(panels);
    quadrants = List.copyOf(quadrants);
  }

  /**
   * A figure and a score.
   *
   * @param input name of the figure: {@code annual_revenue}, in USD; {@code printers}, a count
   * @param against name of the component, or {@code icp_score}
   * @param highest the greatest score there can be: 1, or 100 for the ICP score
   * @param bins accounts whose figure is above 0, least figures first; equal figures share a bin
   * @param zero accounts whose figure is 0 or less
   * @param unknown accounts whose figure is not given
   * @param spearman rank correlation of figure and score where the figure is known, -1 to 1; 0
   *     where one of them is the same throughout, NaN for fewer than two accounts
   */
  public record Panel(
      String input,
      String against,
      double highest,
      List<Bin> bins,
      Bin zero,
      Bin unknown,
      double spearman) {
    public Panel {
      bins = List.copyOf(bins);
    }
  }

  /**
   * A group of accounts. All but accounts is NaN when it is empty.
   *
   * @param least the least figure
   * @param greatest the greatest figure
   * @param accounts how many
   * @param median median score
   * @param low score that a tenth of them is below, by the type 7 quantile
   * @param high score that a tenth of them is above
   */
  public record Bin(
      double least, double greatest, long accounts, double median, double low, double high) {}

  /** The pairs of a population under its saved model. O(n log n). */
  public static Diagnostics of(Population population) {
    List<Panel> panels = new ArrayList<>();
    add(panels, population, "size", "annual_revenue", AccountField.ANNUAL_REVENUE);
    add(
        panels,
        population,
        "adoption",
        "printers",
        AccountField.BIG_BOX_COUNT,
        AccountField.SMALL_BOX_COUNT);
    add(
        panels,
        population,
        "adoption",
        "hardware_and_consumable_revenue",
        AccountField.HARDWARE_REVENUE,
        AccountField.CONSUMABLE_REVENUE);
    add(
        panels,
        population,
        "relationship",
        "software_revenue",
        AccountField.SOFTWARE_LICENSE_REVENUE,
        AccountField.SAAS_REVENUE,
        AccountField.MAINTENANCE_REVENUE);
    addScores(panels, population);
    return new Diagnostics(panels, Quadrant.of(population));
  }

  private static void addScores(List<Panel> panels, Population population) {
    IntToDoubleFunction score = population.saved()::score;
    for (AccountField field : List.of(AccountField.ANNUAL_REVENUE, AccountField.GP24)) {
      double[] input = input(population, field);
      panels.add(panel(field.column(), "icp_score", 100, input, score));
    }
  }

  private static void add(
      List<Panel> panels,
      Population population,
      String component,
      String input,
      AccountField... fields) {
    int place = population.componentNames().indexOf(component);
    if (place >= 0) {
      double[] scores = population.componentScores()[place];
      panels.add(panel(input, component, 1, input(population, fields), row -> scores[row]));
    }
  }

  /** The sum of the known fields, money in USD; NaN where none of them is known. */
  private static double[] input(Population population, AccountField... fields) {
    double[] sums = new double[population.size()];
    Arrays.fill(sums, Double.NaN);
    for (AccountField field : fields) {
      Column column = population.accounts().table().column(field.column());
      for (int row = 0; row < sums.length; row++) {
        if (!column.isUnknown(row)) {
          sums[row] = (Double.isNaN(sums[row]) ? 0 : sums[row]) + figure(column, row);
        }
      }
    }
    return sums;
  }

  private static double figure(Column column, int row) {
    return switch (column) {
      case Column.Money money -> (double) money.orZero(row) / CENTS;
      case Column.Count count -> count.orZero(row);
      case Column.Real real -> real.values()[row];
      case Column.Text text -> throw new IllegalArgumentException("text is no figure: " + text);
      case Column.Day day -> throw new IllegalArgumentException("a day is no figure: " + day);
    };
  }

  private static Panel panel(
      String input, String against, double highest, double[] figures, IntToDoubleFunction score) {
    int[] known = rows(figures, row -> !Double.isNaN(figures[row]));
    double[] left = Arrays.stream(known).mapToDouble(row -> figures[row]).toArray();
    double[] right = Arrays.stream(known).mapToDouble(score).toArray();
    return new Panel(
        input,
        against,
        highest,
        bins(rows(figures, row -> figures[row] > 0), figures, score),
        bin(rows(figures, row -> figures[row] <= 0), figures, score),
        bin(rows(figures, row -> Double.isNaN(figures[row])), figures, score),
        known.length < 2 ? Double.NaN : Spearman.of(left, right));
  }

  private static int[] rows(double[] figures, IntPredicate which) {
    return IntStream.range(0, figures.length).filter(which).toArray();
  }

  private static List<Bin> bins(int[] rows, double[] figures, IntToDoubleFunction score) {
    int[] ascending =
        Arrays.stream(rows)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> figures[row]))
            .mapToInt(row -> row)
            .toArray();
    double[] ranks = Ranks.average(Arrays.stream(ascending).mapToDouble(r -> figures[r]).toArray());
    List<Bin> bins = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= ascending.length; at++) {
      if (at == ascending.length || place(ranks, at) != place(ranks, from)) {
        bins.add(bin(Arrays.copyOfRange(ascending, from, at), figures, score));
        from = at;
      }
    }
    return bins;
  }

  /** The bin of an average rank: equal figures have one rank, and so one bin. */
  private static int place(double[] ranks, int at) {
    return (int) ((ranks[at] - 0.5) / ranks.length * MOST_BINS);
  }

  private static Bin bin(int[] rows, double[] figures, IntToDoubleFunction score) {
    if (rows.length == 0) {
      return new Bin(Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN);
    }
    DoubleSummaryStatistics range =
        Arrays.stream(rows).mapToDouble(row -> figures[row]).summaryStatistics();
    double[] scores = Arrays.stream(rows).mapToDouble(score).sorted().toArray();
    return new Bin(
        range.getMin(),
        range.getMax(),
        rows.length,
        Quantiles.type7(scores, 0.5),
        Quantiles.type7(scores, 0.1),
        Quantiles.type7(scores, 0.9));
  }
}
