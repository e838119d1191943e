package vn.htx.app.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.htx.app.terminal.Layout;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.row.ColumnMapping;

/** What {@code htx check} says of faults, by kind: how often, what is wrong and what to do, the first places. */
final class CheckFaults {
  private static final int WHOLE_KINDS = 5;
  private static final int NOTED_KINDS = 4;
  private static final int REMARKS_SHOWN = 3;
  private static final int PLACES_SHOWN = 20;
  private static final int FOUND_SHOWN = 50;
  private static final int NAME_SHOWN = 40;
  private static final String INDENT = "    ";

  private final CheckedFile file;
  private final List<FaultKind> kinds;
  private final Map<String, ColumnMapping> columns = new HashMap<>();
  private final boolean inSheets;
  private final int width;
  private final boolean all;
  private final CheckWords words;

  CheckFaults(CheckedFile file, List<FaultKind> kinds, int width, boolean all, CheckWords words) {
    this.file = file;
    this.kinds = kinds;
    this.width = width;
    this.all = all;
    this.words = words;
    this.inSheets = file.outcome().summaries().size() > 1;
    file.outcome().tables().stream()
        .flatMap(table -> table.columns().stream())
        .forEach(column ->
            columns.putIfAbsent(column.id().isEmpty() ? column.name() : column.id(), column));
  }

  /** Errors, then warnings; the worst whole, of the others a line each. */
  List<String> toMend() {
    List<FaultKind> wrong =
        kinds.stream().filter(kind -> kind.isError() || kind.isWarning()).toList();
    var lines = new ArrayList<String>();
    for (int i = 0; i < wrong.size(); i++) {
      lines.addAll(all || i < WHOLE_KINDS ? whole(wrong.get(i)) : inShort(wrong.get(i)));
    }
    return lines;
  }

  /** What is only worth knowing. */
  List<String> noted() {
    List<FaultKind> noted =
        kinds.stream().filter(kind -> !kind.isError() && !kind.isWarning()).toList();
    var lines = new ArrayList<String>();
    for (FaultKind kind :
        noted.subList(0, all ? noted.size() : Math.min(NOTED_KINDS, noted.size()))) {
      lines.addAll(all ? whole(kind) : inShort(kind));
    }
    if (!all && noted.size() > NOTED_KINDS) {
      lines.addAll(Layout.flow(
          "  · ",
          noted.subList(NOTED_KINDS, noted.size()).stream()
              .map(kind -> kind.rule() + " ×" + kind.occurrences())
              .toList(),
          ", ",
          width));
    }
    return lines;
  }

  /** The first places of a kind, each in one line. */
  List<String> places(FaultKind kind) {
    if (kind.rule().equals(file.ruleId(Kind.MISSING_COLUMN))) {
      return wanted(kind).stream().map(String::strip).toList();
    }
    return kind.remarks().stream()
        .limit(PLACES_SHOWN)
        .map(remark -> String.join("", places(kind, remark, Integer.MAX_VALUE)).strip())
        .filter(place -> !place.isEmpty())
        .toList();
  }

  private List<String> whole(FaultKind kind) {
    var lines = new ArrayList<String>();
    String head = "%s ×%s ".formatted(mark(kind.severity()), kind.occurrences());
    lines.addAll(Layout.wrapped(head, kind.text().vi(), width));
    lines.addAll(Layout.wrapped(INDENT, "%s [%s]".formatted(kind.text().en(), kind.rule()), width));
    if (kind.rule().equals(file.ruleId(Kind.MISSING_COLUMN))) {
      lines.addAll(wanted(kind));
      return lines;
    }
    List<PlacedNotice> told = kind.remarks()
        .subList(
            0, Math.min(all ? Integer.MAX_VALUE : REMARKS_SHOWN, kind.remarks().size()));
    told.forEach(remark -> lines.addAll(places(kind, remark)));
    int left = kind.remarks().size() - told.size();
    if (left > 0) {
      lines.add("%s… và %s cột nữa / and %s more columns: --all".formatted(INDENT, left, left));
    }
    return lines;
  }

