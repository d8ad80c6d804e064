/**
 * What reads bytes from outside, as targets of a coverage-guided fuzzer: each must read an input or
 * refuse it in words, whatever it is. {@link com.goengineer.icp.fuzz.FuzzTest} runs them.
 */
@NullMarked
package com.goengineer.icp.fuzz;

import org.jspecify.annotations.NullMarked;
