package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.jobs.LearningJob.Adoption;
import com.goengineer.icp.pipeline.learning.Learned;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.TopShare;
import com.goengineer.icp.validation.Level;
import com.goengineer.icp.weights.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether the score with Momentum on and weights learned is level with past-12-month GP on what
 * accounts brought after the log had ended, from source files to scored accounts. Public sample
 * companies are not part of the repository: the environment variable ICP_EVAL_DATA names the folder
 * that holds them.
 */
class MomentumLevelTest {
  private static final String MOMENTUM = "[components.momentum]\nenabled = true\n";
  private static final String MAPPED =
      """
      [sources.sales]
      columns = { product = "Category" }
      [sources.sales.product_lines]
      "Bikes" = "hardware"
      "Accessories" = "consumable"
      "Components" = "consumable"
      "Clothing" = "software_license"
      """;
  private static final int DRAWS = 400;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"11, true", "12, false"})
  void learnedMomentumIsLevelInTheYearAfterSimulatedHabits(
      long seed, boolean workbook, TestReporter reporter) throws IOException {
    BuyingHabits habits = new BuyingHabits(seed, 500, 24);
    Path sources = habits.sources(directory.resolve("sources"), workbook);
    Outcome year = new Outcome(habits.past(360), habits.outcome(360));
    report(reporter, "default", year, scored(sources, "plain", ""));
    Level level = report(reporter, "learned", year, learned(sources, "momentum"));
    assertThat(level.level()).as("%s", level).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"future_Revenue", "future_GP"})
  void learnedMomentumIsLevelAtAdventureWorks(String target, TestReporter reporter)
      throws IOException {
    Path folder = company("adventureworks");
    Outcome year = outcome(folder.resolve("heldout_future_target.csv"), target);
    report(reporter, "default", year, scored(folder, "plain", ""));
    report(
        reporter,
        "momentum with weight 0.5",
        year,
        scored(
            folder,
            "half",
            MOMENTUM
                + "[weights]\n"
                + "vertical = 0.15\n"
                + "adoption = 0.2\n"
                + "relationship = 0.15\n"
                + "momentum = 0.5\n"));
    Level level = report(reporter, "learned", year, learned(folder, "momentum"));
    assertThat(level.level()).as("%s", level).isTrue();
  }

  @Test
  void learnedMomentumIsLevelWithFutureRevenueAtAdventureWorksWithProductLinesMappedToo(
      TestReporter reporter) throws IOException {
    Path folder = company("adventureworks");
    Outcome year = outcome(folder.resolve("heldout_future_target.csv"), "future_Revenue");
    Level level = report(reporter, "mapped", year, learned(folder, "mapped", MOMENTUM + MAPPED));
    assertThat(level.level()).as("%s", level).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onTheDateThatNothingWasLearnedFromItIsLevelAtAdventureWorks(boolean mapped)
      throws IOException {
    String settings = MOMENTUM + (mapped ? MAPPED : "");
    Learned.Result result = optimized(company("adventureworks"), "unseen", settings).learned();
    Level level = result.level().orElseThrow();
    assertThat(level.level()).as("%s", level).isTrue();
    assertThat(result.weights().of("momentum")).isEqualTo(1);
  }

  @Test
  void theSevenMonthsOfTheMavenCompanyAreRefusedWithTheReason() throws IOException {
    Path folder = company("maven_crm");
    assertThatThrownBy(() -> learned(folder, "maven"))
        .isInstanceOf(NotEnoughHistory.class)
        .hasMessageStartingWith("The sales log covers 7 months")
        .hasMessageContaining("The default weights stay");
  }

  private static Path company(String name) {
    String folder = System.getenv("ICP_EVAL_DATA");
    Assumptions.assumeTrue(
        folder != null, "ICP_EVAL_DATA does not name the folder of the development data");
    return Path.of(folder, name, "asof");
  }

  private static Surroundings surroundings() {
    return new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
  }

  private Setup setup(String workspace, String settings) throws IOException {
    Path root = Files.createDirectories(directory.resolve(workspace));
    Files.writeString(root.resolve("config.toml"), settings, StandardCharsets.UTF_8);
    return Setup.open(Workspace.at(root), Optional.empty());
  }

  private ScoredAccounts scored(Path sources, String workspace, String settings)
      throws IOException {
    return new ScoringJob(setup(workspace, settings), surroundings())
        .run(sources, Optional.empty())
        .result()
        .scored();
  }

  private ScoredAccounts learned(Path sources, String workspace) throws IOException {
    return learned(sources, workspace, MOMENTUM);
  }

  private ScoredAccounts learned(Path sources, String workspace, String settings)
      throws IOException {
    return optimized(sources, workspace, settings).summary().result().scored();
  }

  private LearningJob.Outcome optimized(Path sources, String workspace, String settings)
      throws IOException {
    Setup setup = setup(workspace, settings);
    RunSummary scored = new ScoringJob(setup, surroundings()).run(sources, Optional.empty());
    return new LearningJob(setup.asOfRun(scored.run()), surroundings(), Progress.SILENT)
        .optimize(scored.run(), Adoption.PROPOSE);
  }

  /** By customer ID: gross profit of the 12 months before, and what came after. */
  private record Outcome(Map<String, Double> pastYear, Map<String, Double> future) {}

  private static Outcome outcome(Path file, String target) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> header = cells(lines.getFirst());
    Map<String, Double> past = new HashMap<>();
    Map<String, Double> future = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = cells(line);
      past.put(row.getFirst(), Double.valueOf(row.get(header.indexOf("past12_GP"))));
      future.put(row.getFirst(), Double.valueOf(row.get(header.indexOf(target))));
    }
    return new Outcome(past, future);
  }

  /** Cells of a line; a quoted cell may hold commas. */
  private static List<String> cells(String line) {
    return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static Level report(
      TestReporter reporter, String what, Outcome outcome, ScoredAccounts scored) {
    Comparison comparison = Comparison.of(outcome, scored);
    Level level = comparison.level();
    reporter.publishEntry(
        what,
        String.format(
            Locale.ROOT,
            "rank correlation %.3f, past-12-month GP %.3f, difference %s; share in the top 20 %%"
                + " %.3f, past-12-month GP %.3f, difference %s",
            comparison.of(comparison.score, comparison.once())[0],
            comparison.of(comparison.baseline, comparison.once())[0],
            level.spearman(),
            comparison.of(comparison.score, comparison.once())[1],
            comparison.of(comparison.baseline, comparison.once())[1],
            level.share20()));
    return level;
  }

  /** Two rankings of the same accounts and what the accounts brought. */
  private record Comparison(
      Ordering score, Ordering baseline, Ordering byFuture, double[] positive) {

    static Comparison of(Outcome outcome, ScoredAccounts scored) {
      int size = scored.size();
      double[] past = new double[size];
      double[] future = new double[size];
      for (int row = 0; row < size; row++) {
        String id = scored.accounts().text(AccountField.ACCOUNT_ID).orEmpty(row);
        past[row] = outcome.pastYear.getOrDefault(id, 0.0);
        future[row] = outcome.future.getOrDefault(id, 0.0);
      }
      double[] positive = Arrays.stream(future).map(amount -> Math.max(0, amount)).toArray();
      return new Comparison(
          Ordering.of(scored.raw()), Ordering.of(past), Ordering.of(future), positive);
    }

    int[] once() {
      return Ordering.once(positive.length);
    }

    double[] of(Ordering ranking, int[] counts) {
      return new double[] {
        ranking.spearman(byFuture, counts), TopShare.of(ranking, positive, counts, 0.2)[0]
      };
    }

    /** Paired: both rankings in the same draws of the accounts. */
    Level level() {
      Bootstrap bootstrap = new Bootstrap(DRAWS, 1);
      double[][] drawn = new double[2][DRAWS];
      for (int draw = 0; draw < DRAWS; draw++) {
        double[] less = less(bootstrap.counts(positive.length, draw));
        drawn[0][draw] = less[0];
        drawn[1][draw] = less[1];
      }
      double[] estimate = less(once());
      return new Level(interval(estimate[0], drawn[0]), interval(estimate[1], drawn[1]));
    }

    private double[] less(int[] counts) {
      double[] ofScore = of(score, counts);
      double[] ofBaseline = of(baseline, counts);
      return new double[] {ofScore[0] - ofBaseline[0], ofScore[1] - ofBaseline[1]};
    }

    private static Interval interval(double estimate, double[] drawn) {
      return Bootstrap.interval(estimate, drawn);
    }
  }
}
