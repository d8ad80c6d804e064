package com.goengineer.icp.spark;

import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.engine.EngineResources;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * A session on the cluster that was asked for, or on this machine. What {@code spark-submit}, or
 * {@code -Dspark.*}, has set is left as it is. Where a Spark application runs already, it is used
 * and left running.
 *
 * @param session of its own, with no table and no function
 * @param stops whether the application ends when this is closed
 */
record SparkConnection(SparkSession session, boolean stops) implements AutoCloseable {
  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final int TASKS_PER_CORE = 3;

  static SparkConnection open(EngineResources resources) {
    SparkConf conf = settings(new SparkConf(), resources);
    boolean starts = SparkSession.getDefaultSession().isEmpty();
    try {
      SparkSession session = SparkSession.builder().config(conf).getOrCreate().newSession();
      SparkConnection connection = new SparkConnection(session, starts);
      SameCode.require(session, connection::close);
      connection.shareOut();
      return connection;
    } catch (EngineRefused refused) {
      throw refused;
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare
      throw new EngineRefused(
          "Spark does not start at %s: %s. Check the master's address and that its workers are up."
              .formatted(conf.get(MASTER), e.getMessage()),
          e);
    }
  }

  /** The settings of a session: what was given from outside, then what was asked for, then ours. */
  static SparkConf settings(SparkConf given, EngineResources resources) {
    resources.master().ifPresent(master -> given.set(MASTER, master));
    given.setIfMissing(MASTER, "local[" + resources.threads() + "]");
    given.setIfMissing("spark.app.name", "icp");
    given.setIfMissing("spark.ui.enabled", "false");
    given.setIfMissing("spark.ui.showConsoleProgress", "false");
    given.setIfMissing("spark.driver.maxResultSize", "0");
    given.set("spark.sql.datetime.java8API.enabled", "true");
    given.set("spark.sql.session.timeZone", "UTC");
    given.set("spark.sql.ansi.enabled", "true");
    boolean local = given.get(MASTER).startsWith("local");
    if (local) {
      given.setIfMissing(
          "spark.local.dir", Path.of(resources.scratch()).toAbsolutePath().toString());
    } else {
      megabytes(resources.memory())
          .ifPresent(memory -> given.setIfMissing("spark.executor.memory", memory));
      given.setIfMissing("spark.executor.userClassPathFirst", "true");
      if (!given.contains(JARS)) {
        given.set(JARS, String.join(",", ExecutorJars.in(Path.of(resources.scratch()))));
      }
      given.setIfMissing("spark.files", String.join(",", ExecutorJars.nativeLibraries()));
    }
    return given;
  }

  /** Unless somebody chose, a shuffle has three tasks per core: few for little, enough for much. */
  private void shareOut() {
    if (!session.sparkContext().getConf().contains(PARTITIONS)) {
      int cores = session.sparkContext().defaultParallelism();
      session.conf().set(PARTITIONS, Integer.toString(TASKS_PER_CORE * cores));
    }
  }

  /** "1.5GB" as Spark writes it: "1536m". */
  private static Optional<String> megabytes(Optional<String> memory) {
    return memory.map(text -> {
      String digits = text.replaceAll("[^0-9.]", "");
      double factor =
          switch (text.substring(digits.length()).strip().toLowerCase(Locale.ROOT).charAt(0)) {
            case 'k' -> 1.0 / 1024;
            case 'm' -> 1;
            case 'g' -> 1024;
            default -> 1024 * 1024;
          };
      return (long) Math.ceil(Double.parseDouble(digits) * factor) + "m";
    });
  }

  @Override
  public void close() {
    if (stops) {
      session.stop();
      SparkSession.clearDefaultSession();
      SparkSession.clearActiveSession();
    }
  }
}
