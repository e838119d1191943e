package vn.htx.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.htx.catalog.ColumnType;

/** Writes one file of the inbox: a header, then rows, with the mistakes planned for the file. */
final class DatasetFile implements Closeable {
  /**
   * A column of a file.
   *
   * @param id of the catalog's column or the framework's item
   * @param header the text in the first row
   */
  record Header(String id, String header, ColumnType type) {}

  private final String dataset;
  private final String path;
  private final List<Header> headers;
  private final Mistakes mistakes;
  private final FileSink sink;
  private int dataRows;
  private int physicalRows;

  /** Opens {@code inbox/<dataset>/<name>}; the ending decides the format. */
  static DatasetFile open(
      Path workspace, String dataset, String name, List<Header> headers, Mistakes mistakes)
      throws IOException {
    Path file = workspace.resolve("inbox").resolve(dataset).resolve(name);
    Files.createDirectories(file.getParent());
    FileSink sink = name.endsWith(".xlsx")
        ? new WorkbookSink(file, headers.stream().map(Header::type).toList())
        : FileSink.csv(file);
    return new DatasetFile(dataset, dataset + "/" + name, headers, mistakes, sink);
  }

  private DatasetFile(
      String dataset, String path, List<Header> headers, Mistakes mistakes, FileSink sink)
      throws IOException {
    this.dataset = dataset;
    this.path = path;
    this.headers = List.copyOf(headers);
    this.mistakes = mistakes;
    this.sink = sink;
    write(headers.stream().map(Header::header).toList());
  }

  /** Writes one row, with its cells in the order of the headers; an empty text leaves a cell empty. */
  void row(String... cells) throws IOException {
    row(List.of(cells));
  }

  void row(List<String> cells) throws IOException {
    if (cells.size() != headers.size()) {
      throw new IllegalArgumentException(
          "%s: a row of %s cells under %s headers".formatted(path, cells.size(), headers.size()));
    }
    dataRows++;
    List<Mistakes.Sown> here = mistakes.find(path, dataRows);
    List<String> own = cells;
    for (Mistakes.Sown mistake : here) {
      own = mistake.kind() == Mistakes.Kind.CELL ? spoiled(own, mistake) : own;
    }
    write(own);
    for (Mistakes.Sown mistake : here) {
      switch (mistake.kind()) {
        case CELL -> {}
        case EXTRA_ROW -> write(spoiled(cells, mistake));
        case REPEATED_ROW -> {
          mistakes.record(mistake, dataset, sink.sheet(), physicalRows + 1, "");
          write(cells);
        }
      }
    }
  }

  /** The row with one wrong cell; the mistake is recorded for the next physical row. */
  private List<String> spoiled(List<String> cells, Mistakes.Sown mistake) {
    int column = column(mistake.column());
    var spoiled = new ArrayList<String>(cells);
    spoiled.set(column, mistake.text());
    mistakes.record(
        mistake, dataset, sink.sheet(), physicalRows + 1, headers.get(column).header());
    return spoiled;
  }

  private int column(String id) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("%s: no column %s to sow a mistake in".formatted(path, id));
  }

  private void write(List<String> cells) throws IOException {
    sink.row(cells);
    physicalRows++;
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
