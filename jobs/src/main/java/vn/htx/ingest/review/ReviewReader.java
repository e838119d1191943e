package vn.htx.ingest.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.htx.ingest.Inbox;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.SheetSource;
import vn.htx.ingest.SourceRow;
import vn.htx.ingest.UnreadableException;
import vn.htx.ingest.review.Review.Correction;
import vn.htx.ingest.review.Review.Place;
import vn.htx.model.Bilingual;
import vn.htx.model.ReviewColumns;
import vn.htx.text.CellText;
import vn.htx.text.MatchKey;
import vn.htx.text.Mendings;
import vn.htx.text.StoredForm;

/** Reads the review folder, one file after the other. */
final class ReviewReader {
  /** Rows in which a sheet's header is sought. */
  private static final int HEADER_WITHIN = 20;

  private static final Set<InboxFile.Format> READ =
      Set.of(InboxFile.Format.CSV, InboxFile.Format.XLSX, InboxFile.Format.XLS);
  private static final Set<String> NO_CHANGE = Set.of("no action", "no change", "khong doi");
  private static final Set<String> REMOVED =
      Set.of("remove survey", "remove submission", "xoa phieu");

  private final Path folder;
  private final CellText text = new CellText(StoredForm.UNICODE);
  private final List<Review.ReviewFile> files = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<List<Object>, Correction> corrected = new HashMap<>();
  private final List<Review.LogEntry> log = new ArrayList<>();
  private final List<Review.Exclusion> exclusions = new ArrayList<>();
  private final List<Review.LinkAnswer> answers = new ArrayList<>();
  private final List<Review.Remark> remarks = new ArrayList<>();

  ReviewReader(Path folder) {
    this.folder = folder;
  }

  Review read() {
    if (!Files.isDirectory(folder)) {
      return Review.NONE;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !isPassedOver(path))
          .sorted()
          .forEach(this::read);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Review(files, corrections, log, exclusions, answers, remarks);
  }

  /** Hidden files and lock files of office programs, and a folder's own explanation. */
  private static boolean isPassedOver(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.startsWith(".")
        || path.contains("/.")
        || name.startsWith("~$")
        || name.equals("README.md");
  }

  private void read(String path) {
    Path file = folder.resolve(path);
    InboxFile seen = Inbox.file(file, "review");
    files.add(new Review.ReviewFile(path, seen.sha256()));
    if (!READ.contains(seen.format())) {
      remark(
          path,
          "không phải .csv, .xlsx hay .xls nên không đọc; lưu lại dạng .xlsx.",
          "it is not .csv, .xlsx or .xls and was not read; save it as .xlsx.");
      return;
    }
    if (seen.findFault().isPresent()) {
      remark(path, seen.fault().vi() + ".", seen.fault().en() + ".");
      return;
    }
    Path parent = Optional.ofNullable(file.getParent()).orElse(folder);
    try (SheetSource source = SheetSource.open(parent, seen, seen.parts().get(0))) {
      boolean known = false;
      while (source.nextSheet()) {
        known |= readSheet(path, source);
      }
      if (!known) {
        remark(
            path,
            "không nhận ra tệp: cần tiêu đề của tệp sửa lỗi, của nhật ký làm sạch (uuid, question, old_value, new_value, reason), của danh sách câu hỏi HTX, hoặc (tệp, lý do).",
            "it is not known what the file is: wanted is the header of a correction workbook, of a cleaning log (uuid, question, old_value, new_value, reason), of the questions on cooperatives, or (file, reason).");
      }
    } catch (UnreadableException unreadable) {
      remark(path, unreadable.fault().vi() + ".", unreadable.fault().en() + ".");
    } catch (IOException | UncheckedIOException failure) {
      remark(path, "không đọc được tệp.", "the file cannot be read.");
    }
  }

