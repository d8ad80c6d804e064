package com.goengineer.icp.spark;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.EngineProvider;
import com.goengineer.icp.engine.EngineResources;

/** Offers {@code --engine spark}. */
public final class SparkEngineProvider implements EngineProvider {

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Engine open(EngineResources resources) {
    SparkConnection connection = SparkConnection.open(resources);
    return new SparkEngine(connection.session(), connection::close);
  }
}
