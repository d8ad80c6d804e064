/**
 * The one row of truth per customer ID.
 *
 * <p>Owns: {@link com.goengineer.icp.accounts.Accounts}, the immutable columns that components
 * score, and {@link com.goengineer.icp.accounts.AccountField}, the registry of those columns.
 * Enters: tables from an engine. Leaves: the same, typed. May import sources and table.
 */
@NullMarked
package com.goengineer.icp.accounts;

import org.jspecify.annotations.NullMarked;
