package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What [linkage] of config.toml changes: who decides about an uncertain name. */
class LinkThresholdsTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void anUncertainNameIsPutToAPerson() {
    assertThat(decision(run(""))).isEqualTo("review");
  }

  @Test
  void aHigherReviewLeavesItUnmatched() {
    double above = probability(run("")) + 0.01;
    assertThat(above).isBetween(0.31, 0.95);
    RunSummary run = run(line("review", above));
    assertThat(decision(run)).isEqualTo("unmatched");
    assertThat(run.result().review()).noneMatch(pair -> pair.party().name().equals("Gama Optic"));
  }

  @Test
  void aLowerAcceptTakesItAndTheTargetPrecisionTakesItBack() {
    double below = probability(run("")) - 0.01;
    String accept = line("accept", below) + line("review", below);
    assertThat(decision(run(accept + line("target_precision", 0.5)))).isEqualTo("match");
    assertThat(decision(run(accept + line("target_precision", 0.999)))).isEqualTo("review");
  }

  private static String line(String key, double value) {
    return String.format(Locale.ROOT, "%s = %.6f%n", key, value);
  }

  private static String decision(RunSummary run) {
    return run.result().links().text("decision").orEmpty(row(run));
  }

  private static double probability(RunSummary run) {
    return run.result().links().real("probability").values()[row(run)];
  }

  private static int row(RunSummary run) {
    var names = run.result().links().text("name");
    int row = 0;
    while (!names.orEmpty(row).equals("Gama Optic")) {
      row++;
    }
    return row;
  }

  private RunSummary run(String linkage) {
    Path config = directory.resolve("config.toml");
    try {
      Files.writeString(config, "[linkage]\n" + linkage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.of(config));
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT);
    Path sources =
        new SourceFolder(directory.resolve("sources"))
            .customer("1,Alpha Tools Inc,,0,0,,,")
            .customer("2,Precision Instruments Co,,0,0,,,")
            .customer("3,Gamma Optics,,0,0,,,")
            .sale("ALPHA TOOLS,2026-10-01,10,100")
            .sale("Gama Optic,2026-10-02,40,400")
            .write();
    return new ScoringJob(setup, surroundings).run(sources, Optional.empty());
  }
}
