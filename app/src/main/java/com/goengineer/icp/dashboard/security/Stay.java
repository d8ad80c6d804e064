package com.goengineer.icp.dashboard.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * Since when a member is signed in.
 *
 * @param memberChangedAt when role or password were set by then
 */
record Stay(Instant memberChangedAt, Instant since) implements Serializable {}
