package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Grade;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An account whose grade differs between two runs.
 *
 * @param customerId the account
 * @param companyName its name in the later run, "" when unknown
 * @param before grade in the earlier run
 * @param after grade in the later run
 * @param cause what moved it most
 */
public record GradeMove(
    String customerId, String companyName, Grade before, Grade after, Cause cause) {

  /** What can move an account. */
  public enum Cause {
    /** Its own data or that of others. */
    DATA,
    /** Another company's name was tied to it, or one no longer is. */
    MATCH,
    /** Other component weights. */
    WEIGHTS,
    /** The model was fitted again: scales, industry weights, limits. */
    REFIT
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("customer_id", customerId);
    tree.put("company_name", companyName);
    tree.put("before", before.name());
    tree.put("after", after.name());
    tree.put("cause", cause.name().toLowerCase(Locale.ROOT));
    return tree;
  }
}
