package vn.htx.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.model.Problem;

/** What was typed in place of a unit's code may mean several units. */
public final class UnclearUnit extends FilterRefused {
  private static final long serialVersionUID = 1;

  /** So many units are told. */
  private static final int MOST = 40;

  private final String name;
  private final String typed;
  private final int found;
  private final transient List<Meant> meant;

  /**
   * One of the units.
   *
   * @param value what stands in the address instead, to mean it
   */
  public record Meant(String code, String name, String value) {}

  /**
   * Tells the units.
   *
   * @param name of what was typed, in the address
   * @param value what stands in the address instead, to mean a unit
   */
  public static <U extends NamedUnit> UnclearUnit of(
      String name, String typed, List<U> units, Function<U, String> value) {
    return new UnclearUnit(
        name,
        typed,
        units.size(),
        units.stream()
            .limit(MOST)
            .map(unit -> new Meant(unit.code(), unit.name(), value.apply(unit)))
            .toList());
  }

  private UnclearUnit(String name, String typed, int found, List<Meant> meant) {
    super(Problem.of("Tên này là của nhiều đơn vị", "Several units answer to this name")
        .at("?" + name)
        .found(shortened(typed))
        .allowed(meant.stream()
            .map(unit -> "%s (%s)".formatted(unit.code(), unit.name()))
            .collect(Collectors.joining(", ")))
        .todo("Dùng mã của đơn vị.", "Use the code of the unit."));
    this.name = name;
    this.typed = shortened(typed);
    this.found = found;
    this.meant = List.copyOf(meant);
  }

  /** The name of what was typed, in the address. */
  public String name() {
    return name;
  }

  /** What was typed; only its beginning where it is long. */
  public String typed() {
    return typed;
  }

  /** How many units it may mean. */
  public int found() {
    return found;
  }

  /** The first of them, by name. */
  public List<Meant> meant() {
    return meant;
  }
}
