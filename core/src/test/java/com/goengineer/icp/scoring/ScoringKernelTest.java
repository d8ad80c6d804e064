package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.statistics.ValueCounts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringKernelTest {
  private static final GradeShares SHARES = GradeShares.STANDARD;
  private static final double[] ALONE = {1};

  private static ScoringKernel scored(double... raw) {
    ScoringKernel kernel = new ScoringKernel(raw.length, SHARES);
    kernel.score(component(raw), ALONE);
    return kernel;
  }

  private static double[][] component(double... raw) {
    return new double[][] {Arrays.stream(raw).map(points -> points / 100).toArray()};
  }

  /** Scores on a grid of {@code steps}, so that there are ties of every size. */
  private static double[][] random(long seed, int components, int accounts, int steps) {
    Random random = new Random(seed);
    double[][] scores = new double[components][accounts];
    for (double[] score : scores) {
      Arrays.setAll(score, row -> random.nextInt(steps + 1) / (double) steps);
    }
    return scores;
  }

  private static double[] raw(double[][] scores, double[] weights) {
    double[] raw = new double[scores[0].length];
    WeightedSum.raw(scores, weights, raw);
    return raw;
  }

  private static void assertSame(ScoringKernel kernel, Standings expected) {
    Standings standings = kernel.standings();
    assertThat(standings.averageRank()).containsExactly(expected.averageRank());
    assertThat(standings.percentile()).containsExactly(expected.percentile());
    assertThat(standings.score0to100()).containsExactly(expected.score0to100());
    assertThat(standings.grade()).containsExactly(expected.grade());
    assertThat(standings.rank()).containsExactly(expected.rank());
    for (Grade grade : Grade.values()) {
      assertThat((long) kernel.count(grade))
          .isEqualTo(Arrays.stream(expected.grade()).filter(grade::equals).count());
    }
  }

  @Property(tries = 200)
  void gradesOnTheCurveAreTheBitsOfTheGeneralDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int accounts) {
    double[][] scores = random(seed, 2, accounts, 1 + (int) (seed & 63));
    double[] weights = {0.3, 0.7};
    ScoringKernel kernel = new ScoringKernel(accounts, SHARES);
    kernel.score(scores, weights);
    ValueCounts population = ValueCounts.of(raw(scores, weights));
    assertSame(kernel, Standings.of(kernel.raw(), SHARES, population, population));
  }

  @Property(tries = 200)
  void gradesByFittedLimitsAreTheBitsOfTheGeneralDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int accounts) {
    double[][] scores = random(seed, 2, accounts, 1 + (int) (seed & 63));
    double[][] fitted = random(seed + 1, 2, 2 * accounts + 1, 1 + (int) (seed & 31));
    double[] weights = {0.3, 0.7};
    ValueCounts limits = ValueCounts.of(raw(fitted, weights));
    ScoringKernel kernel = new ScoringKernel(accounts, SHARES);
    kernel.score(scores, weights, limits);
    ValueCounts population = ValueCounts.of(raw(scores, weights));
    assertSame(kernel, Standings.of(kernel.raw(), SHARES, limits, population));
  }

  @Test
  void whatWasEvaluatedBeforeChangesNothing() {
    double[][] scores = random(3, 2, 5_000, 700);
    ScoringKernel used = new ScoringKernel(5_000, SHARES);
    used.score(scores, new double[] {0.9, 0.1});
    used.score(scores, new double[] {0.5, 0.5}, ValueCounts.of(1, 2, 3));
    used.score(scores, new double[] {0.2, 0.8});
    ScoringKernel fresh = new ScoringKernel(5_000, SHARES);
    fresh.score(scores, new double[] {0.2, 0.8});
    assertSame(used, fresh.standings());
  }

  @Test
  void scoresTooCloseForTheFastPassesAreStillInOrder() {
    double[] raw = new double[3_000];
    for (int row = 0; row < raw.length; row++) {
      raw[row] = 50 + (row * 7919 % 1000) * 1e-9;
    }
    ScoringKernel kernel = scored(raw);
    ValueCounts population = ValueCounts.of(kernel.raw());
    assertThat(kernel.groups()).isGreaterThan(900);
    assertSame(kernel, Standings.of(kernel.raw(), SHARES, population, population));
  }

  @Test
  void theBestComeFirstAndTiesInOrderOfTheirRows() {
    ScoringKernel kernel = scored(10, 30, 20, 30, 10, 30);
    assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(kernel::rowAt)).containsExactly(1, 3, 5, 2, 0, 4);
    assertThat(kernel.rank(3)).isEqualTo(1);
    assertThat(kernel.rank(2)).isEqualTo(4);
    assertThat(kernel.groupSize(kernel.group(3))).isEqualTo(3);
  }

  @Test
  void anEvaluationAllocatesNothing() {
    double[][] scores = random(5, 4, 20_000, 5_000);
    double[] weights = {0.3, 0.1, 0.4, 0.2};
    ValueCounts fitted = ValueCounts.of(raw(scores, weights));
    ScoringKernel kernel = new ScoringKernel(20_000, SHARES);
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      kernel.score(scores, weights, fitted);
      kernel.score(scores, weights);
    }
    long before = allocated();
    kernel.score(scores, weights, fitted);
    kernel.score(scores, weights);
    assertThat(allocated() - before).isLessThan(1_000); // the measuring allocates a little
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void whatIsNoScoreIsRefused() {
    assertThatThrownBy(() -> scored(1, Double.NaN)).hasMessageContaining("not in 0 to 100");
    assertThatThrownBy(() -> scored(1, -1)).hasMessageContaining("not in 0 to 100");
    assertThatThrownBy(() -> scored(1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("not in 0 to 100");
    ScoringKernel kernel = new ScoringKernel(1, SHARES);
    assertThatThrownBy(() -> kernel.score(component(1), ALONE, ValueCounts.empty()))
        .hasMessageContaining("fitted to no account");
  }

  @Test
  void nobodyIsScoredWithoutTrouble() {
    ScoringKernel kernel = scored();
    assertThat(kernel.groups()).isZero();
    assertThat(kernel.count(Grade.A)).isZero();
  }

  @ParameterizedTest
  @MethodSource("sciPysCases")
  void ranksScoresAndGradesAreSciPys(String line) {
    String[] cells = line.split(",");
    double[] raw = numbers(cells[1]);
    ScoringKernel kernel = scored(raw);
    double[] ranks = numbers(cells[2]);
    double[] scores = numbers(cells[3]);
    for (int row = 0; row < raw.length; row++) {
      assertThat(kernel.averageRank(row)).isEqualTo(ranks[row]);
      assertThat(kernel.score0to100(row)).isCloseTo(scores[row], within(1e-9));
    }
    assertThat(Arrays.stream(Grade.values()).map(grade -> (double) kernel.count(grade)))
        .containsExactly(Arrays.stream(numbers(cells[4])).boxed().toArray(Double[]::new));
  }

  static List<String> sciPysCases() throws IOException {
    try (InputStream table = ScoringKernelTest.class.getResourceAsStream("kernel-oracle.csv")) {
      assertThat(table).isNotNull();
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  private static double[] numbers(String cell) {
    return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
