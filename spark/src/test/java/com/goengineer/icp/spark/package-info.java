/** The engine port on Spark, in this process and on a cluster of processes. */
@NullMarked
package com.goengineer.icp.spark;

import org.jspecify.annotations.NullMarked;
