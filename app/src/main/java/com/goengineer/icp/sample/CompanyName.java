package com.goengineer.icp.sample;

import java.util.List;

/**
 * A company's name in its parts, so that each file may spell it in its own way.
 *
 * @param core the name itself: "Granite Pump Systems"
 * @param legalForm which form the company has; NONE for a name without
 * @param separator between core and form: " " or ", "
 */
record CompanyName(String core, LegalForm legalForm, String separator) {

  /** Legal forms with the ways in which people write each. */
  enum LegalForm {
    NONE(9, ""),
    INCORPORATED(28, "Inc", "Inc.", "Incorporated", "INC"),
    LIMITED_LIABILITY(24, "LLC", "L.L.C.", "llc"),
    CORPORATION(14, "Corp", "Corp.", "Corporation"),
    COMPANY(8, "Co", "Co.", "Company", "& Co."),
    LIMITED(9, "Ltd", "Ltd.", "Limited"),
    PARTNERSHIP(4, "LP", "L.P."),
    PROFESSIONAL(2, "PC", "P.C."),
    GERMAN(3, "GmbH"),
    FRENCH(2, "SAS", "S.A.S."),
    DUTCH(2, "B.V.", "BV"),
    AUSTRALIAN(2, "Pty Ltd", "Pty. Ltd.");

    private final int share;
    private final List<String> spellings;

    LegalForm(int share, String... spellings) {
      this.share = share;
      this.spellings = List.of(spellings);
    }

    /** How common it is, in parts of their sum. */
    int share() {
      return share;
    }

    /** Its ways of writing, the usual one first. */
    List<String> spellings() {
      return spellings;
    }
  }

  /** The name with its form in that spelling. */
  String withForm(String spelling) {
    return spelling.isEmpty() ? core : core + separator + spelling;
  }

  /** The same company under another core. */
  CompanyName withCore(String other) {
    return new CompanyName(other, legalForm, separator);
  }
}
