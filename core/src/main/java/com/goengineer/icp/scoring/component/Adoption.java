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
 * How far the account has adopted the hardware.
 *
 * <p>With P = 2 * big + small printers, H = hardware + consumable revenue (counts and amounts below
 * 0 are 0) and pct() the {@link PositivePercentile}:
 *
 * <pre>
 * P = 0, H = 0   0
 * P = 0          0.5 * sqrt(pct H)
 * P &gt; 0          0.6 * pct P + 0.4 * pct H, and 0.05 more from P &gt;= 10, at most 1
 * </pre>
 */
public record Adoption(Settings settings) implements Component {

  private static final Feature HARDWARE =
      RevenueSum.positiveParts(
          "hardware_and_consumable_revenue",
          AccountField.HARDWARE_REVENUE,
          AccountField.CONSUMABLE_REVENUE);

  private static final double DEFAULT_WEIGHT = 0.4;
  private static final double HIGHEST_COUNT = 1_000_000;

  /**
   * The constants of the formula.
   *
   * @param bigBoxWeight how many small printers a big one counts for, 0 to 1,000,000
   * @param printerShare share of pct P with printers, 0 to 1
   * @param revenueShare share of pct H with printers; both together at most 1
   * @param withoutPrinters factor of sqrt(pct H) without printers, 0 to 1
   * @param bonus added from {@code bonusFrom} printers on, 0 to 1
   * @param bonusFrom P from which the bonus is given, 0 to 1,000,000
   * @param halfWhenAllEqual true when pct is 0.5 for all accounts of a population without any
   *     difference: the original's rule
   */
  public record Settings(
      double bigBoxWeight,
      double printerShare,
      double revenueShare,
      double withoutPrinters,
      double bonus,
      double bonusFrom,
      boolean halfWhenAllEqual) {
    public Settings {
      Shares.require("printer_share", printerShare);
      Shares.require("revenue_share", revenueShare);
      Shares.require("printer_share + revenue_share", printerShare + revenueShare);
      Shares.require("without_printers", withoutPrinters);
      Shares.require("bonus", bonus);
      if (!(bigBoxWeight >= 0 && bigBoxWeight <= HIGHEST_COUNT)
          || !(bonusFrom >= 0 && bonusFrom <= HIGHEST_COUNT)) {
        throw new IllegalArgumentException("big_box_weight and bonus_from must be 0 to 1,000,000");
      }
    }
  }

  /** The constants above. */
  public static Adoption standard() {
    return new Adoption(new Settings(2, 0.6, 0.4, 0.5, 0.05, 10, false));
  }

  /** The same with the original's rule for a population without any difference. */
  public static Adoption original() {
    return new Adoption(new Settings(2, 0.6, 0.4, 0.5, 0.05, 10, true));
  }

  @Override
  public String name() {
    return "adoption";
  }

  @Override
  public String title() {
    return "Hardware adoption";
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
  public Adoption withSettings(Record other) {
    return new Adoption((Settings) other);
  }

  @Override
  public Fitted fit(ScoringStatistics statistics) {
    Feature printers = new WeightedPrinters(settings.bigBoxWeight());
    return new Fitted(
        settings, percentile(statistics.of(printers)), percentile(statistics.of(HARDWARE)));
  }

  private PositivePercentile percentile(ValueCounts population) {
    return settings.halfWhenAllEqual()
        ? PositivePercentile.withHalfWhenAllEqual(population)
        : PositivePercentile.of(population);
  }

  @Override
  public Class<Fitted> fittedType() {
    return Fitted.class;
  }

  /**
   * The percentiles of the population.
   *
   * @param constants the constants of the formula
   * @param printers pct P
   * @param revenue pct H
   */
  public record Fitted(Settings constants, PositivePercentile printers, PositivePercentile revenue)
      implements FittedComponent {

    @Override
    public String name() {
      return "adoption";
    }

    @Override
    public List<AccountField> inputs() {
      return List.of(
          AccountField.BIG_BOX_COUNT,
          AccountField.SMALL_BOX_COUNT,
          AccountField.HARDWARE_REVENUE,
          AccountField.CONSUMABLE_REVENUE);
    }

    @Override
    public void score(Accounts accounts, double[] scores) {
      IntToDoubleFunction printersOf = weightedPrinters().of(accounts);
      IntToDoubleFunction revenueOf = HARDWARE.of(accounts);
      for (int row = 0; row < scores.length; row++) {
        scores[row] = score(printersOf.applyAsDouble(row), revenueOf.applyAsDouble(row));
      }
    }

    private WeightedPrinters weightedPrinters() {
      return new WeightedPrinters(constants.bigBoxWeight());
    }

    private double score(double weightedPrinters, double hardware) {
      if (weightedPrinters == 0) {
        double root = hardware == 0 ? 0 : StrictMath.sqrt(revenue.of(hardware));
        return constants.withoutPrinters() * root;
      }
      double score =
          constants.printerShare() * printers.of(weightedPrinters)
              + constants.revenueShare() * revenue.of(hardware);
      return Math.min(
          1, weightedPrinters >= constants.bonusFrom() ? score + constants.bonus() : score);
    }

    @Override
    public Reasoning explain(Accounts accounts, int row, double score) {
      double weighted = weightedPrinters().of(accounts).applyAsDouble(row);
      double hardware = HARDWARE.of(accounts).applyAsDouble(row);
      return new Reasoning(
          List.of(
              "weighted printers: " + Figures.of(weighted),
              "hardware and consumable revenue: " + Figures.of(hardware)),
          arithmetic(weighted, hardware) + " = " + Figures.of(score));
    }

    private String arithmetic(double weighted, double hardware) {
      String ofRevenue = "revenue " + revenue.inWords(hardware);
      if (weighted == 0) {
        return hardware == 0
            ? "no printer and no revenue"
            : Figures.of(constants.withoutPrinters()) + " x root of " + ofRevenue;
      }
      String bonus = weighted >= constants.bonusFrom() ? " + " + Figures.of(constants.bonus()) : "";
      return Figures.of(constants.printerShare())
          + " x printer "
          + printers.inWords(weighted)
          + " + "
          + Figures.of(constants.revenueShare())
          + " x "
          + ofRevenue
          + bonus;
    }
  }
}
