package com.goengineer.icp.readers;

import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files come into question as sources. */
final class SourceFolder {
  private static final Pattern LOOKS_LIKE_A_FILE =
      Pattern.compile("(?i).*\\.(xlsx|xlsm|csv|tsv|txt|parquet)");

  private SourceFolder() {}

  /**
   * The files that config.toml names, and those of the directory unless it names one for every
   * role. Hidden files and the lock files of Office are none.
   */
  static List<Path> candidates(Path directory, SourceSettings settings) {
    TreeSet<Path> paths = new TreeSet<>();
    for (SourceRole role : SourceRole.values()) {
      named(directory, settings.of(role)).map(path -> existing(path, role)).ifPresent(paths::add);
    }
    boolean allNamed =
        Arrays.stream(SourceRole.values()).allMatch(role -> settings.of(role).path().isPresent());
    if (!allNamed) {
      paths.addAll(list(directory));
    }
    return List.copyOf(paths);
  }

  /** The file that config.toml names for a role. */
  static Optional<Path> named(Path directory, RoleSettings settings) {
    return settings.path().map(path -> directory.resolve(path).normalize().toAbsolutePath());
  }

  private static Path existing(Path path, SourceRole role) {
    if (!Files.isRegularFile(path)) {
      throw new SourceRefused(
          "sources."
              + role.configName()
              + ".path in config.toml names "
              + path
              + ", which is no file. Correct the path; it is relative to the sources directory.");
    }
    return path;
  }

  private static List<Path> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new SourceRefused(
          directory + " is no directory. Give the directory that holds the source files.");
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(path -> path.normalize().toAbsolutePath())
          .filter(Files::isRegularFile)
          .filter(SourceFolder::isVisible)
          .toList();
    } catch (IOException e) {
      throw new SourceRefused(directory + " cannot be listed (" + e.getMessage() + ").", e);
    }
  }

  /** Entries that look like files and are none, with what they are instead. */
  static Map<String, String> passedOver(Path directory) {
    Map<String, String> passedOver = new TreeMap<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path path : entries.filter(SourceFolder::isVisible).toList()) {
        String name = path.getFileName().toString();
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
          passedOver.put(name, "is a link that leads to no file");
        } else if (Files.isDirectory(path) && LOOKS_LIKE_A_FILE.matcher(name).matches()) {
          passedOver.put(name, "is a folder; folders inside the sources are not read");
        }
      }
    } catch (IOException e) {
      throw new SourceRefused(directory + " cannot be listed (" + e.getMessage() + ").", e);
    }
    return passedOver;
  }

  private static boolean isVisible(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("~$");
  }
}
