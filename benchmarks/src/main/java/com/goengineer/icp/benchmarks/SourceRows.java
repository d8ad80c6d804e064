package com.goengineer.icp.benchmarks;

import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import com.goengineer.icp.sources.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, typing and hashing the four sources of 5,000 accounts and 100,000 sales lines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SourceRows {
  @Param({"XLSX", "CSV"})
  private SampleSettings.Format format = SampleSettings.Format.XLSX;

  private Path sources = Path.of("");

  @Setup
  public void write() throws IOException {
    sources = Files.createTempDirectory("icp-benchmark");
    SampleGenerator.write(sources, SampleSettings.of(5_000, 100_000, 1).as(format));
  }

  @Benchmark
  public int read() {
    return SourceCatalog.read(sources, SourceSettings.NONE).byRole().size();
  }

  @TearDown
  public void remove() throws IOException {
    try (var files = Files.list(sources)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(sources);
  }
}
