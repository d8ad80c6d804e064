/**
 * Files on their way into the workspace, and the one job that runs on it.
 *
 * <p>Owns: {@link com.goengineer.icp.dashboard.imports.ImportDraft}, uploads in a temporary folder;
 * {@link com.goengineer.icp.dashboard.imports.JobBoard}, what runs now and who listens. Nothing of
 * it is in the workspace. May import jobs, sample, sources.
 */
@NullMarked
package com.goengineer.icp.dashboard.imports;

import org.jspecify.annotations.NullMarked;
