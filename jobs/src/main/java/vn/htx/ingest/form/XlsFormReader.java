package vn.htx.ingest.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.config.Problems;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.ingest.workbook.XlsxSource;
import vn.htx.model.Problem;
import vn.htx.text.Texts;

/** Reads one XLSForm; all errors in it are added to the problems. */
final class XlsFormReader {
  private static final String SURVEY = "survey";
  private static final String CHOICES = "choices";
  /** Matches selects from the sheet {@code choices} only, not from a file or another sheet. */
  private static final Pattern SELECT = Pattern.compile(
      "(select[_ ]one|select1|select[_ ]multiple|select all that apply|rank)"
          + "\\s+(?:from\\s+)?(?!from[_ ]?file\\b|file\\b|external\\b)(\\S+)(?:\\s.*)?",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL = Pattern.compile("label(?:\\s*::?\\s*(.*))?");

  private final Path file;
  private final Problems problems;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final List<XlsForm.Question> questions = new ArrayList<>();
  private final List<XlsForm.Choice> choices = new ArrayList<>();

  /** A sheet's rows under its header, the names of its columns in lower case. */
  private record Sheet(List<String> header, List<SourceRow> rows) {
    String cell(SourceRow row, String... names) {
      return Stream.of(names)
          .filter(header::contains)
          .map(name -> Texts.clean(row.cell(header.indexOf(name))))
          .findFirst()
          .orElse("");
    }

    Map<String, String> labels(SourceRow row) {
      var labels = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        Matcher label = LABEL.matcher(header.get(i));
        String text = Texts.clean(row.cell(i));
        if (label.matches() && !text.isEmpty()) {
          labels.putIfAbsent(Optional.ofNullable(label.group(1)).orElse(""), text);
        }
      }
      return labels;
    }
  }

  /** A group or repeat that has not ended yet. */
  private record Open(String kind, String name, Map<String, String> labels, int row) {}

  private XlsFormReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The form; empty when it cannot be read at all, which is a problem. */
  static Optional<XlsForm> read(Path file, Problems problems) {
    InboxFile seen = Inbox.file(file, "");
    var reader = new XlsFormReader(file, problems);
    if (!seen.fault().isNone()) {
      reader.unreadable(seen.fault());
      return Optional.empty();
    }
    if (seen.format() != InboxFile.Format.XLSX) {
      reader.unreadable(new InboxFile.Fault("không phải .xlsx", "not an .xlsx workbook"));
      return Optional.empty();
    }
    try (var source = new XlsxSource(file, seen)) {
      reader.take(source);
    } catch (UnreadableException damaged) {
      reader.unreadable(damaged.fault());
      return Optional.empty();
    } catch (IOException failure) {
      reader.unreadable(new InboxFile.Fault("không đọc được", String.valueOf(failure)));
      return Optional.empty();
    }
    reader.choices();
    reader.survey();
    return Optional.of(new XlsForm(file, seen.sha256(), reader.questions, reader.choices));
  }

  private void unreadable(InboxFile.Fault fault) {
    problems.add(Problem.of("Không đọc được biểu mẫu XLSForm", "An XLSForm cannot be read")
        .at(file.toString())
        .found(fault.vi() + " / " + fault.en())
        .allowed(".xlsx: survey, choices, settings")
        .todo(
            "tải lại biểu mẫu từ KoboToolbox hay ODK (dạng XLSForm) rồi chép vào đây",
            "download the form from KoboToolbox or ODK as an XLSForm again"));
  }

