package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A source of annual revenue that is reliable enough to be used.
 *
 * @param name as the annual-revenue file has it
 * @param below amounts from this on (in whole currency units) are errors of currency; empty for no
 *     limit
 */
public record RevenueSource(String name, OptionalLong below) {
  private static final long TRILLION = 1_000_000_000_000L;

  /** The sources of the seller, most reliable first. */
  public static final List<RevenueSource> STANDARD =
      List.of(
          new RevenueSource("sec_match", OptionalLong.empty()),
          new RevenueSource("pdl_estimate", OptionalLong.empty()),
          new RevenueSource("fmp_match", OptionalLong.of(TRILLION)));

  /** Makes the table that the steps take reliability and limits from. */
  static void load(Engine engine, List<RevenueSource> mostReliableFirst) {
    int size = mostReliableFirst.size();
    long[] reliability = new long[size];
    Column.Money below = Column.Money.unknown(size);
    for (int place = 0; place < size; place++) {
      reliability[place] = place + 1L;
      OptionalLong limit = mostReliableFirst.get(place).below();
      if (limit.isPresent()) {
        below.cents()[place] = Math.multiplyExact(limit.getAsLong(), 100);
      }
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(
        "revenue_source",
        Column.Text.of(mostReliableFirst.stream().map(RevenueSource::name).toList()));
    columns.put("reliability", new Column.Count(reliability));
    columns.put("below", below);
    engine.load("revenue_sources", Table.of(columns));
  }
}
