package com.goengineer.icp.linkage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * People's decisions, resolved to positions: which left rows have a partner for certain, and which
 * pairs are barred. A later fact about the same name and row replaces an earlier one; facts that
 * contradict each other, or name a row that is not there, are reported and not applied: all is as
 * without them.
 */
final class Facts {
  private static final int NONE = -1;

  private final LinkSide left;
  private final Map<String, Integer> rightOf = new HashMap<>();
  private final int[] certain;
  private final Decision.Method[] grounds;
  private final Map<Integer, List<LinkFact>> about = new HashMap<>();
  private final Map<Integer, Set<Integer>> barred = new HashMap<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  private Facts(Prepared prepared) {
    this.left = prepared.left();
    this.certain = new int[left.size()];
    this.grounds = new Decision.Method[left.size()];
    Arrays.fill(grounds, Decision.Method.DECISION);
    Arrays.fill(certain, NONE);
  }

  /** Resolves facts in the order in which they were decided. */
  static Facts of(List<LinkFact> decided, Prepared prepared, Assignment assignment) {
    Facts facts = new Facts(prepared);
    Map<String, List<LinkFact>> byKey = facts.latestByKey(decided);
    if (!byKey.isEmpty()) {
      for (int j = 0; j < prepared.right().size(); j++) {
        facts.rightOf.put(prepared.right().id(j), j);
      }
      facts.apply(byKey, prepared);
    }
    facts.applyCompanyIds(prepared);
    if (assignment == Assignment.ONE_TO_ONE) {
      facts.refuseSharedPartners(prepared);
    }
    return facts;
  }

  /** An ID that exactly one right row has decides, also against what was decided about the name. */
  private void applyCompanyIds(Prepared prepared) {
    int[] rightIds = prepared.right().places.companyId;
    Postings byId = Postings.ofOne(rightIds, prepared.codes().places.size());
    for (int i = 0; i < certain.length; i++) {
      int id = left.places.companyId[i];
      if (id != Dictionary.EMPTY && byId.count(id) == 1) {
        certain[i] = byId.row(id, 0);
        grounds[i] = Decision.Method.COMPANY_ID;
      }
    }
  }

  /** The certain partner of a left row, -1 without one. */
  int certain(int i) {
    return certain[i];
  }

  /** What makes the partner certain; only asked where there is one. */
  Decision.Method ground(int i) {
    return grounds[i];
  }

  /** True when a person said that the pair is none. */
  boolean isBarred(int i, int j) {
    Set<Integer> rights = barred.get(i);
    return rights != null && rights.contains(j);
  }

  /** What was decided about the name of a left row and applied. */
  List<LinkFact> about(int i) {
    return about.getOrDefault(i, List.of());
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  private Map<String, List<LinkFact>> latestByKey(List<LinkFact> decided) {
    Map<String, Map<String, LinkFact>> latest = new LinkedHashMap<>();
    for (LinkFact fact : decided) {
      String key = DecidedNames.key(fact.name());
      latest.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(fact.rightId(), fact);
    }
    Map<String, List<LinkFact>> byKey = new LinkedHashMap<>();
    latest.forEach((key, facts) -> byKey.put(key, List.copyOf(facts.values())));
    return byKey;
  }

  private void apply(Map<String, List<LinkFact>> byKey, Prepared prepared) {
    byKey.values().forEach(this::reportUnknown);
    Set<String> reported = new HashSet<>();
    for (int i = 0; i < left.size(); i++) {
      String key = prepared.codes().keys.text(left.strictKey[i]);
      List<LinkFact> facts = byKey.get(key);
      if (facts != null) {
        apply(i, facts, reported.add(key));
      }
    }
  }

  /** That a name is not an account which is gone stays true. */
  private void reportUnknown(List<LinkFact> facts) {
    for (LinkFact fact : facts) {
      if (!(fact instanceof LinkFact.CannotLink) && !rightOf.containsKey(fact.rightId())) {
        contradictions.add(
            new Contradiction(
                Contradiction.Kind.UNKNOWN_RIGHT_ID,
                fact.name(),
                List.of(fact.rightId()),
                List.of(fact)));
      }
    }
  }

  private void apply(int i, List<LinkFact> facts, boolean report) {
    Set<String> partners = new TreeSet<>();
    LocalDate day = dayOf(i);
    for (LinkFact fact : facts) {
      Integer j = rightOf.get(fact.rightId());
      if (j != null) {
        switch (fact) {
          case LinkFact.MustLink must -> partners.add(must.rightId());
          case LinkFact.CannotLink cannot ->
              barred.computeIfAbsent(i, none -> new HashSet<>()).add(j);
          case LinkFact.Alias alias -> {
            if (alias.dates().holdsOn(day)) {
              partners.add(alias.rightId());
              grounds[i] = Decision.Method.ALIAS;
            }
          }
        }
      }
    }
    settle(i, partners, facts, report);
  }

  private void settle(int i, Set<String> partners, List<LinkFact> facts, boolean report) {
    about.put(i, facts.stream().filter(fact -> isApplied(fact, partners)).toList());
    if (partners.size() == 1) {
      certain[i] = rightOf.getOrDefault(partners.iterator().next(), NONE);
    } else if (partners.size() > 1 && report) {
      contradictions.add(
          new Contradiction(
              Contradiction.Kind.TWO_PARTNERS,
              facts.getFirst().name(),
              List.copyOf(partners),
              facts.stream().filter(fact -> partners.contains(fact.rightId())).toList()));
    }
  }

  private boolean isApplied(LinkFact fact, Set<String> partners) {
    return fact instanceof LinkFact.CannotLink
        || (rightOf.containsKey(fact.rightId())
            && !(partners.size() > 1 && partners.contains(fact.rightId())));
  }

  private @Nullable LocalDate dayOf(int i) {
    String text = left.records.value(EvidenceField.USED_ON, left.rowOf[i]);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "USED_ON of row " + left.id(i) + " is not a date: " + text, e);
    }
  }

  /** Spellings of one key may share a row; different names may not. */
  private void refuseSharedPartners(Prepared prepared) {
    Map<Integer, Integer> ownerOf = new HashMap<>();
    Set<Integer> refused = new HashSet<>();
    for (int i = 0; i < certain.length; i++) {
      if (certain[i] != NONE) {
        Integer owner = ownerOf.putIfAbsent(certain[i], i);
        if (owner != null) {
          String id = prepared.right().id(certain[i]);
          contradictions.add(
              new Contradiction(
                  Contradiction.Kind.PARTNER_TAKEN, left.name(i), List.of(id), about(i)));
          refused.addAll(List.of(i, owner));
        }
      }
    }
    refused.forEach(this::withdraw);
  }

  private void withdraw(int i) {
    certain[i] = NONE;
    about.put(i, about(i).stream().filter(LinkFact.CannotLink.class::isInstance).toList());
  }
}
