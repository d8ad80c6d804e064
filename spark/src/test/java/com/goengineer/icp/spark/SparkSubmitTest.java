package com.goengineer.icp.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.table.Table;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of users who have a cluster: spark-submit in client mode, as docs/how-to/scale.md says.
 */
class SparkSubmitTest {
  private static final List<String> NEEDED =
      List.of(
          "picocli",
          "progressbar",
          "jline",
          "jackson-core-3",
          "jackson-databind-3",
          "jackson-dataformat-toml",
          "duckdb",
          "fastexcel",
          "opczip",
          "fastcsv",
          "icu4j",
          "hipparchus",
          "jspecify");

  @TempDir Path directory;

  @Test
  void aRunThroughSparkSubmitIsDoneByTheCluster() throws Exception {
    Path sources = WholeRun.sample(directory.resolve("sources"), 60, 300);
    try (StandaloneCluster cluster = StandaloneCluster.start(directory, 1)) {
      Process submit = submit(cluster, sources);
      String said = new String(submit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(submit.waitFor()).as(said).isIn(0, 3); // 3: the sample is messy
      assertThat(cluster.applications()).contains("com.goengineer.icp.cli.Main");
    }
    try (Stream<Path> files = Files.walk(directory.resolve("workspace/runs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("icp_scored_accounts.csv", "manifest.json");
    }
  }

  private Process submit(StandaloneCluster cluster, Path sources) throws Exception {
    List<String> command = cluster.javaCommand("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", cluster.master(), "--executor-memory", "512m"));
    for (String place : List.of("driver", "executor")) {
      command.addAll(List.of("--conf", "spark." + place + ".userClassPathFirst=true"));
    }
    command.addAll(List.of("--conf", "spark.driver.host=127.0.0.1"));
    command.addAll(List.of("--class", "com.goengineer.icp.cli.Main"));
    command.addAll(List.of("--jars", String.join(",", jars())));
    command.add(ExecutorJars.with(ScoringJob.class, directory));
    command.addAll(List.of("run", "--engine", "spark", "--quiet", "--sources", "" + sources));
    command.addAll(List.of("--workspace", directory.resolve("workspace").toString()));
    return cluster.process(command).redirectErrorStream(true).start();
  }

  private List<String> jars() {
    List<String> jars = new ArrayList<>();
    jars.add(ExecutorJars.with(SparkEngine.class, directory));
    jars.add(ExecutorJars.with(Table.class, directory));
    Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(
            entry -> NEEDED.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
        .forEach(jars::add);
    return jars;
  }
}
