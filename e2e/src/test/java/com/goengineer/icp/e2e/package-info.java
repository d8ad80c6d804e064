/** Tests from outside: the launcher as a process, on the sample and on real data. */
@NullMarked
package com.goengineer.icp.e2e;

import org.jspecify.annotations.NullMarked;
