package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Feature;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.ScoringStatistics;
import com.goengineer.icp.statistics.ValueCounts;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How much software business there is: min-max of ln(1 + license + SaaS + maintenance revenue), the
 * sum not below 0; 0 for all when all are equal.
 */
public record Relationship(Settings settings) implements Component {

  private static final Feature SOFTWARE =
      RevenueSum.net(
          "software_revenue",
          AccountField.SOFTWARE_LICENSE_REVENUE,
          AccountField.SAAS_REVENUE,
          AccountField.MAINTENANCE_REVENUE);

  private static final double DEFAULT_WEIGHT = 0.3;

  /** There is nothing to set. */
  public record Settings() {}

  /** The formula above. */
  public static Relationship standard() {
    return new Relationship(new Settings());
  }

  @Override
  public String name() {
    return "relationship";
  }

  @Override
  public String title() {
    return "Software relationship";
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
  public Relationship withSettings(Record other) {
    return new Relationship((Settings) other);
  }

  @Override
  public Fitted fit(ScoringStatistics statistics) {
    ValueCounts revenue = statistics.of(SOFTWARE);
    return revenue.isEmpty() ? new Fitted(0, 0) : new Fitted(revenue.min(), revenue.max());
  }

  @Override
  public Class<Fitted> fittedType() {
    return Fitted.class;
  }

  /**
   * The range of the population; amounts beyond it score like its ends.
   *
   * @param smallest smallest software revenue of an account, in the currency
   * @param largest largest
   */
  public record Fitted(double smallest, double largest) implements FittedComponent {

    @Override
    public String name() {
      return "relationship";
    }

    @Override
    public List<AccountField> inputs() {
      return List.of(
          AccountField.SOFTWARE_LICENSE_REVENUE,
          AccountField.SAAS_REVENUE,
          AccountField.MAINTENANCE_REVENUE);
    }

    @Override
    public void score(Accounts accounts, double[] scores) {
      IntToDoubleFunction revenue = SOFTWARE.of(accounts);
      double low = StrictMath.log1p(smallest);
      double range = StrictMath.log1p(largest) - low;
      for (int row = 0; row < scores.length; row++) {
        double above = StrictMath.log1p(revenue.applyAsDouble(row)) - low;
        scores[row] = range > 0 ? Math.clamp(above / range, 0, 1) : 0;
      }
    }

    @Override
    public Reasoning explain(Accounts accounts, int row, double score) {
      double revenue = SOFTWARE.of(accounts).applyAsDouble(row);
      return new Reasoning(
          List.of("license, SaaS and maintenance revenue: " + Figures.of(revenue)),
          "ln(1 + it) between ln(1 + "
              + Figures.of(smallest)
              + ") = 0 and ln(1 + "
              + Figures.of(largest)
              + ") = 1 is "
              + Figures.of(score));
    }
  }
}
