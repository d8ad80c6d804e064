package com.goengineer.icp.oracle;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The merged account rows of a golden case and what the original made of them. */
public record GoldenCase(String name, OracleTable accounts) {

  private static final Map<AccountField, String> MONEY =
      Map.of(
          AccountField.HARDWARE_REVENUE, "Total Hardware Revenue",
          AccountField.CONSUMABLE_REVENUE, "Total Consumable Revenue",
          AccountField.SOFTWARE_LICENSE_REVENUE, "Total Software License Revenue",
          AccountField.SAAS_REVENUE, "Total SaaS Revenue",
          AccountField.MAINTENANCE_REVENUE, "Total Maintenance Revenue",
          AccountField.ANNUAL_REVENUE, "reliable_revenue",
          AccountField.GP24, "GP24",
          AccountField.REVENUE24, "Revenue24");

  public static GoldenCase read(String name) {
    return new GoldenCase(name, OracleTable.read("/golden/" + name + "/accounts.csv"));
  }

  public OracleTable table(String file) {
    return OracleTable.read("/golden/" + name + "/" + file);
  }

  public OracleTable oracle(String suffix) {
    return OracleTable.read("/oracles/" + name + "_" + suffix);
  }

  /** The rows with industries as the original groups them: trimmed, case kept. */
  public Accounts asGiven() {
    return build(String::strip);
  }

  /** The rows with one spelling per industry, as after standardising. */
  public Accounts standardised() {
    return build(industry -> industry.strip().toLowerCase(Locale.ROOT).replace("unknown", ""));
  }

  private Accounts build(UnaryOperator<String> industryOf) {
    OracleTable serviceBureau = table("service_bureau.csv");
    Population population = new Population();
    for (int row = 0; row < accounts.size(); row++) {
      population.account(String.format(Locale.ROOT, "%06d", row));
      String industry = industryOf.apply(accounts.text(row, "Industry"));
      if (!industry.isEmpty()) {
        population.text(AccountField.INDUSTRY, industry);
      }
      int source = (int) accounts.number(row, "src_row");
      population.usd(
          AccountField.SERVICE_BUREAU_REVENUE,
          serviceBureau.number(source, "Total Service Bureau Revenue"));
      addAmounts(population, row);
    }
    return population.build();
  }

  private void addAmounts(Population population, int row) {
    MONEY.forEach((field, column) -> {
      if (!accounts.text(row, column).isEmpty()) {
        population.usd(field, accounts.number(row, column));
      }
    });
    population.count(AccountField.BIG_BOX_COUNT, (long) accounts.number(row, "Big Box Count"));
    population.count(AccountField.SMALL_BOX_COUNT, (long) accounts.number(row, "Small Box Count"));
  }
}
