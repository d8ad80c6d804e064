package com.goengineer.icp.charts.plot;

/**
 * A picture as data.
 *
 * @param id its name in files and addresses: {@code vis1_icp_hist}
 * @param title what it shows
 * @param subtitle population and unit
 * @param plot the values
 * @param note how to read it and what it leaves out; "" when there is nothing to say
 */
public record Chart(String id, String title, String subtitle, Plot plot, String note) {

  public Chart {
    if (!id.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException("a picture's id is its file name: " + id);
    }
  }
}
