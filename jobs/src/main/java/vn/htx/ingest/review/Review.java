package vn.htx.ingest.review;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import vn.htx.ingest.SourceRow;
import vn.htx.model.Bilingual;

/**
 * All that stands in {@code review/}, in the order of its files.
 *
 * @param files every file that was looked at, with the hash of its bytes
 * @param remarks on what is not used
 */
public record Review(
    List<ReviewFile> files,
    List<Correction> corrections,
    List<LogEntry> log,
    List<Exclusion> exclusions,
    List<LinkAnswer> answers,
    List<Remark> remarks) {
  /** Where nothing is reviewed. */
  public static final Review NONE =
      new Review(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Review {
    files = List.copyOf(files);
    corrections = List.copyOf(corrections);
    log = List.copyOf(log);
    exclusions = List.copyOf(exclusions);
    answers = List.copyOf(answers);
    remarks = List.copyOf(remarks);
  }

  /** Reads the folder; nothing where there is none. Never fails for what a file holds. */
  public static Review read(Path folder) {
    return new ReviewReader(folder).read();
  }

  /** A file below {@code review/}; the path with {@code /}. */
  public record ReviewFile(String path, String sha256) {}

  /**
   * Where something was written.
   *
   * @param file below {@code review/}
   * @param sheet empty for a CSV
   * @param row from 1
   */
  public record Place(String file, String sheet, int row) implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return sheet.isEmpty()
          ? "%s:%d".formatted(file, row)
          : "%s[%s]:%d".formatted(file, sheet, row);
    }
  }

  /** A cell as it should be; {@code column} is the header that it stood under. */
  public record Cell(String column, String text, SourceRow.Kind kind) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * One row of an inbox file as it should be.
   *
   * @param file path inside the inbox
   * @param sha256 of the file's bytes when its rows were written out
   * @param row physical row of {@code sheet}, from 1
   */
  public record Correction(
      Place place, String file, String sha256, String sheet, int row, List<Cell> cells)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    public Correction {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One line of a cleaning log, as humanitarian teams keep it (IMPACT Initiatives, cleaningtools: uuid, question,
   * old_value, new_value, change_type, issue).
   *
   * @param dataset empty for the survey
   * @param uuid of the submission, without a leading {@code uuid:}
   * @param question header of the column, or id of the column or item
   */
  public record LogEntry(
      Place place,
      String dataset,
      String uuid,
      String question,
      String oldValue,
      Cell newValue,
      String reason)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** A file that must not be used: its path inside the inbox or its name, and why. */
  public record Exclusion(Place place, String file, String reason) {}

  /** What a clerk answered to a doubtful link: a coop_id, or a word for none. */
  public record LinkAnswer(Place place, String questionId, String answer) {}

  /** What cannot be used and why; {@code row} 0 is the file. */
  public record Remark(Place place, Bilingual text) {}
}
