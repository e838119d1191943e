package vn.htx.page.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/**
 * What a version was made from: of each kind the names, with a hash of the content or the setting itself. A kind that
 * no record tells of is missing.
 */
public record Ingredients(Map<Kind, SortedMap<String, String>> parts) {
  public Ingredients {
    var copy = new EnumMap<Kind, SortedMap<String, String>>(Kind.class);
    parts.forEach(
        (kind, named) -> copy.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(named))));
    parts = Collections.unmodifiableMap(copy);
  }

  /** What kind of thing an ingredient is. */
  public enum Kind {
    FILES("Tệp dữ liệu", "Data files"),
    REVIEW("Sửa chữa và rà soát (review/)", "Corrections and reviews (review/)"),
    RULES("Quy tắc", "Rules"),
    FRAMEWORKS("Khung chỉ số", "Frameworks"),
    CONTRACTS("Quy ước đọc tệp", "Contracts and mappings of files"),
    BOUNDARIES("Địa giới và danh mục", "Boundaries and reference lists"),
    SETTINGS("Ngưỡng che số và thiết lập", "Thresholds and settings"),
    AS_OF("Số liệu đến ngày", "As of"),
    KNOWN_ON("Bút toán biết đến ngày", "Bookings known on"),
    CODE("Chương trình", "Program"),
    KEY("Khóa băm", "Hash key");

    private final Bilingual label;

    Kind(String vi, String en) {
      this.label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }

    /** Whether there are several, each with a name that people know. */
    public boolean isNamed() {
      return switch (this) {
        case FILES, REVIEW, RULES, FRAMEWORKS, CONTRACTS, BOUNDARIES -> true;
        case SETTINGS, AS_OF, KNOWN_ON, CODE, KEY -> false;
      };
    }

    /** Whether it is an ISO day. */
    public boolean isDay() {
      return this == AS_OF || this == KNOWN_ON;
    }
  }

  /** How an ingredient of two versions differs. */
  public enum How {
    ADDED("thêm", "added"),
    REMOVED("bỏ", "removed"),
    CHANGED("đổi", "changed");

    private final Bilingual label;

    How(String vi, String en) {
      this.label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }

    private String vi() {
      return label.vi();
    }

    private String en() {
      return label.en();
    }
  }

  /** One ingredient that differs; a side that lacks it is empty. */
  public record Difference(
      Kind kind, String name, How how, Optional<String> before, Optional<String> after) {
    private static final int SHORT = 12;
    private static final String NONE = "–";

    public String beforeShown() {
      return before.map(this::shown).orElse(NONE);
    }

    public String afterShown() {
      return after.map(this::shown).orElse(NONE);
    }

    /** A day as people write it, the beginning of a hash, any other setting as it is. */
    private String shown(String value) {
      if (kind.isDay()) {
        return value.isEmpty() ? NONE : VietnameseFormat.shown(LocalDate.parse(value));
      }
      boolean isHash = kind != Kind.SETTINGS && value.length() > SHORT;
      return isHash ? value.substring(0, SHORT) : value;
    }
  }

  /**
   * What two versions were made from that differs. It does not tell how much each moved.
   *
   * @param notKnown the kinds that the records of one of them do not tell of
   */
  public record Differences(List<Difference> all, List<Kind> notKnown) {
    /** As many names as are told in a sentence. */
    private static final int TOLD = 3;

    public Differences {
      all = List.copyOf(all);
      notKnown = List.copyOf(notKnown);
    }

    /** Those of one kind. */
    public List<Difference> of(Kind kind) {
      return all.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The kinds that differ. */
    public List<Kind> kinds() {
      return all.stream().map(Difference::kind).distinct().toList();
    }

    /** What differs of one kind, in words. */
    public Bilingual sentence(Kind kind) {
      List<Difference> those = of(kind);
      if (kind.isDay()) {
        String days =
            "%s → %s".formatted(those.get(0).beforeShown(), those.get(0).afterShown());
        return Bilingual.of(kind.label().vi() + ": " + days, kind.label().en() + ": " + days);
      }
      if (!kind.isNamed()) {
        return kind.label();
      }
      int more = those.size() - TOLD;
      return Bilingual.of(
          "%s: %s%s"
              .formatted(
                  kind.label().vi(),
                  named(those, How::vi),
                  more > 0 ? " và %s nữa".formatted(more) : ""),
          "%s: %s%s"
              .formatted(
                  kind.label().en(),
                  named(those, How::en),
                  more > 0 ? " and %s more".formatted(more) : ""));
    }

    private static String named(List<Difference> those, Function<How, String> word) {
      return those.stream()
          .limit(TOLD)
          .map(each -> "%s (%s)".formatted(each.name(), word.apply(each.how())))
          .collect(Collectors.joining(", "));
    }
  }

  /** What differs from an earlier version's, in the order of kinds and names. */
  public Differences since(Ingredients earlier) {
    var all = new ArrayList<Difference>();
    var notKnown = new ArrayList<Kind>();
    for (Kind kind : Kind.values()) {
      Optional<SortedMap<String, String>> before = Optional.ofNullable(earlier.parts.get(kind));
      Optional<SortedMap<String, String>> after = Optional.ofNullable(parts.get(kind));
      if (before.isPresent() && after.isPresent()) {
        all.addAll(differences(kind, before.get(), after.get()));
      } else {
        notKnown.add(kind);
      }
    }
    return new Differences(all, notKnown);
  }

  private static List<Difference> differences(
      Kind kind, Map<String, String> before, Map<String, String> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    var found = new ArrayList<Difference>();
    for (String name : names) {
      Optional<String> was = Optional.ofNullable(before.get(name));
      Optional<String> is = Optional.ofNullable(after.get(name));
      if (!was.equals(is)) {
        How how = was.isEmpty() ? How.ADDED : is.isEmpty() ? How.REMOVED : How.CHANGED;
        found.add(new Difference(kind, name, how, was, is));
      }
    }
    return found;
  }
}
