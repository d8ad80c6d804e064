package com.goengineer.icp.sources;

import java.util.Map;
import java.util.Optional;

/**
 * What config.toml says under {@code [sources.<role>]}; whatever is absent is found out from the
 * files.
 *
 * @param path the file that plays the role, relative to the sources directory or absolute
 * @param sheet the sheet that plays the role, in whichever workbook it is
 * @param columns our {@link Field#name()} to the header that stands for it in the files
 * @param decimal how amounts in text cells are written
 * @param dateOrder how dates such as 03/04/2024 are written
 * @param format how the file is to be read, whatever its first bytes say; only with a path
 */
public record RoleSettings(
    Optional<String> path,
    Optional<String> sheet,
    Map<String, String> columns,
    Optional<DecimalSign> decimal,
    Optional<DateOrder> dateOrder,
    Optional<SourceFormat> format) {

  /** Nothing is said: everything is found out. */
  public static final RoleSettings NONE =
      new RoleSettings(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public RoleSettings {
    columns = Map.copyOf(columns);
  }

  /** The same with the file named. */
  public RoleSettings withPath(String path) {
    return new RoleSettings(Optional.of(path), sheet, columns, decimal, dateOrder, format);
  }

  /** The same with the sheet named. */
  public RoleSettings withSheet(String sheet) {
    return new RoleSettings(path, Optional.of(sheet), columns, decimal, dateOrder, format);
  }

  /** The same with headers for our fields. */
  public RoleSettings withColumns(Map<String, String> columns) {
    return new RoleSettings(path, sheet, columns, decimal, dateOrder, format);
  }

  /** The same with the decimal sign of text cells. */
  public RoleSettings withDecimal(DecimalSign decimal) {
    return new RoleSettings(path, sheet, columns, Optional.of(decimal), dateOrder, format);
  }

  /** The same with the order of day and month in text cells. */
  public RoleSettings withDateOrder(DateOrder order) {
    return new RoleSettings(path, sheet, columns, decimal, Optional.of(order), format);
  }

  /** The same with the format forced. */
  public RoleSettings withFormat(SourceFormat format) {
    return new RoleSettings(path, sheet, columns, decimal, dateOrder, Optional.of(format));
  }
}
