package vn.htx.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;

/** The inbox being filled: opens files of catalog tables under Vietnamese headers. */
final class SampleInbox {
  /** Above this scale a workbook would not fit its reader or its memory: the same rows go to a CSV. */
  private static final int LARGEST_WORKBOOK_SCALE = 20;

  private final Path workspace;
  private final int scale;
  private final Mistakes mistakes;

  SampleInbox(Path workspace, int scale) {
    this.workspace = workspace;
    this.scale = scale;
    this.mistakes = SownMistakes.in(this);
  }

  /** What was sown so far. */
  Mistakes mistakes() {
    return mistakes;
  }

  /** The file name of what people keep as a workbook. */
  String workbook(String name) {
    return name + (scale > LARGEST_WORKBOOK_SCALE ? ".csv" : ".xlsx");
  }

  /** A file whose headers are the columns' Vietnamese labels. */
  DatasetFile open(Table table, String name, List<? extends Field> columns) throws IOException {
    return openWith(table, name, columns.stream().map(SampleInbox::header).toList());
  }

  /** A file with other columns than the table's own, such as one for each item of a survey. */
  DatasetFile openWith(Table table, String name, List<DatasetFile.Header> headers)
      throws IOException {
    return DatasetFile.open(workspace, table.name(), name, headers, mistakes);
  }

  static DatasetFile.Header header(Field field) {
    return new DatasetFile.Header(
        field.id(), field.column().label().vi(), field.column().type());
  }
}
