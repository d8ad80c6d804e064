package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Members, as somebody who runs a dashboard types it. */
class UsersCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int users(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all =
        Stream.of(
                Stream.of("users"),
                Arrays.stream(arguments),
                Stream.of("--workspace", directory.toString()))
            .flatMap(each -> each)
            .toArray(String[]::new);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private String password(String text) throws IOException {
    Path file = directory.resolve("password.txt");
    Files.writeString(file, text + "\n");
    return "--password-file=" + file;
  }

  @Test
  void membersAreAddedListedChangedAndRemoved() throws IOException {
    String password = password("three words in a row");
    assertThat(users("add", "Anna", "--role", "analyst", password)).isZero();
    assertThat(out.toString()).contains("anna (analyst) may sign in now.");
    assertThat(users("add", "bert", password)).isZero();
    assertThat(users("passwd", "bert", "--role", "admin", password)).isZero();
    assertThat(users("--json")).isZero();
    assertThat(out.toString())
        .contains("\"name\":\"anna\"", "\"role\":\"analyst\"", "\"role\":\"admin\"")
        .doesNotContain("argon2");
    assertThat(users("remove", "anna")).isZero();
    assertThat(users()).isZero();
    assertThat(out.toString()).contains("bert").doesNotContain("anna");
  }

  @Test
  void whatCannotBeIsRefusedWithAReason() throws IOException {
    String password = password("three words in a row");
    assertThat(users("add", "anna", "--role", "boss", password)).isEqualTo(2);
    assertThat(err.toString()).contains("only viewer, analyst and admin");
    assertThat(users("add", "../anna", password)).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be a name");
    assertThat(users("remove", "nobody")).isEqualTo(2);
    assertThat(users("passwd", "nobody", password)).isEqualTo(2);
    assertThat(users("add", "anna", password("short"))).isEqualTo(2);
    assertThat(err.toString()).contains("12 to 256 characters");
    assertThat(users("add", "anna", "--password-file=" + directory.resolve("none"))).isEqualTo(2);
    String good = password("three words in a row");
    assertThat(users("add", "anna", good)).isZero();
    assertThat(users("add", "ANNA", good)).isEqualTo(2);
    assertThat(err.toString()).contains("a member anna already");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayReadTheHashes() throws IOException {
    users("add", "anna", password("three words in a row"));
    Path file = directory.resolve("team/members.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("$argon2id$").doesNotContain("three words");
  }

  @Test
  void aDamagedFileIsNamedAndLeftAsItIs() throws IOException {
    Path file = Files.createDirectories(directory.resolve("team")).resolve("members.json");
    Files.writeString(file, "{\"members\": [{\"name\": \"anna\"");
    assertThat(users("add", "bert", password("three words in a row"))).isEqualTo(2);
    assertThat(err.toString()).contains("members.json").contains("backup");
    assertThat(Files.readString(file)).endsWith("\"anna\"");
  }

  @Test
  void theAuditSaysWhetherItIsWhole() throws IOException {
    assertThat(users("audit")).isZero();
    assertThat(out.toString()).contains("0 entries");
    Path file = Files.createDirectories(directory.resolve("team")).resolve("audit.jsonl");
    Files.writeString(
        file,
        "{\"time\":\"2026-11-26T08:00:00Z\",\"who\":\"a\",\"what\":\"b\",\"about\":{},\"previous\":\"\",\"hash\":\"\"}\n");
    assertThat(users("audit")).isEqualTo(3);
    assertThat(err.toString()).contains("line 1: changed");
  }
}
