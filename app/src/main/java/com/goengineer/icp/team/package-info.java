/**
 * Who may use a workspace's dashboard from other machines: members with a role, their passwords or
 * what a provider calls them, and the limits on trying to sign in.
 *
 * <p>Nothing here knows HTTP; {@code dashboard.security} asks, {@code icp users} changes.
 */
@NullMarked
package com.goengineer.icp.team;

import org.jspecify.annotations.NullMarked;
