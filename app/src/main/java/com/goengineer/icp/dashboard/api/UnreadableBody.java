package com.goengineer.icp.dashboard.api;

import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, in the words of who sent it: no names of our classes. */
final class UnreadableBody {
  private UnreadableBody() {}

  /** One sentence with the place, what is wrong there and what to do. */
  static String inWords(Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return "There is no field \"%s\" here; there are: %s."
          .formatted(place(unknown), unknown.getKnownPropertyIds());
    }
    if (cause instanceof StreamReadException broken) {
      return "The body is not JSON, line "
          + broken.getLocation().getLineNr()
          + ", column "
          + broken.getLocation().getColumnNr()
          + ": "
          + broken.getOriginalMessage();
    }
    if (cause instanceof JacksonException mismatch && !mismatch.getPath().isEmpty()) {
      return "\"%s\" is missing, or its value is of another type. See /api/v1/openapi.json."
          .formatted(place(mismatch));
    }
    return "A JSON object is expected. See /api/v1/openapi.json.";
  }

  /** Names from the outside in: weights.vertical, filter.grades[0]. */
  private static String place(JacksonException fault) {
    return fault.getPath().stream()
        .map(each ->
            each.getPropertyName() == null
                ? "[" + each.getIndex() + "]"
                : "." + Objects.requireNonNull(each.getPropertyName()))
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
