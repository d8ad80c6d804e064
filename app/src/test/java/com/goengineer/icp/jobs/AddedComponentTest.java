package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.ScoringStatistics;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A component that is entered in the registry is everywhere, without another edit. */
class AddedComponentTest {
  @TempDir Path directory;

  @Test
  void anAddedComponentIsInEveryArtefact() throws IOException {
    Path sources =
        new SourceFolder(directory.resolve("sources"))
            .customer("1,Alpha,Dental,1,0,10,0,0")
            .customer("22,Beta,Dental,0,0,0,0,5")
            .sale("Alpha,2026-10-01,1,1")
            .write();
    Workspace workspace = Workspace.at(directory.resolve("workspace"));
    Setup setup =
        Setup.open(workspace, Optional.empty(), StandardComponents.all().with(new ShortId()));
    Run run =
        new ScoringJob(
                setup,
                new Surroundings(Clock.systemUTC(), "test", 1, Optional.empty(), Progress.SILENT))
            .run(sources, Optional.empty())
            .run();
    assertThat(text(run, "icp_scored_accounts.csv"))
        .contains("short_id_score")
        .contains("short_id_points");
    assertThat(text(run, "optimized_weights.json")).contains("\"short_id_score\"");
    assertThat(text(run, "model.json")).contains("\"short_id\"");
    assertThat(text(run, "report.html")).contains("Short ID");
  }

  @Test
  void itsSettingsAreSettingsOfTheFile() throws IOException {
    Workspace workspace = Workspace.at(directory.resolve("configured"));
    Path file =
        Files.writeString(
            directory.resolve("own.toml"),
            "[components.short_id]\nmost_letters = 2\n[weights]\nshort_id = 0.5\n");
    Setup setup =
        Setup.open(workspace, Optional.of(file), StandardComponents.all().with(new ShortId()));
    assertThat(setup.config().components().get("short_id").settings())
        .isEqualTo(new ShortId.Settings(2));
    assertThat(setup.config().weights().of("short_id")).isGreaterThan(0.3);
  }

  private static String text(Run run, String artefact) throws IOException {
    return Files.readString(run.file(artefact), StandardCharsets.UTF_8);
  }

  /** Scores accounts by the shortness of their IDs. */
  record ShortId(Settings settings) implements Component {
    record Settings(int mostLetters) {}

    ShortId() {
      this(new Settings(1));
    }

    @Override
    public String name() {
      return "short_id";
    }

    @Override
    public String title() {
      return "Short ID";
    }

    @Override
    public double defaultWeight() {
      return 0.2;
    }

    @Override
    public boolean enabledByDefault() {
      return true;
    }

    @Override
    public Component withSettings(Record other) {
      return new ShortId((Settings) other);
    }

    @Override
    public FittedComponent fit(ScoringStatistics statistics) {
      return new Fitted(settings.mostLetters());
    }

    @Override
    public Class<? extends FittedComponent> fittedType() {
      return Fitted.class;
    }
  }

  /** As {@link ShortId}: nothing is learned. */
  record Fitted(int mostLetters) implements FittedComponent {
    @Override
    public String name() {
      return "short_id";
    }

    @Override
    public List<AccountField> inputs() {
      return List.of(AccountField.ACCOUNT_ID);
    }

    @Override
    public void score(Accounts accounts, double[] scores) {
      for (int row = 0; row < scores.length; row++) {
        String id = accounts.text(AccountField.ACCOUNT_ID).orEmpty(row);
        scores[row] = id.length() <= mostLetters ? 1 : 0;
      }
    }

    @Override
    public Reasoning explain(Accounts accounts, int row, double score) {
      return new Reasoning(List.of(), "short or not");
    }
  }
}
