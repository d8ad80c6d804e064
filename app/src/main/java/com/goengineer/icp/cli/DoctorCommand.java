package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.CodeVersion;
import com.goengineer.icp.jobs.Diagnosis;
import com.goengineer.icp.runs.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code icp doctor}. */
@Command(
    name = "doctor",
    description = "Checks Java, memory, disk, the engine and, when given, the sources.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: icp doctor --sources exports"})
final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--sources", description = "Also check whether these sources can be read.")
  private @Nullable Path sources;

  @Option(
      names = "--workspace",
      defaultValue = "workspace",
      description = "The workspace to check (default: ${DEFAULT-VALUE}).")
  private Path workspace = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    List<Diagnosis> checks = Diagnosis.all(workspace, Optional.ofNullable(sources));
    output.console().say("icp %s", CodeVersion.current());
    for (Diagnosis check : checks) {
      output
          .console()
          .say("%-5s %-9s %s", check.isWell() ? "ok" : "FAULT", check.subject(), check.finding());
    }
    List<Map<String, Object>> tree =
        checks.stream()
            .<Map<String, Object>>map(check ->
                Map.of(
                    "subject", check.subject(),
                    "ok", check.isWell(),
                    "finding", check.finding()))
            .toList();
    output.console().json(Json.compact(tree));
    return checks.stream().allMatch(Diagnosis::isWell) ? Outcomes.DONE : Outcomes.REFUSED;
  }
}
