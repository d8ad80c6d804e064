/**
 * Immutable runs: the workspace, what a run leaves behind, and people's decisions.
 *
 * <p>Owns the CSV, JSON and Parquet forms of core's values, the manifest with its hashes, and the
 * switch that makes a run current. Enters: the pipeline's result. Leaves: files. May import core,
 * readers, config, charts and embedded.
 */
@NullMarked
package com.goengineer.icp.runs;

import org.jspecify.annotations.NullMarked;
