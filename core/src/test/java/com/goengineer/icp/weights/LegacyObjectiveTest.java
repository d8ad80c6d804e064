package com.goengineer.icp.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.weights.Objective.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyObjectiveTest {

  private static final boolean[] SIZE_EXCLUDED = {false, true, false, false};

  @ParameterizedTest
  @ValueSource(strings = {"case1", "case2"})
  void theOriginalsNumbersComeOutToNineDigits(String golden) {
    LegacyObjective objective = objective(golden);
    int compared = 0;
    for (Map<String, String> row : rows(golden + "-optimizer.csv")) {
      double[] weights = {
        number(row, "w_vertical"),
        number(row, "w_size"),
        number(row, "w_adoption"),
        number(row, "w_relationship")
      };
      double spearman = objective.spearman(weights);
      double divergence = objective.divergence(objective.sums(weights));
      assertThat(spearman).isCloseTo(number(row, "spearman_left_to_right"), within(1e-9));
      assertThat(divergence).isCloseTo(number(row, "kl_left_to_right"), within(1e-9));
      assertThat(-objective.value(weights, Precision.EXACT))
          .isCloseTo(number(row, "combined_left_to_right"), within(1e-9));
      compared++;
    }
    assertThat(compared).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"case1, -0.62482692", "case2, -0.62428874"})
  void theSearchReachesTheBestThatBruteForceFindsInTheOriginalsBox(String golden, double best) {
    Simplex region = LegacyObjective.region(SIZE_EXCLUDED);
    double[] preferred = {0.3, 0, 0.4, 0.3};
    Found found = Search.run(objective(golden), region, preferred, SearchSettings.exhaustive(42));
    assertThat(-found.value()).isLessThanOrEqualTo(best + 1e-4);
    assertThat(region.contains(found.weights())).isTrue();
  }

  private static LegacyObjective objective(String golden) {
    List<Map<String, String>> accounts = rows(golden + "-components.csv");
    double[][] scores = new double[4][accounts.size()];
    double[] revenue = new double[accounts.size()];
    String[] columns = {"vertical_score", "size_score", "adoption_score", "relationship_score"};
    for (int row = 0; row < revenue.length; row++) {
      for (int component = 0; component < columns.length; component++) {
        scores[component][row] = number(accounts.get(row), columns[component]);
      }
      revenue[row] = number(accounts.get(row), "hardware_and_consumable_revenue");
    }
    return new LegacyObjective(scores, revenue);
  }

  private static double number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return Double.parseDouble(text);
  }

  /** Rows of a plain CSV without quotes. */
  private static List<Map<String, String>> rows(String file) {
    try (InputStream stream = LegacyObjectiveTest.class.getResourceAsStream(file)) {
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] header = lines.getFirst().split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < header.length; column++) {
          row.put(header[column], cells[column]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
