package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private final Components components = StandardComponents.standard();

  private static Map<String, Double> given(
      double vertical, double size, double adoption, double relationship) {
    return Map.of(
        "vertical", vertical, "size", size, "adoption", adoption, "relationship", relationship);
  }

  @Test
  void theDefaultsAreThoseOfTheOriginalsFile() {
    assertThat(Weights.defaults(components).shares()).isEqualTo(given(0.3, 0, 0.4, 0.3));
  }

  @Test
  void theOriginalFallbackIsOffered() {
    assertThat(Weights.of(StandardComponents.ORIGINAL_FALLBACK_WEIGHTS, components).shares())
        .isEqualTo(given(0.3, 0, 0.5, 0.2));
  }

  @Test
  void weightsAreDividedByTheirSumInTheOrderOfTheRegistry() {
    Weights weights = Weights.of(given(3, 1, 4, 2), components);
    assertThat(weights.shares().keySet())
        .containsExactly("vertical", "size", "adoption", "relationship");
    assertThat(weights.toArray()).containsExactly(0.3, 0.1, 0.4, 0.2);
  }

  @Test
  void everyFaultIsToldAtOnceWithAdvice() {
    Map<String, Double> faulty = new LinkedHashMap<>();
    faulty.put("vertical", -0.1);
    faulty.put("size", Double.NaN);
    faulty.put("adoption", Double.POSITIVE_INFINITY);
    faulty.put("adopton", 0.3);
    assertThatThrownBy(() -> Weights.of(faulty, components))
        .isInstanceOf(InvalidWeights.class)
        .hasMessageContaining("there is none for relationship (0 leaves it out)")
        .hasMessageContaining("\"adopton\" is not a component")
        .hasMessageContaining("vertical is -0.1")
        .hasMessageContaining("size is NaN")
        .hasMessageContaining("adoption is Infinity")
        .hasMessageContaining("Give every component a number of 0 or more");
  }

  @Test
  void allZeroIsRefused() {
    assertThatThrownBy(() -> Weights.of(given(0, 0, 0, 0), components))
        .isInstanceOf(InvalidWeights.class)
        .hasMessageContaining("all are 0");
  }

  @Test
  void savedWeightsThatLostAComponentAreRefused() {
    assertThatThrownBy(() -> Weights.of(Map.of("vertical", 0.5, "adoption", 0.5), components))
        .hasMessageContaining("there is none for size")
        .hasMessageContaining("there is none for relationship");
  }

  @Test
  void weightsThatDoNotSumToOneCannotExist() {
    assertThatThrownBy(() -> new Weights(Map.of("vertical", 0.5, "adoption", 0.8)))
        .isInstanceOf(InvalidWeights.class)
        .hasMessageContaining("not to 1");
  }

  @Test
  void hugeWeightsDoNotOverflow() {
    double huge = Double.MAX_VALUE;
    assertThat(Weights.of(given(huge, huge, huge, huge), components).toArray()).containsOnly(0.25);
  }

  @Property
  void weightsSumToOneAndReadingThemBackChangesNone(
      @ForAll @Size(4) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
    Weights weights =
        Weights.of(
            given(values.get(0) + 1e-3, values.get(1), values.get(2), values.get(3)), components);
    double sum = 0;
    for (double weight : weights.toArray()) {
      sum += weight;
    }
    assertThat(sum).isCloseTo(1, within(1e-15));
    assertThat(Weights.of(weights.shares(), components)).isEqualTo(weights);
  }
}
