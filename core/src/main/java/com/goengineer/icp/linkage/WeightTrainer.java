package com.goengineer.icp.linkage;

import java.util.EnumSet;
import java.util.List;

/**
 * Makes the weights that are shipped: fits both sets of points of a {@link LinkModel} on labelled
 * sets.
 *
 * <p>The first fit sees pairs alone. Its log-odds order the candidates of the same sets, the
 * margins become features, and the second fit sees everything. Equal sets give equal bytes.
 */
public final class WeightTrainer {
  private static final double RIDGE = 2;
  private static final int ROUNDS = 30;

  private WeightTrainer() {}

  /**
   * Fits a model.
   *
   * @param sets labelled sets; every candidate pair of a set counts once
   * @return the model, rounded as its text form is
   */
  public static LinkModel train(List<LabelledSet> sets) {
    LinkModel untrained = new LinkModel(Points.none(), Points.none());
    Points alone = fit(sets, untrained, false);
    Points deciding = fit(sets, new LinkModel(alone, Points.none()), true);
    return LinkModel.parse(new LinkModel(alone, deciding).text());
  }

  private static Points fit(List<LabelledSet> sets, LinkModel model, boolean context) {
    PairTable pairs = new PairTable();
    for (LabelledSet set : sets) {
      collect(set, model, pairs);
    }
    return new AdditiveFit(pairs, Points.none(), RIDGE, context).run(ROUNDS);
  }

  private static void collect(LabelledSet set, LinkModel model, PairTable pairs) {
    LinkSettings settings =
        new LinkSettings(
            set.assignment(),
            EnumSet.allOf(EvidenceField.class),
            Thresholds.standard(),
            model,
            false,
            1);
    try (Workers workers = new Workers(settings.threads())) {
      Prepared prepared = Prepared.of(set.left(), set.right(), settings, workers);
      Facts none = Facts.of(List.of(), prepared, set.assignment());
      Candidates candidates = Candidates.of(prepared, new Blocking(prepared), none, workers);
      PairScores scores = PairScores.of(prepared, candidates, settings, workers);
      Comparison comparison = new Comparison(prepared);
      byte[] bins = new byte[Feature.all().length];
      for (int i = 0; i < candidates.lefts(); i++) {
        String partner = set.partners().getOrDefault(prepared.left().id(i), "");
        for (int at = candidates.starts()[i]; at < candidates.starts()[i + 1]; at++) {
          scores.bins(i, at, comparison, bins);
          pairs.add(bins, prepared.right().id(candidates.rights()[at]).equals(partner));
        }
      }
    }
  }
}
