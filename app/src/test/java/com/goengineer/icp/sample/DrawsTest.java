package com.goengineer.icp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void streamsOfOneSeedAreTheSameEveryTimeAndUnlikeEachOther() {
    assertThat(Draws.of(1, "names").uniform()).isEqualTo(Draws.of(1, "names").uniform());
    assertThat(Draws.of(1, "names").uniform()).isNotEqualTo(Draws.of(1, "prices").uniform());
    assertThat(Draws.of(1, "names", 0).uniform()).isNotEqualTo(Draws.of(1, "names", 1).uniform());
  }

  @Test
  void normalDrawsHaveMeanZeroAndVarianceOne() {
    Draws draws = Draws.of(5, "normal");
    double[] values = IntStream.range(0, 100_000).mapToDouble(i -> draws.normal()).toArray();
    double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(9);
    double square =
        IntStream.range(0, values.length)
            .mapToDouble(i -> values[i] * values[i])
            .average()
            .orElse(9);
    assertThat(mean).isCloseTo(0, within(0.02));
    assertThat(square).isCloseTo(1, within(0.03));
  }

  @Test
  void indexFollowsTheWeights() {
    Draws draws = Draws.of(5, "index");
    double[] weights = Draws.cumulative(1, 0, 3);
    long last = IntStream.range(0, 10_000).filter(i -> draws.index(weights) == 2).count();
    long middle = IntStream.range(0, 10_000).filter(i -> draws.index(weights) == 1).count();
    assertThat(last).isBetween(7_200L, 7_800L);
    assertThat(middle).isZero();
  }
}
