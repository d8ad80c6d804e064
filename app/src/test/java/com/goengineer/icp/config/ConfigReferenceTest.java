package com.goengineer.icp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that is written, the reference page and the keys that the reader takes are the same. */
class ConfigReferenceTest {
  private static final Path PAGE = Path.of("../docs/reference/config.md");
  private static final Pattern SWITCHED_OFF =
      Pattern.compile("(?m)^# +(\\[[a-z_.]+\\].*|\"?[\\w ]+\"? = .*)$");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern KNOWN = Pattern.compile("Known are: (.*)\\.$");

  private final ConfigReader reader = new ConfigReader(StandardComponents.all());

  /** The default file with all that is switched off in it switched on. */
  private static String everything() {
    return SWITCHED_OFF.matcher(ConfigReader.defaultFile()).replaceAll("$1");
  }

  /** Every key of a file with its value; arrays of tables are values. */
  private static Map<String, Object> keys(String text) {
    Map<String, Object> keys = new LinkedHashMap<>();
    flatten("", TomlTree.parse("config.toml", text), keys);
    return keys;
  }

  private static void flatten(String path, Map<?, ?> tree, Map<String, Object> keys) {
    tree.forEach((key, value) -> {
      if (value instanceof Map<?, ?> table) {
        flatten(path + key + ".", table, keys);
      } else {
        keys.put(path + key, value);
      }
    });
  }

  /** The name under which the page tells of a key. */
  private static String asOnThePage(String key) {
    return key.replaceFirst("^sources\\.\\w+\\.columns\\..*", "sources.<role>.columns")
        .replaceFirst("^sources\\.sales\\.product_lines\\..*", "sources.sales.product_lines")
        .replaceFirst("^sources\\.(?!sales\\.product_lines|<)\\w+\\.", "sources.<role>.")
        .replaceFirst("^components\\.\\w+\\.enabled$", "components.<name>.enabled")
        .replaceFirst("^components\\.\\w+\\.(?!enabled$).*", "components.<name>.*")
        .replaceFirst("^weights\\.bounds\\.\\w+$", "weights.bounds.<name>")
        .replaceFirst("^weights\\.\\w+$", "weights.<name>")
        .replaceFirst("^validation\\.utility\\..*", "validation.utility");
  }

  /** The rows of the page's table: names in the first cell, the default in the second. */
  private static Map<String, String> page() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
      String[] cells = line.split(" \\| ");
      if (line.startsWith("| `")) {
        List<String> names =
            NAMED.matcher(cells[0]).results().map((MatchResult found) -> found.group(1)).toList();
        names.forEach(name -> rows.put(name, names.size() == 1 ? cells[1] : ""));
      }
    }
    rows.putAll(Map.of("grades.B", "", "grades.C", "", "grades.D", "")); // "grades.A ... grades.F"
    return rows;
  }

  @Test
  void thePageTellsOfEveryKeyOfTheFileAndOfNoOther() throws IOException {
    Set<String> ofTheFile =
        keys(everything()).keySet().stream()
            .map(ConfigReferenceTest::asOnThePage)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(page().keySet()).containsExactlyInAnyOrderElementsOf(ofTheFile);
  }

  @Test
  void theDefaultsOnThePageAreThoseOfTheFile() throws IOException {
    Map<String, Object> file = keys(ConfigReader.defaultFile());
    Set<String> compared = new TreeSet<>();
    page()
        .forEach((key, value) -> {
          boolean isValue = value.matches("\"\\w+\"|[0-9_.]+");
          if (file.containsKey(key) && isValue) {
            Map<String, Object> told = TomlTree.parse("page", "value = " + value);
            assertThat(file.get(key)).as(key).isEqualTo(told.get("value"));
            compared.add(key);
          }
        });
    assertThat(compared).contains("run.seed", "linkage.target_precision", "industries.prior");
    assertThat(compared).hasSizeGreaterThan(14);
  }

  @Test
  void theFileIsTakenWithEverythingInItSwitchedOn() {
    assertThat(reader.read("config.toml", everything()).config().productLines()).hasSize(2);
    assertThat(reader.read("config.toml", ConfigReader.defaultFile()).config())
        .isEqualTo(reader.defaults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "money",
        "sources.sales",
        "weights.bounds",
        "grades",
        "segments",
        "industries",
        "linkage",
        "model",
        "validation",
        "validation.utility",
        "team.openid"
      })
  void everyKeyThatTheReaderTakesStandsInTheFile(String section) {
    String text = "[" + section + "]\nqqqqqqqq = 1\n";
    ConfigRefused refused =
        catchThrowableOfType(ConfigRefused.class, () -> reader.read("config.toml", text));
    String fault =
        refused.faults().stream().filter(each -> each.contains("qqqqqqqq")).findFirst().orElse("");
    String known =
        KNOWN.matcher(fault).results().map(found -> found.group(1)).findFirst().orElse("");
    Set<String> file =
        keys(everything()).keySet().stream()
            .map(key -> key.replaceFirst("^sources\\.\\w+\\.", "sources.sales."))
            .filter(key -> key.startsWith(section + "."))
            .map(key -> key.substring(section.length() + 1).replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    if (section.equals("weights.bounds")) {
      file.add("momentum"); // has a say only where it is switched on
    }
    assertThat(Arrays.asList(known.split(", "))).containsExactlyInAnyOrderElementsOf(file);
  }

  @Test
  void everySettingOfEveryComponentStandsInTheFileOrInTheFilesThatItNames() {
    Components all = StandardComponents.all();
    Map<String, Object> complete = new LinkedHashMap<>();
    flatten("components.", ConfigReader.sections(all, all), complete);
    complete.keySet().removeIf(key -> key.matches("components.vertical.(industries|tiers)\\..*"));
    assertThat(keys(ConfigReader.defaultFile()))
        .containsKeys(complete.keySet().toArray(String[]::new));
    String on = "[components.momentum]\nenabled = true\n";
    assertThat(reader.read("config.toml", on).config().components()).isEqualTo(all);
  }
}
