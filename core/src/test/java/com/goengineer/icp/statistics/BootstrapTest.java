package com.goengineer.icp.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

  @Test
  void aSeedGivesTheSameBitsForEver() {
    CounterRandom random = new CounterRandom(42, 7);
    assertThat(random.bits(0)).isEqualTo(483231565967908813L);
    assertThat(random.bits(1_000_000)).isEqualTo(-1206471540489465136L);
    assertThat(random.below(1000, 3)).isEqualTo(842);
  }

  @Test
  void uniformNumbersFillTheirRangeEvenly() {
    CounterRandom random = new CounterRandom(1, 0);
    int[] tenths = new int[10];
    double normalSum = 0;
    double normalSquares = 0;
    int numbers = 100_000;
    for (int place = 0; place < numbers; place++) {
      tenths[(int) (10 * random.uniform(place))]++;
      double normal = random.normal(place);
      normalSum += normal;
      normalSquares += normal * normal;
    }
    for (int tenth : tenths) {
      assertThat(tenth).isBetween(9_600, 10_400);
    }
    assertThat(normalSum / numbers).isCloseTo(0, within(0.02));
    assertThat(normalSquares / numbers).isCloseTo(1, within(0.02));
  }

  @Test
  void neighbouringStreamsAreUnrelated() {
    double[] left = new double[5_000];
    double[] right = new double[5_000];
    for (int place = 0; place < left.length; place++) {
      left[place] = new CounterRandom(1, 5).uniform(place);
      right[place] = new CounterRandom(1, 6).uniform(place);
    }
    assertThat(Spearman.of(left, right)).isCloseTo(0, within(0.05));
  }

  @Test
  void aDrawTakesAsManyClustersAsThereAre() {
    int[] counts = new Bootstrap(10, 1).counts(500, 3);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(500);
    assertThat(counts).isEqualTo(new Bootstrap(10, 1).counts(500, 3));
    assertThat(counts).isNotEqualTo(new Bootstrap(10, 1).counts(500, 4));
  }

  @Test
  void theStandardErrorOfAMeanIsThatOfTheFormula() {
    double[] values = new double[400];
    CounterRandom random = new CounterRandom(9, 9);
    Arrays.setAll(values, random::normal);
    double[] drawn = drawnMeans(values, new Bootstrap(2_000, 5));
    double formula = deviation(values) / Math.sqrt(values.length);
    assertThat(new Bootstrap(2_000, 5).standardError(drawn, values.length))
        .isCloseTo(formula, within(0.06 * formula));
  }

  @Test
  void aSampleThatStandsForMoreGivesTheErrorOfAll() {
    double[] values = new double[20_000];
    CounterRandom random = new CounterRandom(9, 9);
    Arrays.setAll(values, random::normal);
    Bootstrap bootstrap = new Bootstrap(1_000, 5, 1_000);
    int[] members = bootstrap.members(values.length);
    assertThat(members).hasSize(1_000).isSorted().doesNotHaveDuplicates();
    double[] ofMembers = Arrays.stream(members).mapToDouble(member -> values[member]).toArray();
    double formula = deviation(values) / Math.sqrt(values.length);
    double[] drawn = drawnMeans(ofMembers, bootstrap);
    assertThat(bootstrap.standardError(drawn, values.length))
        .isCloseTo(formula, within(0.1 * formula));
    Interval narrow =
        bootstrap.widened(Bootstrap.interval(mean(ofMembers), drawn), mean(values), values.length);
    assertThat(narrow.value()).isEqualTo(mean(values));
    assertThat(narrow.upper95() - narrow.lower95()).isCloseTo(3.92 * formula, within(formula));
  }

  private static double[] drawnMeans(double[] values, Bootstrap bootstrap) {
    double[] drawn = new double[bootstrap.draws()];
    for (int draw = 0; draw < drawn.length; draw++) {
      int[] counts = bootstrap.counts(values.length, draw);
      for (int cluster = 0; cluster < counts.length; cluster++) {
        drawn[draw] += counts[cluster] * values[cluster] / values.length;
      }
    }
    return drawn;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void everyTaskRunsOnceOnAnyNumberOfThreads(int threads) {
    AtomicIntegerArray times = new AtomicIntegerArray(1_000);
    new Workers(threads).run(1_000, times::incrementAndGet);
    for (int task = 0; task < times.length(); task++) {
      assertThat(times.get(task)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatATaskThrowsReachesTheCaller(int threads) {
    assertThatThrownBy(() ->
            new Workers(threads)
                .run(
                    100,
                    task -> {
                      if (task == 37) {
                        throw new IllegalStateException("task 37");
                      }
                    }))
        .hasMessage("task 37");
  }
}
