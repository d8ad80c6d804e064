package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.statistics.Interval;

/**
 * What the accounts of a grade did after the grade was given.
 *
 * @param grade the grade on the as-of date
 * @param accounts how many had it
 * @param meanProfit mean gross profit in the outcome window, losses included
 * @param lift mean positive profit over that of all accounts; 1 = average
 * @param shareBought share that bought in the window
 * @param shareOfProfit their share of all positive profit
 */
public record GradeOutcome(
    Grade grade,
    int accounts,
    Interval meanProfit,
    Interval lift,
    Interval shareBought,
    Interval shareOfProfit) {}
