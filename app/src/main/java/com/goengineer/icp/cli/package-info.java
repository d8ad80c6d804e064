/** The command line: one class per command; the only place that prints. */
@NullMarked
package com.goengineer.icp.cli;

import org.jspecify.annotations.NullMarked;
