package com.goengineer.icp.dashboard.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler whose success stands in the audit log, with its path, parameters and body. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {
  /** What was done, in a few words, in the past. */
  String value();

  /**
   * Whether it is nobody's business on one's own machine: there nothing is written into a workspace
   * before something is imported.
   */
  boolean ofMembersOnly() default false;
}
