package com.goengineer.icp.scoring;

/**
 * One of the things that make an account look like the ideal customer: its settings, and how it is
 * fitted to a population.
 *
 * <p>A component is a record of its settings. Adding one means writing it and entering it in a
 * {@link Components} registry; its weight, columns, keys and sliders follow from {@link #name()}.
 */
public interface Component {

  /** Its name: one lower-case word, unique in a registry. */
  String name();

  /** What it is called where people read: "Industry". */
  String title();

  /** Its weight until others are given, 0 or more. */
  double defaultWeight();

  /** False for a component that is used only when asked for. */
  boolean enabledByDefault();

  /** Its settings: a record that {@link PlainTree} can write and read. */
  Record settings();

  /**
   * The same component with other settings.
   *
   * @param settings of the class of {@link #settings()}
   * @throws ClassCastException for settings of another component
   */
  Component withSettings(Record settings);

  /** Fits the component to a population. */
  FittedComponent fit(ScoringStatistics statistics);

  /** The class of what {@link #fit} returns: a record that {@link PlainTree} can write and read. */
  Class<? extends FittedComponent> fittedType();

  /** The column of its score, which is also the key of its weight in optimized_weights.json. */
  default String scoreColumn() {
    return ScoreColumns.score(name());
  }

  /** The column of its points: what it contributes to the raw score. */
  default String pointsColumn() {
    return ScoreColumns.points(name());
  }
}
