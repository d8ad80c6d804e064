package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.pipeline.ScoringPipeline;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.Steps;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The past as a real engine gives it: two logs that differ only after a day are the same on it. */
class EngineHistoryTest {
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
  private static final CutOff CUT_OFF = new CutOff(DAY, DAY.plusDays(1), LocalDate.of(2024, 10, 1));
  private static final int ACCOUNTS = 40;
  private static final List<String> PRODUCTS = List.of("Printer", "Resin", "Suite", "Service");
  private static final String SETTINGS =
      """
      [sources.sales.product_lines]
      "Printer" = "hardware"
      "Resin" = "consumable"
      "Suite" = "software_license"
      """;

  @TempDir Path directory;

  /** A line of the log; amounts in whole currency units. */
  record Sale(int account, LocalDate day, int gp, String product) {
    String csv() {
      return String.format(
          Locale.ROOT, "Company %s,%s,%d,%d,%s", name(account), day, gp, 4 * gp, product);
    }
  }

  /** What is done to lines of later days. */
  enum Change {
    DELETED,
    ENORMOUS,
    OF_ANOTHER_ACCOUNT,
    OF_ANOTHER_PRODUCT,
    LATER_STILL;

    Optional<Sale> of(Sale sale) {
      return switch (this) {
        case DELETED -> Optional.empty();
        case ENORMOUS -> Optional.of(new Sale(sale.account, sale.day, 999 * sale.gp, sale.product));
        case OF_ANOTHER_ACCOUNT ->
            Optional.of(new Sale((sale.account + 7) % ACCOUNTS, sale.day, sale.gp, sale.product));
        case OF_ANOTHER_PRODUCT ->
            Optional.of(new Sale(sale.account, sale.day, sale.gp, "Printer"));
        case LATER_STILL ->
            Optional.of(new Sale(sale.account, sale.day.plusDays(45), sale.gp, sale.product));
      };
    }
  }

  private static String name(int account) {
    return Integer.toString(1000 + 37 * account, 36).toUpperCase(Locale.ROOT);
  }

