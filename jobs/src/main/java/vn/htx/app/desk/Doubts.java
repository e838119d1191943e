package vn.htx.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.desk.Question;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.ingest.review.LinkAnswer;
import vn.htx.ingest.review.Review;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.night.workbook.QuestionFiles;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** The doubtful links of the published version, with what was answered since. */
final class Doubts {
  private final Lake lake;

  Doubts(Lake lake) {
    this.lake = lake;
  }

  List<Question> all(Review review) {
    Optional<VersionManifest> published = new Versions(lake).published();
    if (published.isEmpty()) {
      return List.of();
    }
    Map<String, String> answers = new HashMap<>();
    for (LinkAnswer each : review.linkAnswers()) {
      answers.put(each.questionId(), each.answer());
    }
    return QuestionFiles.candidates(published.get(), lake).values().stream()
        .map(rows -> question(rows, answers))
        .toList();
  }

  private static Question question(List<Answer.Row> rows, Map<String, String> answers) {
    Answer.Row first = rows.get(0);
    String id = first.text("question_id");
    return new Question(
        id,
        Stream.of("written_name", "written_tax_code", "written_id", "place_name")
            .flatMap(column -> first.findText(column).stream())
            .filter(text -> !text.isBlank())
            .toList(),
        first.count("rows"),
        "%s:%s".formatted(first.text("source_file"), first.count("source_row")),
        Bilingual.of(first.text("doubt_vi"), first.text("doubt_en")),
        rows.stream()
            .filter(row -> row.count("rank") > 0)
            .map(row -> new Question.Candidate(
                row.text("coop_id"),
                row.findText("name").orElse(""),
                row.findText("place").orElse(""),
                Bilingual.of(row.text("reason_vi"), row.text("reason_en"))))
            .toList(),
        Optional.ofNullable(answers.get(id)));
  }

  /**
   * Refuses an answer to no question, one that names no cooperative, and one that another list contradicts: the night
   * would apply neither.
   */
  void require(Review review, String question, String answer) {
    if (all(review).stream().noneMatch(each -> each.id().equals(question))) {
      throw Refusal.with(
          404,
          Problem.of("Không có câu hỏi này", "There is no such question")
              .todo("mở lại danh sách", "open the list again"));
    }
    if (!answer.equals(Question.NONE) && !isKnown(answer)) {
      throw Refusal.with(
          400,
          Problem.of("Sổ không có HTX mang mã này", "The register has no cooperative of this id")
              .found(answer.substring(0, Math.min(answer.length(), 40)))
              .todo("gõ lại mã, hoặc chọn 'không'", "type it again, or choose none"));
    }
    ReviewLists.contradicts(review, question, answer).ifPresent(file -> {
      throw Refusal.with(
          409,
          Problem.of(
                  "Câu này đã có trả lời khác trong một tệp của review",
                  "A file of the review folder answers this otherwise")
              .at("review/" + file)
              .todo(
                  "sửa trả lời trong tệp đó, hoặc bỏ tệp khỏi review",
                  "change the answer in that file, or take it out of review"));
    });
  }

  private boolean isKnown(String coopId) {
    return new Versions(lake)
        .published()
        .flatMap(version -> lake.files(version, Cooperatives.TABLE.name()))
        .map(files -> {
          try (DuckDbReader register = DuckDbReader.over(Map.of("register", files))) {
            return !register
                .query("SELECT coop_id FROM register WHERE coop_id = ? LIMIT 1", coopId)
                .rows()
                .isEmpty();
          }
        })
        .orElse(false);
  }
}
