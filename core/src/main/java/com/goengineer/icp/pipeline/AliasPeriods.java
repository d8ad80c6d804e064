package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Dated aliases cut the lines of a name into periods: before, during and after. Lines of one period
 * are one party, named by a day of the period; names without a dated alias have no such day.
 */
final class AliasPeriods {
  /** The name's key to the first days of its periods but the first. */
  private final Map<String, NavigableSet<LocalDate>> cuts;

  private AliasPeriods(Map<String, NavigableSet<LocalDate>> cuts) {
    this.cuts = cuts;
  }

  static AliasPeriods of(List<LinkFact> facts) {
    Map<String, NavigableSet<LocalDate>> cuts = new HashMap<>();
    for (LinkFact fact : facts) {
      if (fact instanceof LinkFact.Alias alias) {
        NavigableSet<LocalDate> days =
            cuts.computeIfAbsent(LinkFact.key(alias.name()), key -> new TreeSet<>());
        LocalDate from = alias.dates().from();
        LocalDate until = alias.dates().until();
        if (from != null) {
          days.add(from);
        }
        if (until != null) {
          days.add(until.plusDays(1));
        }
      }
    }
    cuts.values().removeIf(Set::isEmpty);
    return new AliasPeriods(cuts);
  }

  /** True when no name ever changes hands. */
  boolean isEmpty() {
    return cuts.isEmpty();
  }

  /**
   * The day that stands for the period of each line, ISO 8601; unknown where names never change.
   */
  Column.Text daysOf(Column.Text names, Column.Day days) {
    if (cuts.isEmpty()) {
      return Column.Text.unknown(names.size());
    }
    List<@Nullable NavigableSet<LocalDate>> cutsOfName = new ArrayList<>();
    for (String name : names.dictionary()) {
      cutsOfName.add(cuts.get(LinkFact.key(name)));
    }
    List<@Nullable String> texts = new ArrayList<>(names.size());
    for (int row = 0; row < names.size(); row++) {
      NavigableSet<LocalDate> cut =
          names.isUnknown(row) ? null : cutsOfName.get(names.codes()[row]);
      LocalDate day = days.get(row);
      texts.add(cut == null || day == null ? null : dayOfPeriod(cut, day).toString());
    }
    return Column.Text.of(texts);
  }

  private static LocalDate dayOfPeriod(NavigableSet<LocalDate> cut, LocalDate day) {
    LocalDate start = cut.floor(day);
    return start == null ? cut.getFirst().minusDays(1) : start;
  }
}
