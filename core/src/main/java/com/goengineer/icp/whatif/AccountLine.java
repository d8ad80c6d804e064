package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.segments.Segment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One account in sight.
 *
 * @param id customer ID
 * @param name company name, "" when unknown
 * @param industry industry of the taxonomy, or {@link Industries#NOT_MAPPED}
 * @param rank 1 = best, among all accounts
 * @param score0to100 score
 * @param raw raw score, 0 to 100
 * @param savedGrade grade under the saved model; likewise savedRank and savedScore0to100
 * @param componentScores score of each component, 0 to 1
 * @param points of each component; they sum to {@code raw}
 * @param certainty share of reasonable alternatives under which the saved grade stays
 */
public record AccountLine(
    String id,
    String name,
    String industry,
    Segment segment,
    int rank,
    double score0to100,
    Grade grade,
    double raw,
    int savedRank,
    double savedScore0to100,
    Grade savedGrade,
    double[] componentScores,
    double[] points,
    long gp24Cents,
    long revenue24Cents,
    OptionalLong annualRevenueCents,
    Optional<LocalDate> lastOrder,
    OptionalDouble certainty) {}
