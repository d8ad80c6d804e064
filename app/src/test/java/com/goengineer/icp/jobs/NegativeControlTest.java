package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.jobs.LearningJob.Adoption;
import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.validation.Metric;
import com.goengineer.icp.validation.Verdict;
import com.goengineer.icp.weights.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The product from source files to verdict where nothing can be foretold: a simulated public sample
 * company whose accounts do not differ for long. It is not part of the repository: the environment
 * variable ICP_EVAL_DATA names the folder that holds it.
 */
class NegativeControlTest {
  private static final double CHANCE = 0.13;

  @TempDir Path directory;

  private static Path sources() {
    String folder = System.getenv("ICP_EVAL_DATA");
    Assumptions.assumeTrue(
        folder != null, "ICP_EVAL_DATA does not name the folder of the development data");
    return Path.of(folder, "wwi", "asof");
  }

  /** Every product is some product line, so that no component is undated. */
  private static String productLines(Path sources) {
    Column.Text products =
        Objects.requireNonNull(
                SourceCatalog.read(sources, SourceSettings.NONE).byRole().get(SourceRole.SALES_LOG))
            .table()
            .text("product");
    StringBuilder lines = new StringBuilder("[sources.sales.product_lines]\n");
    for (String product : new TreeSet<>(List.of(products.dictionary()))) {
      lines
          .append('"')
          .append(product.replace("\\", "\\\\").replace("\"", "\\\""))
          .append("\" = \"")
          .append(line(product))
          .append("\"\n");
    }
    return lines.toString();
  }

  private static String line(String product) {
    if (product.contains("toy") || product.contains("Ride on")) {
      return "hardware";
    }
    return product.contains("USB") || product.contains("shirt") ? "software_license" : "consumable";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[components.momentum]\nenabled = true\n"})
  void whereNothingCanBeForetoldNothingIsFoundBetterAndNothingIsAdopted(
      String settings, TestReporter reporter) throws IOException {
    Path sources = sources();
    Path root = Files.createDirectories(directory.resolve("workspace"));
    Files.writeString(
        root.resolve("config.toml"), settings + productLines(sources), StandardCharsets.UTF_8);
    Setup setup = Setup.open(Workspace.at(root), Optional.empty());
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
    Run run = new ScoringJob(setup, surroundings).run(sources, Optional.empty()).run();
    LearningJob.Outcome learned =
        new LearningJob(setup.asOfRun(run), surroundings, Progress.SILENT)
            .optimize(run, Adoption.IF_BETTER);
    assertThat(learned.learned().evidence().verdict()).isIn(Verdict.NO_EVIDENCE, Verdict.WORSE);
    assertThat(learned.adopted()).isFalse();
    assertThat(setup.workspace().requireCurrent()).isEqualTo(run);
    ValidationJob.Outcome judged =
        new ValidationJob(setup.asOfRun(run), surroundings).validate(run);
    assertThat(judged.report().undated()).as("so that better could be said").isEmpty();
    judged
        .report()
        .pooled()
        .rows()
        .forEach((name, metrics) -> {
          var spearman = Objects.requireNonNull(metrics.get(Metric.SPEARMAN));
          reporter.publishEntry(name, spearman.toString());
          assertThat(spearman.value()).as(name).isBetween(-CHANCE, CHANCE);
        });
  }
}
