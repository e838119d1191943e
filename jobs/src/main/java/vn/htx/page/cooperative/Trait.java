package vn.htx.page.cooperative;

import java.util.Optional;
import vn.htx.catalog.Categories;
import vn.htx.catalog.Sql;
import vn.htx.catalog.ValueUnit;
import vn.htx.model.Bilingual;

/**
 * Something that is known of cooperatives: a column of a domain's query, and of the list of cooperatives.
 *
 * @param id the column's name, and that of its filter in an address; a public contract
 */
public record Trait(String id, Bilingual label, Kind kind) {
  /** What its values are, which says how they are shown and chosen. */
  public sealed interface Kind {
    /** Whether it is aligned as a number. */
    default boolean isNumber() {
      return false;
    }
  }

  /** Words; chosen by a part of them, whatever the case and tones. */
  public record Words() implements Kind {}

  /** Codes of a list; chosen from those there are. */
  public record Code(Categories names) implements Kind {}

  /** Codes of administrative units; chosen from those there are. */
  public record Unit() implements Kind {}

  /**
   * Numbers; chosen from one to another, in the unit that people read.
   *
   * @param isChange whether they tell how far something rose or fell, so that a rise shows its sign too
   */
  public record Quantity(ValueUnit unit, boolean isChange) implements Kind {
    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /** Days; chosen from one to another. */
  public record Day() implements Kind {}

  /** Periods by their codes. */
  public record InPeriod() implements Kind {}

  public static Trait words(String id, String vi, String en) {
    return new Trait(id, Bilingual.of(vi, en), new Words());
  }

  public static Trait code(String id, String vi, String en, Categories names) {
    return new Trait(id, Bilingual.of(vi, en), new Code(names));
  }

  public static Trait unit(String id, String vi, String en) {
    return new Trait(id, Bilingual.of(vi, en), new Unit());
  }

  public static Trait number(String id, String vi, String en, ValueUnit unit) {
    return new Trait(id, Bilingual.of(vi, en), new Quantity(unit, false));
  }

  /** How far a number rose or fell. */
  public static Trait change(String id, String vi, String en, ValueUnit unit) {
    return new Trait(id, Bilingual.of(vi, en), new Quantity(unit, true));
  }

  public static Trait day(String id, String vi, String en) {
    return new Trait(id, Bilingual.of(vi, en), new Day());
  }

  public static Trait period(String id, String vi, String en) {
    return new Trait(id, Bilingual.of(vi, en), new InPeriod());
  }

  /** Its column, quoted. */
  String column() {
    return Sql.name(id);
  }

  /** The unit of its numbers, where they need one. */
  public Optional<Bilingual> unitShown() {
    return kind instanceof Quantity number ? Optional.of(number.unit().shown()) : Optional.empty();
  }
}
