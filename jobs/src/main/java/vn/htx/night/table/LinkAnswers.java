package vn.htx.night.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.ingest.review.LinkAnswer;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.review.ReviewRemark;
import vn.htx.linkage.Answers;
import vn.htx.linkage.Register;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.ReviewNotices;

/** What the clerk answered to doubtful links in review/, as the register takes it. */
public final class LinkAnswers {
  private final List<LinkAnswer> given;
  private final Answers answers;

  public LinkAnswers(Review review) {
    given = review.linkAnswers();
    answers = Answers.of(given.stream()
        .map(each -> new Answers.Given(
            "%s:%s".formatted(each.file(), each.row()), each.questionId(), each.answer()))
        .toList());
  }

  boolean isEmpty() {
    return given.isEmpty();
  }

  /** The register with these answers. */
  public Register in(Register register) {
    return register.withAnswers(answers.map());
  }

  /** Answers that contradict each other, or name no cooperative of the register. */
  List<Notice> notices(Register answered) {
    var notices = new ArrayList<Notice>();
    Stream.concat(answers.conflicts().stream(), answered.staleAnswers().stream())
        .forEach(fault -> given.stream()
            .filter(each -> each.questionId().strip().equals(fault.questionId()))
            .reduce((first, last) -> last)
            .ifPresent(last -> notices.add(notice(last, fault))));
    return notices;
  }

  private static Notice notice(LinkAnswer answer, Answers.Unapplied fault) {
    return new Notice(
        ReviewNotices.DATASET,
        "review/" + answer.file(),
        "",
        ReviewNotices.id(ReviewRemark.Kind.ANSWER_UNUSED),
        fault.questionId(),
        ReviewRemark.Kind.ANSWER_UNUSED.severity(),
        1,
        answer.row(),
        fault.answer(),
        fault.text().vi(),
        fault.text().en());
  }
}
