package com.goengineer.icp.sample;

import java.util.List;

/** What the seller sells, as the sales log's "Division" column names it. */
enum Division {
  HARDWARE("Hardware", "hardware", 0, 0, 0.22),
  CONSUMABLES("Consumables", "consumable", 850, 0.9, 0.45),
  SERVICE_BUREAU("Service Bureau", "service_bureau", 1_600, 1.0, 0.38),
  SOFTWARE_LICENSE("Software License", "software_license", 3_200, 0.8, 0.32),
  SAAS("SaaS", "saas", 1_900, 0.6, 0.35),
  MAINTENANCE("Maintenance", "maintenance", 1_500, 0.7, 0.52),
  /** Belongs to no product line of the customers file. */
  TRAINING("Training", "", 1_400, 0.5, 0.6);

  /** All of them; their places here are the codes in {@link SalesLines}. */
  static final List<Division> ALL = List.of(values());

  private final String label;
  private final String productLine;
  private final double medianUsd;
  private final double sigma;
  private final double margin;

  Division(String label, String productLine, double medianUsd, double sigma, double margin) {
    this.label = label;
    this.productLine = productLine;
    this.medianUsd = medianUsd;
    this.sigma = sigma;
    this.margin = margin;
  }

  /** Its place in {@link #ALL}. */
  int code() {
    return ALL.indexOf(this);
  }

  /** How the log writes it. */
  String label() {
    return label;
  }

  /** The product line that config.toml maps it to; empty for none. */
  String productLine() {
    return productLine;
  }

  /** Price of one line for an ordinary account; hardware is priced by the printer instead. */
  double drawPriceUsd(Draws draws) {
    return draws.logNormal(medianUsd, sigma);
  }

  /** Gross profit as a share of revenue: around the usual margin, now and then below zero. */
  double drawMargin(Draws draws) {
    return Math.min(0.9, margin + 0.12 * draws.normal());
  }
}
