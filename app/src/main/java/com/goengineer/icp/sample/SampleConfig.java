package com.goengineer.icp.sample;

/** What the settings of a workspace have to say about the sample. */
public final class SampleConfig {

  private SampleConfig() {}

  /**
   * Which value of the log's Division column is which product line, as lines of config.toml: what
   * accounts had bought by any day is then known from the log, so that weights can be learned and
   * judged.
   */
  public static String productLines() {
    StringBuilder lines =
        new StringBuilder(
            """

            # The sample's Division column; training belongs to no product line.
            [sources.sales.product_lines]
            """);
    for (Division division : Division.ALL) {
      if (!division.productLine().isEmpty()) {
        lines
            .append('"')
            .append(division.label())
            .append("\" = \"")
            .append(division.productLine())
            .append("\"\n");
      }
    }
    return lines.toString();
  }
}
