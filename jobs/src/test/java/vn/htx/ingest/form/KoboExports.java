package vn.htx.ingest.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes three synthetic submissions as KoboToolbox's CSV and JSON would have them, under every option of an export.
 */
public final class KoboExports {
  /** Name to label; groups and options too. */
  static final Map<String, String> LABELS = Map.of(
      "info",
      "Thông tin",
      "name",
      "Tên hợp tác xã",
      "channels",
      "Kênh bán hàng",
      "members",
      "Số thành viên",
      "photo",
      "Ảnh trụ sở",
      "gps",
      "Vị trí",
      "zalo",
      "Zalo OA",
      "web",
      "Trang web");

  static final List<String> OPTIONS = List.of("zalo", "web");
  private static final List<String> QUESTIONS =
      List.of("name", "channels", "members", "photo", "gps");

  /** Answers by question in the order of QUESTIONS; options apart by a space. */
  static final List<List<String>> SUBMISSIONS = List.of(
      List.of("HTX A", "zalo web", "12", "a.jpg", "20.5 106.1 0 5"),
      List.of("HTX B", "", "7", "", ""),
      List.of("HTX C", "web", "", "c.jpg", ""));

  private KoboExports() {}

  /** How several answers are written. */
  public enum Multiple {
    SUMMARY,
    DETAILS,
    BOTH
  }

  /** The options of an export. */
  public record Options(
      Multiple multiple,
      boolean labels,
      String separator,
      boolean groups,
      boolean hxl,
      boolean urls) {
    private String word(String name) {
      return labels ? LABELS.getOrDefault(name, name) : name;
    }

    private String header(String question) {
      return (groups ? word("info") + separator : "") + word(question);
    }
  }

  public static Path csv(Path file, Options options) throws IOException {
    var rows = new ArrayList<List<String>>();
    rows.add(row(options, List.of()));
    if (options.hxl()) {
      rows.add(
          rows.get(0).stream().map(each -> each.endsWith("name") ? "#org" : "").toList());
      rows.set(1, new ArrayList<>(rows.get(1)));
      rows.get(1).set(0, "#org");
    }
    SUBMISSIONS.forEach(answers -> rows.add(row(options, answers)));
    return Files.writeString(
        file,
        rows.stream()
            .map(row -> row.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n")))
            .collect(Collectors.joining()));
  }

  /** The header when there are no answers. */
  private static List<String> row(Options options, List<String> answers) {
    boolean head = answers.isEmpty();
    var cells = new ArrayList<String>();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      String question = QUESTIONS.get(i);
      String header = options.header(question);
      String answer = head ? "" : answers.get(i);
      boolean several = question.equals("channels");
      List<String> chosen = answer.isEmpty() ? List.of() : List.of(answer.split(" ", -1));
      if (several && options.multiple() != Multiple.DETAILS) {
        cells.add(
            head ? header : chosen.stream().map(options::word).collect(Collectors.joining(" ")));
      } else if (!several) {
        cells.add(head ? header : answer);
      }
      if (several && options.multiple() != Multiple.SUMMARY) {
        for (String option : OPTIONS) {
          String mark = chosen.isEmpty() ? "" : chosen.contains(option) ? "1" : "0";
          cells.add(head ? header + options.separator() + options.word(option) : mark);
        }
      }
      if (question.equals("photo") && options.urls()) {
        cells.add(head ? header + "_URL" : answer.isEmpty() ? "" : "https://example.org/" + answer);
      }
      if (question.equals("gps")) {
        cells.add(head ? "_" + options.word("gps") + "_latitude" : answer.replaceFirst(" .*", ""));
      }
    }
    cells.add(head ? "_index" : String.valueOf(SUBMISSIONS.indexOf(answers) + 1));
    return cells;
  }

  public static Path json(Path file) throws IOException {
    return Files.writeString(
        file,
        SUBMISSIONS.stream()
            .map(answers -> {
              var fields = new ArrayList<String>();
              for (int i = 0; i < QUESTIONS.size(); i++) {
                if (!answers.get(i).isEmpty()) {
                  fields.add("\"info/%s\": \"%s\"".formatted(QUESTIONS.get(i), answers.get(i)));
                }
              }
              return "{" + String.join(", ", fields) + "}";
            })
            .collect(Collectors.joining(",", "[", "]")));
  }
}
