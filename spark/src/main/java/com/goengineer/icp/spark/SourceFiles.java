package com.goengineer.icp.spark;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of a location that a cluster can reach: s3a, hdfs, file. */
final class SourceFiles {
  /** Characters that the reading side takes for patterns or separators. */
  private static final Pattern SPECIAL = Pattern.compile("[,{}\\[\\]*?\\\\]");

  private SourceFiles() {}

  /**
   * The files of a directory and of its sub-directories, in the order of their names; what begins
   * with a dot or an underscore is none.
   *
   * @throws SourceRefused when there is no such directory, or it cannot be read
   */
  static List<String> at(String location, Configuration configuration) {
    try {
      Path root = new Path(location);
      FileSystem files = root.getFileSystem(configuration);
      List<String> found = new ArrayList<>();
      for (FileStatus entry : files.listStatus(root)) {
        if (isVisible(entry.getPath())) {
          found.addAll(entry.isDirectory() ? in(entry.getPath(), files) : List.of(name(entry)));
        }
      }
      if (found.isEmpty()) {
        throw new SourceRefused(location + " holds no file. Give the directory of the sources.");
      }
      Collections.sort(found);
      return found;
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceRefused(
          "%s cannot be listed (%s). Check the address, and that the cluster may read it."
              .formatted(location, e.getMessage()),
          e);
    }
  }

  private static List<String> in(Path directory, FileSystem files) throws IOException {
    List<String> found = new ArrayList<>();
    for (FileStatus entry : files.listStatus(directory)) {
      if (entry.isFile() && isVisible(entry.getPath())) {
        found.add(name(entry));
      }
    }
    return found;
  }

  private static boolean isVisible(Path path) {
    return !path.getName().startsWith(".") && !path.getName().startsWith("_");
  }

  private static String name(FileStatus file) {
    String name = file.getPath().toString();
    if (SPECIAL.matcher(name).find()) {
      throw new SourceRefused(
          name + " has one of , { } [ ] * ? \\ in its name. Rename it to be read by a cluster.");
    }
    return name;
  }
}
