package vn.htx.night.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The workbooks below {@code private/} that hold rows of one inbox file, also renamed, copied or changed ones.
 */
public final class PrivateWorkbooks {
  private static final List<String> FOLDERS = List.of("corrections", "links");

  private PrivateWorkbooks() {}

  /**
   * In path order.
   *
   * @param file path inside the inbox
   */
  public static List<Path> of(Path workspace, String file) throws IOException {
    var found = new ArrayList<Path>();
    for (String folder : FOLDERS) {
      Path root = workspace.resolve("private").resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
            if (isNamedAfter(root.relativize(each).toString().replace('\\', '/'), file)
                || names(each, file)) {
              found.add(each);
            }
          }
        }
      }
    }
    return found;
  }

  /** As {@link CorrectionFiles} names them, with what {@link PrivateFolder} adds to one that was changed. */
  private static boolean isNamedAfter(String path, String file) {
    int slash = file.indexOf('/');
    String stem = file.substring(0, slash + 1) + file.substring(slash + 1).replace("/", "__");
    return path.startsWith(stem)
        && path.substring(stem.length())
            .matches("(__\\d+)?(\\.da-sua-[0-9a-f]+)?\\.xlsx(\\.part)?");
  }

  /** Whether a cell gives the path, alone or before a place in it. A file that is no workbook names nothing. */
  private static boolean names(Path workbook, String file) {
    if (!workbook.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      return false;
    }
    try (var opened = new ReadableWorkbook(workbook.toFile())) {
      for (Sheet sheet : opened.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          if (rows.flatMap(Row::stream)
              .anyMatch(cell -> cell != null && isOf(cell.getText(), file))) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException | ExcelReaderException noWorkbook) {
      return false;
    }
  }

  private static boolean isOf(String cell, String file) {
    return cell.equals(file) || cell.startsWith(file + ":") || cell.startsWith(file + "[");
  }
}