  /** Its text, then its first place, each as far as a line goes. */
  private List<String> inShort(FaultKind kind) {
    String head = "%s ×%s ".formatted(mark(kind.severity()), kind.occurrences());
    String place = kind.rule().equals(file.ruleId(Kind.MISSING_COLUMN))
        ? ""
        : String.join("", places(kind, kind.remarks().get(0), Integer.MAX_VALUE))
            .strip();
    String rest = "[%s] %s %s".formatted(kind.rule(), place, kind.text().en());
    return List.of(
        head + Layout.cut(kind.text().vi(), width - Layout.width(head)),
        INDENT + Layout.cut(rest, width - INDENT.length()));
  }

  /** The sign of a severity, which the labels of the quality page say in words. */
  private static String mark(Severity severity) {
    return switch (severity) {
      case FATAL, ERROR -> "✗";
      case WARNING -> "!";
      case INFO -> "·";
    };
  }

  /** The columns that a header lacks, in one list. */
  private List<String> wanted(FaultKind kind) {
    Set<String> lacking =
        kind.remarks().stream().map(remark -> remark.notice().column()).collect(Collectors.toSet());
    List<String> names = file.contract().columns().stream()
        .map(Contract.ColumnContract::field)
        .filter(field -> lacking.contains(field.id()))
        .map(field -> "'%s'".formatted(words.of(field.column().label())))
        .toList();
    return Layout.flow(INDENT + words.wanted + ": ", names, ", ", width);
  }

  private List<String> places(FaultKind kind, PlacedNotice remark) {
    return places(kind, remark, width);
  }

  /** Sheet, column, rows and the values found, then what is allowed in this column alone. */
  private List<String> places(FaultKind kind, PlacedNotice remark, int lineWidth) {
    Notice notice = remark.notice();
    var where = new ArrayList<String>();
    if (inSheets && !notice.sheet().isEmpty()) {
      where.add("%s '%s'".formatted(words.sheet, Masked.name(notice.sheet())));
    }
    if (!notice.column().isEmpty()) {
      where.add("%s %s".formatted(words.column, column(notice.column())));
    }
    String rows = remark.places().isEmpty() ? found(notice.found()) : rows(remark.places());
    if (!rows.isBlank()) {
      where.add(rows.strip());
    }
    if (!kind.more(notice).isEmpty()) {
      where.add(words.part(kind.more(notice)));
    }
    String times = kind.remarks().size() > 1 ? "→ ×%s ".formatted(notice.occurrences()) : "→ ";
    return where.isEmpty()
        ? List.of()
        : Layout.wrapped(INDENT + times, String.join(", ", where), lineWidth);
  }

  /** The first in words, the others as it. */
  private String rows(List<PlacedNotice.Place> places) {
    var texts = new ArrayList<String>();
    for (PlacedNotice.Place place : places) {
      texts.add(
          texts.isEmpty()
              ? "%s %s%s".formatted(words.row, place.row(), found(place.found()))
              : place.row()
                  + (place.found().isEmpty() ? "" : " '%s'".formatted(cut(place.found()))));
    }
    return String.join(" · ", texts);
  }

  private static String cut(String found) {
    return Layout.cut(found, FOUND_SHOWN);
  }

  private String found(String found) {
    return found.isEmpty() ? "" : " %s '%s'".formatted(words.seen, cut(found));
  }

  /** As the file has it, with its letter; as the catalog has it where the file has none. */
  private String column(String id) {
    ColumnMapping mapping = columns.get(id);
    return mapping == null || mapping.place() == ColumnMapping.NOWHERE
        ? "'%s'".formatted(label(id).map(words::name).orElse(id))
        : "%s '%s'"
            .formatted(ColumnTable.letter(mapping.place()), Layout.cut(mapping.name(), NAME_SHOWN));
  }

  private Optional<Bilingual> label(String id) {
    return file.contract().columns().stream()
        .map(Contract.ColumnContract::field)
        .filter(field -> field.id().equals(id))
        .findFirst()
        .map(field -> field.column().label());
  }
}
