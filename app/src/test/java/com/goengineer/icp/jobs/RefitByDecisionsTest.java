package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two hundred answers about names change for names that nobody was asked about. */
class RefitByDecisionsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final List<String> FIRST =
      List.of(
          "Arbor", "Bluff", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Haven", "Inlet",
          "Juniper", "Krypton", "Lumen", "Meadow", "Nimbus", "Orchid");
  private static final List<String> SECOND =
      List.of(
          "Castings",
          "Dynamics",
          "Forgings",
          "Gearing",
          "Hydraulics",
          "Instruments",
          "Joinery",
          "Kinetics",
          "Laminates",
          "Machining",
          "Nozzles",
          "Optics",
          "Plastics",
          "Robotics");

  @TempDir Path directory;

  @Test
  void confirmedSpellingsMakeTheModelSurerOfTheOthers() {
    Workspace workspace = Workspace.at(directory.resolve("workspace"));
    double before = probability(run(workspace));
    List<LinkDecision> answers = new ArrayList<>();
    for (int account = 1; account < FIRST.size() * SECOND.size(); account++) {
      answers.add(
          LinkDecision.of(
                  MONDAY,
                  "anna",
                  LinkDecision.Kind.MUST_LINK,
                  misspelled(account),
                  Integer.toString(account))
              .asked("review"));
    }
    LinkDecisions.append(workspace, answers.subList(0, 150));
    assertThat(probability(run(workspace))).isEqualTo(before);
    LinkDecisions.append(workspace, answers.subList(150, answers.size()));
    assertThat(probability(run(workspace))).isBetween(before + 0.02, 1.0);
  }

  private static String name(int account) {
    return FIRST.get(account / SECOND.size()) + ' ' + SECOND.get(account % SECOND.size());
  }

  /** The second word loses its third letter. */
  private static String misspelled(int account) {
    String second = SECOND.get(account % SECOND.size());
    return FIRST.get(account / SECOND.size()) + ' ' + second.substring(0, 2) + second.substring(3);
  }

  private static double probability(Table links) {
    int row = 0;
    while (!links.text("name").orEmpty(row).equals(misspelled(0))) {
      row++;
    }
    return links.real("probability").values()[row];
  }

  private Table run(Workspace workspace) {
    SourceFolder sources = new SourceFolder(directory.resolve("sources"));
    for (int account = 0; account < FIRST.size() * SECOND.size(); account++) {
      sources
          .customer(account + "," + name(account) + ",,0,0,,,")
          .sale(misspelled(account) + ",2026-10-01,10,100");
    }
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(MONDAY, ZoneOffset.UTC), "test", 2, Optional.empty(), Progress.SILENT);
    return new ScoringJob(Setup.open(workspace, Optional.empty()), surroundings)
        .run(sources.write(), Optional.empty())
        .result()
        .links();
  }
}
