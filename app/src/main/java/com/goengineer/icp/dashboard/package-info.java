/**
 * The dashboard: the local web server behind {@code icp serve}.
 *
 * <p>Owns: {@link com.goengineer.icp.dashboard.Dashboard}, which starts and stops it; {@code api},
 * thin handlers that call core, runs and jobs; {@code security}, who may ask. No number is worked
 * out here. It is the only place that knows a Spring class, and only {@code icp serve} and the end
 * of {@code icp demo} load it. The page itself is src/main/web. May import core, runs, jobs,
 * config.
 */
@NullMarked
package com.goengineer.icp.dashboard;

import org.jspecify.annotations.NullMarked;
