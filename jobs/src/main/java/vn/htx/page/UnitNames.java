package vn.htx.page;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;

/** What administrative units are called on the page's day, and the order in which people look for them. */
public final class UnitNames {
  /** The whole of which every unit is a part. */
  public static final Bilingual CITY = Bilingual.of("Toàn thành phố", "City");

  private static final String NOT_KNOWN = "Chưa xác định";

  private final Map<String, String> names;
  /** Where each name stands among all; made when it is first needed, since it takes a while for a whole country. */
  private @Nullable Map<String, Integer> places;

  UnitNames(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /** The name of a unit by its code; the code itself where a version has no name of it. */
  public String name(String code) {
    return code.equals(Value.UNKNOWN_UNIT)
        ? NOT_KNOWN
        : Optional.ofNullable(names.get(code)).orElse("Mã " + code);
  }

  /** The name as a label of charts; where a version has none, in both languages. */
  public Label label(String code) {
    return has(code) ? Label.of(code, name(code)) : new Label(code, name(code), "Code " + code);
  }

  /** Whether a version has a name of a code. */
  public boolean has(String code) {
    return names.containsKey(code);
  }

  /** The codes of the units that somebody means who types this; see {@link NamedUnit#meant}. */
  public List<String> meant(String typed) {
    List<Named> all = names.entrySet().stream()
        .map(each -> new Named(each.getKey(), each.getValue()))
        .toList();
    return NamedUnit.meant(all, typed).stream().map(Named::code).sorted().toList();
  }

  private record Named(String code, String name) implements NamedUnit {}

  /** Codes in the order of their names in a Vietnamese dictionary. */
  public Comparator<String> byName() {
    Map<String, Integer> known = places();
    Comparator<String> others =
        Comparator.comparing(this::name, vietnamese()).thenComparing(Comparator.naturalOrder());
    return (one, other) -> known.containsKey(one) && known.containsKey(other)
        ? Integer.compare(known.getOrDefault(one, 0), known.getOrDefault(other, 0))
        : others.compare(one, other);
  }

  private static Collator vietnamese() {
    return Collator.getInstance(Locale.forLanguageTag("vi"));
  }

  private synchronized Map<String, Integer> places() {
    if (places == null) {
      places = placed();
    }
    return places;
  }

  private Map<String, Integer> placed() {
    Collator vietnamese = vietnamese();
    List<String> codes = names.entrySet().stream()
        .map(each -> Map.entry(vietnamese.getCollationKey(each.getValue()), each.getKey()))
        .sorted(Map.Entry.<CollationKey, String>comparingByKey()
            .thenComparing(Map.Entry.comparingByValue()))
        .map(Map.Entry::getValue)
        .toList();
    var placed = new HashMap<String, Integer>();
    codes.forEach(code -> placed.put(code, placed.size()));
    return Map.copyOf(placed);
  }
}
