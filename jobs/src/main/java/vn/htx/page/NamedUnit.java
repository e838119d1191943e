package vn.htx.page;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.htx.text.MatchKey;
import vn.htx.text.NameKey;
import vn.htx.text.Texts;

/** An administrative unit as people look for it: by its code, or by its name or a part of it. */
public interface NamedUnit {
  /** Of more units than these one is typed, not chosen from a list. */
  int MOST_LISTED = Paged.SIZE;

  String code();

  String name();

  /** The units whose name has this part, with or without Vietnamese marks, or that have this code; in their order. */
  static <U extends NamedUnit> List<U> like(List<U> units, String part) {
    String code = Texts.clean(part);
    String plain = MatchKey.of(part);
    return units.stream()
        .filter(unit -> unit.code().equals(code)
            || (!plain.isEmpty() && MatchKey.of(unit.name()).contains(plain)))
        .toList();
  }

  /**
   * The units that somebody means who types this: the one of this code, else those of this name, else those whose name
   * it is a part of; each time with the marks that were typed before without any. None where it names none.
   */
  static <U extends NamedUnit> List<U> meant(List<U> units, String typed) {
    String code = Texts.clean(typed);
    String name = NameKey.of(typed);
    String plain = MatchKey.of(typed);
    List<U> like = like(units, typed);
    return Stream.<Predicate<U>>of(
            unit -> unit.code().equals(code),
            unit -> NameKey.of(unit.name()).equals(name),
            unit -> MatchKey.of(unit.name()).equals(plain),
            unit -> NameKey.of(unit.name()).contains(name),
            unit -> true)
        .map(answers -> like.stream().filter(answers).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
