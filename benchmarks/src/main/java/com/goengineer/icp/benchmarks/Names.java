package com.goengineer.icp.benchmarks;

import com.goengineer.icp.linkage.Assignment;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkSettings;
import com.goengineer.icp.linkage.Linker;
import com.goengineer.icp.names.NameStandardizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Keys of 10,000 names; 2,000 misspelt names looked for among 20,000, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Names {
  private final NameStandardizer standardizer = new NameStandardizer();
  private List<String> names = List.of();
  private LinkRecords left = LinkRecords.of(List.of(), List.of());
  private LinkRecords right = LinkRecords.of(List.of(), List.of());

  @Setup
  public void companies() {
    List<String> known = Companies.names(20_000);
    names = known.subList(0, 10_000);
    left = records(Companies.misspelt(known.subList(0, 2_000)));
    right = records(known);
  }

  private static LinkRecords records(List<String> names) {
    List<String> ids = IntStream.range(0, names.size()).mapToObj(Integer::toString).toList();
    return LinkRecords.of(ids, names);
  }

  @Benchmark
  public int standardise() {
    int letters = 0;
    for (String name : names) {
      letters += standardizer.key(name).length();
    }
    return letters;
  }

  @Benchmark
  public int searchAndScoreCandidates() {
    return Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE).onThreads(1))
        .links()
        .size();
  }
}
