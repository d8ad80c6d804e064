package com.goengineer.icp.linkage.training;

/** Where a list says a company is; "" for what it does not say. */
record Address(
    String country, String state, String city, String street, String zip, String domain) {}
