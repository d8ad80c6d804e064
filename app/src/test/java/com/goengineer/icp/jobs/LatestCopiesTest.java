package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code latest/} is a place that people put files of their own into. */
class LatestCopiesTest {
  @TempDir Path directory;

  @Test
  void whatSomebodyElsePutThereStays() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    Run first = workspace.run(sources);
    Path pivot = workspace.workspace().latest().resolve("my-pivot.xlsx");
    Path notes = workspace.workspace().latest().resolve("charts").resolve("notes.txt");
    Files.writeString(pivot, "a pivot table");
    Files.writeString(notes, "");
    workspace.run(sources);
    RunFolder.makeCurrent(workspace.workspace(), first);
    assertThat(pivot).hasContent("a pivot table");
    assertThat(notes).exists();
  }

  @Test
  void whatOnlyAnotherRunHadGoes() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    Run plain = workspace.run(sources);
    workspace.settings("[components.vertical]\nenabled = false\n");
    Run without = workspace.run(sources);
    Path weights = workspace.workspace().latest().resolve("industry_weights.json");
    assertThat(weights).doesNotExist();
    RunFolder.makeCurrent(workspace.workspace(), plain);
    assertThat(weights).exists();
    RunFolder.makeCurrent(workspace.workspace(), without);
    assertThat(weights).doesNotExist();
  }
}
