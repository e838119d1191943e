package vn.htx.app.browser.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must stand on a page, by SQL, and what may, as a constant of the page. Every number that a reading of the page
 * has is held against it; one that neither SQL nor a constant accounts for is a fault, and so is one that is missing.
 */
public final class Account {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final String NOT_KNOWN = "–";
  private static final int LEAST_TICKS = 3;

  private final Map<String, Rows> tables = new LinkedHashMap<>();
  private final Map<String, Picture> pictures = new LinkedHashMap<>();
  private final Set<String> said = new LinkedHashSet<>();
  private final Set<String> constants = new LinkedHashSet<>();

  /** @param key the column that names a row */
  private record Rows(int key, List<List<String>> rows) {}

  private record Picture(List<String> marks, List<String> texts, Set<String> tips) {}

  /**
   * A table: row by row, in any order, and cell by cell.
   *
   * @param key the column that names a row, from 0
   * @param rows all that have a number or a dash for one, the head too if it has; a null cell has words alone
   */
  Account table(String name, int key, List<List<String>> rows) {
    tables.put(name, new Rows(key, rows));
    return this;
  }

  /** Texts that must stand outside tables and pictures; those without a digit are left out. */
  Account says(List<String> texts) {
    texts.stream().filter(Account::hasDigit).forEach(said::add);
    return this;
  }

  /** Texts that may stand outside tables and pictures and are the page's own, not figures of the version. */
  Account constant(String... texts) {
    constants.addAll(List.of(texts));
    return this;
  }

  /**
   * Pictures of a name, wide or narrow. Numbers along an axis, three or more and evenly spaced, are its ticks and left
   * out.
   *
   * @param marks the numbers within the plot, in any order
   * @param texts all that holds a number elsewhere
   * @param tips what marks say when they are pointed at
   */
  Account picture(String name, List<String> marks, List<String> texts, List<String> tips) {
    pictures.put(name, new Picture(marks, texts, new LinkedHashSet<>(tips)));
    return this;
  }

  /** What of a page is not accounted for, and what is accounted for and not there; each names its place. */
  List<String> faults(Reading reading) {
    var faults = new ArrayList<String>();
    tables(reading, faults);
    for (String text : reading.texts()) {
      if (!said.contains(text) && !constants.contains(text)) {
        faults.add("text “%s”: no SQL says so".formatted(text));
      }
    }
    said.stream()
        .filter(text -> !reading.texts().contains(text))
        .forEach(text -> faults.add("text “%s”: SQL says so, the page does not".formatted(text)));
    for (Reading.Label label : reading.labels()) {
      Set<String> around = numbers(label.around()).collect(Collectors.toSet());
      numbers(label.label())
          .filter(number -> !around.contains(number))
          .forEach(number -> faults.add(
              "label “%s”: %s does not stand beside it".formatted(label.label(), number)));
    }
    pictures(reading, faults);
    return faults;
  }

