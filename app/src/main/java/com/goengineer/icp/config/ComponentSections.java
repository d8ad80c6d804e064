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
    section.onlyFinite();
    file.section("industries").onlyFinite();
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

  /**
   * The sections that would give these components, complete.
   *
   * @param registry every component there is
   * @param on those that are on, with their settings
   */
  static Map<String, Object> tree(Components registry, Components on) {
    Map<String, Object> sections = new LinkedHashMap<>();
    for (Component component : registry.list()) {
      boolean isOn = on.has(component.name());
      Map<String, Object> section = new LinkedHashMap<>();
      section.put(ENABLED, isOn);
      if (isOn) {
        section.putAll(PlainTree.of(on.get(component.name()).settings()));
      }
      sections.put(component.name(), section);
    }
    return sections;
  }

  /**
   * The registry with the settings that a complete tree of settings has, as {@link #tree} wrote
   * them; components that it does not have stay as they are.
   */
  static Components restored(Components registry, Map<String, Object> sections) {
    Components restored = registry;
    for (Component component : registry.list()) {
      if (sections.get(component.name()) instanceof Map<?, ?> section
          && Boolean.TRUE.equals(section.get(ENABLED))) {
        Map<String, Object> values = new LinkedHashMap<>();
        section.forEach((key, value) -> values.put((String) key, value));
        values.remove(ENABLED);
        Record settings = PlainTree.read(component.settings().getClass(), values);
        restored = restored.with(component.withSettings(settings));
      }
    }
    return restored;
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
    if (value instanceof Number number
        && number.doubleValue() > 0
        && Double.isFinite(number.doubleValue())) {
      return PlainTree.of(new PriorStrength.Fixed(number.doubleValue()));
    }
    if (!"estimated".equals(value)) {
      section.fault("prior", "must be \"estimated\" or a number above 0, not " + value);
    }
    return PlainTree.of(new PriorStrength.Estimated());
  }
}