  /** Two years; the last ten accounts buy nothing before the later half. */
  private static List<Sale> log() {
    List<Sale> sales = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      CounterRandom random = new CounterRandom(5, account);
      for (int sale = 0; sale < 30; sale++) {
        int days = random.below(730, 3L * sale);
        LocalDate day = START.plusDays(account < 30 ? days : 456 + days % 200);
        int gp = random.below(900, 3L * sale + 1) - 20;
        sales.add(
            new Sale(account, day, gp, PRODUCTS.get(random.below(PRODUCTS.size(), 3L * sale + 2))));
      }
    }
    return sales;
  }

  private Snapshot at(CutOff cutOff, List<Sale> log, String name) throws IOException {
    return of(log, name, history -> history.at(cutOff));
  }

  private <T> T of(List<Sale> log, String name, Function<History, T> question) throws IOException {
    Path sources = Files.createDirectories(directory.resolve(name));
    List<String> customers = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      customers.add((account + 1) + ",Company " + name(account) + ",Dental,1,2,300.00,40.00,5.00");
    }
    write(
        sources.resolve("customers.csv"),
        "Customer ID,Company Name,Industry,Big Box Count,Small Box Count,Total Hardware Revenue,"
            + "Total Consumable Revenue,Total Software License Revenue",
        customers);
    write(
        sources.resolve("sales.csv"),
        "Company Name,Dates,GP,Revenue,Product",
        log.stream().map(Sale::csv).toList());
    return of(sources, directory.resolve(name + "-workspace"), question);
  }

  private static void write(Path file, String header, List<String> rows) throws IOException {
    Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
  }

  private static <T> T of(Path sources, Path root, Function<History, T> question)
      throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("config.toml"), SETTINGS, StandardCharsets.UTF_8);
    Setup setup = Setup.open(Workspace.at(root), Optional.empty());
    Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    Surroundings surroundings = new Surroundings(clock, "test", 2, Optional.empty(), step -> {});
    RunInputs inputs = RunInputsReader.fromSources(sources, setup.sources());
    CurrentWeights weights = CurrentWeights.of(setup);
    try (Engine engine = new RunMaker(setup, surroundings).open()) {
      ScoringPipeline pipeline =
          new ScoringPipeline(
              engine,
              setup
                  .pipelineSettings(surroundings, weights, Optional.empty())
                  .with(setup.linkage(LinkDecisions.read(setup.workspace()))),
              new Steps(surroundings.progress(), () -> 0));
      return question.apply(pipeline.history(pipeline.run(inputs.sources(), inputs.reading())));
    }
  }

  /** Every field of every account, dated ones only, with what baselines are made of. */
  private static Map<String, List<String>> known(Snapshot snapshot) {
    Map<String, List<String>> known = new TreeMap<>();
    for (AccountField field : AccountField.values()) {
      if (!snapshot.undated().contains(field)) {
        known.put(field.column(), texts(snapshot.accounts().table().column(field.column())));
      }
    }
    known.put("lifetime", texts(new Column.Money(snapshot.past().lifetimeProfitCents())));
    known.put("order days", texts(new Column.Count(snapshot.past().ordersPastYear())));
    return known;
  }

  private static List<String> texts(Column column) {
    return switch (column) {
      case Column.Text text -> {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < text.size(); row++) {
          texts.add(text.orEmpty(row));
        }
        yield texts;
      }
      case Column.Money money -> Arrays.stream(money.cents()).mapToObj(Long::toString).toList();
      case Column.Count count -> Arrays.stream(count.values()).mapToObj(Long::toString).toList();
      case Column.Day day -> Arrays.stream(day.epochDays()).mapToObj(Integer::toString).toList();
      case Column.Real real -> Arrays.stream(real.values()).mapToObj(Double::toString).toList();
    };
  }

  @ParameterizedTest
  @EnumSource
  void whatIsChangedAfterADayChangesNothingThatIsKnownOnIt(Change change) throws IOException {
    List<Sale> log = log();
    List<Sale> changed =
        log.stream()
            .flatMap(sale ->
                sale.day().isAfter(DAY) ? change.of(sale).stream() : Optional.of(sale).stream())
            .toList();
    Snapshot before = at(CUT_OFF, log, "before");
    Snapshot after = at(CUT_OFF, changed, "after");
    assertThat(known(after)).isEqualTo(known(before));
    assertThat(before.accounts().size()).as("the later ones are not known yet").isEqualTo(30);
    assertThat(after.outcome()).as("it did change something").isNotEqualTo(before.outcome());
    assertThat(
            texts(new Column.Money(after.outcome().profitCents()))
                .equals(texts(new Column.Money(before.outcome().profitCents()))))
        .as("profit is that of other lines")
        .isEqualTo(change == Change.OF_ANOTHER_PRODUCT);
  }

  @Test
  void aDayIsLookedBackToOnceHoweverOftenItIsAskedFor() throws IOException {
    CutOff later = new CutOff(DAY.plusDays(9), DAY.plusDays(10), LocalDate.of(2024, 10, 10));
    List<Snapshot> snapshots =
        of(
            log(),
            "once",
            history -> List.of(history.at(CUT_OFF), history.at(later), history.at(CUT_OFF)));
    assertThat(snapshots.get(2)).isSameAs(snapshots.get(0)).isNotSameAs(snapshots.get(1));
  }

  @Test
  void productTotalsAndPrintersAreThoseOfTheLogUpToTheDayAndNotOfTheWorkbook() throws IOException {
    Snapshot snapshot = at(CUT_OFF, log(), "log");
    long printers =
        log().stream()
            .filter(sale -> sale.account() == 0 && !sale.day().isAfter(DAY))
            .filter(sale -> sale.product().equals("Printer") && sale.gp() > 0)
            .count();
    int row = texts(snapshot.accounts().text(AccountField.ACCOUNT_ID)).indexOf("1");
    assertThat(snapshot.undated())
        .containsExactlyInAnyOrder(AccountField.ANNUAL_REVENUE, AccountField.ANNUAL_REVENUE_SOURCE);
    assertThat(snapshot.accounts().count(AccountField.SMALL_BOX_COUNT).values()[row])
        .isEqualTo(printers);
    assertThat(snapshot.accounts().count(AccountField.BIG_BOX_COUNT).values()[row]).isZero();
  }
}
