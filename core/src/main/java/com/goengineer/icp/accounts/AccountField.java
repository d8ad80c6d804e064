package com.goengineer.icp.accounts;

import java.util.Locale;

/** What is known of an account before anything is scored; one column of {@link Accounts} each. */
public enum AccountField {
  /** Customer ID, or {@code ~} and 12 hexadecimal digits for a row without one. Never unknown. */
  ACCOUNT_ID(Kind.TEXT),
  COMPANY_NAME(Kind.TEXT),
  /** Taxonomy industry after enrichment and standardising; unknown when blank or not mapped. */
  INDUSTRY(Kind.TEXT),
  /** The industry as the sources give it, enrichment before customers; shown where not mapped. */
  INDUSTRY_GIVEN(Kind.TEXT),
  SUB_LIST(Kind.TEXT),
  INDUSTRY_REASONING(Kind.TEXT),
  BIG_BOX_COUNT(Kind.COUNT),
  SMALL_BOX_COUNT(Kind.COUNT),
  HARDWARE_REVENUE(Kind.MONEY),
  CONSUMABLE_REVENUE(Kind.MONEY),
  SERVICE_BUREAU_REVENUE(Kind.MONEY),
  SOFTWARE_LICENSE_REVENUE(Kind.MONEY),
  SAAS_REVENUE(Kind.MONEY),
  MAINTENANCE_REVENUE(Kind.MONEY),
  /** Annual revenue of the company itself, from the most reliable source. */
  ANNUAL_REVENUE(Kind.MONEY),
  ANNUAL_REVENUE_SOURCE(Kind.TEXT),
  /** Gross profit and revenue of (as-of - window, as-of]; 0 without sales. */
  GP24(Kind.MONEY),
  REVENUE24(Kind.MONEY),
  /** Gross profit of the 12 months up to the as-of date; what Momentum is made of. */
  GP12(Kind.MONEY),
  /** Day of the first and of the last sale up to the as-of date. */
  FIRST_ORDER(Kind.DAY),
  LAST_ORDER(Kind.DAY),
  /** When the customer was created, where the source says so. */
  CREATED_DAY(Kind.DAY),
  /** The smallest account ID of the company's family; unknown for an account on its own. */
  COMPANY_GROUP(Kind.TEXT),
  COMPANY_GROUP_GP24(Kind.MONEY),
  /** The other accounts of the family, separated by "; ". */
  SHARED_WITH(Kind.TEXT);

  /** Which kind of column it is. */
  public enum Kind {
    TEXT,
    COUNT,
    MONEY,
    DAY
  }

  private final Kind kind;

  AccountField(Kind kind) {
    this.kind = kind;
  }

  /** Which kind of column it is. */
  public Kind kind() {
    return kind;
  }

  /** The column's name in SQL and in a {@link com.goengineer.icp.table.Table}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
