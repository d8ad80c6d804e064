package com.goengineer.icp.benchmarks;

import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.statistics.ValueCounts;
import java.util.concurrent.TimeUnit;
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

/** Percentiles and rank correlation of a million values. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RankStatistics {
  private static final int SIZE = 1_000_000;

  private double[] values = new double[0];
  private double[] scores = new double[0];
  private Spearman outcome = new Spearman(new double[0]);

  @Setup
  public void sample() {
    double[][] population = PopulationScores.of(SIZE);
    values = population[2];
    scores = population[3];
    outcome = new Spearman(values);
  }

  @Benchmark
  public double percentiles() {
    ValueCounts counts = ValueCounts.of(values);
    return counts.quantile(0.95) + counts.averageRank(0.5);
  }

  @Benchmark
  public double spearman() {
    return outcome.with(scores);
  }
}
