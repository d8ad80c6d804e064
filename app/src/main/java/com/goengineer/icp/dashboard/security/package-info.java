/**
 * Who may ask the dashboard, and what a browser may do with its pages.
 *
 * <p>On one's own machine: loopback only, a one-time link, Host and Origin checked, CSRF tokens, a
 * strict Content-Security-Policy. For a team the link is replaced by sign-in of members with roles,
 * and what they do is recorded.
 */
@NullMarked
package com.goengineer.icp.dashboard.security;

import org.jspecify.annotations.NullMarked;
