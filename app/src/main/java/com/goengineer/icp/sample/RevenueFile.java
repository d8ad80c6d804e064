package com.goengineer.icp.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of the annual revenue file: what data vendors believe about most companies. */
final class RevenueFile {
  static final String NAME_OF_FILE = "enrichment_progress.csv";

  static final List<String> HEADER =
      List.of("customer_id", "company_name", "revenue_estimate", "source", "match_score");

  static final int ID = 0;
  static final int NAME = 1;
  static final int ESTIMATE = 2;
  static final int SOURCE = 3;

  private static final double COVERED = 0.82;
  private static final double TWO_VENDORS = 0.04;
  private static final double WITHOUT_ID = 0.06;
  private static final double ID_AS_REAL = 0.03;

  /** Where an estimate comes from, and how far it is off (sigma of its logarithm). */
  private enum Origin {
    SEC_MATCH(0.01),
    PDL_ESTIMATE(0.25),
    FMP_MATCH(0.3),
    HEURISTIC_ESTIMATE(1);

    private final double sigma;

    Origin(double sigma) {
      this.sigma = sigma;
    }
  }

  private static final double[] ORIGINS = Draws.cumulative(8, 42, 16, 34);

  /** Only big companies report to the regulator. */
  private static final double SMALLEST_REPORTING_USD = 40e6;

  private RevenueFile() {}

  /** A row with who is behind it. */
  record Line(Company company, List<Cell> cells) {}

  /** All rows in order of the customers, then the outsiders. */
  static List<Line> lines(long seed, Population population) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < population.accounts().size(); i++) {
      Draws draws = Draws.of(seed, "annual revenue", i);
      if (draws.chance(COVERED)) {
        lines.add(line(population.accounts().get(i), draws));
        if (draws.chance(TWO_VENDORS)) {
          lines.add(line(population.accounts().get(i), draws));
        }
      }
    }
    return lines;
  }

  private static Line line(Account account, Draws draws) {
    Company company = account.company();
    String name =
        NameMess.draw(draws)
            .spell(company.name(), account.shownName(), account.customerId(), draws);
    Origin origin = origin(company, draws);
    double estimate = draws.logNormal(company.annualRevenueUsd(), origin.sigma);
    return new Line(
        company,
        List.of(
            id(account.customerId(), draws),
            Cell.text(name),
            new Cell.Amount(Math.round(estimate) * 100),
            Cell.text(origin.name().toLowerCase(Locale.ROOT)),
            new Cell.Real(draws.below(1_001) / 1_000.0)));
  }

  private static Origin origin(Company company, Draws draws) {
    Origin drawn = Origin.values()[draws.index(ORIGINS)];
    return drawn == Origin.SEC_MATCH && company.annualRevenueUsd() < SMALLEST_REPORTING_USD
        ? Origin.PDL_ESTIMATE
        : drawn;
  }

  /** Some rows have no ID, some have it with the ".0" that a data frame leaves behind. */
  private static Cell id(String customerId, Draws draws) {
    double kind = draws.uniform();
    if (customerId.isEmpty() || kind < WITHOUT_ID) {
      return Cell.BLANK;
    }
    boolean asReal = kind < WITHOUT_ID + ID_AS_REAL && !customerId.startsWith("CG");
    return Cell.text(asReal ? customerId + ".0" : customerId);
  }
}
