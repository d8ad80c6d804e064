package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.industries.IndustrySettings;
import com.goengineer.icp.industries.IndustryWeight;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.industries.StrategicTiers;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Feature;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoringStatistics;
import com.goengineer.icp.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * How well the account's industry has bought, blended with how much the seller wants it: the
 * industry's weight of {@link IndustryWeights}; neutral when the industry is unknown.
 *
 * <p>Performance of an account = hardware + consumable + service bureau revenue, not below 0.
 */
public record Vertical(Settings settings) implements Component {

  private static final Feature PERFORMANCE =
      RevenueSum.net(
          "industry_performance",
          AccountField.HARDWARE_REVENUE,
          AccountField.CONSUMABLE_REVENUE,
          AccountField.SERVICE_BUREAU_REVENUE);

  private static final double DEFAULT_WEIGHT = 0.3;

  /**
   * How it is fitted.
   *
   * @param industries how industry weights are learned
   * @param tiers the strategic half
   */
  public record Settings(IndustrySettings industries, StrategicTiers tiers) {}

  /** The standard rule with the tiers that the original is shipped with. */
  public static Vertical standard() {
    return new Vertical(new Settings(IndustrySettings.standard(), StrategicTiers.standard()));
  }

  /** The original's rule. */
  public static Vertical original() {
    return new Vertical(new Settings(IndustrySettings.original(), StrategicTiers.standard()));
  }

  /** What a model learned about industries; empty when it has no such component. */
  public static Optional<IndustryWeights> weightsIn(Model model) {
    return model.components().stream()
        .filter(Fitted.class::isInstance)
        .map(component -> ((Fitted) component).weights())
        .findFirst();
  }

  @Override
  public String name() {
    return "vertical";
  }

  @Override
  public String title() {
    return "Industry";
  }

  @Override
  public double defaultWeight() {
    return DEFAULT_WEIGHT;
  }

  @Override
  public boolean enabledByDefault() {
    return true;
  }

  @Override
  public Vertical withSettings(Record other) {
    return new Vertical((Settings) other);
  }

  @Override
  public Fitted fit(ScoringStatistics statistics) {
    return new Fitted(
        IndustryWeights.learn(
            statistics.byIndustry(PERFORMANCE), settings.industries(), settings.tiers()));
  }

  @Override
  public Class<Fitted> fittedType() {
    return Fitted.class;
  }

  /**
   * The learned weights.
   *
   * @param weights what was learned about each industry
   */
  public record Fitted(IndustryWeights weights) implements FittedComponent {

    @Override
    public String name() {
      return "vertical";
    }

    @Override
    public List<AccountField> inputs() {
      return List.of(AccountField.INDUSTRY);
    }

    @Override
    public void score(Accounts accounts, double[] scores) {
      Column.Text industry = accounts.text(AccountField.INDUSTRY);
      double[] weightOfCode = weights.of(industry.dictionary());
      for (int row = 0; row < scores.length; row++) {
        scores[row] =
            industry.isUnknown(row) ? weights.neutral() : weightOfCode[industry.codes()[row]];
      }
    }

    @Override
    public Reasoning explain(Accounts accounts, int row, double score) {
      String industry = accounts.text(AccountField.INDUSTRY).orEmpty(row);
      String shown = industry.isEmpty() ? "unknown" : industry;
      return new Reasoning(
          List.of("industry: " + shown),
          learned(industry)
              .map(Fitted::inWords)
              .orElse("nothing was learned about it: neutral " + Figures.of(score)));
    }

    private Optional<IndustryWeight> learned(String industry) {
      return weights.industries().stream()
          .filter(each -> !industry.isEmpty() && isSame(each.industry(), industry))
          .reduce((earlier, later) -> later);
    }

    private static boolean isSame(String left, String right) {
      return IndustryWeights.key(left).equals(IndustryWeights.key(right));
    }

    private static String inWords(IndustryWeight industry) {
      return industry.adopters()
          + " of its "
          + industry.accounts()
          + " accounts have bought; mean performance "
          + Figures.of(industry.mean())
          + ", shrunk to "
          + Figures.of(industry.shrunk())
          + ": data score "
          + Figures.of(industry.dataScore())
          + ", strategic score "
          + Figures.of(industry.strategic())
          + ", blended "
          + Figures.of(industry.blended())
          + ", weight "
          + Figures.of(industry.weight());
    }
  }
}
