package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;

/**
 * What a tenth of the accounts did after it was scored.
 *
 * @param decile 1 = the best tenth by score, 10 = the worst; ties share a tenth
 * @param accounts how many are in it
 * @param expectedProfit mean gross profit that the same tenth brought at the as-of dates before:
 *     what one would have promised
 * @param meanProfit mean gross profit it did bring, losses included
 * @param lift mean positive profit over that of all accounts
 * @param shareBought share that bought
 */
public record DecileOutcome(
    int decile,
    int accounts,
    double expectedProfit,
    Interval meanProfit,
    Interval lift,
    Interval shareBought) {}
