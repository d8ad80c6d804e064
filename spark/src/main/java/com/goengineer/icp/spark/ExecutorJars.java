package com.goengineer.icp.spark;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.scoring.Model;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.NullMarked;

/** Our code and what it needs, as the jars that executors fetch from the driver. */
final class ExecutorJars {
  private static final List<Class<?>> ONE_OF_EACH =
      List.of(
          SparkEngine.class,
          ScoringJob.class,
          Model.class,
          VersionInfo.class,
          Erf.class,
          DuckDBDriver.class,
          NullMarked.class);

  private ExecutorJars() {}

  /**
   * Their paths.
   *
   * @param scratch where classes that are in no jar yet are packed
   */
  static List<String> in(Path scratch) {
    List<String> jars = new ArrayList<>();
    ONE_OF_EACH.forEach(type -> jars.add(with(type, scratch)));
    return jars;
  }

  /** Native code that lies beside its jar here, and has to on the executors; none when inside. */
  static List<String> nativeLibraries() {
    Path folder = placeOf(DuckDBDriver.class).toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("libduckdb_java"))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of a jar with a class and those beside it. */
  static String with(Class<?> type, Path scratch) {
    Path place = placeOf(type);
    Path jar =
        Files.isDirectory(place)
            ? packed(place, scratch.resolve("classes-of-" + type.getSimpleName() + ".jar"))
            : place;
    return jar.toAbsolutePath().toString();
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place of " + type, e);
    }
  }

  private static Path packed(Path classes, Path jar) {
    try {
      Files.createDirectories(jar.toAbsolutePath().getParent());
      try (OutputStream out = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(out);
          Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
