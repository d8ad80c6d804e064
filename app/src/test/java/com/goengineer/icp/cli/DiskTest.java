package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunVerification;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without space, a workspace without the right to write: words, and nothing is lost. */
class DiskTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int PAGE = 4096;

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void onAFullDiskTheCurrentRunStaysAndTheReasonIsTold() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(
            CommandProcess.exitOf(
                "mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()))
        .as("a small disk can be mounted (as root on Linux)")
        .isZero();
    try {
      Path sources = sample(disk.resolve("workspace"));
      Workspace workspace = Workspace.existing(disk.resolve("workspace"));
      Run before = workspace.requireCurrent();
      for (int free : new int[] {0, MEGABYTE / 8, MEGABYTE / 2}) {
        fill(disk, free);
        assertThat(icp("run", "--sources", sources + "", "--workspace", workspace.root() + ""))
            .as("%s bytes free: %s", free, err)
            .isEqualTo(Outcomes.REFUSED);
        assertThat(err.toString()).containsIgnoringCase("no space left").doesNotContain("\tat ");
        isAsBefore(workspace, before);
      }
      fill(disk, 0);
      assertThat(answer(workspace)).as(err.toString()).isEqualTo(Outcomes.REFUSED);
      assertThat(LinkDecisions.read(workspace).all()).isEmpty();
      Files.delete(disk.resolve("filler"));
      assertThat(icp("run", "--sources", sources + "", "--workspace", workspace.root() + ""))
          .as(err.toString())
          .isIn(Outcomes.DONE, Outcomes.SET_ASIDE);
      assertThat(answer(workspace)).isEqualTo(Outcomes.DONE);
    } finally {
      CommandProcess.exitOf("umount", "-l", disk.toString());
    }
  }

  @Test
  void withoutTheRightToWriteTheCurrentRunStaysAndTheFolderIsTold() throws Exception {
    Path sources = sample(folder.resolve("workspace"));
    Workspace workspace = Workspace.existing(folder.resolve("workspace"));
    Run before = workspace.requireCurrent();
    boolean isRoot = CommandProcess.exitOf("sh", "-c", "test $(id -u) = 0") == 0;
    List<String> humbly =
        isRoot
            ? List.of(
                "setpriv",
                "--bounding-set=-dac_override,-dac_read_search",
                "--inh-caps=-dac_override,-dac_read_search")
            : List.of();
    assumeThat(isRoot && CommandProcess.exitOf("setpriv", "--help") != 0)
        .as("root's power over rights can be laid down")
        .isFalse();
    rights(workspace.root(), "r-xr-xr-x");
    try {
      CommandProcess run =
          CommandProcess.start(
              folder,
              humbly,
              List.of(),
              List.of("run", "--sources", sources + "", "--workspace", workspace.root() + ""));
      assertThat(run.end()).as(run.err()).isEqualTo(Outcomes.REFUSED);
      assertThat(run.err()).contains(workspace.root().toString(), "denied").doesNotContain("\tat ");
      isAsBefore(workspace, before);
    } finally {
      rights(workspace.root(), "rwxr-xr-x");
    }
  }

  private Path sample(Path workspace) {
    Path demo = folder.resolve("demo");
    assertThat(
            icp(
                "demo",
                "--dir",
                demo + "",
                "--accounts",
                "200",
                "--sales-lines",
                "2000",
                "--no-serve"))
        .isZero();
    Path sources = demo.resolve("sources");
    icp("run", "--sources", sources + "", "--workspace", workspace + "");
    return sources;
  }

  private int answer(Workspace workspace) throws IOException {
    String id = workspace.requireCurrent().accountIds().stream().sorted().findFirst().orElseThrow();
    Path sheet = folder.resolve("answers.csv");
    Files.writeString(sheet, "answer,name,customer_id,question\nyes,Apex," + id + ",review\n");
    return icp("link", "review", "--workspace", workspace.root() + "", "--in", sheet + "");
  }

  private static void isAsBefore(Workspace workspace, Run before) {
    assertThat(workspace.requireCurrent()).isEqualTo(before);
    assertThat(workspace.list()).containsExactly(before);
    assertThat(RunVerification.of(before).faults()).isEmpty();
  }

  /** Leaves at most so many bytes free: writes until no more goes in. */
  private static void fill(Path disk, long free) throws IOException {
    Path filler = disk.resolve("filler");
    Files.deleteIfExists(filler);
    byte[] page = new byte[PAGE];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(disk).getUsableSpace() > free) {
        out.write(page);
      }
    } catch (IOException full) {
      assertThat(Files.getFileStore(disk).getUsableSpace()).as("it is full").isLessThan(MEGABYTE);
    }
  }

  private static void rights(Path root, String rights) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
      }
    }
  }

  private int icp(String... arguments) {
    err.getBuffer().setLength(0);
    return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
  }
}
