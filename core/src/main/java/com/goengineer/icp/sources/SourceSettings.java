package com.goengineer.icp.sources;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What config.toml says about the sources, role by role, and what people decided about header rows;
 * everything is optional.
 *
 * @param byRole settings of the roles that have any
 * @param byFingerprint decisions by the fingerprint of a sheet's name and header row
 */
public record SourceSettings(
    Map<SourceRole, RoleSettings> byRole, Map<String, HeaderDecision> byFingerprint) {

  /** Nothing is said about any role. */
  public static final SourceSettings NONE = new SourceSettings(Map.of(), Map.of());

  public SourceSettings {
    byRole = Map.copyOf(byRole);
    byFingerprint = Map.copyOf(byFingerprint);
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
    return new SourceSettings(more, byFingerprint);
  }

  /** The same with more decisions about header rows; a later one replaces an earlier one. */
  public SourceSettings with(Map<String, HeaderDecision> decisions) {
    Map<String, HeaderDecision> more = new HashMap<>(byFingerprint);
    more.putAll(decisions);
    return new SourceSettings(byRole, more);
  }
}
