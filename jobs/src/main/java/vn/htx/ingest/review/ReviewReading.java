package vn.htx.ingest.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.inbox.SheetSources;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.text.Texts;

/** Collects the content of the files of the review folder, one after the other. */
final class ReviewReading {
  /** A header must be within this many first rows of its sheet. */
  private static final int ROWS_TO_A_HEADER = 10;

  /** The column of messages, which is not read back. */
  private static final String MESSAGES = "loi can sua";

  private final List<ReviewFile> files = new ArrayList<>();
  private final Map<List<Object>, Correction> corrections = new LinkedHashMap<>();
  private final LogReading log = new LogReading();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<LinkAnswer> answers = new ArrayList<>();
  private final List<ReviewRemark> remarks = new ArrayList<>();

  /** One file's rows, used only when the file was read to its end. */
  private record FileRows(String path, List<HeadedRow> taken) {}

  private record HeadedRow(ReviewKind.KnownHeader header, SourceRow row) {}

  Review review() {
    var all = new ArrayList<>(remarks);
    all.addAll(log.remarks());
    return new Review(
        files,
        List.copyOf(corrections.values()),
        log.entries(),
        exclusions,
        answers,
        Review.merge(all));
  }

  /** @param path masked path of the file inside the folder */
  void add(Path file, String path) {
    InboxFile seen = Inbox.file(file, "review");
    files.add(new ReviewFile(path, seen.sha256()));
    if (seen.format() == InboxFile.Format.OTHER) {
      remark(ReviewRemark.Kind.OF_NO_KIND, path, 0, "");
      return;
    }
    Optional<InboxFile.Fault> fault = seen.findFault();
    if (fault.isPresent()) {
      remark(ReviewRemark.Kind.UNREADABLE, path, 0, fault.get().vi());
      return;
    }
    var rows = new FileRows(path, new ArrayList<>());
    Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try (SheetSource source = SheetSources.open(parent, seen, seen.parts().get(0))) {
      boolean known = false;
      while (source.nextSheet()) {
        known |= readSheet(source, rows);
      }
      if (!source.isUnchanged()) {
        remark(ReviewRemark.Kind.UNREADABLE, path, 0, "");
      } else if (known) {
        rows.taken().forEach(taken -> take(path, taken));
      } else {
        remark(ReviewRemark.Kind.OF_NO_KIND, path, 0, "");
      }
    } catch (UnreadableException unreadable) {
      remark(ReviewRemark.Kind.UNREADABLE, path, 0, unreadable.fault().vi());
    } catch (IOException failure) {
      remark(ReviewRemark.Kind.UNREADABLE, path, 0, failure.getClass().getSimpleName());
    }
  }

  /** Records an entry of the folder that is not read. */
  void passOver(String path, InboxFile.Fault fault) {
    remark(ReviewRemark.Kind.UNREADABLE, path, 0, fault.vi());
  }

  /** Whether the sheet has a recognised header; one without, such as instructions, is ignored. */
  private static boolean readSheet(SheetSource source, FileRows rows) {
    Optional<ReviewKind.KnownHeader> header = Optional.empty();
    Optional<SourceRow> next = source.next();
    for (int seen = 0; next.isPresent(); seen++) {
      SourceRow row = next.get();
      if (header.isPresent()) {
        if (!row.isBlank()) {
          rows.taken().add(new HeadedRow(header.get(), row));
        }
      } else if (seen < ROWS_TO_A_HEADER) {
        header = ReviewKind.of(row);
      }
      next = source.next();
    }
    return header.isPresent();
  }

  private void take(String path, HeadedRow taken) {
    switch (taken.header().kind()) {
      case CORRECTION -> takeCorrection(path, taken);
      case LOG -> log.take(path, taken.header().log().orElseThrow(), taken.row());
      case LINK_ANSWERS -> takeAnswer(path, taken);
      case EXCLUSIONS -> takeExclusion(path, taken);
    }
  }

  private void takeCorrection(String path, HeadedRow taken) {
    SourceRow row = taken.row();
    String inboxFile = cell(taken, 0);
    String sha256 = cell(taken, 1);
    String at = cell(taken, 3);
    if (inboxFile.isEmpty() || sha256.isEmpty() || !at.matches("[1-9][0-9]{0,8}")) {
      remark(ReviewRemark.Kind.ROW_INCOMPLETE, path, row.row(), "");
      return;
    }
    // Not trimmed: the name of a sheet may begin or end with a blank.
    String sheet = row.cell(taken.header().columns().get(2));
    int sourceRow = Integer.parseInt(at);
    var correction =
        new Correction(inboxFile, sha256, sheet, sourceRow, cells(taken), path, row.row());
    Correction before = corrections.put(List.of(inboxFile, sha256, sheet, sourceRow), correction);
    if (before != null && !before.cells().equals(correction.cells())) {
      remark(
          ReviewRemark.Kind.SAME_ROW,
          path,
          row.row(),
          "%s: %s; %s".formatted(inboxFile, sourceRow, before.file()));
    }
  }

  private static SortedMap<String, Correction.Cell> cells(HeadedRow taken) {
    var cells = new TreeMap<String, Correction.Cell>();
    List<String> names = taken.header().names();
    for (int i = 0; i < names.size(); i++) {
      boolean own = !taken.header().columns().contains(i);
      if (own && !names.get(i).isEmpty() && !names.get(i).startsWith(MESSAGES)) {
        cells.putIfAbsent(
            names.get(i),
            new Correction.Cell(Texts.clean(taken.row().cell(i)), taken.row().kind(i)));
      }
    }
    return cells;
  }

  private void takeAnswer(String path, HeadedRow taken) {
    String answer = cell(taken, 1);
    if (answer.isEmpty()) {
      return;
    }
    if (cell(taken, 0).isEmpty()) {
      remark(ReviewRemark.Kind.ROW_INCOMPLETE, path, taken.row().row(), "");
    } else {
      answers.add(new LinkAnswer(cell(taken, 0), answer, path, taken.row().row()));
    }
  }

  private void takeExclusion(String path, HeadedRow taken) {
    String name = cell(taken, 0).replace('\\', '/');
    String inboxFile = name.startsWith("inbox/") ? name.substring("inbox/".length()) : name;
    if (inboxFile.isEmpty() || cell(taken, 1).isEmpty()) {
      remark(ReviewRemark.Kind.ROW_INCOMPLETE, path, taken.row().row(), inboxFile);
    } else {
      exclusions.add(new Exclusion(inboxFile, cell(taken, 1), path, taken.row().row()));
    }
  }

  private static String cell(HeadedRow taken, int column) {
    return Texts.clean(taken.row().cell(taken.header().columns().get(column)));
  }

  private void remark(ReviewRemark.Kind kind, String file, int row, String found) {
    remarks.add(new ReviewRemark(kind, file, 1, row, found));
  }
}
