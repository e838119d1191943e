package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.rule.StructureRule;
import vn.htx.ingest.form.ReviewStates;
import vn.htx.ingest.form.SelectMultiple;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.HeaderCell;
import vn.htx.ingest.table.QuestionNames;
import vn.htx.ingest.table.TableHead;
import vn.htx.text.MatchKey;
import vn.htx.text.Nearest;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.Filling;
import vn.htx.validate.check.Fillings;
import vn.htx.validate.check.HelperColumn;
import vn.htx.validate.check.RowFindings;

/** The header of one table bound to the contract's columns and, in a wide survey file, to its questions. */
public final class Header {
  /** Headers of row numbers, which are ignored. */
  private static final Set<String> IGNORED =
      Set.of("stt", "tt", "so tt", "so thu tu", "no", "ordinal");

  /** Shorter names are not compared for similarity, since any other name would be near. */
  private static final int LEAST_ALIKE = 4;

  private final List<String> names = new ArrayList<>();
  private final List<HeaderCell> cells = new ArrayList<>();
  private final int[] columnAt;
  private final int[] itemAt;
  private final int[] besideAt = new int[HelperColumn.values().length];
  private final Map<Integer, Integer> partAt = new HashMap<>();
  private @Nullable Filling[] filled;
  private final Map<Integer, List<Integer>> otherVersions = new HashMap<>();
  private Map<Integer, SelectMultiple> multiples = Map.of();
  private final List<Integer> reviewStates = new ArrayList<>();
  private final Map<Integer, Integer> optionOf = new HashMap<>();
  private final RowFindings findings = new RowFindings();
  private final BitSet unknown = new BitSet();
  private final BitSet repeated = new BitSet();
  private boolean covered;
  private boolean wide;

  private Header(Checks checks) {
    columnAt = new int[checks.cells().size()];
    itemAt = new int[checks.items().size()];
    filled = new @Nullable Filling[columnAt.length];
    Arrays.fill(columnAt, -1);
    Arrays.fill(itemAt, -1);
    Arrays.fill(besideAt, -1);
  }

  /**
   * Binds a header.
   *
   * @param grouped whether names of groups are among the rows, which may be places for a missing column
   * @param fillings how columns that the file does not have may be filled
   */
  public static Header bind(TableHead head, boolean grouped, Checks checks, Fillings fillings) {
    return bind(head, grouped, List.of(), checks, fillings);
  }

  /**
   * Binds a header that may be a data row.
   *
   * @param below the next rows, used to distinguish a header without a known name from a data row, whose cells must be
   *     masked
   */
  public static Header bind(
      TableHead head, boolean grouped, List<SourceRow> below, Checks checks, Fillings fillings) {
    var header = new Header(checks);
    List<String> written = head.cells().stream().map(HeaderCell::name).toList();
    header.covered = head.cells().stream()
            .noneMatch(cell -> cell.place(checks.vocabulary()).isPresent())
        && FirstRow.isData(written, below);
    for (int i = 0; i < head.cells().size(); i++) {
      HeaderCell cell = head.cells().get(i);
      header.names.add(
          header.covered && !cell.name().isEmpty()
              ? Masked.MASK + " #" + (i + 1)
              : Masked.text(cell.name()));
      header.cells.add(cell);
      header.bind(i, cell, written, checks);
    }
    header.wide = checks.isSurvey() && Arrays.stream(header.itemAt).anyMatch(at -> at >= 0);
    header.filled = new MissingColumns(header, grouped, checks, fillings).fill();
    return header;
  }

