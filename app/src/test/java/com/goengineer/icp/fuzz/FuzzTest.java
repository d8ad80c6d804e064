package com.goengineer.icp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.dashboard.api.BodyTarget;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A coverage-guided search for bytes that are neither read nor refused in words: an exception of a
 * programmer's kind, a hang, memory without end. It begins at the seeds in src/test/fuzz, for a few
 * seconds in the build; {@code -Dfuzz.seconds=1800} searches longer. Inputs that once broke
 * something stay among the seeds.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 5);
  private static final int LONGEST_INPUT = 8_192;
  private static final int SHOWN = 6_000;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      classes = {
        CsvTarget.class,
        XlsxTarget.class,
        ConfigTarget.class,
        RunTarget.class,
        DecisionsTarget.class,
        BodyTarget.class
      })
  void isReadOrRefusedInWords(Class<?> target) throws Exception {
    Path found = Files.createDirectory(directory.resolve("found"));
    Path said = directory.resolve("said");
    if (target == BodyTarget.class) {
      BodyTarget.prepare(directory);
    }
    Process fuzzer =
        new ProcessBuilder(command(target, found))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = fuzzer.waitFor(SECONDS + 240L, TimeUnit.SECONDS);
    fuzzer.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.ISO_8859_1);
    assertThat(ended).as(tail(text)).isTrue();
    assertThat(fuzzer.exitValue()).as(tail(text)).isZero();
    assertThat(text).as(tail(text)).containsPattern("Done \\d+ runs");
    System.out.println(target.getSimpleName() + ": " + summary(text));
  }

  private List<String> command(Class<?> target, Path found) throws IOException {
    String name = target.getSimpleName().replace("Target", "");
    Path seeds = Path.of("src/test/fuzz").resolve(name).toAbsolutePath();
    assertThat(seeds).isNotEmptyDirectory();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-Djava.io.tmpdir=" + directory,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.getName(),
        "--instrumentation_includes=" + looksInto(target),
        "--custom_hook_includes=com.goengineer.icp.none",
        "-max_total_time=" + SECONDS,
        "-max_len=" + LONGEST_INPUT,
        "-timeout=60",
        // The heap has its own limit; the kernel counts the memory of whoever started it in here.
        "-rss_limit_mb=0",
        "-seed=1",
        "-print_final_stats=1",
        found.toString(),
        seeds.toString());
  }

  /** Classes whose branches guide the search; behind a body only those that read it. */
  private static String looksInto(Class<?> target) {
    return target == BodyTarget.class
        ? "com.goengineer.icp.dashboard.**:com.goengineer.icp.whatif.**:tools.jackson.core.**"
        : "com.goengineer.icp.**:de.siegmar.**:tools.jackson.**";
  }

  /** The class path without its parts that do not exist, which would be warned about. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String summary(String text) {
    return text.lines()
        .filter(line -> line.startsWith("Done ") || line.startsWith("stat::new_units_added"))
        .collect(Collectors.joining("; "));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - SHOWN));
  }
}
