package vn.htx.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.htx.catalog.Survey;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.StandingRule;
import vn.htx.ingest.SourceRow;
import vn.htx.text.Masked;
import vn.htx.text.MatchKey;
import vn.htx.text.Nearest;
import vn.htx.text.Texts;

/** The header row of one sheet bound to the contract's columns and, in a wide survey file, to its questions. */
final class Header {
  private final List<String> names = new ArrayList<>();
  private final int[] columnAt;
  private final int[] itemAt;
  private final RowFindings findings = new RowFindings();
  private boolean wide;

  private Header(Checks checks) {
    columnAt = new int[checks.cells().size()];
    itemAt = new int[checks.items().size()];
    Arrays.fill(columnAt, -1);
    Arrays.fill(itemAt, -1);
  }

  static Header bind(SourceRow row, Checks checks) {
    var header = new Header(checks);
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < checks.cells().size(); i++) {
      for (String key : checks.cells().get(i).headers()) {
        columns.putIfAbsent(key, i);
      }
    }
    Map<String, Integer> items = new HashMap<>();
    for (int i = 0; i < checks.items().size(); i++) {
      for (String key : checks.items().get(i).headers()) {
        items.putIfAbsent(key, i);
      }
    }
    List<String> written =
        IntStream.range(0, row.width()).mapToObj(i -> Texts.clean(row.cell(i))).toList();
    List<String> keys = written.stream().map(MatchKey::of).toList();
    // Without one known name this is a row of data, and its cells are people's.
    boolean isHeader =
        keys.stream().anyMatch(key -> columns.containsKey(key) || items.containsKey(key));
    for (int i = 0; i < row.width(); i++) {
      String name = written.get(i);
      header.names.add(
          isHeader || name.isEmpty() ? Masked.numbers(name) : Masked.MASK + " #" + (i + 1));
      header.bind(i, keys.get(i), columns, items, checks);
    }
    header.wide = checks.isSurvey() && Arrays.stream(header.itemAt).anyMatch(at -> at >= 0);
    header.requireColumns(checks);
    return header;
  }

  private void bind(
      int place,
      String key,
      Map<String, Integer> columns,
      Map<String, Integer> items,
      Checks checks) {
    Integer column = columns.get(key);
    Integer item = column == null ? items.get(key) : null;
    if (column != null) {
      bindOnce(columnAt, column, place, checks);
    } else if (item != null) {
      bindOnce(itemAt, item, place, checks);
    } else if (!names.get(place).isEmpty()) {
      findings.add(unknown(key, checks), names.get(place), names.get(place));
    }
  }

  private void bindOnce(int[] bound, int index, int place, Checks checks) {
    if (bound[index] >= 0) {
      findings.add(
          checks.rules().of(StandingRule.DUPLICATE_COLUMN),
          names.get(place),
          names.get(bound[index]) + ", " + names.get(place));
    } else {
      bound[index] = place;
    }
  }

  private static BoundRule unknown(String key, Checks checks) {
    var known = new ArrayList<String>();
    checks.cells().forEach(cell -> known.addAll(cell.headers()));
    checks.items().forEach(item -> known.addAll(item.headers()));
    Optional<String> near = Nearest.of(key, known);
    BoundRule rule = checks.rules().of(Kind.UNKNOWN_COLUMN);
    return near.map(
            text -> rule.and("Có phải '%s'?".formatted(text), "Did you mean '%s'?".formatted(text)))
        .orElse(rule);
  }

  private void requireColumns(Checks checks) {
    for (int i = 0; i < columnAt.length; i++) {
      CellCheck cell = checks.cells().get(i);
      boolean inItems = wide && (cell.field() == Survey.ITEM || cell.field() == Survey.VALUE);
      boolean valueOfLong = checks.isSurvey() && !wide && cell.field() == Survey.VALUE;
      if (columnAt[i] < 0 && (cell.isRequired() || valueOfLong) && !inItems) {
        String label = cell.field().column().label().vi();
        findings.add(
            checks
                .rules()
                .of(Kind.MISSING_COLUMN)
                .and(
                    "Cột cần có: '%s'.".formatted(label),
                    "Column wanted: '%s'."
                        .formatted(cell.field().column().label().en())),
            cell.field().id(),
            String.join(", ", names));
      }
    }
  }

  /** What is wrong with the header. */
  RowFindings findings() {
    return findings;
  }

  /** Whether questions stand as columns. */
  boolean isWide() {
    return wide;
  }

  /** Where a column of the contract stands in the file, or -1. */
  int column(int index) {
    return columnAt[index];
  }

  int item(int index) {
    return itemAt[index];
  }

  int width() {
    return names.size();
  }

  String name(int place) {
    return place < names.size() && !names.get(place).isEmpty()
        ? names.get(place)
        : "#" + (place + 1);
  }

  /** Whether something is read from this column. */
  boolean isRead(int place) {
    return Arrays.stream(columnAt).anyMatch(at -> at == place)
        || Arrays.stream(itemAt).anyMatch(at -> at == place);
  }
}
