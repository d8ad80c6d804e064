package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int icp(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  static Iterable<String> names() {
    return Commands.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCommandIsFoundByTheNameItCarries(String name) {
    assertThat(icp(name, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: icp " + name);
  }

  @Test
  void theHelpNamesEveryCommandInOrder() {
    assertThat(icp("--help")).isZero();
    assertThat(out.toString()).contains(Commands.names());
    assertThat(out.toString().indexOf(" demo ")).isLessThan(out.toString().indexOf(" doctor "));
  }

  @Test
  void aTypoIsAnsweredWithASuggestion() {
    assertThat(icp("optimise")).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString()).contains("icp optimize");
  }

  @Test
  void theShortAnswerToVersionIsThatOfTheParser() {
    assertThat(icp("--version")).isZero();
    String direct = out.toString();
    out.getBuffer().setLength(0);
    assertThat(icp("-V")).isZero();
    assertThat(out.toString()).isEqualTo(direct).startsWith("icp 0.");
  }
}
