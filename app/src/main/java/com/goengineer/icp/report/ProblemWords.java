package com.goengineer.icp.report;

import com.goengineer.icp.sources.Problem.Code;

/** Kinds of problems in the reader's words, with what to do about each. */
public final class ProblemWords {

  private ProblemWords() {}

  /** What it is. */
  public static String heading(Code code) {
    return switch (code) {
      case NOT_A_NUMBER -> "Not a number";
      case NOT_A_COUNT -> "Not a whole number";
      case NOT_A_DATE -> "Not a date";
      case NUMBER_OUT_OF_RANGE -> "Number too large to be true";
      case NEGATIVE_COUNT -> "Count below zero";
      case NEGATIVE_ANNUAL_REVENUE -> "Annual revenue below zero";
      case CURRENCY_ERROR -> "Annual revenue in another currency";
      case ERROR_CELL -> "Cell with a spreadsheet error";
      case FUTURE_DATE -> "Date in the future";
      case MISSING_NAME -> "Company name missing";
      case MISSING_DATE -> "Date missing";
      case MISSING_ID -> "Customer ID missing";
      case MISSING_AMOUNT -> "Amount missing";
      case UNKNOWN_CUSTOMER_ID -> "Customer ID that is not among the customers";
      case DUPLICATE_ID -> "Customer ID that occurs more than once";
      case DUPLICATE_ROW -> "Row that occurs more than once";
      case DUPLICATE_FILE -> "File delivered twice";
      case BROKEN_ROW -> "Row that cannot be read";
      case BROKEN_TEXT -> "Text with broken characters";
      case DATE_ORDER -> "Day and month could be confused";
      case NUMBER_FORMAT -> "Decimal sign could be confused";
      case ENCODING -> "Character encoding";
      case IGNORED_FILE -> "File without a role";
      case IGNORED_SHEET -> "Sheet without a role";
      case IGNORED_COLUMN -> "Column that is not used";
      case UNUSED_REVENUE_SOURCE -> "Annual revenue from a source that is not used";
      case NO_USABLE_LINE -> "Sales log without a usable line";
      case NO_SALE_YET -> "Sales log later than the as-of date";
      case UNMAPPED_PRODUCTS -> "Products of the sales log that are not mapped";
      case CONFLICTING_DECISION -> "Decisions that contradict each other";
      case LOOKS_LIKE_TOTAL -> "Row that looks like a total or a heading";
      case CURRENCIES -> "Amounts in other currencies";
      case UNREACHED_DECISION -> "Decision about a name that no source has";
      case UNMAPPED_INDUSTRY -> "Industry that is not in the taxonomy";
    };
  }

  /** What to do. */
  public static String advice(Code code) {
    return switch (code) {
      case NOT_A_NUMBER, NOT_A_COUNT, NUMBER_OUT_OF_RANGE, ERROR_CELL ->
          "Correct the cells in the source and run again.";
      case NOT_A_DATE, MISSING_DATE, FUTURE_DATE -> "Correct the dates: a sales line needs one.";
      case NEGATIVE_COUNT, NEGATIVE_ANNUAL_REVENUE, MISSING_AMOUNT ->
          "Ask the owner of the source what was meant.";
      case CURRENCY_ERROR -> "Convert the amount in the annual revenue file.";
      case MISSING_NAME, MISSING_ID -> "Fill in the name or ID, so that the row finds its account.";
      case UNKNOWN_CUSTOMER_ID -> "Add the customer, or correct the ID.";
      case DUPLICATE_ID -> "Keep one row per customer ID; one was used, nothing was summed.";
      case DUPLICATE_ROW -> "Both count. Delete one if it was entered twice.";
      case DUPLICATE_FILE -> "It counted once; remove the copy.";
      case BROKEN_ROW, BROKEN_TEXT -> "Save the file again from its source, as UTF-8 or .xlsx.";
      case DATE_ORDER -> "Check the reading; date_order in config.toml settles it.";
      case NUMBER_FORMAT -> "Check the reading; decimal in config.toml settles it.";
      case ENCODING -> "Check names with accents; saving as UTF-8 settles it.";
      case IGNORED_FILE, IGNORED_SHEET, IGNORED_COLUMN ->
          "Nothing to do, unless it should have been read: name it in config.toml.";
      case UNUSED_REVENUE_SOURCE -> "Nothing to do: such estimates are not reliable enough.";
      case NO_USABLE_LINE -> "Correct names and dates of the sales log and run again.";
      case NO_SALE_YET -> "Run again with a later as-of date, or with none.";
      case UNMAPPED_PRODUCTS -> "Map them under [sources.sales.product_lines] in config.toml.";
      case CONFLICTING_DECISION -> "Decide again in the review.";
      case LOOKS_LIKE_TOTAL -> "Delete the row; if it is a company, give it its customer ID.";
      case CURRENCIES -> "Nothing is converted: give all amounts in one currency.";
      case UNREACHED_DECISION -> "Nothing to do, unless the name is misspelled: undo it then.";
      case UNMAPPED_INDUSTRY -> "Add it to the taxonomy, or map it in the industries file.";
    };
  }
}