  private boolean readSheet(String path, SheetSource source) {
    Optional<ReviewForm.Head> head = Optional.empty();
    for (int i = 0; i < HEADER_WITHIN && head.isEmpty(); i++) {
      Optional<SourceRow> row = source.next();
      if (row.isEmpty()) {
        return false;
      }
      head = ReviewForm.find(mended(row.get()));
    }
    if (head.isEmpty()) {
      return false;
    }
    for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
      if (!row.get().isBlank()) {
        var place = new Place(path, source.sheet(), row.get().row());
        take(head.get(), place, mended(row.get()));
      }
    }
    return true;
  }

  private SourceRow mended(SourceRow row) {
    SourceRow mended = row;
    for (int i = 0; i < row.width(); i++) {
      String cell = text.mend(row.cell(i), new Mendings());
      if (!cell.equals(row.cell(i))) {
        mended = mended.with(i, cell, row.kind(i));
      }
    }
    return mended;
  }

  private void take(ReviewForm.Head head, Place place, SourceRow row) {
    switch (head.form()) {
      case CORRECTION -> takeCorrection(head, place, row);
      case LOG -> takeLog(head, place, row);
      case ANSWERS -> takeAnswer(head, place, row);
      case EXCLUSION -> takeExclusion(head, place, row);
    }
  }

  private void takeCorrection(ReviewForm.Head head, Place place, SourceRow row) {
    String file = head.cell(row, 0);
    String sha256 = head.cell(row, 1);
    Optional<Integer> number = number(head.cell(row, 3));
    if (file.isEmpty() || sha256.isEmpty() || number.isEmpty()) {
      remark(
          place,
          "thiếu tệp, mã tệp hoặc số dòng ở các cột không được sửa; lấy lại tệp sửa lỗi mới.",
          "file, hash or row is missing in the columns that must stay; take the correction workbook anew.");
      return;
    }
    var cells = new ArrayList<Review.Cell>();
    for (int i = 0; i < head.names().size(); i++) {
      String name = head.names().get(i);
      if (!name.isEmpty() && !head.isOfForm(i) && !isFaults(name)) {
        cells.add(new Review.Cell(name, row.cell(i), row.kind(i)));
      }
    }
    var correction = new Correction(place, file, sha256, head.cell(row, 2), number.get(), cells);
    Correction before =
        corrected.put(List.of(file, sha256, correction.sheet(), correction.row()), correction);
    if (before != null) {
      corrections.remove(before);
      remark(
          place,
          "dòng này đã được sửa ở %s; bản sửa sau được dùng.".formatted(before.place()),
          "the row is corrected in %s too; the later correction is used."
              .formatted(before.place()));
    }
    corrections.add(correction);
  }

  private static boolean isFaults(String name) {
    return MatchKey.of(name).equals(MatchKey.of(ReviewColumns.FAULTS));
  }

  private void takeLog(ReviewForm.Head head, Place place, SourceRow row) {
    String change = MatchKey.of(head.cell(row, 5));
    String uuid = plain(head.cell(row, 0));
    String question = head.cell(row, 1);
    if (NO_CHANGE.contains(change)) {
      return;
    }
    if (REMOVED.contains(change)) {
      remark(
          place,
          "nhật ký chỉ sửa ô, không xóa phiếu; xóa phiếu ở nơi thu thập rồi xuất lại tệp.",
          "a log changes cells and removes no submission; delete it where it was collected and export again.");
      return;
    }
    if (uuid.isEmpty() || question.isEmpty() || head.cell(row, 4).isEmpty()) {
      remark(
          place,
          "dòng nhật ký cần đủ uuid, câu hỏi và lý do; điền ô trống.",
          "a line of the log needs uuid, question and reason; fill in what is empty.");
      return;
    }
    int changed = head.places().get(3);
    log.add(new Review.LogEntry(
        place,
        head.cell(row, 6),
        uuid,
        question,
        head.cell(row, 2),
        new Review.Cell(question, row.cell(changed), row.kind(changed)),
        head.cell(row, 4)));
  }

  /** Without what ODK writes before an id. */
  static String plain(String uuid) {
    return uuid.startsWith("uuid:") ? uuid.substring("uuid:".length()) : uuid;
  }

  private void takeAnswer(ReviewForm.Head head, Place place, SourceRow row) {
    String id = head.cell(row, 0);
    String answer = head.cell(row, 1);
    if (!id.isEmpty() && !answer.isEmpty()) {
      answers.add(new Review.LinkAnswer(place, id, answer));
    }
  }

  private void takeExclusion(ReviewForm.Head head, Place place, SourceRow row) {
    String file = head.cell(row, 0);
    String reason = head.cell(row, 1);
    if (file.isEmpty() || reason.isEmpty()) {
      remark(
          place,
          "muốn loại một tệp cần ghi cả tên tệp và lý do.",
          "to exclude a file, give both its name and a reason.");
    } else {
      exclusions.add(new Review.Exclusion(place, file, reason));
    }
  }

  private static Optional<Integer> number(String cell) {
    try {
      return Optional.of(Integer.parseInt(cell)).filter(row -> row > 0);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private void remark(String path, String vi, String en) {
    remark(new Place(path, "", 0), vi, en);
  }

  private void remark(Place place, String vi, String en) {
    remarks.add(new Review.Remark(place, Bilingual.of(vi, en)));
  }
}
