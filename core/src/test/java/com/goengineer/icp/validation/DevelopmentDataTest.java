package com.goengineer.icp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.statistics.Ranks;
import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Evidence.Limits;
import com.goengineer.icp.validation.Evidence.Rivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The gate on the outcomes of public sample companies. They are not part of the repository: the
 * folder that holds them is named by the environment variable ICP_EVAL_DATA.
 */
class DevelopmentDataTest {

  private static final Limits TWO_YEARS = new Limits(2, List.of());

  private static List<Map<String, String>> accounts(String company) throws IOException {
    String folder = System.getenv("ICP_EVAL_DATA");
    Assumptions.assumeTrue(
        folder != null, "ICP_EVAL_DATA does not name the folder of the development data");
    Path file = Path.of(folder, company, "asof", "heldout_future_target.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> header = cells(lines.getFirst());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = cells(line);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < header.size(); column++) {
        row.put(header.get(column), values.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Cells of a line; a quoted cell may hold commas. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int place = 0; place < line.length(); place++) {
      char letter = line.charAt(place);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static double[] column(List<Map<String, String>> accounts, String name) {
    return accounts.stream()
        .mapToDouble(account -> Double.parseDouble(account.getOrDefault(name, "0")))
        .toArray();
  }

  private static double[] recencyFrequencyValue(List<Map<String, String>> accounts) {
    double[] lastSale =
        accounts.stream()
            .map(account -> account.getOrDefault("last_sale", ""))
            .mapToDouble(day -> day.isEmpty() ? 0 : LocalDate.parse(day).toEpochDay())
            .toArray();
    double[] sum = Ranks.average(lastSale);
    double[] frequency = Ranks.average(column(accounts, "past12_lines"));
    double[] value = Ranks.average(column(accounts, "past12_GP"));
    Arrays.setAll(sum, row -> sum[row] + frequency[row] + value[row]);
    return sum;
  }

  private static Rivals rivals(List<Map<String, String>> accounts, double[] score) {
    return new Rivals(
        score,
        List.of(
            Baseline.PAST_YEAR_PROFIT,
            Baseline.LIFETIME_PROFIT,
            Baseline.ORDER_FREQUENCY,
            Baseline.RFM),
        new double[][] {
          column(accounts, "past12_GP"),
          column(accounts, "past_all_GP"),
          column(accounts, "past12_lines"),
          recencyFrequencyValue(accounts)
        });
  }

  private static Evidence judged(Rivals rivals, double[] profit, int seed) {
    double[] positive = Arrays.stream(profit).map(amount -> Math.max(0, amount)).toArray();
    boolean[] bought = new boolean[profit.length];
    for (int row = 0; row < profit.length; row++) {
      bought[row] = profit[row] != 0;
    }
    Sampling sampling = Sampling.of(Sampling.REPORT_DRAWS, seed, new Workers(2));
    return Evidence.weigh(rivals, Utility.DEFAULT.on(positive, bought), TWO_YEARS, sampling);
  }

  private static double[] permuted(double[] values, int seed) {
    double[] permuted = values.clone();
    CounterRandom random = new CounterRandom(seed, 0);
    for (int last = permuted.length - 1; last > 0; last--) {
      int other = random.below(last + 1, last);
      double kept = permuted[last];
      permuted[last] = permuted[other];
      permuted[other] = kept;
    }
    return permuted;
  }

  @Test
  void nothingForetellsAnythingAtWideWorldImporters() throws IOException {
    List<Map<String, String>> accounts = accounts("wwi");
    double[] profit = column(accounts, "future_GP");
    for (String past : List.of("past12_GP", "past24_GP", "past_all_GP", "past12_lines")) {
      assertThat(Spearman.of(column(accounts, past), profit)).as(past).isBetween(-0.13, 0.13);
    }
    Rivals rivals = rivals(accounts, column(accounts, "past24_Revenue"));
    assertThat(judged(rivals, profit, 1).verdict()).isEqualTo(Verdict.NO_EVIDENCE);
  }

  @Test
  void underTwoHundredPermutationsOfItsOutcomeBetterComesUpAtMostThirteenTimes()
      throws IOException {
    List<Map<String, String>> accounts = accounts("wwi");
    double[] profit = column(accounts, "future_GP");
    Rivals rivals = rivals(accounts, column(accounts, "past24_Revenue"));
    List<Integer> better = new ArrayList<>();
    for (int permutation = 0; permutation < 200; permutation++) {
      if (judged(rivals, permuted(profit, permutation), permutation).verdict() == Verdict.BETTER) {
        better.add(permutation);
      }
    }
    assertThat(better).hasSizeLessThanOrEqualTo(13);
  }

  @Test
  void againstOneBaselineAPermutedOutcomeIsBetterAsOftenAsTheIntervalSays() throws IOException {
    List<Map<String, String>> accounts = accounts("wwi");
    double[] profit = column(accounts, "future_GP");
    Rivals one =
        new Rivals(
            column(accounts, "past24_Revenue"),
            List.of(Baseline.ORDER_FREQUENCY),
            new double[][] {recencyFrequencyValue(accounts)});
    int better = 0;
    for (int permutation = 0; permutation < 200; permutation++) {
      Evidence evidence = judged(one, permuted(profit, permutation), permutation);
      better += evidence.verdict() == Verdict.BETTER ? 1 : 0;
    }
    assertThat(better).isBetween(1, 13);
  }

  @Test
  void knowingTheOutcomeIsBetterThanEveryBaseline() throws IOException {
    List<Map<String, String>> accounts = accounts("adventureworks");
    double[] profit = column(accounts, "future_GP");
    assertThat(judged(rivals(accounts, profit), profit, 1).verdict()).isEqualTo(Verdict.BETTER);
    double[] reversed = Arrays.stream(profit).map(amount -> -amount).toArray();
    assertThat(judged(rivals(accounts, reversed), profit, 1).verdict()).isEqualTo(Verdict.WORSE);
  }

  @Test
  void pastYearProfitIsNoImprovementOverItself() throws IOException {
    List<Map<String, String>> accounts = accounts("adventureworks");
    double[] profit = column(accounts, "future_GP");
    Evidence evidence = judged(rivals(accounts, column(accounts, "past12_GP")), profit, 1);
    assertThat(evidence.verdict()).isEqualTo(Verdict.NO_EVIDENCE);
    assertThat(evidence.comparisons().getFirst().difference().value()).isZero();
  }

  @Test
  void theSevenMonthsOfTheMavenCompanyAreRefused() {
    CutOffs.Choice choice =
        CutOffs.choose(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 9, 30), CutOffSettings.DEFAULT);
    assertThat(choice).isInstanceOf(CutOffs.Choice.TooShort.class);
  }
}
