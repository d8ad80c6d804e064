package com.goengineer.icp.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everybody who buys: the accounts of the customers file in its order, then buyers that are missing
 * from it.
 *
 * @param accounts the listed ones first
 * @param listed how many are in the customers file
 */
record Population(List<Account> accounts, int listed) {

  /** Share of companies by number of accounts: 1, 2, 3 and 4. */
  private static final double[] ACCOUNTS_PER_COMPANY = Draws.cumulative(94.5, 4.2, 1, 0.3);

  /** Buyers that only the sales log knows, as a share of the accounts. */
  private static final double OUTSIDERS = 0.012;

  private static final int FIRST_ID = 10_003;
  private static final double TEXT_ID = 0.003;

  /** Draws the population of a sample. */
  static Population draw(SampleSettings settings, SellingCalendar calendar) {
    NameMaker names = new NameMaker(Draws.of(settings.seed(), "names"));
    Draws draws = Draws.of(settings.seed(), "companies");
    List<Seat> seats = seats(settings, names, draws);
    List<String> ids = customerIds(settings);
    List<Account> accounts = new ArrayList<>(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      String id = i < settings.accounts() ? ids.get(i) : "";
      accounts.add(seats.get(i).open(id, calendar, Draws.of(settings.seed(), "account", i)));
    }
    return new Population(accounts, settings.accounts());
  }

  /** A place in the customers file. The first account of a company is its headquarters. */
  private record Seat(Company company, int site, int sites) {

    Account open(String id, SellingCalendar calendar, Draws draws) {
      String shown = shownName(id, draws);
      String logged = NameMess.draw(draws).spell(company.name(), shown, id, draws);
      BuyingHabit habit = BuyingHabit.draw(company, calendar, draws);
      return new Account(id, company, shown, logged, createdDay(calendar, habit, draws), habit);
    }

    /** Some customers carry a number before the name: mostly their own, sometimes an old one. */
    private String shownName(String id, Draws draws) {
      String name = company.name().withForm(draws.pick(company.name().legalForm().spellings()));
      if (draws.chance(0.06)) {
        name =
            (draws.chance(0.7) ? id : String.valueOf(100_000 + draws.below(900_000))) + " " + name;
      }
      if (sites == 1 || draws.chance(0.3)) {
        return name.strip();
      }
      return name.strip() + (site == 0 ? " - HQ" : " - " + draws.pick(Words.CITIES));
    }

    private static int createdDay(SellingCalendar calendar, BuyingHabit habit, Draws draws) {
      int daysBefore = habit.from() == 0 ? 30 + draws.below(3_000) : draws.below(60);
      return calendar.epochDay(habit.from()) - daysBefore;
    }
  }

  private static List<Seat> seats(SampleSettings settings, NameMaker names, Draws draws) {
    List<Seat> drawn = new ArrayList<>(settings.accounts());
    for (int number = 0; drawn.size() < settings.accounts(); number++) {
      Company company = Company.draw(number, names, draws);
      int sites = 1 + draws.index(ACCOUNTS_PER_COMPANY);
      for (int site = 0; site < sites && drawn.size() < settings.accounts(); site++) {
        drawn.add(new Seat(company, site, sites));
      }
    }
    int[] order = IntStream.range(0, drawn.size()).toArray();
    draws.shuffle(order);
    List<Seat> seats = new ArrayList<>(Arrays.stream(order).mapToObj(drawn::get).toList());
    int outsiders = (int) Math.ceil(settings.accounts() * OUTSIDERS);
    for (int i = 0; i < outsiders; i++) {
      seats.add(new Seat(Company.draw(Company.OUTSIDER, names, draws), 0, 1));
    }
    return seats;
  }

  /** Ascending numbers with gaps; a few are texts, as another system gives them. */
  private static List<String> customerIds(SampleSettings settings) {
    Draws draws = Draws.of(settings.seed(), "ids");
    List<String> ids = new ArrayList<>(settings.accounts());
    int number = FIRST_ID;
    for (int i = 0; i < settings.accounts(); i++) {
      number += 1 + draws.below(6);
      ids.add(draws.chance(TEXT_ID) ? "CG-" + (100_000 + i) : String.valueOf(number));
    }
    return ids;
  }
}
