package vn.htx.validate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a key is shown in messages. */
final class DuplicateKey {
  private DuplicateKey() {}

  static String shown(List<Object> key) {
    return key.stream()
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }
}
