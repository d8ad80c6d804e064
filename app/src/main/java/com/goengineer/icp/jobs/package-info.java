/**
 * What the product does from end to end: read, score, write, make current. Commands and the
 * dashboard start jobs; jobs tie readers, engine, pipeline, pictures, report and runs together.
 */
@NullMarked
package com.goengineer.icp.jobs;

import org.jspecify.annotations.NullMarked;
