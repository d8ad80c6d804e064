package com.goengineer.icp.embedded;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineTest extends EngineContract {
  @TempDir Path spill;

  @Override
  protected Engine open() {
    return new DuckDbEngine(new EngineSettings(2, Optional.empty(), spill));
  }
}
