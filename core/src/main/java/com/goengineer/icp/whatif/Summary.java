package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.segments.Segment;
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

/**
 * Counts and sums of a view, from one walk over its rows. Every row goes into one cell (in sight or
 * not, segment, grade, industry); grades, segments, industries and the whole are put together from
 * the cells, in their order.
 */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
final class Summary {
  private static final int BEST = 100;

  private final View view;
  private final boolean[] passing;
  private final Tally all = new Tally();
  private final Tally[] grades = tallies(Grade.values().length);
  private final Tally[] segments = tallies(Segment.values().length);
  private final Tally[] industries;
  private final Tally[] cells;
  private final long[][] flow = new long[Grade.values().length][Grade.values().length];
  private final Bins scores = new Bins();
  private final Bins rawPoints = new Bins();

  private Summary(View view, boolean[] passing) {
    this.view = view;
    this.passing = passing;
    industries = tallies(view.industries().names().size());
    cells = tallies(2 * segments.length * grades.length * industries.length);
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
    summary.walk();
    summary.putTogether();
    return summary;
  }

  private void walk() {
    RowFigures figures = new RowFigures(view);
    byte[] segmentOf = view.scheme().segments().ordinals();
    int[] industryOf = view.industries().codes();
    for (int row = 0; row < passing.length; row++) {
      figures.read(row);
      cells[cell(passing[row], segmentOf[row], figures.grade, industryOf[row])].add(figures);
      flow[view.saved().gradeOrdinal(row)][figures.grade]++;
      if (passing[row]) {
        scores.add(figures.score, figures.savedScore);
        rawPoints.add(view.now().raw(row), view.saved().raw(row));
      }
    }
  }

  private int cell(boolean inSight, int segment, int grade, int industry) {
    int block = (inSight ? segments.length : 0) + segment;
    return (block * grades.length + grade) * industries.length + industry;
  }

  private void putTogether() {
    for (int segment = 0; segment < segments.length; segment++) {
      for (int grade = 0; grade < grades.length; grade++) {
        for (int industry = 0; industry < industries.length; industry++) {
          Tally inSight = cells[cell(true, segment, grade, industry)];
          segments[segment].addAll(inSight, grade);
          segments[segment].addAll(cells[cell(false, segment, grade, industry)], grade);
          all.addAll(inSight, grade);
          grades[grade].addAll(inSight, grade);
          industries[industry].addAll(inSight, grade);
        }
      }
    }
  }

  Answer answer(Question question, List<AccountLine> rows) {
    Standpoint limited =
        switch (question.mode()) {
          case FITTED_LIMITS -> view.population().saved();
          case FORCED_CURVE -> view.now();
        };
    Standpoint now = view.now();
    long[] ofSegment = Stream.of(segments).mapToLong(tally -> tally.accounts).toArray();
    Boxes boxes = Boxes.of(view, passing, all.accounts, ofSegment);
    return new Answer(
        passing.length,
        cards(),
        scores.histogram(Bins.limits(limited, limited::score), boxes.inSight(now::score)),
        rawPoints.histogram(Bins.limits(limited, limited::raw), boxes.inSight(now::raw)),
        gradeLines(),
        industryLines(),
        segmentLines(boxes),
        flow,
        inCommon(),
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

  private List<SegmentLine> segmentLines(Boxes boxes) {
    return Stream.of(Segment.values()).map(segment -> segmentLine(segment, boxes)).toList();
  }

  private SegmentLine segmentLine(Segment segment, Boxes boxes) {
    Tally tally = segments[segment.ordinal()];
    return new SegmentLine(
        segment,
        tally.accounts,
        tally.meanScore(),
        boxes.segment(segment.ordinal(), view.now()::score),
        tally.highValue,
        tally.annualRevenue,
        tally.gp24,
        tally.revenue24);
  }

  private int inCommon() {
    int best = Math.min(BEST, passing.length);
    return (int)
        IntStream.range(0, best)
            .map(view.now()::rowAt)
            .filter(row -> IntStream.range(0, best).anyMatch(i -> view.saved().rowAt(i) == row))
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
