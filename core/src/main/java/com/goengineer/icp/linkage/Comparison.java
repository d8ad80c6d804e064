package com.goengineer.icp.linkage;

/**
 * Compares pairs of rows: a value per {@link Feature}. An instance keeps buffers and belongs to one
 * thread.
 */
final class Comparison {
  /** First words are similar from here on. */
  private static final double SIMILAR_FROM = 0.88;

  private final Prepared prepared;
  private final LinkSide left;
  private final LinkSide right;
  private final WordAlignment alignment;
  private final JaroWinkler jaroWinkler = new JaroWinkler();
  private final double[] values = new double[Feature.all().length];

  Comparison(Prepared prepared) {
    this.prepared = prepared;
    this.left = prepared.left();
    this.right = prepared.right();
    this.alignment = new WordAlignment(prepared.vocabulary());
  }

  /**
   * The bins of a pair.
   *
   * @param i position on the left
   * @param j position on the right
   * @param bins receives one bin per feature of the pair; those of other candidates are missing
   */
  void compare(int i, int j, byte[] bins) {
    words(i, j);
    spelling(i, j);
    parts(i, j);
    places(i, j);
    set(Feature.GRAMS, prepared.cosine(i, j));
    set(Feature.HOMONYMS, prepared.rightsNamed(right.whole[j]));
    set(Feature.MARGIN, Double.NaN);
    set(Feature.RIVAL, Double.NaN);
    set(Feature.RIVAL_SPELLING, Double.NaN);
    for (Feature feature : Feature.all()) {
      bins[feature.index()] = (byte) feature.bin(values[feature.index()]);
    }
  }

  private void set(Feature feature, double value) {
    values[feature.index()] = value;
  }

  private void words(int i, int j) {
    alignment.align(left.words, i, right.words, j);
    double leftTotal = alignment.shared + alignment.onlyLeft;
    double rightTotal = alignment.shared + alignment.onlyRight;
    set(Feature.SHARED_INFORMATION, alignment.shared - prepared.lnRightRows());
    set(Feature.COVER_LEFT, leftTotal > 0 ? alignment.shared / leftTotal : Double.NaN);
    set(Feature.COVER_RIGHT, rightTotal > 0 ? alignment.shared / rightTotal : Double.NaN);
    set(Feature.ONLY_LEFT, alignment.onlyLeft);
    set(Feature.ONLY_LEFT_LARGEST, alignment.onlyLeftLargest);
    set(Feature.ONLY_RIGHT, alignment.onlyRight);
    set(Feature.ONLY_RIGHT_LARGEST, alignment.onlyRightLargest);
    set(
        Feature.FUZZY_WORDS,
        alignment.fuzzy == 0 ? Double.NaN : alignment.fuzzySum / alignment.fuzzy);
    set(
        Feature.FUZZY_SHARE,
        alignment.fuzzy == 0 ? Double.NaN : alignment.fuzzyShared / alignment.shared);
    set(Feature.ABBREVIATIONS, alignment.abbreviations);
    set(Feature.WORD_COUNT, Math.abs(alignment.leftCount() - alignment.rightCount()));
  }

  private void spelling(int i, int j) {
    String a = left.joined[i];
    String b = right.joined[j];
    boolean same = left.whole[i] == right.whole[j];
    set(Feature.JARO_WINKLER, same ? 1 : jaroWinkler.similarity(a, b));
    set(Feature.SAME_NAME, same ? 1 : 0);
    set(Feature.PREFIX, Math.max(prefix(a, b), alignment.leadingShare()));
    set(Feature.VEHICLE, Vehicle.compare(prepared.vocabulary(), alignment));
    set(Feature.FIRST_WORD, firstWord(i, j));
    set(Feature.LAST_WORD, lastWord(i, j));
    boolean reordered =
        !same
            && alignment.equal == alignment.leftCount()
            && alignment.equal == alignment.rightCount();
    set(Feature.REORDERED, reordered ? 1 : Double.NaN);
    set(Feature.INITIALS, initials(i, j));
    set(Feature.OTHER_NAME, otherName(i, j) ? 1 : Double.NaN);
  }

