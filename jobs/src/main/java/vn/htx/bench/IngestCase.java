package vn.htx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is measured: files of the sizes that an Alliance of a large city may be sent. */
public enum IngestCase {
  /** Ten million parcels. */
  CSV(10_000_000, "parcels/vinh-bao/2026-06-30.csv", "", List.of(IngestSide.values())),
  /** The same with line breaks in cells, which Spark's CSV source can only read by one task. */
  LINES(10_000_000, "parcels/vinh-bao/2026-06-30.csv", "", List.of(IngestSide.values()));

  private static final String SETTINGS = """
      workspace:
        name: {vi: Đo tốc độ, en: Benchmark}
        kind: synthetic
        as_of: 2026-06-30
      required: []
      tolerance: {default: 1}
      limits: {file_mb: 8192}
      """;

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

  /** Rows of data at a scale, at least one. */
  long rows(double scale) {
    return Math.max(1, Math.round(rows * scale));
  }

  List<IngestSide> sides() {
    return sides;
  }

  /** The heap as {@code -Xmx} writes it; empty for the launcher's own. */
  String heap() {
    return heap;
  }

  /** Makes a workspace with the one file of this case. */
  public void writeTo(Path workspace, double scale, List<String> communes) throws IOException {
    Path to = data(workspace);
    Files.createDirectories(to.getParent());
    Files.writeString(workspace.resolve("workspace.yaml"), SETTINGS);
    parcels(scale, communes).writeCsv(to);
  }

  private ParcelFile parcels(double scale, List<String> communes) {
    return new ParcelFile(rows(scale), communes, 0, hasLineBreaks());
  }

  /** The file that is read. */
  public Path data(Path workspace) {
    return workspace.resolve("inbox").resolve(file);
  }

  /** Its header. */
  public List<String> header() {
    return ParcelFile.HEADER;
  }

  public boolean hasLineBreaks() {
    return this == LINES;
  }
}
