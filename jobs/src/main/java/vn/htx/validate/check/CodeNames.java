package vn.htx.validate.check;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.config.Contract;
import vn.htx.text.MatchKey;

/** The codes that a column may hold, by what people write for them: the code, its labels, other names. */
final class CodeNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> byKey = new HashMap<>();
  /** The codes themselves to what they are read as: most cells are written so. */
  private final Map<String, String> exact = new HashMap<>();

  CodeNames(List<Contract.Allowed> allowed) {
    for (Contract.Allowed each : allowed) {
      byKey.putIfAbsent(MatchKey.of(each.label().vi()), each.code());
      byKey.putIfAbsent(MatchKey.of(each.label().en()), each.code());
      each.aliases().forEach(alias -> byKey.putIfAbsent(MatchKey.of(alias), each.code()));
    }
    allowed.forEach(each -> byKey.put(MatchKey.of(each.code()), each.code()));
    for (Contract.Allowed each : allowed) {
      find(each.code()).ifPresent(code -> exact.put(each.code(), code));
    }
  }

  /** Whether the column holds anything. */
  boolean isEmpty() {
    return byKey.isEmpty();
  }

  Optional<String> find(String cell) {
    String code = exact.get(cell);
    return Optional.ofNullable(code == null ? byKey.get(MatchKey.of(cell)) : code);
  }

  /** The code of a cell that holds a code as it is; empty for all other names. */
  Optional<String> exactly(String cell) {
    return Optional.ofNullable(exact.get(cell));
  }
}
