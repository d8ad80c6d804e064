package com.goengineer.icp.industries;

/**
 * What was learned about one industry, with everything needed to compute its weight again.
 *
 * @param industry its name as the accounts have it
 * @param accounts n
 * @param adopters accounts with a performance above 0
 * @param mean mean capped performance of the n accounts, in the currency
 * @param shrunk shrunk mean, see {@link Shrinkage}
 * @param intervalLow lower end of the 95 % interval of the shrunk mean, 0 or more
 * @param intervalHigh upper end
 * @param dataScore score of the shrunk mean, 0 to 1, see {@link DataScale}
 * @param strategic score of its tier, 0 to 1
 * @param blended dataScore and strategic by the shares of the tiers
 * @param weight blended, rounded to the step and not below the floor
 */
public record IndustryWeight(
    String industry,
    long accounts,
    long adopters,
    double mean,
    double shrunk,
    double intervalLow,
    double intervalHigh,
    double dataScore,
    double strategic,
    double blended,
    double weight) {}
