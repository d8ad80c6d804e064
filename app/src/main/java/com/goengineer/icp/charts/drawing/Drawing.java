package com.goengineer.icp.charts.drawing;

import java.util.List;

/**
 * A finished picture: marks on a white sheet, later ones over earlier ones.
 *
 * @param id prefix of all ids in its SVG, so that several fit into one page
 * @param title what it shows, for readers who cannot see it
 * @param description the same in a sentence
 * @param size of the sheet
 * @param marks what is drawn
 */
public record Drawing(String id, String title, String description, Format size, List<Mark> marks) {

  public Drawing {
    marks = List.copyOf(marks);
  }
}
