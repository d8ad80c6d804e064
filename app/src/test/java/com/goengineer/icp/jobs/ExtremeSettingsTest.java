package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands behind a documented key, it is taken by all that uses it, or refused in words.
 */
class ExtremeSettingsTest {
  private static final Pattern SWITCHED_OFF =
      Pattern.compile("(?m)^# +(\\[[a-z_.]+\\].*|\"?[\\w ]+\"? = .*)$");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> EXTREMES =
      List.of(
          "0",
          "1",
          "-1",
          "2147483648",
          "9223372036854775807",
          "123456789012345678901234567890",
          "0.0",
          "-0.0",
          "0.5",
          "1.0",
          "1e-300",
          "-1e308",
          "1e308",
          "inf",
          "-inf",
          "nan",
          "true",
          "\"\"",
          "\"x\"",
          "\"\\u0000/\\n\"",
          "[]",
          "[0, 0]",
          "[1.0, 1.0]",
          "[nan, inf]",
          "[\"x\", \"x\"]",
          "{}",
          "{ enabled = 0, kind = \"x\" }",
          "[{ from_usd = inf, score = 0.5 }]",
          "2026-13-45",
          "2026-02-30",
          "0001-01-01",
          "1990-01-01",
          "9999-12-31",
          "2026-11-20T23:59:59Z",
          "23:59:59");

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = new TestWorkspace(folder);
  }

  /** Tables and keys of the default file, with all that is switched off in it switched on. */
  private static List<String> keys() {
    String all = SWITCHED_OFF.matcher(ConfigReader.defaultFile()).replaceAll("$1");
    List<String> keys = new ArrayList<>();
    new ConfigReader(StandardComponents.all())
        .read("all", all)
        .tree()
        .forEach((key, value) -> add(quoted(key), value, keys));
    return keys;
  }

  private static void add(String path, Object value, List<String> keys) {
    keys.add(path);
    if (value instanceof Map<?, ?> table) {
      table.forEach((key, each) -> add(path + "." + quoted(key), each, keys));
    }
  }

  private static String quoted(Object key) {
    return key.toString().matches("[a-z_A-Z]+") ? key.toString() : "\"" + key + "\"";
  }

  @Test
  void everyKeyTakesAnyValueOrRefusesItInWords() {
    List<String> keys = keys();
    assertThat(keys)
        .hasSizeGreaterThan(60)
        .contains(
            "run.as_of", "weights.bounds.size", "sources.sales.product_lines.\"3D Printers\"");
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    SoftAssertions soft = new SoftAssertions();
    for (String key : keys) {
      for (String value : EXTREMES) {
        String line = key + " = " + value;
        soft.assertThatCode(() -> outcomes.merge(outcome(line), 1, Integer::sum))
            .as(line)
            .doesNotThrowAnyException();
      }
    }
    soft.assertAll();
    assertThat(outcomes).containsOnlyKeys("taken", "refused");
  }

  private String outcome(String line) {
    try {
      useEverywhere(workspace.settings(line + "\n").setup());
      return "taken";
    } catch (ConfigRefused | UnusableFile refused) {
      assertThat(refused.getMessage())
          .as(line)
          .contains(".")
          .doesNotContain("java.", "..", "Exception");
      return "refused";
    }
  }

  /** What commands make of settings, and what a later one reads in a run's manifest. */
  private static void useEverywhere(Setup setup) {
    LinkDecisions decisions = LinkDecisions.read(setup.workspace());
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC),
            "test",
            1,
            Optional.empty(),
            Progress.SILENT);
    CurrentWeights weights =
        CurrentWeights.manual(setup.config().weights(), setup.config().components(), "test");
    List<Consumer<Setup>> uses =
        List.of(
            Setup::learning,
            Setup::backtest,
            Setup::classes,
            Setup::sources,
            each -> each.linkage(decisions),
            each -> each.basis(surroundings, Optional.empty(), decisions),
            each -> each.pipelineSettings(surroundings, weights, Optional.empty()));
    uses.forEach(use -> use.accept(setup));
    Map<String, Object> written =
        JSON.readValue(Json.compact(setup.tree()), new TypeReference<>() {});
    assertThat(new ConfigReader(setup.registry()).read("manifest", written).config())
        .isEqualTo(setup.config());
  }
}
