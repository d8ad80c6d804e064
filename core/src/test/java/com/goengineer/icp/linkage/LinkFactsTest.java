package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkFactsTest {
  private static final LinkRecords ACCOUNTS =
      LinkRecords.of(
          List.of("10", "20", "30"),
          List.of("Howmet Aerospace Inc.", "Alcoa Corp", "Quarry Stone LLC"));

  @Test
  void aMustLinkWinsOverTheModel() {
    List<Link> links =
        link("Alcoa Corp", List.of(new LinkFact.MustLink("ALCOA CORPORATION", "30")));
    assertThat(links).extracting(Link::right).containsExactly(2);
    assertThat(links.getFirst().method()).isEqualTo(Decision.Method.DECISION);
  }

  @Test
  void aCannotLinkBarsThePair() {
    assertThat(link("Alcoa Corp", List.of())).hasSize(1);
    assertThat(link("Alcoa Corp", List.of(new LinkFact.CannotLink("alcoa", "20")))).isEmpty();
  }

  @Test
  void aLaterAnswerReplacesAnEarlierOne() {
    List<LinkFact> facts =
        List.of(
            new LinkFact.MustLink("Alcoa Corp", "30"), new LinkFact.CannotLink("Alcoa Corp", "30"));
    assertThat(link("Alcoa Corp", facts)).extracting(Link::right).containsExactly(1);
  }

  @Test
  void aDatedAliasHoldsInItsTimeOnly() {
    LinkFact alias =
        new LinkFact.Alias(
            "Alcoa Inc", "10", new LinkFact.Period(null, LocalDate.of(2016, 10, 31)));
    assertThat(linkOn("Alcoa Inc", "2015-01-31", alias)).extracting(Link::right).containsExactly(0);
    assertThat(linkOn("Alcoa Inc", "2020-01-31", alias)).isEmpty();
  }

  @Test
  void twoPartnersAreAContradictionAndAllIsAsIfNothingWereDecided() {
    List<LinkFact> facts =
        List.of(
            new LinkFact.MustLink("Alcoa Corp", "20"), new LinkFact.MustLink("Alcoa Corp.", "30"));
    LinkageResult result = result(left("Alcoa Corp"), facts, Assignment.MANY_TO_ONE);
    assertThat(result.links()).isEqualTo(link("Alcoa Corp", List.of())).hasSize(1);
    assertThat(result.factsAbout(0)).isEmpty();
    assertThat(result.report().contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.TWO_PARTNERS);
    assertThat(result.report().contradictions().getFirst().message())
        .isEqualTo("\"Alcoa Corp\" was decided to be 20, 30 at the same time.");
  }

  @Test
  void aDecisionAboutAnAccountThatIsGoneIsReported() {
    LinkageResult result =
        result(
            left("Alcoa Corp"),
            List.of(new LinkFact.MustLink("Alcoa", "99")),
            Assignment.MANY_TO_ONE);
    assertThat(result.report().contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.UNKNOWN_RIGHT_ID);
  }

  @Test
  void inOneToOneLinkageTwoNamesCannotBeDecidedToBeOneRow() {
    LinkRecords names = LinkRecords.of(List.of("a", "b"), List.of("Quarry", "Stone Works"));
    List<LinkFact> facts =
        List.of(new LinkFact.MustLink("Quarry", "30"), new LinkFact.MustLink("Stone Works", "30"));
    assertThat(result(names, facts, Assignment.MANY_TO_ONE).links()).hasSize(2);
    LinkageResult oneToOne = result(names, facts, Assignment.ONE_TO_ONE);
    assertThat(oneToOne.links()).isEmpty();
    assertThat(oneToOne.report().contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.PARTNER_TAKEN);
  }

  @Test
  void whatPeopleDecidedDoesNotMakeTheModelBolder() {
    List<String> decided = IntStream.range(0, 40).mapToObj(each -> "Shop " + each).toList();
    List<String> all = Stream.concat(Stream.of("Quary Stone"), decided.stream()).toList();
    LinkSettings low =
        LinkSettings.of(Assignment.MANY_TO_ONE).with(new Thresholds(.01, .01, 0, .999));
    LinkageResult result =
        Linker.link(
            LinkRecords.of(all, all),
            ACCOUNTS,
            low,
            decided.stream().map(name -> (LinkFact) new LinkFact.MustLink(name, "30")).toList());
    assertThat(result.links()).hasSize(40).allMatch(link -> link.method().isByPerson());
    assertThat(result.probability(result.candidatesOf(0)[0])).isBetween(.96, .999);
  }

  private static List<Link> link(String name, List<LinkFact> facts) {
    return result(left(name), facts, Assignment.MANY_TO_ONE).links();
  }

  private static List<Link> linkOn(String name, String day, LinkFact fact) {
    LinkRecords left = left(name).with(EvidenceField.USED_ON, List.of(day));
    return result(left, List.of(fact), Assignment.MANY_TO_ONE).links();
  }

  private static LinkRecords left(String name) {
    return LinkRecords.of(List.of("a"), List.of(name));
  }

  private static LinkageResult result(
      LinkRecords left, List<LinkFact> facts, Assignment assignment) {
    return Linker.link(left, ACCOUNTS, LinkSettings.of(assignment), facts);
  }
}
