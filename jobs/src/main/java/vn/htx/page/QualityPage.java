package vn.htx.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/**
 * Everything the quality report shows: which row of which sheet is wrong, and what to type instead.
 *
 * @param datasets every dataset of the version
 * @param parts the datasets with remarks, in the same order
 */
public record QualityPage(
    PageData.Heading heading,
    List<PageData.Dataset> datasets,
    Attention attention,
    List<Part> parts) {
  /** Where every sheet of every file is listed, relative to the page. */
  public static final String FILES = "quality/files.csv";

  /** Where every remark is listed, relative to the page. */
  public static final String REMARKS = "quality/remarks.csv";

  /**
   * The number of files that need a person.
   *
   * @param files all files of the version
   * @param toMend files that were left out or had rows or answers rejected, and that no later delivery replaced
   * @param toCheck other files with warnings that were not replaced
   * @param datasets datasets with a warning or error that concerns none of their files
   */
  public record Attention(long files, long toMend, long toCheck, long datasets) {
    public boolean nothing() {
      return toMend == 0 && datasets == 0;
    }

    /** The answer to 'must anything be mended?' in one sentence. */
    public Bilingual sentence() {
      String vi = nothing()
          ? "Không có gì phải sửa trong %s tệp".formatted(VietnameseFormat.shown(files))
          : "Cần sửa %s trong %s tệp"
              .formatted(VietnameseFormat.shown(toMend), VietnameseFormat.shown(files));
      String en = nothing()
          ? "Nothing to mend in %s files".formatted(VietnameseFormat.shown(files))
          : "%s of %s files need mending"
              .formatted(VietnameseFormat.shown(toMend), VietnameseFormat.shown(files));
      if (datasets > 0) {
        vi += "; %s bộ dữ liệu có nhận xét chung".formatted(VietnameseFormat.shown(datasets));
        en +=
            "; datasets with a remark of their own: %s".formatted(VietnameseFormat.shown(datasets));
      }
      if (toCheck > 0) {
        vi +=
            "; %s tệp khác chỉ có cảnh báo, nên xem lại".formatted(VietnameseFormat.shown(toCheck));
        en += "; files with warnings only, worth a look: %s"
            .formatted(VietnameseFormat.shown(toCheck));
      }
      return Bilingual.of(vi + ".", en + ".");
    }
  }

  /**
   * One dataset.
   *
   * @param sheets remarks without a file come first, if there are any, then the sheets of the files that need a person
   *     most
   * @param rest the sheets that are not shown
   * @param listed number of lines in the dataset's CSV, one for each rejected row or answer and rule; 0 when there is
   *     no such file
   */
  public record Part(PageData.Dataset dataset, List<Sheet> sheets, Rest rest, long listed) {
    public Part {
      sheets = List.copyOf(sheets);
    }

    /** Address of the list of all rows, relative to the page; valid only when {@code listed} is not 0. */
    public String csv() {
      return "quality/%s.csv".formatted(dataset.id());
    }

    /** The sheets whose rows were counted. */
    public List<Sheet> counted() {
      return sheets.stream().filter(sheet -> sheet.counts().isPresent()).toList();
    }

    /** The sheets with remarks, including those whose remarks are not shown. */
    public List<Sheet> remarked() {
      return sheets.stream().filter(Sheet::isRemarked).toList();
    }

    public boolean hasAnswers() {
      return sheets.stream().anyMatch(sheet -> sheet.answers().isPresent());
    }
  }

  /**
   * The sheets that the page does not show, by what their files need.
   *
   * @param toMend sheets of files that were left out or had rows or answers rejected
   * @param toCheck sheets of other files with warnings
   * @param others sheets of files that need no action
   */
  public record Rest(long toMend, long toCheck, long others) {
    public static final Rest NONE = new Rest(0, 0, 0);

    public boolean isNone() {
      return toMend + toCheck + others == 0;
    }

    /** How many sheets of each kind are not shown. */
    public Bilingual sentence() {
      String all = VietnameseFormat.shown(toMend + toCheck + others);
      return Bilingual.of(
          "Còn %s tệp hoặc trang tính không hiện ở đây: %s phải sửa, %s chỉ có cảnh báo, %s không phải làm gì."
              .formatted(
                  all,
                  VietnameseFormat.shown(toMend),
                  VietnameseFormat.shown(toCheck),
                  VietnameseFormat.shown(others)),
          "%s more files or sheets are not shown here: %s to mend, %s with warnings only, %s that need nothing."
              .formatted(
                  all,
                  VietnameseFormat.shown(toMend),
                  VietnameseFormat.shown(toCheck),
                  VietnameseFormat.shown(others)));
    }
  }

  /**
   * One sheet of a file.
   *
   * @param id of its place in the page
   * @param file path inside the inbox; empty for remarks on the whole dataset
   * @param sheet empty for a CSV
   * @param counts empty when the file could not be read far enough
   * @param remarks most serious first
   * @param moreRemarks number of remarks that are not shown
   */
  public record Sheet(
      String id,
      String file,
      String sheet,
      Optional<Counts> counts,
      List<SheetRemark> remarks,
      long moreRemarks) {
    public Sheet {
      remarks = List.copyOf(remarks);
    }

    public Optional<Answers> answers() {
      return counts.flatMap(Counts::answers);
    }

    public boolean isRemarked() {
      return !remarks.isEmpty() || moreRemarks > 0;
    }

    public boolean isIn(State state) {
      return counts.filter(found -> found.state() == state).isPresent();
    }
  }

  /** How a file was used. */
  public enum State {
    USED("used", Bilingual.of("Được dùng", "used")),
    LEFT_OUT("left_out", Bilingual.of("Bị bỏ", "left out")),
    REPLACED("replaced", Bilingual.of("Đã được thay", "replaced")),
    EXCLUDED("excluded", Bilingual.of("Được loại theo yêu cầu", "excluded"));

    private final String code;
    private final Bilingual label;

    State(String code, Bilingual label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public Bilingual label() {
      return label;
    }
  }

  /** The rows of one sheet; {@code again} is their number as counted without the parser. */
  public record Counts(
      State state,
      long read,
      long clean,
      long rejected,
      long skipped,
      long again,
      Optional<Answers> answers) {
    /** Whether the two ways of counting differ; a file that was left out need not be read to its end. */
    public boolean differs() {
      return state != State.LEFT_OUT && read != again;
    }
  }

  /** Answer cells of a survey's sheet. */
  public record Answers(long read, long clean, long blank, long rejected) {}

  /**
   * One rule that was broken in one column of one sheet.
   *
   * @param column name for people; empty when the catalog does not know the column, as for a question of a survey
   * @param columnId empty when the rule concerns the whole row or file
   * @param text text of the rule without the place, which is shown beside it
   * @param found contents of the first place
   */
  public record SheetRemark(
      String severityCode,
      Bilingual severity,
      String rule,
      Optional<Bilingual> column,
      String columnId,
      Bilingual text,
      long occurrences,
      Optional<String> found,
      Rows rows) {}

  /** The rows that a remark concerns, as far as they are known. */
  public sealed interface Rows {
    /** The rows in words; empty when there is nothing to say. */
    Bilingual shown();

    /**
     * All rows are known.
     *
     * @param ranges the first ranges
     * @param more number of rows after them
     */
    record All(List<Range> ranges, long more) implements Rows {
      public All {
        ranges = List.copyOf(ranges);
      }

      @Override
      public Bilingual shown() {
        String rows = ranges.stream().map(Range::shown).collect(Collectors.joining(", "));
        boolean one =
            ranges.size() == 1 && ranges.get(0).first() == ranges.get(0).last();
        return more == 0
            ? Bilingual.of("Dòng " + rows, one ? "row" : "rows")
            : Bilingual.of(
                "Dòng %s và %s dòng nữa".formatted(rows, VietnameseFormat.shown(more)),
                "rows; %s more not shown".formatted(VietnameseFormat.shown(more)));
      }
    }

    /** Only the first row was recorded. */
    record First(int row, long occurrences) implements Rows {
      @Override
      public Bilingual shown() {
        return occurrences == 1
            ? Bilingual.of("Dòng " + row, "row")
            : Bilingual.of(
                "Dòng đầu tiên %s (chỉ dòng này được ghi lại)".formatted(row),
                "first row; the others were not recorded");
      }
    }

    /** The remark concerns no row, but a file, or the whole dataset when {@code file} is empty. */
    record Whole(String file) implements Rows {
      @Override
      public Bilingual shown() {
        return file.isEmpty()
            ? Bilingual.of("Về cả bộ dữ liệu", "about the whole dataset")
            : Bilingual.of("Về cả tệp", "about the whole file");
      }
    }
  }

  /** Consecutive physical rows, both ends included. */
  public record Range(int first, int last) {
    /** Written without a thousands separator, as spreadsheets number their rows. */
    public String shown() {
      return first == last ? String.valueOf(first) : first + "–" + last;
    }
  }

  public QualityPage {
    datasets = List.copyOf(datasets);
    parts = List.copyOf(parts);
  }
}