  private void tables(Reading reading, List<String> faults) {
    var seen = new LinkedHashSet<String>();
    for (Reading.Table table : reading.tables()) {
      List<List<String>> rows = table.rows().stream()
          .filter(row -> row.stream().anyMatch(Account::isFigure))
          .toList();
      Rows expected = tables.get(table.name());
      if (expected == null && !rows.isEmpty()) {
        faults.add("table “%s”: no SQL says %s".formatted(table.name(), rows));
      } else if (expected != null && !seen.add(table.name())) {
        faults.add("table “%s” stands twice".formatted(table.name()));
      } else if (expected != null) {
        compare(table.name(), expected, rows, faults);
      }
    }
    tables.keySet().stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> faults.add("table “%s” is not there".formatted(name)));
  }

  private static void compare(
      String name, Rows expected, List<List<String>> shown, List<String> faults) {
    var left = new LinkedHashMap<String, List<String>>();
    shown.forEach(row -> {
      if (left.put(cell(row, expected.key()), row) != null) {
        faults.add("table “%s”: two rows “%s”".formatted(name, cell(row, expected.key())));
      }
    });
    for (List<String> row : expected.rows()) {
      String key = row.get(expected.key());
      List<String> cells = left.remove(key);
      if (cells == null) {
        faults.add("table “%s”: there is no row “%s” %s".formatted(name, key, row));
        continue;
      }
      for (int i = 0; i < Math.max(row.size(), cells.size()); i++) {
        String sql = i < row.size() ? row.get(i) : null;
        String page = cell(cells, i);
        if (sql == null ? isFigure(page) : !page.equals(sql)) {
          faults.add("table “%s”, row “%s”, column %s: the page says “%s”, SQL “%s”"
              .formatted(name, key, i + 1, page, sql == null ? "" : sql));
        }
      }
    }
    left.forEach(
        (key, row) -> faults.add("table “%s”, row “%s”: no SQL says %s".formatted(name, key, row)));
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private void pictures(Reading reading, List<String> faults) {
    for (Reading.Drawing drawing : reading.drawings()) {
      Picture expected =
          pictures.getOrDefault(drawing.name(), new Picture(List.of(), List.of(), Set.of()));
      var wrong = new ArrayList<String>();
      List<String> marks =
          drawing.at(Reading.Place.WITHIN).filter(Account::hasDigit).sorted().toList();
      List<String> sql = expected.marks().stream().sorted().toList();
      if (!marks.equals(sql)) {
        wrong.add("marks are %s, by SQL %s".formatted(marks, sql));
      }
      String beside = rest(drawing, Reading.Place.BESIDE, expected.texts());
      numbers(beside)
          .forEach(number -> wrong.add("no SQL says %s in “%s”".formatted(number, beside)));
      String around = rest(drawing, Reading.Place.AROUND, expected.texts());
      if (marks.isEmpty() || !areTicks(numbers(around).toList())) {
        numbers(around)
            .forEach(number -> wrong.add("no SQL says %s along “%s”".formatted(number, around)));
      }
      String all =
          joined(drawing, Reading.Place.BESIDE) + " " + joined(drawing, Reading.Place.AROUND);
      expected.texts().stream()
          .filter(text -> !all.contains(text))
          .forEach(text -> wrong.add("SQL says “%s”, the picture does not".formatted(text)));
      Set<String> tips = new LinkedHashSet<>(drawing.tips());
      tips.remove(drawing.name());
      if (!tips.equals(expected.tips())) {
        wrong.add("tips are %s, by SQL %s".formatted(tips, expected.tips()));
      }
      wrong.forEach(fault -> faults.add("picture “%s”: %s".formatted(drawing.name(), fault)));
    }
    pictures.keySet().stream()
        .filter(
            name -> reading.drawings().stream().noneMatch(each -> each.name().equals(name)))
        .forEach(name -> faults.add("picture “%s” is not there".formatted(name)));
  }

  private static String joined(Reading.Drawing drawing, Reading.Place place) {
    return drawing.at(place).collect(Collectors.joining(" "));
  }

  /** What a picture says at a place beyond some texts, the longest first; they may run over several lines. */
  private static String rest(Reading.Drawing drawing, Reading.Place place, List<String> texts) {
    String rest = joined(drawing, place);
    for (String text :
        texts.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      rest = rest.replaceAll("(?<![\\d.,])" + Pattern.quote(text) + "(?![\\d.,]*\\d)", "·");
    }
    return rest;
  }

  private static boolean areTicks(List<String> numbers) {
    List<BigDecimal> values = numbers.stream()
        .map(number -> new BigDecimal(number.replace(".", "").replace(',', '.')))
        .toList();
    Set<BigDecimal> steps = new LinkedHashSet<>();
    for (int i = 1; i < values.size(); i++) {
      steps.add(values.get(i).subtract(values.get(i - 1)).stripTrailingZeros());
    }
    return values.size() >= LEAST_TICKS && steps.size() == 1;
  }

  private static Stream<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group);
  }

  private static boolean hasDigit(String text) {
    return DIGIT.matcher(text).find();
  }

  private static boolean isFigure(String cell) {
    return hasDigit(cell) || cell.startsWith(NOT_KNOWN);
  }
}
