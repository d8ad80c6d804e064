package com.goengineer.icp.sample;

import com.goengineer.icp.sample.SampleSettings.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes a realistic, messy sample of the four sources.
 *
 * <p>Equal settings give equal bytes on every day, in every locale and time zone, on every machine
 * whose JDK compresses alike. Time and memory grow linearly with accounts and sales lines.
 */
public final class SampleGenerator {
  private final Path directory;
  private final SampleSettings settings;
  private final Population population;
  private final SalesModel.Sales sales;
  private final List<Path> files = new ArrayList<>();
  private final List<FaultPlan> plans = new ArrayList<>();

  private SampleGenerator(Path directory, SampleSettings settings) {
    this.directory = directory;
    this.settings = settings;
    SellingCalendar calendar = new SellingCalendar(settings.firstDay(), settings.lastDay());
    population = Population.draw(settings, calendar);
    sales = SalesModel.draw(population, calendar, settings);
  }

  /**
   * What was written.
   *
   * @param files the four sources
   * @param faultyRows rows of any file in which something went wrong on purpose
   */
  public record Sample(List<Path> files, int faultyRows) {
    public Sample {
      files = List.copyOf(files);
    }
  }

  /**
   * Writes the four files, and with {@link SampleSettings#truth} the folder {@code truth} below the
   * directory, which the reader of sources does not enter; {@link TruthFiles} says what is in it.
   *
   * @param directory is made when it is missing; files of these names are replaced
   * @throws IOException when a file cannot be written
   */
  public static Sample write(Path directory, SampleSettings settings) throws IOException {
    Files.createDirectories(directory);
    return new SampleGenerator(directory, settings).write();
  }

  private Sample write() throws IOException {
    FaultPlan customerPlan = writeCustomers();
    writeSales();
    List<RevenueFile.Line> revenue = writeRevenue();
    writeEnrichment();
    if (settings.truth()) {
      TruthFiles truth = TruthFiles.in(directory.resolve("truth"));
      truth.writeAccounts(population, customerPlan);
      truth.writeSales(population, sales.lines());
      truth.writeRevenue(revenue);
      truth.writeProblems(plans);
    }
    return new Sample(files, plans.stream().mapToInt(FaultPlan::size).sum());
  }

  private List<RevenueFile.Line> writeRevenue() throws IOException {
    List<RevenueFile.Line> lines = RevenueFile.lines(settings.seed(), population);
    writeRows(
        new Outline(RevenueFile.NAME_OF_FILE, RevenueFile.HEADER, lines.size(), Faults.REVENUE),
        row -> lines.get(row).cells());
    return lines;
  }

  private void writeEnrichment() throws IOException {
    List<List<Cell>> rows = EnrichmentFile.rows(settings.seed(), population);
    writeRows(
        new Outline(
            EnrichmentFile.NAME_OF_FILE, EnrichmentFile.HEADER, rows.size(), Faults.ENRICHMENT),
        rows::get);
  }

  /** A file before it is written; the format follows from the name. */
  private record Outline(String name, List<String> header, int rows, List<Fault> faults) {
    Format format() {
      return name.endsWith(Format.XLSX.extension()) ? Format.XLSX : Format.CSV;
    }
  }

  private FaultPlan writeCustomers() throws IOException {
    CustomerSheet sheet = new CustomerSheet(settings.seed(), population, sales.totals());
    return writeRows(
        new Outline(
            CustomerSheet.NAME_OF_FILE + settings.format().extension(),
            CustomerSheet.HEADER,
            population.listed(),
            Faults.CUSTOMERS),
        sheet::row);
  }

  private FaultPlan writeRows(Outline outline, IntFunction<List<Cell>> rows) throws IOException {
    FaultPlan plan = plan(outline);
    try (RowSink sink = open(outline)) {
      for (int row = 0; row < outline.rows(); row++) {
        sink.cells(plan.spoil(row, rows));
      }
    }
    return plan;
  }

  /** As {@link #writeRows}, but without an object per cell where nothing goes wrong. */
  private void writeSales() throws IOException {
    SalesSheet sheet = new SalesSheet(settings.seed(), population, sales.lines());
    Outline outline =
        new Outline(
            SalesSheet.NAME_OF_FILE + settings.format().extension(),
            SalesSheet.HEADER,
            sales.lines().size(),
            Faults.SALES);
    FaultPlan plan = plan(outline);
    try (RowSink sink = open(outline)) {
      for (int line = 0; line < outline.rows(); line++) {
        if (plan.isFaulty(line)) {
          sink.cells(plan.spoil(line, sheet::row));
        } else {
          sheet.write(line, sink);
        }
      }
    }
  }

  private FaultPlan plan(Outline outline) {
    FaultPlan plan =
        FaultPlan.draw(settings.seed(), outline.name(), outline.rows(), outline.faults());
    plans.add(plan);
    return plan;
  }

  private RowSink open(Outline outline) throws IOException {
    Path file = directory.resolve(outline.name());
    files.add(file);
    RowSink sink = RowSink.open(file, outline.format());
    sink.texts(outline.header());
    return sink;
  }
}
