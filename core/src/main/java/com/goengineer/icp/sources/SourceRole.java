package com.goengineer.icp.sources;

import static com.goengineer.icp.sources.FieldType.COUNT;
import static com.goengineer.icp.sources.FieldType.DAY;
import static com.goengineer.icp.sources.FieldType.ID;
import static com.goengineer.icp.sources.FieldType.MONEY;
import static com.goengineer.icp.sources.FieldType.TEXT;

import java.util.List;
import java.util.stream.Stream;

/**
 * The four parts a source can play, with the fields each one has.
 *
 * <p>A staged table has the columns {@code file}, {@code sheet} (text) and {@code row} (count, as
 * Excel shows it), then one column per field by its {@link Field#name()}; a field without a header
 * in the source is a column of unknowns. Customers keep every other column as pass-through text.
 */
public enum SourceRole {
  CUSTOMERS(
      "customers",
      "customers",
      true,
      List.of(
          Field.required("customer_id", ID, "Customer ID", "Customer Number", "Account ID"),
          Field.required(
                  "company_name",
                  TEXT,
                  "Company Name",
                  "Customer Name",
                  "Account Name",
                  "Client Name")
              .orElse(LesserNames.COMPANY),
          Field.optional("industry", TEXT, "Industry"),
          Field.optional("sub_list", TEXT, "Industry Sub List", "Industry Sublist"),
          Field.optional("big_box_count", COUNT, "Big Box Count"),
          Field.optional("small_box_count", COUNT, "Small Box Count"),
          Field.optional("hardware_revenue", MONEY, "Total Hardware Revenue"),
          Field.optional("consumable_revenue", MONEY, "Total Consumable Revenue"),
          Field.optional("service_bureau_revenue", MONEY, "Total Service Bureau Revenue"),
          Field.optional(
              "software_license_revenue",
              MONEY,
              "Total Software License Revenue",
              "Total Software Licence Revenue"),
          Field.optional("saas_revenue", MONEY, "Total SaaS Revenue"),
          Field.optional("maintenance_revenue", MONEY, "Total Maintenance Revenue"),
          Field.optional("created_day", DAY, "Created Date", "Date Created", "Customer Since"))),
  SALES_LOG(
      "sales",
      "sales log",
      true,
      List.of(
          Field.optional("customer_id", ID, "Customer ID", "Customer Number", "Account ID"),
          Field.required(
                  "company_name",
                  TEXT,
                  "Company Name",
                  "Customer Name",
                  "Account Name",
                  "Client Name")
              .orElse(LesserNames.COMPANY),
          Field.required("day", DAY, "Dates", "Date", "Invoice Date", "Order Date"),
          Field.optional("gp", MONEY, "GP", "Gross Profit"),
          Field.optional("revenue", MONEY, "Revenue", "Sales", "Amount"),
          Field.optional("product", TEXT, "Product", "Category", "Division", "Product Line"))),
  ANNUAL_REVENUE(
      "revenue",
      "annual revenue",
      false,
      List.of(
          Field.optional("customer_id", ID, "customer_id", "Customer ID"),
          Field.required(
                  "company_name",
                  TEXT,
                  "company_name",
                  "Compnay Name",
                  "Customer Name",
                  "Account Name",
                  "Client Name")
              .orElse(LesserNames.COMPANY),
          Field.required("revenue_estimate", MONEY, "revenue_estimate", "Annual Revenue"),
          Field.required("revenue_source", TEXT, "source", "Revenue Source"))),
  INDUSTRY_ENRICHMENT(
      "industries",
      "industry enrichment",
      false,
      List.of(
          Field.required("customer_id", ID, "Customer ID", "ID"),
          Field.required("industry", TEXT, "Industry"),
          Field.optional("sub_list", TEXT, "Industry Sub List", "Industry Sublist"),
          Field.required("reasoning", TEXT, "Reasoning")));

  /** Evidence of place, an optional field of every role that names a company. */
  private static final List<Field> PLACE =
      List.of(
          Field.optional("country", TEXT, "Country"),
          Field.optional("state", TEXT, "State", "State/Province", "Province", "Region"),
          Field.optional("city", TEXT, "City", "Town"),
          Field.optional("street", TEXT, "Street", "Address", "Address 1", "Street Address"),
          Field.optional("zip", TEXT, "Zip", "Zip Code", "Postal Code", "Postcode"),
          Field.optional("domain", TEXT, "Domain", "Website", "Web Site", "URL"));

  /** Apart, for constants of an enum cannot read its other static fields. */
  private static final class LesserNames {
    static final List<String> COMPANY = List.of("Company", "Account", "Customer", "Client");
  }

  private final String configName;
  private final String label;
  private final boolean required;
  private final List<Field> fields;

  SourceRole(String configName, String label, boolean required, List<Field> fields) {
    this.configName = configName;
    this.label = label;
    this.required = required;
    this.fields = fields;
  }

  /** The name in config.toml ({@code [sources.<name>]}) and of the staged table. */
  public String configName() {
    return configName;
  }

  /**
   * The role of a name in config.toml.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SourceRole named(String configName) {
    return Stream.of(values())
        .filter(role -> role.configName.equals(configName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role " + configName));
  }

  /** The name in messages: "sales log". */
  public String label() {
    return label;
  }

  /** True when a run cannot do without it. */
  public boolean required() {
    return required;
  }

  /** Its fields in order, place fields last where the role names companies. */
  public List<Field> fields() {
    return this == INDUSTRY_ENRICHMENT
        ? fields
        : Stream.concat(fields.stream(), PLACE.stream()).toList();
  }
}
