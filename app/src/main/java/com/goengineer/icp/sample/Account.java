package com.goengineer.icp.sample;

/**
 * One customer ID of a company, or a buyer that is missing from the customers file.
 *
 * @param customerId "10005", "CG-100001", "" when missing from the customers file
 * @param company behind it
 * @param shownName the name in the customers file
 * @param loggedName the name that mostly stands in the sales log
 * @param createdDay when the account was opened, as days since 1970-01-01
 * @param habit how it buys
 */
record Account(
    String customerId,
    Company company,
    String shownName,
    String loggedName,
    int createdDay,
    BuyingHabit habit) {}
