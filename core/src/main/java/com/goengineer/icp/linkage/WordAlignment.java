package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * Pairs the words of two names one to one: equal words first, then words written together or apart
 * ("super micro" - "supermicro"), initials ("cuny" - "city university of new york"), abbreviations
 * and words of similar spelling. A pair counts with a credit in [0, 1]; what is left over on either
 * side is what speaks against a match.
 *
 * <p>O(words of left x words of right); an instance keeps buffers and belongs to one thread.
 */
final class WordAlignment {
  private static final int LONGEST = 24;
  private static final double JOINED_CREDIT = 0.95;
  private static final double INITIALS_CREDIT = 0.8;
  private static final double ABBREVIATION_CREDIT = 0.7;
  private static final double SIMILAR_FROM = 0.86;

  private final Vocabulary vocabulary;
  private final JaroWinkler jaroWinkler = new JaroWinkler();

  private final int[] left = new int[LONGEST];
  private final int[] right = new int[LONGEST];
  private final double[] leftCredit = new double[LONGEST];
  private final double[] rightCredit = new double[LONGEST];
  private int leftCount;
  private int rightCount;

  double shared;
  double onlyLeft;
  double onlyLeftLargest;
  double onlyRight;
  double onlyRightLargest;
  double fuzzySum;
  double fuzzyShared;
  int fuzzy;
  int abbreviations;
  int initials;
  int equal;

