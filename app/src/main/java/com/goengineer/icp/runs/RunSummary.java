package com.goengineer.icp.runs;

import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.sources.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finished run has to tell whoever started it.
 *
 * @param run where it is
 * @param result what it found out
 * @param files what it was made from
 * @param weights where its weights come from and what speaks for them, as in optimized_weights.json
 * @param seconds step to seconds
 */
public record RunSummary(
    Run run,
    PipelineResult result,
    List<RunInputs.InputRecord> files,
    Map<String, Object> weights,
    Map<String, Double> seconds) {

  /** The object that {@code --json} prints. */
  public Map<String, Object> tree(int exitCode) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run_id", run.id());
    tree.put("run_dir", run.folder().toString());
    tree.put("exit_code", exitCode);
    tree.put("counts", Manifest.counts(result));
    tree.put("money", Manifest.money(result.money()));
    tree.put("match_rate", Manifest.matchRate(result.money()));
    tree.put("grades", Manifest.grades(result));
    tree.put("problems", Manifest.problems(result));
    tree.put("seconds", seconds);
    return tree;
  }

  /** Grade to number of accounts. */
  public Map<String, Long> grades() {
    return Manifest.grades(result);
  }

  /** Problem code to how often it occurs, by code. */
  public Map<String, Long> problems() {
    return Manifest.problems(result);
  }

  /** Rows read from all sources. */
  public long rows() {
    return files.stream().mapToLong(RunInputs.InputRecord::rows).sum();
  }

  /** How many rows or values were set aside. */
  public long setAside() {
    return result.problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.SET_ASIDE)
        .count();
  }
}
