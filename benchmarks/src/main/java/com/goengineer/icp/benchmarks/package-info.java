/**
 * Kernels under JMH, one class each; {@code benchmarks/kernels} runs them. May import everything.
 */
@NullMarked
package com.goengineer.icp.benchmarks;

import org.jspecify.annotations.NullMarked;
