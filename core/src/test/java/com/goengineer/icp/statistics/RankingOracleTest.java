package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rank statistics against SciPy and scikit-learn; the table is made by ranking_oracle.py. */
class RankingOracleTest {

  private static final double EPSILON = 1e-12;

  /** A line of the table; {@code expected} is null where the library has no number. */
  record Case(String name, double[] scores, double[] amounts, boolean[] labels, String[] cells) {

    double expected(int column, double whereUndefined) {
      return cells[column].isEmpty() ? whereUndefined : Double.parseDouble(cells[column]);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream table = RankingOracleTest.class.getResourceAsStream("ranking-oracle.csv")) {
      assertThat(table).isNotNull();
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream().map(line -> parsed(line.split(",", -1)));
    }
  }

  private static Case parsed(String[] cells) {
    String[] flags = cells[3].split(" ");
    boolean[] labels = new boolean[flags.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = flags[i].equals("1");
    }
    return new Case(cells[0], numbers(cells[1]), numbers(cells[2]), labels, cells);
  }

  private static double[] numbers(String cell) {
    return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void spearmanIsSciPys(Case table) {
    double[] scores = table.scores();
    Ordering byScore = Ordering.of(scores);
    double rho = byScore.spearman(Ordering.of(table.amounts()), Ordering.once(scores.length));
    assertThat(rho).isCloseTo(table.expected(5, 0), within(EPSILON));
    assertThat(rho).isCloseTo(Spearman.of(scores, table.amounts()), within(EPSILON));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void kendallsTauIsSciPys(Case table) {
    assertThat(KendallTau.of(table.scores(), table.amounts()))
        .isCloseTo(table.expected(6, 0), within(EPSILON));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAreaUnderTheCurveIsScikitLearns(Case table) {
    assertThat(Auc.of(table.scores(), table.labels()))
        .isCloseTo(table.expected(7, 0.5), within(EPSILON));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void discountedGainIsScikitLearns(Case table) {
    double whereUndefined =
        table.amounts()[0] > 0 ? 1 : 0; // scikit-learn refuses a single document
    Ndcg ndcg = new Ndcg(Integer.parseInt(table.cells()[4]));
    assertThat(ndcg.of(table.scores(), table.amounts()))
        .isCloseTo(table.expected(8, whereUndefined), within(EPSILON));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void giniIsTheIntegralOfTheGainCurve(Case table) {
    assertThat(Gini.of(table.scores(), table.amounts()))
        .isCloseTo(table.expected(9, 0), within(EPSILON));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theShareOfTheTopFifthLiesOnTheGainCurve(Case table) {
    int[] once = Ordering.once(table.scores().length);
    assertThat(TopShare.of(Ordering.of(table.scores()), table.amounts(), once, 0.2)[0])
        .isCloseTo(table.expected(10, 0), within(EPSILON));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void divergenceIsSciPys(Case table) {
    double least = Arrays.stream(table.scores()).min().orElse(0);
    double[] shares = normalised(Arrays.stream(table.amounts()).map(a -> a + 1).toArray());
    double[] target = normalised(Arrays.stream(table.scores()).map(s -> s - least + 1).toArray());
    assertThat(KullbackLeibler.of(shares, target))
        .isCloseTo(table.expected(11, 0), within(EPSILON));
  }

  private static double[] normalised(double[] values) {
    double sum = Arrays.stream(values).sum();
    return Arrays.stream(values).map(value -> value / sum).toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsMeanTheSameAsWritingElementsOutThatOften(Case table) {
    int[] counts = new int[table.scores().length];
    CounterRandom random = new CounterRandom(3, counts.length);
    for (int element = 0; element < counts.length; element++) {
      counts[element] = random.below(4, element);
    }
    double[] scores = repeated(table.scores(), counts);
    double[] amounts = repeated(table.amounts(), counts);
    Ordering byScore = Ordering.of(table.scores());
    Ordering byAmount = Ordering.of(table.amounts());
    assertThat(byScore.spearman(byAmount, counts))
        .isCloseTo(Spearman.of(scores, amounts), within(EPSILON));
    assertThat(KendallTau.of(byScore, byAmount, counts))
        .isCloseTo(KendallTau.of(scores, amounts), within(EPSILON));
    assertThat(Gini.of(byScore, table.amounts(), byAmount, counts))
        .isCloseTo(Gini.of(scores, amounts), within(EPSILON));
    assertThat(new Ndcg(3).of(byScore, table.amounts(), byAmount, counts))
        .isCloseTo(new Ndcg(3).of(scores, amounts), within(EPSILON));
    double share = TopShare.of(byScore, table.amounts(), counts, 0.37)[0];
    Ordering longer = Ordering.of(scores);
    assertThat(share)
        .isCloseTo(
            TopShare.of(longer, amounts, Ordering.once(scores.length), 0.37)[0], within(EPSILON));
  }

  private static double[] repeated(double[] values, int[] counts) {
    double[] repeated = new double[Arrays.stream(counts).sum()];
    int place = 0;
    for (int element = 0; element < values.length; element++) {
      Arrays.fill(repeated, place, place + counts[element], values[element]);
      place += counts[element];
    }
    return repeated;
  }
}
