package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rules, code and tests speaks of classes and tests that are there. */
class RulesTableTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.([a-z][A-Za-z]+))?`");

  @Test
  void everyClassAndEveryTestOfTheTableExists() throws IOException {
    Map<String, Path> classes = classes();
    String table = read(ROOT.resolve("docs/concepts/honest-weights-rules.md"));
    List<MatchResult> named = NAMED.matcher(table).results().toList();
    assertThat(named).hasSizeGreaterThan(60);
    for (MatchResult each : named) {
      assertThat(classes).containsKey(each.group(1));
      if (each.group(2) != null) {
        Path file = Objects.requireNonNull(classes.get(each.group(1)));
        assertThat(read(file)).contains("void " + each.group(2) + "(");
      }
    }
  }

  private static Map<String, Path> classes() throws IOException {
    Map<String, Path> classes = new HashMap<>();
    for (String folder : List.of("core/src", "app/src")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> classes.put(file.getFileName().toString().replace(".java", ""), file));
      }
    }
    return classes;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
