package vn.htx.dashboard.site;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.dashboard.ListCsv;
import vn.htx.model.Bilingual;
import vn.htx.page.QualityLists;
import vn.htx.page.QualityPage;

/** The rejected rows and answers of each dataset as a list for spreadsheets, see {@link ListCsv}. */
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

  private RejectedCsv(QualityLists lists) {
    Map<Meant, Meant> once = new HashMap<>();
    lists.remarks(told -> {
      Meant each = Meant.of(told.remark());
      meant
          .computeIfAbsent(
              new SheetRule(told.file(), told.sheet(), told.remark().rule()),
              rule -> new ArrayList<>(1))
          .add(once.computeIfAbsent(each, same -> same));
    });
  }

  /**
   * Writes the lines one by one as they are read.
   *
   * @param files where each dataset's list goes, by dataset; there are no rejected rows of others
   */
  static void write(Map<String, Path> files, QualityLists lists) throws IOException {
    var rejected = new RejectedCsv(lists);
    try (var open = new Open(files)) {
      lists.rejected(line -> open.of(line.dataset()).line(rejected.cells(line)));
    }
  }

  /** The list being written; the lines of a dataset come together. */
  private static final class Open implements Closeable {
    private final Map<String, Path> files;
    private String dataset = "";
    private Optional<ListCsv> csv = Optional.empty();

    Open(Map<String, Path> files) {
      this.files = files;
    }

    ListCsv of(String wanted) {
      if (!wanted.equals(dataset)) {
        try {
          close();
          csv = Optional.of(ListCsv.create(Objects.requireNonNull(files.get(wanted)), HEADER));
        } catch (IOException unwritten) {
          throw new UncheckedIOException(unwritten);
        }
        dataset = wanted;
      }
      return csv.orElseThrow();
    }

    @Override
    public void close() throws IOException {
      if (csv.isPresent()) {
        csv.get().close();
      }
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
