package vn.htx.dashboard.serve.desk;

import java.util.List;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/**
 * What {@code htx check} finds of a file, for a page in one language. Values of persons are masked as they are there.
 *
 * @param isGuessed whether the dataset was recognised by the file's columns
 * @param toMend what is wrong or doubtful, the worst first
 * @param noted what is only worth knowing
 * @param unknown columns that are not read
 * @param openUntilNight what one file alone cannot tell
 * @param isTakeable whether a night would take any of it
 */
public record Findings(
    Bilingual dataset,
    boolean isGuessed,
    Mark mark,
    Bilingual verdict,
    Counts rows,
    List<Fault> toMend,
    List<Fault> noted,
    List<Columns> tables,
    List<String> unknown,
    List<Bilingual> openUntilNight,
    boolean isTakeable) {
  public Findings {
    toMend = List.copyOf(toMend);
    noted = List.copyOf(noted);
    tables = List.copyOf(tables);
    unknown = List.copyOf(unknown);
    openUntilNight = List.copyOf(openUntilNight);
  }

  /** The same in each language. */
  public record InBoth(Findings vi, Findings en) {
    public Findings in(Language language) {
      return language == Language.VI ? vi : en;
    }
  }

  /** Taken whole, taken in part, left out. */
  public enum Mark {
    GOOD("✓"),
    DOUBTFUL("!"),
    BAD("✗"),
    NOTED("·");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** Rows of all sheets. */
  public record Counts(long read, long clean, long rejected, long skipped) {}

  /**
   * All remarks of one rule.
   *
   * @param places where, what was found there, what is allowed
   */
  public record Fault(Mark mark, String rule, Bilingual text, long times, List<String> places) {
    public Fault {
      places = List.copyOf(places);
    }
  }

  /**
   * The columns of a table of the file.
   *
   * @param place its sheet and the rows of its header
   * @param remark why no columns are shown; blank where they are
   * @param head the names of what follows
   * @param lines a column each: letter, name, what it is read as, the first rows' values, remarks
   */
  public record Columns(String place, String remark, List<String> head, List<List<String>> lines) {
    public Columns {
      head = List.copyOf(head);
      lines = List.copyOf(lines);
    }
  }
}
