package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Feature;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.ScoringStatistics;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How large the company is: the score of the first tier whose lower bound its revenue reaches.
 * Revenue that is unknown, or not above 0, has a score of its own.
 */
public record Size(Settings settings) implements Component {

  /** Which revenue is looked at. */
  public enum Basis {
    /** Annual revenue of the company, from enrichment. */
    ANNUAL_REVENUE,
    /** What the company has bought from us (hardware + consumables): the original's mistake. */
    OWN_REVENUE
  }

  /**
   * A tier.
   *
   * @param fromUsd its lower bound, inclusive; 0 means every amount above 0
   * @param score 0 to 1
   */
  public record Tier(double fromUsd, double score) {}

  /**
   * How it scores.
   *
   * @param basis which revenue is looked at
   * @param tiers largest lower bound first
   * @param unknown score of unknown revenue, and of revenue that reaches no tier; 0 to 1
   */
  public record Settings(Basis basis, List<Tier> tiers, double unknown) {
    public Settings {
      tiers = List.copyOf(tiers);
      Shares.require("unknown", unknown);
      for (int i = 0; i < tiers.size(); i++) {
        Shares.require("score of tier " + (i + 1), tiers.get(i).score());
        if (i > 0 && !(tiers.get(i).fromUsd() < tiers.get(i - 1).fromUsd())) {
          throw new IllegalArgumentException(
              "size tiers must have descending lower bounds; tier " + (i + 1) + " has not");
        }
      }
    }

    double score(double revenueUsd) {
      if (revenueUsd > 0) {
        for (int i = 0; i < tiers.size(); i++) { // an iterator would be allocated per account
          if (revenueUsd >= tiers.get(i).fromUsd()) {
            return tiers.get(i).score();
          }
        }
      }
      return unknown;
    }

    Feature revenue() {
      return switch (basis) {
        case ANNUAL_REVENUE -> RevenueSum.net("annual_revenue", AccountField.ANNUAL_REVENUE);
        case OWN_REVENUE ->
            RevenueSum.net(
                "own_revenue", AccountField.HARDWARE_REVENUE, AccountField.CONSUMABLE_REVENUE);
      };
    }
  }

  private static final double UNKNOWN = 0.5;

  /** $1B and more 0.9; from $250M 1.0; from $50M 0.6; below 0.4; unknown 0.5. */
  public static Size standard() {
    List<Tier> tiers =
        List.of(
            new Tier(1e9, 0.9),
            new Tier(250e6, 1.0),
            new Tier(50e6, 0.6),
            new Tier(10e6, 0.4),
            new Tier(0, 0.4));
    return new Size(new Settings(Basis.ANNUAL_REVENUE, tiers, UNKNOWN));
  }

  /** What the original yields: 0.4 for who has bought, 0.5 for who has not. */
  public static Size original() {
    return new Size(new Settings(Basis.OWN_REVENUE, List.of(new Tier(0, 0.4)), UNKNOWN));
  }

  @Override
  public String name() {
    return "size";
  }

  @Override
  public String title() {
    return "Company size";
  }

  @Override
  public double defaultWeight() {
    return 0;
  }

  @Override
  public boolean enabledByDefault() {
    return true;
  }

  @Override
  public Size withSettings(Record other) {
    return new Size((Settings) other);
  }

  @Override
  public Fitted fit(ScoringStatistics statistics) {
    return new Fitted(settings);
  }

  @Override
  public Class<Fitted> fittedType() {
    return Fitted.class;
  }

  /**
   * Nothing is learned: the tiers are the settings.
   *
   * @param tiers the settings
   */
  public record Fitted(Settings tiers) implements FittedComponent {

    @Override
    public String name() {
      return "size";
    }

    @Override
    public List<AccountField> inputs() {
      return switch (tiers.basis()) {
        case ANNUAL_REVENUE -> List.of(AccountField.ANNUAL_REVENUE);
        case OWN_REVENUE -> List.of(AccountField.HARDWARE_REVENUE, AccountField.CONSUMABLE_REVENUE);
      };
    }

    @Override
    public void score(Accounts accounts, double[] scores) {
      IntToDoubleFunction revenue = tiers.revenue().of(accounts);
      for (int row = 0; row < scores.length; row++) {
        scores[row] = tiers.score(revenue.applyAsDouble(row));
      }
    }

    @Override
    public Reasoning explain(Accounts accounts, int row, double score) {
      double revenue = tiers.revenue().of(accounts).applyAsDouble(row);
      String shown = revenue > 0 ? Figures.of(revenue) : "unknown";
      return new Reasoning(
          List.of(tiers.revenue().name().replace('_', ' ') + ": " + shown),
          "its tier scores " + Figures.of(score));
    }
  }
}
