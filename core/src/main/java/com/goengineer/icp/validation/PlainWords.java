package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/** A back-test in sentences that a sales manager reads; every number comes from the report. */
final class PlainWords {

  static final String NO_PROSPECTS =
      "No report on prospects: the sources do not say when an account was created, and one that is"
          + " known today without a purchase may exist because it bought later.";

  private PlainWords() {}

  /** The same report with its sentences. */
  static BacktestReport addTo(BacktestReport report) {
    List<String> words = new ArrayList<>();
    words.add(money(report));
    words.add(against(report));
    buyers(report, words);
    words.add(verdict(report));
    words.add(report.level().inWords());
    words.addAll(report.evidence().remarks());
    report.lastDate().prospectsRefused().ifPresent(words::add);
    words.add(years(report));
    words.add(leaky(report));
    return new BacktestReport(
        report.cutOffs(),
        report.dates(),
        report.pooled(),
        report.unseen(),
        report.evidence(),
        report.level(),
        report.undated(),
        report.leaky(),
        words);
  }

  private static String money(BacktestReport report) {
    CutOff cutOff = report.cutOffs().verdict();
    UnseenOutcome unseen = report.unseen();
    return "Of the gross profit from "
        + Sentences.day(cutOff.outcomeFrom())
        + " to "
        + Sentences.day(cutOff.outcomeEnd().minusDays(1))
        + ", the accounts that had grade A or B on "
        + Sentences.day(cutOff.asOf())
        + " brought "
        + Sentences.percent(unseen.topGrades().value())
        + range(unseen.topGrades())
        + ".";
  }

  private static String range(Interval share) {
    return " ("
        + Sentences.percent(share.lower95())
        + " to "
        + Sentences.percent(share.upper95())
        + ")";
  }

  private static String against(BacktestReport report) {
    Interval difference = report.unseen().topGradesDifference();
    String range =
        " (anything from "
            + Sentences.points(difference.lower95())
            + " to "
            + Sentences.points(difference.upper95())
            + " fits the data)";
    String conclusion;
    if (difference.above(0)) {
      conclusion = ": the score is better at this" + range;
    } else if (difference.below(0)) {
      conclusion = ": the score is worse at this" + range;
    } else {
      conclusion = ": no evidence that the score is better at this" + range;
    }
    return "Ranking by past-12-month GP would have brought "
        + Sentences.percent(report.unseen().topGradesByPastYear().value())
        + " with as many accounts"
        + conclusion
        + ".";
  }

  private static void buyers(BacktestReport report, List<String> words) {
    for (GradeOutcome outcome : report.unseen().grades()) {
      if (outcome.grade() == Grade.A) {
        words.add(
            "Of the A accounts, "
                + Sentences.percent(outcome.shareBought().value())
                + " bought again; an A account brought "
                + Sentences.decimal(outcome.lift().value(), 1)
                + " times the average profit.");
      }
    }
  }

  private static String verdict(BacktestReport report) {
    Evidence evidence = report.evidence();
    String base = "Verdict: " + evidence.verdict().words();
    return switch (evidence.verdict()) {
      case BETTER, PROVISIONAL -> base + ".";
      case NO_EVIDENCE -> base + " over " + listed(notBeaten(evidence)) + ".";
      case WORSE -> base + ": " + listed(beatenBy(evidence)) + ".";
    };
  }

  private static List<String> notBeaten(Evidence evidence) {
    List<String> names =
        evidence.comparisons().stream()
            .filter(each -> !each.difference().above(0))
            .map(each -> each.baseline().words())
            .toList();
    return names.isEmpty() ? List.of("the baselines") : names;
  }

  private static List<String> beatenBy(Evidence evidence) {
    return evidence.comparisons().stream()
        .filter(each -> each.baseline().needsNoModel() && each.difference().below(0))
        .map(each -> each.baseline().words())
        .toList();
  }

  private static String listed(List<String> names) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static String years(BacktestReport report) {
    int years = report.cutOffs().independentYears();
    return BacktestReport.ACCOUNTS_ONLY
        + " The "
        + report.dates().size()
        + " as-of dates cover "
        + years
        + (years == 1 ? " independent outcome year." : " independent outcome years.");
  }

  private static String leaky(BacktestReport report) {
    Interval honest = report.lastDate().everybody().metrics().score(Metric.SPEARMAN);
    return "The original would have reported a rank correlation of "
        + Sentences.decimal(report.leaky().spearman(), 2)
        + "; with profit that was still to come it is "
        + Sentences.decimal(honest.value(), 2)
        + ". "
        + LeakyNumber.WHY;
  }
}
