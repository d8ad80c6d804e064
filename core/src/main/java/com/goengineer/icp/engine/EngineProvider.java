package com.goengineer.icp.engine;

/**
 * Offers an engine by name. Modules other than the one-machine product enter theirs as a service
 * ({@code META-INF/services/com.goengineer.icp.engine.EngineProvider}); being on the class path is
 * all it takes to be found.
 */
public interface EngineProvider {

  /** What a user calls it after {@code --engine}: one lower-case word. */
  String name();

  /**
   * Opens a fresh, empty engine.
   *
   * @throws EngineRefused when it cannot be had as asked for; the message says what to do
   */
  Engine open(EngineResources resources);
}
