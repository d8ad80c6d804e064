package com.goengineer.icp.dashboard.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/openapi.json}: the descriptions of all controllers as one OpenAPI document. */
@RestController
class OpenApiController {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @GetMapping("/api/v1/openapi.json")
  Map<String, Object> document() {
    Map<String, Object> paths = new LinkedHashMap<>();
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (String name : ApiSetup.DESCRIPTIONS) {
      Map<?, ?> part = read(name);
      copy(part.get("paths"), paths);
      copy(part.get("schemas"), schemas);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "ICP Scoring", "version", "1"));
    document.put("servers", List.of(Map.of("url", "/api/v1")));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas));
    return document;
  }

  private static void copy(@Nullable Object from, Map<String, Object> to) {
    if (from instanceof Map<?, ?> part) {
      part.forEach((key, value) -> to.put((String) key, value));
    }
  }

  private static Map<?, ?> read(String name) {
    try (InputStream resource =
        OpenApiController.class.getResourceAsStream("openapi/" + name + ".json")) {
      if (resource == null) {
        throw new IllegalStateException("there is no description openapi/" + name + ".json");
      }
      return MAPPER.readValue(resource, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
