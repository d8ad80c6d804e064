package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.Level;

/**
 * What switching Momentum on would give.
 *
 * @param halfLifeDays the half-life that the training dates chose
 * @param weights the best weights found with it, one per component, Momentum last
 * @param utilityGained utility on the verdict's date with it less without it
 * @param level whether the score would be level with past-12-month GP
 */
public record MomentumAdvice(
    int halfLifeDays, double[] weights, Interval utilityGained, Level level) {}
