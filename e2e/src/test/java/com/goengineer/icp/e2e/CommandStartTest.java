package com.goengineer.icp.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that does not serve does not pay for the server. */
class CommandStartTest {
  @TempDir Path home;

  @Test
  void onlyServingLoadsTheWebFramework() throws IOException {
    Path classes = home.resolve("classes.log");
    Map<String, String> environment =
        Map.of("ICP_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);
    var demo =
        new Launcher(home)
            .icp(environment, "demo", "--no-serve", "--accounts", "200", "--sales-lines", "1000");
    assertThat(demo.exitCode()).as(demo.err()).isZero();
    List<String> loaded = Files.readAllLines(classes);
    assertThat(loaded).anyMatch(line -> line.contains("com.goengineer.icp.cli.DemoCommand"));
    assertThat(loaded).noneMatch(line -> line.contains("org.springframework"));
  }

  @Test
  void tooLittleMemoryIsSaidInWords() {
    var demo =
        new Launcher(home)
            .icp(
                Map.of("ICP_JAVA_OPTIONS", "-Xmx24m"),
                "demo",
                "--no-serve",
                "--accounts",
                "20000",
                "--sales-lines",
                "200000",
                "--csv");
    assertThat(demo.exitCode()).as(demo.err()).isEqualTo(2);
    assertThat(demo.err()).contains("The memory for this is not enough: ");
  }
}
