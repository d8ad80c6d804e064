/**
 * The engine port on Apache Spark: the same steps and the same Java functions as on one machine,
 * run by a cluster.
 *
 * <p>Owns: {@link com.goengineer.icp.spark.SparkEngine} and how a session is opened. Found by its
 * {@link com.goengineer.icp.engine.EngineProvider} when the module is on the class path. May import
 * engine and table.
 */
@NullMarked
package com.goengineer.icp.spark;

import org.jspecify.annotations.NullMarked;
