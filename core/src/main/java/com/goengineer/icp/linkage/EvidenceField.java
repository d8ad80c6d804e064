package com.goengineer.icp.linkage;

/** What may be compared beside the name. Row IDs are not among them: they are never evidence. */
public enum EvidenceField {
  /** An identifier both sides share (a customer ID): equal means the same company. */
  COMPANY_ID,
  /** Web domain; several may be given, separated by ";" or blanks. */
  DOMAIN,
  /** Country: name in any common language, or a code. */
  COUNTRY,
  /** State, province or, where a source mixes them, country. */
  STATE,
  /** City. */
  CITY,
  /** Street and number. */
  STREET,
  /** Postal code. */
  ZIP,
  /**
   * The day on which the name was in use, ISO 8601; tells which dated alias holds, no evidence
   * itself.
   */
  USED_ON
}
