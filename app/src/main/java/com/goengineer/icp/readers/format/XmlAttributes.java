package com.goengineer.icp.readers.format;

import java.io.IOException;
import java.util.Arrays;

/** The attributes of one start tag; their space is used again for the next. */
final class XmlAttributes {
  private final CharSlice text = new CharSlice(256);
  private final CharSlice slice = new CharSlice(0);
  private String[] names = new String[8];
  private int[] ends = new int[8];
  private int size;

  void clear() {
    size = 0;
    text.clear();
  }

  /** Reads one attribute with its value. */
  void read(XmlInput in, XmlNames known) throws IOException {
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    names[size] = known.read(in);
    int equals = in.passSpace();
    in.read();
    int quote = in.passSpace();
    in.read();
    if (equals != '=' || (quote != '"' && quote != '\'')) {
      throw new IOException("an attribute without its value");
    }
    XmlText.append(in, quote, text);
    in.read();
    ends[size] = text.length();
    size++;
  }

  int size() {
    return size;
  }

  /** Name of an attribute, without its prefix. */
  String name(int index) {
    return names[index];
  }

  /** Value of an attribute, valid until the next call or tag. */
  CharSequence value(int index) {
    int from = index == 0 ? 0 : ends[index - 1];
    return slice.view(text, from, ends[index] - from);
  }

  /** Value of the attribute of that name, "" when absent. */
  String valueOrEmpty(String wanted) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(wanted)) {
        return value(i).toString();
      }
    }
    return "";
  }
}
