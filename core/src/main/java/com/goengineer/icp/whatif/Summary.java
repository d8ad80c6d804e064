package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.whatif.Answer.Cards;
import com.goengineer.icp.whatif.Answer.GradeLine;
import com.goengineer.icp.whatif.Answer.GroupLine;
import com.goengineer.icp.whatif.Answer.SegmentLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts and sums of a view, from one walk over its rows. */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
final class Summary {
  private final View view;
  private final Standpoint saved;
  private final boolean[] passing;
  private final Tally all = new Tally();
  private final Tally[] grades = tallies(Grade.values().length);
  private final Tally[] segments = tallies(Segment.values().length);
  private final Tally[] industries;
  private final long[][] flow = new long[Grade.values().length][Grade.values().length];
  private final Bins scores = new Bins();
  private final Bins rawPoints = new Bins();

  private Summary(View view, boolean[] passing) {
    this.view = view;
    this.passing = passing;
    saved = Standpoint.saved(view.population());
    industries = tallies(view.industries().names().size());
  }

  private static Tally[] tallies(int size) {
    return Stream.generate(Tally::new).limit(size).toArray(Tally[]::new);
  }

  /**
   * Sums up a view. O(n).
   *
   * @param passing which rows pass the filter
   */
  static Summary of(View view, boolean[] passing) {
    Summary summary = new Summary(view, passing);
    Money money = new Money(view.population());
    byte[] segmentOf = view.scheme().segments().ordinals();
    for (int row = 0; row < passing.length; row++) {
      summary.add(summary.segments[segmentOf[row]], row, money);
      summary.flow[summary.saved.gradeOrdinal(row)][view.now().gradeOrdinal(row)]++;
      if (passing[row]) {
        summary.addPassing(row, money);
      }
    }
    return summary;
  }

  /** The amounts that are summed. */
  private record Money(Column.Money gp24, Column.Money revenue24, Column.Money annual) {
    Money(Population population) {
      this(
          population.money(AccountField.GP24),
          population.money(AccountField.REVENUE24),
          population.money(AccountField.ANNUAL_REVENUE));
    }
  }

  private void addPassing(int row, Money money) {
    add(all, row, money);
    add(grades[view.now().gradeOrdinal(row)], row, money);
    add(industries[view.industries().codes()[row]], row, money);
    scores.add(view.now().score(row), saved.score(row));
    rawPoints.add(view.now().placement().raw()[row], saved.placement().raw()[row]);
  }

  private void add(Tally tally, int row, Money money) {
    int grade = view.now().gradeOrdinal(row);
    tally.add(view.now().score(row), saved.score(row), grade);
    tally.addMoney(
        money.gp24.orZero(row), money.revenue24.orZero(row), money.annual.orZero(row), grade);
  }

  Answer answer(Question question, List<AccountLine> rows) {
    boolean isFitted = question.mode() == GradeMode.FITTED_LIMITS;
    int[] order = view.now().placement().order();
    double[] raw = view.now().placement().raw();
    return new Answer(
        passing.length,
        cards(),
        scores.histogram(
            isFitted ? view.population().scoreLimits() : Bins.limits(view.now(), view.now()::score),
            Bins.box(order, row -> passing[row], all.accounts, view.now()::score)),
        rawPoints.histogram(
            isFitted ? view.population().rawLimits() : Bins.limits(view.now(), row -> raw[row]),
            Bins.box(order, row -> passing[row], all.accounts, row -> raw[row])),
        gradeLines(),
        industryLines(),
        segmentLines(order),
        flow,
        inCommon(order),
        influence(question.weights()),
        rows);
  }

  private Cards cards() {
    return new Cards(
        all.accounts,
        all.meanScore(),
        all.highValue,
        all.score70,
        all.gp24,
        all.revenue24,
        all.highValueGp24);
  }

  private List<GradeLine> gradeLines() {
    return Stream.of(Grade.values())
        .map(grade -> {
          Tally tally = grades[grade.ordinal()];
          return new GradeLine(
              grade, tally.accounts, tally.meanScore(), tally.gp24, tally.revenue24);
        })
        .toList();
  }

  private List<GroupLine> industryLines() {
    List<GroupLine> lines = new ArrayList<>();
    for (int code = 0; code < industries.length; code++) {
      Tally tally = industries[code];
      if (tally.accounts > 0) {
        lines.add(
            new GroupLine(
                view.industries().names().get(code),
                tally.accounts,
                tally.meanScore(),
                tally.halfWidth95(),
                tally.savedMeanScore(),
                tally.gp24));
      }
    }
    lines.sort(Comparator.comparingDouble(line -> -line.meanScore0to100()));
    return lines;
  }

  private List<SegmentLine> segmentLines(int[] order) {
    return Stream.of(Segment.values()).map(segment -> segmentLine(segment, order)).toList();
  }

  private SegmentLine segmentLine(Segment segment, int[] order) {
    Tally tally = segments[segment.ordinal()];
    byte[] of = view.scheme().segments().ordinals();
    return new SegmentLine(
        segment,
        tally.accounts,
        tally.meanScore(),
        Bins.box(order, row -> of[row] == segment.ordinal(), tally.accounts, view.now()::score),
        tally.highValue,
        tally.annualRevenue,
        tally.gp24,
        tally.revenue24);
  }

  private int inCommon(int[] order) {
    int[] savedOrder = saved.placement().order();
    int best = Math.min(100, order.length);
    return (int)
        IntStream.range(0, best)
            .filter(i -> IntStream.range(0, best).anyMatch(j -> savedOrder[j] == order[i]))
            .count();
  }

  private Map<String, Double> influence(Weights weights) {
    Map<String, Double> influence = new LinkedHashMap<>();
    double[] spread = view.population().spreads();
    double[] share = weights.toArray();
    double total = 0;
    for (int component = 0; component < share.length; component++) {
      total += share[component] * spread[component];
    }
    double sum = total > 0 ? total : 1;
    for (int component = 0; component < share.length; component++) {
      influence.put(
          view.population().componentNames().get(component),
          share[component] * spread[component] / sum);
    }
    return influence;
  }
}
