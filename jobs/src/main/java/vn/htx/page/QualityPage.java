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
 * @param parts those of them that something was remarked about, in the same order
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
   * How many files need a person.
   *
   * @param files all files of the version
   * @param toMend files left out, or with rows or answers rejected, that no later delivery replaced
   * @param toCheck other files, not replaced, with warnings
   * @param datasets datasets with a warning or worse that is about none of their files
   */
  public record Attention(long files, long toMend, long toCheck, long datasets) {
    public boolean nothing() {
      return toMend == 0 && datasets == 0;
    }

    /** The answer in one sentence. */
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
   * @param sheets first what is remarked about no file, where there is such a remark, then the sheets of the files that
   *     need a person most
   * @param rest the sheets that are not shown
   * @param listed lines of the dataset's CSV, one a rejected row or answer and rule; 0: there is no such file
   */
  public record Part(PageData.Dataset dataset, List<Sheet> sheets, Rest rest, long listed) {
    public Part {
      sheets = List.copyOf(sheets);
    }

    /** Where all rows are listed, relative to the page; meant only where {@code listed} is not 0. */
    public String csv() {
      return "quality/%s.csv".formatted(dataset.id());
    }

    /** The sheets whose rows were counted. */
    public List<Sheet> counted() {
      return sheets.stream().filter(sheet -> sheet.counts().isPresent()).toList();
    }

    /** The sheets that have remarks, also where there was no room for them. */
    public List<Sheet> remarked() {
      return sheets.stream().filter(Sheet::isRemarked).toList();
    }

    public boolean hasAnswers() {
      return sheets.stream().anyMatch(sheet -> sheet.answers().isPresent());
    }
  }

  /**
   * Sheets that the page does not show, by what their files need.
   *
   * @param toMend of files left out, or with rows or answers rejected
   * @param toCheck of other files with warnings
   * @param others of files that need nobody
   */
  public record Rest(long toMend, long toCheck, long others) {
    public static final Rest NONE = new Rest(0, 0, 0);

    public boolean isNone() {
      return toMend + toCheck + others == 0;
    }

    /** How many, and of which kind. */
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
   * @param file inside the inbox; empty for what is remarked about the dataset
   * @param sheet empty for a CSV
   * @param counts empty where the file could not be read far enough
   * @param remarks most serious first
   * @param moreRemarks remarks that are not shown
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

  /** What became of a file. */
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

  /** Rows of one sheet; {@code again} is their number counted without the parser. */
  public record Counts(
      State state,
      long read,
      long clean,
      long rejected,
      long skipped,
      long again,
      Optional<Answers> answers) {
    /** Whether the two ways of counting came to different numbers; of a file left out nothing need be read. */
    public boolean differs() {
      return state != State.LEFT_OUT && read != again;
    }
  }

  /** Answer cells of a survey's sheet. */
  public record Answers(long read, long clean, long blank, long rejected) {}

  /**
   * One rule broken in one column of one sheet.
   *
   * @param column what people call it; empty where the catalog does not know it, as for a question of a survey
   * @param columnId empty when the rule is about the row or file
   * @param text the rule's text without the place, which stands around it
   * @param found what stood in the first place
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

  /** Which rows a remark is about, as far as it is known. */
  public sealed interface Rows {
    /** For people; empty where there is nothing to say. */
    Bilingual shown();

    /**
     * All of them.
     *
     * @param ranges the first ones
     * @param more rows after these
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

    /** Only the first was recorded. */
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

    /** The remark is about no row: about a file, or the dataset where {@code file} is empty. */
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
    /** As a spreadsheet numbers rows, so without a separator of thousands. */
    public String shown() {
      return first == last ? String.valueOf(first) : first + "–" + last;
    }
  }

  public QualityPage {
    datasets = List.copyOf(datasets);
    parts = List.copyOf(parts);
  }
}
