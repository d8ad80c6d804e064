package com.goengineer.icp.fuzz;

import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;

/** What people decided about names: decisions/links.csv. */
public final class DecisionsTarget {
  private static final Scratch SCRATCH = Scratch.create();

  private DecisionsTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SCRATCH.write("decisions/" + LinkDecisions.FILE, bytes);
    try {
      LinkDecisions.read(Workspace.at(SCRATCH.folder())).facts();
    } catch (UnusableFile refused) {
      Said.inWords(refused);
    }
  }
}