  private void take(SheetSource source) {
    while (source.nextSheet()) {
      var rows = new ArrayList<SourceRow>();
      for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
        if (!row.get().isBlank()) {
          rows.add(row.get());
        }
      }
      if (!rows.isEmpty()) {
        SourceRow top = rows.remove(0);
        var header = new ArrayList<String>();
        for (int i = 0; i < top.width(); i++) {
          header.add(Texts.clean(top.cell(i)).toLowerCase(Locale.ROOT));
        }
        sheets.putIfAbsent(
            Texts.clean(source.sheet()).toLowerCase(Locale.ROOT), new Sheet(header, rows));
      }
    }
  }

  private void choices() {
    Sheet sheet = sheets.getOrDefault(CHOICES, new Sheet(List.of(), List.of()));
    boolean bound = sheet.rows().isEmpty()
        || Stream.of(
                requireColumn(CHOICES, sheet, "list_name", "list name"),
                requireColumn(CHOICES, sheet, "name", "value"))
            .allMatch(found -> found);
    if (!bound) {
      return;
    }
    for (SourceRow row : sheet.rows()) {
      String list = sheet.cell(row, "list_name", "list name");
      String name = sheet.cell(row, "name", "value");
      if (!list.isEmpty() && name.isEmpty()) {
        wrong(CHOICES, row, "Lựa chọn thiếu tên", "A choice has no name", list, "name");
      } else if (!list.isEmpty()) {
        choices.add(new XlsForm.Choice(list, name, sheet.labels(row), row.row()));
      }
    }
  }

  private void survey() {
    Sheet sheet = sheets.get(SURVEY);
    if (sheet == null) {
      problems.add(Problem.of("Biểu mẫu thiếu trang 'survey'", "A form lacks its sheet 'survey'")
          .at(file.toString())
          .found(String.join(", ", sheets.keySet()))
          .allowed("survey, choices, settings")
          .todo("chép đúng tệp XLSForm của biểu mẫu", "put the XLSForm of the form here"));
      return;
    }
    boolean bound = Stream.of(
            requireColumn(SURVEY, sheet, "type"), requireColumn(SURVEY, sheet, "name"))
        .allMatch(found -> found);
    if (!bound) {
      return;
    }
    Set<String> lists = choices.stream()
        .map(XlsForm.Choice::list)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    Deque<Open> open = new ArrayDeque<>();
    for (SourceRow row : sheet.rows()) {
      boolean off = sheet.cell(row, "disabled").toLowerCase(Locale.ROOT).matches("yes|true|1");
      String type = off ? "" : sheet.cell(row, "type").replaceAll("\\s+", " ");
      String[] words = type.toLowerCase(Locale.ROOT).split("[_ ]", 2);
      switch (words[0]) {
        case "begin" ->
          open.addLast(new Open(
              words[words.length - 1], sheet.cell(row, "name"), sheet.labels(row), row.row()));
        case "end" -> {
          if (words.length == 1 || words[1].equals("time")) {
            question(sheet, row, type, open, lists); // when the form was filled in
          } else {
            close(open, words[1], row);
          }
        }
        case "", "note" -> {} // no answer
        default -> question(sheet, row, type, open, lists);
      }
    }
    open.forEach(group -> unclosed(group));
  }

  private void close(Deque<Open> open, String kind, SourceRow row) {
    if (open.isEmpty() || !open.getLast().kind().equals(kind)) {
      wrong(
          SURVEY,
          row,
          "Kết thúc nhóm không khớp nhóm nào đang mở",
          "An end of a group matches no open group",
          "end " + kind,
          open.isEmpty() ? "-" : "end " + open.getLast().kind());
    } else {
      open.removeLast();
    }
  }

  private void unclosed(Open group) {
    problems.add(Problem.of("Nhóm chưa được kết thúc", "A group is not ended")
        .at("%s › %s › %s".formatted(file, SURVEY, group.row()))
        .found("begin %s %s".formatted(group.kind(), group.name()))
        .todo("thêm dòng end " + group.kind(), "add a row end " + group.kind()));
  }

  private void question(
      Sheet sheet, SourceRow row, String type, Deque<Open> open, Set<String> lists) {
    String name = sheet.cell(row, "name");
    if (name.isEmpty()) {
      wrong(SURVEY, row, "Câu hỏi thiếu tên", "A question has no name", type, "name");
      return;
    }
    String path = Stream.concat(open.stream().map(Open::name), Stream.of(name))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
    if (questions.stream().anyMatch(other -> other.path().equals(path))) {
      wrong(SURVEY, row, "Hai câu hỏi cùng tên", "Two questions share a name", path, "name");
    }
    Matcher select = SELECT.matcher(type);
    Optional<String> list =
        select.matches() ? Optional.of(select.group(2)) : Optional.<String>empty();
    list.filter(wanted -> !lists.contains(wanted) && !wanted.startsWith("${"))
        .ifPresent(missing -> wrong(
            SURVEY,
            row,
            "Câu hỏi chọn từ danh sách không có trong trang 'choices'",
            "A question selects from a list that 'choices' does not have",
            missing,
            String.join(", ", lists)));
    String word = select.matches() ? selecting(select.group(1)) : type.split(" ", 2)[0];
    Map<String, String> labels = sheet.labels(row);
    List<String> labelPaths = labels.entrySet().stream()
        .map(label -> labelPath(open, label.getKey(), label.getValue()))
        .toList();
    questions.add(new XlsForm.Question(name, path, word, list, labels, labelPaths, row.row()));
  }

  private static String selecting(String written) {
    return switch (written.toLowerCase(Locale.ROOT).replace(' ', '_')) {
      case "select1", XlsForm.SELECT_ONE -> XlsForm.SELECT_ONE;
      case "rank" -> "rank";
      default -> XlsForm.SELECT_MULTIPLE;
    };
  }

  private static String labelPath(Deque<Open> open, String language, String label) {
    return Stream.concat(
            open.stream().map(group -> group.labels().getOrDefault(language, group.name())),
            Stream.of(label))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private boolean requireColumn(String name, Sheet sheet, String... columns) {
    if (Stream.of(columns).anyMatch(sheet.header()::contains)) {
      return true;
    }
    problems.add(Problem.of("Trang của biểu mẫu thiếu một cột", "A sheet of a form lacks a column")
        .at("%s › %s".formatted(file, name))
        .found(String.join(", ", sheet.header()))
        .allowed(columns[0])
        .todo(
            "dòng đầu tiên phải là tên cột của XLSForm",
            "the first row must be the column names of XLSForm"));
    return false;
  }

  private void wrong(
      String sheet, SourceRow row, String vi, String en, String found, String allowed) {
    problems.add(Problem.of(vi, en)
        .at("%s › %s › %s".formatted(file, sheet, row.row()))
        .found(found)
        .allowed(allowed)
        .todo("sửa dòng này của biểu mẫu", "mend this row of the form"));
  }
}
