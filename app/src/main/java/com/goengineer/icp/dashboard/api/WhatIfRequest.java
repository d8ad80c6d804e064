package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.segments.Segmentation;
import com.goengineer.icp.whatif.Filter;
import com.goengineer.icp.whatif.Question;
import com.goengineer.icp.whatif.SortKey;
import com.goengineer.icp.whatif.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The body of a what-if; every part may be left out.
 *
 * @param weights component to weight; the saved ones when left out
 * @param against weights to compare with; the saved ones when left out
 * @param mode "fitted" (default) or "curve"
 * @param thresholds of the segments in USD; $100M and $1B when left out
 * @param filter which accounts; all when left out
 * @param sort a {@link SortKey}; rank when left out
 * @param descending largest first
 * @param from first row in sight
 * @param size rows in sight; 0 when left out
 */
record WhatIfRequest(
    Optional<Map<String, Double>> weights,
    Optional<Map<String, Double>> against,
    Optional<String> mode,
    Optional<Thresholds> thresholds,
    Optional<FilterPart> filter,
    Optional<String> sort,
    Optional<Boolean> descending,
    Optional<Integer> from,
    Optional<Integer> size) {

  /** Largest annual revenue of the two lower segments, in USD. */
  record Thresholds(double smallBusinessMaxUsd, double midMarketMaxUsd) {}

  /** Which accounts; a list left out or empty leaves nobody out. */
  record FilterPart(
      Optional<List<String>> segments,
      Optional<List<String>> grades,
      Optional<List<String>> savedGrades,
      Optional<List<String>> industries,
      Optional<String> text) {

    Filter filter() {
      EnumSet<Segment> named = EnumSet.noneOf(Segment.class);
      segments.orElse(List.of()).forEach(name -> named.add(Segment.named(name)));
      return new Filter(
          named,
          grades(grades),
          grades(savedGrades),
          Set.copyOf(new TreeSet<>(industries.orElse(List.of()))),
          text.orElse(""));
    }

    private static Set<Grade> grades(Optional<List<String>> letters) {
      EnumSet<Grade> named = EnumSet.noneOf(Grade.class);
      for (String letter : letters.orElse(List.of())) {
        try {
          named.add(Grade.valueOf(letter));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "there is no grade \"" + letter + "\"; there are A, B, C, D and F", e);
        }
      }
      return named;
    }
  }

  /** The question it asks about a run with this model. */
  Question question(Model model) {
    return new Question(
        RequestedWeights.of(weights, model),
        RequestedWeights.of(against, model),
        gradeMode(),
        thresholds
            .map(given -> new Segmentation(given.smallBusinessMaxUsd, given.midMarketMaxUsd))
            .orElse(Segmentation.standard()),
        filter.map(FilterPart::filter).orElse(Filter.NONE),
        new Window(
            sort.map(key -> SortKey.named(key.toLowerCase(Locale.ROOT))).orElse(SortKey.RANK),
            descending.orElse(false),
            from.orElse(0),
            size.orElse(0)));
  }

  private GradeMode gradeMode() {
    return switch (mode.orElse("fitted")) {
      case "fitted" -> GradeMode.FITTED_LIMITS;
      case "curve" -> GradeMode.FORCED_CURVE;
      default ->
          throw new IllegalArgumentException(
              "mode is \"fitted\" or \"curve\", not \"" + mode.orElse("") + "\"");
    };
  }
}
