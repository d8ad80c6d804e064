/**
 * What a source is, not how it is read.
 *
 * <p>Owns: the four {@link com.goengineer.icp.sources.SourceRole}s and their {@link
 * com.goengineer.icp.sources.Field}s (names, header spellings, types), and {@link
 * com.goengineer.icp.sources.Problem}: what could not be used, where it stands, what was done.
 * Imports nothing of ours.
 */
@NullMarked
package com.goengineer.icp.sources;

import org.jspecify.annotations.NullMarked;
