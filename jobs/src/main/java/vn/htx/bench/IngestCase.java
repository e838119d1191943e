package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The measured cases: files of the sizes that the Alliance of a large city may receive. */
public enum IngestCase {
  /** Ten million parcels. */
  CSV(10_000_000, "parcels/vinh-bao/2026-06-30.csv", "", List.of(IngestSide.values())),
  /** The same with line breaks in cells; Spark's CSV source can read such a file only in one task. */
  LINES(10_000_000, "parcels/vinh-bao/2026-06-30.csv", "", List.of(IngestSide.values())),
  /** A workbook of 20 columns with a small heap. The baselines read no workbooks and get the same rows as CSV. */
  XLSX(200_000, "parcels/vinh-bao/2026-06-30.xlsx", "512m", List.of(IngestSide.values())),
  /** A KoboToolbox export of 800 columns with a small heap; its answers are kept in long form. There is no baseline. */
  KOBO(5_000, "survey/2026H1.xlsx", "512m", List.of(IngestSide.OURS));

  private static final String SETTINGS = """
      workspace:
        name: {vi: Đo tốc độ, en: Benchmark}
        kind: synthetic
        as_of: 2026-06-30
      required: []
      tolerance: {default: 1}
      limits: {file_mb: 8192}
      """;

  private static final int WIDTH = 20;

  private final long rows;
  private final String file;
  private final String heap;
  private final List<IngestSide> sides;

  IngestCase(long rows, String file, String heap, List<IngestSide> sides) {
    this.rows = rows;
    this.file = file;
    this.heap = heap;
    this.sides = sides;
  }

  /** The number of rows at a scale, at least one. */
  long rows(double scale) {
    return Math.max(1, Math.round(rows * scale));
  }

  List<IngestSide> sides() {
    return sides;
  }

  /** The heap as an argument of {@code -Xmx}; empty for that of the launcher. */
  String heap() {
    return heap;
  }

  /**
   * Creates a workspace with the one file of this case.
   *
   * @param codes unit codes, or the ids of the questions for the survey
   */
  public void writeTo(Path workspace, double scale, List<String> codes) throws IOException {
    Path to = workspace.resolve("inbox").resolve(file);
    Files.createDirectories(to.getParent());
    Files.writeString(workspace.resolve("workspace.yaml"), SETTINGS);
    if (this == KOBO) {
      var survey = new KoboFile(rows(scale), codes);
      survey.writeTo(to);
      survey.writeRegister(workspace.resolve("inbox"));
    } else if (this == XLSX) {
      Workbooks.write(to, parcels(scale, codes)::writeTo);
      parcels(scale, codes).writeCsv(csv(workspace));
    } else {
      parcels(scale, codes).writeCsv(to);
    }
  }

  private ParcelFile parcels(double scale, List<String> communes) {
    return new ParcelFile(rows(scale), communes, beside(), hasLineBreaks());
  }

  private int beside() {
    return this == XLSX ? WIDTH - ParcelFile.HEADER.size() : 0;
  }

  /** The file with the rows for the baselines. */
  public Path csv(Path workspace) {
    return this == XLSX
        ? workspace.resolve("same-rows.csv")
        : workspace.resolve("inbox").resolve(file);
  }

  /** The header of the parcel rows. */
  public List<String> header() {
    return parcels(1, List.of()).header();
  }

  public boolean hasLineBreaks() {
    return this == LINES;
  }
}
