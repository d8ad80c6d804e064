package com.goengineer.icp.runs;

import java.time.Instant;
import java.util.Map;

/**
 * How a run came about.
 *
 * @param createdAt when
 * @param command the command that made it: run, score, optimize, validate
 * @param engine embedded or spark
 * @param codeVersion version of the product and a hash of its code
 * @param seed start of every random draw
 * @param basis settings and whatever else it rests on
 * @param weights where the component weights come from: the metadata of optimized_weights.json
 */
public record RunOrigin(
    Instant createdAt,
    String command,
    String engine,
    String codeVersion,
    long seed,
    RunBasis basis,
    Map<String, Object> weights) {}
