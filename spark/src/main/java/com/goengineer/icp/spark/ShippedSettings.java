package com.goengineer.icp.spark;

import com.goengineer.icp.sources.DateOrder;
import com.goengineer.icp.sources.DecimalSign;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What config.toml says about sources, in a form that can be sent to executors. */
record ShippedSettings(Map<SourceRole, Role> roles) implements Serializable {

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
    return new ShippedSettings(roles);
  }

  /** Unpacks them. */
  SourceSettings settings() {
    Map<SourceRole, RoleSettings> settings = new EnumMap<>(SourceRole.class);
    roles.forEach((role, each) -> settings.put(role, each.settings()));
    return new SourceSettings(settings);
  }
}
