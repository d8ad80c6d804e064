package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.report.ProblemWords;
import com.goengineer.icp.runs.CsvFile;
import com.goengineer.icp.sources.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a run could not use as it stood. */
@RestController
@RequestMapping("/api/v1/runs/{run}/problems")
class QualityController {
  private static final String FILE = "problems.csv";
  private static final int MOST = 500;

  private final LoadedRuns loaded;

  QualityController(LoadedRuns loaded) {
    this.loaded = loaded;
  }

  /** Problems of one kind. */
  record Kind(String severity, String code, String heading, String advice, long count) {}

  /** Some rows of problems.csv; {@code next} continues, absent at the end. */
  record Rows(long total, List<Map<String, String>> rows, Optional<Integer> next) {}

  /** Every kind of problem there is, the worst and the most frequent first. */
  @GetMapping
  List<Kind> kinds(@PathVariable("run") String run) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Map<String, String> row : read(run)) {
      Kind one = kind(row);
      kinds.merge(
          one.severity() + " " + one.code(),
          one,
          (sum, more) ->
              new Kind(sum.severity(), sum.code(), sum.heading(), sum.advice(), sum.count() + 1));
    }
    List<Kind> sorted = new ArrayList<>(kinds.values());
    sorted.sort(
        Comparator.comparing((Kind kind) -> severity(kind.severity()))
            .thenComparing(Kind::count, Comparator.reverseOrder())
            .thenComparing(Kind::code));
    return sorted;
  }

  private static Kind kind(Map<String, String> row) {
    String code = row.getOrDefault("code", "");
    Problem.Code known = Problem.Code.valueOf(code.toUpperCase(Locale.ROOT));
    return new Kind(
        row.getOrDefault("severity", ""),
        code,
        ProblemWords.heading(known),
        ProblemWords.advice(known),
        1);
  }

  private static Problem.Severity severity(String name) {
    return Problem.Severity.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * The problems of one kind, in the order of the file.
   *
   * @param after cursor: how many to pass over
   */
  @GetMapping("/{severity}/{code}")
  Rows rows(
      @PathVariable("run") String run,
      @PathVariable("severity") String severity,
      @PathVariable("code") String code,
      @RequestParam(name = "after", defaultValue = "0") int after,
      @RequestParam(name = "size", defaultValue = "100") int size) {
    known(severity, code);
    if (after < 0 || size < 1 || size > MOST) {
      throw new IllegalArgumentException("after is 0 or more, size 1 to " + MOST);
    }
    List<Map<String, String>> ofKind =
        read(run).stream()
            .filter(row -> severity.equals(row.get("severity")) && code.equals(row.get("code")))
            .toList();
    int from = Math.min(after, ofKind.size());
    int to = Math.min(from + size, ofKind.size());
    return new Rows(
        ofKind.size(),
        ofKind.subList(from, to),
        to < ofKind.size() ? Optional.of(to) : Optional.empty());
  }

  private static void known(String severity, String code) {
    boolean isKnown =
        Stream.of(Problem.Severity.values()).anyMatch(each -> isNamed(each, severity))
            && Stream.of(Problem.Code.values()).anyMatch(each -> isNamed(each, code));
    if (!isKnown) {
      throw new IllegalArgumentException(
          "there is no kind of problem \""
              + severity
              + "/"
              + code
              + "\"; problems lists the kinds");
    }
  }

  private static boolean isNamed(Enum<?> each, String name) {
    return each.name().toLowerCase(Locale.ROOT).equals(name);
  }

  private List<Map<String, String>> read(String run) {
    return CsvFile.read(loaded.run(run).file(FILE));
  }
}