  private static double prefix(String a, String b) {
    String brief = a.length() < b.length() ? a : b;
    String whole = a.length() < b.length() ? b : a;
    boolean continues = brief.length() >= 3 && whole.startsWith(brief);
    return continues && !a.equals(b) ? (double) brief.length() / whole.length() : 0;
  }

  private double firstWord(int i, int j) {
    if (left.words.start(i) == left.words.end(i) || right.words.start(j) == right.words.end(j)) {
      return Double.NaN;
    }
    int first = left.words.word(left.words.start(i));
    int second = right.words.word(right.words.start(j));
    if (first == second) {
      return 2;
    }
    if (alignment.startsTogether()) {
      return 2;
    }
    Vocabulary words = prepared.vocabulary();
    boolean similar =
        words.mayBeSimilar(first, second, SIMILAR_FROM)
            && jaroWinkler.similarity(words.text(first), words.text(second)) >= SIMILAR_FROM;
    return similar ? 1 : 0;
  }

  private double lastWord(int i, int j) {
    if (left.words.start(i) == left.words.end(i) || right.words.start(j) == right.words.end(j)) {
      return Double.NaN;
    }
    return left.words.word(left.words.end(i) - 1) == right.words.word(right.words.end(j) - 1)
        ? 1
        : 0;
  }

  private double initials(int i, int j) {
    boolean whole =
        (left.initials[i] != 0 && left.initials[i] == right.core[j])
            || (right.initials[j] != 0 && right.initials[j] == left.core[i]);
    int letters =
        whole ? Math.min(left.joined[i].length(), right.joined[j].length()) : alignment.initials;
    return letters < 2 ? Double.NaN : letters;
  }

  private boolean otherName(int i, int j) {
    return isOtherName(left.tradeName[i], right.core[j])
        || isOtherName(left.formerName[i], right.core[j])
        || isOtherName(right.tradeName[j], left.core[i])
        || isOtherName(right.formerName[j], left.core[i])
        || isOtherName(left.tradeName[i], right.tradeName[j]);
  }

  private static boolean isOtherName(int otherName, int core) {
    return otherName != 0 && otherName == core;
  }

  private void parts(int i, int j) {
    set(Feature.SERIAL, part(left.serial[i], right.serial[j]));
    set(Feature.QUALIFIER, part(left.qualifier[i], right.qualifier[j]));
    set(Feature.SITE, part(left.site[i], right.site[j]));
    set(Feature.LEGAL_FORM, prepared.forms().compare(left.legalForm[i], right.legalForm[j]));
  }

  private static double part(int a, int b) {
    if (a == 0 && b == 0) {
      return Double.NaN;
    }
    if (a == 0 || b == 0) {
      return 1;
    }
    return a == b ? 2 : 0;
  }

  private void places(int i, int j) {
    Places a = left.places;
    Places b = right.places;
    PlaceShares shares = prepared.shares();
    set(Feature.COUNTRY, agreement(a.country[i], b.country[j], shares.country()));
    set(Feature.STATE, agreement(a.state[i], b.state[j], shares.state()));
    set(Feature.CITY, agreement(a.city[i], b.city[j], shares.city()));
    set(Feature.ZIP, agreement(a.zip[i], b.zip[j], shares.zip()));
    int number = a.streetNumber[i];
    boolean comparable = number != 0 && b.streetNumber[j] != 0;
    set(Feature.STREET_NUMBER, comparable ? (number == b.streetNumber[j] ? 1 : 0) : Double.NaN);
    set(Feature.DOMAIN, domain(a.domains[i], b.domains[j]));
  }

  private static double agreement(int a, int b, double[] information) {
    if (a == 0 || b == 0) {
      return Double.NaN;
    }
    return a == b ? information[a] : -1;
  }

  private static double domain(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return Double.NaN;
    }
    for (int one : a) {
      for (int other : b) {
        if (one == other) {
          return 1;
        }
      }
    }
    return 0;
  }
}
