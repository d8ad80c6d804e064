package com.goengineer.icp.segments;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The columns of classes, by their names in icp_scored_accounts.csv. */
public final class ClassColumns {

  public static final String PRINTER_COUNT = "printer_count";
  public static final String CAD_TIER = "cad_tier";
  public static final String CUSTOMER_SEGMENT = "customer_segment";

  /** 1 for an account that is scaling, else 0. */
  public static final String SCALING_FLAG = "scaling_flag";

  private ClassColumns() {}

  /** All columns. */
  public static Table of(Accounts accounts, ClassSettings settings) {
    int size = accounts.size();
    long[] printers = new long[size];
    long[] scaling = new long[size];
    for (int row = 0; row < size; row++) {
      printers[row] = Scaling.printers(accounts, row);
      scaling[row] = settings.scaling().of(accounts, row) ? 1 : 0;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(PRINTER_COUNT, new Column.Count(printers));
    columns.put(CAD_TIER, text(size, row -> settings.cadTiers().of(accounts, row).label()));
    columns.put(CUSTOMER_SEGMENT, text(size, row -> settings.segments().of(accounts, row).label()));
    columns.put(SCALING_FLAG, new Column.Count(scaling));
    return new Table(columns, size);
  }

  private static Column.Text text(int size, IntFunction<String> labelOf) {
    return Column.Text.of(IntStream.range(0, size).mapToObj(labelOf).toList());
  }
}
