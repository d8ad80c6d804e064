package com.goengineer.icp.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real standalone cluster of processes on loopback, from the jars of the class path. */
final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** SPARK_HOME of the workers; links, so that nobody copies 280 MB. */
  private static final Path HOME = Path.of("target", "cluster-home").toAbsolutePath();

  /** The ICU that Spark is delivered with, older than ours; the build lays it there. */
  private static final Path SPARKS_ICU = Path.of("target", "spark-icu").toAbsolutePath();

  private final Path folder;
  private final int port = freePort();
  private final int pagePort = freePort();
  private final List<Process> processes = new ArrayList<>();

  private StandaloneCluster(Path folder) {
    this.folder = folder;
  }

  /** Starts a master and workers of one core each, and waits until all are there. */
  static StandaloneCluster start(Path folder, int workers) throws Exception {
    StandaloneCluster cluster = new StandaloneCluster(folder);
    linkJars();
    cluster.java(
        "org.apache.spark.deploy.master.Master",
        List.of("--port", "" + cluster.port, "--webui-port", "" + cluster.pagePort));
    cluster.await("\"status\"", 1);
    for (int worker = 0; worker < workers; worker++) {
      cluster.startWorker(worker);
    }
    cluster.await("\"aliveworkers\" : " + workers, workers);
    return cluster;
  }

  /** What {@code --master} takes. */
  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** Ends a worker and its executors at once, as a power cut would. */
  void killWorker(int worker) {
    kill(processes.get(worker + 1));
  }

  private void startWorker(int worker) throws IOException {
    Path work = folder.resolve("work" + worker);
    java(
        "org.apache.spark.deploy.worker.Worker",
        List.of(
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            "" + work,
            master()));
  }

  /** Spark's jars alone, so that ours have to be sent. */
  private static void linkJars() throws IOException {
    Path jars = Files.createDirectories(HOME.resolve("jars"));
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (Files.isRegularFile(jar) && name.endsWith(".jar") && !isOurs(name)) {
        link(jars, jar);
      }
    }
    try (Stream<Path> icu = Files.list(SPARKS_ICU)) {
      for (Path jar : icu.toList()) {
        link(jars, jar);
      }
    }
  }

  private static void link(Path folder, Path jar) throws IOException {
    Path link = folder.resolve(jar.getFileName());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, jar);
  }

  private static boolean isOurs(String jar) {
    return jar.startsWith("icp") || jar.startsWith("hipparchus") || jar.startsWith("icu4j");
  }

  private void java(String main, List<String> arguments) throws IOException {
    List<String> command = javaCommand(main);
    command.addAll(List.of("--host", HOST));
    command.addAll(arguments);
    File log = folder.resolve("process" + processes.size() + ".log").toFile();
    processes.add(process(command).redirectErrorStream(true).redirectOutput(log).start());
  }

  /** The begin of a command that runs a class of Spark. */
  List<String> javaCommand(String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    for (String opened : List.of("lang", "lang.invoke", "nio", "util")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.addAll(List.of("-cp", HOME.resolve("jars") + "/*", main));
    return command;
  }

  /** A process in the surroundings of the cluster. */
  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    return builder;
  }

  /** What the master says about applications, running and ended. */
  String applications() throws InterruptedException {
    return page();
  }

  private void await(String sign, int processesNeeded) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (page().contains(sign)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException(
        "no " + sign + " of " + processesNeeded + "; see the logs in " + folder);
  }

  private String page() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI page = URI.create("http://" + HOST + ":" + pagePort + "/json/");
      return client
          .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      return ""; // not up yet
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    processes.reversed().forEach(StandaloneCluster::kill);
  }

  private static void kill(Process process) {
    List<ProcessHandle> executors = process.descendants().toList();
    process.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
