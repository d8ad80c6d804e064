package com.goengineer.icp.linkage.training;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes the name of a company: as a register has it, or as somebody with habits does. */
final class Writer {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("Technologies", "Tech"),
          Map.entry("International", "Intl"),
          Map.entry("Manufacturing", "Mfg"),
          Map.entry("Services", "Svcs"),
          Map.entry("Systems", "Sys"),
          Map.entry("Pharmaceuticals", "Pharma"),
          Map.entry("Industries", "Ind"),
          Map.entry("Engineering", "Eng"),
          Map.entry("Communications", "Comm"),
          Map.entry("Management", "Mgmt"),
          Map.entry("Equipment", "Equip"),
          Map.entry("Products", "Prod"),
          Map.entry("Laboratories", "Labs"),
          Map.entry("University", "Univ"),
          Map.entry("Institute", "Inst"),
          Map.entry("Medical", "Med"),
          Map.entry("Financial", "Fin"),
          Map.entry("Electronics", "Elec"),
          Map.entry("Construction", "Constr"),
          Map.entry("Distribution", "Dist"),
          Map.entry("Holdings", "Hldgs"),
          Map.entry("Group", "Grp"),
          Map.entry("Solutions", "Soln"),
          Map.entry("Machinery", "Mach"),
          Map.entry("Precision", "Prec"),
          Map.entry("Resources", "Res"),
          Map.entry("Development", "Dev"));

  private final Material material;

  Writer(Material material) {
    this.material = material;
  }

  /** The name in the register: with its legal form, often in capitals, sometimes surname first. */
  String registered(Company company, boolean capitals) {
    String core = company.core();
    if (company.kind() == Company.Kind.PERSON && capitals && material.chance(0.3)) {
      core = surnameFirst(company);
    }
    if (!company.form().isEmpty() && material.chance(0.02)) {
      core += " of " + regionOf(company.city());
    }
    String name = campus(core, company.campus()) + (company.form().isEmpty() ? "" : comma(company));
    if (!company.form().isEmpty() && material.chance(0.06)) {
      name += material.oneOf(" /DE/", "/DE", " /MD/", " /NEW/", "/NV", " /NY");
    }
    return capitals && material.chance(0.7) ? name.toUpperCase(Locale.ROOT) : name;
  }

  /** The name as somebody writes it. */
  String written(Company company, Habits habits) {
    if (material.chance(habits.renaming())) {
      return material.coined() + " " + material.word("industry");
    }
    Company meant = briefer(company, habits.briefer());
    meant = material.chance(habits.rewording()) ? reworded(meant) : meant;
    String name = everyday(meant);
    name = material.chance(habits.abbreviations()) ? abbreviated(name) : name;
    name = material.chance(habits.typing()) ? Typing.error(name, material) : name;
    name = withForm(name, meant);
    name = material.chance(habits.siting()) ? sited(name, company) : name;
    return material.chance(0.05) ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static String regionOf(Material.City city) {
    return city.stateName().isEmpty() ? city.name() : city.stateName();
  }

  private String comma(Company company) {
    return material.oneOf(" ", " ", ", ") + company.form();
  }

  private static String surnameFirst(Company company) {
    String[] words = company.head().replace(".", ". ").split(" +");
    if (words.length < 2 || company.head().contains("&")) {
      return company.core();
    }
    StringBuilder inverted = new StringBuilder(words[words.length - 1]);
    for (int at = 0; at < words.length - 1; at++) {
      inverted.append(' ').append(words[at].replace(".", ""));
    }
    return inverted + (company.tail().isEmpty() ? "" : " " + company.tail());
  }

  /** A campus in one of the ways to attach it. */
  private String campus(String core, String campus) {
    return campus.isEmpty()
        ? core
        : core + material.oneOf(", ", " - ", " at ", " ", "-", ", ") + campus;
  }

  /** General words such as "Holdings" are left out often, words that say something rarely. */
  private Company briefer(Company company, double habit) {
    return switch (company.kind()) {
      case INSTITUTION -> material.chance(habit) ? company.withCampus("") : company;
      case FOREIGN_INSTITUTION -> company;
      case BRAND, PERSON, VEHICLE -> brieferTail(company, habit);
    };
  }

  private Company brieferTail(Company company, double habit) {
    Company brief = company;
    int blank = company.tail().lastIndexOf(' ');
    if (material.isGeneral(company.tail().substring(blank + 1)) && material.chance(habit * 1.5)) {
      brief = company.withTail(blank < 0 ? "" : company.tail().substring(0, blank));
    }
    return material.chance(habit * 0.5) ? brief.withTail("") : brief;
  }

  private Company reworded(Company company) {
    return switch (company.kind()) {
      case INSTITUTION -> rewordedInstitution(company);
      case FOREIGN_INSTITUTION -> company.withTail(otherLanguage(company.tail()));
      case BRAND, PERSON, VEHICLE ->
          material.chance(0.5)
              ? company.withTail(
                  (company.tail()
                          + " "
                          + material.oneOf(
                              "Group",
                              "Holdings",
                              "International",
                              "Companies",
                              "Brands",
                              "Global",
                              "Enterprises"))
                      .strip())
              : company.withTail(material.word("industry"));
    };
  }

  private Company rewordedInstitution(Company company) {
    String tail = company.tail();
    return switch (tail) {
      case "University" ->
          company.withTail(material.oneOf("University of", "College", "State University"));
      case "College" ->
          company.withTail(material.oneOf("University", "College of Arts", "State College"));
      case "University of" -> company.withTail("University");
      case "State College" -> company.withTail(material.oneOf("State University", "University"));
      default -> company.withTail(material.chance(0.5) ? tail.replace(" of ", " ") : swapped(tail));
    };
  }

  private static String swapped(String tail) {
    int of = tail.indexOf(" of ");
    return of < 0 || tail.endsWith(" of")
        ? tail
        : tail.substring(of + 4) + " " + tail.substring(0, of);
  }

  private String otherLanguage(String pattern) {
    String place = material.chance(0.5) ? "University of %p" : "%p University";
    return pattern.toLowerCase(Locale.ROOT).startsWith("univer")
        ? place
        : pattern.replace(" de ", " ");
  }

  private String everyday(Company company) {
    String head = company.head();
    if (company.kind() == Company.Kind.PERSON && material.chance(0.3)) {
      head =
          material.chance(0.5) ? head.replace(".", ". ").replace("  ", " ") : head.replace(".", "");
    }
    String core = company.withHead(head).core();
    core = material.chance(0.3) ? swapAnd(core) : core;
    core = material.chance(0.3) ? core.replace("St. ", material.oneOf("Saint ", "St ")) : core;
    core = material.chance(0.3) ? ascii(core) : core;
    core = material.chance(0.02) ? initials(core) : core;
    core = material.chance(0.03) ? rejoined(core) : core;
    return campus(core, company.campus());
  }

  private static String swapAnd(String core) {
    return core.contains(" & ") ? core.replace(" & ", " and ") : core.replace(" and ", " & ");
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String initials(String core) {
    String[] words = core.split(" ");
    if (words.length < 3) {
      return core;
    }
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      boolean small = word.isEmpty() || word.equals("of") || word.equals("and") || word.equals("&");
      letters.append(small ? "" : word.substring(0, 1));
    }
    return letters.length() < 3 ? core : letters.toString().toUpperCase(Locale.ROOT);
  }

  /** "Blue Ridge" as "BlueRidge" or "Blue-Ridge". */
  private String rejoined(String core) {
    int blank = core.indexOf(' ');
    return blank < 0
        ? core
        : core.substring(0, blank) + material.oneOf("", "-") + core.substring(blank + 1);
  }

  private static String abbreviated(String name) {
    StringBuilder brief = new StringBuilder();
    for (String word : name.split(" ")) {
      brief.append(brief.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
    }
    return brief.toString();
  }

  private String withForm(String name, Company company) {
    if (company.form().isEmpty() || material.chance(0.55)) {
      return material.chance(0.02) ? name + " (The)" : name;
    }
    if (material.chance(0.05)) {
      return name + " " + material.oneOf("Inc", "Corp", "Ltd", "LLC", "Group", "Co");
    }
    return name
        + " "
        + switch (company.form().toLowerCase(Locale.ROOT).replace(".", "")) {
          case "inc" -> material.oneOf("Inc.", "Inc", "Incorporated");
          case "corp", "corporation" -> material.oneOf("Corporation", "Corp.", "Corp");
          case "co", "company" -> material.oneOf("Company", "Co.", "Co");
          case "ltd", "limited" -> material.oneOf("Ltd", "Limited", "Ltd.");
          default -> company.form();
        };
  }

  private String sited(String name, Company company) {
    Material.City city = company.city();
    String state = city.state().isEmpty() ? city.name() : city.state();
    String stateName = city.stateName().isEmpty() ? city.name() : city.stateName();
    return name
        + switch (material.below(8)) {
          case 0 -> " - " + city.name();
          case 1 -> ", " + city.name();
          case 2 -> " (" + state + ")";
          case 3 -> " " + stateName;
          case 4 -> " of " + stateName;
          case 5 -> " - HQ";
          case 6 -> " " + city.name();
          default -> company.kind() == Company.Kind.BRAND ? " (Class A)" : " (" + city.name() + ")";
        };
  }
}
