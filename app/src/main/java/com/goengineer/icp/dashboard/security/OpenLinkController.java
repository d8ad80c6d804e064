package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.team.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /open?key=...}: the one-time link becomes a session of this browser. */
@RestController
class OpenLinkController {
  private final OneTimeLink link;

  OpenLinkController(OneTimeLink link) {
    this.link = link;
  }

  @GetMapping("/open")
  ResponseEntity<String> open(
      @RequestParam("key") String key, HttpServletRequest request, HttpServletResponse response) {
    if (!link.use(key)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN)
          .contentType(MediaType.TEXT_HTML)
          .body(ClosedPage.html("This link was used before, or belongs to an earlier start."));
    }
    request.getSession(true);
    request.changeSessionId();
    signIn(request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
  }

  private static void signIn(HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(SignedIn.LOCAL, "", SignedIn.granted(Role.ADMIN)));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
