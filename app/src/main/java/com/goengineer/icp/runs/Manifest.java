package com.goengineer.icp.runs;

import com.goengineer.icp.accounts.Reconciliation;
import com.goengineer.icp.pipeline.Money;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.scoring.Drift;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.sources.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** manifest.json as a tree, and the summary of a run that {@code --json} prints. */
final class Manifest {
  private Manifest() {}

  static Map<String, Object> tree(
      String runId, RunOrigin origin, RunInputs inputs, PipelineResult result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run_id", runId);
    tree.put("created_at", origin.createdAt().toString());
    tree.put("command", origin.command());
    tree.put("engine", origin.engine());
    tree.put("code_version", origin.codeVersion());
    tree.put("seed", origin.seed());
    tree.put("as_of", result.asOf().toString());
    tree.put("inputs", inputs.files());
    tree.put("pass_through", inputs.sources().passThroughHeaders());
    tree.putAll(origin.basis().tree());
    tree.put("counts", counts(result));
    tree.put("money", money(result.money()));
    tree.put("match_rate", matchRate(result.money()));
    tree.put("linkage", new LinkSummary(result.links()).tree());
    tree.put("grades", grades(result));
    result.drift().ifPresent(drift -> tree.put("drift", drift(drift)));
    return tree;
  }

  private static Map<String, Object> drift(Drift drift) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("age_days", drift.ageDays());
    tree.put("distance", drift.distance());
    return tree;
  }

  static Map<String, Object> counts(PipelineResult result) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("customers", result.customerRows());
    counts.put("accounts", (long) result.scored().size());
    counts.put("sales_lines", result.money().lines());
    counts.put("matched_lines", result.money().matchedLines());
    counts.put("unmatched_lines", result.money().unmatchedLines());
    counts.put("set_aside_lines", result.money().setAsideLines());
    counts.put("problems", (long) result.problems().size());
    return counts;
  }

  static Map<String, Object> money(Money money) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("gp", reconciliation(money.gp()));
    both.put("revenue", reconciliation(money.revenue()));
    return both;
  }

  private static Map<String, Object> reconciliation(Reconciliation money) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("total", money.total().toPlainString());
    parts.put("attributed", money.attributed().toPlainString());
    parts.put("unmatched", money.unmatched().toPlainString());
    parts.put("set_aside", money.setAside().toPlainString());
    return parts;
  }

  static Map<String, Object> matchRate(Money money) {
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put("lines", money.matchedShareOfLines());
    rates.put("gp", money.matchedShareOfGp());
    return rates;
  }

  static Map<String, Long> grades(PipelineResult result) {
    Map<String, Long> grades = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      grades.put(grade.name(), 0L);
    }
    for (Grade grade : result.scored().standings().grade()) {
      grades.merge(grade.name(), 1L, Long::sum);
    }
    return grades;
  }

  /** Problem code to how often it occurs, by code. */
  static Map<String, Long> problems(PipelineResult result) {
    Map<String, Long> counts = new TreeMap<>();
    for (Problem problem : result.problems()) {
      counts.merge(problem.code().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
    }
    return counts;
  }
}
