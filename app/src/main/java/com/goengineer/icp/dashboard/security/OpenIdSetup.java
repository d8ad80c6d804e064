package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.Workspace;
import java.time.Clock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Adds sign-in at a provider to a dashboard whose settings name one; to others, nothing. */
public final class OpenIdSetup {
  private OpenIdSetup() {}

  /**
   * Asks the provider about itself; what comes back adds the sign-in to a dashboard.
   *
   * @throws com.goengineer.icp.runs.UnusableFile when the provider cannot be reached or used
   */
  public static ApplicationContextInitializer<GenericApplicationContext> at(
      TeamAccess.OpenId settings, Clock clock) {
    OpenIdProvider provider = OpenIdProvider.discover(settings, clock);
    return context ->
        context.registerBean(
            OpenIdController.class,
            () -> new OpenIdController(provider, context.getBean(Workspace.class), clock));
  }
}
