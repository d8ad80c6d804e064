package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The labelled sets as gates, many-to-one as published and one-to-one: what was reached must not be
 * lost. They are not part of the repository; ICP_EVAL_DATA names their folder.
 */
class EvaluationSetsTest {
  private static final @Nullable String FOLDER = System.getenv("ICP_EVAL_DATA");

  @BeforeAll
  static void saysWhenThereIsNoData() {
    if (FOLDER == null) {
      System.err.println("ICP_EVAL_DATA is not set: the labelled linkage sets are NOT checked.");
    }
    assumeTrue(FOLDER != null, "ICP_EVAL_DATA names no folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sp500_sec    | name                       | MANY_TO_ONE | 0.983 | 0.967
          sp500_sec    | name,city,state_or_country | MANY_TO_ONE | 0.990 | 0.983
          universities | name                       | MANY_TO_ONE | 0.979 | 0.968
          universities | name,country               | MANY_TO_ONE | 0.987 | 0.982
          sp500_sec    | name                       | ONE_TO_ONE  | 0.983 | 0.967
          sp500_sec    | name,city,state_or_country | ONE_TO_ONE  | 0.990 | 0.983
          universities | name                       | ONE_TO_ONE  | 0.979 | 0.969
          universities | name,country               | ONE_TO_ONE  | 0.988 | 0.984
          """)
  void thePublishedFiguresHold(
      String set, String use, Assignment assignment, double bestF1, double recallAt99)
      throws IOException {
    Evaluation evaluation = evaluate(set, use, assignment);
    System.err.printf(
        Locale.ROOT,
        "%s (%s, %s): F1 %.4f, recall at 99 %% precision %.4f, accepted %d of which %d right%n",
        set,
        use,
        assignment,
        evaluation.bestF1(),
        evaluation.recallAt99(),
        evaluation.accepted().trials(),
        evaluation.accepted().successes());
    assertThat(evaluation.bestF1()).isGreaterThanOrEqualTo(bestF1);
    assertThat(evaluation.recallAt99()).isGreaterThanOrEqualTo(recallAt99);
    assertThat(evaluation.candidateRecall().estimate()).isGreaterThanOrEqualTo(0.99);
    assertThat(evaluation.accepted().upper95()).isGreaterThanOrEqualTo(0.995);
    assertThat(evaluation.reliability().expectedCalibrationError()).isLessThanOrEqualTo(0.02);
  }

  @ParameterizedTest
  @EnumSource(Assignment.class)
  void formerNamesAreNotAcceptedByNameAlone(Assignment assignment) throws IOException {
    Evaluation evaluation = evaluate("sec_former", "name", assignment);
    long wrong = evaluation.accepted().trials() - evaluation.accepted().successes();
    assertThat(wrong).isLessThanOrEqualTo(evaluation.accepted().trials() / 100);
  }

  private static Evaluation evaluate(String set, String use, Assignment assignment)
      throws IOException {
    Path folder = Path.of(String.valueOf(FOLDER), "linkage", set);
    LabelledSet labelled = EvaluationSets.set(folder, use, assignment);
    return Evaluation.of(
        Linker.link(labelled.left(), labelled.right(), LinkSettings.of(assignment)), labelled);
  }
}
