/**
 * The pictures of what weights are worth: out of time, against each other, and how much hangs on
 * them.
 *
 * <p>Owns: what stands in which picture, and the words on it. Enters: reports of core's validation
 * and learning. Leaves: {@link com.goengineer.icp.charts.plot.Chart}. Imports plot and values of
 * core.
 */
@NullMarked
package com.goengineer.icp.charts.evidence;

import org.jspecify.annotations.NullMarked;
