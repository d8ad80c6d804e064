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
 * @param settings settings in force, as a tree
 * @param decisions what people decided about names: how many decisions are in force, and their hash
 * @param weights where the component weights come from: the metadata of optimized_weights.json
 */
public record RunOrigin(
    Instant createdAt,
    String command,
    String engine,
    String codeVersion,
    long seed,
    Map<String, Object> settings,
    Map<String, Object> decisions,
    Map<String, Object> weights) {}
