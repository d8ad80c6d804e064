package com.goengineer.icp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalFormsTest {
  private final LegalForms forms = LegalForms.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Incorporated         | inc
          Corp.                | corp
          L.L.C.               | llc
          G.m.b.H.             | gmbh
          GmbH & Co. KG        | gmbh-co-kg
          Aktiengesellschaft   | ag
          Société Anonyme      | sa
          S.à r.l.             | sarl
          S.p.A.               | spa
          Sp. z o.o.           | sp-zoo
          A/S                  | a/s
          S. A. de C. V.       | sa-de-cv
          Pty. Ltd.            | pty-ltd
          P/L                  | pty-ltd
          Pvt Ltd              | pvt-ltd
          Sdn Bhd              | sdn-bhd
          spol. s r.o.         | sro
          ООО                  | ooo
          株式会社              | kk
          股份有限公司           | corp-cn
          주식회사              | chusik
          A.Ş.                 | as
          Α.Ε.                 | ae-gr
          public limited company | plc
          """)
  void everySpellingOfAFormHasItsCode(String spelling, String code) {
    assertThat(forms.codeOf(spelling)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lumber", "Group", "Holdings", "Bank", "", "AT&T", "X"})
  void ordinaryWordsAreNotForms(String word) {
    assertThat(forms.codeOf(word)).isEmpty();
  }

  @Test
  void aFormInsideANameStays() {
    List<String> words = new ArrayList<>(List.of("limited", "brands", "company", "stores"));
    assertThat(strip(words)).isEmpty();
    assertThat(words).containsExactly("limited", "brands", "company", "stores");
  }

  @Test
  void formsAreStrippedRepeatedlyButNeverToNothing() {
    List<String> words = new ArrayList<>(List.of("the", "limited", "co", "inc"));
    assertThat(strip(words)).containsExactly("inc", "co");
    assertThat(words).containsExactly("the", "limited");
  }

  @Test
  void aFormWrittenRightAtANameWithoutSpacesIsFound() {
    List<String> words = new ArrayList<>(List.of("株式会社日立製作所"));
    assertThat(strip(words)).containsExactly("kk");
    assertThat(words).containsExactly("日立製作所");
  }

  private List<String> strip(List<String> words) {
    List<String> codes = new ArrayList<>();
    forms.strip(words, codes);
    return codes;
  }
}
