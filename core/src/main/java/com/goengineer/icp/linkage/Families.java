package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameStandardizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts of one company: right rows whose core names are equal. */
final class Families {
  private static final NameStandardizer STANDARDIZER = new NameStandardizer();

  private final Prepared prepared;
  private final Facts facts;

  Families(Prepared prepared, Facts facts) {
    this.prepared = prepared;
    this.facts = facts;
  }

  /** The account of a family that a left row means. */
  record Choice(int rightRow, FamilyAssignment.Rule rule, List<String> sharedWith) {}

  /** Chooses among the accounts of the company of right row j, but for those a person barred. */
  Optional<Choice> choose(int i, int j) {
    Postings byCore = prepared.rightsByCore();
    int core = prepared.right().core[j];
    List<FamilyAssignment.Account> accounts = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int at = 0; at < byCore.count(core); at++) {
      int member = byCore.row(core, at);
      if (facts.isBarred(i, member)) {
        continue;
      }
      positions.add(member);
      accounts.add(
          new FamilyAssignment.Account(
              prepared.right().id(member),
              STANDARDIZER.parse(prepared.right().name(member)),
              prepared.placeText(prepared.right().places.city[member])));
    }
    return FamilyAssignment.choose(source(i), accounts)
        .map(choice ->
            new Choice(
                prepared.right().rowOf[positions.get(indexOf(accounts, choice.accountId()))],
                choice.rule(),
                choice.sharedWith()));
  }

  private static int indexOf(List<FamilyAssignment.Account> accounts, String id) {
    int at = 0;
    while (!accounts.get(at).id().equals(id)) {
      at++;
    }
    return at;
  }

  private FamilyAssignment.Source source(int i) {
    LinkSide left = prepared.left();
    int certain = facts.certain(i);
    String decided = certain < 0 ? "" : prepared.right().id(certain);
    boolean byId = certain >= 0 && facts.ground(i) == Decision.Method.COMPANY_ID;
    return new FamilyAssignment.Source(
        STANDARDIZER.parse(left.name(i)),
        byId ? decided : "",
        prepared.placeText(left.places.city[i]),
        byId ? "" : decided);
  }
}
