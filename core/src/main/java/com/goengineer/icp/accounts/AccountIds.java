package com.goengineer.icp.accounts;

import com.goengineer.icp.table.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identity of an account: its customer ID, or the content of its row where there is none. */
public final class AccountIds {
  /** How the ID of a row without customer ID begins. */
  public static final String WITHOUT_ID = "~";

  private static final int DIGITS = 12;

  private AccountIds() {}

  /**
   * The account ID of each customer row: the customer ID; without one but with a name, {@code ~}
   * and 12 hexadecimal digits of the SHA-256 of the row's canonical text; with neither, unknown.
   */
  public static Column.Text of(
      Column.Text customerId, Column.Text companyName, Column.Text canonical) {
    List<@Nullable String> ids = new ArrayList<>(customerId.size());
    for (int row = 0; row < customerId.size(); row++) {
      String id = customerId.get(row);
      ids.add(id == null && !companyName.isUnknown(row) ? ofContent(canonical.orEmpty(row)) : id);
    }
    return Column.Text.of(ids);
  }

  private static String ofContent(String canonical) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return WITHOUT_ID + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
