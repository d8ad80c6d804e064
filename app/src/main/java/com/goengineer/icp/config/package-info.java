/**
 * Settings: what a user writes in config.toml, and the typed values that a run uses.
 *
 * <p>Owns: the default file (complete and commented), {@link
 * com.goengineer.icp.config.ConfigReader} and {@link com.goengineer.icp.config.Config}. All faults
 * of a file are told at once. May import values of core.
 */
@NullMarked
package com.goengineer.icp.config;

import org.jspecify.annotations.NullMarked;
