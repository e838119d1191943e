package vn.htx.page.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.page.FilterRefused;
import vn.htx.page.UnitNames;

/** What an address chooses, as conditions over the columns of traits; nothing of the address becomes SQL. */
final class CooperativeFilters {
  /** Chooses cooperatives of which a code is not known. */
  static final String NONE = "none";

  static final String FROM = "_from";
  static final String TO = "_to";
  private static final int LONGEST = 100;

  private final List<Chosen> chosen = new ArrayList<>();

  /**
   * One filter that is in use.
   *
   * @param name in the address
   * @param value as in the address
   * @param condition in SQL, with one parameter unless {@code parameter} is empty
   */
  record Chosen(
      Trait trait, String name, String value, String condition, Optional<Object> parameter) {}

  /** The names by which a trait is filtered. */
  static List<String> names(Trait trait) {
    return isRange(trait) ? List.of(trait.id() + FROM, trait.id() + TO) : List.of(trait.id());
  }

  static boolean isRange(Trait trait) {
    return trait.kind() instanceof Trait.Quantity || trait.kind() instanceof Trait.Day;
  }

  /**
   * Reads what is chosen.
   *
   * @param units by whose names units may be chosen
   * @param state by filter name; other names are left alone
   * @throws FilterRefused for a number or day that is none, or a name of no unit
   */
  CooperativeFilters(List<Trait> traits, UnitNames units, Map<String, String> state) {
    for (Trait trait : traits) {
      for (String name : names(trait)) {
        Optional.ofNullable(state.get(name))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .ifPresent(value -> chosen.add(chosen(trait, units, name, value)));
      }
    }
  }

  private static Chosen chosen(Trait trait, UnitNames units, String name, String value) {
    if (value.length() > LONGEST) {
      throw refused(
          name,
          value,
          Bilingual.of(
              "nhiều nhất %s ký tự".formatted(LONGEST),
              "at most %s characters".formatted(LONGEST)));
    }
    String column = trait.column();
    if (isRange(trait)) {
      String condition = column + (name.endsWith(FROM) ? " >= ?" : " <= ?");
      return new Chosen(trait, name, value, condition, Optional.of(limit(trait, name, value)));
    }
    if (trait.kind() instanceof Trait.Words) {
      return new Chosen(
          trait,
          name,
          value,
          "contains(%s, %s)".formatted(plain(column), plain("CAST(? AS VARCHAR)")),
          Optional.of(value));
    }
    if (trait.kind() instanceof Trait.Unit && !isCode(units, value)) {
      return ofUnits(trait, units, name, value);
    }
    return value.equals(NONE)
        ? new Chosen(trait, name, value, column + " IS NULL", Optional.empty())
        : new Chosen(trait, name, value, column + " = ?", Optional.of(value));
  }

  /** A code that has no name is one as well. */
  static boolean isCode(UnitNames units, String value) {
    return value.equals(NONE) || units.has(value) || value.matches("[0-9]+");
  }

  /** Of all units that answer to a name. */
  private static Chosen ofUnits(Trait trait, UnitNames units, String name, String value) {
    List<String> meant = units.meant(value);
    if (meant.isEmpty()) {
      throw refused(
          name, value, Bilingual.of("tên hay mã của một đơn vị", "the name or code of a unit"));
    }
    return new Chosen(
        trait,
        name,
        value,
        trait.column() + " IN (SELECT unnest(string_split(?, ',')))",
        Optional.of(String.join(",", meant)));
  }

  /** A text without case and tones. */
  private static String plain(String text) {
    return "replace(lower(strip_accents(%s)), 'đ', 'd')".formatted(text);
  }

  private static Object limit(Trait trait, String name, String value) {
    try {
      return trait.kind() instanceof Trait.Quantity number
          ? new BigDecimal(
                  value.replace(',', '.').replace('\u2212', '-') /* as copied from a cell */)
              .movePointRight(number.unit().places())
          : LocalDate.parse(value);
    } catch (NumberFormatException | DateTimeParseException wrong) {
      throw refused(
          name,
          value,
          trait.kind() instanceof Trait.Quantity
              ? Bilingual.of("một số, như 12,5", "a number, such as 12.5")
              : Bilingual.of("một ngày, như 2026-06-30", "a day, such as 2026-06-30"));
    }
  }

  List<Chosen> chosen() {
    return List.copyOf(chosen);
  }

  /** The condition of all together. */
  String where() {
    return chosen.isEmpty()
        ? ""
        : chosen.stream().map(Chosen::condition).collect(Collectors.joining(" AND ", "WHERE ", ""));
  }

  /** The parameters of {@link #where}, in their order. */
  Stream<Object> parameters() {
    return chosen.stream().flatMap(each -> each.parameter().stream());
  }

  /** Says what of an address cannot be applied. */
  static FilterRefused refused(String name, String value, Bilingual allowed) {
    return new FilterRefused(Problem.of(
            "Không áp dụng được điều kiện trong địa chỉ",
            "A condition in the address cannot be applied")
        .at(name)
        .found(value.substring(0, Math.min(LONGEST, value.length())))
        .allowed(allowed.toString()));
  }
}
