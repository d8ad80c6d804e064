package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.segments.Segmentation;

/**
 * What a person wants to see.
 *
 * @param weights weights to try, of the components of the saved model
 * @param against weights to compare with, by the fitted limits; those of the saved model as a rule
 * @param mode grades by the fitted limits, or by forced curve
 * @param segmentation thresholds of the segments
 * @param filter which accounts
 * @param window which of them, in which order
 */
public record Question(
    Weights weights,
    Weights against,
    GradeMode mode,
    Segmentation segmentation,
    Filter filter,
    Window window) {}
