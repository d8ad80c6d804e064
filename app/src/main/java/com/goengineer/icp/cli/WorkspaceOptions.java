package com.goengineer.icp.cli;

import com.goengineer.icp.runs.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which workspace a command works on; it must have a run. */
final class WorkspaceOptions {
  @Option(
      names = "--workspace",
      defaultValue = "workspace",
      description = "Folder with settings, decisions and runs (default: ${DEFAULT-VALUE}).")
  private Path workspace = Path.of("");

  Workspace existing() {
    return Workspace.existing(workspace);
  }
}
