package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * The port through which a fit sees accounts: mergeable statistics of features, never the accounts
 * themselves. One machine computes them from columns ({@link InMemoryStatistics}); a cluster
 * computes them per part and merges them.
 */
public interface ScoringStatistics {

  /** The day up to which sales count. */
  LocalDate asOf();

  /** Number of accounts. */
  long accounts();

  /** The distribution of a feature over all accounts. */
  ValueCounts of(Feature feature);

  /**
   * The distribution of a feature within each industry that occurs, by its name as the accounts
   * have it, in code point order. Accounts of unknown industry are under the empty text.
   */
  SortedMap<String, ValueCounts> byIndustry(Feature feature);
}
