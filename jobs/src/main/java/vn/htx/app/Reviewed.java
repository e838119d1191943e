package vn.htx.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.config.StandingRule;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.review.Review.Place;
import vn.htx.linkage.Answers;
import vn.htx.linkage.Register;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;
import vn.htx.text.Texts;
import vn.htx.validate.Amendments;
import vn.htx.validate.Notice;

/** What stands in review/, held against the files of the inbox: what it does to each, and what of it does nothing. */
final class Reviewed {
  private static final String DATASET = "review";

  private final Review review;
  private final Map<String, InboxFile> files = new TreeMap<>();
  private final Map<String, String> excluded = new TreeMap<>();
  private final Answers answers;
  private final List<Notice> notices = new ArrayList<>();

  Reviewed(Review review, List<InboxFile> files) {
    this.review = review;
    files.forEach(file -> this.files.put(file.path(), file));
    review.remarks().forEach(remark -> remark(remark.place(), "", remark.text()));
    review.exclusions().forEach(this::exclude);
    answers = Answers.of(review.answers().stream()
        .map(each -> new Answers.Row(each.place().toString(), each.questionId(), each.answer()))
        .toList());
    answers.conflicts().forEach(fault -> remark(placeOf(fault), fault.answer(), fault.text()));
  }

  /** By path, why a file is not used. */
  Map<String, String> excluded() {
    return excluded;
  }

  Amendments amendments(InboxFile file) {
    return Amendments.of(review, file);
  }

  /** The register with the clerk's answers. */
  Register answered(Register register) {
    return register.withAnswers(answers.map());
  }

  /** By the path of the file, or by its name where only one file has it. */
  private void exclude(Review.Exclusion exclusion) {
    String name = Texts.clean(exclusion.file());
    String inside = name.startsWith("inbox/") ? name.substring("inbox/".length()) : name;
    List<String> meant = files.containsKey(inside)
        ? List.of(inside)
        : files.keySet().stream()
            .filter(path -> Texts.clean(path).endsWith("/" + inside))
            .toList();
    if (meant.size() == 1) {
      excluded.put(meant.get(0), exclusion.reason());
    } else {
      remark(
          exclusion.place(),
          String.join(", ", meant),
          meant.isEmpty()
              ? Bilingual.of(
                  "trong inbox/ không có tệp '%s' nên không loại tệp nào; ghi đúng tên tệp."
                      .formatted(name),
                  "inbox/ has no file '%s', so none is excluded; write the file's name."
                      .formatted(name))
              : Bilingual.of(
                  "nhiều tệp cùng tên '%s' nên không loại tệp nào; ghi cả thư mục, như loans/%s."
                      .formatted(name, name),
                  "several files are called '%s', so none is excluded; write the folder too, as in loans/%s."
                      .formatted(name, name)));
    }
  }

  private Place placeOf(Answers.Fault fault) {
    return review.answers().stream()
        .filter(each -> each.questionId().strip().equals(fault.questionId()))
        .map(Review.LinkAnswer::place)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /**
   * Remarks on all that stands in review/ and is not used.
   *
   * @param met the places of corrections and lines of a log that met their rows
   * @param register asked only where there are answers
   */
  List<Notice> notices(Set<String> met, Optional<Register> register) {
    var all = new Reviewed(review, List.copyOf(files.values()));
    all.addUnused(met);
    register.ifPresent(answered -> answered
        .staleAnswers()
        .forEach(fault -> all.remark(placeOf(fault), fault.answer(), fault.text())));
    return all.notices;
  }

  private void addUnused(Set<String> met) {
    review.corrections().stream()
        .filter(each -> !met.contains(each.place().toString()))
        .forEach(each -> remark(each.place(), "", stale(each)));
    review.log().stream()
        .filter(each -> !met.contains(each.place().toString()))
        .forEach(
            each -> remark(
                each.place(),
                each.uuid(),
                Bilingual.of(
                    "không tệp nào có phiếu với uuid này nên dòng nhật ký chưa được dùng; kiểm tra uuid.",
                    "no file has a submission of this uuid, so the line of the log is not used; check the uuid.")));
  }

  private Bilingual stale(Review.Correction correction) {
    Optional<InboxFile> file = Optional.ofNullable(files.get(correction.file()));
    if (file.isEmpty()) {
      return Bilingual.of(
          "tệp %s không còn trong inbox/ nên bản sửa chưa được dùng.".formatted(correction.file()),
          "the file %s is no longer in inbox/, so the correction is not used."
              .formatted(correction.file()));
    }
    boolean changed = !file.get().sha256().equals(correction.sha256());
    return changed
        ? Bilingual.of(
            "tệp %s đã được thay bằng tệp khác nên bản sửa chưa được dùng; nếu dòng vẫn bị loại, lấy tệp sửa lỗi mới trong private/."
                .formatted(correction.file()),
            "the file %s was replaced by another one, so the correction is not used; if its row is still rejected, take the new workbook from private/."
                .formatted(correction.file()))
        : Bilingual.of(
            "tệp %s không được đọc hoặc không có dòng %d nên bản sửa chưa được dùng."
                .formatted(correction.file(), correction.row()),
            "the file %s is not read or has no row %d, so the correction is not used."
                .formatted(correction.file(), correction.row()));
  }

  private void remark(Place place, String found, Bilingual text) {
    notices.add(new Notice(
        DATASET,
        DATASET + "/" + place.file(),
        place.sheet(),
        StandingRule.REVIEW_UNUSED.of(DATASET).id(),
        "",
        Severity.WARNING,
        1,
        place.row(),
        found,
        text.vi(),
        text.en()));
  }

  /** The same for the same files in review/. */
  String fingerprint() {
    return review.files().stream()
        .sorted(Comparator.comparing(Review.ReviewFile::path))
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  boolean isEmpty() {
    return review.files().isEmpty();
  }

  boolean hasAnswers() {
    return !answers.map().isEmpty();
  }
}