  private void bind(int place, HeaderCell cell, List<String> written, Checks checks) {
    int column = cell.place(checks.vocabulary()).orElse(-1);
    int beside = column - columnAt.length - itemAt.length;
    if (beside >= besideAt.length) {
      partAt.putIfAbsent(column, place);
    } else if (beside >= 0) {
      bindOnce(besideAt, beside, place, checks);
    } else if (column >= columnAt.length) {
      bindItem(column - columnAt.length, place, cell, checks);
    } else if (column >= 0) {
      bindOnce(columnAt, column, place, checks);
    } else if (ReviewStates.isColumn(cell.name())) {
      reviewStates.add(place);
    } else if (!names.get(place).isEmpty()
        && !IGNORED.contains(MatchKey.of(cell.name()))
        && !QuestionNames.isMetadata(cell.name(), written)) {
      unknown.set(place);
      BoundRule rule = covered
          ? checks.rules().of(Kind.UNKNOWN_COLUMN)
          : unknown(MatchKey.of(cell.name()), checks);
      findings.add(rule, names.get(place), names.get(place));
    }
  }

  /** Binds a question, which may have several columns, one for each version of a form. */
  private void bindItem(int item, int place, HeaderCell cell, Checks checks) {
    int first = itemAt[item];
    boolean again = first >= 0 && cells.get(first).name().equals(cell.name());
    if (again) {
      otherVersions.computeIfAbsent(item, key -> new ArrayList<>()).add(place);
    } else {
      bindOnce(itemAt, item, place, checks);
    }
  }

  private void bindOnce(int[] bound, int index, int place, Checks checks) {
    if (bound[index] >= 0) {
      repeated.set(place);
      findings.add(
          checks.rules().of(StructureRule.DUPLICATE_COLUMN),
          names.get(place),
          names.get(bound[index]) + ", " + names.get(place));
    } else {
      bound[index] = place;
    }
  }

  /** Whether the column serves only as a part of a composed id. */
  boolean isPart(int place) {
    return partAt.containsValue(place);
  }

  private static BoundRule unknown(String key, Checks checks) {
    var known = new ArrayList<String>();
    checks.cells().forEach(cell -> known.addAll(cell.headers()));
    checks.items().forEach(item -> known.addAll(item.headers()));
    Optional<String> near = key.length() < LEAST_ALIKE ? Optional.empty() : Nearest.of(key, known);
    BoundRule rule = checks.rules().of(Kind.UNKNOWN_COLUMN);
    return near.map(
            text -> rule.and("Có phải '%s'?".formatted(text), "Did you mean '%s'?".formatted(text)))
        .orElse(rule);
  }

  /** How a column that the file does not have is filled. */
  Optional<Filling> filling(int column) {
    return Optional.ofNullable(filled[column]);
  }

  /** Index in the file of an index of the vocabulary, or -1. */
  int at(int place) {
    int item = place - columnAt.length;
    int beside = item - itemAt.length;
    if (beside >= besideAt.length) {
      return partAt.getOrDefault(place, -1);
    }
    return beside >= 0 ? besideAt[beside] : item >= 0 ? itemAt[item] : columnAt[place];
  }

  /** The header cell of a column of the file. */
  HeaderCell cell(int place) {
    return cells.get(place);
  }

  /** The id of the column or question of a column of the file, else its name in the file. */
  String id(int place, Checks checks) {
    for (int i = 0; i < columnAt.length; i++) {
      if (columnAt[i] == place) {
        return checks.cells().get(i).field().id();
      }
    }
    for (int i = 0; i < itemAt.length; i++) {
      if (itemAt[i] == place) {
        return checks.items().get(i).id();
      }
    }
    return name(place);
  }

