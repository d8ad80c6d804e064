package com.goengineer.icp.benchmarks;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.ScoringKernel;
import com.goengineer.icp.statistics.ValueCounts;
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
import org.openjdk.jmh.annotations.Warmup;

/** Weighted sum, exact average-tie ranks, normal score and grade counts of all accounts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PopulationScoring {
  @Param({"100000", "1000000"})
  private int accounts;

  private double[][] scores = new double[0][];
  private ScoringKernel kernel = new ScoringKernel(0, GradeShares.STANDARD);
  private ValueCounts fitted = ValueCounts.empty();
  private double shift;

  @Setup
  public void population() {
    scores = PopulationScores.of(accounts);
    kernel = new ScoringKernel(accounts, GradeShares.STANDARD);
    kernel.score(scores, new double[] {0.3, 0, 0.4, 0.3});
    fitted = ValueCounts.of(kernel.raw());
  }

  /** Other weights each time, as a slider gives them. */
  private double[] weights() {
    shift = (shift + 0.001) % 0.1;
    return new double[] {0.3, 0.05 + shift, 0.35 - shift, 0.3};
  }

  @Benchmark
  public int gradesOnTheCurve() {
    kernel.score(scores, weights());
    return kernel.count(Grade.A);
  }

  @Benchmark
  public int gradesByFittedLimits() {
    kernel.score(scores, weights(), fitted);
    return kernel.count(Grade.A);
  }
}
