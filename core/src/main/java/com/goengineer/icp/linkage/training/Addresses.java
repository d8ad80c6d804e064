package com.goengineer.icp.linkage.training;

import java.util.Locale;
import java.util.Random;

/** Addresses of invented companies: as they are, and as another list has them. */
final class Addresses {
  private static final double STREETS_GIVEN = 0.3;
  private static final double DOMAINS_GIVEN = 0.2;

  private final Material material;

  Addresses(Material material) {
    this.material = material;
  }

  /** The true address; some of its parts are not given. */
  Address of(Company company, int number) {
    return address(company, company.city(), number);
  }

  /** What somebody else has: mostly the same, sometimes nearby, seldom somewhere else. */
  Address seen(Company company, int number) {
    if (material.chance(0.82)) {
      return address(company, company.city(), number);
    }
    Material.City other = material.city();
    boolean anywhere = material.chance(company.form().isEmpty() ? 0.05 : 0.25);
    for (int attempt = 0; attempt < 300 && !anywhere && !near(other, company.city()); attempt++) {
      other = material.city();
    }
    return address(company, other, material.chance(0.9) ? -number - 1 : number);
  }

  private static boolean near(Material.City one, Material.City other) {
    return one.country().equals(other.country()) && one.state().equals(other.state());
  }

  /** Street, postal code and domain follow from the number, so that both lists agree on them. */
  private Address address(Company company, Material.City city, int number) {
    Random own = new Random(number * 7919L + city.name().hashCode());
    String street = 1 + own.nextInt(4000) + " Main Street";
    String zip =
        String.format(
            Locale.ROOT, "%03d%02d", Math.abs(city.name().hashCode() % 1000), own.nextInt(30));
    boolean streets = material.chance(STREETS_GIVEN);
    return new Address(
        material.chance(0.97) ? city.country() : "",
        material.chance(0.9) ? city.state() : "",
        material.chance(0.9) ? city.name() : "",
        streets ? street : "",
        streets ? zip : "",
        material.chance(DOMAINS_GIVEN) ? domain(company, number) : "");
  }

  private String domain(Company company, int number) {
    String host = company.head().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    boolean old = material.chance(0.06);
    return host + Math.abs(number % 1000) + (old ? "-old" : "") + ".example";
  }
}
