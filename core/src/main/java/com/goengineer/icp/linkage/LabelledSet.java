package com.goengineer.icp.linkage;

import java.util.Map;

/**
 * Two sides whose true partners are known.
 *
 * @param left rows that look for a partner
 * @param right rows that may be one
 * @param partners left ID to the ID of its partner; a left ID that is absent has none on the right
 * @param assignment how the set is to be linked
 */
public record LabelledSet(
    LinkRecords left, LinkRecords right, Map<String, String> partners, Assignment assignment) {

  public LabelledSet {
    partners = Map.copyOf(partners);
  }
}
