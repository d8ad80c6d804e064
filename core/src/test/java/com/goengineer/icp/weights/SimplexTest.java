package com.goengineer.icp.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.statistics.CounterRandom;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplexTest {

  private static Simplex boxed(CounterRandom random) {
    double[] lower = new double[4];
    double[] upper = new double[4];
    for (int component = 0; component < 4; component++) {
      lower[component] = 0.2 * random.uniform(component);
      upper[component] = 0.3 + 0.7 * random.uniform(10 + component);
    }
    return Simplex.between(lower, upper);
  }

  @Property(tries = 100)
  void theNearestPointLiesInTheRegionAndIsNoFurtherThanAnyLatticePoint(@ForAll long seed) {
    CounterRandom random = new CounterRandom(seed, 0);
    Simplex region = boxed(random);
    double[] point = new double[4];
    Arrays.setAll(point, component -> 3 * random.uniform(20 + component) - 1);
    double[] nearest = region.nearest(point);
    assertThat(region.contains(nearest)).isTrue();
    for (double[] other : region.lattice(0.1)) {
      assertThat(squared(point, nearest)).isLessThanOrEqualTo(squared(point, other) + 1e-9);
    }
  }

  private static double squared(double[] left, double[] right) {
    double sum = 0;
    for (int component = 0; component < left.length; component++) {
      sum += (left[component] - right[component]) * (left[component] - right[component]);
    }
    return sum;
  }

  @Property(tries = 100)
  void aClampedStepEndsOnTheEdgeAndNoFurther(@ForAll long seed) {
    CounterRandom random = new CounterRandom(seed, 1);
    Simplex region = boxed(random).withLargestRatio(1 + 9 * random.uniform(40));
    List<double[]> inside = region.lattice(0.05);
    if (inside.isEmpty()) {
      return;
    }
    double[] from = inside.get(random.below(inside.size(), 50));
    double[] direction = new double[4];
    direction[random.below(4, 51)] += 1;
    direction[random.below(4, 52)] -= 1;
    double reach = region.reach(from, direction);
    if (Double.isInfinite(reach)) {
      assertThat(direction).containsOnly(0);
      return;
    }
    assertThat(region.contains(region.step(from, direction, reach))).isTrue();
    double[] beyond = from.clone();
    Arrays.setAll(beyond, c -> from[c] + (reach + 1e-6) * direction[c]);
    assertThat(region.contains(beyond)).isFalse();
  }

  @Test
  void theLatticeOfTheWholeSimplexHoldsEveryComposition() {
    assertThat(Simplex.whole(4).lattice(0.05)).hasSize(1771); // C(23, 3)
    assertThat(Simplex.whole(3).lattice(0.01)).hasSize(5151); // C(102, 2)
    for (double[] weights : Simplex.whole(4).lattice(0.05)) {
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void fixedComponentsStayFixed() {
    Simplex region = Simplex.between(new double[] {0, 0.25, 0}, new double[] {1, 0.25, 1});
    assertThat(region.free()).containsExactly(0, 2);
    assertThat(region.lattice(0.05)).hasSize(16).allMatch(weights -> weights[1] == 0.25);
    assertThat(region.nearest(new double[] {5, 5, 0})).containsExactly(0.75, 0.25, 0);
  }

  @Test
  void theOriginalsBoxIsARatioOnceWeightsAreDividedByTheirSum() {
    Simplex region = LegacyObjective.region(new boolean[] {false, true, false, false});
    assertThat(region.contains(new double[] {0.35, 0, 0.5, 0.15})).isTrue();
    assertThat(region.contains(new double[] {0.14, 0, 0.43, 0.43})).isTrue();
    assertThat(region.contains(new double[] {0.36, 0, 0.5, 0.14})).isFalse();
    assertThat(region.contains(new double[] {0.29, 0, 0.51, 0.2})).isFalse();
    assertThat(region.contains(new double[] {0.3, 0.1, 0.4, 0.2})).isFalse();
  }

  @Test
  void boundsThatLeaveNothingAreRefused() {
    assertThatThrownBy(() -> Simplex.between(new double[] {0.6, 0.6}, new double[] {1, 1}))
        .hasMessageContaining("no weights that sum to 1");
    assertThatThrownBy(() -> Simplex.between(new double[] {0, 0}, new double[] {0.4, 0.4}))
        .hasMessageContaining("no weights that sum to 1");
    assertThatThrownBy(() -> Simplex.between(new double[] {0.5}, new double[] {0.4}))
        .hasMessageContaining("not ordered");
  }
}
