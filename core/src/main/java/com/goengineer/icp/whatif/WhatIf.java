package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.segments.Segmentation;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about one population. It keeps what does not depend on the weights (orders,
 * folded names, segments); every answer is a pure function of its question. Thread-safe.
 */
public final class WhatIf {
  /** So many rows from the top are picked out; for more, all are put in order. */
  private static final int FEW = 2048;

  private final Population population;
  private final Industries industries;
  private final RowOrders orders;
  private final NameSearch names;
  private volatile Segments segments;
  private volatile Compared compared;
  private volatile @Nullable Diagnostics diagnostics;

  /** Weights that questions are compared with, and where accounts stand under them. */
  private record Compared(Weights weights, Standpoint standpoint) {}

  /** Prepares a population; O(n). */
  public WhatIf(Population population) {
    this.population = population;
    industries = Industries.of(population);
    orders = new RowOrders(population);
    names = new NameSearch(population);
    segments = Segments.of(population, Segmentation.standard());
    compared = new Compared(population.model().weights(), population.saved());
  }

  /** Nobody waits for the answer any more. */
  public static final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Superseded() {
      super("a newer question was asked", null, false, false);
    }
  }

  /** The population. */
  public Population population() {
    return population;
  }

  /** What the raw figures make of the scores; O(n log n) when it is first asked for, then kept. */
  public Diagnostics diagnostics() {
    Diagnostics kept = diagnostics;
    if (kept == null) {
      kept = Diagnostics.of(population);
      diagnostics = kept;
    }
    return kept;
  }

  /** Names of the industries that occur, "Not mapped" last. */
  public List<String> industries() {
    return industries.names();
  }

  /**
   * Answers a question. O(n).
   *
   * @param superseded asked between steps
   * @throws Superseded as soon as {@code superseded} says so
   */
  public Answer answer(Question question, BooleanSupplier superseded) {
    try (Standpoint now = place(question)) {
      stopIf(superseded);
      View view = view(question, now);
      boolean[] passing = view.passing(question.filter(), names);
      stopIf(superseded);
      Summary summary = Summary.of(view, passing);
      stopIf(superseded);
      return summary.answer(question, view.lines(inSight(question.window(), view, passing)));
    }
  }

  /** Row numbers of all accounts that pass the filter, in the order of the window. O(n). */
  public int[] rows(Question question) {
    try (Standpoint now = place(question)) {
      View view = view(question, now);
      boolean[] passing = view.passing(question.filter(), names);
      return inOrder(question.window(), view, passing).toArray();
    }
  }

  /** One account under a question, whatever its filter. O(n). */
  public AccountLine line(Question question, int row) {
    try (Standpoint now = place(question)) {
      return view(question, now).lines(row).getFirst();
    }
  }

  /** The rank of a row under the saved model; 1 is the best, equal raw scores share one. O(1). */
  public long savedRank(int row) {
    return population.saved().rank(row);
  }

  /** The median score of each component among the accounts of a row's industry. O(n log n). */
  public double[] industryMedians(int row) {
    return Peers.medians(population, industries, row);
  }

  /**
   * The row of an account.
   *
   * @return -1 when no account has the ID
   */
  public int rowOf(String accountId) {
    return names.rowOf(accountId);
  }

  /** Weights that were just compared with, or are the saved ones, have been evaluated already. */
  private Standpoint place(Question question) {
    Weights weights = question.weights();
    Compared kept = compared;
    if (question.mode() == GradeMode.FITTED_LIMITS) {
      if (weights.equals(kept.weights())) {
        return kept.standpoint();
      }
      if (weights.equals(population.model().weights())) {
        return population.saved();
      }
    }
    return population.place(weights, question.mode());
  }

  private View view(Question question, Standpoint now) {
    Scheme scheme = new Scheme(question.weights().toArray(), segmentsBy(question.segmentation()));
    return new View(population, industries, now, comparedWith(question.against()), scheme);
  }

  private static void stopIf(BooleanSupplier superseded) {
    if (superseded.getAsBoolean()) {
      throw new Superseded();
    }
  }

  private int[] inSight(Window window, View view, boolean[] passing) {
    if (window.size() == 0) {
      return new int[0];
    }
    long end = (long) window.from() + window.size();
    IntStream rows =
        window.sort() != SortKey.RANK && end <= FEW
            ? IntStream.of(orders.first(window, view, passing, (int) end))
            : inOrder(window, view, passing);
    return rows.skip(window.from()).limit(window.size()).toArray();
  }

  private IntStream inOrder(Window window, View view, boolean[] passing) {
    if (window.sort() == SortKey.RANK) {
      int last = passing.length - 1;
      return IntStream.rangeClosed(0, last)
          .map(place -> view.now().rowAt(window.descending() ? last - place : place))
          .filter(row -> passing[row]);
    }
    return Arrays.stream(orders.of(window, view)).filter(row -> passing[row]);
  }

  private Standpoint comparedWith(Weights weights) {
    Compared kept = compared;
    if (!kept.weights().equals(weights)) {
      boolean isSaved = weights.equals(population.model().weights());
      kept = new Compared(weights, isSaved ? population.saved() : population.kept(weights));
      compared = kept;
    }
    return kept.standpoint();
  }

  private Segments segmentsBy(Segmentation segmentation) {
    Segments kept = segments;
    if (!kept.segmentation().equals(segmentation)) {
      kept = Segments.of(population, segmentation);
      segments = kept;
    }
    return kept;
  }
}
