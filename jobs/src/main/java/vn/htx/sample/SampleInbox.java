package vn.htx.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;

/** The inbox while it is filled: opens files of catalog tables with Vietnamese headers. */
final class SampleInbox {
  /** Above this scale the rows go to a CSV, because a workbook would exceed its format's limits or the memory. */
  private static final int LARGEST_WORKBOOK_SCALE = 20;

  private final Path workspace;
  private final int scale;
  private final Mistakes mistakes;

  SampleInbox(Path workspace, int scale) {
    this.workspace = workspace;
    this.scale = scale;
    this.mistakes = SownMistakes.in(this);
  }

  /** The mistakes made so far. */
  Mistakes mistakes() {
    return mistakes;
  }

  /** The name of a file that people keep as a workbook. */
  String workbook(String name) {
    return name + (scale > LARGEST_WORKBOOK_SCALE ? ".csv" : ".xlsx");
  }

  /** Opens a file whose headers are the columns' Vietnamese labels. */
  DatasetFile open(Table table, String name, List<? extends Field> columns) throws IOException {
    return openWith(table, name, columns.stream().map(SampleInbox::header).toList());
  }

  /** Opens a file with other columns than those of the table, such as one column for each item of a survey. */
  DatasetFile openWith(Table table, String name, List<DatasetFile.Header> headers)
      throws IOException {
    return DatasetFile.open(workspace, table.name(), name, headers, mistakes);
  }

  static DatasetFile.Header header(Field field) {
    return new DatasetFile.Header(
        field.id(), field.column().label().vi(), field.column().type());
  }
}
