package com.goengineer.icp.linkage;

import java.util.Arrays;

/** Both sides of a linkage, standardised and coded, with what was counted about them. */
final class Prepared {
  private final LinkSide left;
  private final LinkSide right;
  private final Codes codes;
  private final Vocabulary vocabulary;
  private final GramVectors leftGrams;
  private final GramVectors rightGrams;
  private final float[] gramInformation;
  private final PlaceShares shares;
  private final boolean families;
  private final Postings rightsByCore;
  private final Postings rightsByWhole;
  private final FormComparison forms;

  private Prepared(LinkSide left, LinkSide right, Codes codes, boolean families) {
    this.families = families;
    this.left = left;
    this.right = right;
    this.codes = codes;
    this.vocabulary = Vocabulary.of(codes.words, left.words, right.words);
    this.gramInformation = GramVectors.information(left.joined, right.joined);
    this.leftGrams = GramVectors.of(left.joined, gramInformation);
    this.rightGrams = GramVectors.of(right.joined, gramInformation);
    this.forms = new FormComparison(codes.parts, right.legalForm);
    this.shares = PlaceShares.of(right.places, codes.places.size());
    this.rightsByCore = Postings.ofOne(right.core, codes.cores.size());
    this.rightsByWhole = Postings.ofOne(right.whole, codes.cores.size());
  }

  static Prepared of(LinkRecords left, LinkRecords right, LinkSettings settings, Workers workers) {
    Codes codes = new Codes();
    LinkSide leftSide = LinkSideBuilder.build(left, settings.use(), codes, workers);
    LinkSide rightSide = LinkSideBuilder.build(right, settings.use(), codes, workers);
    return new Prepared(leftSide, rightSide, codes, settings.families());
  }

  LinkSide left() {
    return left;
  }

  LinkSide right() {
    return right;
  }

  Codes codes() {
    return codes;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  GramVectors leftGrams() {
    return leftGrams;
  }

  GramVectors rightGrams() {
    return rightGrams;
  }

  float[] gramInformation() {
    return gramInformation;
  }

  PlaceShares shares() {
    return shares;
  }

  Postings rightsByCore() {
    return rightsByCore;
  }

  /** Cosine of the names of a pair. */
  double cosine(int i, int j) {
    return leftGrams.cosine(i, rightGrams, j);
  }

  /** ln of the number of right rows: what a random partner would have to overcome. */
  double lnRightRows() {
    return StrictMath.log(Math.max(1, right.size()));
  }

  Postings rightsByWhole() {
    return rightsByWhole;
  }

  /** Number of companies on the right that have a whole name. */
  int rightsNamed(int whole) {
    return families ? Math.min(1, rightsByWhole.count(whole)) : rightsByWhole.count(whole);
  }

  /** True when two right rows are accounts of one company and families are linked as one. */
  boolean isFamily(int j, int other) {
    return families && right.core[j] == right.core[other];
  }

  /** The strongest ground of an accepted pair that is not certain. */
  Decision.Method method(int i, int j) {
    boolean sameDomain =
        Arrays.stream(left.places.domains[i])
            .anyMatch(
                one -> Arrays.stream(right.places.domains[j]).anyMatch(other -> one == other));
    if (sameDomain) {
      return Decision.Method.DOMAIN;
    }
    if (left.strictKey[i] != right.strictKey[j]) {
      return Decision.Method.SCORE;
    }
    int city = left.places.city[i];
    return city != 0 && city == right.places.city[j]
        ? Decision.Method.NAME_AND_PLACE
        : Decision.Method.NAME;
  }

  /** The text of a coded place. */
  String placeText(int code) {
    return codes.places.text(code);
  }

  /** How legal forms compare. */
  FormComparison forms() {
    return forms;
  }
}
