package com.goengineer.icp.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.jobs.EngineChoice;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that executors read, against the same files read by the one-machine product. */
class ClusterSourcesTest {
  private static final EngineChoice SPARK = new EngineChoice("spark", Optional.empty());
  private static final String STAGED_SALES = "staged/sales.parquet";

  @TempDir Path directory;

  @Test
  void filesReadByExecutorsGiveTheBytesOfFilesReadHere() throws IOException {
    Path sources = WholeRun.sampleInParts(directory.resolve("sources"));
    Map<String, String> here =
        WholeRun.artefacts(sources, directory.resolve("here"), EngineChoice.EMBEDDED);
    Map<String, String> there =
        WholeRun.remoteArtefacts(sources.toUri().toString(), directory.resolve("there"), SPARK);
    assertThat(here.get("problems.csv")).contains("sales-copy.csv", "notes.txt", "duplicate_file");
    assertThat(there).doesNotContainKey(STAGED_SALES);
    here.remove(STAGED_SALES);
    assertThat(there.keySet()).isEqualTo(here.keySet());
    assertThat(there).allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(here.get(name)));
  }

  @Test
  void partsInSubdirectoriesAreReadAndMarkersOfWritersAreNot() throws IOException {
    Path root = directory.resolve("exports");
    write(
        root.resolve("customers/part-0.csv"), "Customer ID,Company Name,Industry\n1,Alpha,Dental");
    write(root.resolve("customers/_SUCCESS"), "");
    write(root.resolve("sales/part-0.csv"), "Company Name,Dates,GP\nAlpha,2026-10-01,5");
    parquet(root.resolve("sales/part-1.parquet"));
    Map<String, String> run =
        WholeRun.remoteArtefacts(root.toUri().toString(), directory.resolve("run"), SPARK);
    assertThat(run.get("links.csv")).contains("12.50"); // of both files
  }

  @Test
  void whatCannotBeReadIsRefusedInWords() throws IOException {
    Path root = directory.resolve("exports");
    assertThatThrownBy(() -> run(root, SPARK))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining("exports");
    write(root.resolve("customers.csv"), "Customer ID,Company Name,Industry\n1,Alpha,Dental");
    assertThatThrownBy(() -> run(root, SPARK))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining("sales log")
        .hasMessageContaining("customers.csv");
    write(root.resolve("a.csv"), "Company Name,Dates,GP\nAlpha,2026-10-01,5");
    write(root.resolve("b.csv"), "Company Name,Dates,Revenue\nAlpha,2026-10-01,5");
    assertThatThrownBy(() -> run(root, SPARK))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContainingAll("a.csv", "b.csv", "gp", "revenue");
    assertThatThrownBy(() -> run(root, EngineChoice.EMBEDDED))
        .isInstanceOf(EngineRefused.class)
        .hasMessageContaining("--engine spark");
  }

  private void run(Path sources, EngineChoice engine) {
    WholeRun.remoteArtefacts(
        "file:" + sources.toAbsolutePath(), directory.resolve("workspace"), engine);
  }

  private void parquet(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("Company Name", Column.Text.of(List.of("Alpha")));
    columns.put("Dates", new Column.Day(new int[] {20_000}));
    columns.put("GP", new Column.Money(new long[] {750}));
    try (ParquetFiles parquet = new ParquetFiles(directory.resolve("spill"))) {
      parquet.write(Table.of(columns), file);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
  }
}
