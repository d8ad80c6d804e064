package com.goengineer.icp.whatif;

import com.goengineer.icp.segments.Segmentation;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Answers questions about one population. It keeps what does not depend on the weights (orders,
 * folded names, segments); every answer is a pure function of its question. Thread-safe.
 */
public final class WhatIf {
  private final Population population;
  private final Industries industries;
  private final RowOrders orders;
  private final NameSearch names;
  private volatile Segments segments;

  /** Prepares a population; O(n). */
  public WhatIf(Population population) {
    this.population = population;
    industries = Industries.of(population);
    orders = new RowOrders(population);
    names = new NameSearch(population);
    segments = Segments.of(population, Segmentation.standard());
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
    View view = view(question);
    stopIf(superseded);
    boolean[] passing = view.passing(question.filter(), names);
    stopIf(superseded);
    Summary summary = Summary.of(view, passing);
    stopIf(superseded);
    Window window = question.window();
    int[] rows =
        window.size() == 0
            ? new int[0]
            : passingInOrder(window, view, passing)
                .skip(window.from())
                .limit(window.size())
                .toArray();
    return summary.answer(question, view.lines(rows));
  }

  /** Row numbers of all accounts that pass the filter, in the order of the window. O(n). */
  public int[] rows(Question question) {
    View view = view(question);
    return passingInOrder(question.window(), view, view.passing(question.filter(), names))
        .toArray();
  }

  /** The lines of some rows, by their numbers, under the question. O(n). */
  public List<AccountLine> lines(Question question, int... rows) {
    return view(question).lines(rows);
  }

  private View view(Question question) {
    Placement placement = population.place(question.weights(), question.mode());
    Standpoint now = new Standpoint(placement, population.places(question.mode()));
    Scheme scheme = new Scheme(question.weights().toArray(), segmentsBy(question.segmentation()));
    return new View(population, industries, now, scheme);
  }

  private static void stopIf(BooleanSupplier superseded) {
    if (superseded.getAsBoolean()) {
      throw new Superseded();
    }
  }

  private IntStream passingInOrder(Window window, View view, boolean[] passing) {
    return Arrays.stream(orders.of(window.sort(), window.descending(), view.now().placement()))
        .filter(row -> passing[row]);
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
