package com.goengineer.icp.scoring.component;

import com.goengineer.icp.scoring.Components;
import java.util.List;
import java.util.Map;

/** The registries that the product offers. A new component gets its line in {@link #all()}. */
public final class StandardComponents {

  /** Weights that the original's dashboard falls back to, offered as "original fallback". */
  public static final Map<String, Double> ORIGINAL_FALLBACK_WEIGHTS =
      Map.of("vertical", 0.3, "size", 0.0, "adoption", 0.5, "relationship", 0.2);

  private StandardComponents() {}

  /** Every component there is, with its standard settings. */
  public static Components all() {
    return new Components(
        List.of(
            Vertical.standard(),
            Size.standard(),
            Adoption.standard(),
            Relationship.standard(),
            Momentum.standard()));
  }

  /** The components that score unless others are asked for. */
  public static Components standard() {
    return all().enabledByDefault();
  }

  /** The four components by the original's rules, for comparing with its numbers. */
  public static Components original() {
    return new Components(
        List.of(
            Vertical.original(), Size.original(), Adoption.original(), Relationship.standard()));
  }
}
