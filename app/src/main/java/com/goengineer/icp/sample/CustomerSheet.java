package com.goengineer.icp.sample;

import com.goengineer.icp.industries.Taxonomy.SubList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the customers file. Thread-safe: each row draws from its own stream. */
final class CustomerSheet {
  static final String NAME_OF_FILE = "JY - Customer Analysis - Customer Segmentation";

  static final List<String> HEADER =
      List.of(
          "Customer ID",
          "Company Name",
          "Industry",
          "Industry Sub List",
          "Big Box Count",
          "Small Box Count",
          "Total Software License Revenue",
          "Total Hardware Revenue",
          "Total Consumable Revenue",
          "Total SaaS Revenue",
          "Total Maintenance Revenue",
          "Total Service Bureau Revenue",
          "Owner",
          "Territory",
          "Customer Since");

  static final int ID = 0;
  static final int NAME = 1;
  static final int BIG_BOXES = 4;
  static final int SMALL_BOXES = 5;
  static final int LICENSE = 6;
  static final int HARDWARE = 7;
  static final int CONSUMABLES = 8;
  static final int SAAS = 9;
  static final int MAINTENANCE = 10;
  static final int OWNER = 12;
  static final int SINCE = 14;

  /** Product lines in the order of their columns. */
  private static final List<Division> PRODUCT_LINES =
      List.of(
          Division.SOFTWARE_LICENSE,
          Division.HARDWARE,
          Division.CONSUMABLES,
          Division.SAAS,
          Division.MAINTENANCE,
          Division.SERVICE_BUREAU);

  /** How often nothing is written as an empty cell instead of 0. */
  private static final double BLANK_FOR_ZERO = 0.2;

  private static final double WRONG_INDUSTRY = 0.06;
  private static final double SUB_LIST_KNOWN = 0.4;
  private static final int REPRESENTATIVES = 24;

  private final long seed;
  private final Population population;
  private final Totals totals;

  CustomerSheet(long seed, Population population, Totals totals) {
    this.seed = seed;
    this.population = population;
    this.totals = totals;
  }

  /** The row as it should be, before anything goes wrong in it. */
  List<Cell> row(int row) {
    Account account = population.accounts().get(row);
    Draws draws = Draws.of(seed, "customer", row);
    List<Cell> cells = new ArrayList<>(HEADER.size());
    cells.add(id(account.customerId()));
    cells.add(Cell.text(account.shownName()));
    addIndustry(account.company(), cells, draws);
    cells.add(count(totals.bigBoxes()[row], draws));
    cells.add(count(totals.smallBoxes()[row], draws));
    for (Division line : PRODUCT_LINES) {
      cells.add(amount(totals.revenueCents(row, line), draws));
    }
    addPassThrough(account, cells, draws);
    return cells;
  }

  /** Numbers are numbers; the IDs of another system are texts. */
  static Cell id(String customerId) {
    boolean number =
        !customerId.isEmpty() && customerId.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? new Cell.Whole(Long.parseLong(customerId)) : Cell.text(customerId);
  }

  private static void addIndustry(Company company, List<Cell> cells, Draws draws) {
    IndustryProfile believed =
        draws.chance(WRONG_INDUSTRY)
            ? IndustryProfile.ALL.get(draws.index(IndustryProfile.SHARES))
            : company.industry();
    cells.add(Cell.text(IndustryMess.draw(draws).spell(believed, draws)));
    boolean known = believed.equals(company.industry()) && draws.chance(SUB_LIST_KNOWN);
    cells.add(Cell.text(known ? subList(company.subList(), draws) : ""));
  }

  /** A sub list: mostly right, sometimes without its number or misspelled. */
  static String subList(Optional<SubList> subList, Draws draws) {
    if (subList.isEmpty()) {
      return "";
    }
    double kind = draws.uniform();
    if (kind < 0.04) {
      return subList.get().name();
    }
    return kind < 0.08 ? Typo.in(subList.get().label(), draws) : subList.get().label();
  }

  private static Cell count(int value, Draws draws) {
    return value == 0 && draws.chance(BLANK_FOR_ZERO) ? Cell.BLANK : new Cell.Whole(value);
  }

  private static Cell amount(long cents, Draws draws) {
    return cents == 0 && draws.chance(BLANK_FOR_ZERO) ? Cell.BLANK : new Cell.Amount(cents);
  }

  private static void addPassThrough(Account account, List<Cell> cells, Draws draws) {
    int representative = 1 + draws.below(REPRESENTATIVES);
    cells.add(Cell.text("Rep " + (representative < 10 ? "0" : "") + representative));
    cells.add(Cell.text(Words.TERRITORIES.get(representative % Words.TERRITORIES.size())));
    cells.add(new Cell.Day(account.createdDay()));
  }
}
