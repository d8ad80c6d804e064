package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.linkage.FamilyAssignment.Account;
import com.goengineer.icp.linkage.FamilyAssignment.Choice;
import com.goengineer.icp.linkage.FamilyAssignment.Rule;
import com.goengineer.icp.linkage.FamilyAssignment.Source;
import com.goengineer.icp.names.NameStandardizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyAssignmentTest {
  private static final NameStandardizer NAMES = new NameStandardizer();

  private static final List<Account> ACME =
      List.of(
          account("300", "Acme Corp - Reno", "reno"),
          account("20", "Acme Corp - Boise", "boise"),
          account("1000", "Acme Corp - HQ", "chicago"));

  @Test
  void theIdInTheLineComesFirst() {
    assertThat(choose(new Source(NAMES.parse("Acme - Boise"), "300", "chicago", "20"), ACME))
        .contains(new Choice("300", Rule.COMPANY_ID, List.of("20", "1000")));
  }

  @Test
  void thenTheSiteThenThePlaceThenADecision() {
    assertThat(rule(new Source(NAMES.parse("ACME, Inc. - Boise"), "", "chicago", "300")))
        .isEqualTo("20 SITE");
    assertThat(rule(new Source(NAMES.parse("Acme"), "", "reno", "20"))).isEqualTo("300 PLACE");
    assertThat(rule(new Source(NAMES.parse("Acme"), "", "", "20"))).isEqualTo("20 DECISION");
  }

  @Test
  void otherwiseTheHeadOfficeGetsTheMoney() {
    assertThat(rule(plain("Acme"))).isEqualTo("1000 HEADQUARTERS");
  }

  @Test
  void theOnlyAccountThatIsNoBranchIsTheHeadOffice() {
    List<Account> accounts =
        List.of(
            account("5", "Acme (Reno)", ""),
            account("9", "Acme Corp", ""),
            account("7", "Acme #2", ""));
    assertThat(choose(plain("Acme"), accounts)).map(Choice::rule).contains(Rule.HEADQUARTERS);
    assertThat(choose(plain("Acme"), accounts)).map(Choice::accountId).contains("9");
  }

  @Test
  void accountsThatNothingTellsApartGiveTheSmallestIdByValue() {
    List<Account> accounts =
        List.of(
            account("1000", "Acme", ""), account("9", "ACME Inc", ""), account("CG-1", "Acme", ""));
    assertThat(choose(plain("Acme"), accounts))
        .contains(new Choice("9", Rule.SMALLEST_ID, List.of("1000", "CG-1")));
  }

  @Test
  void aBranchThatNoAccountIsGetsNone() {
    List<Account> branches =
        List.of(
            account("1", "Tailspin Toys (Sylvanite, MT)", ""),
            account("2", "Tailspin Toys (Hahira, GA)", ""),
            account("3", "Tailspin Toys (Head Office)", ""));
    assertThat(choose(plain("Tailspin Toys (Tomnolen, MS)"), branches)).isEmpty();
    assertThat(choose(plain("Tailspin Toys (Hahira, GA)"), branches))
        .map(Choice::accountId)
        .contains("2");
    assertThat(choose(plain("Tailspin Toys"), branches)).map(Choice::accountId).contains("3");
  }

  @Test
  void ofSeveralAccountsAtTheSiteTheSmallestIdIsTaken() {
    List<Account> twice =
        List.of(
            account("30", "Acme llc - Boise", ""),
            account("4", "Acme LLC - Boise", ""),
            account("1", "Acme LLC - Reno", ""));
    assertThat(choose(plain("Acme LLC - Boise"), twice))
        .contains(new Choice("4", Rule.SITE, List.of("1", "30")));
  }

  @Test
  void oneAccountIsTakenAsItIs() {
    assertThat(choose(plain("Acme - Boise"), List.of(account("1", "Acme", ""))))
        .contains(new Choice("1", Rule.ONLY_ACCOUNT, List.of()));
  }

  @Test
  void accountsOfOneCompanyDoNotCompeteAndTheMoneyGoesOnce() {
    LinkRecords log =
        LinkRecords.of(List.of("a", "b"), List.of("Zebra Imaging", "Zebra Imaging - Boise"));
    LinkRecords accounts =
        LinkRecords.of(
            List.of("9", "5", "7"),
            List.of("Zebra Imaging Inc", "Zebra Imaging Inc - Boise", "Zebra Imaging - Reno"));
    LinkSettings settings = LinkSettings.of(Assignment.MANY_TO_ONE).withFamilies();
    List<Link> links = Linker.link(log, accounts, settings).links();
    assertThat(links).extracting(Link::right).containsExactly(0, 1);
    assertThat(links).extracting(Link::rule).containsExactly(Rule.HEADQUARTERS, Rule.SITE);
    assertThat(links.getFirst().sharedWith()).containsExactly("5", "7");
  }

  private static String rule(Source source) {
    return choose(source, ACME).map(choice -> choice.accountId() + " " + choice.rule()).orElse("");
  }

  private static Optional<Choice> choose(Source source, List<Account> accounts) {
    return FamilyAssignment.choose(source, accounts);
  }

  private static Source plain(String name) {
    return new Source(NAMES.parse(name), "", "", "");
  }

  private static Account account(String id, String name, String city) {
    return new Account(id, NAMES.parse(name), city);
  }
}
