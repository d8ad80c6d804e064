package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameParts;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a name that are compared: core, site and qualifier. "University of Alabama -
 * Huntsville" and "University of Alabama at Huntsville", "Trinity College (CT)" and "Trinity
 * College Connecticut" are told apart by punctuation only.
 */
final class AllWords {
  private AllWords() {}

  static List<String> of(NameParts parts) {
    if (parts.qualifier().isEmpty() && !parts.hasBranchSite()) {
      return parts.coreWords();
    }
    List<String> words = new ArrayList<>(parts.coreWords());
    if (parts.hasBranchSite()) {
      addPlaces(parts.site(), words);
    }
    if (!parts.qualifier().isEmpty()) {
      addPlaces(parts.qualifier(), words);
    }
    return words;
  }

  /** The last word of a place may be the short form of a state: "ct" is "connecticut". */
  private static void addPlaces(String text, List<String> words) {
    String[] parts = text.split(" ");
    for (int at = 0; at < parts.length; at++) {
      String state = at == parts.length - 1 ? Regions.standard().stateName(parts[at]) : "";
      words.addAll(state.isEmpty() ? List.of(parts[at]) : List.of(state.split(" ")));
    }
  }
}
