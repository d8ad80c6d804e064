package com.goengineer.icp.config;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.InvalidWeights;
import com.goengineer.icp.scoring.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads config.toml over the defaults. What a file does not say is as in the default file; every
 * fault of a file is told at once.
 */
public final class ConfigReader {
  private static final String DEFAULT_FILE = "config.toml";

  /** Sections of the original's files, which mean nothing here. */
  private static final Set<String> ORIGINAL_SECTIONS =
      Set.of("server", "theme", "browser", "logger", "client", "runner", "global", "ui", "mapbox");

  private static final Section.Range BETWEEN_0_AND_1 =
      new Section.Range(number -> number > 0 && number < 1, "above 0 and below 1");

  /** All names right for certain is more than probabilities can promise. */
  private static final Section.Range PRECISION =
      new Section.Range(number -> number >= 0.5 && number < 1, "from 0.5 to below 1");

  private final Components registry;

  /**
   * @param registry every component there is, with its standard settings; what can stand under
   *     {@code [components.<name>]} follows from it
   */
  public ConfigReader(Components registry) {
    this.registry = registry;
  }

  /**
   * Settings, the same as plain values, and what the reader of the file should know.
   *
   * @param tree complete: with every setting of every component, so that {@link #read(String, Map)}
   *     of it gives the same settings whatever the registry's own are
   */
  public record Reading(Config config, Map<String, Object> tree, List<String> notices) {
    public Reading {
      notices = List.copyOf(notices);
    }
  }

