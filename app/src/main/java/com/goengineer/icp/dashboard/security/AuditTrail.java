package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what {@link Audited} handlers did and who asked them to, before the answer goes out: what
 * cannot be written down is not answered as done. A file that a handler writes itself is written
 * down before it begins.
 */
final class AuditTrail {
  /** Attribute of a request: its body, as the handler got it. */
  static final String BODY = AuditTrail.class.getName();

  private static final int LONGEST_BODY = 4000;

  private final AuditLog log;
  private final Clock clock;
  private final JsonMapper json;

  AuditTrail(AuditLog log, Clock clock, JsonMapper json) {
    this.log = log;
    this.clock = clock;
    this.json = json;
  }

  void write(Audited audited, HttpServletRequest request) {
    log.add(new AuditLog.Entry(clock.instant(), SignedIn.name(), audited.value(), about(request)));
  }

  private Map<String, Object> about(HttpServletRequest request) {
    Map<String, Object> about = new LinkedHashMap<>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> path) {
      path.forEach((name, value) -> about.put(String.valueOf(name), String.valueOf(value)));
    }
    if (request.getMethod().equals("GET")) {
      new TreeMap<>(request.getParameterMap())
          .forEach((name, values) -> about.put(name, String.join(", ", values)));
    }
    Object body = request.getAttribute(BODY);
    if (body != null) {
      about.put("request", shown(body));
    }
    return about;
  }

  private Object shown(Object body) {
    String text = json.writeValueAsString(body);
    return text.length() <= LONGEST_BODY
        ? json.readValue(text, Object.class)
        : text.substring(0, LONGEST_BODY) + " ...";
  }
}
