package vn.htx.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.model.Bilingual;

/** The mistakes put into the files, and the list of their places. */
final class Mistakes {
  /** How a mistake is put into a file. */
  enum Kind {
    /** One cell of a row is wrong. */
    CELL,
    /** The row is followed by a copy of it with one wrong cell. */
    EXTRA_ROW,
    /** The row is followed by a copy of itself. */
    REPEATED_ROW
  }

  /**
   * A mistake to be put into a file.
   *
   * @param path of the file in the inbox
   * @param dataRow number of the row to change or copy, from 1 for the first row below the header, without rows added
   *     by mistakes
   * @param column id of the column; empty for a repeated row
   * @param text contents of the wrong cell
   * @param rule id of the rule that must find the mistake
   */
  record Sown(
      String path,
      int dataRow,
      Kind kind,
      String column,
      String text,
      String rule,
      Bilingual what) {}

  private record Placed(Sown mistake, String dataset, String sheet, int row, String header) {}

  private final Map<String, Map<Integer, List<Sown>>> byPlace = new HashMap<>();
  private final List<Placed> placed = new ArrayList<>();

  Mistakes(List<Sown> all) {
    for (Sown mistake : all) {
      byPlace
          .computeIfAbsent(mistake.path(), path -> new HashMap<>())
          .computeIfAbsent(mistake.dataRow(), row -> new ArrayList<>())
          .add(mistake);
    }
  }

  List<Sown> find(String path, int dataRow) {
    return byPlace.getOrDefault(path, Map.of()).getOrDefault(dataRow, List.of());
  }

  void record(Sown mistake, String dataset, String sheet, int row, String header) {
    placed.add(new Placed(mistake, dataset, sheet, row, header));
  }

  /**
   * Writes the list. A mistake whose row does not exist, which another seed may cause, was not made and is not listed.
   */
  void write(Path file) throws IOException {
    placed.sort(Comparator.comparing((Placed place) -> place.mistake().path())
        .thenComparing(Placed::row)
        .thenComparing(place -> place.mistake().rule()));
    try (FileSink csv = FileSink.csv(file)) {
      csv.row(List.of(
          "dataset", "file", "sheet", "row", "column", "header", "found", "rule", "vi", "en"));
      for (Placed place : placed) {
        Sown mistake = place.mistake();
        csv.row(List.of(
            place.dataset(),
            mistake.path(),
            place.sheet(),
            String.valueOf(place.row()),
            mistake.column(),
            place.header(),
            mistake.text(),
            mistake.rule(),
            mistake.what().vi(),
            mistake.what().en()));
      }
    }
  }
}
