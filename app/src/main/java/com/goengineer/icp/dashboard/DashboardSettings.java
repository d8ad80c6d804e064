package com.goengineer.icp.dashboard;

import com.goengineer.icp.dashboard.security.TeamAccess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the dashboard listens and what it shows.
 *
 * @param workspace folder with settings, decisions and runs; may hold no run yet
 * @param host an address of this machine; a loopback one unless members sign in
 * @param port 0 for any free one
 * @param team how members reach it; empty for whoever opens the link on this machine
 */
public record DashboardSettings(Path workspace, String host, int port, Optional<TeamAccess> team) {
  /** For this machine alone. */
  public DashboardSettings(Path workspace, String host, int port) {
    this(workspace, host, port, Optional.empty());
  }
}
