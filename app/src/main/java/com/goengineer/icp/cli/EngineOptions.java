package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.CodeVersion;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.UnusableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the machine a job may use. */
final class EngineOptions {
  private static final Pattern MEMORY = Pattern.compile("[0-9]+(\\.[0-9]+)?\\s*[KMGTkmgt]i?[Bb]");

  @Option(
      names = "--memory",
      description =
          "Memory the engine may use, such as 2GB; more spills to disk (default: an eighth of the"
              + " machine's, 1GB at least). Names and accounts take up to a quarter beside it.")
  private @Nullable String memory;

  @Option(
      names = "--threads",
      description = "Threads to use (default: all cores); results do not depend on it.")
  private @Nullable Integer threads;

  Surroundings surroundings(Console console) {
    if (memory != null && !MEMORY.matcher(memory).matches()) {
      throw new UnusableFile("--memory takes a size such as 2GB or 800MB, not \"" + memory + "\".");
    }
    if (threads != null && threads < 1) {
      throw new UnusableFile("--threads takes 1 or more, not " + threads + ".");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return new Surroundings(
        Clock.systemUTC(),
        CodeVersion.current(),
        threads == null ? cores : threads,
        Optional.ofNullable(memory),
        new Told(console));
  }

  /** Steps as a bar or lines, notices as lines of their own. */
  private record Told(Console console) implements Progress {
    @Override
    public void begins(String step) {
      console.step(step);
    }

    @Override
    public void tells(String sentences) {
      console.progress("%s", sentences);
    }
  }
}
