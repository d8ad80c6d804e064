package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.team.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms with files from whoever is not signed in as one who may import. It has to stand
 * before anything asks for a parameter: that would take in the files, up to 1 GB, to find it.
 */
final class UploadsByMembers extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (!isForm(request) || SignedIn.role().covers(Role.ANALYST)) {
      chain.doFilter(request, response);
    } else if (who == null) {
      Refusal.write(response, 401, "Files are taken from whoever has signed in only.");
    } else {
      Refusal.write(response, 403, SignedIn.tooLow());
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
