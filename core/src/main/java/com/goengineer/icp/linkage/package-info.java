@NullMarked
package com.goengineer.icp.linkage;

import org.jspecify.annotations.NullMarked;
