package com.goengineer.icp.jobs;

import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.linkage.Proportion;
import com.goengineer.icp.linkage.Reliability;
import com.goengineer.icp.report.NameFacts;
import com.goengineer.icp.runs.LinkSummary;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.List;

/** What the report says about the names of a run. */
final class MatchFacts {
  private MatchFacts() {}

  static NameFacts of(Table links) {
    return new NameFacts(
        new LinkSummary(links).bySource().stream().map(MatchFacts::source).toList(), bands(links));
  }

  private static NameFacts.Source source(LinkSummary.OfSource source) {
    return new NameFacts.Source(
        source.source().equals("sales") ? "Sales log" : "Annual revenue",
        part(source.match()),
        part(source.review()),
        part(source.unmatched()),
        source.predictedWrong());
  }

  private static NameFacts.Part part(LinkSummary.Totals totals) {
    return new NameFacts.Part(totals.names(), totals.lines(), totals.revenue());
  }

  /** Names that linkage judged; what is exact or decided by a person has the probability 0 or 1. */
  private static List<NameFacts.Band> bands(Table links) {
    List<Reliability.Bin> bins = Reliability.ofShippedWeights().bins();
    long[] names = new long[bins.size()];
    double[] expected = new double[bins.size()];
    for (double probability : links.real("probability").values()) {
      if (probability > 0 && probability < 1) {
        int band = Math.min(bins.size() - 1, (int) (probability * bins.size()));
        names[band]++;
        expected[band] += probability;
      }
    }
    List<NameFacts.Band> bands = new ArrayList<>();
    for (int band = 0; band < bins.size(); band++) {
      double from = (double) band / bins.size();
      double to = (band + 1.0) / bins.size();
      Reliability.Bin bin = bins.get(band);
      bands.add(
          new NameFacts.Band(from, to, names[band], expected[band], bin.pairs(), estimate(bin)));
    }
    return bands;
  }

  private static Estimate estimate(Reliability.Bin bin) {
    if (bin.pairs() == 0) {
      return Estimate.alone(Double.NaN);
    }
    Proportion right = new Proportion(Math.round(bin.matchShare() * bin.pairs()), bin.pairs());
    return new Estimate(right.estimate(), right.lower95(), right.upper95());
  }
}
