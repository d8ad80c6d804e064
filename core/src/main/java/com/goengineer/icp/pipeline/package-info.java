/**
 * The steps in order, the same for every engine: staged sources in, scored accounts and everything
 * that explains them out.
 *
 * <p>Owns: {@link com.goengineer.icp.pipeline.ScoringPipeline} and its stages. The only package
 * that ties engine, linkage, industries and scoring together; may import all of core.
 */
@NullMarked
package com.goengineer.icp.pipeline;

import org.jspecify.annotations.NullMarked;
