package com.goengineer.icp.spark;

import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.HeaderDecision;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What config.toml and people say about sources, in a form that can be sent to executors. */
record ShippedSettings(Map<SourceRole, Role> roles, Map<String, Decision> decisions)
    implements Serializable {

  /** A decision about sheets with a certain header row. */
  record Decision(@Nullable SourceRole role, Map<String, String> columns) implements Serializable {
    static Decision of(HeaderDecision decision) {
      return new Decision(decision.role().orElse(null), Map.copyOf(decision.columns()));
    }

    HeaderDecision decision() {
      return new HeaderDecision(Optional.ofNullable(role), columns);
    }
  }

  /** Settings of one role. */
  record Role(
      @Nullable String sheet,
      Map<String, String> columns,
      @Nullable DecimalSign decimal,
      @Nullable DateOrder dateOrder)
      implements Serializable {

    RoleSettings settings() {
      return new RoleSettings(
          Optional.empty(),
          Optional.ofNullable(sheet),
          columns,
          Optional.ofNullable(decimal),
          Optional.ofNullable(dateOrder),
          Optional.empty());
    }
  }

  /**
   * Packs settings.
   *
   * @throws SourceRefused when a role is tied to one file: at a location, roles are recognised
   */
  static ShippedSettings of(SourceSettings settings) {
    Map<SourceRole, Role> roles = new EnumMap<>(SourceRole.class);
    settings
        .byRole()
        .forEach((role, each) -> {
          if (each.path().isPresent()) {
            throw new SourceRefused(
                "sources.%s.path in config.toml names one file, but a cluster reads all files of a location. Remove it; roles are recognised by their headers."
                    .formatted(role.configName()));
          }
          roles.put(
              role,
              new Role(
                  each.sheet().orElse(null),
                  Map.copyOf(each.columns()),
                  each.decimal().orElse(null),
                  each.dateOrder().orElse(null)));
        });
    Map<String, Decision> decisions = new HashMap<>();
    settings.byFingerprint().forEach((key, each) -> decisions.put(key, Decision.of(each)));
    return new ShippedSettings(roles, decisions);
  }

  /** Unpacks them. */
  SourceSettings settings() {
    Map<SourceRole, RoleSettings> settings = new EnumMap<>(SourceRole.class);
    roles.forEach((role, each) -> settings.put(role, each.settings()));
    Map<String, HeaderDecision> decided = new HashMap<>();
    decisions.forEach((key, each) -> decided.put(key, each.decision()));
    return new SourceSettings(settings, decided);
  }
}
