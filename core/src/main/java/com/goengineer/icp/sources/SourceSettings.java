package com.goengineer.icp.sources;

import java.util.EnumMap;
import java.util.Map;

/**
 * What config.toml says about the sources, role by role; everything is optional.
 *
 * @param byRole settings of the roles that have any
 */
public record SourceSettings(Map<SourceRole, RoleSettings> byRole) {

  /** Nothing is said about any role. */
  public static final SourceSettings NONE = new SourceSettings(Map.of());

  public SourceSettings {
    byRole = Map.copyOf(byRole);
  }

  /** The settings of a role, {@link RoleSettings#NONE} when nothing is said about it. */
  public RoleSettings of(SourceRole role) {
    return byRole.getOrDefault(role, RoleSettings.NONE);
  }

  /** The same with one role's settings replaced. */
  public SourceSettings with(SourceRole role, RoleSettings settings) {
    Map<SourceRole, RoleSettings> more = new EnumMap<>(SourceRole.class);
    more.putAll(byRole);
    more.put(role, settings);
    return new SourceSettings(more);
  }
}
