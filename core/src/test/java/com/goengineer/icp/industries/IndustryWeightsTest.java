package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.CodePointOrder;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndustryWeightsTest {

  private static final StrategicTiers TIERS = StrategicTiers.standard();

  private static SortedMap<String, ValueCounts> performance(Map<String, double[]> given) {
    SortedMap<String, ValueCounts> performance = new TreeMap<>(CodePointOrder.TEXT);
    given.forEach((industry, values) -> performance.put(industry, ValueCounts.of(values)));
    return performance;
  }

  private static IndustryWeights learn(IndustrySettings settings, Map<String, double[]> given) {
    return IndustryWeights.learn(performance(given), settings, TIERS);
  }

  /** So many accounts, the last ones with an amount. */
  private static double[] accounts(int all, double... amounts) {
    double[] values = new double[all];
    System.arraycopy(amounts, 0, values, all - amounts.length, amounts.length);
    return values;
  }

  @Test
  void industriesThatDoNotDifferHaveADataScoreOfOneHalf() {
    IndustryWeights learned =
        learn(
            IndustrySettings.standard(),
            Map.of("Dental", accounts(10, 5, 5), "Energy", accounts(10, 5, 5)));
    assertThat(learned.industries())
        .allSatisfy(each -> assertThat(each.dataScore()).isCloseTo(0.5, within(1e-12)));
    assertThat(learned.of("Dental")).isEqualTo(0.6); // half of 0.5 and half of tier 2's 0.7
  }

  @Test
  void nobodyHavingBoughtAnythingIsNoDifferenceEither() {
    IndustryWeights learned =
        learn(IndustrySettings.standard(), Map.of("Dental", accounts(3), "Energy", accounts(4)));
    assertThat(learned.industries())
        .allSatisfy(each -> assertThat(each.dataScore()).isEqualTo(0.5));
    assertThat(learned.cap()).isZero();
  }

  @Test
  void noAccountsLearnNothing() {
    IndustryWeights learned = learn(IndustrySettings.standard(), Map.of());
    assertThat(learned.industries()).isEmpty();
    assertThat(learned.of("Dental")).isEqualTo(0.3);
  }

  @Test
  void oneHugeAccountDoesNotRuleItsIndustry() {
    double[] ordinary = IntStream.range(0, 40).mapToDouble(i -> 1_000 + 50 * i).toArray();
    Map<String, double[]> given =
        Map.of(
            "Energy", accounts(17, 5_000_000),
            "Services", accounts(120, ordinary),
            "Plant & Process", accounts(140, ordinary));
    double original = learn(IndustrySettings.original(), given).of("Energy");
    IndustryWeights ours = learn(IndustrySettings.standard(), given);
    assertThat(original).isEqualTo(0.7);
    assertThat(ours.of("Energy")).isLessThanOrEqualTo(0.55);
    IndustryWeight energy = ours.industries().getFirst();
    assertThat(energy.intervalHigh() - energy.intervalLow()).isGreaterThan(energy.shrunk() * 0.5);
  }

  @Test
  void pureNoiseIsNotStretchedOverTheWholeScale() {
    double ours = 0;
    double minMax = 0;
    for (int seed = 0; seed < 200; seed++) {
      Map<String, double[]> noise = noise(seed);
      ours += dataSpan(learn(IndustrySettings.standard(), noise)) / 200;
      minMax += dataSpan(learn(IndustrySettings.original(), noise)) / 200;
    }
    assertThat(minMax).isEqualTo(1, within(1e-9));
    assertThat(ours).isLessThan(0.15);
  }

  private static Map<String, double[]> noise(long seed) {
    Random random = new Random(seed);
    SortedMap<String, double[]> noise = new TreeMap<>();
    for (int industry = 0; industry < 15; industry++) {
      double[] values = new double[20 + 10 * industry];
      for (int i = 0; i < values.length; i++) {
        boolean adopter = random.nextInt(4) == 0;
        values[i] = adopter ? StrictMath.exp(8 + 1.5 * random.nextGaussian()) : 0;
      }
      noise.put("industry " + industry, values);
    }
    return noise;
  }

  private static double dataSpan(IndustryWeights learned) {
    DoubleSummaryStatistics scores =
        learned.industries().stream().mapToDouble(IndustryWeight::dataScore).summaryStatistics();
    return scores.getMax() - scores.getMin();
  }

  @Test
  void everythingNeededToRecomputeAWeightIsThere() {
    IndustryWeights learned =
        learn(
            IndustrySettings.standard(),
            Map.of("Dental", accounts(30, 50, 70, 90), "High Tech", accounts(20, 500, 900)));
    Shrinkage global = learned.shrinkage();
    for (IndustryWeight each : learned.industries()) {
      double k = global.priorStrength();
      double shrunk =
          (each.accounts() * each.mean() + k * global.globalMean()) / (each.accounts() + k);
      double data = shrunk / (shrunk + global.globalMean());
      double blended = 0.5 * data + 0.5 * each.strategic();
      assertThat(each.shrunk()).isCloseTo(shrunk, within(1e-9));
      assertThat(each.dataScore()).isCloseTo(data, within(1e-12));
      assertThat(each.blended()).isCloseTo(blended, within(1e-12));
      assertThat(each.weight())
          .isCloseTo(Math.max(0.3, Math.rint(blended / 0.05) * 0.05), within(1e-12));
      assertThat(each.intervalLow()).isBetween(0.0, each.shrunk());
      assertThat(each.intervalHigh()).isGreaterThan(each.shrunk());
    }
  }

  @Test
  void unknownIndustriesAreNeutralAndNoGroup() {
    IndustryWeights learned =
        learn(
            IndustrySettings.standard(),
            Map.of("", accounts(50, 9_000, 9_000), "Dental", accounts(10, 5)));
    assertThat(learned.industries()).extracting(IndustryWeight::industry).containsExactly("Dental");
    assertThat(learned.shrinkage().globalMean()).isEqualTo(0.5);
    assertThat(learned.of("")).isEqualTo(0.3);
    assertThat(learned.byKey()).containsEntry("unknown", 0.3);
  }

  @Test
  void theCapIsTheQuantileOfAllAccountsThatHaveAny() {
    IndustryWeights learned =
        learn(
            IndustrySettings.standard(),
            Map.of("", accounts(9, 10), "Dental", accounts(9, 20), "Energy", accounts(9, 30)));
    assertThat(learned.cap()).isCloseTo(29, within(1e-12)); // type 7 at 0.95 of 10, 20, 30
  }

  @Test
  void smallIndustriesAreLeftOutOnlyWhenToldTo() {
    Map<String, double[]> given =
        Map.of("Dental", accounts(9, 5), "Energy", accounts(10, 5), "High Tech", accounts(12, 7));
    assertThat(learn(IndustrySettings.original(), given).of("Dental")).isEqualTo(0.3);
    assertThat(learn(IndustrySettings.standard(), given).of("Dental")).isGreaterThan(0.3);
  }

  @Test
  void weightsAreLookedUpWithoutCaseAndOuterSpace() {
    IndustryWeights learned = learn(IndustrySettings.standard(), Map.of("Dental", accounts(10, 5)));
    assertThat(learned.of(" DENTAL ")).isEqualTo(learned.of("Dental"));
    assertThat(IndustryWeights.key("MEDICAL DEVICES")).isEqualTo("medical devices");
  }

  @Test
  void fewerAdoptersNeverRaiseAnIndustry() {
    for (int adopters = 1; adopters < 10; adopters++) {
      double[] fewer = new double[adopters - 1];
      double[] more = new double[adopters];
      Arrays.fill(fewer, 100);
      Arrays.fill(more, 100);
      double[] others = accounts(40, 100, 100, 100, 100);
      IndustrySettings fixed = IndustrySettings.original();
      IndustryWeights low = learn(fixed, Map.of("Dental", accounts(20, fewer), "Energy", others));
      IndustryWeights high = learn(fixed, Map.of("Dental", accounts(20, more), "Energy", others));
      assertThat(high.industries().getFirst().shrunk())
          .isGreaterThanOrEqualTo(low.industries().getFirst().shrunk());
    }
  }
}
