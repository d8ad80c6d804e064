package com.goengineer.icp.linkage.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Invents companies with their relations: namesakes elsewhere, siblings that share a head, names
 * that differ by a letter, funds named after others, campuses. These make linkage hard.
 */
final class World {
  private final Material material;
  private final List<Company> companies = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  World(Material material) {
    this.material = material;
  }

  /** A number of companies with different names (namesakes in another city excepted). */
  List<Company> companies(int count, double institutions) {
    while (companies.size() < count) {
      boolean institution = material.chance(institutions);
      Company company =
          companies.size() > 50 && material.chance(0.25)
              ? relative(companies.get(material.below(companies.size())))
              : institution ? institution() : company();
      boolean namesake = material.chance(company.form().isEmpty() ? 0.15 : 0.05);
      if (names.add(company.core() + company.campus()) || namesake) {
        companies.add(company);
      }
    }
    return companies;
  }

  private Company company() {
    double kind = material.below(100);
    if (kind < 38) {
      return brand(material.coined());
    }
    if (kind < 44) {
      return brand(letters());
    }
    if (kind < 70) {
      return brand(commonHead());
    }
    return kind < 92 ? person() : place();
  }

  private Company brand(String head) {
    String tail = material.chance(0.12) ? "" : tail();
    return new Company(Company.Kind.BRAND, head, tail, "", form(), material.city());
  }

  private String tail() {
    String tail = material.word("industry");
    if (material.chance(0.3)) {
      return tail + " " + material.word("generic");
    }
    return material.chance(0.12) ? tail + " " + material.word("industry") : tail;
  }

  /** Two to four letters that stand for nothing: "KLA". */
  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int n = 2 + material.below(3); n > 0; n--) {
      letters.append(material.word("surname").charAt(0));
    }
    return letters.toString();
  }

  private String commonHead() {
    return switch (material.below(6)) {
      case 0 -> material.word("adjective") + " " + material.word("noun");
      case 1 -> material.word("noun") + " " + material.word("noun");
      case 2 -> material.word("noun");
      case 3 -> material.word("adjective");
      case 4 -> material.word("adjective") + material.pick("noun");
      default -> material.word("syllable") + material.word("noun");
    };
  }

  private Company person() {
    String surname = material.word("surname");
    String head =
        switch (material.below(6)) {
          case 0 -> initial() + initial() + " " + surname;
          case 1 -> initial() + " " + surname;
          case 2 -> material.word("given") + " " + surname;
          case 3 -> surname + " & " + material.word("surname");
          case 4 -> surname + "'s";
          default -> surname;
        };
    String tail = head.contains("&") && material.chance(0.7) ? "" : tail();
    return new Company(Company.Kind.PERSON, head, tail, "", form(), material.city());
  }

  private String initial() {
    return material.word("given").charAt(0) + ".";
  }

  private Company place() {
    Material.City city = material.city();
    String where =
        material.chance(0.5) || city.stateName().isEmpty() ? city.name() : city.stateName();
    String head = material.chance(0.5) ? material.word("adjective") + " " + where : where;
    return new Company(Company.Kind.BRAND, head, tail(), "", form(), city);
  }

  private Company institution() {
    Material.City city = material.city();
    if (!city.country().equals("US") && material.chance(0.6)) {
      String pattern = material.word("foreign");
      return new Company(Company.Kind.FOREIGN_INSTITUTION, patron(city), pattern, "", "", city);
    }
    String kind =
        material.word("institution").replace("%s", Material.title(material.pick("subject")));
    String tail = kind.equals("University of %s") ? "University of" : kind;
    if (material.chance(0.12)) {
      tail = tail.endsWith(" of") ? tail : tail + " of " + Material.title(material.pick("subject"));
    }
    return new Company(Company.Kind.INSTITUTION, patron(city), tail, "", "", city);
  }

  private String patron(Material.City city) {
    return switch (material.below(8)) {
      case 0, 1, 2 -> city.name();
      case 3 -> city.stateName().isEmpty() ? city.name() : city.stateName();
      case 4 -> material.word("surname");
      case 5 -> "St. " + material.word("given");
      case 6 -> material.word("adjective") + " " + city.name();
      default -> material.coined();
    };
  }

  private String form() {
    return material.chance(0.05) ? "" : material.pick("form");
  }

  /** Somebody whose name is like that of an existing company, but who is not. */
  private Company relative(Company other) {
    return switch (other.kind()) {
      case INSTITUTION -> relatedInstitution(other);
      case FOREIGN_INSTITUTION ->
          material.chance(0.5)
              ? other.withTail(material.word("foreign"))
              : other.withCity(abroad(other.city())).withHead(namesakeHead(other));
      case BRAND, PERSON, VEHICLE -> relatedCompany(other);
    };
  }

  private String namesakeHead(Company other) {
    return material.chance(0.5) ? other.head() : material.city().name();
  }

  /** A city in another country, three times out of four. */
  private Material.City abroad(Material.City city) {
    Material.City other = material.city();
    while (other.country().equals(city.country()) && material.chance(0.75)) {
      other = material.city();
    }
    return other;
  }

  private Company relatedInstitution(Company other) {
    return switch (material.below(6)) {
      case 0, 1 ->
          other.withTail(
              material
                  .word("institution")
                  .replace("%s", Material.title(material.pick("subject")))
                  .replace("University of Technology", "University of"));
      case 2, 3 -> other.withCampus(material.city().name());
      case 4 -> other.withCity(abroad(other.city()));
      default -> other.withHead(misspelled(other.head()));
    };
  }

  private Company relatedCompany(Company other) {
    Company elsewhere = other.withCity(material.chance(0.08) ? other.city() : material.city());
    return switch (material.below(12)) {
      case 0, 1, 2, 3 -> elsewhere.withTail(tail()).withForm(form());
      case 4 -> elsewhere.withHead(misspelled(other.head())).withForm(form());
      case 5 -> elsewhere.withHead(misspelled(other.head())).withTail(tail()).withForm(form());
      case 6 -> elsewhere.withForm(form()).withTail(other.tail() + " " + material.word("industry"));
      case 7 -> elsewhere.withForm(form());
      default -> vehicle(other.withCity(material.chance(0.5) ? other.city() : material.city()));
    };
  }

  private Company vehicle(Company sponsor) {
    String name = Material.title(material.pick("vehicle"));
    return new Company(
        Company.Kind.VEHICLE,
        sponsor.head(),
        name,
        "",
        material.oneOf("", "LP", "Inc"),
        sponsor.city());
  }

  /** A different name that looks similar: one or two letters changed, added or dropped. */
  private String misspelled(String head) {
    String changed = Typing.error(head, material);
    return material.chance(0.5) ? Typing.error(changed, material) : changed;
  }
}
