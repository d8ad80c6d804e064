package com.goengineer.icp.dashboard;

import java.nio.file.Path;

/**
 * Where the dashboard listens and what it shows.
 *
 * @param workspace folder with settings, decisions and runs; may hold no run yet
 * @param host a loopback address
 * @param port 0 for any free one
 */
public record DashboardSettings(Path workspace, String host, int port) {}
