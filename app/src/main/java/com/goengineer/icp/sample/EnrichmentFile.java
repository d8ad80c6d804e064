package com.goengineer.icp.sample;

import java.util.ArrayList;
import java.util.List;

/** The rows of the industry enrichment: what somebody found out about most accounts. */
final class EnrichmentFile {
  static final String NAME_OF_FILE = "TR - Industry Enrichment.csv";

  static final List<String> HEADER =
      List.of("Customer ID", "Industry", "Industry Sub List", "Reasoning");

  static final int ID = 0;
  static final int INDUSTRY = 1;
  static final int REASONING = 3;

  private static final double COVERED = 0.72;
  private static final double RESEARCHED_TWICE = 0.01;
  private static final double SPELLED_RIGHT = 0.9;
  private static final double WITH_REASONING = 0.6;
  private static final double WITH_SUB_LIST = 0.85;

  private EnrichmentFile() {}

  /** All rows in order of the customers. */
  static List<List<Cell>> rows(long seed, Population population) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < population.listed(); i++) {
      Draws draws = Draws.of(seed, "industry enrichment", i);
      if (draws.chance(COVERED)) {
        List<Cell> row = row(population.accounts().get(i), draws);
        rows.add(row);
        if (draws.chance(RESEARCHED_TWICE)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static List<Cell> row(Account account, Draws draws) {
    Company company = account.company();
    IndustryMess mess = draws.chance(SPELLED_RIGHT) ? IndustryMess.RIGHT : IndustryMess.draw(draws);
    String industry = mess.spell(company.industry(), draws);
    String subList =
        draws.chance(WITH_SUB_LIST) ? CustomerSheet.subList(company.subList(), draws) : "";
    String craft = draws.pick(company.industry().crafts());
    String reasoning =
        draws.chance(WITH_REASONING) ? "The web site shows \"" + craft + "\" work, by order" : "";
    return List.of(
        CustomerSheet.id(account.customerId()),
        Cell.text(industry),
        Cell.text(subList),
        Cell.text(reasoning));
  }
}
