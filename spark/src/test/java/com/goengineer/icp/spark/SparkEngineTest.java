package com.goengineer.icp.spark;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineContract;
import com.goengineer.icp.engine.EngineResources;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SparkEngineTest extends EngineContract {
  @TempDir static Path scratch;

  private static SparkConnection connection;

  @BeforeAll
  static void connect() {
    connection =
        SparkConnection.open(
            new EngineResources(2, Optional.empty(), scratch.toString(), Optional.empty()));
  }

  @AfterAll
  static void disconnect() {
    connection.close();
  }

  @Override
  protected Engine open() {
    return new SparkEngine(connection.session().newSession(), () -> {});
  }
}
