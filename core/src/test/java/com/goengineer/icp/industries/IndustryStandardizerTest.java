package com.goengineer.icp.industries;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.industries.IndustryMapping.Method;
import com.goengineer.icp.industries.Taxonomy.SubList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryStandardizerTest {
  private static final IndustryStandardizer STANDARD = IndustryStandardizer.of(Taxonomy.standard());

  @Test
  void aCorrectValueIsNeverMappedAway() {
    for (String name : Taxonomy.standard().names()) {
      assertThat(STANDARD.standardize(name))
          .isEqualTo(IndustryMapping.of(name, name, Method.EXACT, 1));
      for (String spelling : spellings(name)) {
        assertThat(STANDARD.standardize(spelling).target()).as(spelling).contains(name);
      }
    }
    for (SubList subList : Taxonomy.standard().subLists()) {
      for (String spelling : spellings(subList.label())) {
        assertThat(STANDARD.standardizeSubList(spelling).target())
            .as(spelling)
            .contains(subList.label());
      }
    }
  }

  private static List<String> spellings(String name) {
    return List.of(
        name,
        name.toUpperCase(Locale.ROOT),
        name.toLowerCase(Locale.ROOT),
        "  " + name + " ",
        name.replace(" ", "  "),
        name.replace(" ", "\u00a0"),
        name.replace("&", "and"),
        name.replace(" & ", "&"),
        name.replace(" & ", "/"),
        name.replace(",", ""),
        name + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Oil & Gas                      | Plant & Process
          Mining & Metals                | Plant & Process
          Food & Beverage                | Consumer Goods
          Real Estate                    | Building & Construction
          Agriculture                    | Plant & Process
          Agriculture, Fishing & Forestry| Plant & Process
          Fishing & Forestry             | Plant & Process
          Automation                     | Industrial Machinery
          Implants                       | Medical Devices & Life Sciences
          Health Care                    | Medical Devices & Life Sciences
          Semiconductors                 | High Tech
          Aviation                       | Aerospace & Defense
          Robotics                       | Industrial Machinery
          Higher Education               | Education & Research
          Government                     | Services
          Merchant Wholesalers           | Services
          """)
  void otherWordsForAnIndustryAreFoundInTheTable(String raw, String industry) {
    IndustryMapping mapping = STANDARD.standardize(raw);
    assertThat(mapping.target()).contains(industry);
    assertThat(mapping.method()).isEqualTo(Method.ALIAS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Conglomerate", "Toilet Requisites", "Turmoil", "Supplant", "Autopsy", "Rental"})
  void nothingIsGuessedFromPartsOfWords(String raw) {
    assertThat(STANDARD.standardize(raw).target()).isEmpty();
    assertThat(STANDARD.standardize(raw).needsReview()).isTrue();
  }

  @Test
  void wholeWordsDecideUnlessTheyContradictEachOther() {
    assertThat(STANDARD.standardize("Medical Equipment").target())
        .contains("Medical Devices & Life Sciences");
    assertThat(STANDARD.standardize("Equipment, Medical").target())
        .contains("Medical Devices & Life Sciences");
    IndustryMapping both = STANDARD.standardize("Software for Restaurants");
    assertThat(both.target()).isEmpty();
    assertThat(both.suggestion()).isPresent();
    assertThat(
            STANDARD
                .standardize("Industrial Machinery and Equipment Merchant Wholesalers")
                .target())
        .as("who trades in machinery does not make it")
        .contains("Services");
  }

  @Test
  void moreOfTheValueMakesWordsSurer() {
    assertThat(STANDARD.standardize("K-12 Education").confidence())
        .isGreaterThan(STANDARD.standardize("Primary and Secondary Education").confidence());
  }

  @Test
  void aSubListInTheIndustryColumnNamesItsIndustry() {
    assertThat(STANDARD.standardize("Fabricated Metal Products"))
        .isEqualTo(
            IndustryMapping.of(
                "Fabricated Metal Products", "Mold, Tool & Die", Method.SUB_LIST, 0.95));
    assertThat(STANDARD.standardize("02.1 Aircraft Manufacture").target())
        .contains("Aerospace & Defense");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "N/A", "unknown", "-", "?", "&", "None", "null"})
  void blanksAndPlaceholdersAreNotGiven(String raw) {
    assertThat(STANDARD.standardize(raw)).isEqualTo(IndustryMapping.notGiven(raw));
    assertThat(STANDARD.standardizeSubList(raw).method()).isEqualTo(Method.NOT_GIVEN);
  }

  @Test
  void theNumberOfASubListDecidesWhenTheTextAgrees() {
    String aircraft = "02.1 Aircraft Manufacture or Assembly";
    assertThat(STANDARD.standardizeSubList("02.1").target()).contains(aircraft);
    assertThat(STANDARD.standardizeSubList("2.1").target()).contains(aircraft);
    assertThat(STANDARD.standardizeSubList("02.1 Aircraft").target()).contains(aircraft);
    assertThat(STANDARD.standardizeSubList("07.2 Houshold Appliances").method())
        .isEqualTo(Method.NUMBER);
  }

  @Test
  void aNumberThatContradictsItsTextIsLeftForReview() {
    IndustryMapping mapping = STANDARD.standardizeSubList("10.3 Auto Parts & Accessories");
    assertThat(mapping.target()).isEmpty();
    assertThat(mapping.suggestion()).isPresent();
  }

  @Test
  void aNumberThatIsNotInTheTaxonomyLeavesTheDecisionToTheText() {
    assertThat(STANDARD.standardizeSubList("01.5 Mining").target()).contains("10.5 Mining");
    assertThat(STANDARD.standardizeSubList("01.5 Mining").confidence())
        .isLessThan(STANDARD.standardizeSubList("Mining").confidence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mental",
        "Denial",
        "Not Dental",
        "Non-Energy",
        "Energy Bars and energy drinks",
        "not packaging"
      })
  void anotherWordOrWhatItIsNotIsNotMapped(String raw) {
    assertThat(
            STANDARD
                .standardize(raw)
                .target()
                .filter(t -> STANDARD.standardize(raw).confidence() > 0.5))
        .isEmpty();
  }

  @Test
  void aHeadingStandsForItsSubListWhenNoOtherHasIt() {
    assertThat(STANDARD.standardizeSubList("Home & Garden").target())
        .contains("08.2 Home & Garden - Power tools, Lawn & Pottery");
    assertThat(STANDARD.standardizeSubList("Subcontractor").target()).isEmpty();
  }

  @Test
  void aSubListBelongsToOneIndustry() {
    assertThat(STANDARD.belongs("10.5 Mining", "Plant & Process")).isTrue();
    assertThat(STANDARD.belongs("10.5 Mining", "Energy")).isFalse();
    assertThat(STANDARD.belongs("99.9 Nothing", "Energy")).isFalse();
  }

  @Test
  void aReplacedTaxonomyIsMappedToWithoutTheStandardOne() {
    IndustryStandardizer farms =
        IndustryStandardizer.of(Taxonomy.parse("industry,sub_list\nFarming,1.1 Dairy\nFishery,\n"));
    assertThat(farms.standardize("FARMNIG").target()).contains("Farming");
    assertThat(farms.standardize("Oil & Gas").target()).isEmpty();
    assertThat(farms.standardize("Dairy").target()).contains("Farming");
    assertThat(farms.standardizeSubList("01.1").target()).contains("1.1 Dairy");
  }

  @Test
  void anyTextHasAnAnswer() {
    for (String raw :
        List.of("日本", "\uD83D\uDE00", "\uD800", "a".repeat(10_000), "3D", "1", "\n")) {
      assertThat(STANDARD.standardize(raw).target()).isEmpty();
      assertThat(STANDARD.standardizeSubList(raw).target()).isEmpty();
    }
  }
}
