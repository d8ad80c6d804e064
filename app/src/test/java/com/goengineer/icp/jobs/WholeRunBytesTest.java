package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import com.goengineer.icp.table.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Equal in, equal bytes out, for a whole run over 5,000 messy accounts: whatever the threads, the
 * locale, the time zone and the order of the rows.
 */
class WholeRunBytesTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  /** The place of first_row in links.csv and unmatched.csv. */
  private static final int FIRST_ROW = 1;

  /** The place of row in problems.csv. */
  private static final int PROBLEM_ROW = 4;

  @TempDir private static Path directory;
  private static Path sources = Path.of(".");
  private static Run straight = new Run(Path.of("."));

  @BeforeAll
  static void makeARun() throws IOException {
    sources = directory.resolve("sources");
    SampleGenerator.write(
        sources, SampleSettings.of(5000, 20_000, 3).as(SampleSettings.Format.CSV));
    straight = run(sources, "straight", 1);
  }

  @Test
  void twoThreadsAnotherLocaleAndAnotherTimeZoneChangeNoByte() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(locale.equals(Locale.US) ? Locale.of("tr", "TR") : Locale.US);
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertEqual(artefacts(run(sources, "abroad", 2)), artefacts(straight));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherOrderOfTheRowsOfEveryFileChangesPositionsOnly() throws IOException {
    Run shuffled = run(shuffledCopy(), "shuffled", 2);
    Map<String, byte[]> expected = artefacts(straight);
    Map<String, byte[]> actual = artefacts(shuffled);
    for (String name : List.copyOf(expected.keySet())) {
      if (name.startsWith("staged/") && !name.equals("staged/accounts.parquet")) {
        expected.put(name, rowsWithoutPosition(straight.file(name)));
        actual.put(name, rowsWithoutPosition(shuffled.file(name)));
      }
    }
    for (String name : List.of("links.csv", "unmatched.csv")) {
      withoutColumns(expected, name, List.of(FIRST_ROW));
      withoutColumns(actual, name, List.of(FIRST_ROW));
    }
    withoutColumns(expected, "problems.csv", List.of(PROBLEM_ROW));
    withoutColumns(actual, "problems.csv", List.of(PROBLEM_ROW));
    assertEqual(actual, expected);
  }

  /** Sorts the lines and leaves out columns that hold positions. */
  private static void withoutColumns(
      Map<String, byte[]> artefacts, String name, List<Integer> positions) {
    String text =
        new String(artefacts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8)
            .lines()
            .map(line -> without(line, positions))
            .sorted()
            .reduce("", (all, line) -> all + "\n" + line);
    artefacts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The rows of a staged file as sorted text, each without the number that it has in its source.
   */
  private static byte[] rowsWithoutPosition(Path parquet) {
    PlainTable table = PlainTable.read(parquet);
    List<Column.Text> columns =
        table.headers().stream()
            .filter(header -> !header.equals("row") && !header.equals("source_row"))
            .map(table::column)
            .toList();
    return IntStream.range(0, columns.getFirst().size())
        .mapToObj(row -> columns.stream().map(column -> column.orEmpty(row)).toList().toString())
        .sorted()
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String without(String line, List<Integer> positions) {
    List<String> cells =
        new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
    positions.forEach(position -> cells.set(position, ""));
    return String.join(",", cells);
  }

  private static Path shuffledCopy() throws IOException {
    Path copy = Files.createDirectories(directory.resolve("shuffled"));
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> records = records(Files.readString(file, StandardCharsets.UTF_8));
        Collections.shuffle(records.subList(1, records.size()), new Random(11));
        Files.writeString(
            copy.resolve(file.getFileName()), String.join("", records), StandardCharsets.UTF_8);
      }
    }
    return copy;
  }

  /** The records of a CSV text with their line ends; a quoted cell may hold line ends too. */
  private static List<String> records(String text) {
    List<String> records = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      quoted ^= text.charAt(at) == '"';
      if (text.charAt(at) == '\n' && !quoted) {
        records.add(text.substring(from, at + 1));
        from = at + 1;
      }
    }
    return records;
  }

  private static void assertEqual(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(50);
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }

  private static Map<String, byte[]> artefacts(Run run) throws IOException {
    Map<String, byte[]> artefacts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        artefacts.put(
            run.folder().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    artefacts.remove("manifest.json");
    return artefacts;
  }

  private static Run run(Path folder, String workspace, int threads) {
    Setup setup = Setup.open(Workspace.at(directory.resolve("ws-" + workspace)), Optional.empty());
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", threads, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(folder, Optional.empty()).run();
  }
}
