package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.engine.EngineRefused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said about engines that are not there: this module has no other than its own. */
class EngineChoiceTest {

  @Test
  void theEmbeddedEngineNeedsNoLookUp() {
    assertThat(EngineChoice.of("embedded", Optional.empty())).isEqualTo(EngineChoice.EMBEDDED);
  }

  @Test
  void sparkIsRefusedWithTheWayToGetIt() {
    assertThatThrownBy(() -> EngineChoice.of("spark", Optional.of("spark://host:7077")))
        .isInstanceOf(EngineRefused.class)
        .hasMessageContainingAll("./icp", "./mvnw", "spark");
  }

  @Test
  void anUnknownEngineIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> EngineChoice.of("flink", Optional.empty()))
        .isInstanceOf(EngineRefused.class)
        .hasMessageContainingAll("\"flink\"", "embedded", "spark");
  }

  @Test
  void aMasterWithoutAClusterIsRefused() {
    assertThatThrownBy(() -> EngineChoice.of("embedded", Optional.of("spark://host:7077")))
        .isInstanceOf(EngineRefused.class)
        .hasMessageContainingAll("spark://host:7077", "--engine spark");
  }
}
