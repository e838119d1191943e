package vn.htx.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Bilingual;

/** What administrative units are called on the page's day, and the order in which people look for them. */
public final class UnitNames {
  /** The whole of which every unit is a part. */
  public static final Bilingual CITY = Bilingual.of("Toàn thành phố", "City");

  private static final String NOT_KNOWN = "Chưa xác định";

  private final Map<String, String> names;

  UnitNames(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /** The name of a unit by its code; the code itself where a version has no name of it. */
  public String name(String code) {
    return code.equals(Value.UNKNOWN_UNIT)
        ? NOT_KNOWN
        : Optional.ofNullable(names.get(code)).orElse("Mã " + code);
  }

  /** Codes in the order of their names in a Vietnamese dictionary. */
  public Comparator<String> byName() {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    return Comparator.comparing(this::name, vietnamese).thenComparing(Comparator.naturalOrder());
  }
}
