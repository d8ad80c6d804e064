/**
 * {@code /api/v1}: thin handlers that read a request, call core, runs or jobs, and write JSON in
 * snake case. Errors are problem+json ({@link com.goengineer.icp.dashboard.api.ApiProblems}).
 *
 * <p>A new endpoint: one controller, its line in {@link com.goengineer.icp.dashboard.api.ApiSetup},
 * its description under {@code openapi/} in the resources. A test holds the three together.
 */
@NullMarked
package com.goengineer.icp.dashboard.api;

import org.jspecify.annotations.NullMarked;
