/**
 * Who may ask the dashboard, and what a browser may do with its pages.
 *
 * <p>On one's own machine: loopback only, a one-time link, Host and Origin checked, CSRF tokens, a
 * strict Content-Security-Policy. Sign-in for teams belongs into {@link
 * com.goengineer.icp.dashboard.security.SecuritySetup}, beside the link.
 */
@NullMarked
package com.goengineer.icp.dashboard.security;

import org.jspecify.annotations.NullMarked;
