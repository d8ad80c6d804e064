package com.goengineer.icp.sample;

import com.goengineer.icp.industries.Taxonomy.SubList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who is really behind each row: for measuring, never an input. Rows are counted from 0 below the
 * header; accounts that share a company number are one company under several IDs; a blank company
 * is one that is not among the customers.
 *
 * <ul>
 *   <li>{@code truth_accounts.csv}: row of the customers file, customer_id as written there,
 *       company, true industry and sub_list
 *   <li>{@code truth_sales.csv}: row of the sales log, company, customer_id of the account that
 *       bought
 *   <li>{@code truth_revenue.csv}: row of the annual revenue file, company
 *   <li>{@code truth_problems.csv}: file, row, kind of what went wrong on purpose
 * </ul>
 *
 * @param folder where they are written
 */
record TruthFiles(Path folder) {

  static TruthFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new TruthFiles(folder);
  }

  void writeAccounts(Population population, FaultPlan plan) throws IOException {
    try (RowSink sink =
        open("accounts", List.of("row", "customer_id", "company", "industry", "sub_list"))) {
      for (int row = 0; row < population.listed(); row++) {
        Company company = population.accounts().get(row).company();
        sink.whole(row);
        sink.cell(writtenId(row, population, plan));
        sink.text(company.label());
        sink.text(company.industry().name());
        sink.text(company.subList().map(SubList::label).orElse(""));
        sink.endRow();
      }
    }
  }

  private static Cell writtenId(int row, Population population, FaultPlan plan) {
    return plan.spoil(
            row, any -> List.of(CustomerSheet.id(population.accounts().get(any).customerId())))
        .get(CustomerSheet.ID);
  }

  void writeSales(Population population, SalesLines lines) throws IOException {
    try (RowSink sink = open("sales", List.of("row", "company", "customer_id"))) {
      for (int line = 0; line < lines.size(); line++) {
        Account account = population.accounts().get(lines.account()[line]);
        sink.whole(line);
        sink.text(account.company().label());
        sink.text(account.customerId());
        sink.endRow();
      }
    }
  }

  void writeRevenue(List<RevenueFile.Line> lines) throws IOException {
    try (RowSink sink = open("revenue", List.of("row", "company"))) {
      for (int line = 0; line < lines.size(); line++) {
        sink.whole(line);
        sink.text(lines.get(line).company().label());
        sink.endRow();
      }
    }
  }

  void writeProblems(List<FaultPlan> plans) throws IOException {
    try (RowSink sink = open("problems", List.of("file", "row", "kind"))) {
      for (FaultPlan plan : plans) {
        plan.writeTo(sink);
      }
    }
  }

  private RowSink open(String name, List<String> header) throws IOException {
    RowSink sink =
        RowSink.open(folder.resolve("truth_" + name + ".csv"), SampleSettings.Format.CSV);
    sink.texts(header);
    return sink;
  }
}
