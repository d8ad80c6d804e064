package com.goengineer.icp.runs;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * One finished, immutable run.
 *
 * @param folder its folder; the name is its ID
 */
public record Run(Path folder) {
  static final String MANIFEST = "manifest.json";

  /** Its ID: the time it was made and a hash of inputs, settings and code. */
  public String id() {
    return folder.getFileName().toString();
  }

  /** One of its artefacts, by the name contract and manifest use. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Its manifest. */
  public JsonNode manifest() {
    return Json.read(file(MANIFEST));
  }
}
