package com.goengineer.icp.pipeline;

import com.goengineer.icp.industries.IndustryStandardizer;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.sources.ProductLine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a run depends on besides its sources.
 *
 * @param today no sale can be later; passed in, never the clock
 * @param asOf sales up to and including this day count; empty for the newest sale not after today
 * @param windowMonths length of the window of GP24 and Revenue24, 1 or more
 * @param components what is scored, with its settings
 * @param weights how much each counts
 * @param gradeShares share of accounts per grade
 * @param industries maps industries as given to the taxonomy
 * @param revenueSources usable sources of annual revenue, most reliable first
 * @param productLines value of the log's product column to product line; empty when not mapped
 * @param linkage what is accepted as a match, and what people decided about names
 * @param threads for record linkage, 1 or more; the result does not depend on it
 * @param frozen a model to apply, under {@code weights}; empty to fit one to these accounts
 */
public record PipelineSettings(
    LocalDate today,
    Optional<LocalDate> asOf,
    int windowMonths,
    Components components,
    Weights weights,
    GradeShares gradeShares,
    IndustryStandardizer industries,
    List<RevenueSource> revenueSources,
    Map<String, ProductLine> productLines,
    LinkageSettings linkage,
    int threads,
    Optional<Model> frozen) {

  public PipelineSettings {
    revenueSources = List.copyOf(revenueSources);
    productLines = Collections.unmodifiableMap(new LinkedHashMap<>(productLines));
    if (windowMonths < 1) {
      throw new IllegalArgumentException("window_months must be 1 or more, was " + windowMonths);
    }
    if (asOf.isPresent() && asOf.get().isAfter(today)) {
      throw new IllegalArgumentException("as_of " + asOf.get() + " is later than today, " + today);
    }
  }

  /** The same with names tied otherwise. */
  public PipelineSettings with(LinkageSettings other) {
    return new PipelineSettings(
        today,
        asOf,
        windowMonths,
        components,
        weights,
        gradeShares,
        industries,
        revenueSources,
        productLines,
        other,
        threads,
        frozen);
  }
}
