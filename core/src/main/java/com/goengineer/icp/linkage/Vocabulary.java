package com.goengineer.icp.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of both sides and how much each says: information = -ln(share of names that carry it),
 * in nats. The share is the observed one, pulled towards a coarse table of common company words
 * with the strength of {@value #PRIOR_NAMES} names, so that "international" says little even in a
 * file of fifty rows.
 */
final class Vocabulary {
  static final int PRIOR_NAMES = 1000;

  /** Share of names assumed to carry a word that is not in the table. */
  private static final double RARE_SHARE = 1e-4;

  private static final double COMMON_SHARE = 0.002;

  /** For what is lost in rounding. */
  private static final double SLACK = 1e-9;

  private static final Map<String, Double> COMMON = common();

  private final String[] words;
  private final double[] information;
  private final boolean[] common;
  private final boolean[] small;
  private final boolean[] vehicle;
  private final int[] length;
  private final long[] letters;

  private Vocabulary(Dictionary words, double[] information) {
    int size = information.length;
    this.information = information;
    this.words = new String[size];
    this.common = new boolean[size];
    this.small = new boolean[size];
    this.vehicle = new boolean[size];
    this.length = new int[size];
    this.letters = new long[size];
    for (int word = 0; word < size; word++) {
      String text = words.text(word);
      this.words[word] = text;
      common[word] = COMMON.getOrDefault(text, 0.0) >= COMMON_SHARE;
      small[word] = SmallWords.contains(text);
      vehicle[word] = Vehicle.isOne(text);
      length[word] = text.length();
      letters[word] = letters(text);
    }
  }

  /** A bit per character, several of which may share one. */
  private static long letters(String text) {
    long letters = 0;
    for (int at = 0; at < text.length(); at++) {
      letters |= 1L << text.charAt(at);
    }
    return letters;
  }

  /** Counts the words of two sides that were coded with one dictionary. */
  static Vocabulary of(Dictionary words, WordLists left, WordLists right) {
    int[] carrying = new int[words.size()];
    left.countInto(carrying);
    right.countInto(carrying);
    double names = left.size() + right.size() + (double) PRIOR_NAMES;
    double[] information = new double[carrying.length];
    for (int word = 1; word < carrying.length; word++) {
      double share = COMMON.getOrDefault(words.text(word), RARE_SHARE);
      double observed = -StrictMath.log((carrying[word] + PRIOR_NAMES * share) / names);
      information[word] =
          SmallWords.contains(words.text(word))
              ? Math.min(observed, SmallWords.INFORMATION)
              : observed;
    }
    return new Vocabulary(words, information);
  }

  /** Information of a word in nats, >= 0. */
  double information(int word) {
    return information[word];
  }

  /** True for a word that many companies carry, so that people abbreviate it. */
  boolean isCommon(int word) {
    return common[word];
  }

  /** True for a word that only connects others. */
  boolean isSmall(int word) {
    return small[word];
  }

  /** True for a word that names a vehicle of investors. */
  boolean isVehicle(int word) {
    return vehicle[word];
  }

  /** Number of characters of a word. */
  int length(int word) {
    return length[word];
  }

  /**
   * Whether two words may be as similar as that ({@link JaroWinkler}); false is certain. A
   * character that only one of them has is in common to none.
   */
  boolean mayBeSimilar(int word, int other, double similarity) {
    int brief = Math.min(length[word], length[other]);
    if (brief == 0) {
      return true;
    }
    int common =
        Math.min(
            length[word] - Long.bitCount(letters[word] & ~letters[other]),
            length[other] - Long.bitCount(letters[other] & ~letters[word]));
    boolean sameStart = words[word].charAt(0) == words[other].charAt(0);
    return JaroWinkler.atMost(length[word], length[other], common, sameStart) >= similarity - SLACK;
  }

  /** The word of a code. */
  String text(int word) {
    return words[word];
  }

  /** Number of codes. */
  int size() {
    return information.length;
  }

  private static Map<String, Double> common() {
    Map<String, Double> shares = new HashMap<>();
    for (String[] line : ResourceTable.read("common-words.tsv")) {
      double share = Double.parseDouble(line[0]) / 1000;
      Arrays.stream(line[1].split(" ")).forEach(word -> shares.putIfAbsent(word, share));
    }
    return Map.copyOf(shares);
  }
}
