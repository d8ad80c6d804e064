package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.ScoringStatistics;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How recently the account has earned us money: the {@link PositivePercentile} of {@link
 * RecentProfit}. Off unless asked for.
 */
public record Momentum(Settings settings) implements Component {

  /** The half-lives, in days, that are tried when the best is looked for. */
  public static final List<Integer> CANDIDATE_HALF_LIVES = List.of(90, 180, 365);

  private static final int DEFAULT_HALF_LIFE = 180;

  /**
   * How fast profit fades.
   *
   * @param halfLifeDays days after which the same profit counts half, 1 or more
   */
  public record Settings(int halfLifeDays) {
    public Settings {
      if (halfLifeDays < 1) {
        throw new IllegalArgumentException("half_life_days must be 1 or more, not " + halfLifeDays);
      }
    }
  }

  /** A half-life of 180 days. */
  public static Momentum standard() {
    return new Momentum(new Settings(DEFAULT_HALF_LIFE));
  }

  @Override
  public String name() {
    return "momentum";
  }

  @Override
  public String title() {
    return "Momentum";
  }

  @Override
  public double defaultWeight() {
    return 0;
  }

  @Override
  public boolean enabledByDefault() {
    return false;
  }

  @Override
  public Momentum withSettings(Record other) {
    return new Momentum((Settings) other);
  }

  @Override
  public Fitted fit(ScoringStatistics statistics) {
    RecentProfit profit = new RecentProfit(settings.halfLifeDays());
    return new Fitted(settings.halfLifeDays(), PositivePercentile.of(statistics.of(profit)));
  }

  @Override
  public Class<Fitted> fittedType() {
    return Fitted.class;
  }

  /**
   * The percentiles of the population.
   *
   * @param halfLifeDays days after which the same profit counts half
   * @param profit percentile of faded profit
   */
  public record Fitted(int halfLifeDays, PositivePercentile profit) implements FittedComponent {

    @Override
    public String name() {
      return "momentum";
    }

    @Override
    public List<AccountField> inputs() {
      return List.of(AccountField.GP12);
    }

    @Override
    public void score(Accounts accounts, double[] scores) {
      IntToDoubleFunction faded = new RecentProfit(halfLifeDays).of(accounts);
      for (int row = 0; row < scores.length; row++) {
        scores[row] = profit.of(faded.applyAsDouble(row));
      }
    }

    @Override
    public Reasoning explain(Accounts accounts, int row, double score) {
      double faded = new RecentProfit(halfLifeDays).of(accounts).applyAsDouble(row);
      LocalDate lastOrder = accounts.day(AccountField.LAST_ORDER).get(row);
      return new Reasoning(
          List.of("last order: " + (lastOrder == null ? "none" : lastOrder)),
          "gross profit of 12 months, halved every "
              + halfLifeDays
              + " days since, is "
              + Figures.of(faded)
              + ": "
              + profit.inWords(faded));
    }
  }
}
