package com.goengineer.icp.linkage;

import java.util.List;

/**
 * An accepted link.
 *
 * @param candidate number of the candidate whose evidence it rests on
 * @param left row on the left
 * @param right row on the right that gets the money
 * @param method strongest ground
 * @param rule what chose the account among those of the company
 * @param sharedWith IDs of the company's other accounts
 */
public record Link(
    int candidate,
    int left,
    int right,
    Decision.Method method,
    FamilyAssignment.Rule rule,
    List<String> sharedWith) {

  public Link {
    sharedWith = List.copyOf(sharedWith);
  }
}
