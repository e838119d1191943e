package vn.htx.night.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.htx.linkage.Candidate;
import vn.htx.linkage.Link;
import vn.htx.linkage.Register;
import vn.htx.model.Bilingual;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Linking;

/** What rows leave open about their cooperatives, as rows of {@link vn.htx.catalog.common.DoubtfulLinks}. */
final class LinkQuestions {
  private static final String SQL = """
      SELECT parsed_key, parsed_file, parsed_sheet, parsed_row, parsed_occurrences, parsed_found
      FROM remarks WHERE parsed_kind = 'question'
      ORDER BY parsed_file, parsed_sheet_index, parsed_row""";

  private LinkQuestions() {}

  /** A question with the place where it was seen first. */
  private record Question(String id, Answer.Row first, long rows) {
    Question plus(Question again) {
      return new Question(id, first, rows + again.rows);
    }
  }

  /** In the order of question ids. */
  static List<Row> rows(List<Path> remarks, Register register) {
    if (remarks.isEmpty()) {
      return List.of();
    }
    var questions = new TreeMap<String, Question>();
    try (DuckDbReader tables = DuckDbReader.over(Map.of("remarks", remarks))) {
      for (Answer.Row row : tables.query(SQL).rows()) {
        String id = row.text("parsed_key");
        questions.merge(id, new Question(id, row, row.count("parsed_occurrences")), Question::plus);
      }
    }
    return questions.values().stream()
        .flatMap(question -> rows(question, register))
        .toList();
  }

  private static Stream<Row> rows(Question question, Register register) {
    var said = Linking.Description.of(question.first().text("parsed_found"));
    Link link = register.find(RegisterLinking.wanted(said));
    if (link instanceof Link.Doubtful doubtful) {
      var rows = new ArrayList<Row>();
      for (Candidate candidate : doubtful.candidates()) {
        rows.add(row(question, said, doubtful.doubt().text(), rows.size() + 1, candidate));
      }
      return rows.stream();
    }
    return link instanceof Link.Unknown unknown
        ? Stream.of(row(question, said, unknown.why().text(), 0, null))
        : Stream.of();
  }

  private static Row row(
      Question question,
      Linking.Description said,
      Bilingual doubt,
      int rank,
      @Nullable Candidate candidate) {
    Answer.Row first = question.first();
    String file = first.text("parsed_file");
    return RowFactory.create(
        question.id(),
        rank,
        file.substring(0, file.indexOf('/')),
        file,
        first.text("parsed_sheet"),
        (int) first.count("parsed_row"),
        question.rows(),
        filled(Masked.numbers(said.coopId())),
        filled(Masked.numbers(said.name())),
        said.name().isEmpty() ? null : filled(said.taxCode()),
        filled(said.commune().isEmpty() ? said.district() : said.commune()),
        doubt.vi(),
        doubt.en(),
        candidate == null ? null : candidate.coopId(),
        candidate == null ? null : candidate.name(),
        candidate == null ? null : candidate.place().orElse(null),
        candidate == null ? null : (Object) candidate.score(),
        candidate == null ? null : candidate.reason().vi(),
        candidate == null ? null : candidate.reason().en());
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
