package vn.htx.validate.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.ColumnType;
import vn.htx.config.Contract;
import vn.htx.model.Period;
import vn.htx.text.MatchKey;
import vn.htx.text.date.Periods;

/**
 * How a contract fills columns that a file does not have. Where rows are dated by a column of periods, the name of the
 * file or of a folder above it may state the period.
 */
public final class Fillings implements Serializable {
  private static final long serialVersionUID = 1L;
  /** A half-year in the name of a file; the download date at the end of an export's name is not a period. */
  private static final Pattern HALF_YEAR = Pattern.compile(
      "(?<![\\p{L}\\d])(?:\\d{4}[-_. ]?[hH][12]|[hH][12][-_. ]?\\d{4})(?![\\p{L}\\d])");

  private final @Nullable Filling[] stated;
  private final int period;
  private final Set<String> inNames;

  private Fillings(@Nullable Filling[] stated, int period, Set<String> inNames) {
    this.stated = stated;
    this.period = period;
    this.inNames = inNames;
  }

  /**
   * Compiles the fillings of a contract.
   *
   * @param words index of columns by match key; indexes of unknown parts are added
   */
  public static Fillings of(Contract contract, Map<String, Integer> words, int nextPlace) {
    List<Contract.ColumnContract> columns = contract.columns();
    var stated = new @Nullable Filling[columns.size()];
    int place = nextPlace;
    for (int i = 0; i < stated.length; i++) {
      Contract.Made made = columns.get(i).made().orElse(null);
      if (made instanceof Contract.Made.Constant constant) {
        stated[i] = new Filling.Constant(constant.text(), false);
      } else if (made instanceof Contract.Made.Composed composed) {
        var parts = new ArrayList<Filling.Part>();
        for (Contract.IdPart part : composed.parts()) {
          parts.add(part(part, contract, words, place));
          place += 2;
        }
        stated[i] = new Filling.Composed(List.copyOf(parts), composed.separator());
      }
    }
    int period = IntStream.range(0, columns.size())
        .filter(i -> contract.effective() instanceof Contract.EffectiveDate.FromColumn from
            && from.field().equals(columns.get(i).field())
            && from.field().type() == ColumnType.TEXT)
        .findFirst()
        .orElse(-1);
    return new Fillings(stated, period, Set.of());
  }

  private static Filling.Part part(
      Contract.IdPart part, Contract contract, Map<String, Integer> words, int place) {
    int column = place(part.names(), words, place);
    int district = part.district().isEmpty() ? -1 : place(part.district(), words, place + 1);
    String name = column < contract.columns().size()
        ? contract.columns().get(column).field().column().label().vi()
        : part.names().get(0);
    return new Filling.Part(column, part.holds(), district, name);
  }

  /** The index of the first known name, else a new one; all the names then have this index. */
  private static int place(List<String> names, Map<String, Integer> words, int free) {
    List<String> keys = names.stream().map(MatchKey::of).toList();
    int place =
        keys.stream().filter(words::containsKey).map(words::get).findFirst().orElse(free);
    keys.forEach(key -> words.putIfAbsent(key, place));
    return place;
  }

  /** The same for one file, with the period in its path below the dataset's folder. */
  Fillings in(String path) {
    if (period < 0) {
      return this;
    }
    var named = new TreeSet<String>();
    Matcher half = HALF_YEAR.matcher(path);
    while (half.find()) {
      Periods.read(half.group().replaceAll("[_. ]", "-")).map(Period::code).ifPresent(named::add);
    }
    if (named.size() != 1) {
      return named.isEmpty() ? this : new Fillings(stated, period, Set.copyOf(named));
    }
    var filled = stated.clone();
    filled[period] = new Filling.Constant(named.first(), true);
    return new Fillings(filled, period, Set.of());
  }

  public Optional<Filling> of(int column) {
    return Optional.ofNullable(stated[column]);
  }

  /** All columns; composed ones after those that may be their parts. */
  public List<Integer> constantsFirst() {
    return IntStream.range(0, stated.length)
        .boxed()
        .sorted(Comparator.comparing(column -> stated[column] instanceof Filling.Composed))
        .toList();
  }

  /** Whether names of files may state this column's period. */
  public boolean isPeriod(int column) {
    return column == period;
  }

  /** The periods in a path that has several, so that none is used. */
  public String contested() {
    return inNames.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Indexes in the vocabulary of the parts of a column's id; empty where it has none. */
  List<Integer> parts(int column) {
    return stated[column] instanceof Filling.Composed composed
        ? composed.parts().stream().map(Filling.Part::place).toList()
        : List.of();
  }
}
