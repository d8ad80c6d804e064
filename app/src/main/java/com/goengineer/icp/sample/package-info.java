/**
 * A realistic, messy sample of the four sources, invented from a seed.
 *
 * <p>Owns: {@link com.goengineer.icp.sample.SampleGenerator} and the little world behind it
 * (companies, their accounts, what they buy, how people misspell them). Enters: {@link
 * com.goengineer.icp.sample.SampleSettings}. Leaves: four files under the names that users know
 * and, on demand, who is really behind each row. Equal settings give equal bytes. May import core's
 * taxonomy; nothing of the product reads this package except the command line.
 */
@NullMarked
package com.goengineer.icp.sample;

import org.jspecify.annotations.NullMarked;
