package com.goengineer.icp.linkage.training;

import com.goengineer.icp.linkage.Assignment;
import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.linkage.LabelledSet;
import com.goengineer.icp.linkage.LinkRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Generates labelled sets of invented companies: a register on the right, a list written by
 * somebody with {@link Habits} on the left. A quarter of the companies of the left list are not in
 * the register, while companies with similar names are.
 *
 * <p>Equal seeds give equal sets on every machine: {@link java.util.Random} is specified to the
 * bit.
 */
public final class VariantGenerator {
  /** Few large registers, many small ones: rarity means different things in them. */
  private static final List<Size> TRAINING =
      List.of(
          new Size(6000, 2200),
          new Size(2000, 750),
          new Size(2000, 750),
          new Size(2000, 750),
          new Size(400, 200),
          new Size(400, 200),
          new Size(400, 200),
          new Size(400, 200));

  private static final double HIDDEN = 0.25;

  private final Material material;
  private final Writer writer;
  private final Addresses addresses;

  private VariantGenerator(long seed) {
    this.material = new Material(new Random(seed));
    this.writer = new Writer(material);
    this.addresses = new Addresses(material);
  }

  /** What one set is like. */
  private record Profile(
      Habits habits,
      double institutions,
      boolean capitals,
      boolean places,
      Assignment assignment) {}

  /** Companies in the world, and how many of them the left list may name. */
  private record Size(int companies, int listed) {}

  private static final List<Profile> PROFILES =
      List.of(
          new Profile(Habits.SALES_LOG, 0.1, false, false, Assignment.MANY_TO_ONE),
          new Profile(Habits.SALES_LOG, 0.1, false, true, Assignment.MANY_TO_ONE),
          new Profile(Habits.EVERYDAY, 0.05, true, false, Assignment.ONE_TO_ONE),
          new Profile(Habits.EVERYDAY, 0.05, true, true, Assignment.ONE_TO_ONE),
          new Profile(Habits.EVERYDAY, 0.05, true, false, Assignment.MANY_TO_ONE),
          new Profile(Habits.EVERYDAY, 0.05, true, true, Assignment.MANY_TO_ONE),
          new Profile(Habits.REGISTER, 0.95, false, false, Assignment.ONE_TO_ONE),
          new Profile(Habits.REGISTER, 0.95, false, true, Assignment.ONE_TO_ONE),
          new Profile(Habits.REGISTER, 0.95, false, true, Assignment.MANY_TO_ONE));

  /** All training sets for a seed. */
  public static List<LabelledSet> sets(long seed) {
    List<LabelledSet> sets = new ArrayList<>();
    for (Size size : TRAINING) {
      for (Profile profile : PROFILES) {
        sets.add(new VariantGenerator(seed * 1000 + sets.size()).set(profile, size));
      }
    }
    return sets;
  }

  /**
   * A sales log with places against a register: for measuring speed and growth.
   *
   * @param seed of the generator
   * @param rows on either side, about; at least 100
   */
  public static LabelledSet salesLog(long seed, int rows) {
    Size size = new Size(rows + rows / 10, rows * 2 / 3);
    return new VariantGenerator(seed).set(PROFILES.get(1), size);
  }

  private LabelledSet set(Profile profile, Size size) {
    World world = new World(material);
    List<Company> companies = world.companies(size.companies(), profile.institutions());
    List<Integer> order = shuffled(companies.size());
    Rows left = new Rows();
    Rows right = new Rows();
    Map<String, String> partners = new HashMap<>();
    for (int n = 0; n < order.size(); n++) {
      Company company = companies.get(order.get(n));
      boolean listed = n < size.listed() && company.kind() != Company.Kind.VEHICLE;
      boolean hidden = listed && material.chance(HIDDEN);
      if (!hidden) {
        right.add(
            "R" + n, writer.registered(company, profile.capitals()), addresses.of(company, n));
      }
      for (int copy = listed ? copies(profile) : 0; copy > 0; copy--) {
        String id = "L" + n + "-" + copy;
        left.add(id, writer.written(company, profile.habits()), addresses.seen(company, n));
        if (!hidden) {
          partners.put(id, "R" + n);
        }
      }
    }
    return new LabelledSet(
        left.records(profile), right.records(profile), partners, profile.assignment());
  }

  /** In a log several spellings of one company occur. */
  private int copies(Profile profile) {
    boolean log = profile.assignment() == Assignment.MANY_TO_ONE;
    return log && material.chance(0.35) ? 2 + material.below(2) : 1;
  }

  private List<Integer> shuffled(int count) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    for (int at = count - 1; at > 0; at--) {
      Collections.swap(order, at, material.below(at + 1));
    }
    return order;
  }

  /** Rows being collected. */
  private static final class Rows {
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    void add(String id, String name, Address address) {
      ids.add(id);
      names.add(name);
      addresses.add(address);
    }

    /** Lists of institutions give the country alone: their names tell the city already. */
    LinkRecords records(Profile profile) {
      LinkRecords records = LinkRecords.of(ids, names);
      if (!profile.places()) {
        return records;
      }
      LinkRecords abroad = records.with(EvidenceField.COUNTRY, column(Address::country));
      return profile.institutions() > 0.5
          ? abroad
          : abroad
              .with(EvidenceField.STATE, column(Address::state))
              .with(EvidenceField.CITY, column(Address::city))
              .with(EvidenceField.STREET, column(Address::street))
              .with(EvidenceField.ZIP, column(Address::zip))
              .with(EvidenceField.DOMAIN, column(Address::domain));
    }

    private List<String> column(Function<Address, String> part) {
      return addresses.stream().map(part).toList();
    }
  }
}
