package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.Credential;
import com.goengineer.icp.team.Members;
import com.goengineer.icp.team.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
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
  void whoSignsInAtTheProviderHasNoPasswordAndARoleThatChanges() throws IOException {
    assertThat(users("add", "anna", "--openid", "Anna@Example.com", "--role", "viewer")).isZero();
    assertThat(users()).isZero();
    assertThat(out.toString()).contains("OpenID Anna@Example.com");
    assertThat(users("role", "anna", "admin")).isZero();
    assertThat(out.toString()).contains("anna (admin) has this role now.");
    Members members = Members.of(Workspace.at(directory));
    assertThat(members.require("anna").credential())
        .isEqualTo(new Credential.OpenId("Anna@Example.com"));
    assertThat(users("--json")).isZero();
    assertThat(out.toString()).contains("\"openid\":\"Anna@Example.com\"");
    assertThat(users("add", "bert", "--openid", "anna@example.com")).isEqualTo(2);
    assertThat(err.toString()).contains("anna signs in as").contains("icp users remove anna");
    assertThat(users("add", "bert", "--openid", " ")).isEqualTo(2);
    assertThat(users("add", "bert", "--openid", "b", password("three words in a row")))
        .isEqualTo(2);
    assertThat(users("role", "anna", "boss")).isEqualTo(2);
    assertThat(users("role", "nobody", "admin")).isEqualTo(2);
  }

  @Test
  void aDashboardWhoseProviderIsNotThereEndsInWords() throws IOException {
    users("add", "anna", "--role", "admin", "--openid", "anna@example.com");
    Files.writeString(
        directory.resolve("config.toml"),
        "[team.openid]\nissuer = \"http://127.0.0.1:9\"\nclient_id = \"icp\"\n");
    Path secret = Files.writeString(directory.resolve("secret.txt"), "of the dashboard\n");
    assertThat(serve("--openid-secret-file=" + secret)).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "http://127.0.0.1:9/.well-known/openid-configuration could not be reached (nothing"
                + " listens there")
        .contains("[team.openid] in config.toml")
        .doesNotContain("of the dashboard", "Exception", "\tat ");
    assertThat(serve("--openid-secret-file=" + directory.resolve("none"))).isEqualTo(2);
    Files.writeString(secret, "");
    assertThat(serve("--openid-secret-file=" + secret)).isEqualTo(2);
    assertThat(err.toString()).contains("ICP_OPENID_SECRET", "--openid-secret-file");
  }

  private int serve(String option) {
    err.getBuffer().setLength(0);
    String[] all = {"serve", "--team", "--port", "0", "--workspace", directory.toString(), option};
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
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
  void aPasswordChangesNoRoleThatWasChangedMeanwhile() throws IOException {
    users("add", "anna", "--role", "admin", password("three words in a row"));
    Members members = Members.of(Workspace.at(directory));
    InputStream typing = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream("another four words here\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
              members.replace("anna", was -> was.as(Role.VIEWER, was.changedAt()));
              return super.read(into, from, length);
            }
          });
      assertThat(users("passwd", "anna")).isZero();
    } finally {
      System.setIn(typing);
    }
    assertThat(members.require("anna").role()).isEqualTo(Role.VIEWER);
    assertThat(out.toString()).contains("anna (viewer) has another password now.");
  }

  @Test
  void whatWasTypedAtSignInCannotForgeALineOfTheAudit() {
    AuditLog.of(Workspace.at(directory))
        .add(
            new AuditLog.Entry(
                Instant.parse("2026-11-26T08:00:00Z"),
                "x\n2026-11-26T08:00:00Z  anna  put learned weights in force\u001b[2J\u202e\u009b",
                "was refused to sign in",
                Map.of("address", "\u2028x")));
    assertThat(users("audit")).isZero();
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString())
        .contains("x\\u000a2026-11-26", "\\u001b[2J\\u202e\\u009b", "\\u2028x")
        .doesNotContain("\u001b", "\u202e", "\u2028", "\u009b");
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
