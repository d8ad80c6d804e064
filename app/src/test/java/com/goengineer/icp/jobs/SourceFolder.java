package com.goengineer.icp.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A folder of small source files, written line by line in a test. */
final class SourceFolder {
  private static final String CUSTOMERS =
      "Customer ID,Company Name,Industry,Big Box Count,Small Box Count,Total Hardware Revenue,"
          + "Total Consumable Revenue,Total Software License Revenue";
  private static final String SALES = "Company Name,Dates,GP,Revenue";
  private static final String REVENUE = "company_name,revenue_estimate,source,customer_id";
  private static final String ENRICHMENT = "Customer ID,Industry,Industry Sub List,Reasoning";

  private static final String PLACE = ",Country,State,City";

  private final Path folder;
  private final List<String> customers = new ArrayList<>();
  private final List<String> sales = new ArrayList<>();
  private final List<String> revenue = new ArrayList<>();
  private final List<String> enrichment = new ArrayList<>();
  private String place = "";

  SourceFolder(Path folder) {
    this.folder = folder;
  }

  /** Customers and annual revenue end in the columns country, state and city. */
  SourceFolder withPlaces() {
    place = PLACE;
    return this;
  }

  SourceFolder customer(String line) {
    customers.add(line);
    return this;
  }

  SourceFolder sale(String line) {
    sales.add(line);
    return this;
  }

  SourceFolder revenue(String line) {
    revenue.add(line);
    return this;
  }

  SourceFolder enrichment(String line) {
    enrichment.add(line);
    return this;
  }

  /** Puts the rows of every file into another order. */
  SourceFolder shuffled(long seed) {
    Random random = new Random(seed);
    List.of(customers, sales, revenue, enrichment)
        .forEach(rows -> Collections.shuffle(rows, random));
    return this;
  }

  Path write() {
    try {
      Files.createDirectories(folder);
      write("customers.csv", CUSTOMERS + place, customers);
      write("sales.csv", SALES, sales);
      if (!revenue.isEmpty()) {
        write("revenue.csv", REVENUE + place, revenue);
      }
      if (!enrichment.isEmpty()) {
        write("industries.csv", ENRICHMENT, enrichment);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String header, List<String> rows) throws IOException {
    Files.writeString(
        folder.resolve(name),
        header + "\n" + String.join("\n", rows) + "\n",
        StandardCharsets.UTF_8);
  }
}
