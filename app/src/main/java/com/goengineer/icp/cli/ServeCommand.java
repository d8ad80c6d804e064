package com.goengineer.icp.cli;

import com.goengineer.icp.dashboard.Dashboard;
import com.goengineer.icp.dashboard.DashboardSettings;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.runs.WorkspaceBusy;
import com.goengineer.icp.runs.WorkspaceLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp serve}. */
@Command(
    name = "serve",
    description = "Opens the dashboard; ends with Ctrl+C.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: icp serve --workspace workspace",
      "For a team: icp serve --host 0.0.0.0 --name icp.example.com --tls icp.p12"
    })
final class ServeCommand implements Callable<Integer> {
  static final String LOOPBACK = "127.0.0.1";
  static final int PORT = 8501;

  @Option(
      names = "--workspace",
      defaultValue = "workspace",
      description = "Folder with settings, decisions and runs (default: ${DEFAULT-VALUE}).")
  private Path workspace = Path.of("");

  @Option(
      names = "--port",
      defaultValue = "8501",
      description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = LOOPBACK,
      description = "Address of this machine to listen at (default: ${DEFAULT-VALUE}).")
  private String host = LOOPBACK;

  @Mixin private TeamOptions team = new TeamOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    serve(
        new DashboardSettings(workspace, host, port, team.access(host, Workspace.at(workspace))),
        output.console(),
        Map.of());
    return Outcomes.DONE;
  }

  /**
   * Serves until the process is told to end; that is a good end, with exit code 0.
   *
   * @param summary what {@code --json} prints; the link is added
   */
  static void serve(DashboardSettings settings, Console console, Map<String, Object> summary) {
    WorkspaceLock alone = onlyDashboard(settings, console);
    try (Dashboard dashboard = Dashboard.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(dashboard, alone)));
      console.essential("  Dashboard    " + dashboard.link());
      console.say(
          "               %s Ctrl+C ends the dashboard.",
          settings.team().isPresent()
              ? "Members sign in (icp users)."
              : "The link opens one browser, once.");
      Map<String, Object> tree = new LinkedHashMap<>(summary);
      tree.put("dashboard", dashboard.link());
      console.json(Json.compact(tree));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      alone.close();
    }
  }

  /**
   * One dashboard a workspace; a run in a terminal may go on beside it. What a killed command left
   * behind is put away first, unless another one is writing just now.
   */
  private static WorkspaceLock onlyDashboard(DashboardSettings settings, Console console) {
    Workspace workspace = Workspace.at(settings.workspace());
    Instant now = Clock.systemUTC().instant();
    WorkspaceLock alone =
        WorkspaceLock.take(workspace, WorkspaceLock.Purpose.SERVE, "icp serve", now);
    try {
      WorkspaceLock.forWriting(workspace, "icp serve", now, told -> console.progress("%s", told))
          .close();
    } catch (WorkspaceBusy somebodyWrites) {
      console.progress("%s Reading goes on.", String.valueOf(somebodyWrites.getMessage()));
    }
    return alone;
  }

  /** True when something listens there already. */
  static boolean isTaken(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }

  private static void end(Dashboard dashboard, WorkspaceLock alone) {
    dashboard.close();
    alone.close(); // halting runs no finally
    Runtime.getRuntime().halt(Outcomes.DONE);
  }
}
