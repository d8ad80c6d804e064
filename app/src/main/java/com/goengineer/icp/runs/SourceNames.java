package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.LinkFact;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the sources of a run have, as decisions know them. Immutable. */
public final class SourceNames {
  /** A customer ID in front of a name is no part of it for decisions. */
  private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\d+\\W+");

  private final Set<String> keys;

  private SourceNames(Set<String> keys) {
    this.keys = keys;
  }

  /**
   * Reads them.
   *
   * @throws UnusableFile when the run's links.csv is missing or damaged
   */
  public static SourceNames of(Run run) {
    Set<String> keys = new HashSet<>();
    CsvFile.forEach(
        run.file(RunArtefacts.LINKS),
        row -> {
          String name = row.apply("name");
          keys.add(LinkFact.key(name));
          keys.add(LinkFact.key(NUMBER_IN_FRONT.matcher(name).replaceFirst("")));
        });
    return new SourceNames(keys);
  }

  /**
   * The names of decisions that no source has in any spelling, so that nothing comes of these
   * decisions as things stand; each once, in the order of the decisions.
   */
  public List<String> missing(List<LinkDecision> decisions) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (LinkDecision decision : decisions) {
      String key = LinkFact.key(decision.name());
      if (!keys.contains(key)) {
        missing.putIfAbsent(key, decision.name());
      }
    }
    return List.copyOf(missing.values());
  }
}
