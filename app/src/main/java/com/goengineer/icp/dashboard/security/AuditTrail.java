package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what {@link Audited} handlers did and who asked them to, before the answer goes out: what
 * cannot be written down is not answered as done. A file that a handler writes itself is written
 * down before it begins.
 */
final class AuditTrail {
  /** Attribute of a request: its body, as the handler got it. */
  static final String BODY = AuditTrail.class.getName();

  private static final int LONGEST = 4000;

  private final AuditLog log;
  private final Clock clock;
  private final JsonMapper json;

  AuditTrail(AuditLog log, Clock clock, JsonMapper json) {
    this.log = log;
    this.clock = clock;
    this.json = json;
  }

  void write(Audited audited, HttpServletRequest request) {
    if (!audited.ofMembersOnly() || SignedIn.isMember()) {
      log.add(
          new AuditLog.Entry(clock.instant(), SignedIn.name(), audited.value(), about(request)));
    }
  }

  /** Writes that somebody signed in asked for what the role does not permit. */
  void denied(HttpServletRequest request) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("method", request.getMethod());
    about.put("path", shortened(request.getRequestURI()));
    log.add(new AuditLog.Entry(clock.instant(), SignedIn.name(), "was denied", about));
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
    MultipartRequest form = WebUtils.getNativeRequest(request, MultipartRequest.class);
    if (form != null) {
      about.put("files", files(form));
    }
    Object body = request.getAttribute(BODY);
    if (body != null) {
      about.put("request", shown(body));
    }
    return about;
  }

  private Object shown(Object body) {
    String text = json.writeValueAsString(body);
    return text.length() <= LONGEST ? json.readValue(text, Object.class) : shortened(text);
  }

  private static List<String> files(MultipartRequest form) {
    return form.getMultiFileMap().values().stream()
        .flatMap(List::stream)
        .map(file -> shortened(String.valueOf(file.getOriginalFilename())))
        .toList();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
  }
}
