package com.goengineer.icp.runs;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Doubles in JSON as in the CSV: shortest, without exponent. */
final class ShortestDouble extends StdScalarSerializer<Double> {

  ShortestDouble() {
    super(Double.class);
  }

  @Override
  public void serialize(Double value, JsonGenerator out, SerializationContext context) {
    out.writeNumber(NumberText.real(value));
  }
}
