package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.AccountSources;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows shown for an account are those its numbers come from. */
class AccountSourcesTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void linesOfANameAtTwoPlacesAreShownWhereTheyCount() throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Files.writeString(
        sources.resolve("customers.csv"),
        """
        Customer ID,Company Name,Industry,Country,City
        3,Smith Tools Ltd,Dental,UK,London
        4,Smith Tools Ltd,Dental,UK,Leeds
        """);
    Files.writeString(
        sources.resolve("sales.csv"),
        """
        Company Name,Dates,GP,Revenue,Country,City
        Smith Tools Ltd,2026-10-01,30,90,UK,London
        Smith Tools Ltd,2026-10-02,31,90,UK,London
        Smith Tools Ltd,2026-10-03,7,20,UK,Leeds
        """);
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT);
    Run run = new ScoringJob(setup, surroundings).run(sources, Optional.empty()).run();
    assertThat(AccountSources.of(run, "3").orders().months())
        .singleElement()
        .returns(2L, AccountSources.Month::lines)
        .returns(6100L, AccountSources.Month::gpCents);
    assertThat(AccountSources.of(run, "4").orders().months())
        .singleElement()
        .returns(1L, AccountSources.Month::lines)
        .returns(700L, AccountSources.Month::gpCents);
  }
}
