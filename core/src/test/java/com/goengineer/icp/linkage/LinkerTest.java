package com.goengineer.icp.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkerTest {
  private static final LabelledSet LOG = VariantGenerator.salesLog(5, 1500);

  /** A register in which the names of the traps are not alone. */
  private static final List<String> REGISTER =
      List.of(
          "84 Lumber Company",
          "X-Rite, Incorporated",
          "3M Company",
          "Alcoa Corp",
          "KKR Asian Fund III L.P.",
          "Apple iSports Group, Inc.",
          "Orange Belgium SA",
          "Tailspin Toys (Hahira, GA)",
          "Tailspin Toys (Sylvanite, MT)",
          "Boston Scientific Corporation",
          "Cedar Fair LP",
          "Northern Trust Corp",
          "Precision Castparts Corp.",
          "Estée Lauder Companies Inc.",
          "Procter & Gamble Co",
          "Marriott International Inc",
          "Granite Construction Inc");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          84 Lumber              | 84 Lumber Company
          X - Rite               | X-Rite, Incorporated
          3 M                    | 3M Company
          boston scientific      | Boston Scientific Corporation
          PROCTER AND GAMBLE     | Procter & Gamble Co
          Marriott Int'l, Inc.   | Marriott International Inc
          Estee Lauder Companies (The)  | Estée Lauder Companies Inc.
          Tailspin Toys (Sylvanite, MT) | Tailspin Toys (Sylvanite, MT)
          """)
  void spellingsOfOneNameAreAccepted(String name, String account) {
    assertThat(accepted(name)).containsExactly(account);
  }

  @ParameterizedTest
  @CsvSource({
    "Lumber",
    "Alcoa Inc",
    "KKR Asian Fund II LP",
    "Apple Inc.",
    "Orange",
    "'Tailspin Toys (Tomnolen, MS)'",
    "Tailspin Toys",
    "Boston Beer Company",
    "Northern Star Trust Fund"
  })
  void trapsAreNeverAcceptedWithoutAPerson(String name) {
    assertThat(accepted(name)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Assignment.class)
  void noRowIsMultiplied(Assignment assignment) {
    LinkageResult result = Linker.link(LOG.left(), LOG.right(), LinkSettings.of(assignment));
    List<Integer> lefts = result.links().stream().map(Link::left).toList();
    assertThat(lefts).doesNotHaveDuplicates().isNotEmpty();
    if (assignment == Assignment.ONE_TO_ONE) {
      assertThat(result.links().stream().map(Link::right)).doesNotHaveDuplicates();
    }
  }

  @Test
  void theEvidenceSumsToTheLogOdds() {
    LinkageResult result =
        Linker.link(LOG.left(), LOG.right(), LinkSettings.of(Assignment.ONE_TO_ONE));
    for (int candidate = 0; candidate < result.size(); candidate += 7) {
      assertThat(result.evidence(candidate).logOdds())
          .isCloseTo(result.logOdds(candidate), within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource(Assignment.class)
  void threadsAndTheOrderOfRowsChangeNothing(Assignment assignment) {
    LinkSettings settings = LinkSettings.of(assignment);
    Map<String, String> alone =
        rows(Linker.link(LOG.left(), LOG.right(), settings), LOG.left(), LOG.right());
    LinkRecords left = shuffled(LOG.left(), 1);
    LinkRecords right = shuffled(LOG.right(), 2);
    Map<String, String> together =
        rows(Linker.link(left, right, settings.onThreads(8)), left, right);
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void equalIdsOnBothSidesAreNoEvidence() {
    LinkRecords left = LinkRecords.of(List.of("7"), List.of("Zebra Imaging"));
    LinkRecords right =
        LinkRecords.of(List.of("7", "8"), List.of("Quarry Stone", "Zebra Imaging Inc"));
    List<Link> links = Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE)).links();
    assertThat(links).extracting(Link::right).containsExactly(1);
  }

  @Test
  void aCompanyIdDecidesAgainstTheName() {
    LinkRecords left =
        LinkRecords.of(List.of("a"), List.of("Zebra Imaging"))
            .with(EvidenceField.COMPANY_ID, List.of("C1"));
    LinkRecords right =
        LinkRecords.of(List.of("x", "y"), List.of("Quarry Stone", "Zebra Imaging Inc"))
            .with(EvidenceField.COMPANY_ID, List.of("C1", "C2"));
    List<Link> links = Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE)).links();
    assertThat(links).extracting(Link::right).containsExactly(0);
    assertThat(links.getFirst().method()).isEqualTo(Decision.Method.COMPANY_ID);
  }

  @Test
  void anotherCountryIsAVeto() {
    LinkRecords left =
        LinkRecords.of(List.of("a"), List.of("Universidad Panamericana"))
            .with(EvidenceField.COUNTRY, List.of("Mexico"));
    LinkRecords right =
        LinkRecords.of(List.of("x"), List.of("Universidad Panamericana"))
            .with(EvidenceField.COUNTRY, List.of("GT"));
    assertThat(Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE)).links()).isEmpty();
  }

  @Test
  void aStateTellsTheCountryWhereTheColumnOfCountriesDoesNot() {
    LinkRecords left =
        LinkRecords.of(List.of("a"), List.of("Zebra Imaging"))
            .with(EvidenceField.STATE, List.of("Minnesota"))
            .with(EvidenceField.COUNTRY, List.of(""));
    LinkRecords right =
        LinkRecords.of(List.of("x"), List.of("Zebra Imaging"))
            .with(EvidenceField.STATE, List.of(""))
            .with(EvidenceField.COUNTRY, List.of("Germany"));
    for (EvidenceField first : List.of(EvidenceField.STATE, EvidenceField.COUNTRY)) {
      Set<EvidenceField> use = new LinkedHashSet<>(List.of(first));
      use.addAll(List.of(EvidenceField.COUNTRY, EvidenceField.STATE));
      LinkageResult result =
          Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE).using(use));
      assertThat(result.decision(0))
          .isEqualTo(new Decision.Review(Decision.Reason.COUNTRY_CONFLICT));
    }
  }

  @Test
  void emptySidesGiveAnEmptyResult() {
    LinkRecords none = LinkRecords.of(List.of(), List.of());
    LinkRecords one = LinkRecords.of(List.of("1"), List.of("Acme"));
    LinkSettings settings = LinkSettings.of(Assignment.ONE_TO_ONE);
    assertThat(Linker.link(none, one, settings).links()).isEmpty();
    assertThat(Linker.link(one, none, settings).links()).isEmpty();
    assertThat(Linker.link(LinkRecords.of(List.of("1"), List.of("")), one, settings).links())
        .isEmpty();
  }

  @Test
  void duplicatesOnTheRightAreAmbiguousNotMultiplied() {
    LinkRecords left = LinkRecords.of(List.of("a"), List.of("Zebra Imaging"));
    LinkRecords right =
        LinkRecords.of(List.of("x", "y"), List.of("Zebra Imaging Inc", "Zebra Imaging, Inc."));
    LinkageResult result = Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE));
    assertThat(result.links()).isEmpty();
    assertThat(result.decision(0)).isEqualTo(new Decision.Review(Decision.Reason.AMBIGUOUS));
  }

  @Test
  void moreAgreementNeverLowersTheLogOdds() {
    LinkRecords right =
        LinkRecords.of(List.of("x"), List.of("Zebra Imaging Inc"))
            .with(EvidenceField.CITY, List.of("Boise"));
    LinkRecords elsewhere =
        LinkRecords.of(List.of("a"), List.of("Zebra Imaging"))
            .with(EvidenceField.CITY, List.of("Reno"));
    LinkRecords here = elsewhere.with(EvidenceField.CITY, List.of("BOISE"));
    LinkSettings settings = LinkSettings.of(Assignment.MANY_TO_ONE);
    assertThat(Linker.link(here, right, settings).logOdds(0))
        .isGreaterThan(Linker.link(elsewhere, right, settings).logOdds(0));
  }

  @Test
  void candidatesOfAnUnseenGeneratedSetHoldTheTruthAndProbabilitiesMeanWhatTheySay() {
    LinkageResult result =
        Linker.link(LOG.left(), LOG.right(), LinkSettings.of(Assignment.MANY_TO_ONE));
    Evaluation evaluation = Evaluation.of(result, LOG);
    assertThat(evaluation.candidateRecall().estimate()).isGreaterThan(0.97);
    assertThat(evaluation.accepted().upper95()).isGreaterThan(0.995);
    assertThat(evaluation.reliability().expectedCalibrationError()).isLessThan(0.02);
  }

  private static List<String> accepted(String name) {
    LinkRecords left = LinkRecords.of(List.of("a"), List.of(name));
    LinkRecords right =
        LinkRecords.of(
            IntStream.range(0, REGISTER.size()).mapToObj(Integer::toString).toList(), REGISTER);
    return Linker.link(left, right, LinkSettings.of(Assignment.MANY_TO_ONE)).links().stream()
        .map(link -> REGISTER.get(link.right()))
        .toList();
  }

  private static LinkRecords shuffled(LinkRecords records, int seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, records.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Map<EvidenceField, List<String>> evidence = new HashMap<>();
    records
        .evidence()
        .forEach((field, column) -> evidence.put(field, order.stream().map(column::get).toList()));
    return new LinkRecords(
        order.stream().map(records.ids()::get).toList(),
        order.stream().map(records.names()::get).toList(),
        evidence,
        new double[0]);
  }

  private static Map<String, String> rows(
      LinkageResult result, LinkRecords left, LinkRecords right) {
    Map<String, String> rows = new HashMap<>();
    for (int candidate = 0; candidate < result.size(); candidate++) {
      String pair =
          left.ids().get(result.left(candidate)) + "|" + right.ids().get(result.right(candidate));
      String row =
          result.probability(candidate)
              + " "
              + result.decision(candidate)
              + " "
              + result.evidence(candidate).text();
      assertThat(rows.put(pair, row)).isNull();
    }
    return rows;
  }
}
