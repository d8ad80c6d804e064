package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Tone;

/** The colours of the light theme; contrast ratios stand in the design document. */
public enum Ink {
  SURFACE(0xffffff),
  TEXT(0x16201e),
  TEXT_2(0x485552),
  TEXT_3(0x5d6a66),
  GRID(0xe3e8e6),
  LINE(0xdde3e1),
  LINE_STRONG(0x7a8682),
  ACCENT(0x0a6072),
  ACCENT_TINT(0xb5d0d5),
  GRADE_A(0x003f57),
  GRADE_B(0x2a698b),
  GRADE_C(0x7d949a),
  GRADE_D(0xcf7911),
  GRADE_F(0x7d4000);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green, blue in eight bits each. */
  public int rgb() {
    return rgb;
  }

  /** The colour in SVG and CSS: {@code #16201e}. */
  public String hex() {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }

  /** The colour of marks of a tone. */
  public static Ink of(Tone tone) {
    return switch (tone) {
      case ACCENT -> ACCENT;
      case MUTED -> LINE_STRONG;
      case GRADE_A -> GRADE_A;
      case GRADE_B -> GRADE_B;
      case GRADE_C -> GRADE_C;
      case GRADE_D -> GRADE_D;
      case GRADE_F -> GRADE_F;
    };
  }
}
