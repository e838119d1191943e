package vn.htx.model;

import java.util.Arrays;
import java.util.Optional;

/** A closed list of codes: the code that files and tables hold, with the label that people read. */
public interface Coded {
  String code();

  Bilingual label();

  /** The constant with this code, if there is one; codes are compared exactly. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, String code) {
    return Arrays.stream(list.getEnumConstants())
        .filter(constant -> constant.code().equals(code))
        .findFirst();
  }
}
