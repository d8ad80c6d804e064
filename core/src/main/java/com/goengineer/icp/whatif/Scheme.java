package com.goengineer.icp.whatif;

/**
 * What a view is seen under.
 *
 * @param weights one per component
 * @param segments by the thresholds asked for
 */
record Scheme(double[] weights, Segments segments) {}
