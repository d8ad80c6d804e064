/**
 * report.html: one page on screen, two on paper, that tells a sales manager what a run found.
 *
 * <p>Owns: the words and the layout of the report; {@link com.goengineer.icp.report.ProblemWords}
 * also serves the dashboard. Enters: {@link com.goengineer.icp.report.ReportInput}, plain values
 * taken from the objects that the CSV and the manifest are written from. Leaves: HTML text without
 * script and without any address to load from. Imports values of core and charts.
 */
@NullMarked
package com.goengineer.icp.report;

import org.jspecify.annotations.NullMarked;
