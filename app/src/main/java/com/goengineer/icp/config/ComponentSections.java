package com.goengineer.icp.config;

import com.goengineer.icp.industries.IndustrySettings;
import com.goengineer.icp.industries.PriorStrength;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.PlainTree;
import com.goengineer.icp.scoring.component.Vertical;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code [components.<name>]}: {@code enabled}, and any setting of the component by the name it has
 * in its settings record. {@code [industries]} is the short way to the industry rule inside the
 * vertical component.
 */
final class ComponentSections {
  private static final String ENABLED = "enabled";
  private static final Set<String> INDUSTRY_KEYS =
      Set.of(
          "taxonomy",
          "floor",
          "step",
          "neutral",
          "cap_quantile",
          "prior",
          "minimum_accounts",
          "scale");

  private final Components enabled;

  ComponentSections(Components registry, Section file) {
    Section section = file.section("components");
    section.onlyKnown(registry.names());
    List<Component> on = new ArrayList<>();
    for (Component component : registry.list()) {
      Section own = section.section(component.name());
      Component configured = configured(withIndustries(component, file.section("industries")), own);
      if (own.bool(ENABLED).orElse(component.enabledByDefault())) {
        on.add(configured);
      }
    }
    if (on.isEmpty()) {
      section.fault("enabled", "is false for every component; at least one must score");
      on.addAll(registry.enabledByDefault().list());
    }
    enabled = new Components(on);
  }

  /** The components that are on, in registry order. */
  Components enabled() {
    return enabled;
  }

  private static Component configured(Component component, Section own) {
    Map<String, Object> changes = new LinkedHashMap<>(own.values());
    changes.remove(ENABLED);
    if (changes.isEmpty()) {
      return component;
    }
    try {
      return component.withSettings(PlainTree.changed(component.settings(), changes));
    } catch (IllegalArgumentException e) {
      own.fault("", "cannot be used: " + e.getMessage());
      return component;
    }
  }

  private static Component withIndustries(Component component, Section section) {
    section.onlyKnown(INDUSTRY_KEYS);
    if (!(component.settings() instanceof Vertical.Settings vertical)) {
      return component;
    }
    Map<String, Object> changes = new LinkedHashMap<>(section.values());
    changes.remove("taxonomy");
    if (changes.containsKey("prior")) {
      changes.put("prior", prior(section));
    }
    try {
      IndustrySettings industries = PlainTree.changed(vertical.industries(), changes);
      return component.withSettings(new Vertical.Settings(industries, vertical.tiers()));
    } catch (IllegalArgumentException e) {
      section.fault("", "cannot be used: " + e.getMessage());
      return component;
    }
  }

  private static Map<String, Object> prior(Section section) {
    Object value = section.values().get("prior");
    if (value instanceof Number number && number.doubleValue() > 0) {
      return PlainTree.of(new PriorStrength.Fixed(number.doubleValue()));
    }
    if (!"estimated".equals(value)) {
      section.fault("prior", "must be \"estimated\" or a number above 0, not " + value);
    }
    return PlainTree.of(new PriorStrength.Estimated());
  }
}
