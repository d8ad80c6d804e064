/** Tables made outside this product, and populations, that tests compare with. */
@NullMarked
package com.goengineer.icp.oracle;

import org.jspecify.annotations.NullMarked;
