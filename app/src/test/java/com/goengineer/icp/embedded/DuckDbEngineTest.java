package com.goengineer.icp.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineTest extends EngineContract {
  @TempDir Path spill;

  @Override
  protected Engine open() {
    return new DuckDbEngine(new EngineSettings(2, Optional.empty(), spill));
  }

  @Test
  void unlessToldOtherwiseItTakesHalfOfWhatJavaMayUse() {
    long megabytes = Math.max(1000, Runtime.getRuntime().maxMemory() / 2 / 1_000_000);
    assertThat(limit(Optional.empty())).isEqualTo(limit(Optional.of(megabytes + "MB")));
    assertThat(limit(Optional.of("2GB"))).isNotEqualTo(limit(Optional.of("3GB")));
  }

  private String limit(Optional<String> memory) {
    try (Engine engine = new DuckDbEngine(new EngineSettings(2, memory, spill))) {
      return engine
          .read("SELECT current_setting('memory_limit') AS memory")
          .text("memory")
          .orEmpty(0);
    }
  }
}
