package com.goengineer.icp.charts.plot;

/**
 * A value to compare with, drawn as a line across the picture.
 *
 * @param label what it is: "all accounts"
 * @param value where it is
 */
public record Reference(String label, double value) {}
