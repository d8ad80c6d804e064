package com.goengineer.icp.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineContract;
import com.goengineer.icp.engine.EngineResources;
import com.goengineer.icp.jobs.EngineChoice;
import com.goengineer.icp.pipeline.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The contract and whole runs on a master and two workers, each a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest extends EngineContract {
  @TempDir static Path directory;

  private static StandaloneCluster cluster;
  private static SparkConnection connection;
  private static Path sources;
  private static Map<String, String> embedded;

  @BeforeAll
  static void startCluster() throws Exception {
    cluster = StandaloneCluster.start(directory, 2);
    Path scratch = directory.resolve("scratch");
    List<String> jars = new ArrayList<>(ExecutorJars.in(scratch));
    jars.add(ExecutorJars.with(EngineContract.class, scratch)); // its functions run there too
    System.setProperty("spark.jars", String.join(",", jars));
    connection =
        SparkConnection.open(
            new EngineResources(
                2, Optional.of("512MB"), scratch.toString(), Optional.of(cluster.master())));
    sources = WholeRun.sample(directory.resolve("sources"), 200, 21_000);
    embedded = WholeRun.artefacts(sources, directory.resolve("embedded"), EngineChoice.EMBEDDED);
  }

  @AfterAll
  static void stopCluster() {
    System.clearProperty("spark.jars");
    connection.close();
    cluster.close();
  }

  @Override
  protected Engine open() {
    return new SparkEngine(connection.session().newSession(), () -> {});
  }

  @Test
  void theWorkIsDoneByTheExecutorsOfBothWorkers() {
    assertThat(connection.session().sparkContext().getExecutorMemoryStatus().size())
        .isEqualTo(3); // the driver and two executors
  }

  @Test
  void aWholeRunGivesTheBytesOfTheEmbeddedEngine() {
    assertThat(run("whole", step -> {})).isEqualTo(embedded);
  }

  @Test
  void executorsReadTheFilesThemselves() throws Exception {
    Path parts = WholeRun.sampleInParts(directory.resolve("parts"));
    Map<String, String> here =
        WholeRun.artefacts(parts, directory.resolve("here"), EngineChoice.EMBEDDED);
    here.remove("staged/sales.parquet");
    EngineChoice choice = new EngineChoice("spark", Optional.of(cluster.master()));
    assertThat(
            WholeRun.remoteArtefacts(parts.toUri().toString(), directory.resolve("there"), choice))
        .isEqualTo(here);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void aWorkerKilledInTheMiddleChangesNothing() {
    AtomicBoolean killed = new AtomicBoolean();
    Progress powerCut =
        step -> {
          if (step.equals("Build accounts") && killed.compareAndSet(false, true)) {
            cluster.killWorker(1);
          }
        };
    assertThat(run("killed", powerCut)).isEqualTo(embedded);
    assertThat(killed).isTrue();
  }

  private static Map<String, String> run(String workspace, Progress progress) {
    EngineChoice choice = new EngineChoice("spark", Optional.of(cluster.master()));
    return WholeRun.artefacts(sources, directory.resolve(workspace), choice, progress);
  }
}