  WordAlignment(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Aligns two rows; the results are in the fields until the next call. */
  void align(WordLists lefts, int leftRow, WordLists rights, int rightRow) {
    leftCount = load(lefts, leftRow, left);
    rightCount = load(rights, rightRow, right);
    Arrays.fill(leftCredit, 0, leftCount, 0);
    Arrays.fill(rightCredit, 0, rightCount, 0);
    fuzzySum = 0;
    fuzzyShared = 0;
    fuzzy = 0;
    abbreviations = 0;
    initials = 0;
    pairEqual();
    if (equal < leftCount && equal < rightCount) {
      pairJoined();
      pairInitials();
      pairSimilar();
    }
    summarise();
  }

  /**
   * Share of the longer name's words that are its first ones and the same as all of the shorter
   * name's, in any order ("t rowe price" - "price t rowe group"); 0 when they are not.
   */
  double leadingShare() {
    boolean leftIsShorter = leftCount < rightCount;
    int shorter = Math.min(leftCount, rightCount);
    int longer = Math.max(leftCount, rightCount);
    if (shorter == 0 || shorter == longer) {
      return 0;
    }
    double[] brief = leftIsShorter ? leftCredit : rightCredit;
    double[] whole = leftIsShorter ? rightCredit : leftCredit;
    for (int at = 0; at < shorter; at++) {
      if (brief[at] < 1 || whole[at] < 1) {
        return 0;
      }
    }
    return (double) shorter / longer;
  }

  /**
   * True when the first words are one word written together or apart: "super micro", "supermicro".
   */
  boolean startsTogether() {
    return leftCount > 0
        && rightCount > 0
        && leftCredit[0] == JOINED_CREDIT
        && rightCredit[0] == JOINED_CREDIT;
  }

  /** Credit of a left word: 1 for an equal partner, 0 for none. */
  double leftCredit(int at) {
    return leftCredit[at];
  }

  /** Credit of a right word. */
  double rightCredit(int at) {
    return rightCredit[at];
  }

  /** Code of a left word. */
  int leftWord(int at) {
    return left[at];
  }

  /** Code of a right word. */
  int rightWord(int at) {
    return right[at];
  }

  /** Number of words of the left name that were looked at. */
  int leftCount() {
    return leftCount;
  }

  /** Number of words of the right name that were looked at. */
  int rightCount() {
    return rightCount;
  }

  private static int load(WordLists lists, int row, int[] into) {
    int count = Math.min(LONGEST, lists.end(row) - lists.start(row));
    for (int at = 0; at < count; at++) {
      into[at] = lists.word(lists.start(row) + at);
    }
    return count;
  }

  private void pairEqual() {
    equal = 0;
    for (int i = 0; i < leftCount; i++) {
      for (int j = 0; j < rightCount; j++) {
        if (left[i] == right[j] && rightCredit[j] == 0) {
          leftCredit[i] = 1;
          rightCredit[j] = 1;
          equal++;
          break;
        }
      }
    }
  }

  private void pairJoined() {
    for (int i = 0; i < leftCount; i++) {
      joined(i, left, leftCredit, new Run(right, rightCredit, rightCount));
    }
    for (int j = 0; j < rightCount; j++) {
      joined(j, right, rightCredit, new Run(left, leftCredit, leftCount));
    }
  }

  private record Run(int[] words, double[] credits, int count) {
    boolean isFree(int at) {
      return credits[at] == 0 && credits[at + 1] == 0;
    }
  }

  private void joined(int at, int[] words, double[] credits, Run other) {
    int length = vocabulary.length(words[at]);
    for (int j = 0; j + 1 < other.count() && credits[at] == 0; j++) {
      int first = other.words()[j];
      int second = other.words()[j + 1];
      if (vocabulary.length(first) + vocabulary.length(second) == length
          && other.isFree(j)
          && isMadeOf(vocabulary.text(words[at]), first, second)) {
        credits[at] = JOINED_CREDIT;
        other.credits()[j] = JOINED_CREDIT;
        other.credits()[j + 1] = JOINED_CREDIT;
      }
    }
  }

  private boolean isMadeOf(String word, int first, int second) {
    return word.startsWith(vocabulary.text(first)) && word.endsWith(vocabulary.text(second));
  }

  private void pairInitials() {
    for (int i = 0; i < leftCount; i++) {
      initialsOf(i, left, leftCredit, new Run(right, rightCredit, rightCount));
    }
    for (int j = 0; j < rightCount; j++) {
      initialsOf(j, right, rightCredit, new Run(left, leftCredit, leftCount));
    }
  }

  /**
   * Looks for consecutive free words whose first letters spell the word; small words may be
   * skipped.
   */
  private void initialsOf(int at, int[] words, double[] credits, Run other) {
    int length = vocabulary.length(words[at]);
    if (credits[at] != 0 || length < 2 || length > 6) {
      return;
    }
    String letters = vocabulary.text(words[at]);
    for (int start = 0; start < other.count() && credits[at] == 0; start++) {
      int end = spelledUntil(letters, start, other);
      if (end > 0) {
        credits[at] = INITIALS_CREDIT;
        Arrays.fill(other.credits(), start, end, INITIALS_CREDIT);
        initials = Math.max(initials, letters.length());
      }
    }
  }

  private int spelledUntil(String letters, int start, Run other) {
    int spelled = 0;
    for (int j = start; j < other.count() && other.credits()[j] == 0; j++) {
      int code = other.words()[j];
      String word = vocabulary.text(code);
      if (!word.isEmpty() && word.charAt(0) == letters.charAt(spelled)) {
        spelled++;
        if (spelled == letters.length()) {
          return j + 1;
        }
      } else if (spelled == 0 || !vocabulary.isSmall(code)) {
        return 0;
      }
    }
    return 0;
  }

  private void pairSimilar() {
    for (int i = 0; i < leftCount; i++) {
      if (leftCredit[i] == 0) {
        pairSimilar(i);
      }
    }
  }

  private void pairSimilar(int i) {
    double best = 0;
    int partner = -1;
    boolean abbreviated = false;
    for (int j = 0; j < rightCount; j++) {
      if (rightCredit[j] == 0) {
        boolean shortened = isAbbreviation(left[i], right[j]);
        double similarity = shortened ? SIMILAR_FROM : similarity(left[i], right[j]);
        if (similarity > best) {
          best = similarity;
          partner = j;
          abbreviated = shortened;
        }
      }
    }
    if (best >= SIMILAR_FROM) {
      double credit = abbreviated ? ABBREVIATION_CREDIT : (best - 0.7) / 0.3 * 0.9;
      leftCredit[i] = credit;
      rightCredit[partner] = credit;
      abbreviations += abbreviated ? 1 : 0;
      fuzzy += abbreviated ? 0 : 1;
      fuzzySum += abbreviated ? 0 : best;
      fuzzyShared += abbreviated ? 0 : credit * vocabulary.information(left[i]);
    }
  }

  /** Similarity of two words; 0 where it is too small to count. */
  private double similarity(int one, int other) {
    return vocabulary.mayBeSimilar(one, other, SIMILAR_FROM)
        ? jaroWinkler.similarity(vocabulary.text(one), vocabulary.text(other))
        : 0;
  }

  /** Common words are abbreviated, names of their own are not: "one" is not short for "oneok". */
  private boolean isAbbreviation(int one, int other) {
    int length = vocabulary.length(one);
    int otherLength = vocabulary.length(other);
    boolean brief = Math.min(length, otherLength) == 1;
    return (brief || vocabulary.isCommon(length > otherLength ? one : other))
        && Abbreviation.isOne(vocabulary.text(one), vocabulary.text(other));
  }

  private void summarise() {
    shared = 0;
    onlyLeft = 0;
    onlyLeftLargest = 0;
    onlyRight = 0;
    onlyRightLargest = 0;
    for (int i = 0; i < leftCount; i++) {
      double information = vocabulary.information(left[i]);
      double missing = information * (1 - leftCredit[i]);
      shared += information - missing;
      onlyLeft += missing;
      onlyLeftLargest = Math.max(onlyLeftLargest, missing);
    }
    for (int j = 0; j < rightCount; j++) {
      double missing = vocabulary.information(right[j]) * (1 - rightCredit[j]);
      onlyRight += missing;
      onlyRightLargest = Math.max(onlyRightLargest, missing);
    }
  }
}
