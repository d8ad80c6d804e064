package com.goengineer.icp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.sample.SampleSettings.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sample of ordinary size is like. */
class SampleFactsTest {
  private static final int ACCOUNTS = 10_000;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E[0-9]+)?");

  @TempDir private static Path folder;

  private static List<List<String>> customers = List.of();
  private static List<List<String>> sales = List.of();
  private static List<List<String>> revenue = List.of();
  private static List<List<String>> enrichment = List.of();
  private static List<List<String>> accountTruth = List.of();
  private static List<List<String>> salesTruth = List.of();
  private static List<List<String>> problems = List.of();

  @BeforeAll
  static void write() throws IOException {
    SampleSettings settings = SampleSettings.of(ACCOUNTS, 100_000, 7).as(Format.CSV).withTruth();
    List<Path> files = SampleGenerator.write(folder, settings).files();
    customers = SampleReading.csv(files.get(0));
    sales = SampleReading.csv(files.get(1));
    revenue = SampleReading.csv(files.get(2));
    enrichment = SampleReading.csv(files.get(3));
    accountTruth = SampleReading.csv(folder.resolve("truth/truth_accounts.csv"));
    salesTruth = SampleReading.csv(folder.resolve("truth/truth_sales.csv"));
    problems = SampleReading.csv(folder.resolve("truth/truth_problems.csv"));
  }

  @Test
  void theNumbersOfRowsAreThoseAskedFor() {
    assertThat(customers).hasSize(ACCOUNTS + 1);
    assertThat(sales).hasSize(100_001);
    assertThat(accountTruth).hasSameSizeAs(customers);
    assertThat(salesTruth).hasSameSizeAs(sales);
  }

  @Test
  void aboutEightyFivePercentHaveNoHardware() {
    long with = amounts(customers, "Total Hardware Revenue").stream().filter(v -> v > 0).count();
    assertThat(1 - with / (double) ACCOUNTS).isCloseTo(0.85, within(0.02));
  }

  @Test
  void mostAccountsHaveNoPrinterAndSomeHaveMany() {
    List<Double> printers = amounts(customers, "Small Box Count");
    assertThat(printers.stream().filter(count -> count <= 0).count()).isGreaterThan(8_000);
    assertThat(Collections.max(printers)).isGreaterThan(7);
  }

  @Test
  void moneyIsHeavyTailed() {
    Map<String, Double> profit = new HashMap<>();
    List<String> buyers = SampleReading.column(salesTruth, "customer_id");
    List<Double> gp = amounts(sales, "GP");
    for (int line = 0; line < gp.size(); line++) {
      profit.merge(buyers.get(line), gp.get(line), Double::sum);
    }
    List<Double> sorted = new ArrayList<>(profit.values());
    sorted.sort(Collections.reverseOrder());
    double all = sorted.stream().mapToDouble(v -> v).sum();
    double top = sorted.stream().limit(ACCOUNTS / 100).mapToDouble(v -> v).sum();
    assertThat(top / all).isBetween(0.25, 0.65);
  }

  @Test
  void creditsAreAFewPercentOfTheLines() {
    long credits = amounts(sales, "Revenue").stream().filter(v -> v < 0).count();
    assertThat(credits / 100_000.0).isBetween(0.01, 0.03);
  }

  @Test
  void theLogCoversFourYearsUpToTheLastDay() {
    List<LocalDate> days =
        SampleReading.column(sales, "Dates").stream()
            .filter(text -> text.matches("20[2-9][0-9]-[0-9]{2}-[0-9]{2}"))
            .filter(text -> !text.equals("2023-02-30"))
            .map(LocalDate::parse)
            .toList();
    assertThat(Collections.min(days)).isEqualTo(LocalDate.of(2022, 11, 1));
    assertThat(days).contains(LocalDate.of(2026, 10, 31));
    long future = days.stream().filter(day -> day.isAfter(LocalDate.of(2026, 10, 31))).count();
    assertThat(future).isBetween(1L, 100L);
  }

  @Test
  void productLinesAddUpToTheLog() {
    Map<String, Double> logged = new HashMap<>();
    List<String> buyers = SampleReading.column(salesTruth, "customer_id");
    List<String> divisions = SampleReading.column(sales, "Division");
    List<Double> amounts = amounts(sales, "Revenue");
    for (int line = 0; line < buyers.size(); line++) {
      logged.merge(buyers.get(line) + divisions.get(line), amounts.get(line), Double::sum);
    }
    List<String> ids = SampleReading.column(customers, "Customer ID");
    List<Double> hardware = amounts(customers, "Total Hardware Revenue");
    long equal = 0;
    for (int row = 0; row < ACCOUNTS; row++) {
      double inLog = logged.getOrDefault(ids.get(row) + "Hardware", 0.0);
      equal += Math.abs(inLog - hardware.get(row)) < 0.005 ? 1 : 0;
    }
    assertThat(equal).as("all but the rows with a bad cell").isGreaterThan(ACCOUNTS - 60);
  }

  @Test
  void industriesDifferInHardware() {
    assertThat(hardwareRate("Medical Devices & Life Sciences"))
        .isGreaterThan(3 * hardwareRate("Building & Construction"));
  }

  private static double hardwareRate(String industry) {
    List<Double> hardware = amounts(customers, "Total Hardware Revenue");
    List<String> industries = SampleReading.column(accountTruth, "industry");
    return IntStream.range(0, ACCOUNTS)
        .filter(row -> industries.get(row).equals(industry))
        .mapToDouble(row -> hardware.get(row) > 0 ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void everyKindOfFaultOccursAndAllAreAFewInAThousand() {
    for (List<Fault> kinds :
        List.of(Faults.CUSTOMERS, Faults.SALES, Faults.REVENUE, Faults.ENRICHMENT)) {
      assertThat(SampleReading.column(problems, "kind"))
          .containsAll(kinds.stream().map(Fault::kind).toList());
    }
    double rows = customers.size() + sales.size() + revenue.size() + enrichment.size();
    assertThat((problems.size() - 1) / rows).isBetween(0.001, 0.003);
  }

  @Test
  void namesDifferInEveryWayBetweenTheFiles() {
    List<String> logged = SampleReading.column(sales, "Company Name").stream().distinct().toList();
    assertThat(logged)
        .anyMatch(name -> name.matches("[A-Z &.,]{8,}"))
        .anyMatch(name -> name.matches("[a-z &.,]{8,}"))
        .anyMatch(name -> name.contains("  "))
        .anyMatch(name -> name.endsWith(" - HQ"))
        .anyMatch(name -> name.endsWith(" - Boise"))
        .anyMatch(name -> name.matches("1[0-9]{4} .*"))
        .anyMatch(name -> name.contains(" Mfg"))
        .anyMatch(name -> !Normalizer.isNormalized(name, Normalizer.Form.NFC))
        .anyMatch(name -> name.startsWith("=HYPERLINK"))
        .anyMatch(name -> name.startsWith("+1 "));
    assertThat(SampleReading.column(customers, "Company Name"))
        .anyMatch(name -> name.matches("[1-9][0-9]{5} .*"));
  }

  @Test
  void industriesAreMessyAndEnrichmentCorrectsMostOfThem() {
    Set<String> written = new HashSet<>(SampleReading.column(customers, "Industry"));
    assertThat(written)
        .contains("", "   ", "N/A", "Oil & Gas", "Automation", "HIGH TECH", "dental", "Hi Tech")
        .contains("Building and Construction", "Defense & Aerospace");
    Map<String, String> truth = new HashMap<>();
    List<String> industries = SampleReading.column(accountTruth, "industry");
    List<String> ids = SampleReading.column(accountTruth, "customer_id");
    for (int row = 0; row < ACCOUNTS; row++) {
      truth.put(ids.get(row), industries.get(row));
    }
    long right =
        enrichment.stream().skip(1).filter(row -> row.get(1).equals(truth.get(row.get(0)))).count();
    assertThat(right / (enrichment.size() - 1.0)).isBetween(0.9, 0.99);
  }

  @Test
  void someCompaniesHaveSeveralAccountsAndSomeBuyersAreNoCustomers() {
    Map<String, Long> accountsOf =
        SampleReading.column(accountTruth, "company").stream()
            .collect(Collectors.groupingBy(company -> company, Collectors.counting()));
    assertThat(accountsOf.values().stream().filter(n -> n > 1).count()).isBetween(300L, 900L);
    long outside =
        SampleReading.column(salesTruth, "company").stream().filter(String::isEmpty).count();
    assertThat(outside / 100_000.0).isBetween(0.005, 0.04);
  }

  @Test
  void ownersAreRolesAndNotPeople() {
    assertThat(SampleReading.column(customers, "Owner").stream())
        .filteredOn(owner -> !owner.startsWith("@"))
        .allMatch(owner -> owner.matches("Rep [0-9]{2}"));
  }

  @Test
  void theRevenueFileHasEachOriginAndCurrencyErrors() {
    assertThat(SampleReading.column(revenue, "source"))
        .contains("sec_match", "pdl_estimate", "fmp_match", "heuristic_estimate");
    assertThat(revenue.stream().skip(1))
        .anyMatch(row -> row.get(3).equals("fmp_match") && number(row.get(2)) >= 1e12)
        .anyMatch(row -> number(row.get(2)) < 0);
  }

  private static List<Double> amounts(List<List<String>> rows, String header) {
    return SampleReading.column(rows, header).stream().map(SampleFactsTest::number).toList();
  }

  /** The amount of a good cell; 0 for a bad one, and for one beyond any amount. */
  private static double number(String text) {
    return Stream.of(text)
        .filter(cell -> NUMBER.matcher(cell).matches())
        .mapToDouble(Double::parseDouble)
        .filter(value -> value < 1e17)
        .findFirst()
        .orElse(0);
  }
}
