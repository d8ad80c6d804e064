package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What becomes of the file named by --out. */
class OutOptionTest {
  private static final String LEFT = "id,name\n1,Apex Works\n2,Borealis Labs\n";
  private static final String RIGHT = "id,name\n7,Apex Works Inc\n8,Cedar Tools\n";

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoLists() throws IOException {
    Files.writeString(folder.resolve("left.csv"), LEFT);
    Files.writeString(folder.resolve("right.csv"), RIGHT);
  }

  private int icp(String... arguments) {
    return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String command, String out) {
    return switch (command) {
      case "link" -> icp("link", in("left.csv"), in("right.csv"), "--out", out);
      case "names" -> icp("names", in("right.csv"), "--name", "name", "--out", out);
      default -> icp("industries", in("right.csv"), "--column", "name", "--out", out);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "names", "industries"})
  void theFileThatIsReadIsNeverOverwritten(String command) throws IOException {
    Files.createSymbolicLink(folder.resolve("alias.csv"), folder.resolve("right.csv"));
    for (String out : new String[] {"right.csv", "./right.csv", "alias.csv"}) {
      assertThat(run(command, folder + "/" + out)).isEqualTo(Outcomes.REFUSED);
      assertThat(err.toString()).contains("is the file that is read", "Give another name");
      err.getBuffer().setLength(0);
    }
    assertThat(Files.readString(folder.resolve("right.csv"))).isEqualTo(RIGHT);
  }

  @Test
  void theLeftListOfALinkIsNotOverwrittenEither() throws IOException {
    assertThat(run("link", in("left.csv"))).isEqualTo(Outcomes.REFUSED);
    assertThat(Files.readString(folder.resolve("left.csv"))).isEqualTo(LEFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "names", "industries"})
  void anEarlierResultIsReplacedAndNothingElseStays(String command) throws IOException {
    Files.writeString(folder.resolve("result.csv"), "old");
    assertThat(run(command, in("result.csv"))).isEqualTo(Outcomes.DONE);
    assertThat(Files.readString(folder.resolve("result.csv")))
        .contains("\r\n")
        .doesNotContain("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("left.csv", "right.csv", "result.csv");
    }
  }

  @Test
  void aResultIsMovedToItsPlaceWhenItIsWhole() throws IOException {
    Path result = Files.writeString(folder.resolve("result.csv"), "old");
    Path reader = Files.createLink(folder.resolve("reader.csv"), result);
    assertThat(run("names", in("result.csv"))).isEqualTo(Outcomes.DONE);
    assertThat(Files.readString(reader)).isEqualTo("old");
  }

  @Test
  void aResultBehindALinkIsWrittenWhereTheLinkLeads() throws IOException {
    Path result = Files.writeString(folder.resolve("result.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), result);
    assertThat(run("names", in("link.csv"))).isEqualTo(Outcomes.DONE);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(result)).contains("Apex");
  }

  @Test
  void aFolderThatIsNotThereIsToldUnderTheNameThatWasGiven() {
    String out = in("nowhere/result.csv");
    assertThat(run("names", out)).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString()).startsWith(out + " cannot be").contains("no such file or folder");
  }

  @Test
  void aFullDiskIsToldAsOne() {
    assumeThat(Path.of("/dev/full")).exists();
    assertThat(run("names", "/dev/full")).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString()).contains("/dev/full cannot be", "No space left on device");
    assertThat(Path.of("/dev/full")).exists();
  }

  @Test
  void theReasonOfTheFileSystemIsTold() {
    assertThat(told(new FileSystemException("runs/x", null, "Disk quota exceeded")))
        .isEqualTo(
            "runs/x cannot be read or written: Disk quota exceeded."
                + " Check the path, its rights and the space left.");
    assertThat(told(new AccessDeniedException("runs/x"))).contains("written: access denied.");
    assertThat(told(new NoSuchFileException("x"))).contains("written: no such file or folder.");
  }

  private String told(FileSystemException problem) {
    CommandLine command = new CommandLine(new DoctorCommand());
    command.setErr(new PrintWriter(err, true));
    err.getBuffer().setLength(0);
    assertThat(Outcomes.failure(new UncheckedIOException(problem), command, command.parseArgs()))
        .isEqualTo(Outcomes.REFUSED);
    return err.toString().strip();
  }
}
