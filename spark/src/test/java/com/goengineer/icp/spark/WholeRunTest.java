package com.goengineer.icp.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.jobs.EngineChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on Spark in this process against the same run on DuckDB. */
class WholeRunTest {
  private static final EngineChoice SPARK = new EngineChoice("spark", Optional.empty());

  @TempDir Path directory;

  @Test
  void messySourcesGiveTheSameBytesOnBothEngines() {
    Path sources = WholeRun.sample(directory.resolve("sources"), 400, 4_000);
    Map<String, String> embedded =
        WholeRun.artefacts(sources, directory.resolve("embedded"), EngineChoice.EMBEDDED);
    Map<String, String> spark = WholeRun.artefacts(sources, directory.resolve("spark"), SPARK);
    assertThat(embedded).containsKeys("icp_scored_accounts.csv", "links.csv", "model.json");
    assertThat(embedded.get("problems.csv")).hasSizeGreaterThan(1_000);
    assertThat(spark.keySet()).isEqualTo(embedded.keySet());
    assertThat(spark).allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(embedded.get(name)));
  }

  @Test
  void theLargestAndTheSmallestAmountsSurviveBothEngines() throws Exception {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Files.writeString(
        sources.resolve("customers.csv"),
        """
        Customer ID,Company Name,Industry,Total Hardware Revenue
        1,Müller GmbH,Dental,9999999999999.99
        2,MULLER GmbH,dental,-0.01
        3,株式会社日立,High Tech,0.005
        """);
    Files.writeString(
        sources.resolve("sales.csv"),
        """
        Company Name,Dates,GP,Revenue
        Müller,2026-10-01,9999999999999.99,0.10
        Hitachi 株式会社日立,2026-10-02,0.10,0.20
        nobody,,-1,-1
        """);
    assertThat(WholeRun.artefacts(sources, directory.resolve("spark"), SPARK))
        .isEqualTo(
            WholeRun.artefacts(sources, directory.resolve("embedded"), EngineChoice.EMBEDDED));
  }

  @Test
  void aMasterThatNobodyIsBehindIsRefusedWithItsAddress() {
    assertThatThrownBy(() ->
            WholeRun.artefacts(
                WholeRun.sample(directory.resolve("sources"), 20, 20),
                directory.resolve("workspace"),
                new EngineChoice("spark", Optional.of("nonsense://here"))))
        .isInstanceOf(EngineRefused.class)
        .hasMessageContaining("nonsense://here");
  }
}
