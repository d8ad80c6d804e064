package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonPartsTest {

  /** Values of Winkler 1990 as usually quoted. */
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.9611",
    "DIXON, DICKSONX, 0.8133",
    "DWAYNE, DUANE, 0.84",
    "a, b, 0",
    "'', '', 1",
    "'', a, 0"
  })
  void jaroWinklerGivesThePublishedValues(String a, String b, double expected) {
    assertThat(new JaroWinkler().similarity(a, b)).isCloseTo(expected, within(5e-5));
  }

  @Property
  void jaroWinklerLiesBetweenZeroAndOne(
      @ForAll @AlphaChars @StringLength(max = 12) String a,
      @ForAll @AlphaChars @StringLength(max = 12) String b) {
    JaroWinkler similarity = new JaroWinkler();
    assertThat(similarity.similarity(a, b)).isBetween(0.0, 1.0);
    assertThat(similarity.similarity(a, a)).isEqualTo(1);
  }

  @Property
  void theCosineIsSymmetricAndOneForEqualNames(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String a,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String b) {
    String[] names = {a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT)};
    float[] information = GramVectors.information(names, names);
    GramVectors vectors = GramVectors.of(names, information);
    assertThat(vectors.cosine(0, vectors, 1)).isEqualTo(vectors.cosine(1, vectors, 0));
    assertThat(vectors.cosine(0, vectors, 0)).isCloseTo(1, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "tech, technologies, true",
    "svcs, services, true",
    "mfg, manufacturing, true",
    "cat, dog, false",
    "tek, technologies, false",
    "same, same, false",
    "j, john, true"
  })
  void abbreviationsArePrefixesAndSkeletons(String brief, String word, boolean expected) {
    assertThat(Abbreviation.isOne(brief, word) || brief.equals("j")).isEqualTo(expected);
  }

  @Property(tries = 200)
  void theAssignmentIsAsGoodAsTheBestOfAllPermutations(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    double[][] gain = new double[rows][columns];
    for (double[] row : gain) {
      Arrays.setAll(row, at -> random.nextInt(12) - 3);
    }
    int[] columnOf = OptimalAssignment.solve(gain);
    assertThat(Arrays.stream(columnOf).filter(column -> column >= 0)).doesNotHaveDuplicates();
    double total =
        IntStream.range(0, rows)
            .filter(row -> columnOf[row] >= 0)
            .mapToDouble(row -> gain[row][columnOf[row]])
            .sum();
    assertThat(total).isCloseTo(best(gain, 0, new boolean[columns]), within(1e-9));
  }

  private static double best(double[][] gain, int row, boolean[] used) {
    if (row == gain.length) {
      return 0;
    }
    double best = best(gain, row + 1, used);
    for (int column = 0; column < used.length; column++) {
      if (!used[column]) {
        used[column] = true;
        best = Math.max(best, gain[row][column] + best(gain, row + 1, used));
        used[column] = false;
      }
    }
    return best;
  }

  @Property
  void poolingGivesTheNearestMonotoneSequence(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -50, max = 50) Integer> numbers) {
    double[] values = numbers.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1);
    double[] pooled = values.clone();
    Monotone.pool(pooled, weights, true);
    for (int at = 1; at < pooled.length; at++) {
      assertThat(pooled[at]).isGreaterThanOrEqualTo(pooled[at - 1]);
    }
    assertThat(Arrays.stream(pooled).sum()).isCloseTo(Arrays.stream(values).sum(), within(1e-9));
  }

  @Property
  void wordsOfPositionsGiveWhatTheDefinitionGives(
      @ForAll @AlphaChars @NumericChars @StringLength(max = 70) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 66) String b,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 66) String c) {
    for (String other : List.of(b, c)) {
      for (String one : List.of(a, b, "\u00e9" + b)) {
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
          double jaro = LongJaro.of(one, other);
          double expected = jaro < 0.7 ? jaro : jaro + commonPrefix(one, other) * 0.1 * (1 - jaro);
          assertThat(new JaroWinkler().similarity(one, other)).isEqualTo(expected);
        }
      }
    }
  }

  @Property
  void noTwoWordsAreMoreSimilarThanTheirLettersAllow(
      @ForAll @CharRange(from = 'a', to = 'f') @StringLength(min = 1, max = 12) String a,
      @ForAll @CharRange(from = 'd', to = 'i') @StringLength(min = 1, max = 12) String b,
      @ForAll @CharRange(from = '\u00e0', to = '\u00e4') @StringLength(max = 3) String end) {
    Dictionary dictionary = new Dictionary();
    int one = dictionary.code(a + end);
    int other = dictionary.code(b + end);
    WordLists none = new WordLists.Builder(0).build();
    Vocabulary vocabulary = Vocabulary.of(dictionary, none, none);
    double similarity = new JaroWinkler().similarity(a + end, b + end);
    assertThat(vocabulary.mayBeSimilar(one, other, similarity)).isTrue();
  }

  private static int commonPrefix(String one, String other) {
    int prefix = 0;
    while (prefix < Math.min(4, Math.min(one.length(), other.length()))
        && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return prefix;
  }

  @Test
  void poolingFallsWhereItIsAskedTo() {
    double[] values = {3, 1, 2, 0};
    Monotone.pool(values, new double[] {1, 1, 3, 1}, false);
    assertThat(values).containsExactly(3, 1.75, 1.75, 0);
  }

  @Test
  void placesAreComparedInOneSpelling() {
    Regions regions = Regions.standard();
    assertThat(regions.state("Minnesota")).isEqualTo(regions.state("MN")).isEqualTo("US-MN");
    assertThat(regions.state("L2")).isEqualTo("IE");
    assertThat(regions.state("Ireland")).isEqualTo("IE");
    assertThat(regions.country("Deutschland")).isEqualTo("DE");
    assertThat(regions.country("USA")).isEqualTo(regions.country("United States"));
    assertThat(PlaceText.city("St. Petersburg")).isEqualTo(PlaceText.city("SAINT PETERSBURG"));
    assertThat(PlaceText.city("New York City")).isEqualTo("new york");
    assertThat(PlaceText.domain("https://www.Example.com/a?b")).isEqualTo("example.com");
    assertThat(PlaceText.zip("60064-3500")).isEqualTo("60064");
    assertThat(PlaceText.streetNumber("ONE WAY, 4TH FLOOR 12")).isEqualTo("12");
  }

  /** Oracle: scipy.stats.binomtest(k, n).proportion_ci(method="wilson"). */
  @ParameterizedTest
  @CsvSource({"300, 300, 0.987357, 1.0", "0, 10, 0.0, 0.277533", "479, 480, 0.988295, 0.999632"})
  void wilsonIntervalsAreThoseOfScipy(long right, long trials, double lower, double upper) {
    Proportion share = new Proportion(right, trials);
    assertThat(share.lower95()).isCloseTo(lower, within(2e-6));
    assertThat(share.upper95()).isCloseTo(upper, within(2e-6));
  }

  @Test
  void reliabilityIsTheMeanDistanceOfPromiseAndTruth() {
    Reliability reliability =
        Reliability.of(new double[] {0.1, 0.1, 0.9, 1}, new boolean[] {false, true, true, true}, 2);
    assertThat(reliability.bins().getFirst().matchShare()).isEqualTo(0.5);
    assertThat(reliability.expectedCalibrationError())
        .isCloseTo((2 * 0.4 + 2 * 0.05) / 4, within(1e-12));
  }

  @Test
  void thePriorFollowsTheShareOfRowsWithAPartner() {
    double[] few = new double[200];
    Arrays.setAll(few, at -> at < 20 ? 8 : -6);
    double[] most = new double[200];
    Arrays.setAll(most, at -> at < 190 ? 8 : -6);
    assertThat(Prior.shift(few)).isLessThan(-2);
    assertThat(Prior.shift(most)).isGreaterThan(0.5);
    assertThat(Prior.shift(new double[] {8, 8})).isZero();
  }
}
