package com.goengineer.icp.linkage;

import java.util.Set;

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
  private final Postings rightsByCore;
  private final Postings rightsByWhole;

  private Prepared(LinkSide left, LinkSide right, Codes codes) {
    this.left = left;
    this.right = right;
    this.codes = codes;
    this.vocabulary = Vocabulary.of(codes.words, left.words, right.words);
    this.gramInformation = GramVectors.information(left.joined, right.joined);
    this.leftGrams = GramVectors.of(left.joined, gramInformation);
    this.rightGrams = GramVectors.of(right.joined, gramInformation);
    this.shares = PlaceShares.of(right.places, codes.places.size());
    this.rightsByCore = Postings.ofOne(right.core, codes.cores.size());
    this.rightsByWhole = Postings.ofOne(right.whole, codes.cores.size());
  }

  static Prepared of(
      LinkRecords left, LinkRecords right, Set<EvidenceField> use, Workers workers) {
    Codes codes = new Codes();
    LinkSide leftSide = LinkSideBuilder.build(left, use, codes, workers);
    LinkSide rightSide = LinkSideBuilder.build(right, use, codes, workers);
    return new Prepared(leftSide, rightSide, codes);
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

  /** Number of right rows of a whole name. */
  int rightsNamed(int whole) {
    return rightsByWhole.count(whole);
  }

  /** The text of a coded part of a name. */
  String partText(int code) {
    return codes.parts.text(code);
  }
}
