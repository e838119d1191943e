package vn.htx.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.model.Bilingual;
import vn.htx.page.QualityLists;
import vn.htx.page.QualityPage;

/** A dataset's rejected rows and answers as a list for spreadsheets, see {@link ListCsv}. */
final class RejectedCsv {
  private static final List<String> HEADER = List.of(
      "Tệp / file",
      "Trang tính / sheet",
      "Dòng / row",
      "Cột / column",
      "Quy tắc / rule",
      "Thấy / found",
      "Diễn giải",
      "Message");

  private final Map<SheetRule, List<Meant>> meant = new HashMap<>();

  private record SheetRule(String file, String sheet, String rule) {}

  /** The explanation of a rule for a column; it is the same in most sheets. */
  private record Meant(String columnId, String column, Bilingual text) {
    static Meant of(QualityPage.SheetRemark remark) {
      return new Meant(
          remark.columnId(),
          remark
              .column()
              .map(label -> "%s (%s)".formatted(label.vi(), remark.columnId()))
              .orElse(remark.columnId()),
          remark.text());
    }
  }

  private RejectedCsv(String dataset, QualityLists lists) {
    Map<Meant, Meant> once = new HashMap<>();
    lists.remarks(dataset, told -> {
      Meant each = Meant.of(told.remark());
      meant
          .computeIfAbsent(
              new SheetRule(told.file(), told.sheet(), told.remark().rule()),
              rule -> new ArrayList<>(1))
          .add(once.computeIfAbsent(each, same -> same));
    });
  }

  /** Writes the lines one by one as they are read. */
  static void write(Path file, String dataset, QualityLists lists) throws IOException {
    var rejected = new RejectedCsv(dataset, lists);
    try (var csv = ListCsv.create(file, HEADER)) {
      lists.rejected(dataset, line -> csv.line(rejected.cells(line)));
    }
  }

  private List<String> cells(QualityLists.RejectedRow line) {
    List<Meant> ofLine =
        meant
            .getOrDefault(new SheetRule(line.file(), line.sheet(), line.rule()), List.of())
            .stream()
            .filter(each -> line.item().isEmpty() || each.columnId().equals(line.item()))
            .toList();
    List<Bilingual> texts = ofLine.stream().map(Meant::text).distinct().toList();
    return List.of(
        line.file(),
        line.sheet(),
        String.valueOf(line.row()),
        line.item().isEmpty() ? columns(ofLine) : line.item(),
        line.rule(),
        line.found(),
        texts.stream().map(Bilingual::vi).collect(Collectors.joining(" ")),
        texts.stream().map(Bilingual::en).collect(Collectors.joining(" ")));
  }

  private static String columns(List<Meant> meant) {
    return meant.stream()
        .filter(each -> !each.columnId().isEmpty())
        .map(Meant::column)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
