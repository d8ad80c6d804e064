package com.goengineer.icp.sample;

import java.io.IOException;
import java.util.List;

/** The rows of the sales log. Thread-safe: each row draws from its own stream. */
final class SalesSheet {
  /** The misspelling is the seller's. */
  static final String NAME_OF_FILE = "TR - Master Sales Log - Customer Segementation";

  static final List<String> HEADER = List.of("Dates", "Company Name", "Division", "GP", "Revenue");

  static final int DAY = 0;
  static final int NAME = 1;
  static final int GP = 3;
  static final int REVENUE = 4;

  /** Share of lines where the name is spelled in yet another way than usual. */
  private static final double SPELLED_ANEW = 0.015;

  /** Share of amounts that carry the dust of binary arithmetic: 939.0599999999999. */
  private static final double DUSTY = 0.01;

  private final long seed;
  private final Population population;
  private final SalesLines lines;

  SalesSheet(long seed, Population population, SalesLines lines) {
    this.seed = seed;
    this.population = population;
    this.lines = lines;
  }

  /** Writes the row as it should be. */
  void write(int line, RowSink sink) throws IOException {
    Draws draws = Draws.of(seed, "sales line", line);
    sink.day(lines.day()[line]);
    sink.text(name(line, draws));
    sink.text(lines.divisionOf(line).label());
    writeAmount(lines.gpCents()[line], draws, sink);
    writeAmount(lines.revenueCents()[line], draws, sink);
    sink.endRow();
  }

  private String name(int line, Draws draws) {
    Account account = population.accounts().get(lines.account()[line]);
    if (!draws.chance(SPELLED_ANEW)) {
      return account.loggedName();
    }
    return NameMess.draw(draws)
        .spell(account.company().name(), account.shownName(), account.customerId(), draws);
  }

  private static void writeAmount(long cents, Draws draws, RowSink sink) throws IOException {
    if (draws.chance(DUSTY)) {
      sink.real(Math.nextDown(cents / 100.0));
    } else {
      sink.amount(cents);
    }
  }

  /** The row as it should be, before anything goes wrong in it. */
  List<Cell> row(int line) {
    return List.of(
        new Cell.Day(lines.day()[line]),
        Cell.text(name(line, Draws.of(seed, "sales line", line))),
        Cell.text(lines.divisionOf(line).label()),
        new Cell.Amount(lines.gpCents()[line]),
        new Cell.Amount(lines.revenueCents()[line]));
  }
}
