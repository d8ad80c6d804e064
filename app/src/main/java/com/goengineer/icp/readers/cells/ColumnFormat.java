package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.RoleSettings;

/**
 * How the text cells of a column are taken.
 *
 * @param decimal sign before fractions in amounts
 * @param dateOrder what comes first in dates of three numbers
 */
public record ColumnFormat(DecimalSign decimal, DateOrder dateOrder) {

  /** What is assumed before any cell was seen: the settings, else American usage. */
  public static ColumnFormat assumed(RoleSettings settings) {
    return new ColumnFormat(
        settings.decimal().orElse(DecimalSign.POINT),
        settings.dateOrder().orElse(DateOrder.MONTH_FIRST));
  }
}
