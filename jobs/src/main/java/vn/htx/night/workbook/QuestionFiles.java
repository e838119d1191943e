package vn.htx.night.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.htx.catalog.common.DoubtfulLinks;
import vn.htx.catalog.common.Units;
import vn.htx.export.QuestionWorkbook;
import vn.htx.export.QuestionWorkbook.Question;
import vn.htx.model.Sha256;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;

/** Keeps {@code private/links} as a version needs it: the workbook of doubtful links, where there are any. */
public final class QuestionFiles {
  private static final String NAME = "htx-chua-ro.xlsx";
  private static final String ROWS = """
      SELECT l.*, coalesce(u.name, l.written_place) AS place_name
      FROM links l LEFT JOIN (SELECT code, last(name ORDER BY valid_from) AS name FROM units GROUP BY code) u
        ON u.code = l.written_place
      ORDER BY l.rows DESC, l.question_id, l.rank""";

  private QuestionFiles() {}

  /** Never fails. */
  public static void write(
      Path workspace, VersionManifest manifest, Lake lake, Consumer<String> complain) {
    try {
      var kept = PrivateFolder.open(workspace.resolve("private").resolve("links"), complain);
      List<Question> questions = questions(manifest, lake);
      if (!questions.isEmpty()) {
        String made = Sha256.of(questions.toString());
        kept.keep(NAME, made, out -> QuestionWorkbook.write(out, questions));
      }
      kept.close();
    } catch (IOException | UncheckedIOException unwritten) {
      PrivateFolder.warn(complain, "links", unwritten);
    }
  }

  private static List<Question> questions(VersionManifest manifest, Lake lake) {
    return candidates(manifest, lake).values().stream()
        .map(QuestionFiles::question)
        .toList();
  }

  /**
   * The rows of {@link DoubtfulLinks} of a version by their questions, those that most rows ask first; with
   * {@code place_name}.
   */
  public static Map<String, List<Answer.Row>> candidates(VersionManifest manifest, Lake lake) {
    Map<String, List<Answer.Row>> byId = new LinkedHashMap<>();
    var views = Map.of(
        "links", lake.files(manifest, DoubtfulLinks.TABLE.name()).orElseThrow(),
        "units", lake.files(manifest, Units.TABLE.name()).orElseThrow());
    try (DuckDbReader tables = DuckDbReader.over(views)) {
      for (Answer.Row row : tables.query(ROWS).rows()) {
        byId.computeIfAbsent(row.text("question_id"), id -> new ArrayList<>()).add(row);
      }
    }
    return byId;
  }

  private static Question question(List<Answer.Row> rows) {
    Answer.Row first = rows.get(0);
    return new Question(
        first.text("question_id"),
        List.of(
            text(first, "written_name"),
            text(first, "written_tax_code"),
            text(first, "written_id"),
            text(first, "place_name")),
        first.count("rows"),
        "%s%s:%s"
            .formatted(
                first.text("source_file"),
                text(first, "source_sheet").isEmpty()
                    ? ""
                    : "[" + text(first, "source_sheet") + "]",
                first.count("source_row")),
        first.text("doubt_vi"),
        rows.stream()
            .filter(row -> row.count("rank") > 0)
            .map(QuestionFiles::candidate)
            .toList());
  }

  private static String candidate(Answer.Row row) {
    String place = text(row, "place");
    return "%s – %s%s (%s; %s)"
        .formatted(
            row.text("coop_id"),
            row.text("name"),
            place.isEmpty() ? "" : " – " + place,
            String.format(
                Locale.forLanguageTag("vi"), "%.2f", row.number("score").orElse(0.0)),
            row.text("reason_vi"));
  }

  private static String text(Answer.Row row, String column) {
    return row.findText(column).orElse("");
  }
}
