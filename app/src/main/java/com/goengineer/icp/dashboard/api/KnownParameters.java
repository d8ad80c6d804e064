package com.goengineer.icp.dashboard.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses what a question's address says beyond what is understood: a misspelt filter must not
 * answer for all accounts.
 */
final class KnownParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !takesAny(method)) {
      requireAmong(inAddress(request.getQueryString()), named(method));
    }
    return true;
  }

  /**
   * Refuses names that are not among those allowed.
   *
   * @throws IllegalArgumentException with the first of them, and what there is
   */
  static void requireAmong(Set<String> given, Set<String> allowed) {
    for (String name : new TreeSet<>(given)) {
      if (!allowed.contains(name)) {
        throw new IllegalArgumentException(
            "there is no parameter \""
                + name
                + "\" here; "
                + (allowed.isEmpty()
                    ? "it takes none"
                    : "there are " + String.join(", ", new TreeSet<>(allowed))));
      }
    }
  }

  /** Names in the address alone: a form with a file may say more. */
  private static Set<String> inAddress(@Nullable String query) {
    return query == null
        ? Set.of()
        : UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet();
  }

  /** A method that takes the whole query looks at it itself. */
  private static boolean takesAny(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .anyMatch(each -> Map.class.isAssignableFrom(each.getParameterType()));
  }

  private static Set<String> named(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .map(KnownParameters::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String name(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    return named == null ? "" : named.name();
  }
}
