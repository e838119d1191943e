package vn.htx.validate.file;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts of the rows of one sheet of one file, or of one part of it.
 *
 * @param sheetIndex the sheet's index among the visible ones, from 0
 * @param read rows of the sheet other than headers; {@code counted} is the same, counted without the parser (in part 0
 *     for the whole file)
 * @param answersRead answer cells of a survey; all four are 0 for other datasets
 * @param latest the latest day of the column that dates rows; null when there is none
 * @param broken whether the file must be left out
 */
public record FileSummary(
    String dataset,
    String file,
    String sha256,
    String sheet,
    int sheetIndex,
    long read,
    long clean,
    long rejected,
    long skipped,
    long counted,
    long answersRead,
    long answersClean,
    long answersBlank,
    long answersRejected,
    @Nullable LocalDate latest,
    boolean broken)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static final Comparator<FileSummary> ORDER = Comparator.comparing(FileSummary::dataset)
      .thenComparing(FileSummary::file)
      .thenComparing(FileSummary::sheetIndex)
      .thenComparing(FileSummary::sheet);

  /** The summary of a sheet before any of its rows. */
  public static FileSummary start(
      String dataset, String file, String sha256, String sheet, int sheetIndex) {
    return new FileSummary(
        dataset, file, sha256, sheet, sheetIndex, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, false);
  }

  public Optional<LocalDate> latestDay() {
    return Optional.ofNullable(latest);
  }

  /** Whether the two counts agree. */
  boolean countsAgree() {
    return read == counted;
  }

  boolean rowsAddUp() {
    return read == clean + rejected + skipped;
  }

  boolean answersAddUp() {
    return answersRead == answersClean + answersBlank + answersRejected;
  }

  FileSummary plus(FileSummary other) {
    boolean later = latest == null || (other.latest != null && other.latest.isAfter(latest));
    return new FileSummary(
        dataset,
        file,
        sha256,
        sheet,
        Math.min(sheetIndex, other.sheetIndex),
        read + other.read,
        clean + other.clean,
        rejected + other.rejected,
        skipped + other.skipped,
        counted + other.counted,
        answersRead + other.answersRead,
        answersClean + other.answersClean,
        answersBlank + other.answersBlank,
        answersRejected + other.answersRejected,
        later ? other.latest : latest,
        broken || other.broken);
  }

  FileSummary asBroken() {
    return new FileSummary(
        dataset, file, sha256, sheet, sheetIndex, read, 0, 0, 0, counted, 0, 0, 0, 0, latest, true);
  }

  /** The summary with this many clean rows rejected as duplicates of earlier keys. */
  FileSummary withDuplicates(long rows) {
    return new FileSummary(
        dataset,
        file,
        sha256,
        sheet,
        sheetIndex,
        read,
        clean - rows,
        rejected + rows,
        skipped,
        counted,
        answersRead,
        answersClean,
        answersBlank,
        answersRejected,
        latest,
        broken);
  }

  /** Adds up parts to one summary per sheet, in order; a fault of the whole file goes to its first sheet. */
  public static List<FileSummary> merge(List<FileSummary> parts) {
    Map<String, FileSummary> sheets = new LinkedHashMap<>();
    var files = new LinkedHashMap<String, Boolean>();
    parts.stream().sorted(ORDER).forEach(part -> {
      sheets.merge(part.dataset + "\n" + part.file + "\n" + part.sheet, part, FileSummary::plus);
      files.merge(part.dataset + "\n" + part.file, part.broken, Boolean::logicalOr);
    });
    var merged = new ArrayList<FileSummary>();
    Map<String, Long> sheetsOf = sheets.values().stream()
        .collect(Collectors.groupingBy(FileSummary::file, Collectors.counting()));
    for (FileSummary sheet : sheets.values()) {
      if (sheet.sheetIndex >= 0 || sheetsOf.getOrDefault(sheet.file, 1L) == 1) {
        merged.add(
            files.getOrDefault(sheet.dataset + "\n" + sheet.file, false)
                ? sheet.asBroken()
                : sheet);
      }
    }
    merged.sort(ORDER);
    return merged;
  }
}
