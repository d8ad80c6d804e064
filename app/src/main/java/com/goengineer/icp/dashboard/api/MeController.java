package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.security.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking. */
@RestController
class MeController {
  /**
   * Who asks.
   *
   * @param name the member's; "local" for who opened the link on this machine
   * @param role viewer, analyst or admin
   * @param isMember whether this is a member who may sign out
   */
  record Me(String name, String role, boolean isMember) {}

  @GetMapping("/api/v1/me")
  Me me() {
    return new Me(SignedIn.name(), SignedIn.role().key(), SignedIn.isMember());
  }
}
