package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.MatchReview;
import com.goengineer.icp.runs.MatchReview.Link;
import com.goengineer.icp.runs.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who reviews a run is told about its names. */
class MatchReviewTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void aNameOfTwoSourcesHasWhatBecameOfItInEach() {
    MatchReview review =
        review(
            sources()
                .sale("Gama Optic,2026-10-02,40,400")
                .revenue("Gama Optic,7000000,sec_match,1"));
    assertThat(review.linksOf("GAMA OPTIC"))
        .extracting(Link::source, Link::decision, Link::customerId, Link::method)
        .containsExactly(
            tuple("sales", "review", "", "score"), tuple("revenue", "match", "1", "id"));
    assertThat(review.linksOf("Nobody")).isEmpty();
  }

  @Test
  void eachSourceHasItsOwnThresholdOfAcceptance() {
    MatchReview review =
        review(
            sources()
                .sale("Gama Optic,2026-10-02,40,400")
                .revenue("Precision Instrumnets Co,7000000,sec_match,"));
    assertThat(review.preview().at(review.thresholds()).acceptFrom())
        .containsOnlyKeys("sales", "revenue");
  }

  private SourceFolder sources() {
    return new SourceFolder(directory.resolve("sources"))
        .customer("1,Alpha Tools Inc,,0,0,,,")
        .customer("2,Precision Instruments Co,,0,0,,,")
        .customer("3,Gamma Optics,,0,0,,,")
        .sale("ALPHA TOOLS,2026-10-01,10,100");
  }

  private MatchReview review(SourceFolder sources) {
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT);
    return MatchReview.read(
        new ScoringJob(setup, surroundings).run(sources.write(), Optional.empty()).run());
  }
}
