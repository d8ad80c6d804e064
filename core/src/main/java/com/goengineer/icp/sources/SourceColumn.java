package com.goengineer.icp.sources;

import java.io.Serializable;

/**
 * Which column of a sheet tells a field.
 *
 * @param field {@link Field#name()}
 * @param index 0-based position of the column
 * @param header its header as given
 */
public record SourceColumn(String field, int index, String header) implements Serializable {}
