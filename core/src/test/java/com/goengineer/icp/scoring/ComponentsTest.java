package com.goengineer.icp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.oracle.Population;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A component that only this test knows appears in everything that derives from the registry. */
class ComponentsTest {

  private final Components components = StandardComponents.standard().with(new Loyalty(0.5));
  private final Accounts accounts = Population.random(11, 80).build();
  private final Weights weights = Weights.defaults(components);
  private final Model model =
      Model.fit(components, new InMemoryStatistics(accounts), weights, GradeShares.STANDARD);
  private final ScoredAccounts scored = new Scorer(model).score(accounts);

  @Test
  void namesColumnsAndKeysFollowTheRegistry() {
    assertThat(components.names())
        .containsExactly("vertical", "size", "adoption", "relationship", "loyalty");
    assertThat(ScoreColumns.of(scored).names())
        .contains("loyalty_score")
        .endsWith("loyalty_points");
  }

  @Test
  void weightsAreAskedForAndCheckedForEveryComponent() {
    assertThat(weights.of("loyalty")).isCloseTo(1 / 3.0, within(1e-15));
    Map<String, Double> without = StandardComponents.ORIGINAL_FALLBACK_WEIGHTS;
    assertThatThrownBy(() -> Weights.of(without, components))
        .hasMessageContaining("there is none for loyalty");
  }

  @Test
  void scoresPointsInfluenceAndExplanationHaveIt() {
    assertThat(scored.componentScores("loyalty")).hasSize(80);
    assertThat(scored.effectiveInfluence()).containsKey("loyalty");
    assertThat(Explanation.of(scored, 0).terms().getLast().component()).isEqualTo("loyalty");
  }

  @Test
  void theModelIsWrittenAndReadWithIt() {
    assertThat(Model.read(model.toTree(), components)).isEqualTo(model);
    assertThatThrownBy(() -> Model.read(model.toTree(), StandardComponents.all()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loyalty");
  }

  @Test
  void withReplacesAComponentOfTheSameName() {
    Components other = components.with(new Loyalty(0.9));
    assertThat(other.names()).isEqualTo(components.names());
    assertThat(other.get("loyalty").settings()).isEqualTo(new Loyalty.Settings(0.9));
  }

  @Test
  void onlyKeepsTheOrder() {
    assertThat(components.only(each -> each.defaultWeight() > 0).names())
        .containsExactly("vertical", "adoption", "relationship", "loyalty");
  }

  @Test
  void twoComponentsOfOneNameAndNamesThatAreNoWordsAreRefused() {
    assertThatThrownBy(() -> new Components(List.of(new Loyalty(0.1), new Loyalty(0.2))))
        .hasMessageContaining("two components are called loyalty");
    assertThatThrownBy(() -> components.get("luck")).hasMessageContaining("no component luck");
  }

  /** Scores a fixed share for everybody with an order. */
  private record Loyalty(double share) implements Component {

    record Settings(double share) {}

    record Fitted(double share) implements FittedComponent {
      @Override
      public String name() {
        return "loyalty";
      }

      @Override
      public List<AccountField> inputs() {
        return List.of(AccountField.LAST_ORDER);
      }

      @Override
      public void score(Accounts accounts, double[] scores) {
        for (int row = 0; row < scores.length; row++) {
          scores[row] = accounts.day(AccountField.LAST_ORDER).isUnknown(row) ? 0 : share;
        }
      }

      @Override
      public Reasoning explain(Accounts accounts, int row, double score) {
        return new Reasoning(List.of("an order or none"), "scores " + score);
      }
    }

    @Override
    public String name() {
      return "loyalty";
    }

    @Override
    public String title() {
      return "Loyalty";
    }

    @Override
    public double defaultWeight() {
      return 0.5;
    }

    @Override
    public boolean enabledByDefault() {
      return true;
    }

    @Override
    public Record settings() {
      return new Settings(share);
    }

    @Override
    public Component withSettings(Record settings) {
      return new Loyalty(((Settings) settings).share());
    }

    @Override
    public FittedComponent fit(ScoringStatistics statistics) {
      return new Fitted(share);
    }

    @Override
    public Class<? extends FittedComponent> fittedType() {
      return Fitted.class;
    }
  }
}