  /** The default file: complete and commented. */
  public static String defaultFile() {
    try (InputStream in = ConfigReader.class.getResourceAsStream(DEFAULT_FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The defaults. */
  public Config defaults() {
    return read("defaults", "").config();
  }

  /**
   * Reads a file.
   *
   * @throws ConfigRefused when it cannot be read, is not TOML, or says something that cannot be
   */
  public Reading read(Path file) {
    try {
      return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ConfigRefused(
          file.toString(),
          List.of(
              Files.exists(file)
                  ? "cannot be read as text in UTF-8. Check its rights, or save it as UTF-8."
                  : "is missing. Check the path."));
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name what messages call it
   */
  public Reading read(String name, String text) {
    return read(name, TomlTree.parse(name, text));
  }

  /**
   * Reads settings that are plain values already, such as those of a run's manifest.
   *
   * @param name what messages call them
   */
  public Reading read(String name, Map<String, Object> given) {
    Map<String, Object> tree = TomlTree.parse(DEFAULT_FILE, defaultFile());
    List<String> faults = new ArrayList<>();
    Set<String> known = new TreeSet<>(tree.keySet());
    known.addAll(List.of("sources", "components"));
    Map<String, Object> ours = new LinkedHashMap<>(given);
    List<String> notices = removeOriginalSections(name, ours);
    TeamSettings.takeOut(ours, faults);
    new Section("", ours, faults).onlyKnown(known);
    TomlTree.overlay(tree, ours);
    Config config = config(new Section("", tree, faults));
    if (!faults.isEmpty()) {
      throw new ConfigRefused(name, faults);
    }
    tree.put("components", ComponentSections.tree(registry, config.components()));
    notices.addAll(withoutSay(name, config));
    return new Reading(config, tree, notices);
  }

  /** What was switched on and yet has no say. */
  private static List<String> withoutSay(String name, Config config) {
    return config.components().list().stream()
        .filter(component ->
            !component.enabledByDefault() && config.weights().of(component.name()) == 0)
        .map(component ->
            name
                + ": "
                + component.name()
                + " is on with weight 0: it is scored and shown but counts for nothing. icp"
                + " optimize learns a weight; weights."
                + component.name()
                + " sets one.")
        .toList();
  }

  /** The table {@code [components]} that would give these components, complete. */
  public static Map<String, Object> sections(Components registry, Components on) {
    return ComponentSections.tree(registry, on);
  }

  /**
   * A registry with the settings of {@link Reading#tree}: what stands there replaces what the
   * registry has, it is not laid over it.
   *
   * @throws ConfigRefused when a component of today does not have such settings
   */
  public static Components restored(
      String name, Components registry, Map<String, Object> completeTree) {
    if (!(completeTree.get("components") instanceof Map<?, ?> sections)) {
      return registry;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    sections.forEach((key, value) -> values.put((String) key, value));
    try {
      return ComponentSections.restored(registry, values);
    } catch (IllegalArgumentException e) {
      throw new ConfigRefused(name, List.of("components: " + e.getMessage()));
    }
  }

  private static List<String> removeOriginalSections(String name, Map<String, Object> given) {
    List<String> notices = new ArrayList<>();
    for (String section : ORIGINAL_SECTIONS) {
      if (given.remove(section) != null) {
        notices.add(name + ": the section [" + section + "] of the original is not used.");
      }
    }
    notices.sort(null);
    return notices;
  }

  private Config config(Section file) {
    Section run = file.section("run");
    run.onlyKnown(Set.of("as_of", "today", "window_months", "seed"));
    Section money = file.section("money");
    money.onlyKnown(Set.of("currency"));
    ComponentSections components = new ComponentSections(registry, file);
    SourceSections sources = new SourceSections(file.section("sources"));
    return new Config(
        run.day("as_of"),
        run.day("today"),
        run.wholeNumber("window_months", 1, 1200).orElse(24),
        run.wholeNumber("seed", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(1),
        money.text("currency").orElse("USD"),
        sources.settings(),
        sources.productLines(),
        components.enabled(),
        weights(components.enabled(), file.section("weights")),
        LearningSections.bounds(
            file.section("weights").section("bounds"), registry, components.enabled()),
        grades(file.section("grades")),
        segments(file.section("segments")),
        file.section("industries").path("taxonomy"),
        linkage(file.section("linkage")),
        refit(file.section("model")),
        LearningSections.validation(file.section("validation")));
  }

  private Weights weights(Components enabled, Section section) {
    Set<String> known = new TreeSet<>(registry.names());
    known.add("bounds");
    section.onlyKnown(known);
    Map<String, Double> given = new LinkedHashMap<>();
    for (var component : enabled.list()) {
      Optional<Double> weight = section.number(component.name(), 0, 1e9);
      given.put(component.name(), weight.orElse(component.defaultWeight()));
    }
    try {
      return Weights.of(given, enabled);
    } catch (InvalidWeights e) {
      section.fault("", "cannot be used: " + String.join("; ", e.faults()) + ". " + e.advice());
      return Weights.defaults(enabled);
    }
  }

  private static GradeShares grades(Section section) {
    section.onlyKnown(Set.of("A", "B", "C", "D", "F"));
    try {
      return new GradeShares(
          section.number("A", 0, 1).orElse(0.1),
          section.number("B", 0, 1).orElse(0.2),
          section.number("C", 0, 1).orElse(0.4),
          section.number("D", 0, 1).orElse(0.2),
          section.number("F", 0, 1).orElse(0.1));
    } catch (IllegalArgumentException e) {
      section.fault("A to F", "cannot be used: " + e.getMessage());
      return GradeShares.STANDARD;
    }
  }

  private static Config.SegmentLimits segments(Section section) {
    section.onlyKnown(Set.of("small_business_max", "mid_market_max"));
    double small = section.number("small_business_max", 1, 1e15).orElse(1e8);
    double mid = section.number("mid_market_max", 1, 1e15).orElse(1e9);
    if ((long) mid <= (long) small) {
      section.fault("mid_market_max", "must be above small_business_max, by 1 at least");
    }
    return new Config.SegmentLimits((long) small, (long) mid);
  }

  private static Config.LinkageThresholds linkage(Section section) {
    section.onlyKnown(Set.of("target_precision", "accept", "review"));
    double accept = section.number("accept", BETWEEN_0_AND_1).orElse(0.95);
    double review = section.number("review", BETWEEN_0_AND_1).orElse(0.30);
    if (review > accept) {
      section.fault(
          "review", "must not be above accept, but is " + review + " where accept is " + accept);
    }
    double precision = section.number("target_precision", PRECISION).orElse(0.99);
    return new Config.LinkageThresholds(precision, accept, review);
  }

  private static boolean refit(Section section) {
    section.onlyKnown(Set.of("refit"));
    return section.oneOf("refit", List.of("always", "manual")).orElse("always").equals("always");
  }
}
