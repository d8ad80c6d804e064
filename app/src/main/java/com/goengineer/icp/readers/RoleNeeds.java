package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRole;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Fields of which a role needs at least one, beside those that are required anyway.
 *
 * @param oneOf field names; empty when there is no such need
 * @param words the need in a message
 */
record RoleNeeds(Set<String> oneOf, String words) {

  static RoleNeeds of(SourceRole role) {
    return switch (role) {
      case CUSTOMERS ->
          new RoleNeeds(
              Set.of(
                  "industry",
                  "hardware_revenue",
                  "consumable_revenue",
                  "service_bureau_revenue",
                  "software_license_revenue",
                  "saas_revenue",
                  "maintenance_revenue"),
              "Industry or a product-line revenue such as Total Hardware Revenue");
      case SALES_LOG -> new RoleNeeds(Set.of("gp", "revenue"), "GP or Revenue");
      case ANNUAL_REVENUE, INDUSTRY_ENRICHMENT -> new RoleNeeds(Set.of(), "");
    };
  }

  boolean isMetBy(Collection<String> fields) {
    return oneOf.isEmpty() || !Collections.disjoint(oneOf, fields);
  }

  /** How particular a role is: of two that fit equally well the more particular one is meant. */
  static int specificity(SourceRole role) {
    return switch (role) {
      case CUSTOMERS -> 0;
      case SALES_LOG -> 1;
      case INDUSTRY_ENRICHMENT -> 2;
      case ANNUAL_REVENUE -> 3;
    };
  }
}