  /** Index in the file of a finding's column, or -1: a column of the contract, a question, or a name in the file. */
  public int place(String column, Checks checks) {
    for (int i = 0; i < names.size() && !column.isEmpty(); i++) {
      if (id(i, checks).equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** The findings about the header. */
  public RowFindings findings() {
    return findings;
  }

  /** Whether a column has a header that neither the contract nor a survey tool knows. */
  boolean isUnknown(int place) {
    return unknown.get(place);
  }

  /** Whether a column means the same as an earlier one. */
  boolean isRepeated(int place) {
    return repeated.get(place);
  }

  /** Whether this is a data row, whose cells must not be shown as names of columns. */
  boolean isCovered() {
    return covered;
  }

  /** The survey tool's columns with review states. */
  List<Integer> reviewStates() {
    return reviewStates;
  }

  /** Whether questions are columns. */
  boolean isWide() {
    return wide;
  }

  /** Index in the file of a column of the contract, or -1. */
  int column(int index) {
    return columnAt[index];
  }

  /** Further columns of a question, from other versions of a form. */
  List<Integer> otherVersions(int item) {
    return otherVersions.getOrDefault(item, List.of());
  }

  /** The columns of a question whose number of chosen options is its answer. */
  Optional<SelectMultiple> multiple(int item) {
    return Optional.ofNullable(multiples.get(item));
  }

  /** The question for which a column holds one counted option. */
  Optional<Integer> questionOf(int place) {
    return Optional.ofNullable(optionOf.get(place));
  }

  /** Finds questions with one column per option among the headers; {@code sample} has the first rows below. */
  public void findMultiples(List<SourceRow> sample, Checks checks) {
    if (!checks.isSurvey()) {
      return;
    }
    var found = new HashMap<Integer, SelectMultiple>();
    List<String> written = cells.stream().map(HeaderCell::name).toList();
    for (SelectMultiple multiple : SelectMultiple.find(written, sample)) {
      for (String key : QuestionNames.keys(multiple.question())) {
        int item = checks.vocabulary().place(key).orElse(-1) - columnAt.length;
        if (item >= 0 && item < itemAt.length && checks.items().get(item).countsOptions()) {
          found.putIfAbsent(item, multiple);
          multiple.options().values().forEach(option -> {
            optionOf.putIfAbsent(option, item);
            findings.takeBack(checks.rules().of(Kind.UNKNOWN_COLUMN), names.get(option));
          });
        }
      }
    }
    for (int item = 0; item < itemAt.length; item++) {
      if (itemAt[item] >= 0 && checks.items().get(item).countsSummary()) {
        found.putIfAbsent(
            item,
            new SelectMultiple(
                cells.get(itemAt[item]).name(), OptionalInt.of(itemAt[item]), Map.of()));
      }
    }
    multiples = found;
    wide |= !found.isEmpty();
  }

  int item(int index) {
    return itemAt[index];
  }

  /** Index in the file of a helper column, or -1. */
  int beside(HelperColumn column) {
    return besideAt[List.of(HelperColumn.values()).indexOf(column)];
  }

  /** A row's cell in a helper column, "" where the file has none. */
  String cell(SourceRow row, HelperColumn column) {
    int place = beside(column);
    return place < 0 ? "" : row.kind(place).asText(row.cell(place));
  }

  private boolean isBound(HelperColumn column) {
    return beside(column) >= 0;
  }

  /** Whether a column may name the cooperative that a row is about. */
  public boolean namesCooperatives() {
    return isBound(HelperColumn.COOPERATIVE)
        || isBound(HelperColumn.PARTY)
        || isBound(HelperColumn.TAX_CODE);
  }

  /** The headers as they may be shown. */
  List<String> names() {
    return names;
  }

  public int width() {
    return names.size();
  }

  public String name(int place) {
    return place < names.size() && !names.get(place).isEmpty()
        ? names.get(place)
        : "#" + (place + 1);
  }

  /** Whether this column may only be stored as a hash. */
  boolean isHashed(int place, Checks checks) {
    for (int i = 0; i < columnAt.length; i++) {
      if (columnAt[i] == place) {
        return checks.cells().get(i).isHashed();
      }
    }
    return false;
  }

  /** Whether anything is read from this column. */
  boolean isRead(int place) {
    return Arrays.stream(columnAt).anyMatch(at -> at == place)
        || Arrays.stream(itemAt).anyMatch(at -> at == place)
        || otherVersions.values().stream().anyMatch(places -> places.contains(place))
        || (Arrays.stream(besideAt).anyMatch(at -> at == place)
            && beside(HelperColumn.PARTY) != place);
  }
}
