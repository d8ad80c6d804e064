package com.goengineer.icp.linkage.training;

/**
 * How the people behind a list write names: probabilities of each habit.
 *
 * @param typing one typing error
 * @param briefer dropping words of the tail
 * @param abbreviations shortening words
 * @param siting adding a site, a store number or a place
 * @param rewording other order, other kind of institution, another language
 * @param renaming a name that nothing connects with the register's
 */
record Habits(
    double typing,
    double briefer,
    double abbreviations,
    double siting,
    double rewording,
    double renaming) {

  /** A sales log typed by many hands. */
  static final Habits SALES_LOG = new Habits(0.10, 0.12, 0.12, 0.06, 0.03, 0.01);

  /** A curated list that calls companies as everybody does. */
  static final Habits EVERYDAY = new Habits(0.01, 0.28, 0.02, 0.02, 0.03, 0.02);

  /** Another register: nearly the same names. */
  static final Habits REGISTER = new Habits(0.03, 0.03, 0.02, 0.06, 0.08, 0.02);
}
