package vn.htx.validate.check;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.config.Contract;
import vn.htx.text.MatchKey;

/** The codes that a column may hold, by their spellings: the code, its labels, aliases. */
final class CodeNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> byKey = new HashMap<>();
  /** The codes themselves, which most cells hold. */
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

  /** Whether there is no list, so that anything is allowed. */
  boolean isEmpty() {
    return byKey.isEmpty();
  }

  Optional<String> find(String cell) {
    String code = exact.get(cell);
    return Optional.ofNullable(code == null ? byKey.get(MatchKey.of(cell)) : code);
  }

  /** The code of a cell that holds exactly a code; empty for other spellings. */
  Optional<String> exactly(String cell) {
    return Optional.ofNullable(exact.get(cell));
  }
}
