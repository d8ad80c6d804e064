package com.goengineer.icp.linkage.training;

/**
 * An invented company.
 *
 * @param kind what its name is like
 * @param head the part that tells it apart: "Zentrix", "J.B. Hunt", "Springfield"
 * @param tail what it does, "" for none: "Energy Holdings", "State University"
 * @param campus a site that is part of the name, "" for none
 * @param form legal form as a register writes it, "" for none
 * @param city where it is
 */
record Company(
    Kind kind, String head, String tail, String campus, String form, Material.City city) {

  /** How a name is built. */
  enum Kind {
    /** A coined word or a common one. */
    BRAND,
    /** A person's name. */
    PERSON,
    /** A fund, trust or series named after somebody. */
    VEHICLE,
    /** A university, college, hospital: head is the place or patron. */
    INSTITUTION,
    /** The same where the kind of institution comes first: "Universidad de ...". */
    FOREIGN_INSTITUTION
  }

  /** Head and tail. */
  String core() {
    if (kind == Kind.FOREIGN_INSTITUTION) {
      return tail.replace("%p", head);
    }
    if (tail.endsWith(" of")) {
      return tail + " " + head;
    }
    return tail.isEmpty() ? head : head + " " + tail;
  }

  Company withTail(String other) {
    return new Company(kind, head, other, campus, form, city);
  }

  Company withHead(String other) {
    return new Company(kind, other, tail, campus, form, city);
  }

  Company withCampus(String other) {
    return new Company(kind, head, tail, other, form, city);
  }

  Company withForm(String other) {
    return new Company(kind, head, tail, campus, other, city);
  }

  Company withCity(Material.City other) {
    return new Company(kind, head, tail, campus, form, other);
  }
}
