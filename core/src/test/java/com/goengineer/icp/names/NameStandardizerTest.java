package com.goengineer.icp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameStandardizerTest {
  private final NameStandardizer standardizer = new NameStandardizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Acme Widgets Inc          | ACME WIDGETS INC.
          Acme Widgets Inc          | acme widgets
          Acme Widgets Inc          | Acme Widgets Corporation
          Acme Widgets Inc          | Acme Widgets Co., Ltd.
          Procter & Gamble          | Procter and Gamble Co
          Estée Lauder Companies    | ESTEE LAUDER COMPANIES (THE)
          Siemens Aktiengesellschaft| Siemens AG
          OAO Gazprom               | Open Joint Stock Company Gazprom
          Grupo Bimbo S. A. B. de C. V.| Grupo Bimbo SAB de CV
          Foo Holdings (Pty) Ltd    | Foo Holdings Pty. Limited
          X - Rite                  | X-Rite, Inc.
          X Rite                    | XRite
          3 M                       | 3M Company
          7-Eleven                  | 7 Eleven
          AT&T Inc.                 | AT & T
          J.B. Hunt                 | J B Hunt
          A. O. Smith Corp          | AO Smith
          Lowe's                    | LOWES INC
          Marriott Intl             | Marriott International
          Marriott Int'l Inc        | MARRIOTT INTERNATIONAL INC /MD/
          Qualcomm                  | QUALCOMM INC/DE
          U.S. Bancorp              | US BANCORP \\DE\\
          Precision Mfg. Co         | Precision Manufacturing
          Univ. of Utah             | University of Utah
          Foo Fund III              | Foo Fund 3 LP
          Coca - Cola               | Coca-Cola Co
          Alphabet Inc. (Class A)   | Alphabet Inc.
          Acme Corp - HQ            | Acme Corp
          Acme Corp - Boise         | Acme Corp
          Acme Corp #0123           | Acme Corp
          St. Mary College          | Saint Mary College
          Ångström AB               | Angstrom
          """)
  void spellingsOfOneNameShareTheKey(String one, String other) {
    assertThat(standardizer.key(one)).isEqualTo(standardizer.key(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          84 Lumber                        | Lumber
          3M                               | M
          Foo Fund II LP                   | Foo Fund III LP
          Apple Inc.                       | Apple iSports Group
          Orange                           | Orange Belgium
          Tailspin Toys (Sylvanite, MT)    | Tailspin Toys (Hahira, GA)
          Tailspin Toys (Sylvanite, MT)    | Tailspin Toys
          Trinity College (CT)             | Trinity College (DC)
          A&T Corp                         | AT Corp
          Orange Coop                      | Coop
          """)
  void differentCompaniesKeepDifferentKeys(String one, String other) {
    assertThat(standardizer.key(one)).isNotEqualTo(standardizer.key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COOP",
        "The Limited",
        "Inc",
        "AG",
        "***",
        "The",
        "Company, Inc.",
        "株式会社",
        "(Acme)",
        "#1",
        " - ",
        "&",
        "/DE/",
        "The The",
        "\u200b",
        "1",
        "c/o"
      })
  void aKeyIsNeverEmpty(String name) {
    assertThat(standardizer.key(name)).isNotEmpty();
    assertThat(standardizer.coreKey(name)).isNotEmpty();
  }

  @Test
  void aBlankNameHasAnEmptyKey() {
    assertThat(standardizer.key("  ")).isEmpty();
    assertThat(standardizer.key("")).isEmpty();
  }

  @Property
  void anyTextThatIsNotBlankHasAKey(@ForAll String name) {
    boolean blank = name.isBlank();
    assertThat(standardizer.key(name).isEmpty()).isEqualTo(blank);
  }

  @Property
  void composedAndDecomposedSpellingsAreEqual(@ForAll String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(standardizer.parse(composed)).isEqualTo(standardizer.parse(decomposed));
  }

  @Test
  void fullWidthLettersAndBracketsAreOrdinaryOnes() {
    assertThat(standardizer.parse("ＡＣＭＥ（Boise）")).isEqualTo(standardizer.parse("ACME (Boise)"));
  }

  @Test
  void aTurkishDefaultLocaleDoesNotChangeKeys() {
    assertThat(standardizer.key("INTEL INTERNATIONAL")).isEqualTo("intelinternational");
    assertThat(standardizer.key("İSTANBUL SANAYİ A.Ş.")).isEqualTo("istanbulsanayi");
  }

  @Test
  void everyPartIsKept() {
    NameParts parts = standardizer.parse("Foo & Bar Holdings, Inc. (Utah) dba Foobar - Boise #007");
    assertThat(parts.coreWords()).containsExactly("foo", "and", "bar", "holdings");
    assertThat(parts.legalForm()).isEqualTo("inc");
    assertThat(parts.qualifier()).isEqualTo("utah");
    assertThat(parts.site()).isEqualTo("boise 7");
    assertThat(parts.tradeName()).isEqualTo("foobar");
    assertThat(parts.serial()).isEmpty();
  }

  @Test
  void formerNamesAndCareOfAreNotTheCompany() {
    NameParts parts = standardizer.parse("Howmet Aerospace Inc (formerly Alcoa Inc) c/o Smith LLP");
    assertThat(parts.coreKey()).isEqualTo("howmetaerospace");
    assertThat(parts.formerName()).isEqualTo("alcoa");
    assertThat(parts.careOf()).isEqualTo("smith");
  }

  @Test
  void theOutermostLegalFormIsTheForm() {
    assertThat(standardizer.parse("Air Products Co., Inc.").legalForm()).isEqualTo("inc");
    assertThat(standardizer.parse("Alcoa Inc").legalForm()).isEqualTo("inc");
    assertThat(standardizer.parse("Alcoa Corp").legalForm()).isEqualTo("corp");
    assertThat(standardizer.parse("ООО Ромашка").legalForm()).isEqualTo("ooo");
    assertThat(standardizer.parse("株式会社トヨタ").legalForm()).isEqualTo("kk");
    assertThat(standardizer.parse("㈱トヨタ").coreKey()).isEqualTo("トヨタ");
  }

  @Test
  void namesOfOtherScriptsHaveALatinKeyBesideTheirOwn() {
    NameParts parts = standardizer.parse("ПАО Газпром");
    assertThat(parts.nativeKey()).isEqualTo("газпром");
    assertThat(parts.latinKey()).isEqualTo("gazprom");
  }

  @Test
  void romanAndArabicSerialsAgree() {
    assertThat(standardizer.parse("KKR Asian Fund IV").serial()).isEqualTo("4");
    assertThat(standardizer.parse("KKR Asian Fund I").serial()).isEqualTo("1");
    assertThat(standardizer.parse("84 Lumber").serial()).isEmpty();
  }

  @Test
  void aSiteIsPartOfTheStrictestKeyOnly() {
    NameParts branch = standardizer.parse("University of Alabama - Huntsville");
    assertThat(branch.key()).isEqualTo("universityofalabama");
    assertThat(branch.siteKey()).isEqualTo("universityofalabamahuntsville");
    assertThat(standardizer.parse("Acme Corp - Head Office").siteKey()).isEqualTo("acme");
  }

  @Test
  void anAcronymInBracketsIsAnotherNameNotABranch() {
    NameParts parts = standardizer.parse("City University of New York (CUNY)");
    assertThat(parts.tradeName()).isEqualTo("cuny");
    assertThat(parts.qualifier()).isEmpty();
    assertThat(parts.initials()).isEqualTo("cuny");
  }

  @Test
  void aLeadingNumberIsAnIdOnlyWhenTheRowOrTheColumnSaysSo() {
    LeadingIds none = LeadingIds.of(List.of("84 Lumber", "Acme", "Foo Inc"));
    assertThat(standardizer.parse("84 Lumber", none, "").coreKey()).isEqualTo("84lumber");
    assertThat(standardizer.parse("10005 Santa Rosa", none, "10005").coreKey())
        .isEqualTo("santarosa");
    LeadingIds most = LeadingIds.of(List.of("10001 Acme", "10002 - Foo Inc", "Bar"));
    NameParts parts = standardizer.parse("10002 - Foo Inc", most, "");
    assertThat(parts.leadingId()).isEqualTo("10002");
    assertThat(parts.coreKey()).isEqualTo("foo");
  }

  @Test
  void eightThreadsSeeTheSameParts() {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < 2000; at++) {
      names.add(at % 2 == 0 ? "Société Générale " + at + " S.A." : "Газпром " + at);
    }
    List<NameParts> alone = names.stream().map(standardizer::parse).toList();
    List<NameParts> together = names.parallelStream().map(standardizer::parse).toList();
    assertThat(together).isEqualTo(alone);
  }
}
